"""Notes, stances, questions and days; the bin, what it keeps, restores and forgets."""

from __future__ import annotations

from hypothesis import given

from ascl_reader.bookmarks.bin_expiry import remove_from_bin, without_expired
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bin_changes import days_in_bin, empty_bin, newest_first, restore
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import (
    delete_note,
    notes_due,
    set_look_again,
    set_questions,
    set_stance,
    write_note,
)
from ascl_reader.bookmarks.entries import BinReason, Note, Stance
from ascl_reader.files.text_files import clean_text
from tests.bookmarks.works import (
    TEXTS,
    at,
    entry_of,
    marked,
    noted,
    only_bookmark,
    statement,
)

SEND = statement("send")


def test_a_note_keeps_when_each_of_its_parts_was_changed() -> None:
    work = set_stance(noted("send", "First.", now=at(1)), SEND, Stance.PARTLY, now=at(2))
    work = set_questions(work, SEND, ["How many  of\nus?", " ", "Who pays?"], now=at(3))
    work = set_look_again(work, SEND, "2027-01-31", now=at(4))
    note = work.notes["send"]
    assert (note.text, note.stance, note.questions) == ("First.", Stance.PARTLY, ("How many of us?", "Who pays?"))
    assert note.look_again == "2027-01-31"
    assert note.changed == {"text": at(1), "stance": at(2), "questions": at(3), "look_again": at(4)}
    assert (note.created, note.version) == (at(1), at(4))
    assert note.mark is not None
    assert work.texts[note.mark.digest].context == "Money is short."


def test_what_changes_nothing_is_the_same_work() -> None:
    work = noted("send", "First.")
    assert noted("send", "First.", work) is work
    assert set_look_again(work, SEND, "2027-02-30") is work
    assert set_stance(Bookmarks(), SEND, Stance.UNDECIDED) == Bookmarks()
    assert write_note(Bookmarks(), SEND, "") == Bookmarks()


def test_an_emptied_note_is_in_the_bin_as_it_was() -> None:
    work = set_stance(noted("send", "All I know."), SEND, Stance.AGREES, now=at(1))
    emptied = noted("send", " ", work, now=at(5))
    assert (emptied.notes["send"].text, emptied.notes["send"].stance) == (" ", Stance.AGREES)
    entry = entry_of(emptied)
    assert (entry.why, entry.note) == (BinReason.REPLACED, work.notes["send"])


def test_a_note_that_was_typed_away_is_in_the_bin_as_it_was_before_the_typing() -> None:
    before = noted("send", "All I know.").notes["send"]
    work = noted("send", "A", noted("send", "All I know."), now=at(1))
    emptied = write_note(work, SEND, "", now=at(2), earlier=before)
    assert entry_of(emptied).note == before


def test_a_deleted_note_comes_back_later_than_it_was() -> None:
    work = set_stance(noted("send", "First."), SEND, Stance.DIFFERS, now=at(1))
    deleted = delete_note(work, "send", now=at(5))
    assert not deleted.notes
    restored = restore(deleted, deleted.bin, now=at(6)).notes["send"]
    assert (restored.text, restored.stance, restored.version) == ("First.", Stance.DIFFERS, at(6))
    assert not restore(deleted, deleted.bin, now=at(6)).bin


def test_a_new_note_is_later_than_the_deleted_one() -> None:
    deleted = delete_note(noted("send", "First.", now=at(9)), "send", now=at(9))
    assert noted("send", "Second.", deleted, now=at(1)).notes["send"].version > at(9)
    forgotten = empty_bin(deleted, now=at(9))
    assert noted("send", "Second.", forgotten, now=at(1)).notes["send"].version > at(9)


def test_a_restored_note_and_the_present_one_change_places() -> None:
    deleted = delete_note(noted("send", "First."), "send", now=at(1))
    both = noted("send", "Second.", deleted, now=at(2))
    restored = restore(both, both.bin, now=at(3))
    assert restored.notes["send"].text == "First."
    assert [entry.note and entry.note.text for entry in restored.bin.values()] == ["Second."]
    back = restore(restored, restored.bin, now=at(4))
    assert back.notes["send"].text == "Second."
    assert back.notes["send"].version > restored.notes["send"].version


def test_notes_are_due_from_their_day_on() -> None:
    work = Bookmarks()
    for key, day in (("c", "2027-01-31"), ("a", "2027-01-30"), ("b", "2027-02-01")):
        work = set_look_again(work, statement(key), day)
    assert [note.statement for note in notes_due(work, "2027-01-31")] == ["a", "c"]
    assert notes_due(work, "2027-01-29") == []


def test_the_bin_is_cleared_after_90_days_and_leaves_a_trace() -> None:
    first = remove_bookmarks(marked("a", "b"), [only_bookmark(marked("a"), "a").id], now=at(0))
    work = marked("a", "b", now=at(0))
    work = remove_bookmarks(work, [only_bookmark(work, "a").id], now=at(10))
    work = remove_bookmarks(work, [only_bookmark(work, "b").id], now="2026-05-01T00:00:00.000Z")
    assert first.bookmarks
    soon = without_expired(work, now="2026-06-10T00:09:00.000Z")
    assert soon.bin == work.bin
    later = without_expired(work, now="2026-06-10T00:11:00.000Z")
    assert [entry.item.key for entry in later.bin.values()] == [newest_first(work)[0].item.key]
    [trace] = later.forgotten.values()
    assert (trace.item, trace.when) == (newest_first(work)[1].item.key, "2026-06-10T00:11:00.000Z")
    assert days_in_bin(newest_first(work)[0], "2026-05-03T12:00:00.000Z") == 2
    long_after = without_expired(later, now="2030-01-01T00:00:00.000Z")
    assert not long_after.bin
    assert trace.id not in long_after.forgotten


def test_marked_texts_are_kept_as_long_as_something_refers_to_them() -> None:
    work = marked("a")
    binned = remove_bookmarks(work, [*work.bookmarks], now=at(1))
    assert without_expired(binned, now=at(2)).texts == work.texts
    assert not without_expired(remove_from_bin(binned, [*binned.bin], now=at(2)), now=at(3)).texts


@given(TEXTS)
def test_clean_texts_are_clean(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert not set(cleaned) & set("\r\x85\u2028\ufeff\0\x07")
    assert cleaned.split() == clean_text(" ".join(text.split("\ufeff"))).split() or "\ufeff" in text


def test_broken_letters_are_mended() -> None:
    assert clean_text("a\ud83d\ude00b\ud800") == "a😀b\ufffd"
    work = noted("send", "x\ud800")
    assert work.notes["send"].text == "x\ufffd"
    assert isinstance(work.notes["send"], Note)
