"""Bookmarks, folders and notes in words, where a window tells what it would restore, import or throw away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark, EntryKind, Folder, Item, Note, SavedSearch, Stance
from ascl_reader.bookmarks.folder_paths import folder_path
from ascl_reader.bookmarks.statement_snapshot import title_from_id
from ascl_reader.files import timestamps
from ascl_reader.gui.look.words import section_in_sentence, stance_in_sentence
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library

translate = QCoreApplication.translate

LONGEST_LINE = 90
"""Characters of a text of which a list shows the beginning."""


def kind_name(kind: EntryKind) -> str:
    """Returns the name of a kind of item."""
    names = {
        EntryKind.BOOKMARK: translate("own work", "Bookmark"),
        EntryKind.FOLDER: translate("own work", "Folder"),
        EntryKind.NOTE: translate("own work", "Note"),
        EntryKind.SEARCH: translate("own work", "Saved search"),
    }
    return names[kind]


def title_of(item: Item, library: Library) -> str:
    """Returns the name of a folder or search, or the title of the statement that an item is about.

    A statement that is gone has the title that is kept with the item.
    """
    if isinstance(item, Folder | SavedSearch):
        return item.name
    if item.statement in library:
        return library.find(item.statement).title
    return (item.mark.title if item.mark else "") or title_from_id(item.statement)


def day_and_time(moment: str) -> str:
    """Returns a moment as 12 March 2026, 14:05, where the reader is."""
    return f"{long_date(timestamps.local_day(moment))}, {timestamps.local_time(moment):%H:%M}"


def in_short(item: Item) -> str:
    """Returns a line that tells an item from others on the same statement; may be empty."""
    if isinstance(item, Note):
        return _beginning(item.text) or _beginning(" ".join(item.questions))
    if isinstance(item, Bookmark):
        if item.passage:
            return f"“{_beginning(item.passage.words)}”"
        return section_in_sentence(item.section) if item.section else ""
    return item.text if isinstance(item, SavedSearch) and item.text != item.name else ""


def whole_text(item: Item, work: Bookmarks) -> str:
    """Returns everything the reader put into an item, as plain text."""
    if isinstance(item, Note):
        return "\n\n".join(_note(item))
    if isinstance(item, Bookmark):
        return "\n\n".join(_bookmark(item, work))
    if isinstance(item, SavedSearch):
        return translate("own work", "Searches for: {text}").format(text=item.text)
    return "\n\n".join(_folder(item, work))


def _note(note: Note) -> list[str]:
    parts = []
    if note.stance is not Stance.UNDECIDED:
        parts.append(translate("own work", "Our school: {stance}").format(stance=stance_in_sentence(note.stance)))
    if note.text.strip():
        parts.append(note.text.strip())
    if note.questions:
        lines = [f"{number}. {question}" for number, question in enumerate(note.questions, start=1)]
        parts.append("\n".join([translate("own work", "Questions to ask:"), *lines]))
    if note.look_again:
        parts.append(translate("own work", "Review on {day}.").format(day=long_date(note.look_again)))
    return parts


def _bookmark(bookmark: Bookmark, work: Bookmarks) -> list[str]:
    where = section_in_sentence(bookmark.section) if bookmark.section else ""
    if bookmark.passage:
        told = (
            translate("own work", "Marked passage in {section}:").format(section=where)
            if where
            else translate("own work", "Marked passage:")
        )
        parts = [told, f"“{bookmark.passage.words}”"]
    else:
        parts = [
            translate("own work", "Marks {section}.").format(
                section=where or translate("own work", "the whole statement")
            )
        ]
    folders = [path for each in bookmark.folders if (path := folder_path(work, each))]
    if folders:
        parts.append(translate("own work", "In: {folders}").format(folders=", ".join(folders)))
    parts.append(translate("own work", "Made on {day}.").format(day=long_date(timestamps.local_day(bookmark.created))))
    return parts


def _folder(folder: Folder, work: Bookmarks) -> list[str]:
    parent = folder_path(work, folder.parent or "")
    parts = [
        translate("own work", "A folder in “{parent}”.").format(parent=parent)
        if parent
        else translate("own work", "A folder.")
    ]
    count = sum(folder.id in each.folders for each in work.bookmarks.values())
    if count:
        one, many = (
            translate("own work", "1 bookmark belongs in it."),
            translate("own work", "{count} bookmarks belong in it."),
        )
        parts.append(one if count == 1 else many.format(count=count))
    return parts


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE].rpartition(' ')[0] or line[:LONGEST_LINE]} …"
