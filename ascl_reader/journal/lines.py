"""The lines of a journal: one JSON object each, in UTF-8, their keys in a fixed order, so that a person can read them.

The first line tells the format, the machine and the program; every other one is a change of one entry. Lines of later
versions are read as far as they are understood: keys and kinds that are not known do no harm.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, NamedTuple

import msgspec

FORMAT = 1
"""The version of the format that this program writes."""

_log = logging.getLogger("ascl_reader.saving")

LARGEST = 256 * 1024 * 1024
"""Bytes that are read of a journal; 5,000 bookmarks with notes have about 10 MB."""

LONGEST_LINE = 8 * 1024 * 1024
"""Bytes of a line; the longest note has some thousands."""

HIGHEST = 2**60
"""The highest counter that is believed: at a thousand changes a second it would take a million years."""

_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=4000)]


class JournalHead(msgspec.Struct, frozen=True):
    """The first line of a journal. Of what was `compacted` no step before that counter can be undone."""

    format: int
    machine: str
    program: str = ""
    compacted: int = 0


class JournalLine(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A change of one entry: its fields with their new values, and those it no longer has (`drop`).

    `n` is a counter above every counter that the machine `by` had seen; lines of one step share it. `at` is that
    machine's clock (UTC) and is only shown. `gone` tells that the entry was deleted, and in which state (see
    `fold.FoldedEntry`); empty: it is there again. `step` and `about` name what was done, for undoing it;
    steps that `joins` follow on one another, as in typing. The fields are taken apart when they are asked for.
    """

    n: Annotated[int, msgspec.Meta(ge=1, le=HIGHEST)]
    by: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    at: str
    kind: _Name
    id: _Name
    set: msgspec.Raw = msgspec.Raw(b"{}")
    drop: list[str] = []
    gone: str | msgspec.UnsetType = msgspec.UNSET
    step: str = ""
    about: str = ""
    joins: bool = False

    @property
    def stamp(self) -> tuple[int, str]:
        """Says which of two values is the newer: the one with the higher stamp."""
        return self.n, self.by


class EntryChange(NamedTuple):
    """What changes in one entry; see `JournalLine`."""

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


class ReadLines(NamedTuple):
    """What some lines of a journal hold; `damaged` are those that cannot be read."""

    lines: list[JournalLine]
    heads: list[JournalHead]
    damaged: list[bytes]


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


def digest_of(data: Any) -> str:
    """Returns a digest of plain data, whatever the order of its keys."""
    try:
        encoded = msgspec.json.encode(data, order="deterministic")
    except UnicodeEncodeError:  # half a letter
        encoded = repr(data).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(encoded, digest_size=6).hexdigest()


def fields_to_raw(fields: Mapping[str, Any]) -> msgspec.Raw:
    """Returns fields as they stand in a line; halves of letters, which no file can hold, are marked as such."""
    try:
        return msgspec.Raw(msgspec.json.encode(fields))
    except UnicodeEncodeError:
        return msgspec.Raw(msgspec.json.encode(_whole_letters(dict(fields))))


def raw_to_fields(raw: msgspec.Raw) -> dict[str, Any]:
    """Returns the fields of a line, without those that cannot be read, such as a number of thousands of digits."""
    with contextlib.suppress(*UNREADABLE):
        return _FIELDS.decode(raw)
    fields: dict[str, Any] = {}
    with contextlib.suppress(*UNREADABLE):
        for name, piece in _PIECES.decode(raw).items():
            with contextlib.suppress(*UNREADABLE):
                fields[name] = msgspec.json.decode(piece)
    _log.info("some fields of a line cannot be read")
    return fields


UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding raises where JSON is no JSON, has another shape, or is too large or deep for a value."""

_FIELDS = msgspec.json.Decoder(dict[str, Any])
_PIECES = msgspec.json.Decoder(dict[str, msgspec.Raw])
_LINES = msgspec.json.Decoder(JournalLine)
_HEAD = msgspec.json.Decoder(JournalHead)


def head_to_bytes(head: JournalHead) -> bytes:
    """Returns the first line of a journal."""
    return msgspec.json.encode(head) + b"\n"


def lines_to_bytes(lines: Iterable[JournalLine]) -> bytes:
    """Returns lines as they stand in a journal."""
    return b"".join(_encoded(line) + b"\n" for line in lines)


def _encoded(line: JournalLine) -> bytes:
    try:
        return msgspec.json.encode(line)
    except UnicodeEncodeError:
        told = {name: _whole_letters(getattr(line, name)) for name in ("kind", "id", "drop", "about")}
        return msgspec.json.encode(msgspec.structs.replace(line, **told))


def _whole_letters(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_whole_letters(key): _whole_letters(each) for key, each in value.items()}
    return [_whole_letters(each) for each in value] if isinstance(value, list) else value


def read_lines(data: bytes) -> ReadLines:
    """Returns what whole lines of a journal hold."""
    heads: list[JournalHead] = []
    begun = data.find(b"\n") + 1
    head = _as_head(data[:begun])
    lines = memoryview(data)[begun:] if head is not None else data  # a copy of megabytes would take its time
    heads += [] if head is None else [head]
    try:
        return ReadLines(_LINES.decode_lines(lines), heads, [])
    except UNREADABLE:
        return _one_by_one(bytes(lines), heads)


def _one_by_one(whole: bytes, heads: list[JournalHead]) -> ReadLines:
    lines: list[JournalLine] = []
    damaged: list[bytes] = []
    for raw in whole.split(b"\n"):
        text = raw.rstrip(b"\r")
        if not text.strip(b"\0 \t"):
            continue
        try:
            lines.append(_LINES.decode(text))
        except UNREADABLE:
            head = _as_head(text)
            if head is not None:
                heads.append(head)
            else:
                damaged.append(raw)
    return ReadLines(lines, heads, damaged)


def _as_head(raw: bytes) -> JournalHead | None:
    if b'"format"' not in raw[:200]:
        return None
    try:
        return _HEAD.decode(raw)
    except UNREADABLE:
        return None
