"""Reads many entries of a journal at once: those that one line tells whole, and that hold nothing unknown."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ascl_reader.journal.fold import EntryKey, Fold, FoldedEntry

AT_ONCE = 250
"""Entries that are read in one go: a call that lasted longer would keep the window's thread from running."""


def read_quickly(
    fold: Fold, keys: Iterable[EntryKey], shapes: Mapping[str, type[Any]]
) -> tuple[list[tuple[str, list[str], list[Any]]], list[EntryKey]]:
    """Returns entries of a kind with their ids, some at a time, and those that have to be read one by one.

    `shapes` names the structure by the kind of entry; each refuses what it does not know. Where there is something to
    keep for another version, or a field that has the name of where that is kept, entries are read one by one.
    """
    quick: dict[str, tuple[list[str], list[msgspec.Raw]]] = {kind: ([], []) for kind in shapes}
    left: list[EntryKey] = []
    kind = ""
    known: Mapping[str, FoldedEntry] = {}
    for place in keys:
        if place[0] != kind:  # they come kind by kind
            kind = place[0]
            ids, raws = quick.get(kind, ([], []))
            known = fold.of(kind) if kind in quick else {}
        entry = known.get(place[1])
        if entry is not None and entry.raw is not None:
            ids.append(place[1])
            raws.append(entry.raw)
        else:
            left.append(place)
    found: list[tuple[str, list[str], list[Any]]] = []
    for kind, (ids, raws) in quick.items():
        decoder: Any = msgspec.json.Decoder(list[shapes[kind]])  # type: ignore[valid-type]
        for start in range(0, len(ids), AT_ONCE):
            some, texts = ids[start : start + AT_ONCE], raws[start : start + AT_ONCE]
            entries = _decoded(decoder, texts)
            if len(entries) < len(texts):
                one_by_one = [(key, _decoded(decoder, [text])) for key, text in zip(some, texts, strict=True)]
                left += [(kind, key) for key, read in one_by_one if not read]
                some = [key for key, read in one_by_one if read]
                entries = [read[0] for _, read in one_by_one if read]
            found += [(kind, some, entries)] if entries else []
    return found, left


def _decoded(decoder: Any, raws: Iterable[msgspec.Raw]) -> list[Any]:
    """Returns the entries in some fields; none if one of them cannot be read at once."""
    text = b"[%s]" % b",".join(raws)
    with contextlib.suppress(msgspec.MsgspecError, ValueError, RecursionError):
        if b'"extra"' not in text:
            entries: list[Any] = decoder.decode(text)
            return entries
    return []
