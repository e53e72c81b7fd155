"""What screen readers get beyond Qt's own: headings, and short announcements of what changed."""

from __future__ import annotations

from collections import deque
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTime
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QAction,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import getCppPointer

EXPANDS = "expands"
"""The property of a button that stays pressed while something below it is open.

It is set before the button has words: where a screen reader listens, Qt asks for the role with the first ones.
"""

ROLE = "accessible role"
"""The property of a container widget that names its role for screen readers, such as GROUP."""

_roles = QAccessible.Role
GROUP, STATUS_BAR, DOCUMENT, HOTKEY_FIELD, WINDOW = (
    each.value for each in (_roles.Grouping, _roles.StatusBar, _roles.Document, _roles.HotkeyField, _roles.Window)
)

KEPT = 20
"""Messages that can be read again."""

_latest: deque[tuple[str, str]] = deque(maxlen=KEPT)
_kept: dict[int, list[QAccessibleInterface]] = {}


class Heading(QLabel):
    """A label that a screen reader can jump to as a heading."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def install() -> None:
    """Lets Qt ask this module for the roles of headings, choices and openers; called once, before the first window."""
    QAccessible.installFactory(_factory)


def announce(widget: QWidget, message: str, passing: bool = False) -> None:
    """Lets a screen reader say what happened, without moving the keyboard focus.

    It can be read again among the latest messages, unless it is `passing`: told on the way through a list or a text.
    """
    if message and not passing:
        _latest.appendleft((QTime.currentTime().toString("HH:mm"), message))
    if message and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


def mark_wrong(field: QWidget, why: str) -> None:
    """Marks a field by its edge and ground, and says why to a screen reader; an empty sentence takes both away.

    Qt tells no screen reader of invalid fields, so that it is said in the field's description.
    """
    if bool(why) != bool(field.property("wrong")):
        field.setProperty("wrong", bool(why))
        field.style().polish(field)
    told = QCoreApplication.translate("accessible", "Not valid: {why}").format(why=why) if why else ""
    field.setAccessibleDescription(told)


def latest_messages() -> tuple[tuple[str, str], ...]:
    """Returns the latest messages, each with the time of day (HH:MM) at which it was told, the newest first."""
    return tuple(_latest)


def plain_name(action: QAction) -> str:
    """Returns an action's name without the sign for its menu letter, as it is read out."""
    return action.text().replace("&", "")


def _factory(name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, Heading):
        return _kept_interface(_HeadingInterface(thing, QAccessible.Role.Heading), thing)
    if isinstance(thing, QPushButton) and thing.isCheckable() and thing.property("use") == "segment":
        return _kept_interface(_SegmentInterface(thing, QAccessible.Role.RadioButton), thing)
    if isinstance(thing, QPushButton | QToolButton) and thing.property(EXPANDS):
        if int(getCppPointer(thing)[0]) not in _kept:
            thing.toggled.connect(lambda: _tell_opened(thing))
        return _kept_interface(_OpenerInterface(thing, QAccessible.Role.Button), thing)
    if isinstance(thing, QWidget) and (role := thing.property(ROLE)) is not None:
        return _kept_interface(QAccessibleWidget(thing, QAccessible.Role(role)), thing)
    return None


def _tell_opened(button: QAbstractButton) -> None:
    changed = QAccessible.State()
    changed.expanded = changed.collapsed = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


def _kept_interface(interface: QAccessibleInterface, widget: QWidget) -> QAccessibleInterface:
    """Keeps an interface as long as its widget; Qt asks for another one where a class got its signals in between.

    Qt deletes each of them, so that none may be given to it twice.
    """
    key = int(getCppPointer(widget)[0])  # Python's own id may be another's by now
    if key not in _kept:
        widget.destroyed.connect(lambda: _kept.pop(key, None))
    _kept.setdefault(key, []).append(interface)
    return interface


class _HeadingInterface(QAccessibleWidget):
    """Has the words of a heading for its name; Qt's own interface of a widget knows only names that are set."""

    def text(self, kind: QAccessible.Text) -> str:
        """Returns the name or another text of the heading."""
        heading = self.object()
        if kind is QAccessible.Text.Name and isinstance(heading, Heading):
            return super().text(kind) or heading.text()
        return super().text(kind)


class _ButtonInterface(QAccessibleWidget):
    """Has the words of a button for its name, and is pressed as one."""

    def button(self) -> QAbstractButton:
        """Returns the button."""
        return cast(QAbstractButton, self.object())

    def text(self, kind: QAccessible.Text) -> str:
        """Returns the name or another text of the button."""
        told = super().text(kind)
        return told or self.button().text().replace("&", "") if kind is QAccessible.Text.Name else told

    def actionNames(self) -> list[str]:
        """Returns the names of the actions that a screen reader can take on it."""
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Presses the button, or gives it the keyboard focus."""
        if name == self.pressAction():
            self.button().click()
        else:
            super().doAction(name)


class _SegmentInterface(_ButtonInterface):
    """One choice of several; exactly one of them is chosen."""

    def state(self) -> QAccessible.State:
        """Returns the state, with whether it is the chosen one."""
        state = super().state()
        state.checkable, state.checked = True, self.button().isChecked()
        return state


class _OpenerInterface(_ButtonInterface):
    """A button that opens and shuts what stands below it."""

    def state(self) -> QAccessible.State:
        """Returns the state, with whether it is open."""
        state, is_open = super().state(), self.button().isChecked()
        state.expandable, state.expanded, state.collapsed = True, is_open, not is_open
        return state
