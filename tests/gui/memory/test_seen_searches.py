"""What saved searches had found when they were last looked at, at the next start too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.gui.memory.seen_searches import FILE, SeenSearches
from ascl_reader.gui.saving.saver import Saver


@pytest.fixture
def saver(qapp: object) -> Iterator[Saver]:
    made = Saver()
    yield made
    made.deleteLater()


def test_what_was_seen_is_known_at_the_next_start(tmp_path: Path, saver: Saver) -> None:
    seen = SeenSearches(tmp_path, saver)
    assert seen.of("s-1") is None
    seen.put("s-1", ("b", "a"))
    seen.put("s-2", ())
    saver.flush()
    again = SeenSearches(tmp_path, saver)
    assert (again.of("s-1"), again.of("s-2"), again.of("s-3")) == (frozenset("ab"), frozenset(), None)


def test_deleted_searches_are_forgotten(tmp_path: Path, saver: Saver) -> None:
    seen = SeenSearches(tmp_path, saver)
    seen.put("s-1", "a")
    seen.put("s-2", "b")
    seen.keep_only(["s-2", "s-9"])
    saver.flush()
    assert (seen.of("s-1"), seen.of("s-2")) == (None, frozenset("b"))
    assert SeenSearches(tmp_path, saver).of("s-1") is None


@pytest.mark.parametrize(
    "stored", ["", "{", "[]", '{"version": 2, "seen": {"s": ["a"]}}', '{"version": 1, "seen": [1]}', '{"version": 1}']
)
def test_a_damaged_file_or_a_later_one_knows_nothing(tmp_path: Path, saver: Saver, stored: str) -> None:
    (tmp_path / FILE).write_text(stored, encoding="utf-8")
    seen = SeenSearches(tmp_path, saver)
    assert seen.of("s") is None
    seen.put("s", "a")
    saver.flush()
    assert SeenSearches(tmp_path, saver).of("s") == frozenset("a")


def test_an_entry_that_is_no_list_is_left_out(tmp_path: Path, saver: Saver) -> None:
    (tmp_path / FILE).write_text('{"version": 1, "seen": {"s": "abc", "t": ["a", 5]}}', encoding="utf-8")
    seen = SeenSearches(tmp_path, saver)
    assert seen.of("s") is None and seen.of("t") == frozenset({"a", "5"})
