"""The left column: the tree, and below it the bookmarks and notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.tree_pane import TreePane
from ascl_reader.gui.frame.keyboard import FocusWithin
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.splitter import Splitter

MOST = 0.45
"""Share of the column's height that the bookmarks take at the most, unless the user drags the line."""

FEWEST = 3
"""Lines that both must have room for; with less room, the one that was used last has all of it."""


class LeftSide(Splitter):
    """Gives the bookmarks the room that their lines need, and the tree the rest; the line between can be dragged.

    In a low window with large text one of the two is shut to its heading: the one that was not used last.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("navigation")
        self.tree = tree = TreePane(appearance, self)
        self.bookmarks = bookmarks = BookmarkTreePane(appearance, self)
        self._share: float | None = None
        self._low = False
        self._in_bookmarks = False
        self.addWidget(tree)
        self.addWidget(bookmarks)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._note_drag)
        bookmarks.wanted_height_changed.connect(self._arrange)
        bookmarks.heading_clicked.connect(self._heading_clicked)
        bookmarks.branch_chosen.connect(lambda: self._turn(True))
        for used in (tree.view_chosen, tree.branch_chosen):
            used.connect(lambda: self._turn(False))
        FocusWithin(self).came.connect(self._focus_came)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the shares when the height changes."""
        super().resizeEvent(event)
        self._arrange()

    def reset(self) -> None:
        """Gives tree and bookmarks the heights that they need again."""
        self._share = None
        self._arrange()

    def height_of_lines(self, count: int, most: int) -> int:
        """Returns the pixels for both headings and so many lines, or fewer that `most` pixels hold; one at least."""
        heads, line = self.tree.heading_height + self.bookmarks.heading_height, self.bookmarks.line_height()
        heads += self.handleWidth()
        return heads + max(min(count, (most - heads) // line), 1) * line

    def _heading_clicked(self) -> None:
        """Goes to the bookmarks, or from them to the tree."""
        opened = self.tree.tree if self._in_bookmarks else self.bookmarks.tree
        opened.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_drag(self) -> None:
        if not self._low:
            self._share = self.sizes()[1] / max(sum(self.sizes()), 1)

    def _focus_came(self, before: QWidget | None, now: QWidget) -> None:
        if now is self.tree.tree or now is self.bookmarks.tree:
            self._turn(now is self.bookmarks.tree)

    def _turn(self, in_bookmarks: bool) -> None:
        if in_bookmarks is not self._in_bookmarks:
            self._in_bookmarks = in_bookmarks
            self._arrange()

    def _arrange(self) -> None:
        height, heads = self.height(), self.tree.heading_height + self.bookmarks.heading_height
        self._low = low = height < heads + 2 * FEWEST * self.bookmarks.line_height()
        self.handle(1).setEnabled(not low)
        for each in (self.tree, self.bookmarks):
            each.tree.set_wraps(not low)
        self.bookmarks.setMinimumHeight(self.bookmarks.heading_height)
        self.bookmarks.set_heading_clickable(low)
        self.bookmarks.set_collapsed(low and not self._in_bookmarks)
        self.tree.tree.set_collapsed(low and self._in_bookmarks)
        if low:
            below = height - self.tree.heading_height if self._in_bookmarks else self.bookmarks.heading_height
        elif self._share is not None:
            below = round(height * self._share)
        else:
            below = min(self.bookmarks.wanted_height(), round(height * MOST))
        self.setSizes([max(height - below, 1), max(below, 1)])
