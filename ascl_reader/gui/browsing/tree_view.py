"""A tree of branches as it is drawn and chosen in: names on the left, counts on the right, the chosen line tinted."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from ascl_reader.gui.browsing.tree_lines import AnyIndex, TreeLines
from ascl_reader.gui.browsing.tree_model import KEY, TreeModel
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.mouse_navigation import left_to_window
from ascl_reader.library.outline import Branch

QWIDGETSIZE_MAX = 16_777_215
"""Pixels: Qt's value for no limit, which has no name in PySide6."""


class TreeView(QTreeView):
    """A tree without a header, with chevrons, opened and closed with the arrow keys."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.taking_focus = False
        self.setHeaderHidden(True)
        self.lines = TreeLines(appearance, self)
        self.setItemDelegate(self.lines)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restyle()

    def set_collapsed(self, shut: bool) -> None:
        """Collapses the tree to no height, or opens it; it can have the keyboard focus all the same."""
        self.setMinimumHeight(0 if shut else 1)
        self.setMaximumHeight(0 if shut else QWIDGETSIZE_MAX)

    def set_wraps(self, wraps: bool) -> None:
        """Breaks names that are too wide into lines, or cuts them where there is no room for more than one line."""
        if wraps is not self.lines.wraps:
            self.lines.wraps = wraps
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the names for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a line, opens or closes it."""
        if not left_to_window(event):
            super().mousePressEvent(event)

    def restyle(self) -> None:
        """Applies the text size of the appearance."""
        self.lines.restyle()
        self.setIndentation(self._appearance.px(18))
        self.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Takes the keyboard focus without choosing the first line, as Qt would; `taking_focus` is true meanwhile."""
        chosen = self.currentIndex().isValid()
        self.taking_focus = True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self.taking_focus = False

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Draws the whole tree again where the ring around it comes or goes."""
        super().currentChanged(current, previous)
        if current.isValid() is not previous.isValid() and self.isVisible():
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a ring around the whole while it has the keyboard focus and no line is chosen."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._appearance.colours.accent), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -2, -2), 6, 6)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws the tint over the whole line, then the line."""
        chosen = self.selectionModel().isSelected(index)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._appearance.colours
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(rect, 6, 6)
        if index == self.currentIndex() and self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 6, 6)
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Draws a chevron where a line can be opened."""
        if not self.model().hasChildren(index):
            return
        size = self._appearance.px(4)
        first = rect.top() + (self.lines.line_height - 1) // 2
        centre = QPointF(rect.right() - self.indentation() / 2 + 1, first + 0.5)
        opened = self.isExpanded(index)
        painter.setPen(QPen(QColor(self._appearance.colours.quiet), 1.5, c=Qt.PenCapStyle.RoundCap))
        if opened:
            points = [QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)]
        else:
            points = [QPointF(-size / 2, -size), QPointF(size / 2, 0), QPointF(-size / 2, size)]
        painter.drawPolyline([centre + point for point in points])


class OutlineWidget(QWidget):
    """What the two trees at the left have in common; emits the branch that the user chose.

    It does so when that is the chosen one already, too: a search may be on.
    """

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
        self.tree.activated.connect(self._clicked)

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
        """Returns the key of the chosen line, empty if none is."""
        index = self.tree.currentIndex()
        return str(index.data(KEY)) if index.isValid() else ""

    def branch(self, key: str) -> Branch | None:
        """Returns the branch shown under a key, or None."""
        return self._model.branch(key)

    def path(self, branch: Branch) -> tuple[str, ...]:
        """Returns the names on the way to a branch, its own last."""
        return self._model.path(branch)

    def opened(self) -> list[str]:
        """Returns the keys of the lines that are opened."""
        return [key for key in self._model.branch_keys() if self.tree.isExpanded(self._model.place(key))]

    def _fill(self, branches: tuple[Branch, ...]) -> bool:
        """Shows other branches; returns whether the lines changed."""
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
