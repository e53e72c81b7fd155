"""Merges two states of one entry part by part; if both changed a part, the newer wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from ascl_reader.bookmarks.entries import NOTE_PARTS, Bookmark, Folder, Item, Note
from ascl_reader.bookmarks.saved_search import SavedSearch
from ascl_reader.bookmarks.stance import Stance
from ascl_reader.files.unknown_keys import merge_unknown_keys

BOOKMARK_PARTS = (("statement", "section", "passage", "mark"), ("folders",))
FOLDER_PARTS = (("name",), ("parent", "order"))
SEARCH_PARTS = (("name",), ("text",))
"""What belongs together and is taken from one side whole."""

PARTS: dict[type[Item], tuple[tuple[str, ...], ...]] = {
    Bookmark: BOOKMARK_PARTS,
    Folder: FOLDER_PARTS,
    SavedSearch: SEARCH_PARTS,
}

AnyItem = TypeVar("AnyItem", bound=Item)


def merge_entry(base: Item | None, ours: Item, theirs: Item) -> tuple[Item, list[Item]]:
    """Returns the merged state, and those of the two states that lost words or places to a newer one.

    The keys that this version does not know are united one by one; they decide nothing else.
    """
    if base == ours:
        return theirs, []
    if base == theirs:
        return ours, []
    newer, older = (ours, theirs) if _rank(ours) > _rank(theirs) else (theirs, ours)
    bare, old, was = _bare(newer), _bare(older), _bare(base) if base is not None else None
    if isinstance(bare, Note) and isinstance(old, Note):
        result, lost = _combined_notes(was if isinstance(was, Note) else None, bare, old)
    else:
        result, lost = _combined(was, bare, old)
    given_up: list[Item] = [newer if each is bare else older for each in lost]
    return _with_unknown(result, base, newer, older), given_up


def _combined(base: Item | None, newer: Item, older: Item) -> tuple[Item, list[Item]]:
    taken: dict[str, Any] = {}
    lost = False
    for group in PARTS[type(newer)]:
        old, new, was = _values(older, group), _values(newer, group), _values(base, group) if base else None
        if old in (new, was):
            continue
        if new == was:
            taken.update(zip(group, old, strict=True))
        else:
            lost = lost or _worth(group, old, new)
    return msgspec.structs.replace(newer, **taken), [older] if lost else []


def _combined_notes(base: Note | None, newer: Note, older: Note) -> tuple[Item, list[Item]]:
    values: dict[str, Any] = {}
    lost: list[Item] = []
    for part in NOTE_PARTS:
        one, other = getattr(newer, part), getattr(older, part)
        was = getattr(base, part) if base else None
        if base is not None and was in (one, other):
            values[part] = other if was == one else one
        elif one != other:
            stays = _part_rank(newer, part) > _part_rank(older, part)
            loser = older if stays else newer
            values[part] = one if stays else other
            given_up = getattr(loser, part)
            if part != "mark" and given_up not in ("", (), None, Stance.UNDECIDED) and loser not in lost:
                lost.append(loser)
    moments = {part: max(newer.changed.get(part, ""), older.changed.get(part, "")) for part in NOTE_PARTS}
    stamps = {part: moment for part, moment in moments.items() if moment}
    created = max(newer.created, older.created)
    return msgspec.structs.replace(newer, **values, changed=stamps, created=created), lost


def _with_unknown(result: Item, base: Item | None, newer: Item, older: Item) -> Item:
    """Returns an entry with the unknown keys of both states, its own and those of its mark and its passage."""
    prefer: Callable[[Any, Any], Any] | None = None
    if newer.version > older.version:
        prefer = _first
    inside: dict[str, Any] = {}
    for name in ("mark", "passage"):
        was, one, other = (getattr(each, name, None) for each in (base, newer, older))
        if getattr(result, name, None) is not None:
            extra = _united(was, one or other, other or one, prefer)  # a side without the part says nothing of its keys
            inside[name] = msgspec.structs.replace(getattr(result, name), extra=extra)
    return msgspec.structs.replace(result, extra=_united(base, newer, older, prefer), **inside)


def _united(base: Any, newer: Any, older: Any, prefer: Callable[[Any, Any], Any] | None) -> dict[str, Any]:
    return merge_unknown_keys(base.extra if base is not None else None, newer.extra, older.extra, prefer)


def _first(newer: Any, older: Any) -> Any:
    return newer


def _bare(item: AnyItem) -> AnyItem:
    """Returns an entry without the keys that this version does not know."""
    bare: dict[str, Any] = {"extra": {}} if item.extra else {}
    for name in ("mark", "passage"):
        part = getattr(item, name, None)
        if part is not None and part.extra:
            bare[name] = msgspec.structs.replace(part, extra={})
    return msgspec.structs.replace(item, **bare) if bare else item


def _part_rank(note: Note, part: str) -> tuple[str, bytes]:
    """Returns by what the newer of two states of a note's part is told, whatever the other parts are."""
    return note.changed.get(part, ""), msgspec.json.encode(getattr(note, part), order="sorted")


def _worth(group: tuple[str, ...], old: tuple[Any, ...], new: tuple[Any, ...]) -> bool:
    """Returns whether given-up values are worth the bin: not mere places in an order."""
    if group == ("folders",):
        return set(old[0]) != set(new[0])
    return group in (BOOKMARK_PARTS[0], *SEARCH_PARTS)


def _values(item: Item | None, group: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(item, name) for name in group)


def _rank(item: Item) -> tuple[str, bytes]:
    """Returns by what the newer of two states is told; the same on every machine, also for equal moments."""
    return item.version, msgspec.json.encode(_bare(item), order="sorted")
