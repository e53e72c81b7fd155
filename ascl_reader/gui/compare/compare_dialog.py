"""View ▸ Compare: two statements, two wordings, or a statement and a pasted text, pane against pane."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from ascl_reader.gui.compare.compared_pane import ComparedPane
from ascl_reader.gui.compare.sides import Side, SideBox, sides_of
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.dialog import BESIDE_TEXT, Dialog, dialog_button, dialog_heading
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.comparison import ComparedWords, WordChange, compare
from ascl_reader.library.library import Library

COMPARED = "two texts compared"
PAUSE = 300
"""Milliseconds without a key after which a pasted text is compared."""

ROOM, LEAST = 24, 4
"""Lines of text that lie in the width where two sides have room; and the height of one of two below one another."""


MOST_WORDS = 25
"""Words of a difference that the line names; all of them are marked in the text."""


class CompareDialog(Dialog):
    """Compares two of `sides`, or one with what is pasted, which is plain text and kept nowhere."""

    help_page = "import"

    def __init__(self, sides: Sequence[Side], left: int, right: int, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare"))
        self._differences: list[tuple[ComparedPane, int]] = []
        self._at = -1
        self._background = Background(self)
        self._background.finished.connect(self._show)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._compare)
        self.left, self.right = SideBox(sides), SideBox(sides, [self.tr("A text I paste")])
        for box, chosen in ((self.left, left), (self.right, right)):
            box.setCurrentIndex(chosen)
            box.currentIndexChanged.connect(self._chosen)
        self.left.call(self.tr("Left text"))
        self.right.call(self.tr("Right text"))
        self.pasted = QPlainTextEdit()
        self.pasted.document().setDocumentMargin(BESIDE_TEXT)
        self.pasted.setAccessibleName(self.tr("Paste your text here"))
        self.pasted.setPlaceholderText(self.tr("Paste your text here, such as your school’s own policy"))
        self.pasted.setTabChangesFocus(True)
        self.pasted.textChanged.connect(self._pause.start)
        self.kept = quiet_line(self.tr("Plain text only. It is not saved, and is gone once this window is closed."))
        self.panes = (
            ComparedPane(WordChange.REMOVED, self.tr("Left text, what only it has is underlined"), appearance),
            ComparedPane(WordChange.ADDED, self.tr("Right text, what only it has is underlined"), appearance),
        )
        self.told = quiet_line()
        self._grid, self._narrow = QGridLayout(), False
        self.previous = dialog_button(self.tr("&Previous Difference"), lambda: self.walk(-1), auto_default=False)
        self.next = dialog_button(self.tr("&Next Difference"), lambda: self.walk(1), auto_default=False)
        for button in (self.previous, self.next):
            button.setEnabled(False)  # until two texts are compared
        QShortcut(QKeySequence("Shift+F3"), self).activated.connect(lambda: self.walk(-1))
        QShortcut(QKeySequence("F3"), self).activated.connect(lambda: self.walk(1))
        self._lay_out()
        self._order_keys()
        (self.pasted if self._pastes else self.left).setFocus()
        self.resize_on_screen(appearance.px(980), appearance.px(700))
        self.finished.connect(self._background.let_go)
        self._chosen()

    def show_library(self, library: Library) -> None:
        """Offers the texts of the library as it is now; compares again only where one of the two became another."""
        sides = sides_of(library)
        if sides:  # of a library without any, what is compared can still be read
            before = self._texts()
            for box in (self.left, self.right):
                box.follow(sides)
            if self._texts() != before:
                self._compare()

    def walk(self, step: int) -> None:
        """Goes to the next or the previous difference and says it; from the last on to the first."""
        if self._differences:
            count = len(self._differences)
            self._at = (self._at + step) % count if self._at >= 0 else (0 if step > 0 else count - 1)
            pane, number = self._differences[self._at]
            for each in self.panes:
                each.leave()  # only what is told is to be seen as chosen
            pane.go_to(number)
            pattern = self.tr("{at} of {count}, only on the left: {words}")
            if pane is self.panes[1]:
                pattern = self.tr("{at} of {count}, only on the right: {words}")
            words = pane.textCursor().selectedText().split()
            told = " ".join(words[:MOST_WORDS]) + ("…" if len(words) > MOST_WORDS else "")
            self.told.setText(pattern.format(at=self._at + 1, count=count, words=told))
            announce(self.told, self.told.text())
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what is told may take another line
            pane.ensureCursorVisible()
            self.scroll_to(self.told)
            self.scroll_to(pane, pane.caret())

    def _order_keys(self) -> None:
        """Sets the Tab order as the dialog is read: the two choices, the pasted text, both texts, the buttons."""
        order = [self.left, self.right, self.pasted, *self.panes, self.previous, self.next]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        grid = self._grid
        self._set_out(narrow=False)
        buttons = FlowLayout(self.previous, self.next)
        title = dialog_heading(self.windowTitle())
        self.stack(title, grid, self.told, buttons, self.close_buttons(), grows=grid)
        for before, after in pairwise((self.left, self.right, self.pasted, *self.panes)):
            self.setTabOrder(before, after)

    def _set_out(self, *, narrow: bool) -> None:
        """Puts the two sides beside one another, or below one another in a narrow dialog."""
        grid = self._grid
        below = 1 if narrow else 0
        for side, (box, pane) in enumerate(zip((self.left, self.right), self.panes, strict=True)):
            column, wide = (0, 2) if narrow else (side, 1)
            grid.addWidget(box, side * below, column, 1, wide)
            grid.addWidget(pane, 4 + side * below, column, 1, wide)
            grid.setColumnStretch(side, 1)
            grid.setRowStretch(4 + side, 3 if narrow or not side else 0)
            pane.setMinimumHeight(LEAST * self.fontMetrics().lineSpacing() if narrow else 0)
        grid.addWidget(self.pasted, 2, 0, 1, 2)
        grid.addWidget(self.kept, 3, 0, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the sides out again where the width requires it."""
        super().resizeEvent(event)
        narrow = self.width() < ROOM * self.fontMetrics().lineSpacing()
        if narrow is not self._narrow:
            self._narrow = narrow
            self._set_out(narrow=narrow)

    @property
    def _pastes(self) -> bool:
        return self.right.side() is None

    def _chosen(self) -> None:
        self.pasted.setVisible(self._pastes)
        self.kept.setVisible(self._pastes)
        self._grid.setRowStretch(2, 1 if self._pastes else 0)
        self._compare()

    @property
    def _waits(self) -> bool:
        """Whether nothing was pasted yet, so that there is nothing to compare."""
        return self._pastes and not self.pasted.toPlainText().strip()

    def _texts(self) -> tuple[str, str]:
        """Returns the two texts; before anything was pasted, the same one twice."""
        left, right = (side.text() if side is not None else "" for side in (self.left.side(), self.right.side()))
        return left, left if self._waits else self.pasted.toPlainText() if self._pastes else right

    def _compare(self) -> None:
        left, right = self._texts()
        self._background.run(COMPARED, lambda: compare(left, right))

    def _show(self, kind: str, pieces: tuple[ComparedWords, ...]) -> None:
        for pane in self.panes:
            pane.show_pieces(() if self._waits and pane is self.panes[1] else pieces)
        found = [(number, pane) for pane in self.panes for number in pane.places]
        self._differences = [(pane, number) for number, pane in sorted(found, key=lambda each: each[0])]
        self._at, count = -1, len(self._differences)
        one = self.tr("1 difference. F3 goes to it.")
        many = self.tr("{count} differences. F3 goes to the next, Shift+F3 to the one before.").format(count=count)
        same = self.tr("Paste your text above to compare it.") if self._waits else self.tr("The words are the same.")
        self.told.setText(same if not count else one if count == 1 else many)
        self.previous.setEnabled(bool(count))
        self.next.setEnabled(bool(count))
        announce(self.told, self.told.text())
