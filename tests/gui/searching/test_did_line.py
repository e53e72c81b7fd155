"""What a search did beyond the letters typed: said, and taken back one by one or all at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.searching.did_line import LINES, DidLine, done_by, how_many_fit
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult

RESULT = SearchResult(
    "fining refugess parents",
    corrected=(("refugess", "refugees"),),
    also_searched=(("fining", "penalties"), ("fining", "charges")),
    left_out=("parents",),
)
NOTHING: frozenset[str] = frozenset()


@pytest.fixture
def line(qtbot: QtBot, appearance: Appearance) -> DidLine:
    made = DidLine(appearance)
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show_result(RESULT, False, NOTHING)
    made.show()
    QApplication.processEvents()
    return made


def words(line: DidLine) -> list[str]:
    return [button.text() for button in line.buttons()]


def told(line: DidLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def test_everything_it_did_is_said(line: DidLine) -> None:
    assert words(line) == [
        "“refugess” corrected to “refugees”",
        "“fining” also as “penalties”, “charges”",
        "“parents” left out",
        "only my words",
    ]


def test_each_is_taken_back_by_itself_with_the_keyboard(qtbot: QtBot, line: DidLine) -> None:
    spy = QSignalSpy(line.kept)
    for button in line.buttons()[:-1]:
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [spy.at(number)[0] for number in range(spy.count())] == ["refugess", "fining", "parents"]
    assert "as you typed it" in line.buttons()[0].accessibleName()


def test_words_taken_back_are_told_only_while_they_are_asked_for(line: DidLine) -> None:
    kept = frozenset(("Refugess",))
    line.show_result(SearchResult("refugess"), False, kept)
    assert len(told(line)) == 1 and "Refugess" in told(line)[0]
    line.show_result(SearchResult("ofsted"), False, kept)
    assert told(line) == [] and not line.isVisible()


def test_all_is_taken_back_at_once_and_comes_back(qtbot: QtBot, line: DidLine) -> None:
    spy = QSignalSpy(line.literal_chosen)
    qtbot.keyClick(line.buttons()[-1], Qt.Key.Key_Space)
    line.show_result(SearchResult("fining refugess parents"), True, NOTHING)
    assert told(line) == ["Only the words that you typed are searched for."]
    assert words(line) == ["search more widely"]
    qtbot.keyClick(line.buttons()[-1], Qt.Key.Key_Space)
    assert [spy.at(0)[0], spy.at(1)[0]] == [True, False]


def test_words_that_were_taken_back_are_said(line: DidLine) -> None:
    line.show_result(RESULT, False, frozenset({"parents", "fining"}))
    assert told(line) == ["As you typed it: “fining”, “parents”"]
    assert words(line)[-1] == "search more widely"
    line.show_result(RESULT, False, NOTHING)
    assert told(line) == [], "and leave no empty line"


def test_where_nothing_was_done_nothing_is_shown(line: DidLine) -> None:
    line.show_result(SearchResult("fines"), False, NOTHING)
    assert not line.isVisible()
    line.show_result(RESULT, False, NOTHING)
    assert line.isVisible()
    line.leave()
    assert not line.isVisible()


def test_what_has_no_room_is_counted_and_named_at_a_click(qtbot: QtBot, line: DidLine) -> None:
    many = SearchResult("…", left_out=tuple(f"word{number}" for number in range(20)))
    line.resize(360, 60)
    line.show_result(many, False, NOTHING)
    QApplication.processEvents()
    *shown, more, _ = words(line)
    assert 1 <= len(shown) < 8 and more == f"and {20 - len(shown)} more"
    assert line.buttons()[-2].accessibleDescription().endswith("“word18” left out · “word19” left out")
    assert "“word19” left out" in line.buttons()[-2].toolTip()
    assert line.sizeHint().height() > 0
    assert len({button.y() // 14 for button in line.buttons()}) <= LINES
    qtbot.keyClick(line.buttons()[-2], Qt.Key.Key_Space)
    assert len(line.buttons()) == 21 and QApplication.focusWidget() is line.buttons()[19]
    line.show_result(RESULT, False, NOTHING)
    line.show_result(many, False, NOTHING)
    assert len(line.buttons()) < 21, "another search is short again"


def test_the_last_of_fewer_things_has_the_keyboard_focus_once_all_are_named(qtbot: QtBot, line: DidLine) -> None:
    line.resize(360, 60)
    for count in (20, 12):
        line.show_result(SearchResult("…", left_out=tuple(f"w{count}x{each}" for each in range(count))), False, NOTHING)
        QApplication.processEvents()
        qtbot.keyClick(line.buttons()[-2], Qt.Key.Key_Space)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton) and focused.isVisible()
        assert focused.text() == f"“w{count}x{count - 1}” left out"


def test_in_a_low_list_it_takes_one_line(line: DidLine) -> None:
    line.resize(360, 60)
    QApplication.processEvents()
    line.set_low(True)
    QApplication.processEvents()
    assert len({button.geometry().center().y() // 8 for button in line.buttons()}) == 1
    assert words(line)[-1] == "only my words"
    line.resize(212, 60)
    QApplication.processEvents()
    assert words(line) == ["3 changes", "only my words"]
    line.resize(120, 60)
    QApplication.processEvents()
    assert words(line) == ["3 changes"], "one line"
    line.buttons()[0].click()
    assert words(line)[-1] == "only my words" and len(words(line)) == 4


def test_another_text_size_names_as_many_as_have_room_in_it(line: DidLine, appearance: Appearance) -> None:
    named: list[list[str]] = []
    line.resize(360, 60)
    line.set_low(True)
    for size in (100, 250, 100):
        appearance.set_text_size(size)
        QApplication.processEvents()
        named.append(words(line))
    assert named == [named[0], ["3 changes"], named[0]] and named[0][-1] == "only my words"


@pytest.mark.parametrize(
    ("widths", "room", "most", "are_all", "fits"),
    [
        ([50, 50], 200, 1, True, 2),
        ([50, 50], 140, 1, True, 0),
        ([50, 50], 150, 1, True, 2),
        ([50, 50], 150, 1, False, 0),
        ([50, 50], 170, 1, False, 1),
        ([50, 50, 50], 110, 2, True, 3),
        ([500, 60], 100, 2, True, 0),
        ([500, 40], 100, 2, True, 2),
        ([], 100, 1, True, 0),
    ],
)
def test_as_many_are_named_as_fit(widths: list[int], room: int, most: int, are_all: bool, fits: int) -> None:
    assert how_many_fit(widths, (60, 50), room, most, are_all) == fits


def test_what_was_done_to_one_word_is_said_once() -> None:
    assert [each.typed for each in done_by(RESULT)] == ["refugess", "fining", "parents"]


def test_a_filter_that_means_nothing_is_told_and_nothing_is_to_be_taken_back(line: DidLine) -> None:
    hits = (Hit("a", 1.0, "title"),)
    line.show_result(SearchResult("money OR theme:xyz", hits, not_understood=(("theme", "xyz"),)), False, NOTHING)
    assert line.isVisible()
    assert told(line) == ["“theme:xyz” names no theme, and is read as words."]
    assert words(line) == []
    line.show_result(SearchResult("money OR is:lovely", hits, not_understood=(("is", "lovely"),)), False, NOTHING)
    assert "after “is:” you can type bookmarked, unread, changed, noted" in told(line)[0]
    line.show_result(SearchResult("money OR year:soon", hits, not_understood=(("year", "soon"),)), False, NOTHING)
    assert told(line) == ["“year:soon” names no years, and is read as words."]
    line.show_result(SearchResult("theme:xyz", not_understood=(("theme", "xyz"),)), False, NOTHING)
    assert not line.isVisible(), "the empty list says it"
