"""The names of sections, wordings and stances on screen: alone, and in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ascl_reader.bookmarks.stance import Stance
from ascl_reader.library.glossary import GlossaryEntry
from ascl_reader.library.statement import Section, Wording


def section_names() -> dict[Section, str]:
    """Returns the names of the sections, as headings."""
    tr = QCoreApplication.translate
    return {
        Section.CONTEXT: tr("sections", "Context"),
        Section.POSITION: tr("sections", "Position"),
        Section.RATIONALE: tr("sections", "Rationale"),
    }


def section_in_sentence(section: Section) -> str:
    """Returns the name of a section in the middle of a sentence."""
    tr = QCoreApplication.translate
    names = {
        Section.CONTEXT: tr("sections", "the context"),
        Section.POSITION: tr("sections", "the position"),
        Section.RATIONALE: tr("sections", "the rationale"),
    }
    return names[section]


def none_given(missing: Sequence[Section]) -> str:
    """Returns the sentence that says which sections a statement does not have; nothing where it has all."""
    tr = QCoreApplication.translate
    if not missing:
        return ""
    if Section.POSITION in missing:
        return tr("sections", "This statement’s file has no position.")
    if len(missing) > 1:
        return tr("sections", "The published statement gives no context and no rationale.")
    return {
        Section.CONTEXT: tr("sections", "The published statement gives no context."),
        Section.RATIONALE: tr("sections", "The published statement gives no rationale."),
    }[missing[0]]


def wording_names() -> dict[Wording, str]:
    """Returns the names of the wordings, as on a button."""
    tr = QCoreApplication.translate
    return {Wording.SUMMARY: tr("wordings", "Summary"), Wording.FULL: tr("wordings", "Full text")}


def wording_tips() -> dict[Wording, str]:
    """Returns whose words each wording is in, for a tooltip."""
    tr = QCoreApplication.translate
    return {
        Wording.SUMMARY: tr("wordings", "A summary in the editors’ words, not the published text"),
        Wording.FULL: tr("wordings", "The published text, as you imported it"),
    }


def stance_names() -> dict[Stance, str]:
    """Returns the stances in the order in which they are offered, with their names for a menu or a line."""
    tr = QCoreApplication.translate
    return {
        Stance.UNDECIDED: tr("stances", "Undecided"),
        Stance.AGREES: tr("stances", "Agrees"),
        Stance.PARTLY: tr("stances", "Partly agrees"),
        Stance.DIFFERS: tr("stances", "Differs"),
        Stance.NOT_FOR_US: tr("stances", "Not for us"),
    }


def stance_in_sentence(stance: Stance) -> str:
    """Returns how our school stands to a position, to be read after "Our school:"."""
    tr = QCoreApplication.translate
    names = {
        Stance.AGREES: tr("stances", "agrees"),
        Stance.PARTLY: tr("stances", "agrees in part"),
        Stance.DIFFERS: tr("stances", "differs"),
        Stance.NOT_FOR_US: tr("stances", "not for us"),
        Stance.UNDECIDED: tr("stances", "undecided"),
    }
    return names[stance]


def term_in_words(entry: GlossaryEntry) -> str:
    """Returns what a term of the glossary means: "AP: alternative provision. Schooling outside …"."""
    pattern = QCoreApplication.translate("glossary", "{term}: {meaning}")
    if not entry.is_acronym:
        return pattern.format(term=entry.long, meaning=entry.explanation)
    meaning = f"{entry.long}. {entry.explanation}" if entry.explanation else entry.long
    return pattern.format(term=entry.acronym, meaning=meaning)
