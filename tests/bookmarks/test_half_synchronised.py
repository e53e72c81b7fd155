"""A note of which the first lines are still on their way from another machine: nothing is lost, or told twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ascl_reader.bookmarks.changes.note_changes import set_questions, set_stance
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.journal.lines import EntryChange, JournalStep
from tests.bookmarks.works import at, noted, statement


def machine(folder: Path, name: str) -> BookmarkStore:
    """Return the store of a machine with a data folder of its own, loaded."""
    made = BookmarkStore(folder / f"data {name}", folder / name, lambda: at(9000))
    made.load()
    return made


def bring(what: BookmarkStore, to: BookmarkStore) -> None:
    """Bring one machine's journal to another."""
    to.path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(what.path, to.path.parent)


@pytest.fixture
def three(tmp_path: Path) -> tuple[BookmarkStore, BookmarkStore, BookmarkStore]:
    """Return a machine that began a note, one that changed it, and one that has the changes alone."""
    first, second, third = (machine(tmp_path, name) for name in ("first", "second", "third"))
    first.save(set_questions(noted("a", "Begun."), statement("a"), ["First?"], now=at(1)))
    bring(first, second)
    work = second.refresh(second.empty).work
    second.save(set_questions(work, statement("a"), ["First?", "Second?"], now=at(2)))
    bring(second, third)
    return first, second, third


def test_what_is_said_anew_meanwhile_takes_nothing_out(
    three: tuple[BookmarkStore, BookmarkStore, BookmarkStore],
) -> None:
    first, _, third = three
    work = third.refresh(third.empty).work
    assert "a" not in work.notes
    work = set_questions(work, statement("a"), ["Third?"], now=at(3))
    work = third.save(set_stance(work, statement("a"), Stance.AGREES, now=at(4))).work
    bring(first, third)
    found = third.refresh(work).work.notes["a"]
    assert sorted(found.questions) == ["First?", "Second?", "Third?"]
    assert (found.text, found.stance) == ("Begun.", Stance.AGREES)


def test_once_all_of_it_is_there_nothing_counts_as_unread(
    three: tuple[BookmarkStore, BookmarkStore, BookmarkStore], tmp_path: Path
) -> None:
    first, _, third = three
    work = third.refresh(third.empty).work
    assert [each.section for each in work.unread] == ["notes"]
    bring(first, third)
    assert third.refresh(work).work == machine(tmp_path, "third").load().work


def test_what_is_said_anew_of_a_note_that_cannot_be_read_can_be(tmp_path: Path) -> None:
    here = machine(tmp_path, "here")
    here.journal.append([JournalStep((EntryChange("note", "a", {"stance": "no stance", "text": 5}),))])
    work = here.refresh(here.empty).work
    here.save(noted("a", "Written.", work, at(2)))
    again = BookmarkStore(tmp_path / "data here", tmp_path / "here", lambda: at(9000)).load().work
    assert again.notes["a"].text == "Written." and again.unread == ()
