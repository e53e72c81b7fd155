"""Changes of entries as a journal holds them, made of their plain data before and after."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from ascl_reader.journal.fold import Fold, FoldedEntry
from ascl_reader.journal.journal_steps import EntryChange

AnyStruct = TypeVar("AnyStruct", bound=msgspec.Struct)


def entry_change(
    kind: str, key: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, fold: Fold
) -> EntryChange:
    """Returns the change of one entry from one state to another; none stands for an entry that is not there."""
    if after is None:
        return EntryChange(kind, key, gone=digest_of(before or {}))
    if before is None:
        known = fold.find(kind, key)
        lost = () if known is None else tuple(name for name in known.fields if name not in after)
        return EntryChange(kind, key, after, lost, msgspec.UNSET if known is None else "")
    given = {name: value for name, value in after.items() if name not in before or before[name] != value}
    return EntryChange(kind, key, given, tuple(name for name in before if name not in after))


def lives(entry: FoldedEntry, data: Mapping[str, Any]) -> bool:
    """Returns whether an entry is there, whose present state is `data`.

    One that was deleted lives on where another machine changed it without having seen that.
    """
    return not entry.gone or entry.gone not in ("*", digest_of(data))


def digest_of(data: Any) -> str:
    """Returns a digest of plain data, whatever the order of its keys."""
    try:
        encoded = msgspec.json.encode(data, order="deterministic")
    except UnicodeEncodeError:  # half a letter
        encoded = repr(data).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(encoded, digest_size=6).hexdigest()


def with_changed_fields(before: AnyStruct, after: AnyStruct, there: AnyStruct) -> AnyStruct:
    """Returns an entry with those fields of `after` that differ from `before`."""
    names = [name for name in after.__struct_fields__ if getattr(after, name) != getattr(before, name)]
    return msgspec.structs.replace(there, **{name: getattr(after, name) for name in names})
