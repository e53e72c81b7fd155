"""The page itself: what it says, its keys, and how its cards stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.start.start_page import MOST_MARKS, StartPage
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.library.statement import Confidence, Period

ENTRIES = [
    TimelineEntry("early", "Early one", "Funding", Period("2019-01", "2019-03", "Spring 2019", Confidence.HIGH, "")),
    TimelineEntry("late", "Late one", "Funding", Period("2023-06", None, "2023", Confidence.MEDIUM, "")),
    TimelineEntry("other", "Other one", "SEND", Period(None, None, "Not dated", Confidence.LOW, "")),
]

THEMES = ["Funding", "SEND", "Safety", "Staff", "Curriculum", "Admissions"]


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> StartPage:
    find = QAction("Find")
    find.setShortcut(QKeySequence("Ctrl+K"))
    made = StartPage(appearance, find, QAction("Import"))
    qtbot.addWidget(made)
    made.show_library(35, THEMES, ENTRIES)
    made.show_recent([("one", "First & foremost"), ("two", "Second")])
    made.resize(1200, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focused() -> QPushButton:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QPushButton)
    return widget


def test_it_tells_of_the_library_and_of_the_keys(page: StartPage) -> None:
    assert page.about.text().startswith("35 position statements")
    assert page.themes_button.accessibleDescription() == "Funding, SEND, Safety, Staff and 2 more."
    assert (page.search_button.text(), page.search_button.accessibleName()) == ("Search   Ctrl+K", "Search")
    assert page.import_button.text() == "Import…", "a command without keys shows none"
    page.show_library(1, THEMES[:1])
    assert page.themes_button.accessibleDescription() == "Funding"
    page.show_library(0, [])
    assert not page.sample_button.isEnabled()


def test_tab_goes_through_all_of_it_in_order_and_a_key_presses(qtbot: QtBot, page: StartPage) -> None:
    page.setFocus()
    names = []
    for _ in range(8):
        widget = QApplication.focusWidget()
        assert widget is not None
        names.append(widget.accessibleName() or focused().text())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert names == [
        "Open the Themes",
        "Search",
        "Import…",
        "Timeline",
        "Timeline of all positions…",
        "First & foremost",
        "Second",
        "Open a Sample Briefing",
    ]
    presses = (
        (page.themes_button, page.themes_asked),
        (page.search_button, page.search_asked),
        (page.import_button, page.import_asked),
        (page.timeline_button, page.timeline_asked),
        (page.sample_button, page.sample_asked),
    )
    for button, asked in presses:
        with qtbot.waitSignal(asked):
            qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.statement_chosen) as chosen:
        qtbot.keyClick(page.recent_buttons[1], Qt.Key.Key_Space)
    assert chosen.args == ["two"]


@pytest.mark.parametrize(("width", "size", "beside"), [(1366, 100, True), (790, 100, True), (790, 200, False)])
def test_cards_stand_one_below_the_other_where_there_is_no_room(
    page: StartPage, appearance: Appearance, width: int, size: int, beside: bool
) -> None:
    appearance.set_text_size(size)
    page.resize(width, 500)
    QApplication.processEvents()
    first, last = (_top(each, page) for each in (page.themes_button.parentWidget(), page.import_button.parentWidget()))
    assert (first == last) is beside
    assert page.widget().width() <= page.viewport().width(), "nothing goes sideways"


def test_what_has_the_focus_is_in_sight(qtbot: QtBot, page: StartPage, appearance: Appearance) -> None:
    appearance.set_text_size(200)
    page.resize(800, 420)
    page.setFocus()
    for _ in range(7):
        before = QApplication.focusWidget()
        assert before is not None
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        place = page.timeline.visualRect(page.timeline.currentIndex()) if widget is page.timeline else widget.rect()
        top = widget.mapTo(page.viewport(), place.topLeft()).y()
        assert 0 <= top <= page.viewport().height() - place.height()


def test_the_timeline_tells_what_is_walked_to_and_opens_it(qtbot: QtBot, page: StartPage) -> None:
    page.timeline.setFocus()
    assert page.pointed_at.text() == "Early one. Funding. Spring 2019"
    qtbot.keyClick(page.timeline, Qt.Key.Key_Right)
    assert page.pointed_at.text() == "Late one. Funding. 2023 (inferred)"
    with qtbot.waitSignal(page.statement_chosen) as chosen:
        qtbot.keyClick(page.timeline, Qt.Key.Key_Return)
    assert chosen.args == ["late"]
    for entries in ([], [ENTRIES[0]._replace(statement=str(number)) for number in range(MOST_MARKS + 1)]):
        page.show_library(len(entries), [], entries)
        assert page.timeline.isHidden() and page.pointed_at.isHidden() and not page.timeline_button.isHidden()


def test_nothing_read_yet_has_no_heading(page: StartPage) -> None:
    page.show_recent([])
    assert page.recent_buttons == []
    assert page.recent_label.isHidden()


def test_the_keys_stay_on_what_was_read_last_as_it_is_shown_anew(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent([("one", "One"), ("two", "Two")])
    qtbot.waitUntil(page.recent_buttons[1].isVisible)
    page.recent_buttons[1].setFocus()
    assert focused().text() == "Two"
    page.show_recent([("three", "Three"), ("two", "Two"), ("one", "One")])
    qtbot.waitUntil(page.recent_buttons[1].isVisible)
    assert page.recent_buttons[1].hasFocus() and focused().text() == "Two"


def _top(widget: QWidget | None, page: StartPage) -> int:
    assert widget is not None
    return widget.mapTo(page, widget.rect().topLeft()).y()
