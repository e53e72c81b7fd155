"""The review of an import as it is saved while it is open: its documents, what was corrected, what is chosen."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.readers.read_file import bytes_of
from ascl_reader.importer.review.applied import UNDO, AppliedCorrection
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.review import reviewing
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Period, Section
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


class _Kept(msgspec.Struct, frozen=True):
    made: list[Any]
    listed_still: list[str]


def corrections_to_save(opened: OpenReview) -> dict[str, Any]:
    """Returns the corrections of a review as values for JSON."""
    return {"made": [msgspec.to_builtins(each) for each in opened.applied], "listed_still": sorted(opened.still_listed)}


def has_corrections(corrections: object) -> bool:
    """Returns whether saved corrections contain any that was not undone."""
    try:
        held = msgspec.convert(corrections, _Kept)
    except msgspec.ValidationError:
        return False
    undone = sum(isinstance(each, list) and each[:1] == [UNDO.name] for each in held.made)
    return len(held.made) > 2 * undone or bool(held.listed_still)


def applying_corrections(opened: OpenReview, corrections: object) -> Generator[float, None, bool]:
    """Applies saved corrections to a review read again; yields the share done (0 to 1), returns whether all fitted.

    Nothing is raised, whatever is given: it stops at the first correction that does not fit, as later ones count the
    statements as it left them. Those applied before stay, and can be undone.
    """
    try:
        held = msgspec.convert(corrections, _Kept)
    except msgspec.ValidationError:
        return False
    fits = True
    for done, each in enumerate(held.made):
        yield done / len(held.made)
        if not _carry_out(opened, each):
            fits = False
            break
    for statement_id in held.listed_still:
        if statement_id in opened.library:
            opened.mark_not_listed(statement_id, False)
        else:
            fits = False
    return fits


def _carry_out(opened: OpenReview, plain: object) -> bool:
    """Carries out one correction; returns whether it fitted.

    One that says what is so by now is made all the same: an `UNDO` after it undoes it, not the one before.
    """
    try:
        made = msgspec.convert(plain, AppliedCorrection)
        if made.name == UNDO.name:
            return opened.undo()
        kind, correct = CORRECTIONS[made.name]
        said = msgspec.convert(made.value, kind)
    except (msgspec.ValidationError, KeyError):
        return False
    if not 0 <= made.number < len(opened.items):
        return False
    before = len(opened.applied)
    correct(opened, made.number, said)
    return len(opened.applied) > before


def _choose_themes(opened: OpenReview, number: int, themes: tuple[str, ...]) -> None:
    if all(opened.library.themes.find(theme) for theme in themes):
        opened.set_themes(number, themes, again=True)


def _take_as(opened: OpenReview, number: int, statement_id: str) -> None:
    if not statement_id or statement_id in opened.library:
        opened.take_as(number, statement_id)


def _block(opened: OpenReview, number: int, row: int) -> Block | None:
    inside = opened.items[number].draft.found.blocks
    return inside[row][1] if 0 <= row < len(inside) else None


def _split(opened: OpenReview, number: int, row: int) -> None:
    block = _block(opened, number, row)
    if block is not None:
        opened.split(number, block)


def _begin_section(opened: OpenReview, number: int, said: tuple[int, Section]) -> None:
    block = _block(opened, number, said[0])
    if block is not None:
        opened.begin_section(number, block, said[1])


def _put_out(opened: OpenReview, number: int, said: tuple[int, int, int | None]) -> None:
    row, start, length = said
    block = _block(opened, number, row)
    if block is not None and start >= 0 and (length is None or length >= 0):
        opened.put_out(number, block, start, length)


def _take_in(opened: OpenReview, number: int, row: int) -> None:
    left_out = opened.left_out(opened.items[number].draft.document)
    if 0 <= row < len(left_out):
        opened.take_in(number, left_out[row])


CORRECTIONS: dict[str, tuple[Any, Callable[[OpenReview, int, Any], object]]] = {
    "title": (str, lambda opened, number, title: opened.set_title(number, title, again=True)),
    "themes": (tuple[str, ...], _choose_themes),
    "period": (Period, lambda opened, number, period: opened.set_period(number, period, again=True)),
    "told": (str, _take_as),
    "fine": (None, lambda opened, number, _: opened.confirm(number)),
    "left out": (bool, OpenReview.leave_out),
    "split": (int, _split),
    "join": (None, lambda opened, number, _: opened.join(number)),
    "section": (tuple[int, Section], _begin_section),
    "put out": (tuple[int, int, int | None], _put_out),
    "take in": (int, _take_in),
    "begin": (Literal[-1, 1], OpenReview.move_beginning),
}
"""The type of each correction's value, and the function that applies it."""
