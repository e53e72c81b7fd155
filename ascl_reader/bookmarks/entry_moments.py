"""Makes the moments (timestamps) of entries sound wherever entries are read, so that they can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

import msgspec

from ascl_reader.bookmarks.entries import Note
from ascl_reader.files.timestamps import LATEST, OLDEST, are_surely_valid, normalised

_MOMENTS = frozenset({"created", "changed", "seen", "deleted", "version", "when"})
"""The fields of entries that are moments."""

_HOLDING = frozenset({"mark", "bookmark", "folder", "note", "search"})
"""The fields that hold another entry."""


def make_sound(entries: Sequence[msgspec.Struct]) -> None:
    """Makes the moments of new entries of one type comparable: one that makes no sense becomes the oldest there is.

    The moment of deletion of an entry in the bin becomes the latest instead, as the oldest would be cleared away.
    """
    if not are_surely_valid(_moments(entries)):
        for entry in entries:
            _make_one_sound(entry)


def _moments(entries: Sequence[msgspec.Struct]) -> Iterable[str]:
    """Returns all moments in entries of one type; quick, as thousands are read at a start."""
    found: list[Iterable[str]] = []
    for name in entries[0].__struct_fields__ if entries else ():
        if name in _MOMENTS:
            values: Iterator[Any] = map(attrgetter(name), entries)
            by_part = name == "changed" and isinstance(entries[0], Note)
            found.append(chain.from_iterable(map(dict.values, values)) if by_part else values)
        elif name in _HOLDING:
            found.append(_moments([each for each in map(attrgetter(name), entries) if each is not None]))
    return chain.from_iterable(found)


def _make_one_sound(entry: msgspec.Struct) -> None:
    for name in entry.__struct_fields__:
        value: Any = getattr(entry, name)
        if name in _HOLDING and value is not None:
            _make_one_sound(value)
        elif name in _MOMENTS:
            parts = {part: normalised(each) for part, each in value.items()} if isinstance(value, dict) else None
            sound: Any = normalised(value) if parts is None else parts
            msgspec.structs.force_setattr(entry, name, LATEST if (name, sound) == ("deleted", OLDEST) else sound)
