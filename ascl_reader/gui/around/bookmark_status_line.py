"""A line that says what became of a marked statement: its text changed, a passage is gone, it is listed no more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.bookmarks.bookmark_status import BookmarkStatus, TextStatus
from ascl_reader.bookmarks.statement_snapshot import RemovedStatement
from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.dates import long_date
from ascl_reader.library.statement import Statement
from ascl_reader.reading.readable import StatementBookmarks


class BookmarkStatusLine(QWidget):
    """Emits that the texts are to be compared, the present one accepted, or lost passages moved to the bin."""

    comparison_asked = Signal()
    text_accepted = Signal()
    bin_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = plain_label(use="doubt", wraps=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.compare = QPushButton(self.tr("Show what changed…"))
        self.compare.clicked.connect(self.comparison_asked)
        self.accept = QPushButton(self.tr("I have seen it"))
        self.accept.clicked.connect(self.text_accepted)
        self.to_bin = QPushButton(self.tr("Move the lost passage to the bin"))
        self.to_bin.clicked.connect(self.bin_asked)
        row = FlowLayout(spacing=8)
        set_text_role("quiet", self.text, self.compare, self.accept, self.to_bin)
        for button in (self.compare, self.accept, self.to_bin):
            row.addWidget(button)
        in_column(self.text, row, on=self, between=4)
        self.hide()

    def show_sentences(
        self, sentences: Sequence[str], comparable: bool, acceptable: bool, lost: int = 0, removed: bool = False
    ) -> None:
        """Shows these sentences, `lost` of them about passages that are not in the text; hides without any.

        `removed` tells that the library does not have the statement: all that is marked of it can go to the bin.
        """
        text = "\n".join(sentences)
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.compare.setVisible(comparable)
        self.accept.setVisible(acceptable)
        one, many = self.tr("Move the lost passage to the bin"), self.tr("Move the lost passages to the bin")
        everything = self.tr("Move the bookmarks and the note to the bin")
        self.to_bin.setText(everything if removed else one if lost == 1 else many)
        self.to_bin.setVisible(removed or bool(lost))
        self.setVisible(bool(sentences))

    def show_bookmarks(self, statement: Statement | None, bookmarks: StatementBookmarks | None) -> None:
        """Says what became of the marked texts of a statement; without anything to say the line is hidden."""
        if statement is None or bookmarks is None:
            self.show_sentences((), False, False)
            return
        sentences = self._removed_sentences(statement)
        for status in bookmarks.statuses:
            sentences += self._status_sentences(status)
        lost = self.tr("A passage you marked is not in the text any more: “{words}”")
        sentences += [lost.format(words=each.passage.words if each.passage else "") for each in bookmarks.lost]
        comparable, acceptable = bookmarks.comparable is not None, bool(bookmarks.changed)
        removed = statement.is_removed and bookmarks.writable
        self.show_sentences(list(dict.fromkeys(sentences)), comparable, acceptable, len(bookmarks.lost), removed)

    def _removed_sentences(self, statement: Statement) -> list[str]:
        """Returns that the library does not have a statement, and how old its text is; nothing of one that it has."""
        if not isinstance(statement, RemovedStatement):
            return []
        sentences = [self.tr("This statement is not in the library now. What you marked and wrote is kept.")]
        if not statement.seen:
            return [*sentences, self.tr("Its text was not kept.")]
        wording = self.tr("the full text") if statement.full else self.tr("the summary")
        day = _day(statement.seen)
        pattern = self.tr("Its text is shown as you last saw it, on {day}: {wording}.")
        return [*sentences, pattern.format(day=day, wording=wording)]

    def _status_sentences(self, status: BookmarkStatus) -> list[str]:
        sentences = []
        day = _day(status.since) if status.since else ""
        if status.text is TextStatus.CHANGED:
            sentences.append(self.tr("The text changed since you marked this ({day}).").format(day=day))
        if status.text is TextStatus.WORDING_GONE:
            sentences.append(self.tr("The full text you marked ({day}) is no longer in the library.").format(day=day))
        if status.not_listed is not None:
            day = long_date(status.not_listed.day)
            sentences.append(self.tr("No longer listed on its page since {day}.").format(day=day))
        return sentences


def _day(moment: str) -> str:
    from ascl_reader.files import timestamps

    return long_date(timestamps.local_day(moment))
