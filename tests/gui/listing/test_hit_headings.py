"""The headings between what was found: words, keys and clicks go past them, and a screen reader is told them."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.hit_headings import arranged, heading_of
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.listing.row import SHAPE, HeadingRow
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.search.hit_groups import GroupKind, HitGroup, HitOrder
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult
from tests.conftest import MakeLibrary, statement_data

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CTRL = Qt.KeyboardModifier.ControlModifier


def near(key: str, *missing: str) -> Hit:
    return Hit(key, 1.0, "title", missing=missing)


FOUND = SearchResult(
    "x", (Hit("a", 2.0, "title"),), (near("b", "holidays"), near("c", "holidays"), near("d", "fining"))
)


@pytest.fixture
def pane(qtbot: QtBot, make_library: MakeLibrary, appearance: Appearance) -> ListPane:
    """Return a list with one statement found, two near it that lack one word, and one that lacks another."""
    made = ListPane(make_library(*map(statement_data, "abcde")), appearance, QMenu())
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show_hits(FOUND, "1 statement")
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def lines(pane: ListPane) -> list[str]:
    """Return the titles and headings in the list, from the top."""
    return [str(pane.model.index(row, 0).data()) for row in range(pane.model.rowCount())]


def walked(qtbot: QtBot, pane: ListPane, key: Qt.Key, times: int) -> list[str]:
    """Return what is chosen after each press of a key."""
    found = []
    for _ in range(times):
        qtbot.keyClick(pane.view, key)
        found.append(pane.current())
    return found


def test_the_nearest_stand_below_under_what_they_lack(pane: ListPane) -> None:
    assert lines(pane) == [
        "About a",
        "Nearest, without “holidays”",
        "About b",
        "About c",
        "Nearest, without “fining”",
        "About d",
    ]


def test_keys_go_past_headings(qtbot: QtBot, pane: ListPane) -> None:
    pane.view.setFocus()
    assert walked(qtbot, pane, Qt.Key.Key_Down, 5) == ["a", "b", "c", "d", "d"]
    assert walked(qtbot, pane, Qt.Key.Key_Up, 4) == ["c", "b", "a", "a"]
    assert walked(qtbot, pane, Qt.Key.Key_End, 1) + walked(qtbot, pane, Qt.Key.Key_Home, 1) == ["d", "a"]
    assert walked(qtbot, pane, Qt.Key.Key_PageDown, 1) + walked(qtbot, pane, Qt.Key.Key_PageUp, 1) == ["d", "a"]


def test_the_next_statement_is_never_a_heading(pane: ListPane) -> None:
    found = []
    for by in (1, 1, 1, 1, 1, -1, -1, -1, -1):
        pane.step(by)
        found.append(pane.current())
    assert found == ["a", "b", "c", "d", "d", "c", "b", "a", "a"]


def test_in_a_low_list_the_first_row_under_a_heading_is_shown_with_that(qtbot: QtBot, pane: ListPane) -> None:
    pane.show_hits(msgspec.structs.replace(FOUND, hits=()), "")
    row = pane.model.index(1, 0)
    qtbot.waitUntil(lambda: pane.view.visualRect(row).height() > 0)
    around = pane.height() - pane.view.viewport().height()
    pane.resize(pane.width(), around + pane.view.visualRect(row).height() + 4)
    qtbot.waitUntil(lambda: pane.view.viewport().height() < pane.view.visualRect(row).height() + 10)
    pane.choose_first()
    pane.view.scrollTo(pane.view.currentIndex())
    assert pane.view.visualRect(pane.model.index(0, 0)).top() == 0
    pane.step(1)
    assert pane.view.viewport().rect().contains(pane.view.visualRect(pane.view.currentIndex()))


def test_a_heading_at_the_top_is_passed_too(qtbot: QtBot, pane: ListPane) -> None:
    pane.show_hits(msgspec.structs.replace(FOUND, hits=()), "")
    assert lines(pane)[0].startswith("Nearest")
    pane.choose_first()
    assert pane.current() == "b"
    pane.view.setFocus()
    assert walked(qtbot, pane, Qt.Key.Key_End, 1) + walked(qtbot, pane, Qt.Key.Key_Home, 1) == ["d", "b"]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL, Qt.KeyboardModifier.ShiftModifier])
def test_a_click_on_a_heading_chooses_nothing(qtbot: QtBot, pane: ListPane, modifier: Qt.KeyboardModifier) -> None:
    pane.choose("b")
    told: list[str] = []
    pane.statement_chosen.connect(told.append)
    at = pane.view.visualRect(pane.model.index(4, 0)).center()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)
    assert (pane.current(), pane.selected(), told) == ("b", ["b"], [])


def test_all_that_is_chosen_holds_no_heading(qtbot: QtBot, pane: ListPane) -> None:
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_A, CTRL)
    assert pane.selected_lines() == pane.selected() == ["a", "b", "c", "d"]


def test_the_whole_list_is_what_answers_and_the_nearest_where_nothing_does(pane: ListPane) -> None:
    assert pane.model.statements() == ["a"]
    pane.show_hits(msgspec.structs.replace(FOUND, hits=()), "")
    assert pane.model.statements() == ["b", "c", "d"]


def test_a_screen_reader_is_told_headings_and_what_a_near_one_lacks(pane: ListPane) -> None:
    spoken = [str(pane.model.index(row, 0).data(SPOKEN)) for row in range(4)]
    assert spoken[0].startswith("About a. ")
    assert spoken[1] == "Nearest, without “holidays”, heading"
    assert spoken[2].startswith("Nearest, without “holidays”. About b. ")
    reader = QAccessible.queryAccessibleInterface(pane.view)
    assert reader.child(1).text(QAccessible.Text.Name) == spoken[1]


def test_headings_are_lower_than_rows_and_grow_with_the_text(pane: ListPane, appearance: Appearance) -> None:
    def height(row: int) -> int:
        return pane.view.visualRect(pane.model.index(row, 0)).height()

    before = height(1)
    assert 20 < before < height(0) / 2
    appearance.set_text_size(200)
    assert height(1) > 1.7 * before
    assert isinstance(pane.model.index(1, 0).data(SHAPE), HeadingRow)


def test_by_part_every_group_has_a_heading(pane: ListPane) -> None:
    hits = (Hit("a", 2.0, "rationale"), Hit("b", 1.0, "title"))
    pane.model.show_hits(SearchResult("x", hits, (near("c", "holidays"),)), HitOrder.PART)
    assert lines(pane) == [
        "In the title or the brief",
        "About b",
        "In the rationale",
        "About a",
        "Nearest, without “holidays”",
        "About c",
    ]


@pytest.mark.parametrize("kind", list(GroupKind))
def test_each_kind_of_group_but_what_answers_has_words_of_its_own(kind: GroupKind) -> None:
    heading = heading_of(HitGroup(kind, ("a",), ("parents", "fining")))
    assert (heading is None) == (kind is GroupKind.ANSWERS)
    if heading is not None:
        assert heading.is_near == ("“parents”, “fining”" in heading.words) == (kind is GroupKind.NEAR)


def test_where_nothing_is_missing_the_nearest_are_only_called_so() -> None:
    assert heading_of(HitGroup(GroupKind.NEAR, ("a",))) == HeadingRow("Nearest", True)


def test_each_group_stands_under_its_heading_and_the_nearest_answer_only_where_nothing_does() -> None:
    answers, near = HitGroup(GroupKind.ANSWERS, ("a", "b")), HitGroup(GroupKind.NEAR, ("c",), ("fining",))
    found = arranged((answers, near))
    assert found.lines[:2] == ["a", "b"] and found.lines[3] == "c"
    assert found.headings == {found.lines[2]: heading_of(near)} and found.under == {"c": heading_of(near)}
    assert found.answers == ["a", "b"] and arranged((near,)).answers == ["c"]
