"""Fields for the values of a briefing: lines, choices, ticks, a note, a logo; some folded until they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.gui.briefing.form.checked_line import CheckedLine, ShownLine
from ascl_reader.gui.briefing.form.folding_grid import FoldingGrid
from ascl_reader.gui.briefing.form.logo import LogoField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.flow_layout import FlowLayout

PAUSE = 900
"""Milliseconds without a letter after which what was typed is one step that can be undone."""

NOTE_LINES = 12
"""Lines of a note that are seen at most; a longer one is scrolled."""

Editor = QLineEdit | QComboBox | QCheckBox | AutoHeightEdit | LogoField


class BriefingFields(QWidget):
    """Fields for some values of a briefing. Emits `typed` at each letter, `changed` after a pause or a choice.

    The latter gives the values by the names that they have in a Briefing. What is added after `begin_more` is folded
    until it is asked for; what is filled is always seen.
    """

    typed = Signal()
    changed = Signal(object, str)
    refused = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._briefing: Briefing | None = None
        self._editors: dict[str, Editor] = {}
        self._values: dict[str, list[Enum]] = {}
        self._reasons = ReasonWords(self)
        self._ticks = FlowLayout(spacing=8)
        self._grid = FoldingGrid(appearance)
        self._grid.unfolded.connect(lambda name: self._editors[name].setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self._written: set[str] = set()
        self._told: dict[str, str] = {}
        in_column(self._ticks, self._grid, on=self, between=8)
        appearance.changed.connect(self._restyle)

    def editor(self, name: str) -> Editor:
        """Returns the widget in which a value is changed."""
        return self._editors[name]

    def add_text(self, name: str, label: str, hint: str = "", wide: bool = False) -> None:
        """Adds a line to be typed into; `wide`: as wide as all fields."""
        self._add_line(name, label, ShownLine(), hint, wide)

    def add_line(self, name: str, label: str, edit: CheckedLine, hint: str) -> None:
        """Adds a line whose text is checked; what makes no sense is not taken, and said below the line."""
        self._add_line(name, label, edit, hint, False)

    def add_note(self, name: str, label: str, hint: str) -> None:
        """Adds a box for several lines."""
        box = AutoHeightEdit(NOTE_LINES, bullets=True)
        box.setPlaceholderText(hint)
        box.textChanged.connect(lambda: self._letter_typed(name))
        box.left.connect(self.commit)
        box.installEventFilter(self)
        self._add(name, label, box, True)

    def add_choice(self, name: str, label: str, choices: Mapping[Any, str]) -> None:
        """Adds a choice of one."""
        box = ChoiceBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the column is not held open by it
        self._values[name] = list(choices)
        box.addItems(list(choices.values()))
        box.activated.connect(lambda row: self._chosen(name, self._values[name][row]))
        box.installEventFilter(self)
        self._add(name, label, box, False)

    def add_tick(self, name: str, label: str) -> None:
        """Adds a tick for what is on the sheet or not."""
        box = QCheckBox(label)
        box.clicked.connect(lambda ticked: self._chosen(name, ticked))
        self._editors[name] = box
        self._ticks.addWidget(box)

    def add_logo(self, name: str, label: str) -> None:
        """Adds a picture's path."""
        field = LogoField()
        field.chosen.connect(lambda path: self._chosen(name, path))
        field.refused.connect(self.refused)
        self._add(name, label, field, True)

    def begin_more(self, opens: str, closes: str) -> None:
        """Lets what is added from here on be folded, by a button that says what it opens."""
        self._grid.begin_more(opens, closes)

    @property
    def last(self) -> QWidget:
        """The widget that Tab leaves last."""
        assert self._grid.more is not None
        return self._grid.more

    def show_briefing(self, briefing: Briefing, writable: bool) -> None:
        """Shows a briefing's values; what is being typed stays as it is."""
        other = self._briefing is None or self._briefing.id != briefing.id
        if other:
            self._written.clear()
            self._pause.stop()
        self._briefing = briefing
        for name, editor in self._editors.items():
            value, reason = getattr(briefing, name), self._reasons.of(name, briefing)
            editor.setEnabled(writable and not reason)
            set_tip(editor, reason)
            told = editor.message.text() if isinstance(editor, CheckedLine) else ""
            if isinstance(editor, QLineEdit | AutoHeightEdit):
                if (name not in self._written and self._value(name) != value) or other:
                    self._show_typed(editor, value)
            elif isinstance(editor, QComboBox):
                editor.setCurrentIndex(self._values[name].index(value))
            elif isinstance(editor, QCheckBox):
                editor.setChecked(value)
            else:
                editor.show_path(value)
            if isinstance(editor, CheckedLine) and (reason or other or told == self._told.get(name)):
                editor.tell(reason)  # last: a value that is shown takes out what was told of the one before
                self._told[name] = reason
        filled = {name for name in self._editors if getattr(briefing, name) not in ("", 0)}
        self._grid.show_filled(filled | self._written)

    @property
    def uncommitted(self) -> dict[str, Any]:
        """What was typed and is no step yet."""
        return {name: self._value(name) for name in self._written}

    def commit(self) -> None:
        """Emits what was typed since the last time, as one step."""
        self._pause.stop()
        unclear = {name for name in self._written if self._is_unclear(name)}
        names, self._written = self._written - unclear, unclear
        values: dict[str, Any] = {}
        for name in names:
            editor = self._editors[name]
            values |= editor.reading.beside if isinstance(editor, CheckedLine) else {}
        values |= {name: self._value(name) for name in names}
        briefing = self._briefing
        changed = {name: value for name, value in values.items() if briefing and value != getattr(briefing, name)}
        if changed:
            self.changed.emit(changed, f"change {' and '.join(sorted(changed))}".replace("_", " "))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves undoing to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo and isinstance(watched, QLineEdit | AutoHeightEdit):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _add_line(self, name: str, label: str, edit: QLineEdit, hint: str, wide: bool) -> None:
        edit.setPlaceholderText(hint)
        edit.textEdited.connect(lambda: self._letter_typed(name))
        edit.editingFinished.connect(lambda: self._finished(edit))
        edit.installEventFilter(self)
        self._add(name, label, edit, wide)

    def _add(self, name: str, label: str, editor: Editor, wide: bool) -> None:
        self._editors[name] = editor
        self._grid.add(name, label, editor, editor.message if isinstance(editor, CheckedLine) else None, wide)
        self._restyle()

    def _letter_typed(self, name: str) -> None:
        self._written.add(name)
        self._pause.start()
        self.typed.emit()

    def _finished(self, edit: QLineEdit) -> None:
        """Takes what was typed; a checked line shows how it was understood, once the focus has left it."""
        self.commit()
        if isinstance(edit, CheckedLine):
            reading = edit.reading
            if not reading.refused and not edit.hasFocus():
                edit.show_value(reading.value)
            edit.tell(reading.refused or reading.told)

    def _chosen(self, name: str, value: Any) -> None:
        self.commit()
        self.changed.emit({name: value}, f"change {name}".replace("_", " "))

    def _is_unclear(self, name: str) -> bool:
        editor = self._editors[name]
        return isinstance(editor, CheckedLine) and bool(editor.reading.refused)

    def _value(self, name: str) -> Any:
        """Returns the value that is typed, or the one before where the text makes no sense."""
        editor = self._editors[name]
        if isinstance(editor, CheckedLine):
            reading = editor.reading
            return getattr(self._briefing, name, "") if reading.refused else reading.value
        if isinstance(editor, AutoHeightEdit):
            return editor.toPlainText()
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def _show_typed(self, editor: QLineEdit | AutoHeightEdit, value: Any) -> None:
        if isinstance(editor, CheckedLine):
            editor.show_value(value)
        elif isinstance(editor, ShownLine):
            editor.show_text(value)
        elif isinstance(editor, AutoHeightEdit):
            editor.blockSignals(True)
            editor.refill(value)
            editor.blockSignals(False)
            editor.fit()

    def _restyle(self) -> None:
        for editor in self._editors.values():
            if isinstance(editor, AutoHeightEdit):
                editor.pad(self._appearance.px(8), self._appearance.px(5))


class ReasonWords(QObject):
    """The sentences that say why a value changes nothing."""

    def of(self, name: str, briefing: Briefing) -> str:
        """Returns why the value of this name changes nothing, empty if it does."""
        if name == "colour" and briefing.profile is Profile.GREYSCALE:
            return self.tr("Greyscale prints no colour.")
        if name == "page_limit" and briefing.layout is Layout.ONE_PAGE:
            return self.tr("“One page” is one page.")
        return ""
