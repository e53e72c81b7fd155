"""The tree's model: a thin adapter over the branches of an outline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ascl_reader.library.outline import ALL_KEY, UNDATED_KEY, Branch

KEY, COUNT, STARRED, LEVEL = (Qt.ItemDataRole.UserRole + number for number in range(4))

FOLDER, SEARCH = "folder:", "search:"
"""What the keys of lines begin with that stand for folders of bookmarks (they have a star) and for saved searches."""


class FoundCount(NamedTuple):
    """How many statements a saved search finds, and how many of them it did not find when it was last looked at."""

    statements: int
    new: int = 0


class TreeModel(QStandardItemModel):
    """Lines with a name (display), a key and a count of distinct statements."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}
        self._branches: dict[str, Branch] = {}
        self._shape: tuple[Any, ...] = ()
        self._found: Mapping[str, FoundCount] = {}

    def fill(self, branches: tuple[Branch, ...]) -> bool:
        """Shows another outline; returns whether its lines changed, and not only their counts."""
        shape = _shape(branches)
        if shape == self._shape:
            self._count_again(branches)
            return False
        self._shape = shape
        self.clear()
        self._items.clear()
        self._branches.clear()
        for branch in branches:
            self.appendRow(self._item(branch))
        return True

    def _count_again(self, branches: tuple[Branch, ...]) -> None:
        for branch in branches:
            before = self._branches[branch.key]
            self._branches[branch.key] = branch
            if _count(branch) != _count(before):
                self._show_count(self._items[branch.key], branch)
            self._count_again(branch.children)

    def show_found(self, found: Mapping[str, FoundCount]) -> None:
        """Shows how many statements saved searches find, by the keys of their lines; unknown ones show no number."""
        self._found = found
        for key, item in self._items.items():
            if key.startswith(SEARCH):
                self._show_count(item, self._branches[key])

    def branch(self, key: str) -> Branch | None:
        """Returns the branch with this key, or None."""
        return self._branches.get(key)

    def place(self, key: str) -> QModelIndex:
        """Returns where the branch stands, an invalid place where it does not."""
        item = self._items.get(key)
        return item.index() if item else QModelIndex()

    def branch_keys(self) -> list[str]:
        """Returns the keys of all branches shown."""
        return list(self._branches)

    def name(self, branch: Branch) -> str:
        """Returns the name of a branch on screen."""
        if branch.key == ALL_KEY and not branch.name:
            return self.tr("All statements")
        if branch.key == UNDATED_KEY and not branch.name:
            return self.tr("Not dated")
        return branch.name

    def path(self, branch: Branch) -> tuple[str, ...]:
        """Returns the names on the way to a branch, its own last: SEND, then Plans and support."""
        names, above = [self.name(branch)], self.place(branch.key).parent()
        while above.isValid():
            names.insert(0, str(above.data()))
            above = above.parent()
        return tuple(names)

    def _item(self, branch: Branch, level: int = 1) -> QStandardItem:
        item = QStandardItem(self.name(branch))
        item.setEditable(False)
        item.setData(branch.key, KEY)
        item.setData(branch.key.startswith(FOLDER), STARRED)
        item.setData(level, LEVEL)
        self._show_count(item, branch)
        for child in branch.children:
            item.appendRow(self._item(child, level + 1))
        self._items[branch.key] = item
        self._branches[branch.key] = branch
        return item

    def _show_count(self, item: QStandardItem, branch: Branch) -> None:
        if branch.key.startswith(SEARCH):
            self._show_found_count(item, branch)
            return
        name, count = self.name(branch), _count(branch)
        item.setData(count, COUNT)
        spoken = self.tr("{name}, {count} statements") if count != 1 else self.tr("{name}, 1 statement")
        spoken = spoken.format(name=name, count=count)
        if item.data(LEVEL) > 1:
            spoken = self.tr("{line}, level {level}").format(line=spoken, level=item.data(LEVEL))
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    def _show_found_count(self, item: QStandardItem, branch: Branch) -> None:
        found = self._found.get(branch.key)
        told, parts = "", [self.tr("Saved search: {name}").format(name=branch.name)]
        if found is not None:
            told, one = str(found.statements), self.tr("1 statement")
            many = self.tr("{count} statements").format(count=found.statements)
            parts.append(one if found.statements == 1 else many)
            if found.new:
                told = self.tr("{count} · {new} new").format(count=found.statements, new=found.new)
                parts.append(self.tr("{new} new").format(new=found.new))
        item.setData(told, COUNT)
        item.setData(", ".join(parts), Qt.ItemDataRole.AccessibleTextRole)


def _count(branch: Branch) -> int:
    """Returns the number beside a name: that of the statements, with those that the library does not have any more."""
    return len(branch.statements) + branch.gone


def _shape(branches: tuple[Branch, ...]) -> tuple[Any, ...]:
    """Returns the lines of an outline without their counts, for comparing."""
    return tuple((each.key, each.name, _shape(each.children)) for each in branches)
