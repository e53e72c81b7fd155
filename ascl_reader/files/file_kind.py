"""What is particular to one kind of file that is kept safe: how it is worded, merged and cleared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

Content = TypeVar("Content")
Content_co = TypeVar("Content_co", covariant=True)


class FileContent(Protocol[Content_co]):
    """What a file holds: the work, the version of its format, and the ids of the saves that led to it, newest last."""

    @property
    def work(self) -> Content_co:
        """What the user made."""

    @property
    def version(self) -> int:
        """The version of the file's format."""

    @property
    def saves(self) -> tuple[str, ...]:
        """The ids of saves."""


class MergeResult(Protocol[Content_co]):
    """Two states made one; `lost` counts what went to the bin because another state was newer."""

    @property
    def work(self) -> Content_co:
        """The one state."""

    @property
    def lost(self) -> int:
        """The count."""


class FileText(Protocol[Content]):
    """Words and reads the text of a file."""

    def compose(self, work: Content, saves: Iterable[str] = (), /) -> bytes:
        """Return the work as a text that reads back as the same."""

    def read(self, data: bytes, path: Path, /) -> FileContent[Content]:
        """Return what a text holds; `path` is only named in the error. Raises DamagedFile."""


@dataclass(frozen=True)
class FileKind(Generic[Content]):
    """A kind of file: its name, the version of its format that is written, and what is done with its content.

    `merge` is given the state that both come from (none where that is not known), ours, theirs, and the time.
    `differs` tells whether a state that was found on the disk is another than ours in what every window must have.
    """

    file: str
    version: int
    nothing: Content
    text: Callable[[], FileText[Content]]
    merge: Callable[[Content | None, Content, Content, str], MergeResult[Content]]
    without_expired: Callable[[Content, str], Content]
    latest_change: Callable[[Content], str]
    differs: Callable[[Content, Content], bool]
