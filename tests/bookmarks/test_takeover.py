"""The file of bookmarks and notes of earlier versions: taken over exactly, once, and left as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given

from ascl_reader.bookmarks.bin_expiry import without_expired
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.store import look_at_bookmarks
from ascl_reader.bookmarks.text import work_to_yaml
from ascl_reader.errors import UnreadableFile, UnwritableFile
from tests.bookmarks.test_store import NOW, known, store
from tests.bookmarks.works import FEWER, WORKS, at, marked, noted, only_bookmark, same_work

HEAD = (
    "# ASCL Reader: your bookmarks and notes. Copies of this file are in the folder “backups” beside it.\n"
    "# You may edit it while the program is closed; keep the last line, which shows that the file is whole.\n"
)


def earlier(work: Bookmarks) -> bytes:
    """Return the file that the version before the journal wrote."""
    _, _, body = work_to_yaml(work).decode().partition("\n")
    return f"{HEAD}{body}".replace('saves: ""', 'saves: "12345678 0e123456"').encode()


def put(folder: Path, data: bytes, name: str = "bookmarks.yaml") -> Path:
    """Put an earlier file into the data folder."""
    path = folder / "data" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@FEWER
@given(WORKS)
def test_the_earlier_file_is_taken_over_exactly_and_left_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, work: Bookmarks
) -> None:
    folder = tmp_path_factory.mktemp("taken")
    path = put(folder, earlier(work))
    for name in ("here", "here", "there"):
        loaded = store(folder, name).load()
        assert known(loaded.work) == known(without_expired(work, NOW))
        assert loaded.recovered is None and not loaded.done
    assert path.read_bytes() == earlier(work)
    assert len(list((folder / "data" / "own-work").iterdir())) == 1


def test_it_is_taken_over_once_and_what_was_done_since_stays(tmp_path: Path) -> None:
    work = noted("a", "Base.", marked("a", "b"))
    put(tmp_path, earlier(work))
    here = store(tmp_path)
    changed = remove_bookmarks(
        noted("a", "Since.", here.load().work, at(50)), [only_bookmark(work, "b").id], now=at(60)
    )
    here.save(changed)
    assert same_work(store(tmp_path).load().work, changed)
    put(tmp_path, earlier(noted("c", "Written there.", noted("a", "Old machine.", work, at(70)), at(70))))
    found = store(tmp_path).load().work
    assert found.notes["a"].text == "Since." and found.notes["c"].text == "Written there."
    assert {each.statement for each in found.bookmarks.values()} == {"a"}


def test_a_later_state_of_what_nobody_changed_since_is_taken(tmp_path: Path) -> None:
    work = noted("a", "Base.")
    put(tmp_path, earlier(work))
    store(tmp_path).load()
    put(tmp_path, earlier(noted("a", "Later.", work, at(70))))
    assert store(tmp_path, "there").load().work.notes["a"].text == "Later."
    put(tmp_path, earlier(work))
    assert store(tmp_path).load().work.notes["a"].text == "Later."


@pytest.mark.parametrize("harm", ["cut", "garbage", "gone", "empty", "folder", "bytes"])
def test_of_a_damaged_earlier_file_the_newest_good_backup_is_taken(tmp_path: Path, harm: str) -> None:
    work = marked("a", "b")
    data = earlier(work)
    put(tmp_path, earlier(marked("a")), "backups/bookmarks-20260312-0900.yaml")
    put(tmp_path, data, "backups/bookmarks-20260312-1000.yaml")
    put(tmp_path, b"bookmarks: [", "backups/bookmarks-20260312-1010.yaml")
    path = put(tmp_path, {"cut": data[:-30], "garbage": b"a: [", "bytes": b"\xff" * 99}.get(harm, b""))
    if harm in ("gone", "folder"):
        path.unlink()
    if harm == "folder":
        path.mkdir()
    loaded = store(tmp_path).load()
    assert same_work(loaded.work, work) and loaded.recovered is not None
    assert loaded.recovered.restored is not None and loaded.recovered.restored.name.endswith("1000.yaml")
    assert bool(loaded.recovered.reason) == (harm != "gone")
    again = store(tmp_path).load()
    assert same_work(again.work, work) and again.recovered is None


def test_an_earlier_file_of_a_later_format_is_left_alone(tmp_path: Path) -> None:
    path = put(tmp_path, b"version: 2\nrooms: {{\n")
    assert store(tmp_path).load().newer_format == 2
    assert path.read_bytes() == b"version: 2\nrooms: {{\n"


def test_an_earlier_file_that_the_system_does_not_let_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, earlier(marked("a")))
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "bookmarks.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refused)
        with pytest.raises(UnreadableFile):
            store(tmp_path).load()
    assert len(store(tmp_path).load().work.bookmarks) == 1


def test_where_the_journal_cannot_be_written_it_is_taken_with_the_first_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = noted("a", "Base.", marked("a", "b"))
    put(tmp_path, earlier(work))
    here = store(tmp_path)
    real = os.open

    def read_only(path: object, flags: int, *rest: object, **named: object) -> int:
        if flags & os.O_CREAT:
            raise OSError(30, "Read-only file system")
        return real(path, flags, *rest, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", read_only)
        found = here.load().work
        assert same_work(found, work)
        with pytest.raises(UnwritableFile):
            here.save(noted("c", "More.", found))
    here.save(noted("c", "More.", found))
    assert same_work(store(tmp_path).load().work, noted("c", "More.", found))


def test_looking_takes_the_earlier_file_into_account_and_writes_nothing(tmp_path: Path) -> None:
    put(tmp_path, earlier(marked("a")))
    assert len(look_at_bookmarks(tmp_path / "data", tmp_path / "here").work.bookmarks) == 1
    assert [each.name for each in (tmp_path / "data").iterdir()] == ["bookmarks.yaml"]
    assert not (tmp_path / "here").exists()
