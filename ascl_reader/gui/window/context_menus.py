"""What the right mouse button, or the menu key, offers in the list, the trees and the panes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.window.actions import Actions


def offer_all(actions: Actions, listed: QWidget, tree: QWidget, bookmarks: QWidget, panes: Iterable[QWidget]) -> None:
    """Gives the list, the two trees and the texts of the panes their context menus."""
    offer(listed, for_list(actions))
    offer(tree, for_trees(actions))
    offer(bookmarks, for_folders(actions))
    for pane in panes:
        offer(pane, for_panes(actions))


def offer(widget: QWidget, actions: Sequence[QAction]) -> None:
    """Lets a widget's context menu show these actions."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    widget.addActions(list(actions))


def for_list(a: Actions) -> list[QAction]:
    """Returns what can be done with the chosen statements."""
    return [a.bookmark, a.bookmark_in, a.add_to_briefing, a.print_statement, a.delete, a.move_up, a.move_down]


def for_trees(a: Actions) -> list[QAction]:
    """Returns what can be done with all statements of a line."""
    return [a.add_list_to_briefing, a.bookmark_all]


def for_folders(a: Actions) -> list[QAction]:
    """Returns what can be done with a folder of bookmarks."""
    return [a.new_folder, a.rename_folder, a.delete, a.move_up, a.move_down, a.add_list_to_briefing]


def for_panes(a: Actions) -> list[QAction]:
    """Returns what can be done with a passage."""
    return [a.copy, a.copy_with_reference, a.select_all, a.bookmark_passage]
