"""The review of an import as it is saved while it is open: its documents, what was corrected, what is chosen."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.importer.readers.read_file import bytes_of
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.known_library import KnownLibrary
from ascl_reader.importer.review.review import reviewing
from ascl_reader.importer.review.saved_corrections import applying_corrections, corrections_to_save, has_corrections
from ascl_reader.library.library import Library
from ascl_reader.progress import scaled


class ReviewedFile(msgspec.Struct, frozen=True):
    """A document that was read, and the digest of its bytes; empty where it could not be read."""

    path: str
    digest: str


class SavedReview(msgspec.Struct, frozen=True):
    """A review that is not finished, begun on a day (ISO). `typed` is a title that was not entered yet."""

    day: str
    files: tuple[ReviewedFile, ...]
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


class Opened(msgspec.Struct, frozen=True):
    """A review that is ready to be shown, and as what it is saved.

    Where it is continued: the documents that are not what they were (then nothing is to be shown), the statement that
    was chosen, and whether all of its corrections fitted.
    """

    review: OpenReview | None
    saved: SavedReview
    changed: tuple[Path, ...] = ()
    chosen: int | None = None
    fits: bool = True


def new_draft(files: Sequence[Path]) -> SavedReview:
    """Returns the draft of a review whose documents are about to be read."""
    reviewed = tuple(ReviewedFile(str(path.absolute()), _digest(path)) for path in files)
    return SavedReview(date.today().isoformat(), reviewed)


def from_plain(state: object) -> SavedReview | None:
    """Returns a saved review from plain values; none where these are no saved review."""
    try:
        return msgspec.convert(state, SavedReview)
    except msgspec.ValidationError:
        return None


def updated(saved: SavedReview, opened: OpenReview, chosen: int, typed: str) -> SavedReview:
    """Returns a saved review as it is now: with its corrections, the chosen statement and the title being typed."""
    return msgspec.structs.replace(saved, corrections=corrections_to_save(opened), chosen=chosen, typed=typed)


def changed_files(saved: SavedReview) -> tuple[Path, ...]:
    """Returns the documents that were changed or are gone."""
    pairs = zip(saved.paths, saved.files, strict=True)
    return tuple(path for path, file in pairs if _digest(path) != file.digest)


def opening(files: Sequence[Path], library: Library, known: KnownLibrary) -> Generator[Any, None, Opened]:
    """Reads documents and returns their review; yields the progress."""
    draft = new_draft(files)
    return Opened((yield from _reviewed(files, library, known)), draft)


def continuing(saved: SavedReview, library: Library, known: KnownLibrary) -> Generator[Any, None, Opened]:
    """Reads the documents of a saved review again and carries out its corrections; yields the progress.

    A title that was still being typed counts as entered. Nothing is read where a document is not what it was.
    """
    changed = changed_files(saved)
    if changed:
        return Opened(None, saved, changed)
    review = yield from _reviewed(saved.paths, library, known)
    fits = yield from scaled(applying_corrections(review, saved.corrections), lambda _: 1, 1)
    chosen = saved.chosen if fits and 0 <= saved.chosen < len(review.items) else None
    if chosen is not None and saved.typed:
        review.set_title(chosen, saved.typed)
    return Opened(review, saved, chosen=chosen, fits=fits)


def _reviewed(files: Sequence[Path], library: Library, known: KnownLibrary) -> Generator[Any, None, OpenReview]:
    return OpenReview((yield from reviewing(files, library, known)), library, known)


def _digest(path: Path) -> str:
    try:
        return hashlib.blake2b(bytes_of(path), digest_size=16).hexdigest()
    except ReaderError:  # no file, or one that is not read either: a pipe would be waited for
        return ""
