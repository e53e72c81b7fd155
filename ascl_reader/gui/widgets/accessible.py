"""What a screen reader is told beyond Qt's own: headings, and short announcements of what changed."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Qt, QTime
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QAction
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

KEPT = 20
"""Messages that can be read again."""

_latest: deque[tuple[str, str]] = deque(maxlen=KEPT)
_kept: dict[int, QAccessibleInterface] = {}


class Heading(QLabel):
    """A label that a screen reader can jump to as a heading."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        key = id(self)
        self.destroyed.connect(lambda: _kept.pop(key, None))


def install() -> None:
    """Lets Qt ask this module for the roles of headings; called once, before the first window."""
    QAccessible.installFactory(_factory)


def announce(widget: QWidget, message: str, passing: bool = False) -> None:
    """Lets a screen reader say what happened, without moving the keyboard focus.

    It can be read again among the latest messages, unless it is `passing`: told on the way through a list or a text.
    """
    if message and not passing:
        _latest.appendleft((QTime.currentTime().toString("HH:mm"), message))
    if message and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


def latest_messages() -> tuple[tuple[str, str], ...]:
    """Returns the latest messages, each with the time of day (HH:MM) at which it was told, the newest first."""
    return tuple(_latest)


def plain_name(action: QAction) -> str:
    """Returns an action's name without the sign for its menu letter, as it is read out."""
    return action.text().replace("&", "")


def _factory(name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, Heading):
        return _kept.setdefault(id(thing), _HeadingInterface(thing, QAccessible.Role.Heading))
    return None


class _HeadingInterface(QAccessibleWidget):
    """Has the words of a heading for its name; Qt's own interface of a widget knows only names that are set."""

    def text(self, kind: QAccessible.Text) -> str:
        """Returns the name or another text of the heading."""
        heading = self.object()
        if kind is QAccessible.Text.Name and isinstance(heading, Heading):
            return super().text(kind) or heading.text()
        return super().text(kind)
