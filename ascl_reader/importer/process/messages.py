"""The messages between the program and its reading process: requests, progress, documents, packs, refusals."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from ascl_reader.errors import ErrorKind, ReaderError, UnreadableFile, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import ThemeTree

READ_DOCUMENTS = "--read-documents"
"""The argument with which a frozen bundle starts itself as the reading process."""

READ_OF_PACK = 0.5
"""Share of the work with a pack that is done when it is read; the other half is comparing it with the library."""


class ReadRequest(msgspec.Struct, frozen=True, tag=True):
    """Asks for the content of a file, by its path in the letters of the system; `packs` tells that it may be a pack."""

    path: bytes
    packs: bool = False


class PictureRequest(msgspec.Struct, frozen=True, tag=True):
    """Asks for the picture of a page (from 1) of a PDF, in pixels to a point."""

    path: bytes
    page: int
    scale: float


class PagesRequest(msgspec.Struct, frozen=True, tag=True):
    """Asks for some pages of a PDF, the first to the last (from 1), as another process reads the others."""

    path: bytes
    first: int
    last: int


class ShareRead(msgspec.Struct, frozen=True, tag=True):
    """Tells the share read so far, 0 to 1."""

    share: float


class DocumentRead(msgspec.Struct, frozen=True, tag=True):
    """Gives the content of a file, without the name of the file: not every system's names are letters."""

    document: SourceDocument


class StatementsRead(msgspec.Struct, frozen=True, tag=True):
    """Gives the next statements of a pack, and the share done so far, 0 to READ_OF_PACK."""

    statements: tuple[Statement, ...]
    share: float


class PackRead(msgspec.Struct, frozen=True, tag=True):
    """Says that a whole pack is read: its name, its themes, and its statements, which were sent before it."""

    name: str
    themes: ThemeTree
    statements: tuple[Statement, ...] = ()


class PictureDrawn(msgspec.Struct, frozen=True, tag=True):
    """Gives the picture of a page: its size in points, and its rows of red, green and blue bytes."""

    page_width: float
    page_height: float
    width: int
    height: int
    pixels: bytes


class PagesRead(msgspec.Struct, frozen=True, tag=True):
    """Gives pages of a PDF as its reader wrote them for itself."""

    pages: bytes


class Refused(msgspec.Struct, frozen=True, tag=True):
    """Tells why a file cannot be read, as the kind and values of an error for the person at the screen."""

    kind: ErrorKind
    values: dict[str, str]

    def error(self, path: Path) -> ReaderError:
        """Returns the error; its path is the one that was asked for."""
        values: dict[str, object] = {**self.values, "path": path}
        kind = UnreadableFile if self.kind is UnreadableFile.usual_kind else UnsuitableDocument
        return kind(self.kind, **values)


class OutOfMemory(msgspec.Struct, frozen=True, tag=True):
    """Tells that a file takes more memory than it may."""


class Broken(msgspec.Struct, frozen=True, tag=True):
    """Says that a reader has a fault in its code, and where."""

    trace: str


Request = ReadRequest | PictureRequest | PagesRequest
Result = DocumentRead | PackRead | PictureDrawn | PagesRead
Answer = ShareRead | StatementsRead | Result | Refused | OutOfMemory | Broken


def refusal(error: ReaderError) -> Refused:
    """Returns an error as a message."""
    return Refused(error.kind, {name: str(value) for name, value in error.values.items() if name != "path"})


def path_of(request: Request) -> Path:
    """Returns the path that a request names."""
    return Path(os.fsdecode(request.path))
