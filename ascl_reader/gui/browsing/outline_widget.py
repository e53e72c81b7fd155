"""A widget with a tree of branches: what the two trees at the left have in common."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.browsing.tree_model import KEY, TreeModel
from ascl_reader.gui.browsing.tree_view import TreeView
from ascl_reader.library.outline import Branch


class OutlineWidget(QWidget):
    """Emits the branch that the user chose, also when it is the chosen one already: a search may be on."""

    branch_chosen = Signal(object)

    def __init__(self, tree: TreeView, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tree.setParent(self)
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._quiet = False
        self._model = TreeModel(self)
        self.tree = tree
        self.tree.setAccessibleName(name)
        self.tree.setModel(self._model)
        self.tree.selectionModel().currentChanged.connect(self._current_changed)
        self.tree.clicked.connect(self._clicked)

    def choose(self, key: str) -> None:
        """Chooses a line without emitting it; no line where there is none with this key."""
        place = self._model.place(key)
        self._quiet = True
        if place.isValid():
            self.tree.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.tree.scrollTo(place)
        else:
            self.tree.selectionModel().clear()
        self._quiet = False

    def chosen(self) -> str:
        """Returns the key of the chosen line, empty where none is."""
        index = self.tree.currentIndex()
        return str(index.data(KEY)) if index.isValid() else ""

    def branch(self, key: str) -> Branch | None:
        """Returns the branch shown under a key, or none."""
        return self._model.branch(key)

    def path(self, branch: Branch) -> tuple[str, ...]:
        """Returns what a branch is called, after what it stands below."""
        return self._model.path(branch)

    def opened(self) -> list[str]:
        """Returns the keys of the lines that are opened."""
        return [key for key in self._model.branch_keys() if self.tree.isExpanded(self._model.place(key))]

    def _fill(self, branches: tuple[Branch, ...]) -> bool:
        """Shows other branches; returns whether the lines are others than before."""
        self._quiet = True
        has_other_lines = self._model.fill(branches)
        self._quiet = False
        return has_other_lines

    def _open(self, keys: Collection[str]) -> None:
        for key in keys:
            self.tree.setExpanded(self._model.place(key), True)

    def _current_changed(self, current: QModelIndex) -> None:
        if not self._quiet and not self.tree.taking_focus:
            self._clicked(current)

    def _clicked(self, index: QModelIndex) -> None:
        branch = self._model.branch(str(index.data(KEY))) if index.isValid() else None
        if branch is not None:
            self.branch_chosen.emit(branch)
