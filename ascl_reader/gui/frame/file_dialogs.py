"""Qt's own dialog for files, where the system has none: in the program's colours, and no wider than a small screen.

Its drawings are dark whatever the appearance is, its columns are as wide as 100 % of text needs, and a folder's name
is cut for buttons with much air around them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QSplitter,
    QToolButton,
    QTreeView,
)

from ascl_reader.gui.frame.keyboard import FocusOfDialogs
from ascl_reader.gui.frame.screen_room import bring_inside
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.widgets.choices import draw_box, elided_value

DRAWINGS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder-new",
    "listModeButton": "as-list",
    "detailModeButton": "as-table",
}
"""Names of Qt's buttons, and our drawings on them."""

SIZE = 760, 480
SIDE, SIDE_FROM = 150, 560
"""Pixels at 100 %: of the dialog, of the places beside the files, and of a dialog that has room for these."""

LETTERS = 22
"""Letters of a file's name that are seen before there is room for a column beside it."""

SIZE_COLUMN, KIND_COLUMN, DATE_COLUMN = 1, 2, 3


class FileDialogs(QObject):
    """Follows the keyboard focus of the application: a dialog for files is looked after when it first comes there."""

    def __init__(self, parent: QObject, appearance: Appearance) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._looks: list[FileDialogLook] = []
        """Kept as long as their dialogs live: Python keeps no object for a dialog that Qt made."""
        FocusOfDialogs(QFileDialog, self).came.connect(self._look_after)

    def _look_after(self, dialog: QFileDialog) -> None:
        if dialog.findChild(FileDialogLook) is None:
            table, side = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QAbstractItemView, "sidebar")
            if isinstance(table, QTreeView) and isinstance(side, QAbstractItemView):
                look = FileDialogLook(dialog, table, side, self._appearance)
                self._looks.append(look)
                dialog.destroyed.connect(lambda: self._looks.remove(look))


class FileDialogLook(QObject):
    """Looks after one dialog of Qt's own as long as it lives."""

    def __init__(self, dialog: QFileDialog, table: QTreeView, side: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(dialog)
        self._dialog, self._table, self._side, self._appearance = dialog, table, side, appearance
        for name in DRAWINGS:
            self._button(name).setProperty("flat", True)
        self._kinds = dialog.findChild(QComboBox, "fileTypeCombo")
        if self._kinds is not None:
            self._kinds.installEventFilter(self)
        appearance.follow(self._draw)
        model = table.model()
        model.rowsInserted.connect(self._fit_columns)
        model.layoutChanged.connect(self._fit_columns)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        dialog.installEventFilter(self)
        table.viewport().installEventFilter(self)
        dialog.resize(appearance.px(SIZE[0]), appearance.px(SIZE[1]))
        bring_inside(dialog)
        for splitter in dialog.findChildren(QSplitter):
            splitter.setSizes([appearance.px(SIDE), dialog.width()])
        self._fit()
        self._fit_columns()

    def eventFilter(self, changed: QObject, event: QEvent) -> bool:
        """Fits what is shown into another width; a choice that has too little room ends in dots."""
        if event.type() is QEvent.Type.Paint and isinstance(changed, QComboBox):
            draw_box(changed, elided_value(changed))
            return True
        if event.type() is QEvent.Type.Resize and changed is not self._kinds:
            self._fit() if changed is self._dialog else self._fit_columns()
        return False

    def _button(self, name: str) -> QToolButton:
        found = self._dialog.findChild(QToolButton, name)
        assert isinstance(found, QToolButton)
        return found

    def _draw(self) -> None:
        """Draws in the colours of the appearance; also styles again what got a property after it was styled."""
        px = self._appearance.px
        for name, drawing in DRAWINGS.items():
            button = self._button(name)
            show_icon(button, drawing, self._appearance.colours.ink, px(16))
        for view in (self._table, self._side):
            view.setIconSize(QSize(px(16), px(16)))
        for each in (*self._dialog.findChildren(QComboBox), *map(self._button, DRAWINGS)):
            each.style().unpolish(each)
            each.style().polish(each)
        for box in self._dialog.findChildren(QComboBox):
            box.setMinimumHeight(box.fontMetrics().height() + px(12))  # Qt keeps the height that it had
        side = max(px(8), each.sizeHint().height())
        for name in DRAWINGS:
            self._button(name).setFixedSize(side, side)

    def _fit(self) -> None:
        """Shows what can be done without where it leaves room for names of files and folders."""
        roomy = self._dialog.width() >= self._appearance.px(SIDE_FROM)
        self._side.setMinimumWidth(self._appearance.px(SIDE) if roomy else 0)
        for each in (self._side, self._button("listModeButton"), self._button("detailModeButton")):
            each.setVisible(roomy)

    def _fit_columns(self) -> None:
        """Shows date, size and kind, each whole, as far as names keep their letters beside them."""
        table = self._table
        least = table.fontMetrics().averageCharWidth() * LETTERS + table.iconSize().width()
        left = table.viewport().width()
        for column in (DATE_COLUMN, SIZE_COLUMN, KIND_COLUMN):
            table.setColumnHidden(column, False)
            table.resizeColumnToContents(column)
            wide = table.columnWidth(column)
            table.setColumnHidden(column, left - wide < least)
            left -= 0 if table.isColumnHidden(column) else wide
