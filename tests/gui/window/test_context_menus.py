"""The right mouse button offers, in each part of the window, what can be done there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.library.statement import Section


def offered(widget: QWidget) -> list[str]:
    """Open the context menu of a widget as the menu key does, and return its entries."""
    names: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names.extend(plain_name(action) for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, widget, read)
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return names


@pytest.mark.qt_log_ignore("plugin does not support")
def test_each_part_offers_its_own(program: Program) -> None:
    window, actions = program.window, program.window.commands
    menus = {
        "list": offered(window.list.view),
        "tree": offered(window.tree.tree),
        "folders": offered(window.bookmark_tree.tree),
        "pane": offered(window.panes.panes[Section.POSITION].edit),
    }
    assert plain_name(actions.bookmark) == menus["list"][0] and plain_name(actions.move_up) in menus["list"]
    assert menus["tree"] == [plain_name(actions.add_list_to_briefing), plain_name(actions.bookmark_all)]
    assert plain_name(actions.new_folder) == menus["folders"][0]
    assert menus["pane"] == [
        plain_name(each)
        for each in (actions.copy, actions.copy_with_reference, actions.select_all, actions.bookmark_passage)
    ]


@pytest.mark.qt_log_ignore("plugin does not support")
def test_every_pane_has_its_menu(program: Program) -> None:
    for pane in program.window.panes.panes.values():
        assert plain_name(program.window.commands.copy) in offered(pane.edit)
