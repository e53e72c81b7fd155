"""An append to a journal: one write, flushed, taken back where it failed, whatever call of the system fails."""

from __future__ import annotations

import errno
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.errors import UnreadableFile, UnwritableFile
from ascl_reader.files import open_file
from ascl_reader.journal import folder, own_file
from ascl_reader.journal.own_file import locked_journal
from tests.journal.journals import KIND, opened, put, told


@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "fstat", "lseek"])
def test_a_failing_call_loses_nothing_and_the_next_append_works(
    tmp_path: Path, call: str, fault: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")

    def fails(*_: Any) -> Any:
        raise OSError(fault, os.strerror(fault))

    with monkeypatch.context() as patch:
        patch.setattr(own_file.os, call, fails)
        with pytest.raises(UnwritableFile):
            put(journal, "y", text="two")
    assert "x" in {key for _, key in told(opened(tmp_path, "another machine").fold)}
    put(journal, "y", text="two")
    put(journal, "z", text="three")
    assert len(told(opened(tmp_path, "another machine").fold)) == len(told(opened(tmp_path).fold)) == 3


def test_a_write_that_stops_halfway_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    before, write, room = journal.path.read_bytes(), os.write, [20]

    def short(handle: int, data: Any) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = write(handle, data[: room[0]])
        room[0] -= written
        return written

    with monkeypatch.context() as patch:
        patch.setattr(own_file.os, "write", short)
        with pytest.raises(UnwritableFile):
            put(journal, "y", text="two")
    assert journal.path.read_bytes() == before


@pytest.mark.parametrize("while_it_runs", [False, True])
def test_a_journal_of_ours_that_cannot_be_read_is_told_and_not_added_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, while_it_runs: bool
) -> None:
    journal = opened(tmp_path)
    for text in ("one", "two"):
        put(journal, "x", text=text)
    here = opened(tmp_path)
    put(journal, "x", text="three")
    data = journal.path.read_bytes()

    def fails(*_: Any) -> Any:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(folder, "_whole_lines", fails)
        if while_it_runs:
            with pytest.raises(UnwritableFile):
                put(here, "x", text="four")
        else:
            with pytest.raises(UnreadableFile):
                opened(tmp_path)
    assert journal.path.read_bytes() == data
    put(here, "x", text="four")
    assert told(opened(tmp_path).fold) == {(KIND, "x"): {"text": "four"}}


def test_every_append_is_flushed_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    write = os.write
    monkeypatch.setattr(own_file.os, "write", lambda *told: (calls.append("write"), write(*told))[1])
    monkeypatch.setattr(own_file.os, "fsync", lambda _: calls.append("fsync"))
    path = tmp_path / "a.jsonl"
    path.touch()
    for _ in range(2):
        with locked_journal(path) as file:
            file.append(b"line\n")
    assert calls == ["write", "fsync"] * 2


def test_reading_takes_no_more_memory_than_there_is_to_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_bytes(b"x" * 5_000)
    with locked_journal(path) as file:
        tracemalloc.start()
        try:
            assert file.read() == b"x" * 5_000 and file.read(4_999) == b"x" and file.read(6_000) == b""
            assert tracemalloc.get_traced_memory()[1] < 300_000
        finally:
            tracemalloc.stop()


def test_a_new_line_is_begun_after_a_torn_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"torn")
    with locked_journal(path) as file:
        assert file.append(b"whole\n") == b"\nwhole\n"
    assert path.read_bytes() == b"torn\nwhole\n"


def test_without_locks_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: Any) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(open_file, "lock", none)
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    assert told(opened(tmp_path).fold) == {(KIND, "x"): {"text": "one"}}


def test_a_file_that_is_exchanged_while_it_is_waited_for_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, acquire, once = tmp_path / "a.jsonl", open_file.lock, [True]
    path.write_bytes(b"old\n")

    def exchanged(handle: int, offset: int = 0) -> None:
        if once.pop() if once else False:
            (tmp_path / "new").write_bytes(b"new\n")
            (tmp_path / "new").replace(path)
        acquire(handle, offset)

    monkeypatch.setattr(open_file, "lock", exchanged)
    with locked_journal(path) as file:
        file.append(b"more\n")
    assert path.read_bytes() == b"new\nmore\n"


def test_a_journal_that_another_program_makes_at_the_same_time_is_appended_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, look = tmp_path / "journal", own_file.refuse_what_is_no_file

    def too_early(sought: Path) -> None:
        monkeypatch.setattr(own_file, "refuse_what_is_no_file", look)
        sought.write_bytes(b"theirs\n")
        raise FileNotFoundError

    monkeypatch.setattr(own_file, "refuse_what_is_no_file", too_early)
    with locked_journal(path) as file:
        file.append(b"ours\n")
    assert path.read_bytes() == b"theirs\nours\n"
