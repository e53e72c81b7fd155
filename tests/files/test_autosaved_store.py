"""The store: what is saved is loaded, what others wrote is merged, what is newer than the program is left alone."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import BookmarkText
from ascl_reader.errors import NewerFormat, UnreadableFile, UnwritableFile
from ascl_reader.files import file_lock, folder_lock
from ascl_reader.files.conflicted_copies import conflicted_copies
from tests.bookmarks.works import (
    at,
    marked,
    noted,
    only_bookmark,
)

COPIES = (
    "bookmarks-DESKTOP-1A2B3C.yaml",
    "bookmarks-DESKTOP-1A2B3C-2.yaml",
    "bookmarks (1).yaml",
    "bookmarks 2.yaml",
    "bookmarks (A Reader's conflicted copy 2026-01-02).yaml",
    "bookmarks (conflicted copy 2026-01-02 101500).yaml",
    "bookmarks.sync-conflict-20260102-101500-ABCDEFG.yaml",
    "bookmarks_conflict-20260102-101500.yaml",
    "bookmarks_Office-PC_Jan-02-1015-2026_Conflict.yaml",
)
NO_COPIES = ("bookmarks.yaml", "bookmarks.yaml.bak", "my bookmarks (1).yaml", ".bookmarks.yaml.x1.new", "history.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def keys(work: Bookmarks) -> set[str]:
    return {each.statement for each in work.bookmarks.values()}


def test_nothing_is_there_at_first_and_loading_leaves_nothing(folder: Path) -> None:
    loaded = BookmarkStore(folder).load()
    assert (loaded.work, loaded.recovered, loaded.newer_format) == (Bookmarks(), None, 0)
    assert not folder.exists()


def test_what_is_saved_is_loaded(folder: Path, tmp_path: Path) -> None:
    work = noted("a", "Text.", marked("a", "b"))
    store = BookmarkStore(folder, tmp_path / "cache")
    saved = store.save(work)
    assert saved.work is work
    assert (saved.merged, saved.lost, saved.recovered, saved.backup_problem) == (False, 0, None, "")
    assert BookmarkStore(folder, tmp_path / "cache").load().work == work
    again = marked("c", work=work)
    assert store.save(again).work is again
    assert BookmarkStore(folder).load().work == again
    assert {path.name for path in folder.iterdir()} == {"bookmarks.yaml", "backups", ".bookmarks.lock"}


def test_saving_what_is_there_writes_nothing(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work
    before = (folder / "bookmarks.yaml").stat()
    assert store.save(work).work is work
    assert (folder / "bookmarks.yaml").stat() == before
    other = BookmarkStore(folder)
    other.save(other.load().work)
    assert (folder / "bookmarks.yaml").stat() == before


def test_what_another_program_saved_is_merged(folder: Path) -> None:
    ours, theirs = BookmarkStore(folder), BookmarkStore(folder)
    base = ours.save(noted("a", "Base.", marked("a", "b"), now=at(0))).work
    assert not ours.changed_on_disk()
    loaded = theirs.load().work
    changed = remove_bookmarks(noted("a", "Theirs.", loaded, now=at(5)), [only_bookmark(loaded, "b").id], now=at(5))
    theirs.save(changed)
    assert ours.changed_on_disk()
    saved = ours.save(marked("c", work=noted("a", "Ours.", base, now=at(4)), now=at(4)))
    assert (saved.merged, saved.lost) == (True, 1)
    assert keys(saved.work) == {"a", "c"}
    assert saved.work.notes["a"].text == "Theirs."
    assert {entry.note.text for entry in saved.work.bin.values() if entry.note} == {"Ours."}
    assert not ours.changed_on_disk()
    assert theirs.changed_on_disk()
    assert theirs.refresh(changed).work == saved.work
    assert not theirs.changed_on_disk()
    assert theirs.save(theirs.refresh(changed).work).work == saved.work


def test_looking_at_the_disk_loses_nothing_that_is_not_saved_yet(folder: Path) -> None:
    ours, theirs = BookmarkStore(folder), BookmarkStore(folder)
    base = ours.save(marked("a")).work
    theirs.save(marked("b", work=theirs.load().work))
    seen = ours.refresh(marked("c", work=base))
    assert (keys(seen.work), seen.merged) == ({"a", "b", "c"}, True)
    assert keys(ours.save(marked("d", work=seen.work)).work) == {"a", "b", "c", "d"}
    assert keys(BookmarkStore(folder).load().work) == {"a", "b", "c", "d"}


def test_two_that_began_with_nothing_are_merged(folder: Path) -> None:
    ours, theirs = BookmarkStore(folder), BookmarkStore(folder)
    mine, other = ours.load().work, theirs.load().work
    ours.save(marked("a", work=mine))
    assert keys(theirs.save(marked("b", work=other)).work) == {"a", "b"}


def test_a_file_that_does_not_come_from_ours_deletes_nothing(folder: Path, tmp_path: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a", "b")).work
    BookmarkStore(tmp_path / "other").save(marked("z"))
    (tmp_path / "other" / "bookmarks.yaml").replace(folder / "bookmarks.yaml")
    assert keys(store.save(marked("c", work=work)).work) == {"a", "b", "c", "z"}


def test_a_file_that_was_taken_away_is_written_again(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work
    (folder / "bookmarks.yaml").unlink()
    assert store.changed_on_disk()
    assert store.save(work).work is work
    assert keys(BookmarkStore(folder).load().work) == {"a"}


def test_an_edit_by_hand_is_taken_over(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(noted("a", "Typed.", marked("a", "b"))).work
    path = folder / "bookmarks.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Typed.", "Typed by hand."), encoding="utf-8")
    saved = store.save(marked("c", work=work))
    assert saved.work.notes["a"].text == "Typed by hand."
    assert keys(saved.work) == {"a", "b", "c"}


def test_a_newer_format_is_read_and_never_written(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a", "b")).work
    path = folder / "bookmarks.yaml"
    newer = path.read_text(encoding="utf-8").replace("version: 1", "version: 2\nrooms: [1]")
    path.write_text(newer, encoding="utf-8")
    other = BookmarkStore(folder)
    loaded = other.load()
    assert (loaded.newer_format, keys(loaded.work)) == (2, {"a", "b"})
    for each in (store, other):
        with pytest.raises(NewerFormat) as caught:
            each.save(marked("c", work=work))
        assert caught.value.values["version"] == 2
        assert path.read_text(encoding="utf-8") == newer
    assert store.refresh(work).work is work


def test_a_link_stays_a_link(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    synchronised = tmp_path / "synchronised" / "marks.yaml"
    synchronised.parent.mkdir()
    (folder / "bookmarks.yaml").symlink_to(synchronised)
    BookmarkStore(folder).save(marked("a"))
    assert (folder / "bookmarks.yaml").is_symlink()
    assert keys(BookmarkStore(folder).load().work) == {"a"}
    assert synchronised.is_file()


@pytest.mark.parametrize("name", COPIES)
def test_a_conflicted_copy_is_noticed_merged_and_set_aside(folder: Path, name: str) -> None:
    store = BookmarkStore(folder)
    work = store.save(noted("a", "Base.", marked("a", "b"), now=at(0))).work
    elsewhere = marked(
        "z", work=noted("a", "Newer.", remove_bookmarks(work, [*work.bookmarks][:1], now=at(3)), now=at(3))
    )
    (folder / name).write_bytes(BookmarkText().compose(elsewhere))
    assert [path.name for path in store.copies()] == [name]
    found = store.merge_copies(noted("a", "Ours.", work, now=at(2)), store.copies())
    assert found.work.notes["a"].text == "Newer."
    assert (len(found.work.bookmarks), found.lost, found.refused) == (2, 1, ())
    store.save(found.work)
    [aside] = store.set_aside_copies(store.copies())
    assert store.copies() == ()
    assert aside.parent.name == "backups"
    assert aside.name.endswith(name)
    assert BookmarkStore(folder, clock=lambda: at(100)).load().work == found.work


@pytest.mark.parametrize("name", NO_COPIES)
def test_other_files_are_no_copies(folder: Path, name: str) -> None:
    folder.mkdir()
    (folder / name).write_bytes(b"")
    (folder / "bookmarks (folder).yaml").mkdir()
    assert conflicted_copies(folder / "bookmarks.yaml") == ()


def test_a_copy_without_sense_is_refused_and_stays(folder: Path) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work
    (folder / "bookmarks (1).yaml").write_bytes(b"\x00")
    found = store.merge_copies(work, store.copies())
    assert found.work is work
    [(path, reason)] = found.refused
    assert path.name in reason


def test_without_locks_a_write_in_between_is_seen_and_merged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = BookmarkStore(folder), BookmarkStore(folder)
    base = ours.save(marked("a")).work
    other = theirs.load().work

    def no_locks(handle: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(file_lock, "acquire", no_locks)
    monkeypatch.setattr("ascl_reader.files.autosaved_store.WITHOUT_LOCK", 0.0)
    compose, done = ours._text.compose, []

    def compose_while_another_writes(*arguments: object) -> bytes:
        if not done:
            done.append(theirs.save(marked("theirs", work=other)))
        return compose(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(ours._text, "compose", compose_while_another_writes)
    saved = ours.save(marked("ours", work=base))
    assert keys(saved.work) == {"a", "ours", "theirs"} == keys(BookmarkStore(folder).load().work)


def test_without_locks_a_write_over_ours_is_seen_and_merged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = BookmarkStore(folder), BookmarkStore(folder)
    base = ours.save(marked("a")).work
    other = theirs.load().work
    (folder / "before.yaml").write_bytes((folder / "bookmarks.yaml").read_bytes())
    theirs.save(marked("theirs", work=other))
    late = (folder / "bookmarks.yaml").read_bytes()
    (folder / "before.yaml").replace(folder / "bookmarks.yaml")
    monkeypatch.setattr(folder_lock, "_wait", lambda handle, patience: False)
    done: list[int] = []

    def sleep(seconds: float) -> None:
        if not done:
            done.append((folder / "bookmarks.yaml").write_bytes(late))

    monkeypatch.setattr("ascl_reader.files.autosaved_store.time.sleep", sleep)
    saved = ours.save(marked("ours", work=base))
    assert keys(saved.work) == {"a", "ours", "theirs"} == keys(BookmarkStore(folder).load().work)


def test_a_lock_that_is_held_too_long_is_not_waited_for_for_ever(folder: Path) -> None:
    folder.mkdir()
    with folder_lock.locked(folder) as held, folder_lock.locked(folder, patience=0.05) as second:
        assert held
        assert not second
    with folder_lock.locked(folder) as held:
        assert held


def test_a_file_that_may_not_be_read_is_told_and_not_replaced(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = BookmarkStore(folder)
    work = store.save(marked("a")).work

    def denied(path: Path, largest: int) -> bytes:
        raise UnreadableFile(path=path, reason="Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("ascl_reader.files.disk_file.read_bytes", denied)
        with pytest.raises(UnreadableFile):
            BookmarkStore(folder).load()
        with pytest.raises(UnreadableFile):
            store.save(marked("b", work=work))
    assert keys(BookmarkStore(folder).load().work) == {"a"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(UnwritableFile):
        BookmarkStore(tmp_path / "file" / "data").save(marked("a"))
    assert (tmp_path / "file").read_bytes() == b"kept"


def test_a_large_file_leaves_a_parsed_copy(folder: Path, tmp_path: Path) -> None:
    work = Bookmarks()
    for number in range(300):
        work = noted(f"s{number}", "A note of some words. " * 20, work)
    store = BookmarkStore(folder, tmp_path / "cache")
    store.save(work)
    [copy] = (tmp_path / "cache").iterdir()
    before = copy.read_bytes()
    changed = noted("s7", "Another.", work, now=at(7))
    store.save(changed)
    assert copy.read_bytes() == before
    store.close()
    assert copy.read_bytes() != before
    again = BookmarkStore(folder, tmp_path / "cache")
    assert again.load().work == changed
    assert again._text.new == 0
    copy.write_bytes(msgspec.json.encode("damaged"))
    assert BookmarkStore(folder, tmp_path / "cache").load().work == changed
