"""What other programs and shares do to the file while it is used: another in its place, half written, stuttering."""

from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from ascl_reader.bookmarks.bin_expiry import DAYS_KEPT
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.errors import NewerFormat, UnreadableFile
from ascl_reader.files import disk_file, recovery
from ascl_reader.files.autosaved_store import LONGEST_PAUSE
from ascl_reader.files.temporary_files import WRITTEN_SECONDS
from tests.bookmarks.works import at, marked

FILE = "bookmarks.yaml"
TEN, ELEVEN = "2026-11-22T10:00:00.000Z", "2026-11-22T10:11:00.000Z"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def keys(work: Bookmarks) -> set[str]:
    return {each.statement for each in work.bookmarks.values()}


def replaced(folder: Path, data: bytes) -> None:
    """Put another file in the place of ours, as a synchronising program does."""
    new = folder / "new"
    new.write_bytes(data)
    new.replace(folder / FILE)


def test_an_older_copy_that_was_put_back_is_seen_to_be_behind(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work
    older = (folder / FILE).read_bytes()
    work = store.save(marked("b", work=work)).work
    assert not store.refresh(work).behind
    replaced(folder, older)
    found = store.refresh(work)
    assert keys(found.work) == {"a", "b"} and found.behind
    store.save(found.work)
    assert keys(BookmarkStore(folder).load().work) == {"a", "b"}
    assert not store.refresh(store.load().work).behind


def test_the_other_machines_file_in_our_place_is_behind_and_one_made_from_ours_is_not(
    folder: Path, tmp_path: Path
) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work
    shutil.copytree(folder, tmp_path / "other")
    other = BookmarkStore(tmp_path / "other")
    theirs = other.save(marked("c", work=other.load().work)).work
    replaced(folder, (tmp_path / "other" / FILE).read_bytes())
    found = store.refresh(work)
    assert keys(found.work) == {"a", "c"} and not found.behind
    work = store.save(marked("b", work=found.work)).work
    other.save(marked("d", work=theirs))
    replaced(folder, (tmp_path / "other" / FILE).read_bytes())
    found = store.refresh(work)
    assert keys(found.work) == {"a", "b", "c", "d"} and found.behind


@pytest.mark.parametrize("what", ["gone", "garbage"])
def test_a_file_that_is_gone_or_garbage_is_behind_and_written_again(folder: Path, what: str) -> None:
    store = BookmarkStore(folder)
    assert not store.refresh(Bookmarks()).behind, "nothing was written, nothing is missing"
    work = store.save(marked("a")).work
    shutil.rmtree(folder / "backups")
    if what == "gone":
        (folder / FILE).unlink()
    else:
        (folder / FILE).write_bytes(b"garbage: [")
    found = store.refresh(work)
    assert found.behind and found.work is work
    store.save(work)
    assert keys(BookmarkStore(folder).load().work) == {"a"}


def test_a_file_of_a_newer_format_is_not_behind(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work
    (folder / FILE).write_text("version: 2\nrooms: {}\n", encoding="utf-8")
    assert not store.refresh(work).behind


@pytest.mark.parametrize(
    "body",
    [
        "bookmarks:\n  b-1:\n    statement: x\n",
        "bookmarks:\n- &a {id: b-1}\n- *a\n",
        "folders: 7\n...\n",
        f"rooms: {'[' * 45}{']' * 45}\n",
        "rooms: {{{\n",
    ],
)
@pytest.mark.parametrize("version", ["version: 2", 'version: "3"  # later'])
def test_whatever_a_newer_format_holds_it_stays_where_it_is(folder: Path, body: str, version: str) -> None:
    folder.mkdir()
    text = f"# of a later program\n{version}\n{body}"
    (folder / FILE).write_text(text, encoding="utf-8")
    store = BookmarkStore(folder)
    loaded = store.load()
    assert (loaded.work, loaded.recovered) == (Bookmarks(), None)
    assert loaded.newer_format in (2, 3)
    with pytest.raises(NewerFormat):
        store.save(marked("a"))
    assert (folder / FILE).read_text(encoding="utf-8") == text
    assert not (folder / "backups").exists()


def test_a_file_that_another_program_is_still_writing_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk_file, "STILL", 0.3)
    BookmarkStore(folder).save(marked("a", "b"))
    data = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(data[:300])
    begun = threading.Event()

    def slowly() -> None:
        with (folder / FILE).open("r+b") as file:
            for start in range(300, len(data), max(len(data) // 8, 1)):
                file.seek(start)
                file.write(data[start : start + len(data) // 8 + 1])
                file.flush()
                begun.set()
                time.sleep(0.05)

    writing = threading.Thread(target=slowly)
    writing.start()
    begun.wait()
    loaded = BookmarkStore(folder).load()
    writing.join()
    assert (keys(loaded.work), loaded.recovered) == ({"a", "b"}, None)
    assert not list(folder.glob("backups/damaged-*"))


def test_a_file_damaged_long_ago_is_not_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_file.time, "sleep", lambda _: pytest.fail("it waits"))
    BookmarkStore(folder).save(marked("a"))
    (folder / FILE).write_bytes(b"garbage: [")
    os.utime(folder / FILE, (0, 0))
    loaded = BookmarkStore(folder).load()
    assert keys(loaded.work) == {"a"} and loaded.recovered is not None


def stuttering(monkeypatch: pytest.MonkeyPatch, name: str, code: int, times: int) -> list[int]:
    """Let reading a file fail so many times; return a list that counts."""
    real, failed = disk_file.read_bytes, []

    def read(path: Path, *arguments: int) -> bytes:
        if path.name == name and len(failed) < times:
            failed.append(code)
            raise UnreadableFile(path=path, reason=os.strerror(code)) from OSError(code, os.strerror(code))
        return real(path, *arguments)

    monkeypatch.setattr(disk_file, "read_bytes", read)
    monkeypatch.setattr(recovery, "STUTTER_SECONDS", 0.1)
    return failed


def damaged_with_two_backups(folder: Path) -> None:
    """Leave a damaged file with a backup of one bookmark, and a newer one of two."""
    work = BookmarkStore(folder, clock=lambda: TEN).save(marked("a")).work
    store = BookmarkStore(folder, clock=lambda: ELEVEN)
    store.load()
    store.save(marked("confirmed", work=work))
    (folder / FILE).write_bytes(b"garbage: [")
    os.utime(folder / FILE, (0, 0))


@pytest.mark.parametrize("code", [errno.ESTALE, errno.EIO])
def test_a_backup_that_cannot_be_read_for_a_moment_is_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    damaged_with_two_backups(folder)
    failed = stuttering(monkeypatch, "bookmarks-20261122-1010.yaml", code, 1)
    assert keys(BookmarkStore(folder, clock=lambda: ELEVEN).load().work) == {"a", "confirmed"}
    assert failed == [code]


def test_while_a_share_does_not_give_the_newest_backup_nothing_is_touched(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged_with_two_backups(folder)
    before = sorted(path.name for path in folder.rglob("*"))
    with monkeypatch.context() as patched:
        stuttering(patched, "bookmarks-20261122-1010.yaml", errno.ESTALE, 1000)
        with pytest.raises(UnreadableFile):
            BookmarkStore(folder, clock=lambda: ELEVEN).load()
        assert sorted(path.name for path in folder.rglob("*")) == before
    assert keys(BookmarkStore(folder, clock=lambda: ELEVEN).load().work) == {"a", "confirmed"}


def test_a_backup_that_cannot_be_read_at_all_is_never_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged_with_two_backups(folder)
    data = (folder / "backups" / "bookmarks-20261122-1010.yaml").read_bytes()
    with monkeypatch.context() as patched:
        stuttering(patched, "bookmarks-20261122-1010.yaml", errno.EACCES, 1000)
        store = BookmarkStore(folder, clock=lambda: ELEVEN)
        work = store.load().work
        assert keys(work) == {"a"}
        store.save(marked("z", work=work))
    (kept,) = folder.glob("backups/unread-*")
    assert kept.read_bytes() == data


def test_what_another_machine_is_writing_is_left_alone(folder: Path) -> None:
    BookmarkStore(folder).save(marked("a"))
    new, old = folder / ".bookmarks.yaml.new1.new", folder / "backups" / ".bookmarks-20261122-1010.yaml.old1.new"
    new.touch()
    old.touch()
    before = time.time() - WRITTEN_SECONDS - 60
    os.utime(old, (before, before))
    store = BookmarkStore(folder)
    store.save(marked("b", work=store.load().work))
    assert new.exists() and not old.exists()


def test_a_clock_years_ahead_does_not_empty_the_bin(folder: Path) -> None:
    work = marked("a", now=at(0))
    BookmarkStore(folder).save(remove_bookmarks(work, [*work.bookmarks], now=at(1)))
    ahead = BookmarkStore(folder, clock=lambda: "2035-01-01T00:00:00.000Z")
    assert len(ahead.load().work.bin) == 1


def test_what_has_been_in_the_bin_too_long_is_cleared_while_the_program_is_used(folder: Path) -> None:
    work = marked("a", now=at(0))
    work = remove_bookmarks(work, [*work.bookmarks], now=at(1))
    assert LONGEST_PAUSE > DAYS_KEPT
    BookmarkStore(folder).save(marked("b", work=work, now="2026-05-01T00:00:00.000Z"))
    assert len(BookmarkStore(folder, clock=lambda: "2026-06-01T00:00:00.000Z").load().work.bin) == 1
    assert not BookmarkStore(folder, clock=lambda: "2026-07-01T00:00:00.000Z").load().work.bin
