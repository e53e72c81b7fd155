"""The line at the briefing window's foot: what the pages are, where one is in them, the zoom, and help."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QToolButton, QWidget

from ascl_reader.briefing.sheets import phrases
from ascl_reader.gui.briefing.page_menu import PageMenu
from ascl_reader.gui.briefing.page_places import Fit, PagePlaces
from ascl_reader.gui.briefing.paper.pages import Pages
from ascl_reader.gui.briefing.saved_file import SavedFile
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import ROLE, STATUS_BAR
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.givers import ask_help, help_button


class BriefingFoot(QWidget):
    """Emits what the zoom is to be, larger (True) or smaller, what is to fit the view, and where to turn the pages."""

    zoomed = Signal(bool)
    fitted = Signal(object)
    turned = Signal(bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("status")
        self.setProperty(ROLE, STATUS_BAR)
        self.setAccessibleName(self.tr("Status"))
        self.state = plain_label()
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.saved = SavedFile()
        self.saved.told.connect(self._show_state)
        self.page = plain_label()
        self.percent = plain_label()
        for label in (self.state, self.page, self.percent):
            label.setProperty("use", "quiet")
        self.smaller = self._button(self.tr("Smaller pages (Ctrl+minus, Ctrl+wheel)"))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(False))
        self.larger = self._button(self.tr("Larger pages (Ctrl+plus, Ctrl+wheel)"))
        self.larger.clicked.connect(lambda: self.zoomed.emit(True))
        self.whole = self._button(self.tr("Show a whole page (Ctrl+0)"), self.tr("Whole page"))
        self.whole.clicked.connect(lambda: self.fitted.emit(Fit.PAGE))
        self.wide = self._button(self.tr("Show the whole width (Ctrl+2)"), self.tr("Fit width"))
        self.wide.clicked.connect(lambda: self.fitted.emit(Fit.WIDTH))
        self._there, self._beside, self._folded = False, True, False
        self._controls = (self.page, self.smaller, self.percent, self.larger, self.whole, self.wide)
        self.page_menu = PageMenu()
        self.page_menu.hide()
        self.page_menu.zoomed.connect(self.zoomed)
        self.page_menu.fitted.connect(self.fitted)
        self.page_menu.turned.connect(self.turned)
        self.help = help_button(lambda: ask_help(self.window(), "briefing"))
        self._row = QWidget()
        self._flow = FlowLayout(self.saved, *self._controls, self.page_menu, self.help, on=self._row, spacing=6)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(16, 3, 12, 3)
        self._lines.addWidget(self.state, 1)
        self._lines.addWidget(self._row)
        set_text_role("quiet", self.state, self.page, self.percent, self.whole, self.wide, self.page_menu)
        appearance.follow(self._restyle)

    def tell(self, text: str) -> None:
        """Says what the briefing is, or what was done with it; a file that was saved before is offered no more."""
        self._show_state(text)
        self.saved.hide()

    def show_saved(self, path: Path) -> None:
        """Offers what can be done with a file that was saved."""
        self.saved.offer(path)
        self._set_direction()

    def _show_state(self, text: str) -> None:
        self.state.setText(text)
        self._set_direction()
        set_tip(self.state, text)
        self.state.setAccessibleName(text)

    def show_place(self, page: int, places: PagePlaces) -> None:
        """Shows which page is looked at, and how large."""
        self._there = places.count > 0
        self.show_controls(self._beside)
        if self._there:
            self.page.setText(self.tr("Page {page} of {count}").format(page=page, count=places.count))
            self.percent.setText(self.tr("{percent} %").format(percent=round(100 * places.zoom)))
            self.whole.setChecked(places.fit is Fit.PAGE)
            self.wide.setChecked(places.fit is Fit.WIDTH)
            self.page_menu.show_place(f"{self.page.text()} · {self.percent.text()}", places)

    def show_controls(self, beside: bool) -> None:
        """Shows the zoom and the page looked at only while pages are seen: `beside` the form there is room for them."""
        self._beside = beside
        for widget in self._controls:
            widget.setVisible(self._there and beside and not self._folded)
        self.page_menu.setVisible(self._there and beside and self._folded)
        self._set_direction()

    def fold_controls(self, folded: bool) -> None:
        """Shows one button with a menu in place of the zoom and the page, or these again; their shortcuts stay."""
        has_keys = self.window().focusWidget() in (*self._controls, self.page_menu)
        self._folded = folded
        self.state.setWordWrap(folded)
        self.show_controls(self._beside)
        if has_keys:
            (self.page_menu if folded else self.larger).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes more lines where one has no room for everything."""
        super().resizeEvent(event)
        self._set_direction()

    def _set_direction(self) -> None:
        here = (self.saved, *self._controls, self.page_menu, self.help)
        row = sum(each.sizeHint().width() + 6 for each in here if not each.isHidden())
        below = self.state.sizeHint().width() + row + 46 > self.width()
        if below and self._folded and self.saved.isHidden():
            below = self._is_lower_below(row)
        direction = QBoxLayout.Direction
        self._lines.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._row.setMinimumWidth(0 if below else row)

    def _is_lower_below(self, row: int) -> bool:
        """Returns whether the words take less height above the buttons, which are so wide, than beside them."""
        margins = self._lines.contentsMargins()
        room, buttons = self.width() - margins.left() - margins.right(), self.help.sizeHint().height()
        beside = max(buttons, self.state.heightForWidth(max(1, room - row - self._lines.spacing())))
        return buttons + self.state.heightForWidth(room) < beside

    def words(self, pages: Pages) -> str:
        """Returns the pages in words: 2 pages · 3 statements · summaries of published statements."""
        return f"{self.count(pages)} · {self._wordings(pages)}" if pages.drawings else self.count(pages)

    def count(self, pages: Pages) -> str:
        """Returns how many pages and statements there are."""
        sheets, statements = len(pages.drawings), len(pages.made.sheet.entries)
        told_sheets = self.tr("1 page") if sheets == 1 else self.tr("{count} pages").format(count=sheets)
        one, many = self.tr("1 statement"), self.tr("{count} statements").format(count=statements)
        return f"{told_sheets} · {one if statements == 1 else many}"

    def _wordings(self, pages: Pages) -> str:
        found = Counter(entry.wording for entry in pages.made.sheet.entries)
        full, summaries = found[phrases.PUBLISHED], found[phrases.SUMMARY]
        if not full:
            one, many = self.tr("summary of a published statement"), self.tr("summaries of published statements")
            return one if summaries == 1 else many
        if not summaries:
            return self.tr("full text")
        return self.tr("full text of {full}, summaries of {summaries}").format(full=full, summaries=summaries)

    def _button(self, tip: str, text: str = "") -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setText(text)
        button.setCheckable(bool(text))
        set_tip(button, tip)
        button.setAccessibleName(text or tip)
        button.setAccessibleDescription(tip if text else "")
        return button

    def _restyle(self) -> None:
        px, colours = self._appearance.px, self._appearance.colours
        for button, name in ((self.smaller, "minus"), (self.larger, "plus")):
            show_icon(button, name, colours.ink, px(14))
