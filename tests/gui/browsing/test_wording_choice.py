"""Which wording is shown: the full text where there is one, summaries where they are preferred, one at a time else."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.gui.browsing.wording_choice import WordingChoice
from ascl_reader.library.statement import FullWording, Origin, Statement, Texts, Wording
from tests.bookmarks.works import statement

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL


@pytest.fixture
def short() -> Statement:
    return statement("short")


@pytest.fixture
def imported() -> Statement:
    full = FullWording(Texts(position="All of it."), (Origin("Page", 1, "page.html", "2026-01-10"),))
    return msgspec.structs.replace(statement("imported"), full=full)


def test_the_full_text_is_shown_where_there_is_one(short: Statement, imported: Statement) -> None:
    choice = WordingChoice()
    assert (choice.of(short), choice.of(imported), choice.prefers_summary) == (SUMMARY, FULL, False)


def test_summaries_are_preferred_for_all_until_full_texts_are(imported: Statement) -> None:
    choice = WordingChoice()
    choice.prefer(SUMMARY)
    assert (choice.of(imported), choice.prefers_summary) == (SUMMARY, True)
    choice.prefer(FULL)
    assert (choice.of(imported), choice.prefers_summary) == (FULL, False)


def test_an_exception_is_for_one_statement_and_ends(short: Statement, imported: Statement) -> None:
    choice = WordingChoice()
    choice.make_exception("imported", SUMMARY)
    assert choice.of(imported) is SUMMARY
    assert choice.of(msgspec.structs.replace(imported, id="other")) is FULL
    choice.end_exception()
    assert choice.of(imported) is FULL
    choice.make_exception("imported", SUMMARY)
    choice.prefer(FULL)
    assert choice.of(imported) is FULL, "what is chosen for all ends the exception"
    choice.make_exception("short", FULL)
    assert choice.of(short) is SUMMARY, "it has no full text"
