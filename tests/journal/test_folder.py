"""Journals are read as they grow: what was added alone, and whole where another file took a journal's place.

What other machines wrote while the program was closed is known at its next start, once.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.errors import UnreadableFile
from ascl_reader.files import shared_folder
from ascl_reader.journal import folder as module
from ascl_reader.journal.folder import JournalFolder
from ascl_reader.library.library import Library


def line(n: int, text: str = "") -> bytes:
    """Return a line of a journal."""
    return b'{"n":%d,"by":"ab","at":"","kind":"note","id":"x","set":{"text":"%s"}}\n' % (n, text.encode())


def numbers(folder: JournalFolder) -> list[int]:
    """Return the counters of the lines that are new."""
    return [each.n for piece in folder.read_new() for each in piece.found.lines]


def test_what_was_added_is_read_alone_and_a_torn_line_once_it_is_whole(tmp_path: Path) -> None:
    path, folder = tmp_path / "a.jsonl", JournalFolder(tmp_path)
    path.write_bytes(line(1) + line(2)[:20])
    [piece] = folder.read_new()
    assert [each.n for each in piece.found.lines] == [1] and piece.is_torn and piece.is_whole
    path.write_bytes(line(1) + line(2) + line(3))
    assert folder.has_changed() and numbers(folder) == [2, 3]
    assert not folder.has_changed() and numbers(folder) == []


def test_a_file_in_anothers_place_is_read_whole(tmp_path: Path) -> None:
    path, folder = tmp_path / "a.jsonl", JournalFolder(tmp_path)
    path.write_bytes(line(1) + line(2))
    folder.read_new()
    path.write_bytes(line(7) + line(8) + line(9))
    assert numbers(folder) == [7, 8, 9]
    path.write_bytes(line(5))
    assert numbers(folder) == [5]


@pytest.mark.parametrize("block", [40, 700, 3000])
def test_a_file_whose_parts_come_in_any_order_is_read_whole_in_the_end(block: int, tmp_path: Path) -> None:
    chance = random.Random(block)
    path, folder = tmp_path / "a.jsonl", JournalFolder(tmp_path)
    data = b"".join(line(n, "x" * chance.randrange(900)) for n in range(1, 21))
    path.write_bytes(bytes(len(data)))
    places = list(range(0, len(data), block))
    read = set(numbers(folder))
    for place in chance.sample(places, len(places)):
        with path.open("r+b") as file:
            file.seek(place)
            file.write(data[place : place + block])
        os.utime(path, ns=(place, place))
        read.update(numbers(folder))
    assert read == set(range(1, 21))


def test_a_line_that_stays_damaged_is_not_read_again(tmp_path: Path) -> None:
    path, folder = tmp_path / "a.jsonl", JournalFolder(tmp_path)
    path.write_bytes(line(1) + bytes(900) + line(2) + line(3))
    assert numbers(folder) == [1, 3]
    for n in (4, 5):
        with path.open("ab") as file:
            file.write(line(n))
        assert numbers(folder) == [n]


def test_a_line_that_never_ends_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_LINE", 1000)
    path, folder = tmp_path / "a.jsonl", JournalFolder(tmp_path)
    path.write_bytes(line(1) + line(2, "x" * 20_000) + line(3) + b"y" * 9000)
    [piece] = folder.read_new()
    assert [each.n for each in piece.found.lines] == [1, 3] and len(piece.found.damaged) == 1 and piece.is_torn
    with path.open("ab") as file:
        file.write(b"\n" + line(4))
    [piece] = folder.read_new()
    assert [each.n for each in piece.found.lines] == [4] and len(piece.found.damaged) == 1


def test_a_huge_file_is_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_LINE", 1000)
    monkeypatch.setattr(module, "LARGEST", 5000)
    path, folder = tmp_path / "a.jsonl", JournalFolder(tmp_path)
    path.write_bytes(line(1) * 200)
    (tmp_path / "b.jsonl").write_bytes(line(2))
    assert numbers(folder) == [2] and set(folder.failed) == {path}


def test_what_is_no_journal_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(line(1))
    (tmp_path / ".a.jsonl.new").write_bytes(line(1))
    (tmp_path / "b.jsonl").mkdir()
    (tmp_path / "c.jsonl").symlink_to(tmp_path / "notes.txt")
    os.mkfifo(tmp_path / "d.jsonl")
    folder = JournalFolder(tmp_path)
    assert numbers(folder) == [] and len(folder.odd) == 3


def test_nothing_is_read_of_a_folder_that_stands_in_for_the_one_the_program_worked_in(tmp_path: Path) -> None:
    data = tmp_path / "data"
    room = data / "own-work"
    room.mkdir(parents=True)
    (room / "a.jsonl").write_bytes(line(1))
    (data / "backups").mkdir()
    folder, known = JournalFolder(room), shared_folder.know_folder(data)
    try:
        assert numbers(folder) == [1]
        data.rename(tmp_path / "away")
        with pytest.raises(UnreadableFile, match="is not there any more"):
            folder.read_new()
        data.mkdir()
        (data / "what it stands in for").write_bytes(b"")
        with pytest.raises(UnreadableFile, match="is not there any more"):
            folder.files()
        (data / "what it stands in for").unlink()
        data.rmdir()
        (tmp_path / "away").rename(data)
        with (room / "a.jsonl").open("ab") as file:
            file.write(line(2))
        assert known.is_there() and numbers(folder) == [2]
    finally:
        shared_folder._known.clear()


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
