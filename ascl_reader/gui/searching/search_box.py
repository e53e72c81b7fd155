"""The search box: the most visible control. What was found is shown inside it, at its right end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.mouse_navigation import left_to_window

WIDEST = 620


class SearchBox(QLineEdit):
    """Emits what is typed, that it was cleared with Esc, and that Enter or Down asks for the list."""

    typed = Signal(str)
    cleared = Signal()
    list_asked = Signal()
    focused = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._appearance = appearance
        self._message = ""
        self.setPlaceholderText(self.tr("Search all statements"))
        self.setAccessibleName(self.tr("Search all statements"))
        self.setAccessibleDescription(
            self.tr(
                "Results come as you type. Enter goes to the list. Escape leaves the search; once more goes back to "
                "where you were."
            )
        )
        self.setToolTip(
            self.tr(
                "<p>All words are needed. <b>“exact phrase”</b> in quotes; <b>position:</b>penalties searches one part "
                "(title, context, position, rationale).</p>"
            )
        )
        self.setMaxLength(400)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lens = QLabel(self)
        self._lens.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = QToolButton(self)
        self._clear.setProperty("flat", True)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear_all)
        self._clear.hide()
        self._status = QLabel(self)
        self._status.setProperty("use", "quiet")
        set_text_role("quiet", self._status)
        self._status.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_status(self, message: str) -> None:
        """Shows a message at the right end of the box; an empty one hides it."""
        self._message = message
        self._status.setToolTip(message)
        self._place_status()

    def status(self) -> str:
        """Returns the message in the box."""
        return self._message

    def put(self, text: str) -> None:
        """Sets a text as if it had been typed."""
        self.setText(text)
        self.typed.emit(text)

    def clear_all(self) -> None:
        """Empties the box and leaves the search."""
        self.clear()
        self.show_status("")
        self.cleared.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emits that the box has the keyboard focus: a search is about to be typed."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; Enter and Down go to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts the caret where the mouse is pressed."""
        if not left_to_window(event):
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places the message at the right end."""
        super().resizeEvent(event)
        self._place_status()

    def sizeHint(self) -> QSize:
        """Returns the usual size."""
        return QSize(self._appearance.px(WIDEST), self._appearance.px(36))

    def _edited(self, text: str) -> None:
        self._place_status()
        self.typed.emit(text)

    def _place_status(self) -> None:
        """Shows as much of the message as the typed text leaves room for."""
        px, height = self._appearance.px, self.height()
        self._lens.setGeometry(px(10), 0, px(18), height)
        self._clear.setGeometry(self.width() - px(32), (height - px(26)) // 2, px(26), px(26))
        right = px(34) if self.text() else px(12)
        typed = QFontMetrics(self.font()).horizontalAdvance(self.text())
        room = self.width() - right - px(50) - min(typed, self.width() // 2)
        metrics = QFontMetrics(self._appearance.font("quiet"))
        shown = metrics.elidedText(self._message, Qt.TextElideMode.ElideRight, max(room, 0)) if room > px(40) else ""
        width = metrics.horizontalAdvance(shown) + 2
        self._status.setText(shown)
        self._status.setGeometry(self.width() - right - width, 1, width, height - 2)
        self._status.setVisible(bool(shown))
        self.setTextMargins(px(28), 0, right + (width if shown else 0), 0)

    def _restyle(self) -> None:
        quiet = self._appearance.colours.quiet
        size = QSize(self._appearance.px(18), self._appearance.px(18))
        self._lens.setPixmap(icon("search", quiet, size.width()).pixmap(size))
        self._clear.setIcon(icon("clear", quiet, size.width()))
        self._clear.setIconSize(size)
        self.setFixedHeight(self._appearance.px(36))
        self.setMaximumWidth(self._appearance.px(WIDEST))
        self._place_status()
