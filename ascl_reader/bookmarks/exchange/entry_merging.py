"""Joins an entry that is imported with the one that is there, part by part; where both have a part, the newer wins."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from ascl_reader.bookmarks.entries import NOTE_PARTS, Bookmark, Folder, Item, Note, SavedSearch, Stance

WORTH_THE_BIN: dict[type[Item], tuple[str, ...]] = {
    Bookmark: ("statement", "section", "passage", "mark"),
    Folder: (),
    SavedSearch: ("name", "text"),
}
"""What of the older state is kept in the bin where the newer has another; not mere places in an order."""

AnyItem = TypeVar("AnyItem", bound=Item)


def merge_entry(ours: Item, theirs: Item) -> tuple[Item, list[Item]]:
    """Returns the joined state, and those of the two states that lost words or places to a newer one.

    Keys that this version does not know are merged one by one, and decide nothing else.
    """
    newer, older = (ours, theirs) if _rank(ours) > _rank(theirs) else (theirs, ours)
    bare, old = _bare(newer), _bare(older)
    if isinstance(bare, Note) and isinstance(old, Note):
        result, lost = _combined_notes(bare, old)
    else:
        result, lost = bare, [old] if _gives_up(bare, old) else []
    given_up: list[Item] = [newer if each is bare else older for each in lost]
    return _with_unknown(result, newer, older), given_up


def _gives_up(newer: Item, older: Item) -> bool:
    if isinstance(newer, Bookmark) and isinstance(older, Bookmark) and set(newer.folders) != set(older.folders):
        return True
    return any(getattr(newer, name) != getattr(older, name) for name in WORTH_THE_BIN[type(newer)])


def _combined_notes(newer: Note, older: Note) -> tuple[Item, list[Item]]:
    values: dict[str, Any] = {}
    lost: list[Item] = []
    for part in NOTE_PARTS:
        one, other = getattr(newer, part), getattr(older, part)
        if one != other:
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


def _with_unknown(result: Item, newer: Item, older: Item) -> Item:
    """Returns an entry with the unknown keys of both states, its own and those of its mark and its passage."""
    is_newer = newer.version > older.version
    inside: dict[str, Any] = {}
    for name in ("mark", "passage"):
        one, other = (getattr(each, name, None) for each in (newer, older))
        if getattr(result, name, None) is not None:
            extra = _united(one or other, other or one, is_newer)  # a side without the part says nothing of its keys
            inside[name] = msgspec.structs.replace(getattr(result, name), extra=extra)
    return msgspec.structs.replace(result, extra=_united(newer, older, is_newer), **inside)


def _united(newer: Any, older: Any, is_newer: bool) -> dict[str, Any]:
    """Returns the unknown keys of both; of two values of one the newer, or the later in the alphabet."""
    joined = {**older.extra, **newer.extra}
    if not is_newer:
        for key in older.extra.keys() & newer.extra.keys():
            joined[key] = max(older.extra[key], newer.extra[key], key=_encoded)
    return {key: joined[key] for key in sorted(joined)}


def _encoded(value: Any) -> bytes:
    return msgspec.json.encode(value, order="sorted")


def _bare(item: AnyItem) -> AnyItem:
    """Returns an entry without the keys that this version does not know."""
    bare: dict[str, Any] = {"extra": {}} if item.extra else {}
    for name in ("mark", "passage"):
        part = getattr(item, name, None)
        if part is not None and part.extra:
            bare[name] = msgspec.structs.replace(part, extra={})
    return msgspec.structs.replace(item, **bare) if bare else item


def _part_rank(note: Note, part: str) -> tuple[str, bytes]:
    """Returns the key that is greater for the newer of two states of a note's part, whatever the other parts are."""
    return note.changed.get(part, ""), _encoded(getattr(note, part))


def _rank(item: Item) -> tuple[str, bytes]:
    """Returns the key that is greater for the newer of two states; alike on every machine, also for equal moments."""
    return item.version, _encoded(_bare(item))
