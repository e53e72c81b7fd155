"""The keyboard in every window: where its focus goes, who is told, Enter, keys that a widget keeps; and the wheel."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from ascl_reader.gui.widgets.application import make_application
from ascl_reader.gui.widgets.choices import CHANGING, ChoiceBox

MARGIN = 12
"""Pixels kept free around it."""


_OWN = Qt.FindChildOption.FindDirectChildrenOnly

FOLLOWED = "focus followed"
"""The property of an area that is watched already."""


class FocusWithin(QObject):
    """Emits that a part of a widget got the keyboard focus, and what had it before, if anything did."""

    came = Signal(object, object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        application = make_application()
        if application.findChild(_FocusFollowed, options=_OWN) is None:
            _FocusFollowed(application)


class _FocusFollowed(QObject):
    """Tells everybody who asked for it where the keyboard focus came to: one for the program, not one for each."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        around = now
        while around is not None and isValid(around):
            for within in around.findChildren(FocusWithin, options=_OWN):
                within.came.emit(before, now)
            around = None if around.isWindow() else around.parentWidget()


class FocusOfDialogs(QObject):
    """Emits each dialog of a kind that gets the keyboard focus, whoever made it."""

    came = Signal(object)

    def __init__(self, kind: type[QDialog], parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
        make_application().focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if isinstance(dialog, self._kind):
            self.came.emit(dialog)


class FocusInSight(QObject):
    """Scrolls what has the keyboard focus into sight; what the user scrolled away from stays out of sight.

    Qt does so for Tab inside an area that scrolls; not where Tab, F6 or a command leads into it from outside, nor where
    a window is whole, or becomes smaller, only afterwards.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_left = False
        self._settled = QTimer(self, singleShot=True, interval=0)  # once all parts have their places
        self._settled.timeout.connect(self._follow)
        make_application().focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the widget with the focus when an area around it, or the content of the area, is resized."""
        if event.type() is QEvent.Type.Resize:
            self._settled.start()
        return False

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        self._is_left = False
        for area in _areas_around(now):
            came_in = before is None or not area.isAncestorOf(before)
            if now is not None and came_in:
                _show(area, now)
            if not area.property(FOLLOWED):
                area.setProperty(FOLLOWED, True)
                area.verticalScrollBar().actionTriggered.connect(self._leave)
                for part in filter(None, (area.viewport(), area.widget())):
                    part.installEventFilter(self)

    def _leave(self) -> None:
        self._is_left = True

    def _follow(self) -> None:
        """Shows what has the focus; a text that is longer than its area scrolls by itself."""
        now = QApplication.focusWidget()
        for area in _areas_around(now):
            if now is not None and not self._is_left and not isinstance(now, QAbstractScrollArea):
                _show(area, now)


def _areas_around(widget: QWidget | None) -> Iterator[QScrollArea]:
    """Yields the areas in the window of a widget that scroll it, the innermost first."""
    while widget is not None and not widget.isWindow():
        widget = widget.parentWidget()
        if isinstance(widget, QScrollArea):
            yield widget


def _show(area: QScrollArea, widget: QWidget) -> None:
    """Scrolls to a widget that is not seen."""
    if not _is_seen(area, widget):
        area.ensureWidgetVisible(widget, 0, MARGIN)


def _is_seen(area: QScrollArea, widget: QWidget) -> bool:
    """Returns whether a widget is seen whole, or fills what is seen."""
    view = area.viewport()
    there = QRect(widget.mapTo(view, widget.rect().topLeft()), widget.size()) if view.isAncestorOf(widget) else QRect()
    seen = there.intersected(view.rect())
    return seen.height() >= min(there.height(), view.height()) or there.isEmpty()


class FocusReturn(QObject):
    """Remembers the list or pane outside of a widget, in its window, that had the keyboard focus last, for Esc."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._before: QWidget | None = None
        make_application().focusChanged.connect(self._focus_moved)

    def give_back(self) -> bool:
        """Gives the keyboard focus back; returns whether what had it can still take it."""
        before = self._before
        if before is None or not isValid(before) or not before.isVisible() or not before.isEnabled():
            return False
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self._inside
        if isinstance(now, QAbstractScrollArea) and now.window() is inside.window() and not inside.isAncestorOf(now):
            self._before = now


FIELDS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
"""What Qt changes by the wheel, whether it was clicked or only lies under the pointer."""


class DialogWheel(QObject):
    """Follows the keyboard focus of the application: the fields of every dialog that gets it ignore the wheel.

    Keys that change the value of a combo box of Qt's own unseen, as a letter does, open its list, or do nothing.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        FocusOfDialogs(QDialog, self).came.connect(self._look_after)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Leaves the wheel to what scrolls around a field, and keeps stray keys from a combo box."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(field, QComboBox):
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
            if field.isEditable() or not plain:
                return False
            if event.key() in CHANGING:
                field.showPopup()
                return True
            return event.text().isprintable() and bool(event.text())
        if event.type() is not QEvent.Type.Wheel:
            return False
        event.ignore()
        return True

    def _look_after(self, dialog: QDialog) -> None:
        for kind in FIELDS:
            for field in dialog.findChildren(kind):
                if not isinstance(field, QScrollBar | ChoiceBox):  # which leaves the wheel alone by itself
                    field.installEventFilter(self)  # one that is there already is not called twice


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Lets Enter press the button or link with the keyboard focus, which Qt does in dialogs only.

    A tick keeps Enter for the dialog around it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make_application().focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Presses the button at Enter, once for each time that the key goes down."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QAbstractButton)
        ):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in ENTER and plain:
                if not event.isAutoRepeat():
                    watched.click()
                return True
        return False

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(now, QPushButton | QToolButton):
            now.installEventFilter(self)


class KeptKeys(QObject):
    """Keeps the keys for a widget that mean something else in it than in the rest of its window.

    `press` does what they do there; if it is not given, the widget itself does it.
    """

    def __init__(
        self, widget: QWidget, is_own: Callable[[QKeyEvent], bool], press: Callable[[], object] | None = None
    ) -> None:
        super().__init__(widget)
        self._is_own, self._press = is_own, press
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes such a key before a command of the window does."""
        if not isinstance(event, QKeyEvent) or not self._is_own(event):
            return False
        if event.type() is not QEvent.Type.ShortcutOverride:
            if self._press is None:
                return False
            if event.type() is QEvent.Type.KeyPress:
                self._press()
        event.accept()
        return True
