"""What is under way when the window closes: nothing of it is lost, ours or another program's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.errors import UnwritableFile
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.saving import saver
from ascl_reader.library.library import Library
from tests.bookmarks.works import library, statement

NAMES = ("ours", "theirs", "later")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[BookmarkAutosave]:
    """Return a desk with one bookmark on the disk, that looks for nothing by itself."""
    store = BookmarkStore(tmp_path / "data")
    store.save(add_bookmarks(store.load().work, [NewBookmark(statement("first"))]))
    made = BookmarkAutosave(tmp_path / "data", tmp_path / "cache", _library())
    made.start()
    qtbot.waitUntil(lambda: made.ready)
    made._looking.stop()
    yield made
    made.close()


def _library() -> Library:
    return library(*({"key": name} for name in NAMES))


def bookmark(desk: BookmarkAutosave, name: str) -> None:
    desk.do(StepKind.ADD_BOOKMARKS, add_bookmarks(desk.work, [NewBookmark(statement(name))]))


def on_disk(tmp_path: Path) -> set[str]:
    return {each.statement for each in BookmarkStore(tmp_path / "data").load().work.bookmarks.values()}


def test_what_was_mended_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    store = BookmarkStore(tmp_path / "data", tmp_path / "settings")
    store.save(add_bookmarks(store.load().work, [NewBookmark(statement("first"))]))
    store.path.unlink()
    told = []
    for _ in range(2):
        made = BookmarkAutosave(tmp_path / "data", tmp_path / "settings", _library())
        made.loaded.connect(lambda loaded: told.append(loaded.recovered is not None))
        made.start()
        qtbot.waitUntil(lambda made=made: made.ready)  # type: ignore[misc]
        assert made.flush() is None
        made.close()
    assert told == [True, False]
    assert on_disk(tmp_path) == {"first"}


@pytest.mark.parametrize("closing", [False, True])
@pytest.mark.parametrize("what", ["older", "gone"])
def test_what_only_the_window_has_is_written_again(
    qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave, what: str, closing: bool
) -> None:
    path = desk.store.path
    bookmark(desk, "theirs")
    qtbot.waitUntil(lambda: not desk.unsaved)
    older = path.read_bytes()
    bookmark(desk, "ours")
    qtbot.waitUntil(lambda: not desk.unsaved)
    path.unlink()
    if what == "older":
        path.write_bytes(older)
    if closing:
        assert desk.flush() is None
    else:
        desk._look()
        qtbot.waitUntil(lambda: path.exists() and len(path.read_bytes()) > len(older))
    assert on_disk(tmp_path) == {"first", "theirs", "ours"}


def test_two_windows_on_one_file_come_to_rest(qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave) -> None:
    other = BookmarkAutosave(tmp_path / "data", tmp_path / "elsewhere", _library())
    other.start()
    qtbot.waitUntil(lambda: other.ready)
    other._looking.stop()
    bookmark(desk, "ours")
    bookmark(other, "theirs")
    qtbot.waitUntil(lambda: not desk.unsaved and not other.unsaved)
    for each in (desk, other, desk, other):
        with qtbot.waitSignal(each._background.finished):
            each._look()
    assert not desk.unsaved and not other.unsaved
    data = desk.store.path.read_bytes()
    assert {each.statement for each in desk.work.bookmarks.values()} == {"first", "ours", "theirs"}
    assert (desk.flush(), other.flush()) == (None, None)
    assert desk.store.path.read_bytes() == data
    other.close()


def test_nothing_is_written_where_the_other_program_has_all_of_ours(
    qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave
) -> None:
    other = BookmarkStore(tmp_path / "data")
    other.save(add_bookmarks(other.load().work, [NewBookmark(statement("theirs"))]))
    desk._look()
    qtbot.waitUntil(lambda: len(desk.work.bookmarks) == 2)
    assert not desk.unsaved
    assert desk.flush() is None
    assert not desk.store.path.exists()


@pytest.mark.parametrize("more", [False, True])
def test_what_a_save_merged_is_kept_though_the_window_goes_before_it_is_told(
    tmp_path: Path, desk: BookmarkAutosave, more: bool
) -> None:
    other = BookmarkStore(tmp_path / "data")
    other.save(add_bookmarks(other.load().work, [NewBookmark(statement("theirs"))]))
    bookmark(desk, "ours")
    desk._saved.save()
    desk._background._pool.waitForDone()  # saved and merged; the answer waits for the window's thread
    if more:
        bookmark(desk, "later")
    assert desk.flush() is None
    assert on_disk(tmp_path) == {"first", "ours", "theirs", *(["later"] if more else [])}
    assert not desk.unsaved


def test_a_save_that_broke_is_tried_again(
    qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "LATER", 10)
    save, failed = desk.store.save, []

    def once(work: object, steps: object) -> object:
        if not failed:
            failed.append(work)
            raise RuntimeError("no fault of the user’s")
        return save(work, steps)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.store, "save", once)
    with qtbot.waitSignal(desk.failed):
        bookmark(desk, "ours")
        desk._saved.save()
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert on_disk(tmp_path) == {"first", "ours"}


def test_what_a_look_found_outlives_a_change_that_is_made_before_it_is_told(
    qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave
) -> None:
    other = BookmarkStore(tmp_path / "data", tmp_path / "another computer")
    other.save(add_bookmarks(other.load().work, [NewBookmark(statement("theirs"))]))
    desk._look()
    assert desk._background._pool.waitForDone(10_000)  # found, and the window not told yet
    bookmark(desk, "ours")
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert on_disk(tmp_path) == {"first", "theirs", "ours"}
    assert {each.statement for each in desk.work.bookmarks.values()} == {"first", "theirs", "ours"}
    [theirs] = [key for key, each in desk.work.bookmarks.items() if each.statement == "theirs"]
    journal = desk.store.journal
    entry = journal.fold.find("bookmark", theirs)
    assert entry is not None and entry.newest[1] != journal.machine  # it was never taken away and put back


def test_a_look_that_takes_longer_than_the_time_to_the_next_one_is_told(
    qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave
) -> None:
    other = BookmarkStore(tmp_path / "data", tmp_path / "another computer")
    other.save(add_bookmarks(other.load().work, [NewBookmark(statement("theirs"))]))
    for _ in range(2):
        desk._look()
        assert desk._background._pool.waitForDone(10_000)
    qtbot.waitUntil(lambda: len(desk.work.bookmarks) == 2)


def test_a_save_is_told_where_there_is_something_to_tell_and_once_more_when_there_is_not(
    qtbot: QtBot, desk: BookmarkAutosave, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk.saved.connect(lambda saved: told.append(saved.backup_problem))
    problems = ["no room", "no room", "", ""]
    monkeypatch.setattr(desk.store, "_is_backed_up", False)
    monkeypatch.setattr(desk.store.journal, "back_up", lambda is_session: problems.pop(0))
    for name in ("ours", "theirs", "later", "last"):
        bookmark(desk, name)
        qtbot.waitUntil(lambda: not desk.unsaved)
    assert told == ["no room", "no room", ""]


def test_that_saving_works_again_is_told_after_a_close_that_failed(
    qtbot: QtBot, tmp_path: Path, desk: BookmarkAutosave, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    desk.saved.connect(told.append)
    save = desk.store.save

    def full(*_: object) -> None:
        raise UnwritableFile(path=desk.store.path, reason="No space left on device")

    monkeypatch.setattr(desk._saved, "save", lambda: None)  # only what the close itself saves
    bookmark(desk, "ours")
    monkeypatch.setattr(desk.store, "save", full)
    assert desk.flush() is not None
    monkeypatch.setattr(desk.store, "save", save)
    assert desk.flush() is None and len(told) == 1
    bookmark(desk, "theirs")
    assert desk.flush() is None and len(told) == 1
    assert on_disk(tmp_path) == {"first", "ours", "theirs"}
