"""Tree, list and reading from left to right; in a narrow window tree and list share one column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QStackedWidget, QWidget

from ascl_reader.gui.listing.list_pane import LOWEST, ListPane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.splitter import Splitter
from ascl_reader.gui.window.left_side import LeftSide
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.library import Library

PANES = 0
"""Where the panes stand among the pages."""


class ReadingSide(QStackedWidget):
    """Shows the panes, which are added first, or a page in their place; pages stay for the next time."""

    @property
    def is_reading(self) -> bool:
        """Whether the panes are shown."""
        return self.currentIndex() == PANES

    @property
    def page(self) -> QWidget:
        """What is shown: the panes, or the page in their place."""
        return self.currentWidget() or self

    def show_page(self, page: QWidget, focus: bool = True) -> None:
        """Shows a page, and gives it the keyboard focus."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        if focus:
            page.setFocus()

    def show_reading(self) -> None:
        """Shows the panes again."""
        if not self.is_reading:
            self.setCurrentIndex(PANES)


TREE, LIST = 236, 322
"""Usual widths in pixels at 100 % of text."""

ROOM = 940
"""Pixels at 100 % of text that three columns need; with less, tree and list lie above one another."""

LEAST_TREE, LEAST_LIST, LEAST_BOTH = 150, 212, 240
"""Pixels at 100 % to which they give way so that the panes can stand side by side; and the two above one another."""

WIDEST_SIDE = 0.37
"""Share of the window's width that tree and list take at the most, unless the user drags them wider."""

NARROW = (0.38, 0.42)
"""Where tree and list lie above one another: their share of the width, and the tree's share of the height."""

FEW_LINES, MOST_TREE = 3, 0.6
"""Lines that the tree has where it cannot have its share, if they take no more than this share; it has one at least."""

SHORT = 400
"""Pixels at 100 % of height; with less the tree has these lines alone, so that the list has room for a row."""

IN_USE = 0.7
"""Share of such a height that the tree takes while keys walk through it, or once what it lists was chosen above it."""


BY_KEYS = frozenset(
    (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
)
"""The reasons for which keys, not the mouse, move the keyboard focus."""

HELD = frozenset((Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr))
"""Keys that do nothing alone: they may be held for a click."""


class Columns(Splitter):
    """Remembers what the user dragged: widths at 100 % of text for the wide window, shares for the narrow one."""

    def __init__(self, library: Library, appearance: Appearance, sort_menu: QMenu, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self._wide = (float(TREE), float(LIST))
        self._dragged = False
        self._narrow_shares = NARROW
        self._narrow = False
        self._in_use = False
        """Whether keys led to tree or bookmarks, or are pressed there, or a view was chosen."""
        self.least_reading: Callable[[int], int] = lambda height: 0
        """Returns the width that the panes need to stand side by side at a height; 0 if they cannot."""
        self.side = QWidget(self)
        self._side = Splitter(Qt.Orientation.Horizontal, self.side)
        self._side_column = in_column(self._side, on=self.side, between=0, grows=self._side)
        self.left = tree = LeftSide(appearance, self._side)
        self.list = listed = ListPane(library, appearance, sort_menu, self._side)
        self.reading = reading = ReadingSide(self)
        for splitter, parts in ((self._side, (tree, listed)), (self, (self.side, reading))):
            splitter.splitterMoved.connect(self._remember)
            for part in parts:
                splitter.addWidget(part)
        self._side.setStretchFactor(1, 1)
        self.setStretchFactor(1, 1)
        for view in tree.findChildren(QAbstractScrollArea):
            view.setMinimumHeight(LOWEST)
            view.installEventFilter(self)
        for part, width in ((tree, 110), (listed, 150), (reading, 240)):
            part.setMinimumWidth(width)
        self._side.updateGeometry()  # the column around it knows the widths from before
        tree.tree.view_chosen.connect(lambda: self._note_use(True))
        appearance.changed.connect(self._arrange)
        make_application().focusChanged.connect(self._focus_changed)

    def put_below(self, foot: StatusLine) -> None:
        """Puts the line that tells what was done below tree and list, as wide as they are."""
        self.foot = foot
        self._side_column.addWidget(foot)

    @property
    def stand_apart(self) -> bool:
        """Whether tree and list are seen beside one another."""
        return self.side.isVisible() and not self._narrow

    def put_above_foot(self, line: QWidget) -> None:
        """Puts a line that is not always shown below tree and list, so that the texts keep their height."""
        self._side_column.insertWidget(self._side_column.indexOf(self.foot), line)

    def show_columns(self, tree: bool, listed: bool, side: bool) -> None:
        """Shows or hides tree and list; without either, or without the side, the reading has the whole width."""
        self.left.setVisible(tree)
        self.list.setVisible(listed)
        self.side.setVisible(side)
        self._arrange()

    def reset(self) -> None:
        """Gives tree and list their usual sizes again."""
        self._wide, self._narrow_shares, self._dragged = (float(TREE), float(LIST)), NARROW, False
        self.left.reset()
        self._arrange()

    def states(self) -> list[str]:
        """Returns the sizes that the user dragged, for the next start; empty if nothing was dragged."""
        return [f"{value:.4f}" for value in (*self._wide, *self._narrow_shares)] if self._dragged else []

    def restore(self, states: list[str]) -> None:
        """Restores what an earlier start saved; anything else is ignored."""
        try:
            tree, listed, width, height = (float(state) for state in states)
        except ValueError:
            return
        if 40 <= tree <= 2000 and 40 <= listed <= 2000 and 0.1 <= width <= 0.9 and 0.1 <= height <= 0.9:
            self._wide, self._narrow_shares, self._dragged = (tree, listed), (width, height), True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the widths, or the shares, whatever the window's size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, scale = self.width(), self._appearance.text_size / 100
        spare = self._spare(width)
        together = spare >= LEAST_BOTH * scale
        apart = spare >= (LEAST_TREE + LEAST_LIST) * scale if together else width >= ROOM * scale
        self._narrow = not apart
        self._side.setOrientation(Qt.Orientation.Vertical if self._narrow else Qt.Orientation.Horizontal)
        if self._narrow:
            side = round(width * self._narrow_shares[0])
            if together and not self._dragged:
                side = min(side, spare)
            top = round(self.height() * self._narrow_shares[1])
            if not self._dragged:
                least = self.left.height_of_lines(FEW_LINES, round(self.height() * MOST_TREE))
                if self.height() < SHORT * scale:
                    top = round(self.height() * IN_USE) if self._in_use else least
                top = max(top, least)
            self._side.setSizes([top, max(self.height() - top, 1)])
        else:
            tree, listed = self._shown_widths()
            side = round((tree + listed) * scale)
            if not self._dragged or scale > 1:
                side = min(side, round(width * WIDEST_SIDE))
            if together and not self._dragged:
                side = min(side, spare)
            self._side.setSizes([round(side * tree / (tree + listed)), round(side * listed / (tree + listed))])
        self.setSizes([side, max(width - side, 1)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that keys lead to tree or bookmarks, or are pressed there."""
        by_keys = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in BY_KEYS
        is_pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in HELD
        if by_keys or is_pressed:
            self._note_use(True)
        return super().eventFilter(watched, event)

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window() or QApplication.mouseButtons():
            return
        if not self.left.isAncestorOf(now):
            self._note_use(False)

    def _note_use(self, in_use: bool) -> None:
        if in_use is not self._in_use:
            self._in_use = in_use
            if self._narrow:
                self._arrange()

    def _shown_widths(self) -> tuple[float, float]:
        """Returns the widths at 100 % of tree and list; 0 of one that is hidden, but not of both."""
        tree, listed = self._wide
        if self.left.isHidden() is self.list.isHidden():
            return tree, listed
        return (0.0, listed) if self.left.isHidden() else (tree, 0.0)

    def _spare(self, width: int) -> int:
        """Returns the pixels that the panes side by side leave for tree and list."""
        least = self.least_reading(self.height())
        return width - least - self.handleWidth() if least else 0

    def _remember(self) -> None:
        """Records what the user dragged."""
        self._dragged = True
        side, reading = self.sizes()
        first, second = self._side.sizes()
        if self._narrow:
            both = first and second
            top = first / (first + second) if both else self._narrow_shares[1]
            self._narrow_shares = (side / max(side + reading, 1), top)
        else:
            scale = self._appearance.text_size / 100
            tree, listed = self._wide
            self._wide = (first / scale if first else tree, second / scale if second else listed)
