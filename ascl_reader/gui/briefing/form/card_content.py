"""What a card of a briefing shows: the statement's title, its place, what it has, and in which wording."""

from __future__ import annotations

from typing import NamedTuple

from ascl_reader.briefing.briefing import ChosenStatement, Part
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording


class CardContent(NamedTuple):
    """What a card shows; `title` is none where the library lacks the statement, `has` are the parts there are."""

    chosen: ChosenStatement
    number: int
    of: int
    title: str | None
    has: tuple[Part, ...]
    wording: Wording
    has_full: bool
    writable: bool


def card_content(
    library: Library, chosen: ChosenStatement, number: int, of: int, *, own: SchoolNotes, writable: bool
) -> CardContent:
    """Returns the content of the card of a chosen statement, the `number`th of so many, with the school's own words."""
    if chosen.id not in library:
        return CardContent(chosen, number, of, None, (), Wording.SUMMARY, False, writable)
    statement = library.find(chosen.id)
    wording = Wording.SUMMARY if chosen.wording is Wording.SUMMARY else statement.wording
    texts = statement.texts(wording)
    there = {
        Part.CONTEXT: texts.context.strip(),
        Part.RATIONALE: texts.rationale.strip(),
        Part.STANCE: own.stance not in ("", "undecided") or own.look_again,
        Part.NOTE: own.note.strip(),
        Part.QUESTIONS: own.questions,
        Part.FACTS: statement.facts,
        Part.SOURCE: True,
    }
    has = tuple(part for part in Part if there[part])
    has_full = statement.full is not None and len(statement.wordings) > 1
    return CardContent(chosen, number, of, statement.title, has, wording, has_full, writable)
