"""Suggestions under the search box, in a real window, with keys only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.searching.box_list import BoxList
from tests.gui.conftest import search_for, titles, type_text

pytestmark = pytest.mark.shared_window

FINES = "term-time-holidays-penalties"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def suggesting(qtbot: QtBot, ready: Program) -> Program:
    """Return the program with the keys in its search box and the suggestions prepared."""
    ready.window.top.focus_search()
    qtbot.waitUntil(lambda: ready.search_offers.suggestions._completions is not None)
    return ready


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def below(program: Program) -> BoxList:
    return program.window.top.search.below


def offered(program: Program) -> list[tuple[str, str]]:
    return [(row.text, row.kind) for row in below(program).rows()]


def typed(program: Program, text: str) -> None:
    type_text(program.window.top.search, text)


def test_typing_offers_acronyms_themes_and_statements(suggesting: Program) -> None:
    typed(suggesting, "sen")
    assert offered(suggesting) == [
        ("SEN", "acronym"),
        ("SENCO", "acronym"),
        ("SEND", "theme · 9 statements"),
        ("SEND funding", "theme · 4 statements"),
        ("SEND as the job of all teachers and leaders", "statement"),
        ("Conditions for making the SEND reforms work", "statement"),
        ("Costed funding for the national SEND reform plan", "statement"),
        ("Meeting SEND outside the EHCP route", "statement"),
    ]
    assert suggesting.window.top.search.hasFocus()


def test_the_values_of_a_filter_are_offered_and_put_into_the_box(qtbot: QtBot, suggesting: Program) -> None:
    box = suggesting.window.top.search
    typed(suggesting, "funding is:")
    assert offered(suggesting) == [
        ("is:bookmarked", "Bookmarked"),
        ("is:unread", "Not read yet"),
        ("is:changed", "Changed since it was read"),
        ("is:noted", "With a note"),
    ]
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    with qtbot.waitSignal(
        suggesting.search.answered, check_params_cb=lambda result: result.text == "funding is:unread "
    ):
        press(Qt.Key.Key_Return)
    assert box.text() == "funding is:unread " and box.hasFocus()
    assert offered(suggesting) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("stance:pa", ("stance:partly", "We partly agree")),
        ("wording:", ("wording:summary", "Summary")),
        ("theme:missing", ("theme:attendance-and-missing-education", "Attendance and missing education")),
    ],
)
def test_each_value_says_what_it_means(text: str, first: tuple[str, str], suggesting: Program) -> None:
    typed(suggesting, text)
    assert offered(suggesting)[0] == first


def test_a_theme_that_there_is_not_presses_nothing_and_is_told(qtbot: QtBot, suggesting: Program) -> None:
    search_for(qtbot, suggesting, "theme:xyz")
    filters = suggesting.window.found.filters
    assert not any(button.isChecked() for button in filters.buttons())
    qtbot.waitUntil(lambda: "names no theme" in suggesting.window.found.nothing.sentence.text())


def test_a_statement_that_is_taken_is_opened_and_the_search_left(suggesting: Program) -> None:
    window = suggesting.window
    before = window.session.statement
    typed(suggesting, "fines")
    press(Qt.Key.Key_Down)
    assert below(suggesting).currentIndex().data() == "Fines and clear rules for holidays in term"
    press(Qt.Key.Key_Return)
    assert window.session.statement == FINES and window.session.search_text == window.top.search.text() == ""
    focus = QApplication.focusWidget()
    assert focus is not None and focus.accessibleName() == "Position"
    assert not below(suggesting).isVisible()
    QTest.keyClick(focus, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.session.statement == before


def test_a_theme_that_is_taken_is_listed(suggesting: Program) -> None:
    window = suggesting.window
    typed(suggesting, "attend")
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.session.listing.branch.key == "attendance-and-missing-education"
    assert len(titles(suggesting)) == 3 and window.list.view.hasFocus()
    assert window.top.search.text() == ""


def test_an_acronym_that_is_taken_is_searched_and_the_keys_stay(qtbot: QtBot, suggesting: Program) -> None:
    typed(suggesting, "funding ehc")
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(suggesting.search.answered, check_params_cb=lambda result: result.text == "funding EHCP"):
        press(Qt.Key.Key_Return)
    assert suggesting.window.top.search.text() == "funding EHCP" and suggesting.window.top.search.hasFocus()
    assert not below(suggesting).isVisible()


def test_esc_shuts_the_suggestions_first_then_leaves_the_search(suggesting: Program) -> None:
    window = suggesting.window
    typed(suggesting, "sen")
    press(Qt.Key.Key_Escape)
    assert not below(suggesting).isVisible() and window.top.search.text() == "sen" and window.top.search.hasFocus()
    press(Qt.Key.Key_Escape)
    assert window.top.search.text() == window.session.search_text == ""


def test_enter_without_a_choice_goes_to_what_was_found(qtbot: QtBot, suggesting: Program) -> None:
    search_for(qtbot, suggesting, "refugee")
    assert below(suggesting).isVisible()
    press(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert suggesting.window.list.view.hasFocus() and not below(suggesting).isVisible()


def test_down_goes_to_the_list_once_the_suggestions_are_shut(qtbot: QtBot, suggesting: Program) -> None:
    search_for(qtbot, suggesting, "refugee")
    press(Qt.Key.Key_Escape, Qt.Key.Key_Down)
    assert suggesting.window.list.view.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_F6])
def test_suggestions_go_with_the_keys(suggesting: Program, key: Qt.Key) -> None:
    typed(suggesting, "sen")
    press(key)
    assert not below(suggesting).isVisible() and not suggesting.window.top.search.hasFocus()


def test_an_emptied_box_offers_nothing(suggesting: Program) -> None:
    typed(suggesting, "se")
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert not below(suggesting).isVisible()


def test_what_was_typed_before_they_are_prepared_is_answered_then(qtbot: QtBot, ready: Program) -> None:
    suggestions = ready.search_offers.suggestions
    suggestions.library_changed()
    ready.window.top.focus_search()
    typed(ready, "fines")
    qtbot.waitUntil(lambda: offered(ready) == [("Fines and clear rules for holidays in term", "statement")])


def test_searches_that_were_used_are_offered_again(qtbot: QtBot, suggesting: Program) -> None:
    search_for(qtbot, suggesting, "refugee")
    press(Qt.Key.Key_Return)
    search_for(qtbot, suggesting, "mysogynn")
    press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    suggesting.window.top.focus_search()
    press(Qt.Key.Key_Down)
    assert offered(suggesting) == [("refugee", "searched before")]
    with qtbot.waitSignal(suggesting.search.answered):
        press(Qt.Key.Key_Return)
    assert suggesting.window.top.search.text() == "refugee"
    press(Qt.Key.Key_Escape)
    suggesting.window.top.focus_search()
    typed(suggesting, "ref")
    assert offered(suggesting)[0] == ("refugee", "searched before")


def test_down_in_an_empty_box_without_earlier_searches_goes_to_the_list(suggesting: Program) -> None:
    press(Qt.Key.Key_Down)
    assert suggesting.window.list.view.hasFocus()


def test_a_click_into_the_empty_box_offers_earlier_searches(qtbot: QtBot, suggesting: Program) -> None:
    suggesting.search_offers.earlier.note("fines")
    qtbot.mouseClick(suggesting.window.top.search, Qt.MouseButton.LeftButton)
    assert offered(suggesting) == [("fines", "searched before")]


def test_f1_drops_the_help_and_an_example_goes_into_the_box(qtbot: QtBot, suggesting: Program) -> None:
    window = suggesting.window
    press(Qt.Key.Key_F1)
    rows = below(suggesting).rows()
    assert len(rows) > 10 and below(suggesting).accessibleName() == "What you can type, with examples"
    wanted = next(number for number, row in enumerate(rows, start=1) if row.text == "position:penalties")
    press(*[Qt.Key.Key_Down] * wanted)
    with qtbot.waitSignal(
        suggesting.search.answered, check_params_cb=lambda result: result.text == "position:penalties"
    ):
        press(Qt.Key.Key_Return)
    assert window.top.search.text() == "position:penalties" and window.top.search.hasFocus()
    assert "Fines and clear rules for holidays in term" in titles(suggesting)


def test_f1_again_and_esc_shut_the_help(suggesting: Program) -> None:
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Escape):
        press(Qt.Key.Key_F1)
        assert below(suggesting).isVisible()
        press(key)
        assert not below(suggesting).isVisible() and suggesting.window.top.search.hasFocus()


def test_the_button_at_the_end_of_the_box_drops_the_help(qtbot: QtBot, ready: Program) -> None:
    box = ready.window.top.search
    (button,) = (each for each in box.findChildren(QToolButton) if each.accessibleName() == "How to search")
    assert button.isVisible() and button.toolTip() == "How to search (F1)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert box.below.isVisible() and box.hasFocus()


def test_a_press_beside_the_suggestions_shuts_them(qtbot: QtBot, suggesting: Program) -> None:
    typed(suggesting, "sen")
    qtbot.mouseClick(suggesting.window.top, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not below(suggesting).isVisible() and suggesting.window.top.search.text() == "sen"
