"""What a line of the list shows, and what the list's model tells of it by role."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

translate = QCoreApplication.translate

BEGINNING = 240
"""Characters of a text that stand for the brief where there is none."""

Marks = tuple[tuple[int, int], ...]


class RowShape(NamedTuple):
    """What a row's height depends on: title, text (None: an extract, cut as it is drawn), and what is never cut."""

    title: str
    text: str | None
    uncut: str = ""


class Row(NamedTuple):
    """What a line of the list shows. The first `lead` characters of the text say where it is from, in a quiet tone.

    Of the line between title and text, `uncut` are the first words, which take as many lines as they need.
    """

    id: str
    title: str
    meta: str
    text: str
    title_marks: Marks = ()
    text_marks: Marks = ()
    lead: int = 0
    uncut: str = ""
    unread: bool = False


class HeadingRow(NamedTuple):
    """A line between the statements that says what those below it have in common; it cannot be chosen."""

    words: str
    is_near: bool = False


class DrawnRow(NamedTuple):
    """All that is drawn of a line; `starred` is None if it can get no star."""

    row: Row | HeadingRow
    starred: bool | None
    in_briefing: bool

    def spoken(self, under: HeadingRow | None = None) -> str:
        """Returns the words of a screen reader for a line, which may stand under a heading."""
        row = self.row
        if isinstance(row, HeadingRow):
            return translate("rows", "{words}, heading").format(words=row.words)
        above = f"{under.words}. " if under is not None else ""
        starred = translate("rows", "Bookmarked. ") if self.starred else ""
        unread = translate("rows", "Unread. ") if row.unread else ""
        chosen = translate("rows", "In the briefing. ") if self.in_briefing else ""
        return f"{above}{row.title}. {unread}{starred}{chosen}{row.meta}. {row.text}"


def with_lead(lead: str, text: str, marks: Marks) -> tuple[str, Marks]:
    """Returns a text behind the words that say where it is from, and its marks moved along."""
    return lead + text, tuple((at + len(lead), size) for at, size in marks)


ROW, SHAPE, STARRED, IN_BRIEFING, EXTRACT, DRAWN = (Qt.ItemDataRole.UserRole + number for number in range(6))
"""A whole row; what its height depends on; whether it has a star; whether it is in the briefing; its extract, where
only that changed; and all that is drawn of it.
"""


OF_A_HEADING = Qt.ItemFlag.ItemNeverHasChildren
"""Keys and clicks go past a heading; its words are read as any row's."""

OF_A_ROW = OF_A_HEADING | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
"""What can be done with a row, as constants: Qt asks some twenty times at a click."""
