"""What can be done with a found statement in the review of an import: each command once, with its key."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.widgets.accessible import plain_name


class ImportCommands(QObject):
    """Makes the commands. Single letters, Enter and Delete work in the list and the page, the others everywhere."""

    def __init__(self, window: QWidget, places: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._made: list[QAction] = []
        self.looks_right = self._make(self.tr("&Looks right"), "Return", "Enter", here=True)
        self.split = self._make(self.tr("&Split here"), "S", here=True)
        self.join = self._make(self.tr("&Join with previous"), "J", here=True)
        self.earlier = self._make(self.tr("Begin &earlier"), "Alt+Up")
        self.later = self._make(self.tr("Begin la&ter"), "Alt+Down")
        self.leave_out = self._make(self.tr("Leave &out"), "Delete", here=True)
        self.undo = self._make(self.tr("&Undo"), "Ctrl+Z")

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made)

    def _make(self, text: str, *shortcuts: str, here: bool = False) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(each) for each in shortcuts])
        if here:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for place in self._places if here else (self._window,):
            place.addAction(action)
        self._made.append(action)
        return action


class CommandButton(QPushButton):
    """A button that shows an action: its name, whether it can be done, its key in the tip."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        name = plain_name(self._action)
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(f"{name} ({keys})")
        self.setAccessibleName(name)
        self.setAccessibleDescription(keys)
