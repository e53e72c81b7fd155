"""Journals are read as they grow: what was added alone, and whole where another file took a journal's place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ascl_reader.errors import UnreadableFile
from ascl_reader.files import shared_folder
from ascl_reader.journal import folder as module
from ascl_reader.journal.folder import JournalFolder


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
