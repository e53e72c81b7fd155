"""The head of the list: what is listed, after what that stands below, and how many."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.list_head import LEFT, RIGHT, ListHead
from ascl_reader.gui.look.appearance import Appearance

PATH = ("Special educational needs", "Plans and support for pupils with plans")


@pytest.fixture
def head(qtbot: QtBot, appearance: Appearance) -> ListHead:
    """Return a head that is wide."""
    made = ListHead(appearance, QMenu())
    qtbot.addWidget(made)
    made.resize(600, 60)
    made.show()
    return made


def test_it_names_what_is_listed_after_what_that_stands_below(head: ListHead) -> None:
    head.show_words(PATH, "5 statements · newest first")
    assert head.name.text() == " ▸ ".join(PATH) and head.name.toolTip() == ""
    assert head.name.accessibleName() == ", ".join(PATH)
    assert head.count.text() == "5 statements · newest first"


def test_with_little_room_the_name_stands_alone_and_ends_in_an_ellipsis_at_last(head: ListHead) -> None:
    head.show_words(PATH, "5 statements")
    head.resize(340, 60)
    assert head.name.text() == PATH[1] and head.name.toolTip() == " ▸ ".join(PATH)
    head.resize(160, 60)
    assert head.name.text().endswith("…") and PATH[1].startswith(head.name.text()[:-1].rstrip())


def test_without_a_name_there_is_no_empty_line(head: ListHead) -> None:
    head.show_words((), "5 statements")
    assert not head.name.isVisible()


def test_the_order_is_named_whole_or_drawn_never_cut(head: ListHead) -> None:
    head.show_words((), "2 statements")
    head.show_order("best match")
    assert head.sort.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    head.setMinimumWidth(1)
    head.resize(90, 60)
    assert head.sort.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert head.sort.accessibleName() == "best match" and head.sort.toolTip().endswith(": best match")
    head.resize(600, 60)
    assert head.sort.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_the_menu_of_orders_is_no_mirror_of_that_in_the_menu_bar(qtbot: QtBot, appearance: Appearance) -> None:
    menu, seen = QMenu(), []
    menu.addAction("Oldest First").setCheckable(True)
    head = ListHead(appearance, menu)
    qtbot.addWidget(head)
    head.show()

    def look() -> None:
        """Look at the menu while it is open."""
        seen.append(menu.layoutDirection())
        menu.hide()

    QTimer.singleShot(0, menu, look)
    head.sort.showMenu()
    assert seen == [Qt.LayoutDirection.LeftToRight]


def widths(head: ListHead, largest: int) -> Iterator[int]:
    head.setMinimumWidth(1)
    for width in range(largest, 60, -4):
        head.resize(width, 60)
        yield width


def test_the_count_has_one_line_as_long_as_a_drawing_beside_it_leaves_that(head: ListHead) -> None:
    head.show_words((), "37 statements · newest first")
    head.show_order("")
    wide, drawn = head.count.fontMetrics().horizontalAdvance(head._count_text), 0
    for width in widths(head, 400):
        if wide <= width - LEFT - RIGHT - 48:
            assert head.count.text() == head._count_text, width
            drawn += head.sort.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert drawn


def test_a_count_is_broken_between_its_parts_alone(head: ListHead) -> None:
    head.show_words((), "37 statements · newest first")
    head.show_order("best match")
    seen = {head.count.text() for _ in widths(head, 400)}
    lines = ["37 statements ·", "newest first"]
    narrow = {"\n".join(lines), "37 ·\nnewest first", "37"}
    assert {head._count_text, *narrow} <= seen <= {head._count_text, *narrow, "37 · newest first", "37 statements"}
