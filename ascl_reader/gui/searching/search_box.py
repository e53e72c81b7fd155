"""The search box: the most visible control. What was found is shown at its right end; suggestions drop from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton

from ascl_reader.gui.frame.keyboard import KeptKeys
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon, show_icon
from ascl_reader.gui.look.plain_text import plain_label, set_tip
from ascl_reader.gui.widgets.mouse_navigation import left_to_window

if TYPE_CHECKING:
    from ascl_reader.gui.searching.box_list import BoxList

WIDEST = 620

LEFT, BESIDE_TEXT = 28, 16
"""Pixels at 100 % of text left of the typed text, where the lens stands, and at least between it and the message."""

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F1)
"""Keys that mean something else in the box than in the rest of the window."""


class SearchBox(QLineEdit):
    """Emits what is typed, that it was cleared with Esc, and that Enter or Down asks for the list of what was found.

    While a list hangs from the box, the arrow keys go through it, Enter takes a row (`row_taken` gives its key), and
    Esc shuts it. `earlier_asked` comes from an empty box, `help_asked` from its last button and F1, `filters_asked`
    from Ctrl+Down. `approached` comes with the mouse, before `focused`.
    """

    typed = Signal(str)
    cleared = Signal()
    list_asked = Signal()
    focused = Signal()
    approached = Signal()
    earlier_asked = Signal()
    help_asked = Signal()
    filters_asked = Signal()
    row_taken = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("search")
        self._appearance = appearance
        self._below: BoxList | None = None
        self._message = ""
        self._placed: tuple[object, ...] = ()
        """What stands at the right end and where: at most keys the same as before."""
        self.setPlaceholderText(self.tr("Search all statements"))
        self.setAccessibleName(self.tr("Search all statements"))
        self.setAccessibleDescription(
            self.tr(
                "Results come as you type. Enter goes to the list, Ctrl+Down to the filters. Escape leaves the search; "
                "once more goes back to where you were."
            )
        )
        self.setMaxLength(400)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lens = plain_label(parent=self)
        self._lens.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = self._button(self.tr("Clear the search"), "Esc", self.clear_all)
        self._clear.hide()
        self._help = self._button(self.tr("How to search"), "F1", self._ask_help)
        self._status = plain_label(parent=self, use="quiet", role="quiet")
        self._status.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        KeptKeys(self, lambda event: event.key() in OWN_KEYS)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        appearance.follow(self._restyle)

    def show_status(self, message: str) -> None:
        """Shows a message at the right end of the box; an empty one hides it."""
        self._message = message
        set_tip(self._status, message)
        self._place_status()

    def status(self) -> str:
        """Returns the message in the box."""
        return self._message

    @property
    def below(self) -> BoxList:
        """The list that drops from the box; made when it is first wanted."""
        if self._below is None:
            from ascl_reader.gui.searching.box_list import BoxList

            self._below = BoxList(self, self._appearance)
            self._below.taken.connect(self.row_taken)
        return self._below

    @property
    def offered(self) -> str:
        """How many suggestions hang from the box, in words; empty if there are none."""
        count = self._below.count if self._below is not None else 0
        one, many = self.tr("1 suggestion, with Down"), self.tr("{count} suggestions, with Down").format(count=count)
        return (one if count == 1 else many) if count else ""

    def put(self, text: str) -> None:
        """Sets a text as if it had been typed; without the keyboard focus its beginning is shown."""
        self.setText(text)
        if not self.hasFocus():
            self.home(False)
        self.typed.emit(text)

    def clear_all(self) -> None:
        """Empties the box and leaves the search."""
        self.shut_list()
        self.clear()
        self.show_status("")
        self.cleared.emit()

    def shut_list(self) -> None:
        """Takes away the list that hangs from the box, if one does."""
        if self._below is not None:
            self._below.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the list away: its keys would come no more."""
        super().focusOutEvent(event)
        self.shut_list()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Takes the list away, which would stay behind."""
        super().moveEvent(event)
        self.shut_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emits that the box has the keyboard focus: a search is about to be typed."""
        super().focusInEvent(event)
        self.focused.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Emits that the mouse enters the box, which it often does before somebody types a search."""
        super().enterEvent(event)
        self.approached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts the list below or clears; the arrows go through the list; Enter takes a row or goes to the hits."""
        key, plain = event.key(), event.modifiers() in PLAIN
        below = self._below if self._below is not None and self._below.isVisible() else None
        if key == Qt.Key.Key_Escape:
            below.hide() if below is not None else self.clear_all()
        elif key == Qt.Key.Key_F1:
            self.help_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if below is None or not below.take():
                self.list_asked.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and plain and below is not None:
            below.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down and plain:
            self._go_down()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.filters_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts the caret where the mouse is pressed; drops the earlier searches from an empty box."""
        if not left_to_window(event):
            super().mousePressEvent(event)
            if not self.text():
                self.earlier_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places the message at the right end; takes the list away, which has the box's width."""
        super().resizeEvent(event)
        self._place_status()
        self.shut_list()

    def sizeHint(self) -> QSize:
        """Returns the usual size."""
        return QSize(self._appearance.px(WIDEST), self._appearance.px(36))

    def _go_down(self) -> None:
        """Drops down the earlier searches from an empty box; without any, or if it is not empty, goes to the hits."""
        if not self.text():
            self.earlier_asked.emit()
        if self._below is not None and self._below.isVisible():
            self._below.step(1)
        else:
            self.list_asked.emit()

    def _ask_help(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.help_asked.emit()

    def _button(self, name: str, key: str, clicked: Callable[[], None]) -> QToolButton:
        """Returns a button at the right end of the box, which leaves the keyboard focus in the box: a key does it."""
        button = QToolButton(self)
        button.setProperty("flat", True)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_tip(button, f"{name} ({key})")
        button.setAccessibleName(name)
        button.clicked.connect(clicked)
        return button

    def _edited(self, text: str) -> None:
        from ascl_reader.gui.widgets.garbage_collection import note_use

        note_use()
        self._place_status()
        self.typed.emit(text)

    def _place_status(self) -> None:
        """Shows as much of the message as the typed text leaves room for; at last a count alone, and no help button."""
        px, height = self._appearance.px, self.height()
        typed = min(self.fontMetrics().horizontalAdvance(self.text()), self.width() // 2)
        room = self.width() - px(LEFT + BESIDE_TEXT) - typed
        ways = [(True, self._cut), (False, self._cut), (True, self._number), (False, self._number)]
        tries = ((helps, words(room - self._taken(helps))) for helps, words in ways if helps or self.text())
        helps, shown = next((each for each in tries if each[1]), (room >= self._taken(helps=True), ""))
        right, width = self._taken(helps), self._wide(shown) + 2
        placed = helps, shown, right, width, self.size()
        if placed == self._placed:
            return
        self._placed = placed
        self._lens.setGeometry(px(10), 0, px(18), height)
        self._help.setVisible(helps)
        for button, at in ((self._help, px(32)), (self._clear, right - px(2))):
            button.setGeometry(self.width() - at, (height - px(26)) // 2, px(26), px(26))
        self._status.setText(shown)
        self._status.setGeometry(self.width() - right - width, 1, width, height - 2)
        self._status.setVisible(bool(shown))
        margins = QMargins(px(LEFT), 0, right + (width if shown else 0), 0)
        if margins != self.textMargins():  # setting them has the whole bar laid out
            self.setTextMargins(margins)

    def _taken(self, helps: bool) -> int:
        """Returns the pixels that the buttons at the right take."""
        return self._appearance.px(6 + 28 * (helps + bool(self.text())))

    def _cut(self, room: int) -> str:
        """Returns the message as it fits into so many pixels; empty if the count that it begins with does not."""
        metrics, message = self._quiet, self._message
        counted = message.partition(" · ")[0] if message[:1].isdigit() else ""
        least = self._wide(counted) if counted else self._appearance.px(40)
        return metrics.elidedText(message, Qt.TextElideMode.ElideRight, room) if room >= least else ""

    def _number(self, room: int) -> str:
        """Returns the number that the message begins with, where it fits into so many pixels."""
        number = self._message.partition(" ")[0]
        fits = self._wide(number) <= room
        return number if fits and number.isdigit() else ""

    def _restyle(self) -> None:
        self._quiet = metrics = QFontMetrics(self._appearance.font("quiet"))

        @lru_cache(maxsize=32)  # one message is measured at many keys
        def wide(words: str) -> int:
            """Returns the pixels of words: by itself Qt's function would have PySide word the help of each class."""
            return metrics.horizontalAdvance(words)

        self._wide = wide
        quiet = self._appearance.colours.quiet
        size = QSize(self._appearance.px(18), self._appearance.px(18))
        self._lens.setPixmap(icon("search", quiet, size.width()).pixmap(size))
        for button, drawing in ((self._clear, "clear"), (self._help, "help")):
            show_icon(button, drawing, quiet, size.width())
        self.setFixedHeight(self._appearance.px(36))
        self.setMaximumWidth(self._appearance.px(WIDEST))
        self._place_status()
