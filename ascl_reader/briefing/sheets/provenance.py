"""What a sheet says of each statement: its period, whose words it is in, its source, and its status."""

from __future__ import annotations

from collections.abc import Callable

from ascl_reader.briefing.sheets import phrases
from ascl_reader.library.dates import day_in_few_letters, day_in_words
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    FullWording,
    Section,
    Statement,
    Wording,
)

NOT_KNOWN = "source not known"


def about(library: Library, statement: Statement) -> str:
    """Returns the themes of a statement, as one line."""
    return " · ".join(library.themes.name(theme) for theme in statement.themes)


def period(statement: Statement) -> str:
    """Returns the period of a statement, with a mark if the editors inferred it; of no date at all nothing is."""
    found = statement.period
    return f"{found.label} (inferred)" if found.inferred and (found.start or found.end) else found.label


def source(library: Library, statement: Statement, wording: Wording) -> str:
    """Returns where a statement was published, and for the published text the day of its import."""
    places = [_place(heading, number) for heading, number in _places(library, statement, wording)]
    return _imported(f"from {phrases.in_sentence(places)}" if places else NOT_KNOWN, statement, wording)


def source_short(library: Library, statement: Statement, wording: Wording) -> str:
    """Returns the source in short: one page only, its heading cut, and how many others there are."""
    places = _places(library, statement, wording)
    if not places:
        return _imported(NOT_KNOWN, statement, wording)
    heading, number = places[0]
    count = len(places) - 1
    others = f", and {count} other page{'s' if count > 1 else ''}" if count else ""
    return _imported(f"“{phrases.shortened(heading, 5)}”, statement {number}{others}", statement, wording)


def source_for_head(library: Library, statement: Statement, wording: Wording) -> str:
    """Returns one page of the source, for the head of a page, in so few words that it is not taken for text."""
    places = _places(library, statement, wording)
    place = f"“{phrases.shortened(places[0][0], 5)}”, no. {places[0][1]}" if places else NOT_KNOWN
    return _imported(place, statement, wording, day_in_few_letters)


def sources(library: Library, statement: Statement, wording: Wording) -> list[str]:
    """Returns all that is known of the source of a statement, a line for each page."""
    if wording is Wording.FULL and statement.full:
        return _origins(statement.full)
    dated = {document.id: document.dated for document in library.documents}
    headings = _headings(library)
    return [
        " ".join(
            filter(
                None,
                (f"{_place(headings.get(each.document, each.document), each.n)}.", dated.get(each.document, "")),
            )
        )
        for each in statement.sources
    ]


def status_notes(library: Library, statement: Statement) -> list[str]:
    """Returns what a reader must know before relying on a statement: that it is superseded, or no longer listed."""
    newer = library.superseded_by(statement.id)
    told = []
    if newer:
        titles = [f"“{library.find(each.id).title}”" if each.id else "a later statement" for each in newer]
        judged = ", in the editors’ judgement" if all(each.inferred for each in newer) else ""
        told.append(f"Superseded by {phrases.in_sentence(titles)}{judged}.")
    if statement.not_listed:
        gone = statement.not_listed
        told.append(f"No longer on the page “{gone.heading}”, as seen on {day_in_words(gone.day)}.")
    return told


def missing_sections(statement: Statement, wording: Wording) -> str:
    """Returns which sections of a statement were never published; empty if none is missing."""
    texts = statement.texts(wording)
    found = [each.value for each in (Section.CONTEXT, Section.RATIONALE) if not texts.of(each).strip()]
    return f"no {' or '.join(found)} published" if found else ""


def reference(library: Library, statement: Statement, wording: Wording, read: str) -> str:
    """Returns the reference to write under a quoted passage; `read` is the day on which it was read, as YYYY-MM-DD."""
    words = phrases.PUBLISHED if wording is Wording.FULL else phrases.SUMMARY
    place = source(library, statement, wording)
    return f"{statement.title}. {phrases.POSITION_OF}, {period(statement)}. {words} {place}. Read {day_in_words(read)}."


def wording_of(statement: Statement, wanted: Wording | None) -> Wording:
    """Returns the wording to print: the wanted one if the statement has it."""
    return wanted if wanted in statement.wordings else statement.wording


def _origins(full: FullWording) -> list[str]:
    return [
        f"{_place(each.heading, each.n)}, imported {day_in_words(each.read)} from {each.file or 'a file'}"
        + (f"; {each.address}" if each.address else "")
        for each in full.origins
    ]


def _places(library: Library, statement: Statement, wording: Wording) -> list[tuple[str, int]]:
    """Returns the pages that have the statement in this wording, each with its number there."""
    if wording is Wording.FULL and statement.full:
        return list(dict.fromkeys((origin.heading, origin.n) for origin in statement.full.origins))
    headings = _headings(library)
    return list(dict.fromkeys((headings.get(each.document, each.document), each.n) for each in statement.sources))


def _imported(told: str, statement: Statement, wording: Wording, in_words: Callable[[str], str] = day_in_words) -> str:
    read = statement.full.read if wording is Wording.FULL and statement.full else ""
    return f"{told}, imported {in_words(read)}" if read else told


def _headings(library: Library) -> dict[str, str]:
    return {document.id: document.heading for document in library.documents}


def _place(heading: str, number: int) -> str:
    return f"“{heading}”, statement {number}"
