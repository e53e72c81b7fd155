"""A setting as the dialog offers it, and its line there: name, values, and a button that puts back the usual one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ascl_reader.gui.look.plain_text import plain_label, quiet_line, set_text_role
from ascl_reader.gui.widgets.choices import ChoiceBox

Choice = str | int | bool


class Preference(NamedTuple):
    """`key` names it in the settings file; `write` has its effect at once, `read` returns what holds."""

    key: str
    group: str
    name: str
    about: str
    options: Mapping[Choice, str]
    usual: Choice
    read: Callable[[], Choice]
    write: Callable[[Choice], object]

    def answers(self, query: str) -> bool:
        """Returns whether every word of a search stands in its names."""
        told = " ".join([self.group, self.name, self.about, *self.options.values()]).casefold()
        return all(word in told for word in query.casefold().split())

    def takes(self, value: object) -> bool:
        """Returns whether a value is one of those to choose from, and of the same type."""
        return any(value == each and type(value) is type(each) for each in self.options)


class PreferenceRow(QWidget):
    """Takes effect as soon as a value is chosen, and emits that."""

    changed = Signal()

    def __init__(self, preference: Preference) -> None:
        super().__init__()
        self.preference = preference
        label, about = plain_label(preference.name), quiet_line(preference.about)
        label.setWordWrap(True)
        self.box = ChoiceBox()
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setAccessibleName(preference.name)
        self.box.setAccessibleDescription(preference.about)
        label.setBuddy(self.box)
        for value, words in preference.options.items():
            self.box.addItem(words, value)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setAccessibleName(self.tr("Reset {name}").format(name=preference.name))
        self.reset.setAutoDefault(False)
        set_text_role("quiet", about)
        told, controls = QVBoxLayout(), QHBoxLayout()
        for part in (label, about):
            told.addWidget(part)
        controls.addWidget(self.box, 1)
        controls.addWidget(self.reset)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.addLayout(told, 1)
        self._row.addLayout(controls, 1)
        self.box.activated.connect(lambda _: self._choose(self.box.currentData()))
        self.reset.clicked.connect(self._put_back)
        self.show_value()

    def set_narrow(self, narrow: bool) -> None:
        """Sets the values below the name, if there is no room beside it."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def show_value(self) -> None:
        """Shows the present value; one that is not among the choices is added to them."""
        value = self.preference.read()
        if self.box.findData(value) < 0:
            self.box.addItem(str(value), value)
        self.box.setCurrentIndex(self.box.findData(value))
        self.reset.setEnabled(value != self.preference.usual)

    def _put_back(self) -> None:
        self._choose(self.preference.usual)
        self.box.setFocus()  # the button is disabled now, and the keys would be lost

    def _choose(self, value: str | int | bool) -> None:
        self.preference.write(value)
        self.show_value()
        self.changed.emit()
