"""What is particular to one kind of user file: its name, its text format, and how it is merged and cleared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

Content = TypeVar("Content")
Content_co = TypeVar("Content_co", covariant=True)


class FileContent(Protocol[Content_co]):
    """The content of a file: the work, its format version, and the ids of the saves it is based on, newest last."""

    @property
    def work(self) -> Content_co:
        """The user's work."""

    @property
    def version(self) -> int:
        """The version of the file's format."""

    @property
    def saves(self) -> tuple[str, ...]:
        """The ids of the saves that this content is based on, newest last."""


class MergeResult(Protocol[Content_co]):
    """The result of merging two states; `lost` counts older states of entries that were moved to the bin."""

    @property
    def work(self) -> Content_co:
        """The merged state."""

    @property
    def lost(self) -> int:
        """How many older states of entries were moved to the bin."""


class FileText(Protocol[Content]):
    """Converts between the content of a file and its text."""

    def compose(self, work: Content, saves: Iterable[str] = (), /) -> bytes:
        """Returns the work as text that reads back to the same work."""

    def read(self, data: bytes, path: Path, /) -> FileContent[Content]:
        """Parses the text of a file; `path` is only used in the error. Raises DamagedFile."""


@dataclass(frozen=True)
class FileKind(Generic[Content]):
    """A kind of file: its name, the format version that is written, and the functions for its content.

    `merge` is given the state that both come from (none where that is not known), ours, theirs, and the time.
    `differs` tells whether a state that was found on the disk is another than ours in what every window must have.
    """

    file: str
    version: int
    empty: Content
    text: Callable[[], FileText[Content]]
    merge: Callable[[Content | None, Content, Content, str], MergeResult[Content]]
    without_expired: Callable[[Content, str], Content]
    latest_change: Callable[[Content], str]
    differs: Callable[[Content, Content], bool]
