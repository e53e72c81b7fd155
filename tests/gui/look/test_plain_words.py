"""The words of the window: plain British English, in the right number, with the signs that print uses."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from tests.gui.widgets.test_application import TRANSLATIONS, texts

WORDS = [
    (context, text)
    for context, text in texts(TRANSLATIONS / "ascl-reader_cy.ts")
    if context not in ("palette", "") and not re.match("Q[A-Z]", context)
]
"""Each text of the window with its context; but those by which the command palette finds commands, and Qt's own."""

JARGON = re.compile(
    r"\b(index|cache|pars(e|ed|ing)|instance|invalid|null|exception|abort(ed)?|execute|widget|dialog|boolean|buffer|"
    r"metadata|config(uration)?|toggle|render(ed|ing)?|database|fetch|sync|login|directory|terminate|machine)\b",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    r"\b(color|center|organiz\w+|favorite|canceled|dialog|gray|license[ds]?|analyze)\b", re.IGNORECASE
)
COUNTED = re.compile(r"\{count\} (?P<more>(?:\w+ )?\w+s)\b")

ALWAYS_SEVERAL = {
    ("BinDialog", "{count} entries are chosen."),
    ("BinDialog", "Delete {count} entries for good?"),
    ("BuildLine", "Search looks through {searched} of {all} statements."),
    ("FilingCommands", "{count} statements"),
    ("ImportReview", "All {count} documents"),
    ("ImportWindow", "{count} files"),
    ("StatementList", "{count} lines"),
    ("UndoCommands", "{count} entries"),
}
"""What is only said of two or more, as the code asks before."""


def test_there_are_words_to_look_at() -> None:
    assert len(WORDS) > 1000


@pytest.mark.parametrize("pattern", [JARGON, AMERICAN], ids=["jargon", "American"])
def test_no_word_is_one_of_computer_people_or_spelt_as_in_america(pattern: re.Pattern[str]) -> None:
    shown = [(context, re.sub(r"\{\w+\}|--\w+|https?:\S+", "", text)) for context, text in WORDS]
    assert [each for each in shown if pattern.search(each[1])] == []


def test_what_is_counted_is_also_said_of_one() -> None:
    by_context: defaultdict[str, list[str]] = defaultdict(list)
    for context, text in WORDS:
        by_context[context].append(text)
    alone = [
        (context, text)
        for context, text in WORDS
        if COUNTED.search(text)
        and (context, text) not in ALWAYS_SEVERAL
        and not any(re.search(r"\b1 |\bA |\bThis |\bthe \w+ ", other) for other in by_context[context] if other != text)
    ]
    assert alone == []


def test_signs_are_those_of_print() -> None:
    wrong = re.compile(r"\.\.\.|\w'\w|  \S|\"\w[^\"]*\"| ,| ;| \.(?!\w|\d)")
    told = [(context, text) for context, text in WORDS if wrong.search(text)]
    assert [each for each in told if each[0] not in ("WhereYouAre", "BriefingWindowLayout")] == []


def test_two_sentences_end_as_sentences() -> None:
    inside = re.compile(r"[a-z”)}][.!?] [A-Z“{]")
    told = [(context, text) for context, text in WORDS if inside.search(text)]
    assert len(told) > 100
    ends = [(context, text) for context, text in told if "\n- " not in text and not text.startswith("What would you")]
    assert [each for each in ends if each[1].rstrip()[-1] not in ".!?:…)”}"] == []
