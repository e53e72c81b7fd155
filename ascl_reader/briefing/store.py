"""The briefings in the journals: an entry for each, each state in the bin, and their order; loaded and saved."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.bin_expiry import DAYS_KEPT
from ascl_reader.briefing.briefing import Briefing, to_data
from ascl_reader.briefing.briefings import VERSION, BinnedBriefing, Briefings
from ascl_reader.briefing.entry_fields import as_it_stands, from_entry, to_entry, with_changes
from ascl_reader.briefing.text import read_briefings
from ascl_reader.files import timestamps
from ascl_reader.journal.earlier_file import EarlierFormat, read_earlier_file
from ascl_reader.journal.entry_shape import TakenOver
from ascl_reader.journal.fold import EntryKey, Fold, FoldedEntry
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.journaled_store import JournaledStore
from ascl_reader.journal.lines import EntryChange, JournalStep, digest_of
from ascl_reader.journal.past_steps import PastChange
from ascl_reader.journal.quick_reading import read_quickly

BRIEFING, BINNED, TOP = "briefing", "binned briefing", "briefings"
"""The kinds of entry; those of the last are the order, the chosen briefing, and keys of a later version."""

EARLIER_FILE = "briefings.yaml"
_FORMAT = EarlierFormat(read_briefings, VERSION, Briefings())

ORDER, CURRENT, EXTRA, TAKEN = "order", "current", "extra", "taken over"


class BriefingShape:
    """Reads briefings from the journals, and tells what a change of them is there."""

    kinds = frozenset({BRIEFING, BINNED, TOP})
    empty = Briefings()

    def gathered(self, fold: Fold, keys: Iterable[EntryKey], work: Briefings) -> Briefings:
        """Returns the briefings with these entries in their present state in the journals."""
        living = {each.id: each for each in work.briefings}
        binned = {_bin_key(each): each for each in work.bin}
        found, others = read_quickly(fold, keys, {BRIEFING: Briefing})
        for _, ids, entries in found:
            living.update(zip(ids, entries, strict=True))
        for kind, key in others:
            entry = fold.find(kind, key)
            if entry is not None and kind == BRIEFING:
                _put(living, key, briefing_of(entry))
            elif entry is not None and kind == BINNED:
                _put(binned, key, None if entry.gone else binned_of(entry.fields))
        order = _fields(fold, ORDER).get("ids", ())
        places = {key: place for place, key in enumerate(order if isinstance(order, list) else ())}
        row = sorted(living.values(), key=lambda each: (places.get(each.id, len(places)), each.created, each.id))
        current = str(_fields(fold, CURRENT).get("id", ""))
        return Briefings(
            tuple(row),
            tuple(sorted(binned.values(), key=lambda each: (each.deleted, _bin_key(each)))),
            work.current_id if work.current_id in living else current,
            dict(_fields(fold, EXTRA)),
        )

    def changes(self, before: Briefings, after: Briefings, fold: Fold) -> Iterator[EntryChange]:
        """Yields what differs between two states, entry by entry."""
        old, new = ({each.id: each for each in state.briefings} for state in (before, after))
        for key, each in new.items():
            earlier, entry = old.get(key), fold.find(BRIEFING, key)
            if earlier != each:
                known = None if earlier is None else as_it_stands(entry.fields if entry is not None else {}, earlier)
                yield fold.change(BRIEFING, key, known, to_entry(each))
        yield from _deletions(BRIEFING, old, new, to_data, fold)
        old_bin, new_bin = ({_bin_key(each): each for each in state.bin} for state in (before, after))
        for key, binned in new_bin.items():
            if key not in old_bin:
                yield fold.change(BINNED, key, None, _bin_data(binned))
        yield from _deletions(BINNED, old_bin, new_bin, _bin_data, fold)
        tops = (
            (ORDER, {"ids": list(old)}, {"ids": list(new)}),
            (CURRENT, {"id": before.current_id}, {"id": after.current_id}),
            (EXTRA, before.extra, after.extra),
        )
        for key, was, now in tops:
            if was != now:
                yield fold.change(TOP, key, was, now)

    def rebased(self, sent: Briefings, present: Briefings, saved: Briefings) -> Briefings:
        """Returns what was saved for `sent`, with what changed from that to the present."""
        return rebased(sent, present, saved)

    def without_expired(self, work: Briefings, now: str) -> Briefings:
        """Returns the briefings without those that were in the bin too long; those without a date count from now."""
        dated = tuple(each if each.deleted else BinnedBriefing(each.briefing, now) for each in work.bin)
        left = msgspec.structs.replace(work, bin=dated).without_deleted_before(timestamps.days_before(now, DAYS_KEPT))
        return msgspec.structs.replace(
            work, bin=tuple(each for each, one in zip(work.bin, dated, strict=True) if one in left.bin)
        )

    def latest_change(self, work: Briefings) -> str:
        """Returns the time of the last change, empty if there is none."""
        return max([*(each.changed for each in work.briefings), *(each.deleted for each in work.bin)], default="")

    def taken_over(self, folder: Path, fold: Fold, now: str) -> TakenOver | None:
        """Returns what the file of an earlier version holds, None if there is none, or it was taken already."""
        taken = fold.find(TOP, TAKEN)
        found = read_earlier_file(folder / EARLIER_FILE, _FORMAT, taken, now)
        if found is None or found.newer:
            return None if found is None else TakenOver((), found.reason, None, found.newer)
        changes = [
            each for each in self.changes(Briefings(), found.work, Fold()) if fold.find(each.kind, each.key) is None
        ]
        changes.append(EntryChange(TOP, TAKEN, {found.digest: found.path.name}))
        return TakenOver((JournalStep(tuple(changes), n=1),), found.reason, found.restored)


def rebased(sent: Briefings, present: Briefings, saved: Briefings) -> Briefings:
    """Returns what was saved for `sent`, with what changed from that to the present."""
    if present is sent:
        return saved
    was, row = {each.id: each for each in sent.briefings}, {each.id: each for each in saved.briefings}
    now = {each.id: each for each in present.briefings}
    for key, each in now.items():
        before, there = was.get(key), row.get(key)
        if before != each:
            row[key] = each if before is None or there is None else with_changes(before, each, there)
    left = tuple(each for key, each in row.items() if key in now or key not in was)
    bins = [each for each in saved.bin if each in present.bin or each not in sent.bin]
    bins += [each for each in present.bin if each not in sent.bin and each not in bins]
    return Briefings(left, tuple(bins), present.current_id, saved.extra)


def briefing_of(entry: FoldedEntry) -> Briefing | None:
    """Returns the briefing that an entry holds, None if it was deleted or cannot be read."""
    found = briefing_from(entry.fields)
    return found if found is not None and (not entry.gone or entry.lives(to_data(found))) else None


def briefing_from(fields: Mapping[str, Any] | None) -> Briefing | None:
    """Returns the briefing in plain data, None if there is none in it."""
    with contextlib.suppress(msgspec.ValidationError, RecursionError):
        return None if fields is None else from_entry(fields)
    return None


def binned_of(fields: Mapping[str, Any] | None) -> BinnedBriefing | None:
    """Returns the entry of the bin in plain data, None if there is none in it."""
    found = briefing_from(fields and fields.get("briefing"))
    return None if found is None or fields is None else BinnedBriefing(found, str(fields.get("deleted", "")))


def past_state(changes: Iterable[PastChange], after: bool) -> Briefings:
    """Returns the briefings that a step of an earlier sitting changed, as they were before or after it."""
    told = [(each.kind, each.after if after else each.before) for each in changes]
    living = (briefing_from(fields) for kind, fields in told if kind == BRIEFING)
    binned = (binned_of(fields) for kind, fields in told if kind == BINNED)
    return Briefings(
        tuple(each for each in living if each is not None), tuple(each for each in binned if each is not None)
    )


def _put(entries: dict[str, Any], key: str, found: Any) -> None:
    if found is None:
        entries.pop(key, None)
    else:
        entries[key] = found


def _deletions(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any], data: Any, fold: Fold
) -> Iterator[EntryChange]:
    for key, each in old.items():
        if key not in new:
            yield fold.change(kind, key, data(each), None)


def _bin_data(each: BinnedBriefing) -> dict[str, Any]:
    return {"deleted": each.deleted, "briefing": to_data(each.briefing)}


def _bin_key(each: BinnedBriefing) -> str:
    return digest_of(_bin_data(each))


def _fields(fold: Fold, key: str) -> Mapping[str, Any]:
    entry = fold.find(TOP, key)
    return {} if entry is None else entry.fields


class BriefingStore(JournaledStore[Briefings]):
    """Loads and saves the briefings; what was mended in the journal is reported by the store of bookmarks."""

    tells = False

    def __init__(self, journal: Journal, clock: Callable[[], str] = timestamps.now) -> None:
        super().__init__(journal, BriefingShape(), clock)
