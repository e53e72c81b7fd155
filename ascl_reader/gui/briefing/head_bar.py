"""The bar of the briefing window: what the briefing is called, and what can be done with the whole of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ascl_reader.briefing.sheets.imposition import Imposition
from ascl_reader.gui.around.elided import ElidedLabel
from ascl_reader.gui.frame.menus import MenuButton
from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.buttons import told_button
from ascl_reader.gui.widgets.flow_layout import FlowLayout

SPACING, SIDES, ENDS = 8, 16, 8
"""Pixels between two buttons, at both sides of the bar, and above and below it."""

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BriefingBar(QWidget):
    """The title and the buttons beside it, or below it where the title would have less than a third."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = _Title()
        self.all_briefings = told_button(self.tr("All briefings…"), self.tr("Open, make or rename briefings (Ctrl+O)"))
        self.copy = told_button(self.tr("Copy as text"), self.tr("For an e-mail"))
        self.save = told_button(self.tr("Save as PDF…"), self.tr("Or a web page, Markdown, plain text (Ctrl+S)"))
        self.save_word = told_button(self.tr("Save as Word…"), self.tr("To edit it further (Ctrl+Shift+S)"))
        self.print = told_button(self.tr("Print…"), self.tr("On paper, exactly as shown"))
        self.print.setProperty("use", "accent")
        self.print_ways = PrintWays()
        self.handing_out = (self.copy, self.save, self.save_word, self.print, self.print_ways)
        self._all = (self.all_briefings, *self.handing_out)
        self._buttons = QWidget()
        self._flow = FlowLayout(*self._all, on=self._buttons, spacing=SPACING)
        self._parts = QBoxLayout(BESIDE, self)
        self._parts.setContentsMargins(SIDES, ENDS, SIDES, ENDS)
        self._parts.setSpacing(10)
        self._parts.addWidget(self.title, 1)
        self._parts.addWidget(self._buttons, 0)
        set_text_role("heading", self.title, bold=True)

    def show_title(self, title: str) -> None:
        """Shows the title of the briefing, after the word “Briefing” unless the title has it."""
        word, pattern = self.tr("Briefing"), self.tr("Briefing: {title}")
        before = filter(None, (word, pattern.partition("{title}")[0].rstrip(" :")))  # in languages half translated too
        named = not title or title.casefold().startswith(tuple(each.casefold() for each in before))
        self.title.show_text((title or word) if named else pattern.format(title=title))

    def fit(self, width: int) -> None:
        """Sets the title and the buttons out in a width in pixels."""
        beside = sum(button.sizeHint().width() + SPACING for button in self._all)
        narrow = beside > width * 2 // 3
        self._parts.setDirection(BELOW if narrow else BESIDE)
        self._buttons.setMinimumWidth(0 if narrow else beside)

    def lines_height(self, width: int) -> int:
        """Returns the height in pixels that the buttons take in a bar of a width."""
        return self._flow.heightForWidth(width - 2 * SIDES) + 2 * ENDS

    def stand_in_form(self, inside: bool) -> None:
        """Leaves out the margins that a form around it has already."""
        sides = 0 if inside else SIDES
        self._parts.setContentsMargins(sides, ENDS, sides, ENDS)


class _Title(ElidedLabel, Heading):
    """A heading that is cut short where the buttons leave no room for it; a screen reader hears all of it."""

    def show_text(self, text: str) -> None:
        """Shows another title."""
        super().show_text(text)
        self.setAccessibleName(text)


class PrintWays(MenuButton):
    """Emits how the pages are to be put on paper. Every printer can do this, as the program lays out the sides."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Booklet"), self.tr("Print two pages on each side, or a booklet to fold"))
        for imposition, name in (
            (Imposition.TWO, self.tr("Two pages on each side…")),
            (Imposition.BOOKLET, self.tr("Booklet to fold, on both sides of the paper…")),
        ):
            self.entries.addAction(name).triggered.connect(lambda _checked=False, way=imposition: self.asked.emit(way))
