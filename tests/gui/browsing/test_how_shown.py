"""How far statements were scrolled and in which wording they are shown: what is newer comes first."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.gui.browsing.how_shown import SavedScroll, WordingChoice
from ascl_reader.library.statement import FullWording, Origin, Statement, Texts, Wording
from tests.bookmarks.works import statement

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL


def test_each_wording_has_a_place_of_its_own_and_the_latest_counts() -> None:
    saved = SavedScroll()
    assert saved.of("a", SUMMARY) == ()
    saved.note("a", SUMMARY, (1, 2))
    saved.note("a", SUMMARY, (3, 4))
    assert (saved.of("a", SUMMARY), saved.of("a", FULL), saved.of("b", SUMMARY)) == ((3, 4), (), ())


def test_what_was_left_in_this_session_stays_where_earlier_places_come_later() -> None:
    saved = SavedScroll()
    saved.note("a", SUMMARY, (1,))
    saved.add_earlier({("a", SUMMARY): (9,), ("b", FULL): (5,)})
    assert (saved.of("a", SUMMARY), saved.of("b", FULL)) == ((1,), (5,))
    saved.forget()
    assert (saved.of("a", SUMMARY), saved.of("b", FULL)) == ((), ())


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
