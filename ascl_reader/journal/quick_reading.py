"""Reads many entries of a journal at once: those that one line tells whole, and that hold nothing unknown."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ascl_reader.journal.fold import EntryKey, Fold

AT_ONCE = 250
"""Entries that are read in one go: a call that lasted longer would keep the window's thread from running."""


def read_quickly(
    fold: Fold, keys: Iterable[EntryKey], shapes: Mapping[str, type[Any]]
) -> tuple[list[tuple[str, str, Any]], list[EntryKey]]:
    """Returns the entries, each with its kind and id, and those that have to be read one by one.

    `shapes` names the structure by the kind of entry. What was read is written again: where that gives the same bytes,
    there is nothing in the lines that this version does not know.
    """
    quick: dict[str, list[tuple[str, msgspec.Raw]]] = {kind: [] for kind in shapes}
    left: list[EntryKey] = []
    for place in keys:
        kind, key = place
        entry = fold.entries[kind].get(key) if kind in quick and kind in fold.entries else None
        if entry is not None and entry.raw is not None:
            quick[kind].append((key, entry.raw))
        else:
            left.append(place)
    found: list[tuple[str, str, Any]] = []
    for kind, every in quick.items():
        decoder: Any = msgspec.json.Decoder(list[shapes[kind]])  # type: ignore[valid-type]
        for start in range(0, len(every), AT_ONCE):
            some = every[start : start + AT_ONCE]
            text = b"[%s]" % b",".join(raw for _, raw in some)
            with contextlib.suppress(msgspec.MsgspecError, ValueError, RecursionError):
                entries = decoder.decode(text)
                if msgspec.json.encode(entries) == text:
                    found += [(kind, key, entry) for (key, _), entry in zip(some, entries, strict=True)]
                    continue
            left += [(kind, key) for key, _ in some]
    return found, left
