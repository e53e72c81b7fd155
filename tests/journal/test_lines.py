"""The lines of a journal: read again as they were written, and whatever is damaged costs its own line alone."""

from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.journal.fold import Fold
from ascl_reader.journal.lines import (
    JournalHead,
    JournalLine,
    fields_to_raw,
    head_to_bytes,
    lines_to_bytes,
    raw_to_fields,
    read_lines,
)
from tests.bookmarks.works import PLAIN, TEXTS
from tests.conftest import LONG

FIELDS = st.dictionaries(TEXTS, PLAIN, max_size=3)
HEAD = head_to_bytes(JournalHead(1, "ab", "1.0"))


def line(n: int, **values: object) -> JournalLine:
    """Return a line about the note x."""
    return JournalLine(n, "ab", "2026-03-12T09:00:00.000Z", "note", "x", fields_to_raw(values))


@given(st.lists(FIELDS, max_size=4))
def test_what_is_written_is_read_again(fields: list[dict[str, object]]) -> None:
    lines = [JournalLine(n, "ab", "", "note", "x", fields_to_raw(values)) for n, values in enumerate(fields, 1)]
    read = read_lines(HEAD + lines_to_bytes(lines))
    assert msgspec.json.encode(read.lines) == msgspec.json.encode(lines)
    assert [head.machine for head in read.heads] == ["ab"] and not read.damaged


def test_a_person_can_read_a_line() -> None:
    written = lines_to_bytes([line(7, text="Größe – “so”")]).decode()
    assert written == (
        '{"n":7,"by":"ab","at":"2026-03-12T09:00:00.000Z","kind":"note","id":"x","set":{"text":"Größe – “so”"}}\n'
    )


def test_half_a_letter_is_marked_and_the_rest_kept() -> None:
    [read] = read_lines(lines_to_bytes([line(1, text="so \ud800 far", **{"\udc00": ["\ud800"]})])).lines
    assert raw_to_fields(read.set) == {"text": "so � far", "�": ["�"]}


@pytest.mark.parametrize(
    "harm",
    [
        b"1" * 5000,
        b'{"n":' + b"9" * 5000 + b',"by":"ab","at":"","kind":"note","id":"x"}',
        b'{"n":8,"by":"ab","at":"","kind":"note","id":"x","set":{"text":' + b"[" * 400_000 + b"]" * 400_000 + b"}}",
        b'{"n":0,"by":"ab","at":"","kind":"note","id":"x"}',
        b'{"n":2000000000000000000,"by":"ab","at":"","kind":"note","id":"x"}',
        b'{"n":1,"by":"","at":"","kind":"note","id":"x"}',
        b"<<<<<<< theirs",
        b"\xff\xfe",
        b"{}",
        b"null",
    ],
)
def test_a_damaged_line_costs_no_other(harm: bytes) -> None:
    first, last = (lines_to_bytes([line(n, text=str(n))]) for n in (1, 2))
    read = read_lines(HEAD + first + harm + b"\n" + last)
    assert [each.n for each in read.lines] == [1, 2] and read.damaged == [harm]


@pytest.mark.parametrize(
    "harm",
    [
        b'{"text":' + b"1" * 5000 + b"}",
        b'{"text":' + b"[" * 50_000 + b"]" * 50_000 + b"}",  # how deep a line may be differs with the Python
        b"[]",
        b"1",
        b'{"text":"\xff"}',
        b'{"text":"\\ud800"}',
    ],
)
def test_fields_that_cannot_be_read_cost_no_other(harm: bytes) -> None:
    whole = JournalLine(1, "ab", "", "note", "x", fields_to_raw({"text": "kept"}))
    fold = Fold()
    for key in (b"x", b"y"):
        data = b'{"n":2,"by":"ab","at":"","kind":"note","id":"%s","set":%s}\n' % (key, harm)
        fold.add(read_lines(lines_to_bytes([whole]) + data).lines)
    kept, alone = (fold.find("note", key) for key in "xy")
    assert kept is not None and kept.fields in ({"text": "kept"}, {"text": "\ud800"})
    assert alone is None or alone.fields in ({}, {"text": "\ud800"})


def test_keys_and_kinds_of_a_later_version_do_no_harm() -> None:
    data = b'{"n":1,"by":"ab","at":"","kind":"dream","id":"x","set":{"a":1},"mood":"blue"}\n'
    [read] = read_lines(data).lines
    assert (read.kind, raw_to_fields(read.set)) == ("dream", {"a": 1})


def test_mutated_journals_lose_no_more_than_the_damaged_lines() -> None:
    chance = random.Random(13)
    whole = [lines_to_bytes([line(n, text=f"text {n} – “ä”", list=[n, None])]) for n in range(1, 30)]
    for _ in range(10_000 if LONG else 300):
        pieces = list(whole)
        harmed = set()
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(pieces))
            harmed.add(at)
            raw = bytearray(pieces[at])
            for _ in range(chance.randint(1, 4)):
                place = chance.randrange(len(raw))
                act = chance.randrange(3)
                if act == 0:
                    raw[place] = chance.randrange(256)
                elif act == 1:
                    del raw[place]
                else:
                    raw[place:place] = chance.randbytes(chance.randint(1, 5))
                raw = raw or bytearray(b"x")
            harmed.update({at + 1} if not raw.endswith(b"\n") else ())
            pieces[at] = bytes(raw)
        read = read_lines(HEAD + b"".join(pieces))
        Fold().add(read.lines)
        kept = {msgspec.json.encode(each) for each in read.lines}
        for number, raw in enumerate(whole):
            assert number in harmed or raw.strip() in kept
