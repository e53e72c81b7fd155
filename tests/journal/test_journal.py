"""The journals of a folder: shared by machines and programs, mended where an older or damaged one took ours' place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ascl_reader.errors import NewerFormat, UnwritableFile
from ascl_reader.files import shared_folder
from ascl_reader.files.shared_folder import know_folder
from ascl_reader.journal.compaction import Keeping
from ascl_reader.journal.journal import Journal, JournalReport
from ascl_reader.journal.lines import EntryChange, JournalStep
from tests.conftest import IS_ROOT
from tests.journal.journals import KIND, opened, put, told


def text(journal: Journal, key: str) -> object:
    """Return the text of a note."""
    entry = journal.fold.find(KIND, key)
    return None if entry is None or entry.gone else entry.fields.get("text")


def test_what_is_appended_is_there_at_the_next_start(tmp_path: Path) -> None:
    put(opened(tmp_path), "x", text="one")
    journal = opened(tmp_path)
    put(journal, "x", stance="agrees")
    assert told(opened(tmp_path).fold) == {(KIND, "x"): {"text": "one", "stance": "agrees"}}
    assert [each.name for each in (tmp_path / "data" / "own-work").iterdir()] == [journal.path.name]


def test_deleting_and_bringing_back(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    journal.append([JournalStep((EntryChange(KIND, "x", gone="state"),))])
    assert told(opened(tmp_path).fold) == {}
    journal.append([JournalStep((EntryChange(KIND, "x", gone=""),))])
    assert told(opened(tmp_path).fold) == {(KIND, "x"): {"text": "one"}}


def test_machines_see_each_other_and_write_no_file_but_their_own(tmp_path: Path) -> None:
    one, other = opened(tmp_path, "one"), opened(tmp_path, "other")
    put(one, "x", text="from one")
    watch = other.watch(frozenset({KIND}))
    assert other.has_changed() and other.read() and watch.take() == {(KIND, "x")} and not other.has_changed()
    before = one.path.read_bytes()
    put(other, "x", text="from other")
    one.read()
    assert text(one, "x") == text(other, "x") == "from other"
    assert one.path.read_bytes() == before


def test_a_counter_goes_above_every_counter_seen(tmp_path: Path) -> None:
    one, other = opened(tmp_path, "one"), opened(tmp_path, "other")
    for n in range(5):
        put(one, "x", text=str(n))
    put(other, "x", text="later")
    one.read()
    assert text(one, "x") == "later" and one.fold.highest == 6


def test_copies_that_synchronising_programs_make_are_further_files_of_the_fold(tmp_path: Path) -> None:
    one, other = opened(tmp_path, "one"), opened(tmp_path, "other")
    put(one, "x", text="kept")
    copy = one.path.with_name(f"{one.machine} (conflicted copy 2026-03-12).jsonl")
    shutil.copy(one.path, copy)
    one.path.unlink()
    assert other.read() and text(other, "x") == "kept"
    before = copy.read_bytes()
    put(other, "y", text="more")
    assert copy.read_bytes() == before


def test_two_programs_of_one_machine_append_to_one_file(tmp_path: Path) -> None:
    window, terminal = opened(tmp_path), opened(tmp_path)
    for n in range(20):
        put((window, terminal)[n % 2], str(n), text=str(n))
    numbers = [each.n for each in opened(tmp_path).own]
    assert len(told(opened(tmp_path).fold)) == 20 and numbers == sorted(set(numbers))


def test_only_what_was_added_is_read_again(tmp_path: Path) -> None:
    one, other = opened(tmp_path, "one"), opened(tmp_path, "other")
    put(one, "x", text="one")
    other.read()
    watch, foreign = other.watch(frozenset({KIND})), other.watch(frozenset({"folder"}))
    put(one, "y", text="two")
    put(other, "z", text="three")
    assert other.read() and watch.take() == {(KIND, "y")} and watch.take() == foreign.take() == set()


@pytest.mark.parametrize("harm", ["gone", "empty", "older", "cut", "garbage", "torn", "bits"])
def test_an_older_or_damaged_journal_in_the_place_of_ours_is_mended(tmp_path: Path, harm: str) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    older = journal.path.read_bytes()
    put(journal, "y", text="two")
    put(journal, "x", text="three")
    put(journal, "z", text="four")
    _harm(journal.path, older, harm)
    again = Journal(tmp_path / "data", tmp_path / "settings of here")
    report = again.read()
    assert (text(again, "x"), text(again, "y"), text(again, "z")) == ("three", "two", "four")
    assert report.mended
    assert not opened(tmp_path).read().mended
    put(again, "w", text="five")
    assert len(told(opened(tmp_path, "another machine").fold)) == 4


@pytest.mark.parametrize("harm", ["gone", "empty", "older", "cut", "garbage", "torn"])
def test_it_is_mended_while_the_program_runs(tmp_path: Path, harm: str) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    older = journal.path.read_bytes()
    put(journal, "y", text="two")
    _harm(journal.path, older, harm)
    put(journal, "z", text="three")
    assert len(told(opened(tmp_path, "another machine").fold)) == 3


@pytest.mark.parametrize("harm", ["gone", "empty", "older", "cut", "garbage"])
def test_without_the_local_copy_the_newest_backup_mends_it(tmp_path: Path, harm: str) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    older = journal.path.read_bytes()
    put(journal, "y", text="two")
    assert journal.close() == ""
    shutil.rmtree(tmp_path / "settings of here" / "own-work")
    _harm(journal.path, older, harm)
    assert len(told(opened(tmp_path).fold)) == 2


def _harm(path: Path, older: bytes, harm: str) -> None:
    data = path.read_bytes()
    changed = {
        "empty": b"",
        "older": older,
        "cut": data[:-5],
        "garbage": os.urandom(3000),
        "torn": older + data[len(older) : len(older) + 9],
        "bits": data.replace(b'"two"', b'"t\0o"'),
    }
    path.unlink() if harm == "gone" else path.write_bytes(changed[harm])


def test_a_journal_of_another_machine_that_is_gone_is_stood_in_for_by_its_backup(tmp_path: Path) -> None:
    one = opened(tmp_path, "one")
    put(one, "x", text="one")
    one.close()
    one.path.unlink()
    other = Journal(tmp_path / "data", tmp_path / "settings of other")
    assert other.read(tells=False).instead and other.read().instead and text(other, "x") == "one"
    assert other.read() == JournalReport(), "it is told once"
    assert not one.path.exists()


def test_what_cannot_be_read_is_set_aside_and_told_once(tmp_path: Path) -> None:
    one, other = opened(tmp_path, "one"), Journal(tmp_path / "data", tmp_path / "settings of other")
    put(one, "x", text="one")
    with one.path.open("ab") as file:
        file.write(b"no line of ours\n")
    put(one, "y", text="two")
    report = other.read()
    assert report.damaged == 1 and report.aside is not None and report.aside.read_bytes() == b"no line of ours\n"
    assert len(told(other.fold)) == 2
    assert Journal(tmp_path / "data", tmp_path / "settings of other").read().damaged == 0


@pytest.mark.parametrize("kind", ["link", "dangling link", "fifo", "folder"])
def test_what_is_no_file_is_never_followed_moved_or_written(tmp_path: Path, kind: str) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    foreign = tmp_path / "foreign"
    journal.path.unlink()
    if kind == "folder":
        journal.path.mkdir()
    elif kind == "fifo":
        os.mkfifo(journal.path)
    else:
        if kind == "link":
            foreign.write_text("another program's", encoding="utf-8")
        journal.path.symlink_to(foreign)
    before = journal.path.lstat()
    again = Journal(tmp_path / "data", tmp_path / "settings of here")
    assert again.read().unread == ((journal.path, "it is not a file"),) and again.read().unread == ()
    assert text(again, "x") == "one"
    with pytest.raises(UnwritableFile):
        put(again, "y", text="two")
    assert journal.path.lstat() == before
    assert not foreign.exists() or foreign.read_text(encoding="utf-8") == "another program's"


def test_a_data_folder_that_goes_away_is_not_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_folder, "_known", {})
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    know_folder(tmp_path / "data")
    (tmp_path / "data").rename(tmp_path / "away")
    with pytest.raises(UnwritableFile):
        put(journal, "y", text="two")
    assert not (tmp_path / "data").exists()
    (tmp_path / "data").mkdir()
    with pytest.raises(UnwritableFile):
        put(journal, "y", text="two")
    assert not list((tmp_path / "data").iterdir())
    (tmp_path / "data").rmdir()
    (tmp_path / "away").rename(tmp_path / "data")
    put(journal, "y", text="two")
    assert len(told(opened(tmp_path).fold)) == 2


def test_our_journal_of_a_later_format_is_read_and_not_added_to(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    put(journal, "x", text="one")
    data = journal.path.read_bytes().replace(b'"format":1', b'"format":2')
    journal.path.write_bytes(data)
    again = Journal(tmp_path / "data", tmp_path / "settings of here")
    assert again.read().newer == 2 and text(again, "x") == "one"
    with pytest.raises(NewerFormat):
        put(again, "y", text="two")
    assert journal.path.read_bytes() == data


@pytest.mark.skipif(os.name != "posix" or IS_ROOT, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    put(opened(tmp_path), "x", text="one")
    folder = tmp_path / "data" / "own-work"
    folder.chmod(0o500)
    other = opened(tmp_path, "other")
    try:
        assert text(other, "x") == "one"
        with pytest.raises(UnwritableFile):
            put(other, "y", text="two")
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="rights of groups are the system's")
def test_in_a_folder_that_a_group_shares_the_group_can_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o2770)
    before = os.umask(0o077)
    try:
        journal = opened(tmp_path)
        put(journal, "x", text="one")
        journal.close()
    finally:
        os.umask(before)
    made = [journal.folder, journal.path, tmp_path / "data" / "backups", *(tmp_path / "data" / "backups").iterdir()]
    assert all(path.stat().st_mode & 0o060 == 0o060 for path in made)


def test_a_journal_that_is_half_out_of_date_is_made_smaller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ascl_reader.journal.compaction.WORTH_IT", 10_000)
    journal = opened(tmp_path, keeping=Keeping({KIND: "text"}, frozenset({"binned"})))
    put(journal, "b", kind="binned", note="Deleted for good.")
    journal.append([JournalStep((EntryChange("binned", "b", gone="state"),))])
    put(journal, "y", text="stays", unknown=[1, {"a": None}])
    for n in range(60):
        put(journal, "x", text=f"text {n} " * 20, stance=str(n))
    journal.append([JournalStep((EntryChange(KIND, "y", gone="state"),))])
    size, before = journal.path.stat().st_size, told(journal.fold)
    other = opened(tmp_path, "other")
    assert journal.close() == ""
    assert journal.path.stat().st_size < size / 2
    assert b"Deleted for good" not in journal.path.read_bytes()
    again = opened(tmp_path)
    assert told(again.fold) == before and again.compacted == 64
    entry = again.fold.find(KIND, "x")
    assert entry is not None and len(entry.history("text")) == 21 and len(entry.history("stance")) < 60
    put(again, "x", text="after")
    put(journal, "y", text="from the other program", gone_is="no field of ours")
    other.read()
    assert other.fold.entries.keys() == again.fold.entries.keys() and text(other, "x") == "after"
    assert not opened(tmp_path).read().mended
