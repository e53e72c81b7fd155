"""One of two texts that are compared: read-only, with what only this one has marked by weight, underline and tint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import section_names
from ascl_reader.library.comparison import ComparedWords, WordChange


class ComparedPane(QTextEdit):
    """Shows what both texts have, and what `own` says this one alone has; `places` has its differences by number."""

    def __init__(self, own: WordChange, name: str, appearance: Appearance) -> None:
        super().__init__()
        self._own = own
        self._appearance = appearance
        self._pieces: Sequence[ComparedWords] = ()
        self.places: dict[int, tuple[int, int]] = {}
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(appearance.px(10))
        appearance.changed.connect(self._set)

    def show_pieces(self, pieces: Sequence[ComparedWords]) -> None:
        """Shows one side of a comparison; a difference has the number of its piece."""
        self._pieces = pieces
        self._set()

    def go_to(self, number: int) -> None:
        """Selects a difference and brings it into sight."""
        start, end = self.places[number]
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def caret(self) -> QRect:
        """Returns where the caret is in the pane."""
        return self.cursorRect().translated(self.viewport().pos())

    def leave(self) -> None:
        """Selects nothing; the caret stays where it is."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _set(self) -> None:
        """Shows the text again; where its words are the same, it stays where it is scrolled."""
        before, bar = self.toPlainText(), self.verticalScrollBar()
        at = bar.value()
        self._fill()
        if self.toPlainText() == before:
            bar.setValue(at)

    def _fill(self) -> None:
        self.clear()
        self.places = {}
        cursor = self.textCursor()
        cursor.beginEditBlock()
        block = QTextBlockFormat()
        block.setBottomMargin(self._appearance.px(6))
        cursor.setBlockFormat(block)
        before = ""
        for number, piece in enumerate(self._pieces):
            if piece.change in (WordChange.SAME, self._own):
                gap = "" if not before or before.endswith("\n") or piece.text.startswith("\n") else " "
                cursor.insertText(gap, self._look(WordChange.SAME))
                start = cursor.position()
                cursor.insertText(piece.text.replace("\n", "\u2029"), self._look(piece.change))
                before = piece.text
                if piece.change is self._own and piece.text.strip():
                    self.places[number] = start, cursor.position()
        self._set_headings(cursor)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_headings(self, cursor: QTextCursor) -> None:
        """Sets a line that is the name of a section as a heading, marked as it is."""
        names, block = frozenset(section_names().values()), self.document().begin()
        while block.isValid():
            if block.text().strip() in names:
                cursor.setPosition(block.position())
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                look = cursor.charFormat()
                is_marked = look.fontUnderline()
                look.setFont(self._appearance.font("label", bold=True))
                look.setFontUnderline(is_marked)
                look.setForeground(QColor(self._appearance.colours.quiet))
                cursor.setCharFormat(look)
            block = block.next()

    def _look(self, change: WordChange) -> QTextCharFormat:
        colours = self._appearance.colours
        look = QTextCharFormat()
        look.setFont(self._appearance.font("body", bold=change is not WordChange.SAME))
        look.setForeground(QColor(colours.ink))
        if change is not WordChange.SAME:
            look.setFontUnderline(True)
            look.setBackground(QColor(colours.tint if change is WordChange.ADDED else colours.warning_tint))
        return look
