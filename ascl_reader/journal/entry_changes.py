"""Changes of entries as a journal holds them: made of plain data before and after, and written step by step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec

from ascl_reader.journal.fold import Fold, FoldedEntry
from ascl_reader.journal.lines import JournalLine, fields_to_raw

AnyStruct = TypeVar("AnyStruct", bound=msgspec.Struct)


class EntryChange(NamedTuple):
    """What changes in one entry; see `lines.JournalLine`."""

    kind: str
    key: str
    set: Mapping[str, Any] = {}
    drop: tuple[str, ...] = ()
    gone: str | msgspec.UnsetType = msgspec.UNSET


class JournalStep(NamedTuple):
    """What was done at once: its name, what it was done to, and the changes of entries.

    With `n` it gets this counter: 1 for what is older than everything in the journals.
    """

    changes: tuple[EntryChange, ...]
    name: str = ""
    about: str = ""
    joins: bool = False
    n: int = 0


def lines_of_steps(steps: Iterable[JournalStep], machine: str, highest: int, now: str) -> list[JournalLine]:
    """Returns the lines of steps, whose counters follow on the highest."""
    return [
        JournalLine(
            step.n or number,
            machine,
            now,
            each.kind,
            each.key,
            fields_to_raw(each.set),
            list(each.drop),
            each.gone,
            step.name,
            step.about,
            step.joins,
        )
        for number, step in enumerate(steps, highest + 1)
        for each in step.changes
    ]


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
