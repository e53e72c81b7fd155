"""How bookmarks, folders, notes and saved searches stand in the journal: one entry each, field by field.

An entry that was deleted tells in which state it was: where another machine changed it without having seen that, it
lives on. What cannot be read stays in the journal as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ascl_reader.bookmarks import bin_expiry
from ascl_reader.bookmarks.bookmarks import (
    KEY_OF,
    SECTIONS,
    BookmarkChanges,
    Bookmarks,
    UnreadEntry,
    differences,
    latest_change,
    rebased,
)
from ascl_reader.bookmarks.entries import UNFILED, Entry
from ascl_reader.bookmarks.entry_fields import QUESTIONS, as_entry, fields_of, joined_questions, with_single_fields
from ascl_reader.bookmarks.entry_moments import make_sound
from ascl_reader.bookmarks.text import VERSION, entry_from_data, read_work
from ascl_reader.files.plain_data import to_fields
from ascl_reader.journal.compaction import Keeping
from ascl_reader.journal.earlier_file import EarlierFormat, read_earlier_file
from ascl_reader.journal.entry_shape import TakenOver
from ascl_reader.journal.fold import EntryKey, Fold, FoldedEntry
from ascl_reader.journal.lines import EntryChange, JournalStep, digest_of
from ascl_reader.journal.quick_reading import read_quickly

KIND_OF = {
    "searches": "search",
    "folders": "folder",
    "bookmarks": "bookmark",
    "notes": "note",
    "bin": "binned",
    "texts": "text",
    "forgotten": "trace",
}
"""The kind of entry in the journal, by the section that holds it."""

SECTION_OF = {kind: section for section, kind in KIND_OF.items()}

UNREAD, FILE = "unread", "file"
"""The kinds of what an earlier version's file had and no version understood, and of the keys at its top."""

EARLIER_FILE = "bookmarks.yaml"

TOP, TAKEN = "bookmarks", "taken over"

_FORMAT = EarlierFormat(read_work, VERSION, Bookmarks())

_SHAPES = {kind: SECTIONS[section] for kind, section in SECTION_OF.items()}

KEEPING = Keeping(
    texts={"note": "text"},
    cleared=frozenset({"binned", "binned briefing", "trace"}),
    expires={"binned": "deleted", "binned briefing": "deleted"},
    days=bin_expiry.DAYS_KEPT,
)
"""What stays of the user's work when a journal is made smaller, of briefings too."""


class BookmarkShape:
    """Reads bookmarks and notes from the journals, and tells what a change of them is there."""

    kinds = frozenset({*SECTION_OF, UNREAD, FILE})
    empty = Bookmarks()

    def gathered(self, fold: Fold, keys: Collection[EntryKey], work: Bookmarks) -> Bookmarks:
        """Returns the work with these entries in their present state in the journals."""
        if not keys:
            return work
        changes = BookmarkChanges(work)
        unread: list[UnreadEntry] = []
        extra = work.extra
        for kind, key in _put_quickly(fold, keys, changes):
            entry = fold.find(kind, key)
            if entry is None:
                continue
            if kind == FILE:
                extra = dict(entry.fields) if key == TOP else extra
                continue
            section = str(entry.fields.get("section")) if kind == UNREAD else SECTION_OF[kind]
            found = _found(section, key, entry, kind == UNREAD)
            if isinstance(found, UnreadEntry):
                unread.append(found)
            elif found is not None:
                changes.put(found)
            elif kind != UNREAD:
                changes.remove(section, key)
        read = {(SECTION_OF[kind], key) for kind, key in keys if kind in SECTION_OF} if work.unread else ()
        known = tuple(each for each in work.unread if (each.section, each.entry) not in read)
        there = {each.key for each in known}
        left = (*known, *(each for each in unread if each.key not in there))
        if left or work.unread or extra is not work.extra:
            return changes.work.with_sections(unread=left, extra=extra)
        return changes.work

    def changes(self, before: Bookmarks, after: Bookmarks, fold: Fold) -> Iterator[EntryChange]:
        """Yields what differs between two states, entry by entry."""
        for each in differences(before, after):
            old, new = (None if one is None else to_fields(one) for one in (each.before, each.after))
            kind = KIND_OF[each.section]
            entry = fold.find(kind, each.key)
            if old is None and new is not None and entry is not None and not entry.gone:
                old, new = _over_a_part(each.section, as_entry(kind, fields_of(entry)), new)
            yield with_single_fields(fold.change(kind, each.key, old, new), old, entry)
        known_unread = {each.key for each in before.unread}
        for one in after.unread:
            if one.key not in known_unread:
                yield unread_change(one)
        if before.extra != after.extra:
            yield fold.change(FILE, TOP, before.extra, after.extra)

    def rebased(self, sent: Bookmarks, present: Bookmarks, saved: Bookmarks) -> Bookmarks:
        """Returns what was saved for `sent`, with what changed from that to the present."""
        return rebased(sent, present, saved)

    def without_expired(self, work: Bookmarks, now: str) -> Bookmarks:
        """Returns the work without what was in the bin too long; it stays in the journal, whatever the clock says."""
        return bin_expiry.without_expired(work, now)

    def latest_change(self, work: Bookmarks) -> str:
        """Returns the time of the last change, empty if there is none."""
        return latest_change(work)

    def taken_over(self, folder: Path, fold: Fold, now: str) -> TakenOver | None:
        """Returns what the file of an earlier version holds, None if there is none, or it was taken already."""
        taken = fold.find(FILE, TAKEN)
        found = read_earlier_file(folder / EARLIER_FILE, _FORMAT, taken, now)
        if found is None or found.newer:
            return None if found is None else TakenOver((), found.reason, None, found.newer)
        changes: list[EntryChange] = []
        newer: list[EntryChange] = []
        for section, entry, is_newer in entries_to_take(found.work, fold):
            (newer if is_newer else changes).append(EntryChange(KIND_OF[section], entry.key, to_fields(entry)))
        changes += [unread_change(each) for each in found.work.unread]
        if found.work.extra and fold.find(FILE, TOP) is None:
            changes.append(EntryChange(FILE, TOP, found.work.extra))
        record = EntryChange(FILE, TAKEN, {found.digest: found.path.name})
        steps = [JournalStep(tuple(changes), n=1)] if changes else []
        steps += [JournalStep(tuple(newer), n=2)] if newer else []
        return TakenOver((*steps, JournalStep((record,), n=1)), found.reason, found.restored)


def _put_quickly(fold: Fold, keys: Iterable[EntryKey], changes: BookmarkChanges) -> list[EntryKey]:
    """Puts those entries into the work that can be read at once; returns the others."""
    found, left = read_quickly(fold, keys, _SHAPES)
    for kind, ids, entries in found:
        section = SECTION_OF[kind]
        if list(map(KEY_OF[section], entries)) == ids and UNFILED not in ids:
            make_sound(entries)
            changes.put_all(section, zip(ids, entries, strict=True))
        else:
            left += [(kind, key) for key in ids]
    return left


def _found(section: str, key: str, entry: FoldedEntry, was_unread: bool) -> Entry | UnreadEntry | None:
    """Returns an entry as it is in the journals; what cannot be read with the reason, None if it was deleted."""
    if section not in SECTIONS:
        return None
    fields = as_entry(KIND_OF[section], fields_of(entry))
    found = entry_from_data(section, fields.get("data") if was_unread else fields)
    if isinstance(found, UnreadEntry):
        return None if entry.gone else UnreadEntry(section, found.data, found.reason, "" if was_unread else key)
    if not was_unread and found.key != key:
        return UnreadEntry(section, fields, "it stands under another id", key)
    result: Entry = found
    return result if not entry.gone or entry.lives(to_fields(result)) else None


def _over_a_part(
    section: str, part: Mapping[str, Any], new: dict[str, Any]
) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """Returns the states between which an entry changes that is made anew while the journals have a part of it.

    The rest may still be on its way from another machine: what is not said anew stays, unless that cannot be read.
    """
    whole = {**part, **new}
    if section == "notes":
        whole[QUESTIONS] = joined_questions((), tuple(new.get(QUESTIONS, ())), tuple(part.get(QUESTIONS, ())))
    is_readable = not isinstance(entry_from_data(section, whole), UnreadEntry)
    return (dict(part), whole) if is_readable else (None, new)


def unread_change(one: UnreadEntry) -> EntryChange:
    """Returns the change that keeps what cannot be read."""
    return EntryChange(UNREAD, digest_of([one.section, one.data]), {"section": one.section, "data": one.data})


def entries_to_take(work: Bookmarks, fold: Fold) -> Iterator[tuple[str, Entry, bool]]:
    """Yields the entries of an earlier file that are to be taken, and whether each is newer than one taken before.

    Where another machine still writes the file, what is new in it is taken again: entries that no journal knows, and
    later states of those that nobody has changed since. Everything else in the journals counts as newer.
    """
    for section in SECTIONS:
        for entry in work.section(section).values():
            known = fold.find(KIND_OF[section], entry.key)
            if known is None:
                yield section, entry, False
            elif known.newest[0] == 1 and not known.gone:
                there = entry_from_data(section, known.fields)
                if getattr(entry, "version", "") > getattr(there, "version", "~"):
                    yield section, entry, True
