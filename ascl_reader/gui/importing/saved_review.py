"""The review of an import as it is kept while it is open: its documents, what was corrected, what is chosen."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.review import reviewing
from ascl_reader.importer.review.saved_corrections import applying_corrections, has_corrections
from ascl_reader.library.library import Library
from ascl_reader.progress import scaled

MOST_TRIES = 2
"""How often a review is opened again although the program ended, or the reading failed, while that was done."""

PIECE = 1024 * 1024


class KeptFile(msgspec.Struct, frozen=True):
    """A document that was read, and the digest of its bytes; empty where it could not be read."""

    path: str
    digest: str


class ImportDraft(msgspec.Struct, frozen=True):
    """A review in hand. `reading`: it was not open yet; `tries`: how often opening it again was begun without success.

    `typed` is the title in the form that was not entered yet.
    """

    day: str
    files: tuple[KeptFile, ...]
    reading: bool = False
    tries: int = 0
    corrections: dict[str, Any] = {}
    chosen: int = 0
    typed: str = ""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The documents in the order in which they were read."""
        return tuple(Path(file.path) for file in self.files)

    @property
    def corrected(self) -> bool:
        """Whether anything a person did would be lost with it."""
        return bool(self.typed) or has_corrections(self.corrections)

    @property
    def may_be_opened(self) -> bool:
        """Whether opening it again is safe: neither did the program end nor the reading fail each time."""
        return not self.reading and self.tries < MOST_TRIES


class Opened(msgspec.Struct, frozen=True):
    """A review that is ready to be shown; where it was brought back, the day it is of and whether all of it fitted."""

    review: OpenReview
    chosen: int | None = None
    day: str = ""
    fits: bool = True


def begun(files: Sequence[Path]) -> ImportDraft:
    """Return the draft of a review whose documents are about to be read."""
    kept = tuple(KeptFile(str(path.absolute()), _digest(path)) for path in files)
    return ImportDraft(date.today().isoformat(), kept, reading=True)


def from_plain(state: dict[str, Any] | None) -> ImportDraft | None:
    """Return a draft from the values that were kept; none where these are no draft."""
    try:
        return msgspec.convert(state, ImportDraft)
    except msgspec.ValidationError:
        return None


def changed_files(draft: ImportDraft) -> list[Path]:
    """Return the documents that were changed or are gone."""
    return [path for path, file in zip(draft.paths, draft.files, strict=True) if _digest(path) != file.digest]


def opening(files: Sequence[Path], library: Library, draft: ImportDraft | None) -> Generator[Any, None, Opened]:
    """Read documents and return their review, with the corrections of a draft; yield its own draft, then the progress.

    A title that was still being typed counts.
    """
    if draft is None:
        yield begun(files)
    review = OpenReview((yield from reviewing(files, library)), library)
    if draft is None:
        return Opened(review)
    fits = yield from scaled(applying_corrections(review, draft.corrections), lambda _: 1, 1)
    chosen = draft.chosen if fits and 0 <= draft.chosen < len(review.items) else None
    if chosen is not None and draft.typed:
        review.set_title(chosen, draft.typed)
    return Opened(review, chosen, draft.day, fits)


def _digest(path: Path) -> str:
    digest = hashlib.blake2b(digest_size=16)
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    except (OSError, ValueError):  # a path that was changed by hand may hold what no path can
        return ""
    return digest.hexdigest()
