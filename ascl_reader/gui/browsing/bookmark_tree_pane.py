"""Below the tree: the folders of bookmarks, and what the school has noted, each a line that lists its statements.

Folders and lines of the list are dragged into it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QToolButton, QTreeView, QWidget

from ascl_reader.gui.browsing.tree_lines import AnyIndex
from ascl_reader.gui.browsing.tree_model import KEY, SEARCH, FoundCount
from ascl_reader.gui.browsing.tree_view import OutlineWidget, TreeView
from ascl_reader.gui.frame.key_names import with_key
from ascl_reader.gui.listing.dragged_lines import dragged_lines
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.library.outline import Branch

FEWEST_LINES, MOST_LINES = 2, 9
"""Lines for which the pane asks for room, at least and at most; more are scrolled."""

CHEVRON = 11
"""Pixels at 100 % of text."""


class BookmarkTree(TreeView):
    """Emits what was dropped where: keys of lines, and before which neighbour (empty: at the end)."""

    branch_moved = Signal(str, str, str)
    lines_dropped = Signal(object, str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._target = QPersistentModelIndex()
        """The folder that rows are dragged over."""
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a line between the folders, the saved searches, and the lines that list notes."""
        super().drawRow(painter, option, index)
        above = index.sibling(index.row() - 1, 0)
        if above.isValid() and not index.parent().isValid() and _kind(above) != _kind(index):
            painter.setPen(QPen(QColor(self._appearance.colours.line), 1))
            painter.drawLine(option.rect.left() + 8, option.rect.top(), option.rect.right() - 8, option.rect.top())
        if index == self._target:
            painter.setPen(QPen(QColor(self._appearance.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts folders of this tree and rows of the list."""
        super().dragEnterEvent(event)
        if event.source() is self or dragged_lines(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where a dragged folder or row would go; rows only go into folders."""
        lines = dragged_lines(event.mimeData())
        index = self.indexAt(event.position().toPoint())
        possible = not lines or _kind(index) == "folder"
        self._target = QPersistentModelIndex(index if lines and possible else QModelIndex())
        self.setDropIndicatorShown(possible)
        super().dragMoveEvent(event)
        self.viewport().update()
        if possible and (event.source() is self or lines):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Shows no folder any more."""
        super().dragLeaveEvent(event)
        self._target = QPersistentModelIndex()
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits what was dropped where; the tree itself changes once the folders have changed."""
        self._target = QPersistentModelIndex()
        index = self.indexAt(event.position().toPoint())
        target = str(index.data(KEY)) if index.isValid() else ""
        lines = dragged_lines(event.mimeData())
        if lines:
            self.lines_dropped.emit(lines, target)
        elif event.source() is self and self.currentIndex().isValid():
            self._tell_move(str(self.currentIndex().data(KEY)), index, target)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QTreeView.State.NoState)  # or the line that shows where a drop goes would stay
        self.viewport().update()

    def _tell_move(self, moved: str, index: QModelIndex, target: str) -> None:
        where = self.dropIndicatorPosition()
        place = QTreeView.DropIndicatorPosition
        parent = str(index.parent().data(KEY)) if index.isValid() and index.parent().isValid() else ""
        if where == place.OnItem:
            self.branch_moved.emit(moved, target, "")
        elif where == place.AboveItem:
            self.branch_moved.emit(moved, parent, target)
        else:
            after = index.siblingAtRow(index.row() + 1) if index.isValid() else QModelIndex()
            self.branch_moved.emit(moved, parent, str(after.data(KEY)) if after.isValid() else "")


class BookmarkTreePane(OutlineWidget):
    """Emits the line that the user chose, or the saved search, and that its heading was pressed."""

    tree: BookmarkTree
    search_chosen = Signal(str)
    wanted_height_changed = Signal()
    heading_clicked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(BookmarkTree(appearance), self.tr("Bookmarks, saved searches and notes"), parent)
        self._appearance = appearance
        self._wanted = ""
        self._search = ""
        """The line of the saved search that is on."""
        self._is_collapsed = False
        self._opening_keys: Sequence[QKeySequence] = ()
        self._leaving_keys: Sequence[QKeySequence] = ()
        self._heading = Heading(self.tr("Bookmarks and notes").upper())
        self._heading.setAccessibleName(self.tr("Bookmarks and notes"))
        self._heading.setProperty("use", "label")
        set_text_role("label", self._heading, bold=True)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.opener = QToolButton()  # in the heading's place where there is room for one of tree and bookmarks
        self.opener.setProperty("flat", True)
        set_text_role("label", self.opener, bold=True)
        self.opener.setStyleSheet("padding: 0 2px;")
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.opener.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.opener.setAccessibleName(self.tr("Bookmarks and notes"))
        self.opener.clicked.connect(self.heading_clicked)
        self.opener.hide()
        in_column(self._heading, self.opener, self.tree, on=self, around=(8, 6, 8, 4), between=4, grows=self.tree)
        self.setTabOrder(self.opener, self.tree)
        appearance.follow(self._restyle)

    def show_branches(self, branches: tuple[Branch, ...], chosen: str) -> None:
        """Shows these branches with one chosen; folders that were open stay open."""
        opened = set(self.opened())
        collapsed = [key for key in self._model.branch_keys() if key not in opened]
        has_other_lines = self._fill(branches)
        if has_other_lines:
            self._open([key for key in self._model.branch_keys() if key not in collapsed])
        super().choose(self._search if self._model.branch(self._search) is not None else chosen)
        if has_other_lines:
            self.wanted_height_changed.emit()
        self._open_wanted()

    def choose(self, key: str) -> None:
        """Chooses a line without emitting it; no line where there is none with this key."""
        self._search = ""
        super().choose(key)

    def show_found(self, found: Mapping[str, FoundCount]) -> None:
        """Shows how many statements saved searches find, by the keys of their lines."""
        self._model.show_found(found)

    def _clicked(self, index: QModelIndex) -> None:
        key = str(index.data(KEY)) if index.isValid() else ""
        if key.startswith(SEARCH):
            self._search = key
            self.search_chosen.emit(key.removeprefix(SEARCH))
        else:
            self._search = ""
            super()._clicked(index)

    def open_branch(self, key: str) -> None:
        """Lists a branch as a click on it does; if it is not there yet, as soon as it is."""
        self._wanted = key
        self._open_wanted()

    def _open_wanted(self) -> None:
        branch = self._model.branch(self._wanted)
        if branch is not None:
            self._wanted = ""
            self.branch_chosen.emit(branch)

    @property
    def heading_height(self) -> int:
        """The pixels that the heading alone takes."""
        return max(self._heading.sizeHint().height(), self.opener.sizeHint().height()) + 16

    def line_height(self) -> int:
        """Returns the height of one line in pixels."""
        return max(self.tree.lines.line_height, 1)

    def set_heading_clickable(self, pressable: bool) -> None:
        """Makes the heading a button, if there is room only for the tree or for the bookmarks."""
        self._heading.setVisible(not pressable)
        self.opener.setVisible(pressable)

    def set_collapsed(self, collapsed: bool) -> None:
        """Collapses the pane to its heading, or opens it; the heading shows which, and what a click on it does."""
        self._is_collapsed = collapsed
        self._name_opener()
        self._draw_chevron()
        self.tree.set_collapsed(collapsed)

    def show_opening_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Names the key that opens the pane in the tip of its heading."""
        self._opening_keys = keys
        self._name_opener()

    def show_leaving_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Names the key that goes to the tree there, while the pane is open."""
        self._leaving_keys = keys
        self._name_opener()

    def _name_opener(self) -> None:
        if self._is_collapsed:
            tip = with_key(self.tr("Open the bookmarks and notes"), self._opening_keys)
        else:
            tip = with_key(self.tr("Go to the tree"), self._leaving_keys)
        set_tip(self.opener, tip)
        self.opener.setAccessibleDescription(tip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens the heading where the pane is too narrow for it, and asks for the height of broken names."""
        super().resizeEvent(event)
        self._cut_name()
        if event.size().width() != event.oldSize().width():
            self.wanted_height_changed.emit()

    def wanted_height(self) -> int:
        """Returns the height that the lines need, in pixels, between that of the fewest and the most lines."""
        lines = [self.tree.lines.height(self._model.place(key)) for key in self._model.branch_keys()[:MOST_LINES]]
        return max(sum(lines), FEWEST_LINES * self.line_height()) + self.heading_height + 4

    def _draw_chevron(self) -> None:
        name = "chevron-right" if self._is_collapsed else "chevron-down"
        show_icon(self.opener, name, self._appearance.colours.ink, self._appearance.px(CHEVRON))

    def _cut_name(self) -> None:
        name, metrics = self.tr("Bookmarks and notes"), QFontMetrics(self._appearance.font("label", bold=True))
        room = self.width() - 16
        for widget, taken in ((self._heading, 6), (self.opener, CHEVRON + 16)):
            left = room - self._appearance.px(taken)
            upper = metrics.horizontalAdvance(name.upper()) <= left
            widget.setText(name.upper() if upper else metrics.elidedText(name, Qt.TextElideMode.ElideRight, left))

    def _restyle(self) -> None:
        self._draw_chevron()
        self._cut_name()
        self._heading.setContentsMargins(self._appearance.px(6), 0, 0, 0)
        self.tree.restyle()
        self.wanted_height_changed.emit()


def _kind(index: AnyIndex) -> str:
    """Returns the kind of the line in a place: a folder, a saved search, or one that lists notes."""
    return str(index.data(KEY)).partition(":")[0]
