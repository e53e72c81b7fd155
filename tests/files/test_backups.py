"""Backups: which are kept, that they are good, and what is loaded from them when the file is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import BookmarkText
from ascl_reader.files.backups import Backups
from ascl_reader.files.timestamps import format_moment
from tests.bookmarks.works import at, marked, noted

BEGIN = datetime(2026, 3, 12, 10, 0, tzinfo=timezone.utc)


class Clock:
    """A clock that is put on by hand."""

    def __init__(self) -> None:
        self.time = BEGIN

    def __call__(self) -> str:
        return format_moment(self.time)

    def on(self, **by: float) -> None:
        """Put the clock on."""
        self.time += timedelta(**by)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def backups(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("bookmarks-*"))


def read(path: Path) -> Bookmarks:
    return BookmarkText().read(path.read_bytes(), path).work


def test_every_save_is_backed_up_over_the_last_of_its_ten_minutes(folder: Path) -> None:
    clock = Clock()
    store = BookmarkStore(folder, clock=clock)
    work = store.save(marked("a")).work
    clock.on(seconds=2)
    work = store.save(marked("b", work=work)).work
    assert backups(folder) == ["bookmarks-20260312-1000.yaml"]
    assert read(folder / "backups" / "bookmarks-20260312-1000.yaml") == work
    clock.on(minutes=10)
    store.save(marked("c", work=work))
    assert backups(folder) == ["bookmarks-20260312-1000.yaml", "bookmarks-20260312-1010.yaml"]
    assert read(folder / "backups" / "bookmarks-20260312-1000.yaml") == work


def test_the_last_five_stay_and_one_a_day_for_fourteen_days(folder: Path) -> None:
    clock = Clock()
    store = BookmarkStore(folder, clock=clock)
    work = Bookmarks()
    for day in range(16):
        for number in range(6 if day > 13 else 1):
            work = store.save(marked(f"s{day}-{number}", work=work)).work
            clock.on(minutes=11)
        clock.on(days=1, minutes=-66 if day > 13 else -11)
    names = backups(folder)
    days = sorted({name[10:18] for name in names})
    assert days == [f"202603{day}" for day in range(14, 28)]
    assert [name for name in names if name[10:18] == "20260327"] == [
        f"bookmarks-20260327-{time}.yaml" for time in ("1010", "1020", "1030", "1040", "1050")
    ]
    assert len(names) == 13 + 5
    assert max(len(read(folder / "backups" / name).bookmarks) for name in names) == 14 + 12


def test_what_stood_there_before_this_program_began_is_backed_up_first(folder: Path) -> None:
    folder.mkdir()
    (folder / "bookmarks.yaml").write_bytes(BookmarkText().compose(marked("by-hand")))
    clock = Clock()
    clock.time = datetime.now(timezone.utc) + timedelta(hours=1)
    store = BookmarkStore(folder, clock=clock)
    store.save(marked("a", work=store.load().work))
    first, second = backups(folder)
    assert len(read(folder / "backups" / first).bookmarks) == 1
    assert len(read(folder / "backups" / second).bookmarks) == 2


def test_backups_of_a_clock_that_was_ahead_are_the_last_to_be_taken(tmp_path: Path) -> None:
    kept = Backups(tmp_path)
    kept.add(b"future", "2031-01-01T00:00:00.000Z")
    for minute in range(0, 100, 10):
        kept.add(b"now %d" % minute, at(minute))
    assert kept.newest_first(at(90))[0].read_bytes() == b"now 90"
    assert kept.newest_first(at(90))[-1].read_bytes() == b"future"


def test_a_backup_that_cannot_be_made_is_told_and_the_work_is_saved(folder: Path) -> None:
    folder.mkdir()
    (folder / "backups").write_bytes(b"a file in the way")
    saved = BookmarkStore(folder).save(marked("a"))
    assert saved.backup_problem
    assert len(BookmarkStore(folder).load().work.bookmarks) == 1


def garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zeros(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_between_entries(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"\n- ") + 1])


def page(path: Path) -> None:
    path.write_text("<!DOCTYPE html><title>Sign in</title>", encoding="utf-8")


def directory(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "something").write_bytes(b"kept")


DAMAGES = [garbage, empty, zeros, cut, cut_between_entries, page, directory]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_cannot_be_read_is_set_aside_and_the_newest_good_backup_loaded(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    clock = Clock()
    store = BookmarkStore(folder, clock=clock)
    work = store.save(noted("a", "Text.", marked("a", "b"), now=at(601))).work
    (folder / "backups" / "bookmarks-20260312-1001.yaml").write_bytes(b"no good, but newer")
    path = folder / "bookmarks.yaml"
    damage(path)
    clock.on(days=2)
    other = BookmarkStore(folder, clock=clock)
    loaded = other.load()
    assert loaded.work == work
    told = loaded.recovered
    assert told is not None
    assert told.reason
    assert told.set_aside is not None
    assert told.set_aside.name == "damaged-20260314-100000-bookmarks.yaml"
    assert told.set_aside.exists()
    assert told.restored is not None
    assert told.restored.name == "bookmarks-20260312-1000.yaml"
    assert told.until == at(601)
    other.save(marked("c", work=loaded.work))
    assert len(BookmarkStore(folder).load().work.bookmarks) == 3
    assert BookmarkStore(folder).load().recovered is None


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_is_damaged_while_we_work_is_set_aside_by_the_next_save(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a", "b")).work
    other = BookmarkStore(folder)
    other.save(marked("theirs", work=other.load().work))
    damage(folder / "bookmarks.yaml")
    assert store.refresh(work).work is work
    saved = store.save(marked("c", work=work))
    assert saved.recovered is not None
    assert saved.recovered.set_aside is not None
    assert {each.statement for each in saved.work.bookmarks.values()} == {"a", "b", "c", "theirs"}
    assert BookmarkStore(folder).load().work == saved.work


def test_a_lost_file_is_restored_and_told_so(folder: Path) -> None:
    work = BookmarkStore(folder).save(marked("a")).work
    (folder / "bookmarks.yaml").unlink()
    loaded = BookmarkStore(folder).load()
    assert loaded.work == work
    assert loaded.recovered is not None
    assert (loaded.recovered.reason, loaded.recovered.set_aside) == ("", None)


def test_without_a_good_backup_one_begins_anew_and_is_told(folder: Path) -> None:
    folder.mkdir()
    garbage(folder / "bookmarks.yaml")
    loaded = BookmarkStore(folder).load()
    assert loaded.work == Bookmarks()
    assert loaded.recovered is not None
    assert (loaded.recovered.restored, loaded.recovered.until) == (None, "")
    assert loaded.recovered.set_aside is not None
    assert len(loaded.recovered.set_aside.read_bytes()) == 256 * 40


def test_what_cannot_be_set_aside_is_not_written_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = BookmarkStore(folder).save(marked("a")).work
    garbage(folder / "bookmarks.yaml")

    def denied(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", denied)
    store = BookmarkStore(folder)
    loaded = store.load()
    assert loaded.work == work
    assert loaded.recovered is not None
    assert loaded.recovered.set_aside is None
    with pytest.raises(Exception, match="cannot be used"):
        store.save(marked("b", work=loaded.work))
    assert len((folder / "bookmarks.yaml").read_bytes()) == 256 * 40
