"""Two states of one entry made one, part by part: of what both changed, the newer stays."""

from __future__ import annotations

from typing import Any

import msgspec

from ascl_reader.own_work.entries import NOTE_PARTS, Bookmark, Item, Note, Stance

BOOKMARK_PARTS = (("statement", "section", "passage", "mark"), ("folders",), ("extra",))
FOLDER_PARTS = (("name",), ("parent", "order"), ("extra",))
"""What belongs together and is taken from one side whole."""


def combined(base: Item | None, ours: Item, theirs: Item) -> tuple[Item, list[Item]]:
    """Return the two states as one, and those of them whose words or places were given up for newer ones."""
    if base == ours:
        return theirs, []
    if base == theirs:
        return ours, []
    newer, older = (ours, theirs) if _rank(ours) > _rank(theirs) else (theirs, ours)
    if isinstance(newer, Note) and isinstance(older, Note):
        return _combined_notes(base if isinstance(base, Note) else None, newer, older)
    taken: dict[str, Any] = {}
    lost = False
    for group in BOOKMARK_PARTS if isinstance(newer, Bookmark) else FOLDER_PARTS:
        old, new, was = _values(older, group), _values(newer, group), _values(base, group) if base else None
        if old in (new, was):
            continue
        if new == was:
            taken.update(zip(group, old, strict=True))
        else:
            lost = lost or _worth(group, old, new)
    return msgspec.structs.replace(newer, **taken), [older] if lost else []


def _combined_notes(base: Note | None, newer: Note, older: Note) -> tuple[Note, list[Item]]:
    values: dict[str, Any] = {}
    lost: list[Item] = []
    for part in (*NOTE_PARTS, "extra"):
        one, other = getattr(newer, part), getattr(older, part)
        was = getattr(base, part) if base else None
        if base is not None and was in (one, other):
            values[part] = other if was == one else one
        elif one != other:
            stays = _part_rank(newer, part) > _part_rank(older, part)
            loser = older if stays else newer
            values[part] = one if stays else other
            given_up = getattr(loser, part)
            if part not in ("mark", "extra") and given_up not in ("", (), None, Stance.UNDECIDED) and loser not in lost:
                lost.append(loser)
    moments = {part: max(newer.changed.get(part, ""), older.changed.get(part, "")) for part in NOTE_PARTS}
    stamps = {part: moment for part, moment in moments.items() if moment}
    created = max(newer.created, older.created)
    return msgspec.structs.replace(newer, **values, changed=stamps, created=created), lost


def _part_rank(note: Note, part: str) -> tuple[str, bytes]:
    """Return by what the newer of two states of a note's part is told, whatever the other parts are."""
    moment = note.version if part == "extra" else note.changed.get(part, "")
    return moment, msgspec.json.encode(getattr(note, part), order="sorted")


def _worth(group: tuple[str, ...], old: tuple[Any, ...], new: tuple[Any, ...]) -> bool:
    """Return whether given-up values are worth the bin: not mere places in an order."""
    if group == ("folders",):
        return set(old[0]) != set(new[0])
    return group in (BOOKMARK_PARTS[0], ("name",))


def _values(item: Item | None, group: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(item, name) for name in group)


def _rank(item: Item) -> tuple[str, bytes]:
    """Return by what the newer of two states is told; the same on every machine, also for equal moments."""
    return item.version, msgspec.json.encode(item, order="sorted")
