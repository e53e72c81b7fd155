"""In the panes' place: what is kept of a marked statement that the library does not have any more."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QVBoxLayout, QWidget

from ascl_reader.bookmarks.statement_snapshot import Kept
from ascl_reader.bookmarks.work import OwnWork
from ascl_reader.files import timestamps
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.bookmarks_in_words import whole_text
from ascl_reader.gui.reading.section_pane import LONGEST_LINE
from ascl_reader.gui.widgets.dates import long_date
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.statement import Section, Wording, passages

NARROW, TIGHT = 260, 4
"""Pixels at 100 % of text: with less width the words are smaller, and the margins so many pixels."""


class RemovedStatementPage(QWidget):
    """Emits that the bookmarks and the note of its statement go to the bin, or that the page is to be closed."""

    bin_asked = Signal(str)
    closed = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self.statement = ""
        self._shown: tuple[Kept, OwnWork] | None = None
        self._narrow = False
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._row = row = FlowLayout(spacing=8)
        self._buttons = []
        for name, told, pressed in (
            (self.tr("&Copy"), self.tr("Copy all that is shown here"), self._copy),
            (self.tr("To the B&in"), self.tr("Move the bookmarks and the note to the bin"), self._ask_bin),
            (self.tr("C&lose"), self.tr("Go back to the statement read before (Esc)"), self.closed.emit),
        ):
            button = QPushButton(name)
            button.setToolTip(told)
            button.setAccessibleDescription(told)
            button.clicked.connect(pressed)
            self._buttons.append(button)
            row.addWidget(button)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.setFocusProxy(self.text)
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_kept(self, kept: Kept, work: OwnWork, writable: bool) -> None:
        """Show what is kept of a statement."""
        self.statement = kept.statement
        self._shown = (kept, work)
        self.text.setAccessibleName(self.tr("What you kept of “{title}”").format(title=kept.title))
        self._buttons[1].setEnabled(writable)
        self._fill()

    def _fill(self) -> None:
        if self._shown is None:
            return
        kept, work = self._shown
        level = "h4" if self._narrow else "h2"
        title = f"<{level}>{escape(kept.title)}</{level}>"
        ground = self._appearance.colours.warning_tint
        box = f"<table width='100%' style='margin-top: 6px' cellpadding='8' bgcolor='{ground}'>"
        told = f"{box}<tr><td>{escape(self._told(kept))}</td></tr></table>"
        self.text.setHtml("".join([title, told, *self._own(kept, work), *self._statement_text(kept)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to follow."""
        super().resizeEvent(event)
        if self._narrow is not (self.width() < self._appearance.px(NARROW)):
            self._restyle()
        self._wrap()

    def _wrap(self) -> None:
        longest = round(LONGEST_LINE * QFontMetricsF(self.text.font()).averageCharWidth())
        room = self.text.width() - self.text.verticalScrollBar().sizeHint().width() - 12
        self.text.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.text.setLineWrapColumnOrWidth(max(min(longest, room), 60))

    def _told(self, kept: Kept) -> str:
        told = self.tr("This statement is not in the library now. What you marked and wrote is kept.")
        if kept.mark is None:
            return f"{told} {self.tr('Its text was not kept.')}"
        pattern = self.tr("Below it stands the text as you last saw it, on {day}: {wording}.")
        wordings = {Wording.SUMMARY: self.tr("the summary"), Wording.FULL: self.tr("the full text")}
        day = long_date(timestamps.day(kept.mark.seen))
        return f"{told} {pattern.format(day=day, wording=wordings[kept.mark.wording])}"

    def _own(self, kept: Kept, work: OwnWork) -> list[str]:
        parts: list[str] = []
        if kept.note is not None:
            parts += [_heading(self.tr("Our school’s note")), _plain(whole_text(kept.note, work))]
        if kept.bookmarks:
            one = self.tr("Bookmark") if len(kept.bookmarks) == 1 else self.tr("Bookmarks")
            told = (whole_text(each, work).replace("\n\n", "\n") for each in kept.bookmarks)
            parts += [_heading(one), *map(_plain, told)]
        return parts

    def _statement_text(self, kept: Kept) -> list[str]:
        if kept.text is None:
            return []
        names = {
            Section.POSITION: self.tr("Position"),
            Section.CONTEXT: self.tr("Context"),
            Section.RATIONALE: self.tr("Rationale"),
        }
        parts = []
        for section, name in names.items():
            if kept.text.of(section):
                parts.append(_heading(name))
                for each in passages(kept.text.of(section)):
                    text = escape(each.text)
                    parts.append(f"<ul><li>{text}</li></ul>" if each.bullet else f"<p>{text}</p>")
        return parts

    def _ask_bin(self) -> None:
        self.bin_asked.emit(self.statement)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())

    def _restyle(self) -> None:
        self._narrow = self.width() < self._appearance.px(NARROW)
        across, down, gap = (TIGHT, TIGHT, TIGHT) if self._narrow else (18, 14, 10)
        self._column.setContentsMargins(across, down, across, down)
        self._column.setSpacing(gap)
        self._row.setSpacing(min(gap, 8))
        self.text.setFont(self._appearance.font("body"))
        for button in self._buttons:
            button.setFont(self._appearance.font("quiet" if self._narrow else "control"))
        self._fill()
        self._wrap()


def _heading(name: str) -> str:
    return f"<h3>{escape(name)}</h3>"


def _plain(text: str) -> str:
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))
