"""What is cut short where there is no room: a label, a link, a chip, and the line of a related statement."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ascl_reader.gui.look.plain_text import on_button, plain_label, set_text_role, set_tip

ROUNDED = 2
"""Pixels by which Qt rounds the widths of words differently."""


class RelatedRow:
    """One line: how, the link (or words where there is no statement to link to), and why."""

    def __init__(self, grid: QGridLayout, number: int) -> None:
        """Places the line in the grid's row of that number."""
        self.how = plain_label()
        self.link = ElidedLink()
        self.missing = plain_label(QCoreApplication.translate("RelatedRow", "an earlier statement"))
        self.why = ElidedLabel()
        for label in (self.how, self.why):
            label.setProperty("use", "quiet")
        set_text_role("quiet", self.how, self.missing, self.why)
        set_text_role("quiet", self.link, bold=True)
        for column, widget in enumerate((self.how, self.link, self.why)):
            grid.addWidget(widget, number, column)
        grid.addWidget(self.missing, number, 1)

    def show_link(self, how: str, statement_id: str | None, title: str, why: str) -> None:
        """Fills in the row; without an id there is no statement to link to."""
        self.how.setText(how)
        self.link.show_title(title)
        self.link.setProperty("statement", statement_id)
        self.link.setAccessibleName(f"{how} {title}")
        self.link.setAccessibleDescription(why)
        set_tip(self.link, why)
        self.why.show_text(why)
        for widget in (self.how, self.why):
            widget.show()
        self.link.setVisible(statement_id is not None)
        self.missing.setVisible(statement_id is None)

    def hide(self) -> None:
        """Hides the row."""
        for widget in (self.how, self.link, self.missing, self.why):
            widget.hide()


class ElidedLabel(QLabel):
    """A label that is cut short, with its whole text on hover, rather than widen the window."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it may become narrow

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self._text = text
        set_tip(self, text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the text as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width()))


class ElidedLink(QPushButton):
    """A link that is cut short in a narrow window."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.setProperty("use", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Qt's own policy for buttons would not let it become narrower than the whole title.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str) -> None:
        """Shows another title."""
        self.title = title
        self.updateGeometry()
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Returns the room the title takes."""
        self.ensurePolished()
        width = QFontMetricsF(self.font()).horizontalAdvance(self.title)
        return QSize(round(width) + 16, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the title as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = QFontMetrics(self.font())
        cut = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, self.width() - 12)
        self.setText(on_button(cut))


class Chip(QPushButton):
    """A button with a name that is cut short, with “…”, if there is no room for it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__("…", owner)  # Qt would think a button without words four letters wide
        self.name = ""
        self.setProperty("use", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_text_role("quiet", self)
        self.hide()

    def show_name(self, name: str) -> None:
        """Shows another name: whole where the chip may grow, until it is cut to the width that Qt gives it."""
        self.name = name
        around = self.parentWidget()
        if around is not None and self.width() < around.width():
            self.setText(on_button(name))
        else:
            self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Returns the room that the whole name takes."""
        self.ensurePolished()
        hint, wide = super().sizeHint(), self.fontMetrics().horizontalAdvance
        return QSize(hint.width() - wide(self.text().replace("&&", "&")) + wide(self.name), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the name as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def showEvent(self, event: QShowEvent) -> None:
        """Shows the text in the present look."""
        super().showEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Shows it again in another look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        spare = self.width() - (self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.name))
        fits = self.width() + ROUNDED >= self.sizeHint().width() or not self.isVisible()
        cut = self.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, max(spare, 0))
        self.setText(on_button(self.name if fits else cut or "…"))
