"""Below the panes: the statements that this one bears on, how, and why."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ascl_reader.gui.accessible import Heading
from ascl_reader.gui.appearance import Appearance
from ascl_reader.library import Library
from ascl_reader.relations import Link, Seen

MOST_LINES = 4
"""Lines in sight at once; more are scrolled to."""


class RelatedPane(QWidget):
    """Emits the id of the statement whose link was pressed."""

    statement_chosen = Signal(str)

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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._scroll)
        appearance.changed.connect(self._fill)

    def show_statement(self, statement_id: str) -> None:
        """Show the links of a statement; without any the pane is hidden."""
        self._links = self._library.related(statement_id)
        self._fill()

    def buttons(self) -> list[QPushButton]:
        """Return the links, from the top."""
        return self._buttons

    def _fill(self) -> None:
        self.setVisible(bool(self._links))
        self._heading.setFont(self._appearance.font("label", bold=True))
        self._buttons: list[QPushButton] = []
        lines = QWidget()
        lines.setObjectName("stack")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for row, link in enumerate(self._links):
            self._add(grid, row, link)
        self._scroll.setWidget(lines)
        line = max(lines.sizeHint().height() / max(len(self._links), 1), 1)
        self._scroll.setFixedHeight(round(line * min(len(self._links), MOST_LINES)) + 2)

    def _add(self, grid: QGridLayout, row: int, link: Link) -> None:
        how = QLabel(self._how(link.seen))
        how.setProperty("use", "quiet")
        how.setFont(self._appearance.font("quiet"))
        why = _ElidedLabel(self.tr("{why} (editors’ view)").format(why=link.why) if link.inferred else link.why)
        why.setProperty("use", "quiet")
        why.setFont(self._appearance.font("quiet"))
        grid.addWidget(how, row, 0)
        if link.id is None:
            missing = QLabel(self.tr("an earlier statement"))
            missing.setFont(self._appearance.font("quiet"))
            grid.addWidget(missing, row, 1)
        else:
            grid.addWidget(self._button(link.id, how.text(), why.toolTip()), row, 1)
        grid.addWidget(why, row, 2)

    def _button(self, statement_id: str, how: str, why: str) -> QPushButton:
        title = self._library.find(statement_id).title
        button = _LinkButton(title)
        button.setProperty("use", "link")
        button.setFont(self._appearance.font("quiet", bold=True))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(f"{how} {title}")
        button.setAccessibleDescription(why)
        button.setToolTip(why)
        self._buttons.append(button)
        button.clicked.connect(lambda: self.statement_chosen.emit(statement_id))
        return button

    def _how(self, seen: Seen) -> str:
        return {
            Seen.SUPERSEDED_BY: self.tr("Superseded by"),
            Seen.SUPERSEDES: self.tr("Supersedes"),
            Seen.EXTENDED_BY: self.tr("Extended by"),
            Seen.EXTENDS: self.tr("Extends"),
            Seen.TENSION: self.tr("In tension with"),
            Seen.SITS_ALONGSIDE: self.tr("Sits alongside"),
            Seen.RELATES: self.tr("Relates to"),
        }[seen]


class _ElidedLabel(QLabel):
    """A label that is cut short, with its whole text on hover, rather than widen the window."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return that it may become narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the text as there is room for."""
        super().resizeEvent(event)
        self.setText(QFontMetrics(self.font()).elidedText(self.toolTip(), Qt.TextElideMode.ElideRight, self.width()))


class _LinkButton(QPushButton):
    """A link that is cut short in a narrow window; `title` is its whole text."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._title = title

    def minimumSizeHint(self) -> QSize:
        """Return that it may become narrow."""
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the room the title takes."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self._title)
        return QSize(round(width) + 16, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the title as there is room for."""
        super().resizeEvent(event)
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 12))
