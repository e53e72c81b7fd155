"""The briefings while the program runs: saved soon, undone, merged from the disk, told when they cannot be saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.errors import UnreadableFile, UnwritableFile
from ascl_reader.files.timestamps import now
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.saving import autosave as desks
from ascl_reader.gui.saving import saver
from ascl_reader.journal.folder import JournalFolder
from ascl_reader.journal.journaled_store import SaveResult, SentStep


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def desk(qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BriefingAutosave]:
    for name, milliseconds in (("SOON", 80), ("LATER", 120)):
        monkeypatch.setattr(saver, name, milliseconds)
    monkeypatch.setattr(desks, "LOOKING", 100)
    desk = BriefingAutosave(own_work(data, tmp_path / "settings"))
    yield desk
    desk.close()


def store_in(data: Path) -> BriefingStore:
    """Return the store of another machine that shares the folder."""
    return BriefingStore(own_work(data, data.parent / "settings of another"))


def begun(qtbot: QtBot, desk: BriefingAutosave) -> BriefingAutosave:
    with qtbot.waitSignals([desk.loaded, desk.changed]):
        desk.start()
    return desk


def titles(briefings: Briefings) -> list[str]:
    return [each.title for each in briefings.briefings]


def on_disk(data: Path) -> list[str]:
    return titles(store_in(data).load().work)


def add(desk: BriefingAutosave, title: str) -> bool:
    return desk.do("new briefing", desk.briefings.beginning(title, now()))


def test_the_times_are_those_that_were_promised() -> None:
    assert saver.SOON <= 700
    assert desks.LOOKING == 2_500


def test_nothing_is_taken_before_it_is_loaded(qtbot: QtBot, desk: BriefingAutosave) -> None:
    assert (desk.ready, desk.writable, desk.current, desk.unsaved) == (False, False, None, False)
    with qtbot.waitSignal(desk.refused):
        assert not add(desk, "Governors")
    assert desk.undo() is None
    assert desk.redo() is None
    assert desk.briefings == Briefings()


def test_a_change_is_saved_at_once(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    begun(qtbot, desk)
    assert (desk.ready, desk.writable) == (True, True)
    assert add(desk, "Governors")
    assert desk.unsaved
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert on_disk(data) == ["Governors"]
    assert desk.current is not None
    assert desk.current.title == "Governors"
    assert not desk.do("nothing", desk.briefings)
    assert not desk.unsaved


def test_what_goes_on_being_changed_is_saved_meanwhile(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    begun(qtbot, desk)
    for number in range(12):
        add(desk, str(number))
        qtbot.wait(20)
        if desk.store.path.exists():
            break
    assert number < 11


def test_undo_and_redo_are_named_told_and_saved(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    begun(qtbot, desk)
    add(desk, "Governors")
    assert (desk.to_undo, desk.to_redo) == ("new briefing", "")
    with qtbot.waitSignal(desk.changed):
        undone = desk.undo()
    assert undone is not None
    assert (undone.step.kind, undone.left) == ("new briefing", 0)
    assert (desk.to_undo, desk.to_redo, titles(desk.briefings)) == ("", "new briefing", [])
    with qtbot.waitSignal(desk.changed):
        assert desk.redo() is not None
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert on_disk(data) == ["Governors"]
    assert desk.undo() is not None
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert on_disk(data) == []


def test_what_another_program_wrote_is_seen_and_merged(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    begun(qtbot, desk)
    add(desk, "Ours")
    qtbot.waitUntil(lambda: not desk.unsaved)
    store = store_in(data)
    with qtbot.waitSignal(desk.changed):
        store.save(store.load().work.beginning("Theirs", now()))
    assert titles(desk.briefings) == ["Ours", "Theirs"]
    assert desk.current is not None
    assert desk.current.title == "Ours"
    assert not desk.unsaved
    add(desk, "Ours too")
    store.save(store.load().work.beginning("Theirs too", now()))
    qtbot.waitUntil(lambda: not desk.unsaved)
    desk._look()
    qtbot.waitUntil(lambda: len(desk.briefings.briefings) == 4)
    assert set(titles(desk.briefings)) == {"Ours", "Theirs", "Theirs too", "Ours too"} == set(on_disk(data))


def test_what_changes_while_it_is_saved_is_saved_after(
    qtbot: QtBot, desk: BriefingAutosave, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    go, at_work, save = Event(), Event(), desk.store.save

    def slowly(briefings: Briefings, steps: tuple[SentStep, ...]) -> SaveResult[Briefings]:
        at_work.set()
        assert go.wait(10)
        return save(briefings, steps)

    begun(qtbot, desk)
    monkeypatch.setattr(desk.store, "save", slowly)
    add(desk, "First")
    qtbot.waitUntil(at_work.is_set)
    add(desk, "Second")
    go.set()
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert titles(desk.briefings) == ["First", "Second"] == on_disk(data)


def test_what_cannot_be_saved_is_told_once_and_tried_again(
    qtbot: QtBot, desk: BriefingAutosave, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Briefings] = []
    told: list[object] = []
    desk.failed.connect(told.append)

    def full(briefings: Briefings, steps: object) -> SaveResult[Briefings]:
        tries.append(briefings)
        raise UnwritableFile(path=desk.store.path, reason="No space left on device")

    begun(qtbot, desk)
    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "save", full)
        add(desk, "Governors")
        qtbot.waitUntil(lambda: len(tries) > 2)
        assert [type(each) for each in told] == [UnwritableFile]
        assert desk.unsaved
        assert isinstance(desk.problem, UnwritableFile)
        assert isinstance(desk.flush(), UnwritableFile)
        assert desk.unsaved
    desk.resume()
    qtbot.waitUntil(lambda: not desk.unsaved)
    assert desk.problem is None
    assert on_disk(data) == ["Governors"]


def test_the_end_saves_what_is_not_saved_yet(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    begun(qtbot, desk)
    assert desk.flush() is None
    assert not desk.store.path.exists()
    add(desk, "Governors")
    assert desk.flush() is None
    assert not desk.unsaved
    assert on_disk(data) == ["Governors"]


def test_a_newer_format_is_shown_and_refused(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    store = BriefingStore(own_work(data, data.parent / "settings"))
    store.save(Briefings().beginning("Governors", now()))
    newer = store.path.read_bytes().replace(b'"format":1', b'"format":2')
    store.path.write_bytes(newer)
    begun(qtbot, desk)
    assert (desk.ready, desk.writable, titles(desk.briefings)) == (True, False, ["Governors"])
    with qtbot.waitSignal(desk.refused):
        assert not add(desk, "Press")
    assert desk.flush() is None
    assert store.path.read_bytes() == newer


def test_a_damaged_file_is_mended_and_told(qtbot: QtBot, desk: BriefingAutosave, data: Path) -> None:
    store = BriefingStore(own_work(data, data.parent / "settings"))
    store.save(Briefings().beginning("Governors", now()))
    store.path.write_bytes(b"\xff")
    with qtbot.waitSignal(desk.loaded):
        desk.start()
    assert desk.store.journal.read().mended, "it is left for the bookmarks to tell"
    assert titles(desk.briefings) == ["Governors"]


def test_a_file_that_may_not_be_read_is_told_and_loaded_later(
    qtbot: QtBot, desk: BriefingAutosave, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_in(data).save(Briefings().beginning("Governors", now()))

    def denied(folder: JournalFolder) -> object:
        raise UnreadableFile(path=folder.folder, reason="Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(JournalFolder, "files", denied)
        with qtbot.waitSignal(desk.failed):
            desk.start()
        assert not desk.ready
    assert desk.flush() is None
    with qtbot.waitSignal(desk.loaded):
        desk.resume()
    assert titles(desk.briefings) == ["Governors"]
