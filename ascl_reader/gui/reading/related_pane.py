"""Below the panes: the statements that this one bears on, how, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.library.library import Library
from ascl_reader.library.relations import Link, LinkDirection

MOST_LINES = 4
"""Lines in sight at once; more are scrolled to."""


class RelatedPane(QWidget):
    """Emits the id of the statement whose link was pressed."""

    statement_chosen = Signal(str)
    height_changed = Signal()

    def __init__(self, library: Library, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("related")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._appearance = appearance
        self._links: list[Link] = []
        self._heading = Heading(self.tr("RELATED STATEMENTS"))
        self._heading.setAccessibleName(self.tr("Related statements"))
        self._heading.setProperty("use", "label")
        set_text_role("label", self._heading, bold=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._scroll)
        lines = QWidget()
        lines.setObjectName("stack")
        self._grid = QGridLayout(lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self._grid.setRowStretch(99, 1)
        self._scroll.setWidget(lines)
        self._rows: list[_Row] = []
        appearance.changed.connect(self._fill)

    def show_statement(self, statement_id: str) -> None:
        """Shows the links of a statement; without any the pane is hidden."""
        self._links = self._library.related(statement_id)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Emits that the height changed."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.height_changed.emit()

    def buttons(self) -> list[QPushButton]:
        """Returns the links, from the top."""
        return [row.link for row in self._rows if row.link.isVisibleTo(self)]

    def _fill(self) -> None:
        """Fills in the rows; those of the statement before are used again, which is quicker than new ones."""
        if self.isHidden() is bool(self._links):
            self.setVisible(bool(self._links))
            self.height_changed.emit()
        while len(self._rows) < len(self._links):
            self._rows.append(self._row(len(self._rows)))
        for row, link in zip(self._rows, self._links, strict=False):
            title = self._library.find(link.id).title if link.id else ""
            why = self.tr("{why} (editors’ view)").format(why=link.why) if link.inferred else link.why
            row.show_link(self._how(link.direction), link.id, title, why)
        for row in self._rows[len(self._links) :]:
            row.hide()
        line = self._rows[0].link.sizeHint().height() if self._rows else 0
        self._scroll.setFixedHeight(line * min(len(self._links), MOST_LINES) + 2)
        self._scroll.verticalScrollBar().setValue(0)

    def _row(self, number: int) -> _Row:
        row = _Row(self._grid, number)
        row.link.clicked.connect(lambda: self.statement_chosen.emit(row.link.property("statement")))
        return row

    def _how(self, direction: LinkDirection) -> str:
        return {
            LinkDirection.SUPERSEDED_BY: self.tr("Superseded by"),
            LinkDirection.SUPERSEDES: self.tr("Supersedes"),
            LinkDirection.EXTENDED_BY: self.tr("Extended by"),
            LinkDirection.EXTENDS: self.tr("Extends"),
            LinkDirection.TENSION: self.tr("In tension with"),
            LinkDirection.SITS_ALONGSIDE: self.tr("Sits alongside"),
            LinkDirection.RELATES: self.tr("Relates to"),
        }[direction]


class _Row:
    """One line: how, the link (or words where there is no statement to link to), and why."""

    def __init__(self, grid: QGridLayout, number: int) -> None:
        self.how = QLabel()
        self.link = _LinkButton()
        self.missing = QLabel(QCoreApplication.translate("RelatedPane", "an earlier statement"))
        self.why = _ElidedLabel()
        for label in (self.how, self.why):
            label.setProperty("use", "quiet")
        self.link.setProperty("use", "link")
        set_text_role("quiet", self.how, self.missing, self.why)
        set_text_role("quiet", self.link, bold=True)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
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
        self.link.setToolTip(why)
        self.why.show_text(why)
        for widget in (self.how, self.why):
            widget.show()
        self.link.setVisible(statement_id is not None)
        self.missing.setVisible(statement_id is None)

    def hide(self) -> None:
        """Hides the row."""
        for widget in (self.how, self.link, self.missing, self.why):
            widget.hide()


class _ElidedLabel(QLabel):
    """A label that is cut short, with its whole text on hover, rather than widen the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self.setToolTip(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the text as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self.toolTip(), Qt.TextElideMode.ElideRight, self.width()))


class _LinkButton(QPushButton):
    """A link that is cut short in a narrow window."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        # Qt's own policy for buttons would not let it become narrower than the whole title.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str) -> None:
        """Shows another title."""
        self._title = title
        self.updateGeometry()
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Returns the room the title takes."""
        self.ensurePolished()
        width = QFontMetricsF(self.font()).horizontalAdvance(self._title)
        return QSize(round(width) + 16, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the title as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 12))
