"""Bookmarks and notes in the journal: there at the next start, shared by machines, never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from ascl_reader.bookmarks import journal_shape
from ascl_reader.bookmarks.bin_expiry import without_expired
from ascl_reader.bookmarks.bookmarks import Bookmarks, UnreadEntry
from ascl_reader.bookmarks.changes.bin_changes import empty_bin, restore
from ascl_reader.bookmarks.changes.bookmark_changes import mark_text_as_seen, remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import (
    delete_note,
    set_look_again,
    set_questions,
    set_stance,
    write_note,
)
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.errors import UnwritableFile
from tests.bookmarks.works import FEWER, WORKS, at, marked, met, noted, same_work, statement

NOW = at(9000)


def store(folder: Path, name: str = "here", now: str = NOW) -> BookmarkStore:
    """Return the store of a machine; all of them share the data folder."""
    return BookmarkStore(folder / "data", folder / name, lambda: now)


def known(work: Bookmarks) -> tuple[Bookmarks, set[str]]:
    """Return a work and what could not be read in it, the same twice counting once."""
    return work.with_sections(unread=()), {repr((each.section, each.data)) for each in work.unread}


@FEWER
@given(WORKS, WORKS)
def test_every_change_is_there_at_the_next_start(
    tmp_path_factory: pytest.TempPathFactory, first: Bookmarks, second: Bookmarks
) -> None:
    folder = tmp_path_factory.mktemp("saved")
    here = store(folder)
    here.load()
    for work in (first.with_sections(unread=()), second.with_sections(unread=())):
        here.save(work)
        assert known(store(folder).load().work) == known(without_expired(work, NOW))


def test_a_save_beside_which_nobody_wrote_reads_no_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = store(tmp_path)
    here.load()
    monkeypatch.delattr(journal_shape, "read_quickly")
    work = marked("a")
    assert here.save(work).work is work


BASE = noted("a", "Base.", marked("a", "b", now=at(0)), at(0))
Change = Callable[[Bookmarks], Bookmarks]
FIRST: Change = lambda work: set_stance(work, statement("a"), Stance.AGREES, now=at(20))  # noqa: E731


def test_parts_of_one_note_that_two_machines_changed_are_joined(tmp_path: Path) -> None:
    found = met(tmp_path, BASE, FIRST(BASE), noted("a", "Typed.", BASE, at(10)))
    assert (found.notes["a"].text, found.notes["a"].stance) == ("Typed.", Stance.AGREES)


@pytest.mark.parametrize("turned", [False, True])
def test_what_was_changed_unseen_outlives_its_deletion(tmp_path: Path, turned: bool) -> None:
    both = [delete_note(BASE, "a", now=at(90)), noted("a", "Typed.", BASE, at(10))]
    found = met(tmp_path, BASE, *(reversed(both) if turned else both))
    assert found.notes["a"].text == "Typed."


def test_what_both_deleted_is_in_the_bin_once_and_comes_back(tmp_path: Path) -> None:
    found = met(tmp_path, BASE, delete_note(BASE, "a", now=at(5)), delete_note(BASE, "a", now=at(9)))
    assert not found.notes and len(found.bin) == 1
    here = store(tmp_path)
    back = restore(here.load().work, [*found.bin], now=at(20))
    here.save(back)
    assert store(tmp_path).load().work.notes["a"].text == "Base."


def test_of_two_texts_the_other_is_an_earlier_version(tmp_path: Path) -> None:
    found = met(tmp_path, BASE, noted("a", "One.", BASE, at(10)), noted("a", "Other.", BASE, at(10)))
    here = store(tmp_path)
    here.load()
    earlier = {each.note.text for each in here.earlier_parts("a")}
    assert earlier == {"Base.", "One.", "Other."} - {found.notes["a"].text}


def test_what_another_machine_put_in_the_place_of_a_stance_a_day_or_a_question_is_an_earlier_part(
    tmp_path: Path,
) -> None:
    def decided(work: Bookmarks, stance: Stance, day: str, question: str, minute: int) -> Bookmarks:
        work = set_stance(work, statement("a"), stance, now=at(minute))
        work = set_look_again(work, statement("a"), day, now=at(minute))
        return set_questions(work, statement("a"), [question], now=at(minute))

    base = set_questions(BASE, statement("a"), ["Why?"], now=at(1))
    one = decided(base, Stance.AGREES, "2027-01-31", "Why now?", 2)
    other = decided(base, Stance.DIFFERS, "2027-02-28", "Why us?", 3)
    note = met(tmp_path, base, one, other).notes["a"]
    lost = next(each.notes["a"] for each in (one, other) if each.notes["a"].stance is not note.stance)
    here = store(tmp_path)
    here.load()
    earlier = [each.note for each in here.earlier_parts("a")]
    assert [each.stance for each in earlier if each.stance is not Stance.UNDECIDED] == [lost.stance]
    assert [each.look_again for each in earlier if each.look_again] == [lost.look_again]
    assert [each.questions for each in earlier if each.questions] == [lost.questions, ("Why?",)]


def test_questions_that_were_only_typed_through_are_no_earlier_parts(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.load()
    for minute, question in enumerate(("W", "Why", "Why now?", "Why", "", "Who pays?"), 1):
        here.save(set_questions(BASE, statement("a"), [question], now=at(minute)))
    assert [each.note.questions for each in here.earlier_parts("a")] == [("Why now?",)]


def test_the_earlier_texts_of_a_note_are_known_without_what_was_only_typed_through(tmp_path: Path) -> None:
    here = store(tmp_path)
    work = here.load().work
    for minute, text in enumerate(("F", "First", "First text.", "First", "", "Second", "Second text.", "Third")):
        work = here.save(noted("a", text, work, at(minute))).work
    found = here.earlier_parts("a")
    assert [(each.note.text, each.written, each.is_ours) for each in found] == [
        ("Second text.", at(6), True),
        ("First text.", at(2), True),
    ]
    assert [each.is_ours for each in _loaded(tmp_path, "there").earlier_parts("a")] == [False, False]
    assert here.earlier_parts("b") == []


def _loaded(folder: Path, name: str) -> BookmarkStore:
    made = store(folder, name)
    made.load()
    return made


def test_a_clock_that_runs_ahead_costs_nothing_in_the_bin(tmp_path: Path) -> None:
    here = store(tmp_path, now=at(0))
    here.load()
    here.save(remove_bookmarks(BASE, [*BASE.bookmarks], now=at(1)))
    ahead = store(tmp_path, now="2026-06-20T00:00:00.000Z")
    assert not ahead.load().work.bin
    ahead.save(noted("c", "Ahead.", ahead.load().work, "2026-06-20T00:00:00.000Z"))
    assert len(store(tmp_path, now=at(2)).load().work.bin) == 2
    far = store(tmp_path, now="2027-04-20T00:00:00.000Z").load().work
    assert len(far.bin) == 2, "a clock that far ahead is not believed"


def test_emptying_the_bin_is_for_good_on_every_machine(tmp_path: Path) -> None:
    gone = remove_bookmarks(BASE, [*BASE.bookmarks], now=at(1))
    found = met(tmp_path, gone, empty_bin(gone, now=at(2)), gone)
    assert not found.bin


def test_a_changed_text_that_was_seen_is_kept_with_it(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.load()
    seen = mark_text_as_seen(BASE, statement("a", brief="Other."), now=at(3))
    here.save(seen)
    assert same_work(store(tmp_path).load().work, seen)


def test_what_this_version_does_not_understand_stays_in_the_journal(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.load()
    here.save(BASE)
    data = here.path.read_text(encoding="utf-8")
    line = '{"n":50,"by":"later","at":"","kind":"%s","id":"%s","set":{%s}}\n'
    more = (
        line % ("note", "a", '"mood":{"deep":[1]}') + line % ("dream", "d", '"x":1') + line % ("note", "z", '"text":5')
    )
    (here.path.parent / "later.jsonl").write_text(data.split("\n")[0] + "\n" + more, encoding="utf-8")
    found = here.refresh(BASE).work
    assert found.notes["a"].extra == {"mood": {"deep": [1]}} and [each.section for each in found.unread] == ["notes"]
    changed = write_note(found, statement("a"), "Typed.", now=at(60))
    here.save(changed)
    again = store(tmp_path).load().work
    assert again.notes["a"].extra == {"mood": {"deep": [1]}} and again.notes["a"].text == "Typed."


def test_unread_entries_of_an_import_are_kept(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.load()
    work = BASE.with_sections(unread=(UnreadEntry("notes", {"text": 5}, "no"), UnreadEntry("folders", "x", "no")))
    here.save(work)
    found = store(tmp_path).load().work
    assert known(found) == known(msgspec.structs.replace(work))


def test_steps_that_were_not_saved_between_are_each_there(tmp_path: Path) -> None:
    here = store(tmp_path)
    edited = EditedBookmarks(here.load().work)
    edited.do(StepKind.SET_STANCE, set_stance(edited.work, statement("a"), Stance.AGREES, now=at(1)))
    edited.do(StepKind.DELETE_NOTE, delete_note(edited.work, "a", now=at(2)))
    edited.do(StepKind.WRITE_NOTE, noted("a", "Text.", edited.work, at(3)))
    here.save(edited.work, edited.unsaved)
    loaded = store(tmp_path).load()
    assert same_work(loaded.work, edited.work) and len(loaded.done) == 3


def test_steps_that_could_only_be_saved_in_part_are_saved_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = store(tmp_path)
    edited = EditedBookmarks(here.load().work)
    for number in range(3):
        edited.do(StepKind.WRITE_NOTE, noted("a", f"Text {number}.", edited.work, at(number)))
    append, left = here.journal.append, [2]

    def fails(steps: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise UnwritableFile(path=here.path, reason="No space left on device")
        return append(steps)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(here.journal, "append", fails)
        with pytest.raises(UnwritableFile):
            here.save(edited.work, edited.unsaved)
    here.save(edited.work, edited.unsaved)
    loaded = store(tmp_path).load()
    assert same_work(loaded.work, edited.work) and len(loaded.done) == 3
