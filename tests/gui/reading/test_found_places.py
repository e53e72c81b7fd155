"""The headings of the panes say how many places are marked; the walk goes through all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.reading.found_places import places_of
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.library.statement import Section, Wording
from ascl_reader.search.result import SearchTerms, Spelling
from tests.gui.conftest import coloured, search_for

pytestmark = pytest.mark.shared_window


def sought(*words: str) -> SearchTerms:
    return SearchTerms(tuple(((Spelling((frozenset({word}),)),),) for word in words))


def headings(program: Program) -> list[tuple[str, str]]:
    panes = program.window.panes.panes
    found = [panes[section].findChild(Heading) for section in Section]
    return [(each.text(), each.accessibleName()) for each in found if each is not None]


def test_each_heading_counts_the_marks_of_its_pane(qtbot: QtBot, program: Program) -> None:
    window = program.window
    search_for(qtbot, program, "EHCP")
    window.session.show_statement("ehcp-process-consistency")
    QApplication.processEvents()
    panes = window.panes.panes
    counts = [len(coloured(panes[section].edit)) for section in Section]
    assert sum(counts) == window.panes.places.count > 0
    for section, count, (shown, said) in zip(Section, counts, headings(program), strict=True):
        words = "1 match" if count == 1 else f"{count} matches"
        assert shown == (f"{section.value.upper()} · {words}" if count else section.value.upper())
        assert said == (f"{section.value.title()}, {words}" if count else section.value.title())
    window.commands.leave_search.trigger()
    qtbot.waitUntil(lambda: [said for _, said in headings(program)] == ["Context", "Position", "Rationale"])


def test_a_bookmarked_pane_has_its_star_beside_the_count(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    search_for(qtbot, ready, "EHCP")
    window.session.show_statement("ehcp-process-consistency")
    window.panes.panes[Section.POSITION].edit.setFocus()
    window.commands.bookmark_passage.trigger()
    shown, said = headings(ready)[1]
    assert shown.startswith("POSITION · ") and shown.endswith("  ★")
    assert said.startswith("Position, ") and said.endswith(", bookmarked")


@pytest.mark.parametrize("turns", range(5))
def test_another_search_while_the_panes_are_being_filled_marks_all_of_them_anew(
    qtbot: QtBot, program: Program, turns: int
) -> None:
    """What was marked first kept the marks of the search before, and F3 went to a mark that was not there."""
    window, statement = program.window, program.library.find("ehcp-process-consistency")
    panes, places = window.panes, window.panes.places
    window.session.show_statement("race-disparities-commission-rejected")
    places.mark(sought("ehcp"))
    panes.show_gradually(window.session.readable.reading(statement, Wording.SUMMARY, ()))
    for _ in range(turns):
        QApplication.processEvents()
    places.mark(sought("needs", "plan"))
    qtbot.waitUntil(lambda: not (panes.is_filling or places._turns.is_busy))
    found = [sum(len(coloured(pane.edit)) for pane in panes.panes.values()), places.count]
    for _ in range(places.count + 1):
        places.walk(1)
    places.mark(sought("plan", "needs"))
    qtbot.waitUntil(lambda: not places._turns.is_busy)
    assert found == [places.count, places.count] and places.count > 2


def found(words: str, text: str) -> list[str]:
    return [text[at : at + length] for at, length in places_of(words, text)]


def test_capitals_accents_quotes_and_hyphens_do_not_matter() -> None:
    assert found("resume", "A Résumé, a RESUME, a résumé.") == ["Résumé", "RESUME", "résumé"]
    assert found('pupils\' "own"', "in pupils’ “own” words") == ["pupils’ “own”"]
    assert found("off-rolling", "no off‑rolling, off–rolling") == ["off‑rolling", "off–rolling"]


def test_parts_of_words_are_found_and_words_across_lines() -> None:
    assert found("fund", "Funds are underfunded") == ["Fund", "fund"]
    assert found("high   needs", "high\nneeds and high needs") == ["high\nneeds", "high needs"]


def test_signs_are_taken_as_they_are() -> None:
    assert found("(.*", "a (.* b") == ["(.*"]
    assert found("£1,000", "costs £1,000 or £1000") == ["£1,000"]
    assert places_of("  ", "a b") == []


@given(st.text(), st.integers(0, 40), st.integers(1, 40))
def test_what_stands_in_a_text_is_found_there(text: str, start: int, length: int) -> None:
    piece = text[start : start + length].strip()
    if piece.split():
        places = places_of(piece, text)
        assert any(text[at : at + size].split() == piece.split() for at, size in places)
        assert all(at >= 0 and at + size <= len(text) for at, size in places)
