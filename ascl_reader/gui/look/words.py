"""The names of sections, wordings, stances and places on screen: alone, and in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ascl_reader.bookmarks.entries import Stance
from ascl_reader.library.glossary import GlossaryEntry
from ascl_reader.library.statement import Section, Wording

translate = QCoreApplication.translate


def section_names() -> dict[Section, str]:
    """Returns the names of the sections, as headings."""
    return {
        Section.CONTEXT: translate("sections", "Context"),
        Section.POSITION: translate("sections", "Position"),
        Section.RATIONALE: translate("sections", "Rationale"),
    }


def section_in_sentence(section: Section) -> str:
    """Returns the name of a section in the middle of a sentence."""
    names = {
        Section.CONTEXT: translate("sections", "the context"),
        Section.POSITION: translate("sections", "the position"),
        Section.RATIONALE: translate("sections", "the rationale"),
    }
    return names[section]


def none_given(missing: Sequence[Section]) -> str:
    """Returns the sentence that says which sections a statement does not have; empty if it has all."""
    if not missing:
        return ""
    if Section.POSITION in missing:
        return translate("sections", "This statement’s file has no position.")
    if len(missing) > 1:
        return translate("sections", "The published statement gives no context and no rationale.")
    return {
        Section.CONTEXT: translate("sections", "The published statement gives no context."),
        Section.RATIONALE: translate("sections", "The published statement gives no rationale."),
    }[missing[0]]


def wording_names() -> dict[Wording, str]:
    """Returns the names of the wordings, as on a button."""
    return {Wording.SUMMARY: translate("wordings", "Summary"), Wording.FULL: translate("wordings", "Full text")}


def wording_tips() -> dict[Wording, str]:
    """Returns whose words each wording is in, for a tooltip."""
    return {
        Wording.SUMMARY: translate("wordings", "A summary in the editors’ words, not the full text"),
        Wording.FULL: translate("wordings", "The full text, as you imported it"),
    }


def stance_names() -> dict[Stance, str]:
    """Returns the stances in the order in which they are offered, with their names for a menu or a line."""
    return {
        Stance.UNDECIDED: translate("stances", "Not decided"),
        Stance.AGREES: translate("stances", "We agree"),
        Stance.PARTLY: translate("stances", "We partly agree"),
        Stance.DIFFERS: translate("stances", "We disagree"),
        Stance.NOT_FOR_US: translate("stances", "Not relevant to us"),
    }


def stance_in_sentence(stance: Stance) -> str:
    """Returns how our school stands to a position, to be read after "Our school:"."""
    names = {
        Stance.AGREES: translate("stances", "agrees"),
        Stance.PARTLY: translate("stances", "partly agrees"),
        Stance.DIFFERS: translate("stances", "disagrees"),
        Stance.NOT_FOR_US: translate("stances", "not relevant to us"),
        Stance.UNDECIDED: translate("stances", "not decided"),
    }
    return names[stance]


def place_in_document(first: int, last: int, pages: bool) -> str:
    """Returns where a statement stands in its document, by lines or pages: "Line 160", "Pages 2 to 3"."""
    if first == last:
        pattern = translate("places", "Page {first}") if pages else translate("places", "Line {first}")
    elif pages:
        pattern = translate("places", "Pages {first} to {last}")
    else:
        pattern = translate("places", "Lines {first} to {last}")
    return pattern.format(first=first, last=last)


def term_in_words(entry: GlossaryEntry) -> str:
    """Returns the meaning of a term of the glossary: "AP: alternative provision. Schooling outside …"."""
    pattern = translate("glossary", "{term}: {meaning}")
    if not entry.is_acronym:
        return pattern.format(term=entry.long, meaning=entry.explanation)
    meaning = f"{entry.long}. {entry.explanation}" if entry.explanation else entry.long
    return pattern.format(term=entry.acronym, meaning=meaning)
