"""The state that journals tell: the same whatever order their lines come in, how often, and through which copies."""

from __future__ import annotations

import gc
import random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.journal.fold import ABSENT, Fold, FoldedEntry
from ascl_reader.journal.lines import HIGHEST, JournalLine, fields_to_raw, raw_to_fields

NAMES = st.sampled_from(["text", "stance", "mark"])
VALUES = st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=3) | st.lists(st.integers(0, 2), max_size=2)
LINES = st.builds(
    JournalLine,
    n=st.integers(1, 6),
    by=st.sampled_from("ab"),
    at=st.just(""),
    kind=st.sampled_from(["note", "folder"]),
    id=st.sampled_from("xy"),
    set=st.dictionaries(NAMES, VALUES, max_size=3).map(fields_to_raw),
    drop=st.lists(NAMES, max_size=2, unique=True),
    gone=st.just(msgspec.UNSET) | st.sampled_from(["", "state"]),
)


def folded(lines: list[JournalLine]) -> dict[tuple[str, str], object]:
    """Return all that a fold knows: values, stamps, and what was replaced."""
    fold = Fold()
    fold.add(lines)
    known = {}
    for kind, entries in fold.entries.items():
        for key, entry in entries.items():
            stamps = {name: entry.stamp_of(name) for name in entry.values}
            history = {name: [(stamp, encoded(value)) for stamp, value in entry.history(name)] for name in stamps}
            known[kind, key] = ({name: encoded(each) for name, each in entry.values.items()}, stamps, history)
    return known


def encoded(value: object) -> bytes:
    """Return a value as bytes: `True` is not 1 here."""
    return b"" if value is ABSENT else msgspec.json.encode(value)


@given(st.lists(LINES, max_size=12), st.randoms(use_true_random=False))
def test_lines_in_any_order_and_doubled_tell_the_same(lines: list[JournalLine], chance: random.Random) -> None:
    unique = list({(each.n, each.by, each.kind, each.id): each for each in lines}.values())
    shuffled = unique + chance.choices(unique, k=3) if unique else []
    chance.shuffle(shuffled)
    assert folded(shuffled) == folded(unique)


@given(st.lists(LINES, max_size=12), st.randoms(use_true_random=False))
def test_a_machine_and_its_clone_agree_in_the_end_and_lose_no_value(
    lines: list[JournalLine], chance: random.Random
) -> None:
    assert folded(chance.sample(lines, len(lines))) == folded(lines)
    fold = Fold()
    fold.add(lines)
    for line in lines:
        entry = fold.of(line.kind)[line.id]
        for name, value in raw_to_fields(line.set).items():
            assert (line.stamp, encoded(value)) in [(stamp, encoded(each)) for stamp, each in entry.history(name)]


def test_the_newest_value_of_each_field_wins_whatever_the_clocks_say() -> None:
    fold = Fold()
    fold.add(
        [
            JournalLine(2, "a", "2026-01-01", "note", "x", fields_to_raw({"text": "second"})),
            JournalLine(1, "b", "2099-01-01", "note", "x", fields_to_raw({"text": "first", "stance": "agrees"})),
        ]
    )
    entry = fold.find("note", "x")
    assert entry is not None and entry.fields == {"text": "second", "stance": "agrees"}
    assert [value for _, value in entry.history("text")] == ["first", "second"]
    assert fold.highest == 2


def test_what_an_entry_was_before_a_change_is_known() -> None:
    entry = FoldedEntry((1, "a"), fields_to_raw({"text": "one"}))
    entry.put((2, "a"), "text", "two")
    entry.put((3, "a"), "stance", "agrees")
    entry.put((4, "a"), "text", ABSENT)
    assert entry.before((1, "a")) is None
    assert entry.before((2, "a")) == {"text": "one"}
    assert entry.before((4, "a")) == {"text": "two", "stance": "agrees"}
    assert entry.fields == {"stance": "agrees"} and entry.newest == (4, "a")


def test_long_lists_that_were_replaced_take_little_memory_and_are_all_known() -> None:
    """A briefing of 35 statements left 35 objects in memory at each of its changes, as long as the window was open."""

    def chosen(step: int) -> list[dict[str, object]]:
        return [{"id": f"{number}-{step}", "parts": ["position", "é"], "more": None} for number in range(35)]

    fold = Fold()
    lines = [JournalLine(n, "a", "", "briefing", "x", fields_to_raw({"chosen": chosen(n)})) for n in range(1, 101)]
    gc.collect()
    before = sum(type(each) is dict for each in gc.get_objects())
    fold.add(lines)
    gc.collect()
    assert sum(type(each) is dict for each in gc.get_objects()) - before < 2 * 35
    entry = fold.entries["briefing"]["x"]
    assert entry.history("chosen") == [((n, "a"), chosen(n)) for n in range(1, 101)]
    assert entry.before((51, "a")) == {"chosen": chosen(50)}


def test_after_the_highest_counter_that_there_is_another_line_can_still_be_written() -> None:
    fold = Fold()
    fold.add([JournalLine(HIGHEST, "b", "", "note", "x", fields_to_raw({"text": "last"}))])
    assert fold.highest + 1 == HIGHEST


def test_an_entry_tells_whether_it_was_deleted_and_in_which_state() -> None:
    fold = Fold()
    fold.add([JournalLine(1, "a", "", "note", "x", fields_to_raw({"text": "one"}))])
    entry = fold.find("note", "x")
    assert entry is not None and entry.gone == ""
    fold.add([JournalLine(2, "a", "", "note", "x", fields_to_raw({}), gone="state")])
    assert entry.gone == "state" and entry.fields == {"text": "one"}
    assert entry.before((3, "a")) is None, "it was not there"
    fold.add([JournalLine(3, "a", "", "note", "x", fields_to_raw({"text": "again"}), gone="")])
    assert entry.gone == "" and entry.before((4, "a")) == {"text": "again"}


def test_a_field_that_was_dropped_is_absent_unless_the_same_line_gives_it() -> None:
    fold = Fold()
    assert fold.of("note") == {}
    fold.add([JournalLine(1, "a", "", "note", "x", fields_to_raw({"text": "one", "stance": "agrees"}))])
    line = JournalLine(2, "a", "", "note", "x", fields_to_raw({"text": "two"}), drop=["text", "stance"])
    assert fold.add([line]) == {("note", "x")}, "what other windows have to draw anew"
    assert fold.of("note")["x"].fields == {"text": "two"}
    assert fold.of("note")["x"].history("stance") == [((1, "a"), "agrees"), ((2, "a"), ABSENT)]
    assert (fold.highest, fold.highest_by) == (2, {"a": 2})


def test_of_two_values_with_one_stamp_one_is_taken_though_it_cannot_be_written() -> None:
    deep: list[object] = []
    for _ in range(20_000):
        deep = [deep]
    for values in (("plain", deep), (deep, "plain")):
        entry = FoldedEntry((1, "a"))
        for value in values:
            entry.put((2, "a"), "text", value)
        assert entry.fields["text"] is deep
