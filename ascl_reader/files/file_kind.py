"""What is particular to one kind of file that is kept safe: how it is worded, merged and cleared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

Kept = TypeVar("Kept")
Kept_co = TypeVar("Kept_co", covariant=True)


class Held(Protocol[Kept_co]):
    """What a file holds: the work, the version of its format, and the ids of the saves that led to it, newest last."""

    @property
    def work(self) -> Kept_co:
        """What the user made."""

    @property
    def version(self) -> int:
        """The version of the file's format."""

    @property
    def saves(self) -> tuple[str, ...]:
        """The ids of saves."""


class OneOfTwo(Protocol[Kept_co]):
    """Two states made one; `lost` counts what went to the bin because another state was newer."""

    @property
    def work(self) -> Kept_co:
        """The one state."""

    @property
    def lost(self) -> int:
        """The count."""


class FileText(Protocol[Kept]):
    """Words and reads the text of a file."""

    def compose(self, work: Kept, saves: Iterable[str] = (), /) -> bytes:
        """Return the work as a text that reads back as the same."""

    def read(self, data: bytes, path: Path, /) -> Held[Kept]:
        """Return what a text holds; `path` is only named in the error. Raises DamagedFile."""


@dataclass(frozen=True)
class FileKind(Generic[Kept]):
    """A kind of file: its name, the version of its format that is written, and what is done with its content.

    `merge` is given the state that both come from (none where that is not known), ours, theirs, and the time.
    `differs` tells whether a state that was found on the disk is another than ours in what every window must have.
    """

    file: str
    version: int
    nothing: Kept
    text: Callable[[], FileText[Kept]]
    merge: Callable[[Kept | None, Kept, Kept, str], OneOfTwo[Kept]]
    purge: Callable[[Kept, str], Kept]
    latest_change: Callable[[Kept], str]
    differs: Callable[[Kept, Kept], bool]
