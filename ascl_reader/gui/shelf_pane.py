"""Below the tree: the folders of bookmarks, and what the school has noted, each a line that lists its statements."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ascl_reader.gui.accessible import Heading
from ascl_reader.gui.appearance import Appearance
from ascl_reader.gui.shelf_tree import ShelfTree
from ascl_reader.gui.tree_model import KEY, TreeModel
from ascl_reader.outline import Branch

FEWEST_LINES, MOST_LINES = 2, 9
"""Lines for which the pane asks room at least and at most; more are scrolled."""


class ShelfPane(QWidget):
    """Emits the line that the user chose, and where folders or statements were dropped."""

    branch_chosen = Signal(object)
    fitted = Signal()
    heading_pressed = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._quiet = False
        self._model = TreeModel(self)
        self._heading = Heading(self.tr("Bookmarks and notes").upper())
        self._heading.setAccessibleName(self.tr("Bookmarks and notes"))
        self._heading.setProperty("use", "label")
        self._heading.installEventFilter(self)
        self.tree = ShelfTree(appearance)
        self.tree.setAccessibleName(self.tr("Bookmarks and notes"))
        self.tree.setModel(self._model)
        self.tree.selectionModel().currentChanged.connect(self._current_changed)
        self.tree.clicked.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 4)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.tree, 1)
        self.setMinimumHeight(1)  # in a very low window the tree of themes keeps the room
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_shelves(self, branches: tuple[Branch, ...], chosen: str) -> None:
        """Show the lines with one chosen, or none; what was open stays open."""
        shut = [key for key in self._model.branch_keys() if not self.tree.isExpanded(self._model.place(key))]
        self._quiet = True
        self._model.fill(branches)
        for key in self._model.branch_keys():
            self.tree.setExpanded(self._model.place(key), key not in shut)
        self._quiet = False
        self.choose(chosen)
        self._fit()

    def choose(self, key: str) -> None:
        """Put the choice on a line without telling of it; on none where there is no such line."""
        place = self._model.place(key)
        self._quiet = True
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if place.isValid():
            self.tree.selectionModel().setCurrentIndex(place, flags)
        else:
            self.tree.selectionModel().clear()
        self._quiet = False

    @property
    def heading_height(self) -> int:
        """The pixels that the heading alone takes."""
        return self._heading.sizeHint().height() + 16

    def line_height(self) -> int:
        """Return the pixels of one line."""
        height = self.tree.sizeHintForRow(0) if self._model.rowCount() else self._appearance.px(24)
        return max(height, 1)

    def show_shut(self, shut: bool) -> None:
        """Show by the heading that the lines are shut, for want of room; a press on it opens them."""
        name = self.tr("Bookmarks and notes").upper()
        self._heading.setText(f"{name} ▸" if shut else name)
        self._heading.setToolTip(self.tr("Press to open (Ctrl+8)") if shut else "")
        self.tree.show_shut(shut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that the heading was pressed."""
        if watched is self._heading and event.type() == QEvent.Type.MouseButtonPress:
            self.heading_pressed.emit()
        return False

    def chosen(self) -> str:
        """Return the key of the chosen line, empty where none is."""
        index = self.tree.currentIndex()
        return str(index.data(KEY)) if index.isValid() else ""

    def branch(self, key: str) -> Branch | None:
        """Return the line with a key, or none."""
        return self._model.branch(key)

    def _current_changed(self, current: QModelIndex) -> None:
        if not self._quiet and not self.tree.getting_keys:
            self._pressed(current)

    def _pressed(self, index: QModelIndex) -> None:
        branch = self._model.branch(str(index.data(KEY))) if index.isValid() else None
        if branch is not None:
            self.branch_chosen.emit(branch)

    def _fit(self) -> None:
        """Tell that another height is wanted."""
        self.fitted.emit()

    def wanted_height(self) -> int:
        """Return the pixels that the lines need, within reason."""
        lines = max(min(len(self._model.branch_keys()), MOST_LINES), FEWEST_LINES)
        return lines * self.line_height() + self.heading_height + 4

    def _restyle(self) -> None:
        self._heading.setFont(self._appearance.font("label", bold=True))
        self._heading.setContentsMargins(self._appearance.px(6), 0, 0, 0)
        self.tree.restyle()
        self._fit()
