"""The skeleton of every dialog, the one place that says how long a dialog lives, and the dialog with text to read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLayout,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.look.style_sheet import SIZES
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column, in_row, in_scroll
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.givers import HelpGiver, ask_help, help_button, nearest

EDGE, BETWEEN = 16, 8
"""Pixels around the dialog's contents and between them."""

SPARE = (40, 80)
"""Pixels of the screen, across and down, that a dialog leaves free."""

BESIDE_TEXT = 8
"""Pixels between a text and the edge of its box, which the ring of the keyboard focus takes two of."""

LOWEST = 4
"""Lines of text in the height of a box with little to read."""

BESIDE_FRAME = 8
"""Pixels across that a window's frame may take."""


class _Growth(QObject):
    """Has a dialog fitted again. It is an object of its own, as a dialog is deleted while jobs still need Python.

    Were the dialog's own events taken in Python, its end would hold Python while it waits for them: for ever.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Has the dialog fitted to its content, as its layout changed."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, Dialog):
            watched.fit_soon()
        return False


class Dialog(QDialog):
    """A column of widgets in a dialog that is deleted when it is closed, so that nothing of it is left behind.

    F1 and a button “?” open its page of the help. Where the screen is too low, all but the buttons scrolls.
    """

    help_page = "reading"
    """The name of its help page; empty if it has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.help_page:
            QShortcut(QKeySequence("F1"), self).activated.connect(self.ask_help)
        self._grows: QWidget | QLayout | None = None
        self._scroll: QScrollArea | None = None
        self._fitted = QTimer(self, singleShot=True, interval=0)
        self._fitted.timeout.connect(self.fit_screen)
        self.installEventFilter(_Growth(self))
        self._column = in_column(on=self, around=(EDGE, EDGE, EDGE, EDGE), between=BETWEEN)

    def stack(self, *parts: QWidget | QLayout, grows: QWidget | QLayout) -> None:
        """Puts parts below one another; the one that grows takes the height that the others leave.

        The help button is made last, so that it does not take the first focus, and stands in the last part. Of buttons
        that flow the last one, which closes the dialog, stands at the end of the line with it, as in each dialog.
        """
        self._grows = grows
        if isinstance(parts[-1], FlowLayout):
            parts[-1].at_end = max(parts[-1].at_end, 1)
        if self.help_page and nearest(HelpGiver, self) is not None:
            parts = (*parts[:-1], self._with_help(parts[-1]))
        for part in parts:
            if isinstance(part, QLayout):
                self._column.addLayout(part, 1 if part is grows else 0)
            else:
                self._column.addWidget(part, 1 if part is grows else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Fits the dialog to its screen, before it is seen."""
        super().showEvent(event)
        self.fit_screen()

    def fit_soon(self) -> None:
        """Fits the dialog again, as it has more content or larger text."""
        if self._scroll is None and self.isVisible():
            self._fitted.start()

    def fit_screen(self) -> None:
        """Makes the dialog as high as its words need; all but the buttons scroll where the screen has no room for that.

        Once it scrolls it stays so.
        """
        room = self.screen().availableGeometry()
        width = min(self.width(), room.width() - BESIDE_FRAME)
        tall = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else 0
        least = self._column.totalMinimumHeightForWidth(width) if tall else self._column.totalMinimumSize().height()
        if self._scroll is not None or self._column.count() < 2:
            return
        if least <= room.height() - SPARE[1]:
            self.resize(width, max(self.height(), least))
            return
        order = _tab_order(self)
        keys = self.focusWidget() or next((each for each in order if each.isEnabled() and not each.isHidden()), None)
        self._scroll = _scrolled(self._column)
        self._column.insertWidget(0, self._scroll, 1)
        self._scroll.show()  # at once, so that the keys can go back to what had them, or to the first of all
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        if isinstance(self._grows, QWidget):
            self._grows.setMinimumHeight(room.height() // 3)
        if keys is not None:
            keys.setFocus()
        self._column.activate()
        self.resize(width, min(self.height(), room.height() - SPARE[1]))

    def scroll_to(self, part: QWidget, above_all: QRect | None = None) -> None:
        """Brings a part of the dialog into sight, where the dialog scrolls; of one that is higher, a place in it."""
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(part, 0, BETWEEN)
            content = self._scroll.widget()
            if above_all is not None and content is not None:
                at = part.mapTo(content, above_all.center())
                self._scroll.ensureVisible(at.x(), at.y(), 0, above_all.height())

    def ask_help(self) -> None:
        """Opens the page of the help that is about this dialog."""
        ask_help(self, self.help_page)

    def _with_help(self, last: QWidget | QLayout) -> QWidget | QLayout:
        self.help = help_button(self.ask_help, " (F1)")
        if isinstance(last, QDialogButtonBox):
            last.addButton(self.help, QDialogButtonBox.ButtonRole.HelpRole)
            return last
        if isinstance(last, QLayout):
            last.addWidget(self.help)
            if isinstance(last, FlowLayout):
                last.at_end += 1
            return last
        row = in_row(last, grows=last)
        row.addWidget(self.help, 0, Qt.AlignmentFlag.AlignRight)
        return row

    def close_buttons(self) -> QDialogButtonBox:
        """Returns a row with the button that closes the dialog, which Enter presses too."""
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def resize_on_screen(self, width: int, height: int) -> None:
        """Resizes the dialog to a size in pixels, or to as much of it as the screen has room for."""
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - SPARE[0]), min(height, room.height() - SPARE[1]))

    def resize_with_text(self, width: int, height: int) -> None:
        """Resizes the dialog to a size in pixels at 100 % of text; it is larger where the text is larger."""
        usual = SIZES["control"] * 72 / self.screen().logicalDotsPerInch()
        scale = QApplication.font().pointSizeF() / usual
        self.resize_on_screen(round(width * scale), round(height * scale))


def _tab_order(dialog: QDialog) -> list[QWidget]:
    """Returns the widgets that the Tab key goes through, in order; one that gets another parent goes to the end."""
    order: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    """Returns an area that scrolls all parts of a column but the last, which are taken out of it."""
    content = QWidget()
    inner = in_column(on=content, between=column.spacing())
    while column.count() > 1:
        stretch, item = column.stretch(0), column.takeAt(0)
        widget, layout = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            inner.addWidget(widget, stretch)
        elif layout is not None:
            layout.setParent(None)
            inner.addLayout(layout, stretch)
    return in_scroll(content)


class TextDialog(Dialog):
    """Shows a text, as plain text unless `show` is another setter of QTextEdit; Esc closes it."""

    def __init__(
        self,
        title: str,
        text: str,
        parent: QWidget | None = None,
        size: tuple[int, int] = (720, 480),
        show: Callable[[QTextEdit, str], object] = QTextEdit.setPlainText,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = text_to_read(title)
        show(self.text, text)
        buttons = self.close_buttons()
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text.toPlainText()))
        self.stack(self.text, buttons, grows=self.text)
        self.resize_with_text(*size)

    def showEvent(self, event: QShowEvent) -> None:
        """Makes the dialog no higher than its text needs."""
        super().showEvent(event)
        self._column.activate()
        room = self.text.viewport().height()
        needed = max(self.text.document().size().height(), LOWEST * self.fontMetrics().lineSpacing())
        self.resize(self.width(), self.height() - max(0, room - ceil(needed)))


def dialog_heading(text: str) -> Heading:
    """Returns the heading of a dialog; it wraps where it is long, and is never taken for HTML."""
    heading = Heading(text)
    heading.setWordWrap(True)
    set_text_role("heading", heading, bold=True)
    return heading


def dialog_button(name: str, call: Callable[[], object], *, auto_default: bool = True) -> QPushButton:
    """Returns a button that calls; without `auto_default`, Enter belongs to something else where it has the focus."""
    button = QPushButton(name)
    button.setAutoDefault(auto_default)
    button.clicked.connect(call)
    return button


def text_to_read(name: str) -> QTextEdit:
    """Returns a box whose text can be read, marked and copied, but not changed; `name` is for a screen reader."""
    text = QTextEdit()
    text.document().setDocumentMargin(BESIDE_TEXT)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(name)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    return text
