"""The corrections of a review as they are saved, and carried out again on the same pages."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, Literal

import msgspec

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.review_content import UNDO, AppliedCorrection
from ascl_reader.library.statement import Period, Section


class _Kept(msgspec.Struct, frozen=True):
    made: list[Any]
    listed_still: list[str]


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

    It is made even if it changes nothing by now: an `UNDO` after it undoes it, not the one before.
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
