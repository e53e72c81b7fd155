"""The tree's model: a thin adapter over the branches of an outline."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ascl_reader.library.outline import ALL, UNDATED, Branch

KEY, COUNT, STARRED = (Qt.ItemDataRole.UserRole + number for number in range(3))

FOLDER = "folder:"
"""What the keys of lines begin with that stand for folders of bookmarks: they have a star."""


class TreeModel(QStandardItemModel):
    """Lines with a name (display), a key and a count of distinct statements."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}
        self._branches: dict[str, Branch] = {}

    def fill(self, branches: tuple[Branch, ...]) -> None:
        """Show another outline."""
        self.clear()
        self._items.clear()
        self._branches.clear()
        for branch in branches:
            self.appendRow(self._item(branch))

    def branch(self, key: str) -> Branch | None:
        """Return the branch with this key, or none."""
        return self._branches.get(key)

    def place(self, key: str) -> QModelIndex:
        """Return where the branch stands, an invalid place where it does not."""
        item = self._items.get(key)
        return item.index() if item else QModelIndex()

    def branch_keys(self) -> list[str]:
        """Return the keys of all branches shown."""
        return list(self._branches)

    def name(self, branch: Branch) -> str:
        """Return what a branch is called on screen."""
        if branch.key == ALL and not branch.name:
            return self.tr("All statements")
        if branch.key == UNDATED and not branch.name:
            return self.tr("Not dated")
        return branch.name

    def _item(self, branch: Branch) -> QStandardItem:
        name = self.name(branch)
        count = branch.count
        item = QStandardItem(name)
        item.setEditable(False)
        item.setData(branch.key, KEY)
        item.setData(count, COUNT)
        item.setData(branch.key.startswith(FOLDER), STARRED)
        spoken = self.tr("{name}, {count} statements") if count != 1 else self.tr("{name}, 1 statement")
        item.setData(spoken.format(name=name, count=count), Qt.ItemDataRole.AccessibleTextRole)
        for child in branch.children:
            item.appendRow(self._item(child))
        self._items[branch.key] = item
        self._branches[branch.key] = branch
        return item
