"""Windows stay on the screen: where a screen becomes smaller or goes, each is brought back inside one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

KINDS = (Qt.WindowType.Window, Qt.WindowType.Dialog)
"""What is brought back; menus and tips go by themselves."""


class ScreenRoom(QObject):
    """Watches the screens as long as its parent lives: projectors, docks, remote desktops, other scales and bars.

    A window that is closed meanwhile is brought inside once it is shown again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._bring)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._watch)
        application.screenAdded.connect(self._settle)
        application.screenRemoved.connect(self._settle)
        application.primaryScreenChanged.connect(self._settle)
        for screen in application.screens():
            self._watch(screen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for a window that was closed while a screen changed."""
        if event.type() is QEvent.Type.Show:
            watched.removeEventFilter(self)
            self._settle()
        return False

    def _bring(self) -> None:
        bring_all_inside()
        for window in QApplication.topLevelWidgets():
            if not window.isVisible() and window.windowType() in KINDS:
                window.installEventFilter(self)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._settle)

    def _settle(self) -> None:
        """Waits until Qt has told all that changed, and moved windows to the screens that are left."""
        self._settled.start()


def bring_all_inside() -> None:
    """Brings every window of the program that is shown back inside its screen."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowType() in KINDS:
            bring_inside(window)


def bring_inside(window: QWidget) -> None:
    """Makes a window as small as the free part of its screen, and moves it there, frame and all."""
    if window.isMaximized() or window.isFullScreen() or window.isMinimized():
        return  # the system itself sets these out
    room, frame, inner = window.screen().availableGeometry(), window.frameGeometry(), window.geometry()
    beside, above = frame.width() - inner.width(), frame.height() - inner.height()
    width, height = min(inner.width(), room.width() - beside), min(inner.height(), room.height() - above)
    if (width, height) != (inner.width(), inner.height()):
        window.resize(width, height)
    place = placed(QRect(frame.topLeft(), window.frameGeometry().size()), room)
    if place.topLeft() != frame.topLeft():
        window.move(place.topLeft())


def placed(frame: QRect, room: QRect) -> QRect:
    """Returns a frame moved into a room, by no more than it must; of one that is larger the top left is inside."""
    left = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
    top = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
    return QRect(left, top, frame.width(), frame.height())
