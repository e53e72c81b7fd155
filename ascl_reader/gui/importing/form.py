"""What will be saved of a found statement: title, themes, period, what it is recognised as, and why to check it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QScrollArea, QWidget

from ascl_reader.gui.frame.menus import fit_to_screen
from ascl_reader.gui.importing.review_lists import worded_check
from ascl_reader.gui.importing.title_field import TitleField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import on_button, plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import Heading, announce, mark_wrong
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.importer.review.current_review import CurrentReview
from ascl_reader.importer.review.drafts import Draft
from ascl_reader.importer.review.period import period_from
from ascl_reader.library.library import Library, is_shipped
from ascl_reader.library.themes import Theme

THEME, CUT = "theme", "cut"
"""The properties of a chip with the whole name of its theme, and with what is shown of it."""

CROSS = "  ✕"
AROUND = 11
"""Pixels at 100 % beside the words of a chip, its border included."""


class ImportForm(QScrollArea):
    """Emits what the user typed or chose for the statement that is shown."""

    title_typed = Signal(str)
    themes_chosen = Signal(object)
    period_typed = Signal(object)
    taken_as = Signal(str)

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self._library = library
        self._appearance = appearance
        self._themes: tuple[str, ...] = ()
        self._chips_for: tuple[tuple[str, ...], bool] | None = None
        self._filling = False
        self._period_shown = ""
        self.setObjectName("importForm")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget(self)  # else it outlives a form that is never seen
        self._body.hide()  # until the form is seen, which then takes it in
        self._body.setObjectName("importFormBody")
        heading = Heading(self.tr("What will be saved").upper())
        heading.setAccessibleName(self.tr("What will be saved"))
        heading.setProperty("use", "label")
        set_text_role("label", heading, bold=True)
        self._column = in_column(heading, on=self._body, around=(16, 12, 16, 12))
        self._labels: list[QLabel] = []
        self._make_fields()
        set_text_role("quiet", *self._labels)
        self._column.addStretch(1)
        appearance.follow(self._restyle)

    def _make_fields(self) -> None:
        self._why_label = self._label(self.tr("Why to check"))
        self.why = plain_label(use="doubt", wraps=True)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(self.why)
        self.title = TitleField()
        self.title.finished.connect(self._title_done)
        self._field(self.tr("&Title"), self.title)
        self._title_told = self._told()
        self._label(self.tr("Themes"))
        self._chips_row = QWidget()
        self._chips = FlowLayout(on=self._chips_row, spacing=6)
        self._column.addWidget(self._chips_row)
        self._themes_told = self._told()
        self.period = QLineEdit()
        self.period.setPlaceholderText(self.tr("not dated by the page"))
        self.period.editingFinished.connect(self._period_done)
        self._field(self.tr("&Period"), self.period)
        self._period_told = self._told()
        self.recognised = ChoiceBox()
        self.recognised.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.recognised.setMinimumContentsLength(12)
        self.recognised.addItem(self.tr("A new statement"), "")
        for statement in sorted(self._library.statements, key=lambda each: each.title.lower()):
            self.recognised.addItem(statement.title, statement.id)
        self.recognised.activated.connect(self._recognised_chosen)
        self._field(self.tr("&Match"), self.recognised)

    def show_statement(self, opened: CurrentReview, number: int) -> None:
        """Fills the fields with a statement's draft."""
        draft = opened.items[number].draft
        own = not is_shipped(self._library, draft.id)
        self._filling = True
        self._column.setEnabled(False)  # or Qt would lay out the whole form again for each part that comes or goes
        self.title.show_text(draft.title)
        self.title.setReadOnly(not own)
        self._title_told.setVisible(not own)
        self._title_told.setText(self.tr("Already in the library; title, themes and dates are kept."))
        if (draft.themes, own) != self._chips_for:
            self._chips_for = (draft.themes, own)
            self._themes = draft.themes
            self._show_themes(own)
        self._show_reason(draft)
        self._period_shown = draft.period.label if draft.period else ""
        self.period.setText(self._period_shown)
        self.period.setReadOnly(not own)
        self._period_told.hide()
        mark_wrong(self.period, "")
        self.recognised.setCurrentIndex(max(self.recognised.findData(draft.id if draft.known else ""), 0))
        self.recognised.setEnabled(not opened.is_packed(number))
        self.why.setText("\n".join(f"{each[:1].upper()}{each[1:]}." for each in map(worded_check, draft.check)))
        self.why.setAccessibleName(self.tr("Why to check: {reasons}").format(reasons=self.why.text()))
        for widget in (self._why_label, self.why):
            widget.setVisible(bool(draft.check))
        self._column.setEnabled(True)
        self._filling = False

    def _show_reason(self, draft: Draft) -> None:
        near = " · ".join(self._library.find(each).title for each in self._library.known(draft.near))
        told = self.tr("Suggested from the nearest statements: {titles}").format(titles=near)
        self._themes_told.setText(told if near else "")
        self._themes_told.setVisible(bool(near))

    def _show_themes(self, own: bool) -> None:
        is_seen = self._chips_row.isVisible()
        if is_seen:  # or Qt would set it out for each chip that comes or goes
            self._chips_row.hide()
        self._chips.clear()
        names = [self._library.themes.name(theme) for theme in self._themes]
        for theme, name, cut in zip(self._themes, names, self._cut(names), strict=True):
            self._chips.addWidget(self._chip(theme, name, cut) if own else self._theme_label(name, cut))
        if own:
            more = QPushButton(self.tr("+ theme"))
            more.setProperty("use", "chip")
            more.setAutoDefault(False)
            more.setAccessibleName(self.tr("Add a theme"))
            more.setMenu(self._theme_menu(more))
            self._chips.addWidget(more)
        shown = self._chips.widgets()
        set_text_role("quiet", *shown)
        for each in shown:
            each.show()
        if is_seen:
            self._chips_row.show()
        chips = [each for each in shown if isinstance(each, QPushButton)]
        for before, after in pairwise([self.title, *chips, self.period]):
            self.setTabOrder(before, after)

    def _chip(self, theme: str, name: str, cut: str) -> QPushButton:
        chip = QPushButton(on_button(cut + CROSS))
        chip.setProperty("use", "chip")
        chip.setProperty(THEME, name)
        chip.setProperty(CUT, cut)
        chip.setAutoDefault(False)
        told = self.tr("Remove the theme {theme}").format(theme=name)
        set_tip(chip, told)
        chip.setAccessibleName(told)
        chip.clicked.connect(lambda: self._remove(theme))
        return chip

    def _theme_label(self, name: str, cut: str) -> QLabel:
        label = plain_label(cut, use="badge")
        label.setProperty(THEME, name)
        label.setProperty(CUT, cut)
        set_tip(label, name)
        label.setAccessibleName(name)
        return label

    def showEvent(self, event: QShowEvent) -> None:
        """Puts the fields in place only now: before, Qt would measure them again for each part that is made."""
        super().showEvent(event)
        if self.widget() is None:
            self.setWidget(self._body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the names of themes to fit the new width, before Qt lays the form out: or it would do so once more."""
        if event.size().width() != event.oldSize().width():
            named = [each for each in self._chips.widgets() if each.property(THEME)]
            for each, cut in zip(named, self._cut([each.property(THEME) for each in named]), strict=True):
                if cut == each.property(CUT):
                    continue
                each.setProperty(CUT, cut)
                if isinstance(each, QPushButton):
                    each.setText(on_button(cut + CROSS))
                elif isinstance(each, QLabel):
                    each.setText(cut)
        super().resizeEvent(event)

    def _cut(self, names: Sequence[str]) -> list[str]:
        """Returns names of themes, cut short where the form is too narrow for them."""
        metrics = QFontMetrics(self._appearance.font("quiet"))
        margins = self._column.contentsMargins()
        beside = 2 * self._appearance.px(AROUND) + metrics.horizontalAdvance(CROSS)
        room = max(self.viewport().width() - margins.left() - margins.right() - beside, 80)
        return [metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) for name in names]

    def _theme_menu(self, parent: QWidget) -> QMenu:
        """Returns a menu that is filled once it opens: there are dozens of themes, and each statement has a menu."""
        menu = QMenu(parent)

        def fill(into: QMenu, themes: tuple[Theme, ...]) -> None:
            """Fills a menu with themes and those below them."""
            for theme in themes:
                into.addAction(on_button(theme.name)).triggered.connect(partial(self._add, theme.id))
                if theme.children:
                    within = self.tr("Within {theme}").format(theme=theme.name)
                    below = into.addMenu(on_button(within))
                    fill(below, theme.children)
                    fit_to_screen(below)

        whole = partial(fill, menu, self._library.themes.themes)
        menu.aboutToShow.connect(whole, Qt.ConnectionType.SingleShotConnection)
        fit_to_screen(menu)
        return menu

    def _remove(self, theme: str) -> None:
        self.themes_chosen.emit(tuple(each for each in self._themes if each != theme))

    def _add(self, theme: str, _: bool = False) -> None:
        self.themes_chosen.emit((*self._themes, theme))

    def _title_done(self) -> None:
        if not self._filling and not self.title.isReadOnly():
            self.title_typed.emit(self.title.text())

    def _period_done(self) -> None:
        if self._filling or self.period.isReadOnly() or self.period.text() == self._period_shown:
            return
        period = period_from(self.period.text())
        why = self.tr("Type a month or a year, such as March 2024, or 2019 to 2021.") if period is None else ""
        self._period_told.setVisible(bool(why))
        self._period_told.setText(why)
        mark_wrong(self.period, why)
        announce(self.period, why)
        if period is not None:
            self.period_typed.emit(period)

    def is_sound(self) -> bool:
        """Returns whether all that was typed can be saved; where not, the box in question gets the keyboard focus."""
        typed = self.period.text()
        if self.period.isReadOnly() or typed == self._period_shown or period_from(typed) is not None:
            return True
        self.period.setFocus()
        self.ensureWidgetVisible(self.period)
        return False

    def add_below(self, widget: QWidget) -> None:
        """Shows more below the fields."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _recognised_chosen(self, row: int) -> None:
        self.taken_as.emit(str(self.recognised.itemData(row)))

    def _field(self, name: str, widget: QWidget) -> None:
        label = self._label(name)
        label.setBuddy(widget)
        widget.setAccessibleName(name.replace("&", ""))
        self._column.addWidget(widget)

    def _label(self, text: str) -> QLabel:
        label = plain_label(text, use="quiet")
        self._labels.append(label)
        self._column.addWidget(label)
        return label

    def _told(self) -> QLabel:
        label = self._label("")
        label.setWordWrap(True)
        return label

    def _restyle(self) -> None:
        self._column.setSpacing(self._appearance.px(5))
        self.title.pad(self._appearance.px(8), self._appearance.px(5))
