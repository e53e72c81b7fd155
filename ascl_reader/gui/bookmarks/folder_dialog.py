"""Asks into which folders bookmarks go: the folders as a tree with check boxes, and a new one can be made."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.places import FolderNode
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import never_html, plain_label, set_text_role
from ascl_reader.gui.widgets.accessible import announce, mark_wrong
from ascl_reader.gui.widgets.arranging import in_row
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button
from ascl_reader.gui.widgets.wrapped_items import WrappedItems

FOLDER = Qt.ItemDataRole.UserRole


class FolderDialog(Dialog):
    """Emits the folders that were ticked, the name of a new one that is wanted, and that something in it changed."""

    help_page = "bookmarks"

    changed = Signal()
    chosen = Signal(object)
    folder_named = Signal(str)

    def __init__(self, told: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bookmark in a Folder"))
        label = plain_label(told, wraps=True)
        set_text_role("control", label, bold=True)
        self.folders = QTreeWidget()
        self.folders.setHeaderHidden(True)
        self.folders.setAccessibleName(self.tr("Folders"))
        self.folders.setWordWrap(True)
        self.folders.setItemDelegate(_WrappedNames(self.folders))
        self.folders.header().sectionResized.connect(self.folders.scheduleDelayedItemsLayout)
        self.folders.itemChanged.connect(self.changed)
        self._none = plain_label(
            self.tr("There is no folder yet. Name one below, or bookmark without one."), use="quiet", wraps=True
        )
        within = QVBoxLayout(self.folders.viewport())
        within.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        self.name = QLineEdit()
        self.name.textChanged.connect(self.changed)
        self.name.textEdited.connect(lambda: self.refuse(""))
        self.name.setPlaceholderText(self.tr("Name of a new folder"))
        self.name.setAccessibleName(self.tr("Name of a new folder"))
        self.refused = plain_label(use="notice", wraps=True)
        self.refused.hide()
        add = dialog_button(self.tr("&Add folder"), self._name_given, auto_default=False)
        buttons = QDialogButtonBox()
        self._accept = buttons.addButton(self.tr("Bookmark"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._done)
        buttons.rejected.connect(self.reject)
        row = in_row(self.name, add, grows=self.name)
        self.stack(label, self.folders, row, self.refused, buttons, grows=self.folders)
        self.resize_on_screen(appearance.px(420), appearance.px(420))

    def show_folders(self, nodes: tuple[FolderNode, ...], ticked: frozenset[str]) -> None:
        """Shows the folders as a tree, with these of them ticked."""
        ticked = ticked | self.ticked()
        self.folders.clear()
        self._fill(None, nodes, ticked)
        self.folders.expandAll()
        first = self.folders.topLevelItem(0)
        self._none.setVisible(first is None)
        if first is not None:
            self.folders.setCurrentItem(first)
        else:
            self.name.setFocus()  # the first folder is named at once

    def refuse(self, told: str) -> None:
        """Shows why the name cannot be taken; an empty text hides that."""
        self.refused.setText(told)
        self.refused.setVisible(bool(told))
        mark_wrong(self.name, told)
        announce(self, told)

    def tick(self, ticked: frozenset[str]) -> None:
        """Ticks these folders and no others."""
        for item in self._items():
            state = Qt.CheckState.Checked if item.data(0, FOLDER) in ticked else Qt.CheckState.Unchecked
            item.setCheckState(0, state)

    def ticked(self) -> frozenset[str]:
        """Returns the folders that are ticked."""
        ticked = [each for each in self._items() if each.checkState(0) is Qt.CheckState.Checked]
        return frozenset(str(each.data(0, FOLDER)) for each in ticked)

    def _items(self) -> list[QTreeWidgetItem]:
        return self.folders.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Makes the folder at Enter in the box for its name, and does nothing else then."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.focusWidget() is self.name and self.name.text().strip():
            self._name_given()
        else:
            super().keyPressEvent(event)

    def _fill(self, parent: QTreeWidgetItem | None, nodes: tuple[FolderNode, ...], ticked: frozenset[str]) -> None:
        for node in nodes:
            if node.id == UNFILED:
                continue
            item = QTreeWidgetItem([node.name])
            item.setData(0, FOLDER, node.id)
            path = node.name if parent is None else f"{parent.text(0)} / {node.name}"
            item.setToolTip(0, never_html(path))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, path)
            item.setCheckState(0, Qt.CheckState.Checked if node.id in ticked else Qt.CheckState.Unchecked)
            if parent is None:
                self.folders.addTopLevelItem(item)
            else:
                parent.addChild(item)
            self._fill(item, node.children, ticked)

    def _name_given(self) -> None:
        if self.name.text().strip():
            self.folder_named.emit(self.name.text().strip())

    def _done(self) -> None:
        """Emits the ticked folders and closes, once a name that was typed and not added yet has been taken."""
        self._name_given()
        if self.refused.text():
            self.name.setFocus()
            return
        self.chosen.emit(self.ticked())
        self.accept()


class _WrappedNames(WrappedItems):
    """Tells how wide a name may be, which Qt's tree does not, so that a long one would never be broken."""

    def __init__(self, folders: QTreeWidget) -> None:
        super().__init__(folders)
        self._folders = folders

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the size of a name in the room that is left beside what stands before it."""
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        within = QStyleOptionViewItem(option)
        within.rect = self._folders.viewport().rect()  # in one without a height Qt breaks nothing
        within.rect.setWidth(within.rect.width() - depth * self._folders.indentation())
        return super().sizeHint(within, index)
