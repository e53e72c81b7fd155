"""What other machines wrote while the program was closed is known at its next start, once."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.library.library import Library


def store_of(folder: Path, machine: str) -> BookmarkStore:
    return BookmarkStore(folder / "shared", folder / machine)


def sitting(folder: Path, machine: str = "here") -> set[tuple[str, str]]:
    """Open and close the program on a machine; return what it tells of others."""
    store = store_of(folder, machine)
    told = store.load().elsewhere
    store.note_seen()
    store.close()
    return {each for each in told if each[0] in ("note", "bookmark")}


def write(folder: Path, library: Library, number: int, text: str, machine: str = "there") -> str:
    store, statement = store_of(folder, machine), library.statements[number]
    store.save(write_note(store.load().work, statement, text))
    return statement.id


def test_it_is_told_once_at_the_next_start(tmp_path: Path, shipped: Library) -> None:
    write(tmp_path, shipped, 0, "There before.")
    assert sitting(tmp_path) == set()  # the first start here: all is as new as the rest
    assert sitting(tmp_path) == set()
    first, second = write(tmp_path, shipped, 0, "Another text."), write(tmp_path, shipped, 1, "New.")
    assert sitting(tmp_path) == {("note", first), ("note", second)}
    assert sitting(tmp_path) == set()


def test_what_this_machine_wrote_is_no_news(tmp_path: Path, shipped: Library) -> None:
    sitting(tmp_path)
    write(tmp_path, shipped, 0, "Ours.", machine="here")
    sitting(tmp_path)
    other = write(tmp_path, shipped, 1, "Theirs.")
    write(tmp_path, shipped, 0, "Ours, from the terminal.", machine="here")
    assert sitting(tmp_path) == {("note", other)}


def test_what_came_and_went_meanwhile_is_no_news(tmp_path: Path, shipped: Library) -> None:
    write(tmp_path, shipped, 0, "There before.")
    sitting(tmp_path)
    store = store_of(tmp_path, "there")
    before: Bookmarks = store.load().work
    added = add_bookmarks(before, [NewBookmark(shipped.statements[1])])
    merged = store.save(added).work
    store.save(remove_bookmarks(merged, list(merged.bookmarks)))
    assert not [each for each in sitting(tmp_path) if each[0] == "bookmark"]


def test_what_nobody_could_see_before_the_end_is_told_again(tmp_path: Path, shipped: Library) -> None:
    sitting(tmp_path)
    store = store_of(tmp_path, "here")
    work = store.load().work
    store.note_seen()
    note = write(tmp_path, shipped, 0, "In the last moment.")
    store.refresh(work)
    store.close()
    assert sitting(tmp_path) == {("note", note)}


def test_a_damaged_memory_is_as_none(tmp_path: Path, shipped: Library) -> None:
    write(tmp_path, shipped, 0, "There before.")
    sitting(tmp_path)
    [memory] = (tmp_path / "here").rglob("*.seen.json")
    for damaged in (b"", b"[]", b'{"a": "b"}', b"\xff", b"[" * 10_000):
        memory.write_bytes(damaged)
        write(tmp_path, shipped, 0, f"Changed {len(damaged)}.")
        assert sitting(tmp_path) == set()
    write(tmp_path, shipped, 0, "At last.")
    assert len(sitting(tmp_path)) == 1
