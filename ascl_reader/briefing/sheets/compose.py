"""Composes the sheet of a briefing: every word that will be printed, in the order of reading."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

import msgspec

from ascl_reader.briefing.briefing import (
    OWN_PARTS,
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Part,
    SchoolLine,
)
from ascl_reader.briefing.school_colour import readable_colour
from ascl_reader.briefing.sheets import phrases, provenance
from ascl_reader.briefing.sheets.acronyms import AcronymSpeller
from ascl_reader.briefing.sheets.budget import OMITTED_WHOLE, OmittedPart
from ascl_reader.briefing.sheets.content import (
    PartText,
    SchoolNotes,
    Sheet,
    SheetEntry,
)
from ascl_reader.briefing.sheets.typed_note import typed_passages
from ascl_reader.briefing.sheets.typed_text import one_line, several_lines
from ascl_reader.library import paper_marks
from ascl_reader.library.dates import day_in_words
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    Passage,
    Statement,
    Wording,
    first_sentence,
    passages,
)

UNTITLED = "Briefing"

SHOWING_GLANCE = (Layout.SHEET, Layout.PACK)
"""The layouts on which each position stands in one sentence before its statement."""

GLANCE_LETTERS = 72
"""The longest sentence that stands in one line of a list at a glance."""


def compose(
    briefing: Briefing,
    library: Library,
    own: Mapping[str, SchoolNotes],
    printed: date,
    leaving: Collection[OmittedPart] = (),
) -> Sheet:
    """Returns the sheet of a briefing; statements that the library does not have are left out."""
    chosen = [each for each in briefing.chosen if each.id in library]
    entries = [
        _entry(number, each, library, own.get(each.id, SchoolNotes()), leaving) for number, each in enumerate(chosen, 1)
    ]
    sheet = Sheet(
        kind=phrases.LAYOUT_NAMES[briefing.layout],
        title=one_line(briefing.title) or UNTITLED,
        subtitle=_subtitle(entries),
        audience=phrases.for_whom(one_line(briefing.audience)),
        date=", ".join(filter(None, (day_in_words(one_line(briefing.date)), one_line(briefing.time)))),
        meeting=one_line(briefing.meeting),
        place=one_line(briefing.place),
        cover=typed_passages(briefing.cover),
        prepared_by=one_line(briefing.prepared_by),
        school=one_line(briefing.school),
        printed=day_in_words(printed.isoformat()),
        printed_on=printed.isoformat(),
        whose=paper_marks.WHOSE,
        wordings="",
        about=_about(entries),
        glance=(),
        glance_told=(),
        entries=tuple(entries),
        acronyms=(),
        left_out=f"Left out for lack of room: {phrases.in_sentence([each.value for each in leaving])}."
        if leaving
        else "",
        layout=briefing.layout,
        profile=briefing.profile,
        paper=briefing.paper,
        note_space=briefing.note_space,
        colour=readable_colour(briefing.colour),
    )
    if briefing.at_a_glance and len(entries) > 1 and briefing.layout in SHOWING_GLANCE:
        sheet = _with_glance(sheet)
    spelt = _spelt_out(sheet, AcronymSpeller(library.glossary), briefing.acronyms)
    if OmittedPart.ACRONYMS in leaving:
        spelt = msgspec.structs.replace(spelt, acronyms=())
    return msgspec.structs.replace(spelt, wordings=_wordings(spelt, _has_brackets(sheet, spelt)))


def _with_glance(sheet: Sheet) -> Sheet:
    """Returns a sheet with its list at a glance; a pack's has the sentences below the titles, whatever their length."""
    briefs = tuple(entry.brief for entry in sheet.entries)
    if sheet.layout is Layout.PACK or max(map(len, briefs)) <= GLANCE_LETTERS:
        return msgspec.structs.replace(sheet, glance=briefs)
    told = tuple(f"{entry.wording_short} · {entry.period}" for entry in sheet.entries)
    return msgspec.structs.replace(sheet, glance=tuple(entry.title for entry in sheet.entries), glance_told=told)


def missing_statements(briefing: Briefing, library: Library) -> tuple[str, ...]:
    """Returns the chosen statements that the library does not have."""
    return tuple(each for each in briefing.ids if each not in library)


def _entry(
    number: int, chosen: ChosenStatement, library: Library, own: SchoolNotes, leaving: Collection[OmittedPart]
) -> SheetEntry:
    statement = library.find(chosen.id)
    wording = provenance.wording_of(statement, chosen.wording)
    parts = _parts(chosen, library, statement, wording, own=own, leaving=leaving)
    title, period = one_line(statement.title), one_line(provenance.period(statement))
    wording_short = phrases.PUBLISHED if wording is Wording.FULL else phrases.SUMMARY_SHORT
    source_short = one_line(provenance.source_short(library, statement, wording))
    running_source = one_line(provenance.source_for_head(library, statement, wording))
    return SheetEntry(
        number=number,
        id=statement.id,
        title=title,
        about=one_line(provenance.about(library, statement)),
        period=period,
        wording=phrases.PUBLISHED if wording is Wording.FULL else phrases.SUMMARY,
        wording_short=wording_short,
        source=one_line(provenance.source(library, statement, wording)),
        source_short=source_short,
        lacking=provenance.missing_sections(statement, wording),
        running=(phrases.running_on(number, title), f"{wording_short} · {period}", running_source),
        status=tuple(one_line(each) for each in provenance.status_notes(library, statement)),
        brief=one_line(statement.brief) or title,
        agenda=phrases.agenda(one_line(chosen.item), chosen.purpose),
        position=_passages(statement.texts(wording).position),
        parts=tuple(parts),
    )


def _parts(
    chosen: ChosenStatement,
    library: Library,
    statement: Statement,
    wording: Wording,
    *,
    own: SchoolNotes,
    leaving: Collection[OmittedPart],
) -> Iterator[PartText]:
    texts = statement.texts(wording)
    content: dict[Part | SchoolLine, tuple[Passage, ...]] = {
        Part.CONTEXT: _passages(texts.context),
        Part.RATIONALE: _passages(texts.rationale),
        SchoolLine.RECOMMENDATION: typed_passages(chosen.recommendation),
        Part.STANCE: _passages(_stance(own)),
        Part.NOTE: typed_passages(own.note),
        Part.QUESTIONS: _bullets(own.questions),
        Part.FACTS: _bullets(statement.facts),
        Part.SOURCE: _bullets(provenance.sources(library, statement, wording)),
    }
    left_out = {OMITTED_WHOLE.get(each) for each in leaving}
    for part, found in content.items():
        unwanted = isinstance(part, Part) and part not in chosen.parts
        if unwanted or part in left_out or not found:
            continue
        if part is Part.RATIONALE and OmittedPart.REST_OF_RATIONALE in leaving:
            first = Passage(first_sentence(found[0].text))
            yield PartText(part, phrases.FIRST_SENTENCES, (first,))
        else:
            yield PartText(part, phrases.HEADINGS[part], found)


def _passages(text: str) -> tuple[Passage, ...]:
    return tuple(each for each in passages(several_lines(text)) if each.text)


def _bullets(items: Collection[str]) -> tuple[Passage, ...]:
    return tuple(Passage(text, bullet=True) for text in map(one_line, items) if text)


def _stance(own: SchoolNotes) -> str:
    stance = phrases.STANCES.get(own.stance, own.stance)
    again = f"To be looked at again on {day_in_words(own.look_again)}." if own.look_again else ""
    return one_line(" ".join(filter(None, (stance, again))))


def _subtitle(entries: list[SheetEntry]) -> str:
    if not entries:
        return phrases.EMPTY
    count = phrases.count(len(entries), "position", "positions")
    return f"{count} of ASCL, the Association of School and College Leaders"


def _wordings(sheet: Sheet, has_brackets: bool) -> str:
    """Returns whose words the sheet is in; `has_brackets`: acronyms are spelt out within published words."""
    kinds = {entry.wording for entry in sheet.entries}
    editors = list(phrases.OF_EDITORS)
    if sheet.glance and not sheet.glance_told:  # a list of titles says this anyway
        editors.append(phrases.GLANCE_OF_EDITORS)
    if has_brackets:
        editors.append(phrases.BRACKETS_OF_EDITORS)
    if phrases.PUBLISHED in kinds:
        pattern = phrases.BOTH if len(kinds) > 1 else phrases.ALL_PUBLISHED
        told = pattern.format(editors=phrases.in_sentence(editors))
    else:
        told = phrases.ALL_SUMMARIES if kinds else ""
    there = {text.part for entry in sheet.entries for text in entry.parts}
    own = ["cover note"] if sheet.cover else []
    own += ["agenda items"] if any(entry.agenda for entry in sheet.entries) else []
    own += [part.value for part in OWN_PARTS if part in there]
    return f"{told} {phrases.OURS.format(parts=phrases.in_sentence(own))}" if own else told


def _has_brackets(plain: Sheet, spelt: Sheet) -> bool:
    """Returns whether something was put into published words."""
    pairs = zip(plain.entries, spelt.entries, strict=True)
    return any(before != after for before, after in pairs if after.wording == phrases.PUBLISHED)


def _about(entries: list[SheetEntry]) -> tuple[str, ...]:
    inferred = any(entry.period.endswith("(inferred)") for entry in entries)
    return (*([phrases.INFERRED] if inferred else []), paper_marks.MADE_BY)


def _spelt_out(sheet: Sheet, speller: AcronymSpeller, wanted: Acronyms) -> Sheet:
    """Returns the sheet with its acronyms explained; the school's own words, titles and sources stay as typed."""
    if wanted is Acronyms.LEFT:
        return sheet
    if wanted is Acronyms.LIST:
        return msgspec.structs.replace(sheet, acronyms=speller.meanings(_texts(sheet)))
    glance = sheet.glance if sheet.glance_told else tuple(speller.spell_out(each) for each in sheet.glance)
    entries = tuple(_entry_spelt_out(entry, speller) for entry in sheet.entries)
    return msgspec.structs.replace(sheet, glance=glance, entries=entries)


def _entry_spelt_out(entry: SheetEntry, speller: AcronymSpeller) -> SheetEntry:
    brackets = "[]" if entry.wording == phrases.PUBLISHED else "()"

    def spelt(found: tuple[Passage, ...]) -> tuple[Passage, ...]:
        """Returns passages with their acronyms spelt out."""
        return tuple(Passage(speller.spell_out(each.text, brackets), each.bullet) for each in found)

    position = spelt(entry.position)
    parts = tuple(
        msgspec.structs.replace(text, passages=spelt(text.passages))
        if text.part in (Part.CONTEXT, Part.RATIONALE)
        else text
        for text in entry.parts
    )
    return msgspec.structs.replace(entry, position=position, parts=parts)


def _texts(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield from sheet.glance
    yield from (each.text for each in sheet.cover)
    for entry in sheet.entries:
        yield entry.title
        yield entry.about
        for found in (entry.position, *(text.passages for text in entry.parts)):
            yield from (each.text for each in found)
