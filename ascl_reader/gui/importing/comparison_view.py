"""Shows two wordings as one text: what was removed struck out, what was added underlined, each with its own tint."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.dialog import Dialog, dialog_heading
from ascl_reader.library.comparison import ComparedWords, WordChange, count_changed_words
from ascl_reader.library.statement import Section


class Change(NamedTuple):
    """A place where the wordings differ: its start and end as Qt counts them, and what to say of it."""

    start: int
    end: int
    told: str


class ComparisonView(QTextEdit):
    """Read-only, with a caret for keyboard readers. F3 and Shift+F3 go from change to change and say each."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._shown: dict[Section, tuple[ComparedWords, ...]] = {}
        self._plain = False
        self._first_changed: tuple[int, int] | None = None
        """Where the first section with a change has its heading, and about where that change is."""
        self._changes: list[Change] = []
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("What changed"))
        self.setAccessibleDescription(self.tr("F3 goes to the next change, Shift+F3 to the previous one."))
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
        self._changes = []
        count = sum(count_changed_words(pieces) for pieces in self._shown.values())
        one = self.tr("1 word differs. Struck out: removed. Underlined: added. F3: next change.")
        many = self.tr("{count} words differ. Struck out: removed. Underlined: added. F3: next change.")
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
        """Brings the first section with a change to the top, if the change would be out of sight otherwise."""
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
            start = cursor.position()
            cursor.insertText(piece.text.replace("\n", "\u2029"), self._marked(piece.change))
            if piece.change is not WordChange.SAME and not self._plain:
                self._note_change(start, cursor.position(), piece)

    def _note_change(self, start: int, end: int, piece: ComparedWords) -> None:
        """Notes a change; what was put in the place of removed words belongs to them."""
        pattern = self.tr("removed “{words}”") if piece.change is WordChange.REMOVED else self.tr("added “{words}”")
        told = pattern.format(words=" ".join(piece.text.split()))
        if self._changes and start - self._changes[-1].end <= 1:
            before = self._changes.pop()
            start, told = before.start, f"{before.told}, {told}"
        self._changes.append(Change(start, end, told))

    def walk(self, step: int) -> None:
        """Goes to the next (1) or the previous (-1) change and says it; from the last on to the first."""
        if not self._changes:
            return
        at = self.textCursor().selectionStart() if step > 0 else self.textCursor().selectionEnd()
        here = self.textCursor().hasSelection()
        after = [n for n, each in enumerate(self._changes) if each.start > at or (each.start == at and not here)]
        before = [n for n, each in enumerate(self._changes) if each.end < at]
        place = (after or [0])[0] if step > 0 else (before or [len(self._changes) - 1])[-1]
        change, cursor = self._changes[place], self.textCursor()
        cursor.setPosition(change.start)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        told = self.tr("{at} of {count}: {told}").format(at=place + 1, count=len(self._changes), told=change.told)
        announce(self, told, passing=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks from change to change."""
        if event.key() == Qt.Key.Key_F3:
            self.walk(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

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
            look = self._look("body", "ink", bold=True)
            look.setFontUnderline(True)
            look.setBackground(QColor(colours.tint))
            return look
        look = self._look("body", "warning")
        look.setFontStrikeOut(True)
        look.setBackground(QColor(colours.warning_tint))
        return look


def _is_same(piece: ComparedWords) -> bool:
    return piece.change is WordChange.SAME


class ComparisonDialog(Dialog):
    """Shows the comparison of each section; Esc closes it."""

    help_page = "import"

    def __init__(
        self, title: str, compared: dict[Section, tuple[ComparedWords, ...]], appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.comparison = ComparisonView(appearance)
        self.comparison.show_comparison(compared)
        self.stack(dialog_heading(title), self.comparison, self.close_buttons(), grows=self.comparison)
        self.resize_with_text(860, 620)
