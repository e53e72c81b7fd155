"""A machine that was cloned with its id: two that write under one name lose nothing, whoever's journal stays."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.journal.journal import Journal
from tests.bookmarks.works import statement
from tests.journal.journals import opened, put, told


@pytest.fixture(autouse=True)
def _one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have all machines be in one place, as clones of one with the same name and folders are."""
    monkeypatch.setattr("ascl_reader.journal.machine.place_of", lambda settings: "same")


def clones(folder: Path) -> tuple[Journal, Journal]:
    """Return the journals of a machine and its clone, each with a folder of its own."""
    put(opened(folder / "one"), "common", text="before")
    shutil.copytree(folder / "one", folder / "other")
    one, other = opened(folder / "one"), opened(folder / "other")
    assert one.machine == other.machine
    return one, other


def replaced(journal: Journal, data: bytes) -> None:
    """Put another file in a journal's place, as a program that synchronises does where the newer file wins."""
    journal.path.unlink()
    journal.path.write_bytes(data)


def keys(journal: Journal) -> list[str]:
    return sorted(key for _, key in told(journal.fold))


@pytest.mark.parametrize("runs", [True, False])
def test_what_a_clone_wrote_does_not_take_the_place_of_ours(tmp_path: Path, runs: bool) -> None:
    one, other = clones(tmp_path)
    put(one, "ours", text="here")
    put(other, "theirs", text="there")
    replaced(one, other.path.read_bytes())
    if runs:
        one.read()
        put(one, "later", text="here")
    everything = ["common", *(["later"] if runs else []), "ours", "theirs"]
    assert keys(opened(tmp_path / "one")) == everything
    replaced(other, one.path.read_bytes())
    other.read()
    assert keys(other) == everything and keys(opened(tmp_path / "other")) == everything
    assert other.path.read_bytes() == one.path.read_bytes(), "they come to rest"


def test_of_two_texts_that_clones_wrote_at_once_the_other_is_an_earlier_one(tmp_path: Path) -> None:
    opened(tmp_path / "one")
    shutil.copytree(tmp_path / "one", tmp_path / "other")
    stores = [
        BookmarkStore(tmp_path / name / "data", tmp_path / name / "settings of here") for name in ("one", "other")
    ]
    one, other = stores
    one.save(write_note(one.load().work, statement("one"), "Written here."))
    other.save(write_note(other.load().work, statement("one"), "Written there."))
    assert other.path.name == one.path.name
    shutil.copy(other.path, one.path.with_name(f"{one.path.stem} (1).jsonl"))
    loaded = one.load().work
    assert loaded.notes["one"].text == "Written there."
    assert [each.note.text for each in one.earlier_parts("one")] == ["Written here."]
    one.save(write_note(loaded, statement("one"), "Written after that."))
    assert {each.note.text for each in one.earlier_parts("one")} == {"Written here.", "Written there."}


def test_a_journal_with_what_two_clones_wrote_tells_the_same_when_it_is_made_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ascl_reader.journal.compaction.WORTH_IT", 2_000)
    one, other = clones(tmp_path)
    for number in range(60):
        put(one, "x", text=f"here {number}")
        put(other, "x", text=f"there {number}")
    chance = random.Random(5)
    for journal in (one, other):
        data = journal.path.read_bytes()
        head, *lines = data.splitlines(keepends=True)
        both = list(dict.fromkeys([*lines, *other.path.read_bytes().splitlines(keepends=True)[1:]]))
        chance.shuffle(both)
        replaced(one, head + b"".join(both))
        again = opened(tmp_path / "one")
        before = told(again.fold)
        put(again, "y", text="after")
        assert again.close() == "" and again.path.stat().st_size < len(data) / 2
        assert told(opened(tmp_path / "one").fold) == {**before, ("note", "y"): {"text": "after"}}
