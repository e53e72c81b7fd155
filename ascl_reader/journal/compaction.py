"""A journal made smaller: what its own machine has replaced since is left out, but for the last texts of notes.

Only values are left out that a later line of the same journal replaces, so that the journals of all machines together
tell the same state as before, whichever of them is there. What was in the bin for its whole term leaves it, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from ascl_reader.files import timestamps
from ascl_reader.journal.lines import FORMAT, UNREADABLE, JournalHead, head_to_bytes, read_lines

WORTH_IT = 1024 * 1024
"""Bytes from which a journal is made smaller, if more than half of it is out of date."""

TEXTS_KEPT = 20
"""Earlier values that are kept of each field for which a kind of work asks for it."""


DAYS_OF_USE = 7
"""Days of use that have to lie after the term of what expires: a clock that is wrong for some days costs nothing."""


class Keeping(NamedTuple):
    """What a smaller journal keeps although it is out of date, and drops although it is not.

    `texts` names, by kind of entry, the field whose last values stay. Of entries of the kinds in `cleared` that were
    deleted nothing stays but that they were. `expires` names, by kind, the field with the moment from which an entry
    stays so many `days`.
    """

    texts: Mapping[str, str] = {}
    cleared: frozenset[str] = frozenset()
    expires: Mapping[str, str] = {}
    days: int = 0


NOTHING = Keeping()


def compacted(data: bytes, machine: str, program: str, keeping: Keeping, today: str) -> bytes | None:
    """Returns a journal made smaller, None if that is not worth it or something in it cannot be read.

    `today` is the day as YYYY-MM-DD.
    """
    found = read_lines(data)
    if len(data) < WORTH_IT or found.damaged or any(head.format > FORMAT for head in found.heads):
        return None
    try:
        every = [msgspec.json.decode(raw) for raw in dict.fromkeys(data.split(b"\n")) if raw.strip()]
    except UNREADABLE:  # a value that no line had to be taken apart for
        return None
    lines = sorted((line for line in every if "n" in line), key=lambda line: int(line["n"]))
    newest, texts = _newest(lines, keeping.texts)
    gone = {(line["kind"], line["id"]): bool(line["gone"]) for line in lines if "gone" in line}
    buried = {place for place, is_gone in gone.items() if is_gone and place[0] in keeping.cleared}
    expired = _expired(lines, keeping, today)
    left = []
    for line in lines:
        place = line["kind"], line["id"]
        smaller = None if place in expired else _smaller(line, newest, texts, place in buried)
        if smaller is not None:
            left.append(msgspec.json.encode(smaller))
    highest = max((int(line["n"]) for line in lines), default=0)
    small = head_to_bytes(JournalHead(FORMAT, machine, program, highest)) + b"".join(each + b"\n" for each in left)
    return small if len(small) * 2 < len(data) else None


def _expired(lines: list[dict[str, Any]], keeping: Keeping, today: str) -> set[tuple[str, str]]:
    """Returns the entries whose term has passed, by the days on which something was written as well as by the clock."""
    days = sorted(day for day in {line["at"][:10] for line in lines} if timestamps.is_day(day) and day <= today)
    if len(days) < DAYS_OF_USE:
        return set()
    limit = timestamps.days_before(f"{days[-DAYS_OF_USE]}T00:00:00.000Z", keeping.days)
    since: dict[tuple[str, str], Any] = {}
    for line in lines:
        name = keeping.expires.get(line["kind"])
        if name in line.get("set", {}):
            since[line["kind"], line["id"]] = line["set"][name]
    return {place for place, moment in since.items() if timestamps.is_valid(str(moment)) and moment < limit}


def _newest(
    lines: list[dict[str, Any]], kept: Mapping[str, str]
) -> tuple[dict[tuple[str, str, str], int], dict[tuple[str, str, str], list[int]]]:
    """Returns the counter of each field's newest value, and of those that have texts to be kept."""
    newest: dict[tuple[str, str, str], int] = {}
    texts: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for line in lines:
        for name in _names(line):
            place = (line["kind"], line["id"], name)
            newest[place] = line["n"]
            if kept.get(line["kind"]) == name:
                texts[place].append(line["n"])
    return newest, {place: numbers[-TEXTS_KEPT - 1 :] for place, numbers in texts.items()}


def _names(line: dict[str, Any]) -> Iterable[str]:
    gone = ["\0gone"] if "gone" in line else []
    return [*line.get("set", {}), *line.get("drop", ()), *gone]


def _smaller(
    line: dict[str, Any],
    newest: dict[tuple[str, str, str], int],
    texts: dict[tuple[str, str, str], list[int]],
    is_buried: bool,
) -> dict[str, Any] | None:
    """Returns a line without what later lines replace, None if nothing is left of it.

    Of lines with one counter, which a machine and its clone wrote, none replaces another.
    """

    def stays(name: str) -> bool:
        """Returns whether a field of the line is still needed."""
        place = (line["kind"], line["id"], name)
        if is_buried and name != "\0gone":
            return False
        return line["n"] in (newest[place], *texts.get(place, ()))

    names = [name for name in _names(line) if stays(name)]
    if not names:
        return None
    left = {key: value for key, value in line.items() if key not in ("set", "drop", "gone", "step", "about", "joins")}
    values = {name: value for name, value in line.get("set", {}).items() if name in names}
    dropped = [name for name in line.get("drop", ()) if name in names]
    left.update({"set": values} if values else {})
    left.update({"drop": dropped} if dropped else {})
    left.update({"gone": line["gone"]} if "\0gone" in names else {})
    return left
