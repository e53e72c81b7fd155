"""Names in the tree: broken into lines where they are too wide, the same chosen or not, and told where they are cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.tree_view import OutlineWidget
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import Branch
from tests.gui.browsing.outlines import shown_outline

LONG = "Where school ends and health care begins"
ENDLESS = "A folder whose name tells all that anybody in our school might ever want to put into it, " * 3
BRANCHES = (Branch("short", "SEND", ("a",)), Branch("long", LONG, ("a",)), Branch("endless", ENDLESS, ("a",)))
SHORT_ROW, LONG_ROW, ENDLESS_ROW = range(3)


@pytest.fixture
def outline(qtbot: QtBot, appearance: Appearance) -> OutlineWidget:
    return shown_outline(qtbot, appearance, BRANCHES, 230)


def heights(outline: OutlineWidget) -> list[int]:
    tree = outline.tree
    tree.executeDelayedItemsLayout()
    return [tree.visualRect(tree.model().index(row, 0)).height() for row in range(len(BRANCHES))]


def test_a_name_that_is_too_wide_has_more_lines_and_one_again_with_more_room(outline: OutlineWidget) -> None:
    line = outline.tree.lines.line_height
    narrow = heights(outline)
    assert narrow[SHORT_ROW] == line < narrow[LONG_ROW] < narrow[ENDLESS_ROW] < 4 * line
    assert not outline.tree.lines.is_cut(outline.tree.model().index(LONG_ROW, 0))
    outline.resize(700, 400)
    assert heights(outline)[:ENDLESS_ROW] == [line, line]


def test_no_line_changes_its_height_as_it_is_chosen(outline: OutlineWidget) -> None:
    bold = outline.tree.lines
    for width in range(150, 420, 3):  # at some of them only the bold name needs another line
        outline.resize(width, 400)
        outline.choose("short")
        before = heights(outline)
        outline.choose("long")
        assert heights(outline) == before, width
        assert bold.height(outline.tree.model().index(LONG_ROW, 0)) == before[LONG_ROW]


def test_no_line_stays_empty_for_a_name_that_only_bold_would_need_it(outline: OutlineWidget) -> None:
    lines, place = outline.tree.lines, outline.tree.model().index(LONG_ROW, 0)
    spared = 0
    for width in range(150, 420, 3):
        outline.resize(width, 400)
        plain, bold = (lines._broken(LONG, lines._room(place), each).lineCount() for each in (False, True))
        assert heights(outline)[LONG_ROW] == lines.line_height + (plain - 1) * lines._further, width
        assert lines.has_bold_room(place) is (plain == bold), width
        spared += bold > plain
    assert spared, "no width put it to the test"


def test_where_there_is_no_room_for_more_lines_names_are_cut_and_told(outline: OutlineWidget) -> None:
    outline.tree.set_wraps(False)
    line = outline.tree.lines.line_height
    assert heights(outline) == [line] * 3
    cut = [outline.tree.lines.is_cut(outline.tree.model().index(row, 0)) for row in range(3)]
    assert cut == [False, True, True]


@pytest.mark.parametrize(("row", "told"), [(SHORT_ROW, ""), (LONG_ROW, ""), (ENDLESS_ROW, ENDLESS)])
def test_a_name_that_is_cut_is_told_under_the_mouse(outline: OutlineWidget, row: int, told: str) -> None:
    tree = outline.tree
    QToolTip.hideText()
    place = tree.model().index(row, 0)
    at = tree.visualRect(place).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, tree.viewport().mapToGlobal(at))
    assert tree.lines.helpEvent(event, tree, QStyleOptionViewItem(), place) is bool(told)
    assert QToolTip.text() == told
    QToolTip.hideText()


def test_the_bookmarks_ask_for_the_height_of_broken_names(qtbot: QtBot, appearance: Appearance) -> None:
    pane = BookmarkTreePane(appearance)
    qtbot.addWidget(pane)
    pane.resize(230, 400)
    pane.show()
    pane.show_branches(tuple(Branch(f"folder:{number}", "Governors", ()) for number in range(3)), "")
    short = pane.wanted_height()
    pane.show_branches(tuple(Branch(f"folder:{number}", LONG, ()) for number in range(3)), "")
    assert pane.wanted_height() > short
    with qtbot.waitSignal(pane.wanted_height_changed):
        pane.resize(700, 400)
    assert pane.wanted_height() == short
