"""All of the reader's own work as one value that never changes: what a change makes is another one."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
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
    Note,
    Tombstone,
    entry_kind,
)
from ascl_reader.files import timestamps

SECTIONS: dict[str, type[msgspec.Struct]] = {
    "folders": Folder,
    "bookmarks": Bookmark,
    "notes": Note,
    "bin": BinEntry,
    "texts": MarkedText,
    "forgotten": Tombstone,
}
"""The sections of the file, in its order, and what an entry of each is."""

_SECTION_OF: dict[type[msgspec.Struct], str] = {each: name for name, each in SECTIONS.items()}

SECTION_OF_KIND = {EntryKind.BOOKMARK: "bookmarks", EntryKind.FOLDER: "folders", EntryKind.NOTE: "notes"}
"""The section in which each kind of item lives."""


class UnreadEntry(msgspec.Struct, frozen=True):
    """An entry of the file that makes no sense to this program: kept as it is, and why it does not."""

    section: str
    data: Any
    reason: str

    @property
    def key(self) -> str:
        """What tells it from other entries that make no sense."""
        return f"\0{self.data!r}"


class Bookmarks(msgspec.Struct, frozen=True):
    """Folders, bookmarks, notes, the bin and the marked texts by their keys. The dictionaries are never changed."""

    folders: dict[str, Folder] = {}
    bookmarks: dict[str, Bookmark] = {}
    notes: dict[str, Note] = {}
    bin: dict[str, BinEntry] = {}
    texts: dict[str, MarkedText] = {}
    forgotten: dict[str, Tombstone] = {}
    unread: tuple[UnreadEntry, ...] = ()
    extra: dict[str, Any] = {}

    def section(self, name: str) -> dict[str, Any]:
        """Return a section by its name."""
        entries: dict[str, Any] = getattr(self, name)
        return entries

    def find(self, kind: EntryKind, key: str) -> Item | None:
        """Return a living item, or none."""
        item: Item | None = self.section(SECTION_OF_KIND[kind]).get(key)
        return item

    def with_entries(self, section: str, entries: Iterable[Entry]) -> Bookmarks:
        """Return the work with these entries added, or in the place of those with the same keys."""
        added = {entry.key: entry for entry in entries}
        return self.with_sections(**{section: {**self.section(section), **added}}) if added else self

    def without(self, section: str, keys: Iterable[str]) -> Bookmarks:
        """Return the work without the entries of these keys."""
        left = dict(self.section(section))
        for key in keys:
            left.pop(key, None)
        return self.with_sections(**{section: left}) if len(left) < len(self.section(section)) else self

    def with_sections(self, **sections: Any) -> Bookmarks:
        """Return the work with whole sections exchanged."""
        return msgspec.structs.replace(self, **sections)


class BookmarkChanges:
    """A work while many changes are made to it one after another: a section is copied once, not for each of them."""

    def __init__(self, work: Bookmarks) -> None:
        self._work = work
        self._copied: dict[str, dict[str, Any]] = {}

    @property
    def work(self) -> Bookmarks:
        """The work as it is now; changes that follow leave it as it is."""
        if self._copied:
            self._work, self._copied = self._work.with_sections(**self._copied), {}
        return self._work

    def section(self, name: str) -> Mapping[str, Any]:
        """Return a section as it is now, for looking only."""
        return self._copied[name] if name in self._copied else self._work.section(name)

    def find(self, kind: EntryKind, key: str) -> Item | None:
        """Return a living item, or none."""
        item: Item | None = self.section(SECTION_OF_KIND[kind]).get(key)
        return item

    def put(self, entry: Entry) -> None:
        """Add an entry, or put it in the place of the one with its key."""
        self._copy(_SECTION_OF[type(entry)])[entry.key] = entry

    def remove(self, section: str, key: str) -> None:
        """Take the entry of a key out of a section, if it is there."""
        if key in self.section(section):
            del self._copy(section)[key]

    def _copy(self, name: str) -> dict[str, Any]:
        if name not in self._copied:
            self._copied[name] = dict(self._work.section(name))
        return self._copied[name]


class Difference(NamedTuple):
    """What one entry was and what it is; none where it was not, or is not, there."""

    section: str
    key: str
    before: Entry | None
    after: Entry | None


def differences(before: Bookmarks, after: Bookmarks) -> Iterator[Difference]:
    """Yield every entry that is not the same value in both."""
    for name in SECTIONS:
        old, new = before.section(name), after.section(name)
        if old is new:
            continue
        for key in [key for key, entry in new.items() if old.get(key) is not entry]:
            if old.get(key) != new[key]:
                yield Difference(name, key, old.get(key), new[key])
        for key in [key for key in old if key not in new]:
            yield Difference(name, key, old[key], None)


def differs(one: Bookmarks, other: Bookmarks) -> bool:
    """Return whether two works are not the same; in which order they hold their entries does not matter."""
    if any(one.section(name) != other.section(name) for name in SECTIONS) or one.extra != other.extra:
        return True
    return {each.key for each in one.unread} != {each.key for each in other.unread}


def new_id(letter: str) -> str:
    """Return an id that nothing else has; it begins with the letter, so that YAML takes it for no number."""
    return f"{letter}-{secrets.token_hex(6)}"


def bin_entry_for(item: Item, why: BinReason, now: str) -> BinEntry:
    """Return the entry of the bin for an item; the same state of an item has the same id on every machine."""
    kind = entry_kind(item)
    state = hashlib.blake2b(msgspec.json.encode(item, order="sorted"), digest_size=4).hexdigest()
    holding: dict[str, Any] = {kind.value: item}
    return BinEntry(f"{kind.value}-{item.key}-{state}", now, why, **holding)


def tombstone_for(entry: BinEntry, now: str) -> Tombstone:
    """Return the trace that an entry leaves when it is taken out of the bin."""
    return Tombstone(entry.id, entry.kind, entry.item.key, entry.item.version, now)


def latest_deleted(work: Bookmarks) -> dict[tuple[EntryKind, str], str]:
    """Return, for each item that was deleted, the latest version that was."""
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
    """Return the moment of the last change in a work, empty where nothing is in it."""
    living = [item.version for section in SECTION_OF_KIND.values() for item in work.section(section).values()]
    return max([*living, *(entry.deleted for entry in work.bin.values())], default="")


def with_new_timestamp(item: Item, now: str, current: Item | None = None) -> Item:
    """Return an item as changed now, later than it ever was; of a note those parts that are not as they are now."""
    moment = timestamps.later_than(now, item.version, current.version if current else "")
    if not isinstance(item, Note):
        return msgspec.structs.replace(item, changed=moment)
    if isinstance(current, Note):
        parts = [part for part in NOTE_PARTS if getattr(item, part) != getattr(current, part)]
        return msgspec.structs.replace(item, changed={**current.changed, **dict.fromkeys(parts, moment)})
    return msgspec.structs.replace(item, changed=dict.fromkeys(item.changed or ("text",), moment))


def same_content(one: Entry | None, other: Entry | None) -> bool:
    """Return whether two states of an entry differ in nothing but the moments of changes, or the id in the bin."""
    if isinstance(one, Bookmark) and isinstance(other, Bookmark):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, Folder) and isinstance(other, Folder):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, Note) and isinstance(other, Note):
        return msgspec.structs.replace(one, changed=other.changed) == other
    if isinstance(one, BinEntry) and isinstance(other, BinEntry):
        return (one.why, one.deleted) == (other.why, other.deleted) and same_content(one.item, other.item)
    return one == other
