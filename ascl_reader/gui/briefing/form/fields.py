"""What a briefing says of itself and how it looks on paper: title, audience, day, layout, profile and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    Layout,
    Paper,
    Profile,
)
from ascl_reader.gui.briefing.form.logo import LogoField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.choice_box import ChoiceBox
from ascl_reader.gui.widgets.dates import MeetingDayEdit
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.typed_days import UnclearDay

PAUSE = 900
"""Milliseconds without a letter after which what was typed is one step that can be undone."""

NARROW = 300
"""Pixels at 100 % under which the fields stand below one another."""


class BriefingFields(QWidget):
    """Fields for some values of a briefing. Emits `typed` at each letter, `changed` after a pause or a choice.

    Values have the names that they have in a Briefing.
    """

    typed = Signal()
    changed = Signal(object, str)
    refused = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._briefing: Briefing | None = None
        self._editors: dict[str, QLineEdit | QComboBox | QCheckBox | LogoField] = {}
        self._values: dict[str, list[Enum]] = {}
        self._cells: list[tuple[QWidget, bool]] = []
        self._ticks = FlowLayout(spacing=8)
        self._grid = QGridLayout()
        self._columns = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self._written: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._ticks)
        column.addLayout(self._grid)
        appearance.changed.connect(self._restyle)

    def editor(self, name: str) -> QLineEdit | QComboBox | QCheckBox | LogoField:
        """Returns the widget in which a value is changed."""
        return self._editors[name]

    def add_text(self, name: str, label: str, hint: str = "", wide: bool = False) -> None:
        """Adds a line to be typed into; `wide`: as wide as all fields."""
        self._add_line(name, label, QLineEdit(), hint, wide)

    def add_day(self, name: str, label: str, hint: str) -> None:
        """Adds a line for a day; below it is told what is no day, and that is not taken."""
        edit = MeetingDayEdit()
        self._add_line(name, label, edit, hint, False)
        edit.editingFinished.connect(edit.tell)

    def add_choice(self, name: str, label: str, choices: Mapping[Any, str]) -> None:
        """Adds a choice of one."""
        box = ChoiceBox()
        box.setProperty("use", "field")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        self._values[name] = list(choices)
        box.addItems(list(choices.values()))
        box.activated.connect(lambda row: self._chosen(name, self._values[name][row]))
        box.installEventFilter(self)
        self._add(name, label, box, False)

    def add_tick(self, name: str, label: str) -> None:
        """Adds something that is on the sheet or not."""
        box = QCheckBox(label)
        box.clicked.connect(lambda ticked: self._chosen(name, ticked))
        self._editors[name] = box
        self._ticks.addWidget(box)

    def add_logo(self, name: str, label: str) -> None:
        """Adds a picture's path."""
        field = LogoField(self._appearance)
        field.chosen.connect(lambda path: self._chosen(name, path))
        field.refused.connect(self.refused)
        self._add(name, label, field, True)

    def show_briefing(self, briefing: Briefing, writable: bool) -> None:
        """Shows a briefing's values; what is being typed stays as it is."""
        other = self._briefing is None or self._briefing.id != briefing.id
        if other:
            self._written.clear()
            self._pause.stop()
        self._briefing = briefing
        for name, editor in self._editors.items():
            value = getattr(briefing, name)
            editor.setEnabled(writable)
            if isinstance(editor, QLineEdit):
                if (name not in self._written and self._value(name) != value) or other:
                    editor.show_day(value) if isinstance(editor, MeetingDayEdit) else editor.setText(value)
            elif isinstance(editor, QComboBox):
                editor.setCurrentIndex(self._values[name].index(value))
            elif isinstance(editor, QCheckBox):
                editor.setChecked(value)
            else:
                editor.show_path(value)

    @property
    def uncommitted(self) -> dict[str, str]:
        """What was typed and is no step yet."""
        return {name: self._value(name) for name in self._written}

    def commit(self) -> None:
        """Tells what was typed since the last time, as one step."""
        self._pause.stop()
        unclear = {name for name in self._written if self._is_unclear(name)}
        names, self._written = self._written - unclear, unclear
        values = {name: self._value(name) for name in names}
        briefing = self._briefing
        changed = {name: value for name, value in values.items() if briefing and value != getattr(briefing, name)}
        for name, value in values.items():
            editor = self._editors[name]
            if isinstance(editor, MeetingDayEdit) and not editor.hasFocus():
                editor.show_day(value)
        if changed:
            self.changed.emit(changed, f"change {' and '.join(sorted(changed))}".replace("_", " "))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the fields side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves undoing to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo and isinstance(watched, QLineEdit):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _add_line(self, name: str, label: str, edit: QLineEdit, hint: str, wide: bool) -> None:
        edit.setPlaceholderText(hint)
        edit.textEdited.connect(lambda: self._letter_typed(name))
        edit.editingFinished.connect(self.commit)
        edit.installEventFilter(self)
        self._add(name, label, edit, wide)

    def _add(self, name: str, label: str, editor: QLineEdit | QComboBox | LogoField, wide: bool) -> None:
        told = plain_label(label)
        told.setProperty("use", "quiet")
        set_text_role("quiet", told)
        told.setBuddy(editor)
        told.setWordWrap(True)
        editor.setAccessibleName(label)
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(told)
        column.addWidget(editor)
        if isinstance(editor, MeetingDayEdit):
            column.addWidget(editor.message)
        self._editors[name] = editor
        self._cells.append((cell, wide))
        self._columns = 0
        self._arrange()
        self._restyle()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= self._appearance.px(NARROW) else 1
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for cell, wide in self._cells:
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(cell, row, column, 1, columns if wide else 1)
            column += columns if wide else 1
            if column >= columns:
                row, column = row + 1, 0
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for each in range(2):
            self._grid.setColumnStretch(each, 1 if each < columns else 0)
            self._grid.setColumnMinimumWidth(each, 0)

    def _letter_typed(self, name: str) -> None:
        self._written.add(name)
        self._pause.start()
        self.typed.emit()

    def _chosen(self, name: str, value: Any) -> None:
        self.commit()
        self.changed.emit({name: value}, f"change {name}".replace("_", " "))

    def _is_unclear(self, name: str) -> bool:
        editor = self._editors[name]
        return isinstance(editor, MeetingDayEdit) and isinstance(editor.day, UnclearDay)

    def _value(self, name: str) -> str:
        """Returns what is typed; a day that is none leaves the one before."""
        editor = self._editors[name]
        if isinstance(editor, MeetingDayEdit):
            before = getattr(self._briefing, name, "")
            return before if isinstance(editor.day, UnclearDay) else editor.day
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()


def fields_above(appearance: Appearance) -> BriefingFields:
    """Returns the fields that every briefing needs: for whom, when, in which shape."""
    fields = BriefingFields(appearance)
    tr = fields.tr
    fields.add_text("title", tr("Title"), wide=True)
    fields.add_text("audience", tr("For"), tr("the governing body"))
    fields.add_day("date", tr("Meeting on"), tr("21 November 2026"))
    fields.add_choice(
        "layout",
        tr("Layout"),
        {Layout.SHEET: tr("Sheet"), Layout.ONE_PAGE: tr("One page"), Layout.PACK: tr("Pack"), Layout.CARD: tr("Cards")},
    )
    profiles = {
        Profile.STANDARD: tr("Standard, 12 pt"),
        Profile.LARGE: tr("Large print, 18 pt"),
        Profile.DYSLEXIA: tr("Dyslexia-friendly, 14 pt"),
        Profile.GREYSCALE: tr("Greyscale"),
    }
    fields.add_choice("profile", tr("Print profile"), profiles)
    return fields


def fields_below(appearance: Appearance) -> BriefingFields:
    """Returns the fields for what else is on the sheet."""
    fields = BriefingFields(appearance)
    tr = fields.tr
    fields.add_tick("at_a_glance", tr("At a glance"))
    fields.add_tick("note_space", tr("Space for notes"))
    spelt = {
        Acronyms.FIRST_USE: tr("Spelt out at first use"),
        Acronyms.LIST: tr("In a list at the end"),
        Acronyms.LEFT: tr("As they are written"),
    }
    fields.add_choice("acronyms", tr("Acronyms"), spelt)
    fields.add_choice("paper", tr("Paper"), {Paper.A4: tr("A4"), Paper.LETTER: tr("US Letter")})
    fields.add_text("meeting", tr("Meeting"), tr("Autumn meeting"))
    fields.add_text("prepared_by", tr("Prepared by"))
    fields.add_text("school", tr("School"), wide=True)
    fields.add_logo("logo", tr("School logo (PNG, JPEG or SVG)"))
    return fields
