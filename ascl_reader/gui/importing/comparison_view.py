"""Shows two wordings as one text: what was removed struck out, what was added underlined, each with its own tint."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import section_names
from ascl_reader.library.comparison import ComparedWords, WordChange, count_changed_words
from ascl_reader.library.statement import Section


class ComparisonView(QTextEdit):
    """Read-only, with a caret for keyboard readers, who are told of struck out and underlined text by their reader."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: dict[Section, tuple[ComparedWords, ...]] = {}
        self._plain = False
        self._first_changed: tuple[int, int] | None = None
        """Where the first section with a change has its heading, and about where that change is."""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("What changed"))
        self.document().setDocumentMargin(14)
        appearance.changed.connect(self._set)

    def show_comparison(self, sections: dict[Section, tuple[ComparedWords, ...]], plain: bool = False) -> None:
        """Shows the comparison of each section that either wording has; `plain`: as a text, without counting."""
        self._shown = sections
        self._plain = plain
        self._set()

    def _set(self) -> None:
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._first_changed = None
        count = sum(count_changed_words(pieces) for pieces in self._shown.values())
        one = self.tr("1 word differs. Struck out: removed. Underlined: added.")
        many = self.tr("{count} words differ. Struck out: removed. Underlined: added.")
        legend = one if count == 1 else many
        same = "" if self._plain else self.tr("The words are the same.")
        self._line(cursor, legend.format(count=count) if count else same, self._look("quiet", "quiet"), first=True)
        for section, pieces in self._shown.items():
            if any(piece.text.strip() for piece in pieces):
                name = section_names()[section]
                changed = count_changed_words(pieces)
                one, many = self.tr("{section}: 1 word differs"), self.tr("{section}: {count} words differ")
                told = (one if changed == 1 else many).format(section=name, count=changed)
                self._line(cursor, told if changed else name, self._look("label", "quiet", bold=True))
                heading = cursor.block().position()
                self._pieces(cursor, pieces)
                if changed and self._first_changed is None:
                    before = sum(len(piece.text) + 1 for piece in takewhile(_is_same, pieces))
                    self._first_changed = heading, min(cursor.block().position() + before, cursor.position())
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        QTimer.singleShot(0, self, self._go_to_first_change)

    def _go_to_first_change(self) -> None:
        """Bring the first section that changed to the top, where what changed would be out of sight."""
        if self._first_changed is None:
            return
        change = QTextCursor(self.document())
        change.setPosition(self._first_changed[1])
        if self.cursorRect(change).bottom() > self.viewport().height():
            heading = QTextCursor(self.document())
            heading.setPosition(self._first_changed[0])
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(heading).top())
            self.setTextCursor(heading)
            if self.cursorRect(change).bottom() > self.viewport().height():
                self.setTextCursor(change)
                self.ensureCursorVisible()

    def _pieces(self, cursor: QTextCursor, pieces: Sequence[ComparedWords]) -> None:
        cursor.insertBlock(self._block(), self._look("body", "ink"))
        for number, piece in enumerate(pieces):
            begins = number == 0 or pieces[number - 1].text.endswith("\n") or piece.text.startswith("\n")
            cursor.insertText("" if begins else " ", self._look("body", "ink"))
            cursor.insertText(piece.text.replace("\n", "\u2029"), self._marked(piece.change))

    def _line(self, cursor: QTextCursor, text: str, look: QTextCharFormat, first: bool = False) -> None:
        if first:
            cursor.setBlockFormat(self._block())
        else:
            cursor.insertBlock(self._block(above=10), look)
        cursor.insertText(text, look)

    def _block(self, above: int = 0) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setBottomMargin(self._appearance.px(6))
        block.setTopMargin(self._appearance.px(above))
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block

    def _look(self, size: str, colour: str, bold: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(self._appearance.font(size, bold))
        look.setForeground(QColor(getattr(self._appearance.colours, colour)))
        return look

    def _marked(self, change: WordChange) -> QTextCharFormat:
        colours = self._appearance.colours
        if change is WordChange.SAME:
            return self._look("body", "ink")
        if change is WordChange.ADDED:
            look = self._look("body", "ink")
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setFontUnderline(True)
            look.setBackground(QColor(colours.tint))
            return look
        look = self._look("body", "warning")
        look.setFontStrikeOut(True)
        look.setBackground(QColor(colours.warning_tint))
        return look


def _is_same(piece: ComparedWords) -> bool:
    return piece.change is WordChange.SAME
