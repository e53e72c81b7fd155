"""The actions that hide and show tree and list, and make the part with the keys wider, narrower, higher or lower."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from ascl_reader.gui.reading.pane_arrangement import PaneArrangement
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.splitter import Splitter
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.columns import Columns
from ascl_reader.gui.window.status_line import StatusLine

STEP = 24
"""Pixels at a press."""

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class ColumnActions(QObject):
    """Joins the actions with the columns; a hidden column that a command leads to comes back, with a message.

    Where both are hidden, the line that tells what was done stands at the foot of the window.
    """

    def __init__(
        self,
        actions: Actions,
        *,
        columns: Columns,
        panes: PaneArrangement,
        box: SearchBox,
        read: Callable[[], None],
    ) -> None:
        super().__init__(columns)
        a = self._actions = actions
        self._columns, self._panes, self._read = columns, panes, read
        self._status: StatusLine = columns.foot
        box.focused.connect(lambda: self.bring_back(a.list_shown))
        for shown in (a.tree_shown, a.list_shown):
            shown.toggled.connect(self._apply)
        a.reading_mode.toggled.connect(self._apply)
        for needs in (a.to_list, a.save_search):
            needs.triggered.connect(lambda: self.bring_back(a.list_shown))
        for needs in (a.to_tree, a.to_bookmarks, *a.views.values(), a.new_folder):
            needs.triggered.connect(lambda: self.bring_back(a.tree_shown))
        for action, across, by in (
            (a.wider, ACROSS, STEP),
            (a.narrower, ACROSS, -STEP),
            (a.higher, DOWN, STEP),
            (a.lower, DOWN, -STEP),
        ):
            action.triggered.connect(lambda _=False, across=across, by=by: self._resize(across, by))
        a.usual_columns.triggered.connect(self._reset)

    def bring_back(self, shown: QAction) -> None:
        """Shows a column again that a command leads to, and tells how it is hidden."""
        if not shown.isChecked():
            shown.setChecked(True)
            self._status.show_message(
                self.tr("Shown again, as the command needs it. View ▸ {command} hides it.").format(
                    command=plain_name(shown)
                )
            )

    def _apply(self) -> None:
        tree, listed = self._actions.tree_shown.isChecked(), self._actions.list_shown.isChecked()
        columns, reads = self._columns, self._actions.reading_mode.isChecked()
        focus = QApplication.focusWidget()
        gone = [part for part, shown in ((columns.left, tree), (columns.list, listed)) if not shown]
        if focus is not None and any(part.isAncestorOf(focus) for part in gone):
            if listed:
                columns.list.view.setFocus()
            else:
                self._read()
        self._place_status(tree or listed)
        columns.show_columns(tree, listed, (tree or listed) and not reads)

    def _place_status(self, has_side: bool) -> None:
        whole = self._columns.parentWidget()
        around = whole.layout() if whole is not None else None
        assert isinstance(around, QBoxLayout)
        at_foot = around.indexOf(self._status) >= 0
        if has_side and at_foot:
            self._columns.put_below(self._status)
        elif not has_side and not at_foot:
            around.addWidget(self._status)
            self._status.show()

    def _resize(self, across: Qt.Orientation, by: int) -> None:
        """Makes the part with the keys larger or smaller, and tells how much of the window it has now."""
        focus = QApplication.focusWidget()
        parts = _parts_of(focus, across)
        if not parts:
            self._status.show_message(self.tr("Go to the tree, the list or a pane first: this changes its size."))
            return
        part, splitter = parts[0], parts[-1].parentWidget()
        assert isinstance(splitter, Splitter)
        if not splitter.grow(parts[-1], by):
            self._status.show_message(self.tr("There is no more room."))
            return
        frame = self._columns.window()
        if across is ACROSS:
            told, share = self.tr("{percent} % of the window’s width."), part.width() / frame.width()
        else:
            told, share = self.tr("{percent} % of the window’s height."), part.height() / frame.height()
        self._status.show_message(told.format(percent=round(100 * share)))

    def _reset(self) -> None:
        for shown in (self._actions.tree_shown, self._actions.list_shown):
            shown.setChecked(True)
        self._columns.reset()
        self._panes.reset_sizes()
        self._status.show_message(self.tr("Tree, list and panes have their usual sizes."))


def _parts_of(widget: QWidget | None, across: Qt.Orientation) -> list[QWidget]:
    """Returns the part of a splitter in which a widget is; after the last part of one, also that which holds them."""
    found: list[QWidget] = []
    while widget is not None:
        splitter = widget.parentWidget()
        if isinstance(splitter, Splitter) and splitter.orientation() is across and splitter.can_grow(widget):
            found.append(widget)
            if not splitter.is_last(widget):
                break
        widget = splitter
    return found
