"""The fixed words of a sheet; paper is in English whatever the language of the window."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ascl_reader.briefing.briefing import Layout, Part, Purpose, SchoolLine

LAYOUT_NAMES = {
    Layout.SHEET: "Briefing sheet",
    Layout.ONE_PAGE: "Briefing on one page",
    Layout.PACK: "Briefing pack",
    Layout.CARD: "Position card",
}
"""What a reader calls each layout."""

HEADINGS = {
    Part.CONTEXT: "Context",
    Part.RATIONALE: "Rationale",
    SchoolLine.RECOMMENDATION: "Our recommendation",
    Part.STANCE: "Our stance",
    Part.NOTE: "Our school’s note",
    Part.QUESTIONS: "Our questions to ask",
    Part.FACTS: "Figures and sources, listed by the editors",
    Part.SOURCE: "Source",
}
"""The heading of each part."""

PURPOSES = {
    Purpose.DECISION: "for decision",
    Purpose.DISCUSSION: "for discussion",
    Purpose.INFORMATION: "for information",
}
"""What a meeting is to do with a statement."""

COVER = "Cover note"
POSITION = "Position"
FIRST_SENTENCES = "Rationale, first sentence"
AT_A_GLANCE = "At a glance, in the editors’ words"
GLANCE_BELOW = "Below each title: the position at a glance, in the editors’ words."
ACRONYMS = "Acronyms"
IN_THIS_PACK = "In this pack"
NOTES = "Notes"
ABOUT = "About these positions"
EMPTY = "No statement has been chosen yet."

SUMMARY = "Summary in the editors’ words"
SUMMARY_SHORT = "Summary"
PUBLISHED = "Published text"

POSITION_OF = "Position of ASCL (Association of School and College Leaders)"
ALL_SUMMARIES = "Summaries in the editors’ words; quote from the published text."
ALL_PUBLISHED = "Published text; {editors} are the editors’."
BOTH = "Each says whether it is a summary or the published text; {editors} are the editors’."
OF_EDITORS = ("titles", "themes", "dates")
GLANCE_OF_EDITORS = "the list at a glance"
BRACKETS_OF_EDITORS = "acronyms spelt out in […]"
OURS = "Our school’s words: {parts}."
INFERRED = "“Inferred” marks a period that the editors worked out from the text."

STANCES = {
    "agrees": "Our school agrees.",
    "partly": "Our school agrees in part.",
    "differs": "Our school takes a different view.",
    "not_for_us": "This does not concern our school.",
    "undecided": "",
}
"""A stance's name in the user's file, and its words on paper; another stance is printed as it is written."""

HEADING_RUNNING_ON = {HEADINGS[Part.FACTS]: "Figures and sources"}
"""Shorter words for a long heading at the head of a page."""

MOST_HEAD_WORDS = 7
"""Words at the head of a page."""

_WORDS = re.compile(r"[^\W\d_]{2,}")

NUMBERS = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()


def count(number: int, one: str, several: str) -> str:
    """Returns a number with its noun, in words up to twelve: "Three positions"."""
    word = NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
    return f"{word} {one if number == 1 else several}"


def in_sentence(items: Sequence[str]) -> str:
    """Returns items as a list in a sentence: "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def for_whom(audience: str) -> str:
    """Returns "for the governing body" whether or not "for" was typed."""
    whom = re.sub(r"^for\s+", "", audience.strip(), flags=re.IGNORECASE)
    return f"for {whom}" if whom else ""


def agenda(item: str, purpose: Purpose | None) -> str:
    """Returns "Agenda item 7 · for decision", whether or not "item" was typed; empty if nothing is known."""
    number = re.sub(r"^(?:agenda\s+)?(?:item|no\.?)\s+(?=\S)|^agenda\s+(?=\d)", "", item.strip(), flags=re.IGNORECASE)
    named = f"Agenda item {number}" if re.match(r"\W*\d|\w\b", number) else f"Agenda: {number}" if number else ""
    told = " · ".join(filter(None, (named, PURPOSES[purpose] if purpose else "")))
    return told[:1].upper() + told[1:]


def running_on(number: int, title: str, label: str = "") -> str:
    """Returns the head of a page on which a statement runs on, with the label of the part that does.

    A head of eight words would be taken for text that is not read out.
    """
    room = MOST_HEAD_WORDS - 1 - len(_WORDS.findall(label))
    return " · ".join(filter(None, (f"Continued: {number}. {shortened(title, room)}", label)))


def shortened(text: str, words: int | None = None, letters: int = 60) -> str:
    """Returns the first words of a text, at most so many words and letters; a word longer than that is cut."""
    kept = text.split()[:words]
    while len(kept) > 1 and len(" ".join(kept)) > letters:
        kept.pop()
    short = " ".join(kept)[:letters].rstrip()
    return text if short == text else f"{short}…"
