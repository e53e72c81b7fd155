"""All bookmarks, folders and notes as one immutable value ("the work"); each change makes a new one."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from ascl_reader.bookmarks.entries import (
    NOTE_PARTS,
    BinEntry,
    BinReason,
    Bookmark,
    Entry,
    EntryKind,
    Folder,
    Item,
    MarkedText,
    MarkedVersion,
    Note,
    SavedSearch,
    Tombstone,
    entry_kind,
)
from ascl_reader.bookmarks.entry_fields import with_changes
from ascl_reader.files import timestamps
from ascl_reader.library.statement import Statement, Wording

SECTIONS: dict[str, type[msgspec.Struct]] = {
    "searches": SavedSearch,
    "folders": Folder,
    "bookmarks": Bookmark,
    "notes": Note,
    "bin": BinEntry,
    "texts": MarkedText,
    "forgotten": Tombstone,
}
"""The sections of the file, in its order, and what an entry of each is."""

KEY_OF = {
    section: attrgetter(next(name for name in ("id", "statement", "digest") if name in shape.__struct_fields__))
    for section, shape in SECTIONS.items()
}
"""Returns the key of an entry of a section; of thousands quicker than its property does."""

_SECTION_OF: dict[type[msgspec.Struct], str] = {each: name for name, each in SECTIONS.items()}

SECTION_OF_KIND = {
    EntryKind.BOOKMARK: "bookmarks",
    EntryKind.FOLDER: "folders",
    EntryKind.NOTE: "notes",
    EntryKind.SEARCH: "searches",
}
"""The section in which each kind of item lives."""


class UnreadEntry(msgspec.Struct, frozen=True):
    """An entry that this program cannot read, kept as it is, with the reason; `entry` is its id in the journals."""

    section: str
    data: Any
    reason: str
    entry: str = ""

    @property
    def key(self) -> str:
        """Identifies it among the unreadable entries."""
        return f"\0{self.data!r}"


class Bookmarks(msgspec.Struct, frozen=True):
    """Folders, bookmarks, notes, saved searches, the bin and the marked texts by their keys.

    The dictionaries are never changed.
    """

    folders: dict[str, Folder] = {}
    bookmarks: dict[str, Bookmark] = {}
    notes: dict[str, Note] = {}
    bin: dict[str, BinEntry] = {}
    texts: dict[str, MarkedText] = {}
    forgotten: dict[str, Tombstone] = {}
    unread: tuple[UnreadEntry, ...] = ()
    extra: dict[str, Any] = {}
    searches: dict[str, SavedSearch] = {}

    def section(self, name: str) -> dict[str, Any]:
        """Returns a section by its name."""
        entries: dict[str, Any] = getattr(self, name)
        return entries

    def find(self, kind: EntryKind, key: str) -> Item | None:
        """Returns an item that is not deleted, or None."""
        item: Item | None = self.section(SECTION_OF_KIND[kind]).get(key)
        return item

    def with_entries(self, section: str, entries: Iterable[Entry]) -> Bookmarks:
        """Returns the work with these entries added; they replace those with the same keys."""
        added = {KEY_OF[section](entry): entry for entry in entries}
        return self.with_sections(**{section: {**self.section(section), **added}}) if added else self

    def without(self, section: str, keys: Iterable[str]) -> Bookmarks:
        """Returns the work without the entries of these keys."""
        left = dict(self.section(section))
        for key in keys:
            left.pop(key, None)
        return self.with_sections(**{section: left}) if len(left) < len(self.section(section)) else self

    def with_sections(self, **sections: Any) -> Bookmarks:
        """Returns the work with whole sections replaced."""
        return msgspec.structs.replace(self, **sections)


class BookmarkChanges:
    """Collects many changes of a work and copies each section only once."""

    def __init__(self, work: Bookmarks) -> None:
        self._work = work
        self._copied: dict[str, dict[str, Any]] = {}

    @property
    def work(self) -> Bookmarks:
        """The work with all changes so far; later changes do not affect it."""
        if self._copied:
            self._work, self._copied = self._work.with_sections(**self._copied), {}
        return self._work

    def section(self, name: str) -> Mapping[str, Any]:
        """Returns a section with all changes so far; not to be changed."""
        return self._copied[name] if name in self._copied else self._work.section(name)

    def find(self, kind: EntryKind, key: str) -> Item | None:
        """Returns an item that is not deleted, or None."""
        item: Item | None = self.section(SECTION_OF_KIND[kind]).get(key)
        return item

    def put(self, entry: Entry) -> None:
        """Adds an entry; it replaces the one with the same key."""
        section = _SECTION_OF[type(entry)]
        self._copy(section)[KEY_OF[section](entry)] = entry

    def put_all(self, section: str, entries: Iterable[tuple[str, Entry]]) -> None:
        """Adds entries of one section, each with its key."""
        self._copy(section).update(entries)

    def remove(self, section: str, key: str) -> None:
        """Removes the entry with a key from a section, if there is one."""
        if key in self.section(section):
            del self._copy(section)[key]

    def _copy(self, name: str) -> dict[str, Any]:
        if name not in self._copied:
            self._copied[name] = dict(self._work.section(name))
        return self._copied[name]


class Difference(NamedTuple):
    """An entry before and after a change; None if it did not exist then."""

    section: str
    key: str
    before: Entry | None
    after: Entry | None


def differences(before: Bookmarks, after: Bookmarks) -> Iterator[Difference]:
    """Yields every entry that differs between two works."""
    for name in SECTIONS:
        old, new = before.section(name), after.section(name)
        if old is new:
            continue
        for key in [key for key, entry in new.items() if old.get(key) is not entry]:
            if old.get(key) != new[key]:
                yield Difference(name, key, old.get(key), new[key])
        for key in [key for key in old if key not in new]:
            yield Difference(name, key, old[key], None)


def new_id(letter: str) -> str:
    """Returns a new unique id, beginning with the letter so that YAML does not read it as a number."""
    return f"{letter}-{secrets.token_hex(6)}"


def mark_version(statement: Statement, now: str, wording: Wording | None = None) -> tuple[MarkedVersion, MarkedText]:
    """Returns the version of a statement's text to mark, in a wording or the usual one, and that text."""
    taken = wording if wording in statement.wordings else statement.wording
    texts = statement.texts(taken)
    digest = texts.digest()
    text = MarkedText(digest, texts.context, texts.position, texts.rationale)
    return MarkedVersion(taken, digest, now, statement.title), text


def bin_entry_for(item: Item, why: BinReason, now: str) -> BinEntry:
    """Returns a bin entry for an item; the same state of an item gets the same id on every machine."""
    kind = entry_kind(item)
    state = hashlib.blake2b(msgspec.json.encode(item, order="sorted"), digest_size=4).hexdigest()
    holding: dict[str, Any] = {kind.value: item}
    return BinEntry(f"{kind.value}-{item.key}-{state}", now, why, **holding)


def tombstone_for(entry: BinEntry, now: str) -> Tombstone:
    """Returns the tombstone of an entry that leaves the bin."""
    return Tombstone(entry.id, entry.kind, entry.item.key, entry.item.version, now)


def latest_deleted(work: Bookmarks) -> dict[tuple[EntryKind, str], str]:
    """Returns the latest deleted version of each deleted item."""
    latest: dict[tuple[EntryKind, str], str] = {}
    gone = [
        (entry.kind, entry.item.key, entry.item.version)
        for entry in work.bin.values()
        if entry.why is BinReason.DELETED
    ]
    gone += [(each.kind, each.item, each.version) for each in work.forgotten.values()]
    for kind, key, version in gone:
        latest[kind, key] = max(latest.get((kind, key), ""), version)
    return latest


def latest_change(work: Bookmarks) -> str:
    """Returns the time of the last change in a work, empty if there is none."""
    living = [item.version for section in SECTION_OF_KIND.values() for item in work.section(section).values()]
    return max([*living, *(entry.deleted for entry in work.bin.values())], default="")


def deletion_time(work: Bookmarks, now: str) -> str:
    """Returns the time as which something is deleted: now, but not before the last change, if a clock was put back.

    What seems to have been deleted long ago would leave the bin at the next start with the right clock.
    """
    return max(now or timestamps.now(), latest_change(work))


def with_new_timestamp(item: Item, now: str, current: Item | None = None) -> Item:
    """Returns an item changed now, or just after `current`; of a note only the changed parts get the new time."""
    moment = timestamps.later_than(now, item.version, current.version if current else "")
    if not isinstance(item, Note):
        return msgspec.structs.replace(item, changed=moment)
    if isinstance(current, Note):
        parts = [part for part in NOTE_PARTS if getattr(item, part) != getattr(current, part)]
        return msgspec.structs.replace(item, changed={**current.changed, **dict.fromkeys(parts, moment)})
    return msgspec.structs.replace(item, changed=dict.fromkeys(item.changed or ("text",), moment))


def same_content(one: Entry | None, other: Entry | None) -> bool:
    """Returns whether two states of an entry are equal apart from times of change and ids in the bin."""
    if isinstance(one, Bookmark) and isinstance(other, Bookmark):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, Folder) and isinstance(other, Folder):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, SavedSearch) and isinstance(other, SavedSearch):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, Note) and isinstance(other, Note):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, BinEntry) and isinstance(other, BinEntry):
        return (one.why, one.deleted) == (other.why, other.deleted) and same_content(one.item, other.item)
    return one == other


def rebased(sent: Bookmarks, present: Bookmarks, saved: Bookmarks) -> Bookmarks:
    """Returns `saved`, which came back for `sent`, with what changed from that to the present."""
    if present is sent:
        return saved
    changes = BookmarkChanges(saved)
    for each in differences(sent, present):
        there = changes.section(each.section).get(each.key)
        if each.after is None:
            changes.remove(each.section, each.key)
        elif each.before is None or there is None:
            changes.put(each.after)
        else:
            changes.put(with_changes(each.before, each.after, there))
    kept = {
        name: getattr(present, name) for name in ("unread", "extra") if getattr(present, name) != getattr(sent, name)
    }
    return changes.work.with_sections(**kept) if kept else changes.work
