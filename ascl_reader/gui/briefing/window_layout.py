"""What the briefing window consists of and where each thing stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.gui.briefing.adding.adding_panel import AddingPanel
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.foot import BriefingFoot
from ascl_reader.gui.briefing.form.chosen_list import BriefingList
from ascl_reader.gui.briefing.form.field_sets import fields_above, fields_below
from ascl_reader.gui.briefing.form.for_all import ForAllMenu
from ascl_reader.gui.briefing.form.form_scroll import FormScroll
from ascl_reader.gui.briefing.head_bar import BriefingBar
from ascl_reader.gui.briefing.low_window import LowWindow
from ascl_reader.gui.briefing.notices import BriefingNotices
from ascl_reader.gui.briefing.paper.pages import Typesetter
from ascl_reader.gui.briefing.preview import BriefingPreview
from ascl_reader.gui.briefing.progress_strip import BriefingWaiting
from ascl_reader.gui.briefing.templates_menu import TemplatesMenu
from ascl_reader.gui.frame.command_keys import follow
from ascl_reader.gui.frame.key_names import follow_in_tip, key_of
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.buttons import told_button
from ascl_reader.library.library import Library

LEFT, LEAST_LEFT, WHOLE_LEFT = 430, 240, 200
"""Pixels of the left column: as it begins (at 100 %), the least, and at 100 % what no word in it is cut at."""

ADDING, LEAST_PREVIEW = 340, 260
"""Pixels at 100 % of the panel that adds statements, and of the pages beside it; with less room they give way."""

MARGIN = 16
"""Pixels at both sides of the left column."""

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BriefingWindowLayout(QObject):
    """Makes the parts of the window and sets them out; what they do is the window's.

    An object of Qt's, so that nothing of it is called once the window is gone.
    """

    def __init__(
        self, window: QWidget, library: Library, desk: BriefingAutosave, typesetter: Typesetter, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._head = bar = BriefingBar()
        self.title, self.all_briefings = bar.title, bar.all_briefings
        self.copy, self.save, self.save_word = bar.copy, bar.save, bar.save_word
        self.print, self.print_ways, self.handing_out = bar.print, bar.print_ways, bar.handing_out
        self.above = fields_above(appearance)
        self.list_heading = Heading(self.tr("Statements, in this order").upper())
        self.list_heading.setAccessibleName(self.tr("Statements, in this order"))
        self.keys = plain_label(self.tr("↑ ↓ choose · Alt+↑ ↓ move · Delete takes out · Tab to the parts"))
        self.list = BriefingList(library, appearance)
        self.for_all = ForAllMenu(self.list)
        self.templates = TemplatesMenu(desk)
        added = self.tr("By words, themes and folders, beside this list")
        self.add = told_button(self.tr("+  Add statements"), added)
        self.add.setProperty("use", "link")
        self.sheet_heading = Heading(self.tr("What is printed").upper())
        self.sheet_heading.setAccessibleName(self.tr("What is printed"))
        self.below = fields_below(appearance)
        self.notices = BriefingNotices(appearance)
        self.read_only = plain_label(self.tr("Your briefings can only be read at the moment: nothing can be changed."))
        self.waiting = BriefingWaiting(appearance)
        self.adding = AddingPanel(library, appearance)
        self.adding.hide()
        self.preview = BriefingPreview(typesetter, appearance)
        self.empty = plain_label()
        self._told = ""
        self._nothing = QWidget()
        self._body = QWidget()
        self._right = QWidget()
        self.foot = BriefingFoot(appearance)
        self._low = LowWindow(bar, self.notices, self.foot, appearance)
        self.scroll = FormScroll()
        self._pages = QStackedWidget()
        self._splitter = QSplitter()
        self._list_head = QBoxLayout(BESIDE)
        set_text_role("label", self.list_heading, self.sheet_heading)
        set_text_role("quiet", self.keys, self.read_only)
        set_text_role("body", self.empty)
        self._lay_out()
        appearance.follow(self._restyle)
        self.list.reached.connect(self._reach)
        for button, name, usual in (
            (self.copy, "copy_with_reference", "Ctrl+Shift+C"),
            (self.print, "print_statement", "Ctrl+P"),
            (self.add, "add_to_briefing", "Ctrl+B"),
            (self.foot.help, "using", "F1"),
        ):
            follow_in_tip(window, name, usual, button)
        follow(window, "add_to_briefing", ("Ctrl+B",), lambda _: self._name_key())

    def show_briefing(
        self, briefing: Briefing | None, own: Mapping[str, SchoolNotes], ready: bool, writable: bool
    ) -> None:
        """Shows a briefing, or that there is none."""
        there = briefing is not None
        self._head.show_title(briefing.title if briefing is not None else "")
        filled = briefing is not None and bool(briefing.chosen)
        above, below = (
            (self.above, self.templates, self.list_heading, self.list),
            (self.add, self.sheet_heading, self.below),
        )
        for widget in (*above, *below, self.below):
            widget.setVisible(there)
        self.keys.setVisible(filled)
        self.read_only.setVisible(ready and not writable)
        for button in self.handing_out:
            button.setEnabled(filled)
        if briefing is not None:
            self.above.show_briefing(briefing, writable)
            self.below.show_briefing(briefing, writable)
            self.list.show_briefing(briefing, own, writable)
            self.adding.show_briefing(briefing.ids, writable)
            self.for_all.show_briefing(briefing, writable)
        else:
            self.for_all.hide()
        if not ready:
            told = self.tr("Your briefings are being read…")
        elif briefing is None:
            told = self.tr("There is no briefing yet. Add statements with {add} in the main window: that makes one.")
        else:
            told = self.tr(
                "Nothing is in this briefing yet.\n\nPress “Add statements” here, or {add} in the main window: that "
                "adds the one you read, those chosen in the list, or a whole theme, bookmark folder or search."
            )
        self._told = told
        self._name_key()
        self._pages.setCurrentWidget(self.preview if filled else self._nothing)
        if self.scroll.isAncestorOf(self._head):
            self.set_widths()  # a new statement can need a wider form

    def _name_key(self) -> None:
        """Names the key that adds statements, wherever a text mentions it."""
        key = key_of(self._window, "add_to_briefing", "Ctrl+B")
        self.empty.setText(self._told.format(add=key))
        self.adding.show_key(key)

    def set_widths(self) -> None:
        """Gives the left column what it needs, at most 45 %, or half where a word would be cut; the bar likewise."""
        window, height = self._window.width(), self._window.height()
        px = self._appearance.px
        least = max(LEAST_LEFT, min(px(WHOLE_LEFT), window // 2))
        in_form, low = self._low.fit(window, height), self._low.is_low(height)
        if in_form:  # the pages are small there anyway: rather they than the words of the form are narrow
            whole = self._body.minimumSizeHint().width() + self.scroll.verticalScrollBar().sizeHint().width()
            least = max(least, min(whole, window * 2 // 3))
        width = min(px(LEFT), max(window * 45 // 100, least))
        self.title.setVisible(not low)
        self._head.setVisible(in_form or not low or self.adding.isHidden())
        self._head.fit(width if in_form else window)
        panel = 0 if self.adding.isHidden() else min(px(ADDING), window - width)
        self._right.setVisible(not panel or window - width - panel >= px(LEAST_PREVIEW))
        self.foot.show_controls(not self._right.isHidden())
        self._splitter.setSizes([width, panel, max(window - width - panel, 100)])
        heading = self.list_heading.fontMetrics().horizontalAdvance(self.list_heading.text())
        below = heading + self.for_all.sizeHint().width() + 24 > width - 2 * MARGIN
        self._list_head.setDirection(BELOW if below else BESIDE)

    def show_adding(self, shown: bool) -> None:
        """Opens the panel that adds statements, or closes it and goes back to where it was opened."""
        self.adding.setVisible(shown)
        self.set_widths()
        (self.adding.words if shown else self.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_start(self) -> None:
        """Moves the keyboard focus to the first statement, or to the title where there is none."""
        if self.list.current:
            self.list.focus_current()
        elif self.above.isVisible():
            self.above.editor("title").setFocus()
        else:
            self.all_briefings.setFocus()

    def focus_next(self) -> None:
        """Moves the keyboard focus to the next of: title, statements, the panel that adds some, preview."""
        here = self._window.focusWidget()
        in_panel = here is not None and self.adding.isAncestorOf(here)
        if here is not None and (here is self.list or self.list.isAncestorOf(here)):
            after = self.preview if self.adding.isHidden() else self.adding.words
            after.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif in_panel and self._right.isVisible():
            self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif in_panel or here is self.preview or not self.list.current:
            self.above.editor("title").setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.list.focus_current()

    def leave_field(self) -> bool:
        """Moves the keyboard focus out of a field that is typed into; returns whether it was in one and is not now."""
        here = self._window.focusWidget()
        if not isinstance(here, QLineEdit | QPlainTextEdit):
            return False
        self.focus_start()
        return self._window.focusWidget() is not here

    def keep_in_sight(self, before: QWidget | None, focus: QWidget | None) -> None:
        """Scrolls the left column so far that what has the keyboard focus there now is seen."""
        self.scroll.keep_in_sight(focus)

    def _reach(self, place: QRect) -> None:
        """Scrolls the left column so far that a part of the list is seen."""
        top = self.list.mapTo(self._body, place.topLeft()).y()
        self.scroll.ensureVisible(0, top + place.height(), 0, 8)
        self.scroll.ensureVisible(0, top, 0, 8)

    def _lay_out(self) -> None:
        self._fill_right_side()
        left, column, form = self._left_side()
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.adding)
        self._splitter.addWidget(self._right)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(2, 1)
        whole = in_column(on=self._window, between=0)
        whole.addWidget(self._splitter, 1)
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole.addWidget(self.foot)
        self._low.set_columns(whole, column, form)

    def _left_side(self) -> tuple[QWidget, QVBoxLayout, QVBoxLayout]:
        """Returns the left side, its column, and that of the form that is scrolled in it."""
        body = self._body
        body.setObjectName("navigation")
        column = in_column(self.read_only, self.above, on=body, around=(MARGIN, 12, MARGIN, 12), between=6)
        column.addWidget(self.templates, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        self._list_head.addWidget(self.list_heading, 1)
        self._list_head.addWidget(self.for_all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._list_head)
        column.addWidget(self.list)
        column.addWidget(self.keys)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self.sheet_heading)
        column.addWidget(self.below)
        column.addStretch(1)
        QWidget.setTabOrder(self.above.last, self.templates)
        QWidget.setTabOrder(self.templates, self.for_all)
        self.list.before = self.for_all
        self.scroll.setWidget(body)
        left = QWidget()
        left.setObjectName("navigation")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = in_column(self.scroll, on=left, between=0, grows=self.scroll)
        uses = {self.read_only: "doubt", self.keys: "quiet", self.list_heading: "label", self.sheet_heading: "label"}
        for label, use in uses.items():
            label.setWordWrap(True)
            label.setProperty("use", use)
        return left, whole, column

    def _fill_right_side(self) -> None:
        column = in_column(on=self._nothing, around=(40, 24, 40, 24))
        column.addStretch(2)
        column.addWidget(self.empty)
        column.addStretch(3)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.empty.setProperty("use", "quiet")
        self._pages.addWidget(self.preview)
        self._pages.addWidget(self._nothing)
        in_column(self.waiting, self._pages, on=self._right, between=0, grows=self._pages)

    def _restyle(self) -> None:
        self.scroll.setMinimumWidth(LEAST_LEFT)
        self.set_widths()
