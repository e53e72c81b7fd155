"""What is told of the file of bookmarks and notes: mended, for reading only, not saved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.store import BookmarkStore, LoadedBookmarks, SavedBookmarks
from ascl_reader.bookmarks.text import work_to_yaml
from ascl_reader.errors import UnreadableFile, UnwritableFile
from ascl_reader.gui.app import Program
from ascl_reader.gui.saving import saver
from ascl_reader.gui.widgets.message import Message
from ascl_reader.gui.window.unsaved_line import UnsavedLine
from ascl_reader.journal.journaled_store import SentStep
from ascl_reader.library.library import Library
from tests.gui.conftest import OpenProgram, type_text


@pytest.fixture
def stored(shipped: Library) -> Bookmarks:
    """Return work that is on the disk before the program starts: a bookmark and a note on the first statement."""
    first = min(shipped.statements, key=lambda each: each.id)
    work = write_note(add_bookmarks(Bookmarks(), [NewBookmark(first)]), first, "Kept on the disk.")
    return BookmarkStore(paths.user_data(), paths.user_settings()).save(work).work


def loaded(qtbot: QtBot, open_program: OpenProgram) -> Program:
    program = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    return program


def test_a_file_of_another_computer_that_cannot_be_read_is_told(qtbot: QtBot, open_program: OpenProgram) -> None:
    path = paths.user_data() / "own-work" / "0123456789ab.jsonl"
    path.mkdir(parents=True)
    told = line(qtbot, loaded(qtbot, open_program))
    assert str(path) in told.text.text() and "missing here" in told.text.text()


def boxes(program: Program) -> list[Message]:
    return [each for each in program.window.findChildren(Message) if each.isVisible()]


def box(qtbot: QtBot, program: Program) -> Message:
    qtbot.waitUntil(lambda: bool(boxes(program)))
    return boxes(program)[-1]


def line(qtbot: QtBot, program: Program) -> UnsavedLine:
    qtbot.waitUntil(program.window.unsaved.isVisible)
    return program.window.unsaved


def foot(program: Program) -> str:
    buttons = [each for each in program.window.status.findChildren(QPushButton) if each.isVisible()]
    return " ".join(each.text() for each in buttons)


def change(program: Program, text: str = "Not saved yet.") -> None:
    statement = max(program.library.statements, key=lambda each: each.id)
    program.bookmark_autosave.do(StepKind.WRITE_NOTE, write_note(program.bookmark_autosave.work, statement, text))


class FullDisk:
    """Lets saving fail until `full` is taken away."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = True
        self.tries = 0
        save = BookmarkStore.save

        def maybe(store: BookmarkStore, work: Bookmarks, steps: Sequence[SentStep] = ()) -> SavedBookmarks:
            self.tries += 1
            if self.full:
                raise UnwritableFile(path=store.path, reason="No space left on device")
            return save(store, work, steps)

        monkeypatch.setattr(BookmarkStore, "save", maybe)


def test_what_was_mended_is_told(qtbot: QtBot, open_program: OpenProgram, stored: Bookmarks) -> None:
    [path] = (paths.user_data() / "own-work").iterdir()
    path.write_bytes(path.read_bytes()[:90] + b"\xff\xfe no line of ours\n")
    program = loaded(qtbot, open_program)
    text = line(qtbot, program).whole
    [aside] = (paths.user_data() / "backups").glob("unreadable-*")
    for part in (str(path), "What it lacked was added from a copy", "Lines that could not be read: 1.", str(aside)):
        assert part in text
    assert program.bookmark_autosave.work.notes.keys() == stored.notes.keys()


def test_the_backup_of_an_earlier_version_is_told(qtbot: QtBot, open_program: OpenProgram, shipped: Library) -> None:
    first = min(shipped.statements, key=lambda each: each.id)
    path = paths.user_data() / "bookmarks.yaml"
    (path.parent / "backups").mkdir(parents=True)
    path.write_bytes(b"version: 1\nnotes: {\xff\xfe")
    (path.parent / "backups" / "bookmarks-20260312-1000.yaml").write_bytes(
        work_to_yaml(add_bookmarks(Bookmarks(), [NewBookmark(first)]))
    )
    program = loaded(qtbot, open_program)
    text = line(qtbot, program).whole
    assert "earlier version" in text and "bookmarks-20260312-1000.yaml" in text
    assert program.bookmark_autosave.is_starred(first.id) and path.exists()


def test_a_damaged_file_without_a_backup_is_told_too(qtbot: QtBot, open_program: OpenProgram) -> None:
    path = paths.user_data() / "bookmarks.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("- this is\n- no such file\n", encoding="utf-8")
    program = loaded(qtbot, open_program)
    assert "no backup that could be read" in line(qtbot, program).whole


def test_what_was_mended_takes_no_keys_and_can_be_put_away(
    qtbot: QtBot, open_program: OpenProgram, stored: Bookmarks
) -> None:
    [path] = (paths.user_data() / "own-work").iterdir()
    path.write_bytes(path.read_bytes()[:90])
    program = loaded(qtbot, open_program)
    shown, note = line(qtbot, program), program.window.note.text
    assert shown.text.text() == "Bookmarks and notes were restored" and boxes(program) == []
    assert not shown.copy_button.isVisible() and not shown.offer_button.isVisible()
    note.setFocus()
    type_text(note, "Typed at once.")
    qtbot.waitUntil(lambda: bool(program.bookmark_autosave.work.notes) and not program.bookmark_autosave.unsaved)
    assert note.hasFocus() and note.toPlainText() == "Typed at once."
    shown.more.setFocus()
    qtbot.keyClick(shown.more, Qt.Key.Key_Space)
    asked = box(qtbot, program)
    assert "added from a copy" in asked.text()
    asked.reject()
    shown.close_button.setFocus()
    qtbot.keyClick(shown.close_button, Qt.Key.Key_Space)
    assert not shown.isVisible() and shown.whole == ""


def test_a_sound_file_is_loaded_in_silence(qtbot: QtBot, open_program: OpenProgram, stored: Bookmarks) -> None:
    program = loaded(qtbot, open_program)
    qtbot.wait(100)
    assert boxes(program) == [] and foot(program) == ""


def test_a_newer_format_is_for_reading_only_and_stays_told(qtbot: QtBot, open_program: OpenProgram) -> None:
    path = paths.user_data() / "bookmarks.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("version: 99\n", encoding="utf-8")
    program = loaded(qtbot, open_program)
    shown = line(qtbot, program)
    assert "newer version of ASCL Reader (format 99)" in shown.whole and boxes(program) == []
    assert "for reading only" in foot(program)
    assert not program.window.commands.import_own.isEnabled()
    assert program.window.commands.export_own.isEnabled()
    program.window.status.bookmark_problem_clicked.emit()
    assert "format 99" in box(qtbot, program).text()
    change(program)
    assert program.bookmark_autosave.work.notes == {}
    assert path.read_text(encoding="utf-8") == "version: 99\n"


def test_a_file_that_may_not_be_read_can_be_tried_again(
    qtbot: QtBot, open_program: OpenProgram, stored: Bookmarks, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = BookmarkStore.load

    def refused(store: BookmarkStore) -> LoadedBookmarks:
        raise UnreadableFile(path=store.path, reason="Permission denied")

    monkeypatch.setattr(BookmarkStore, "load", refused)
    program = open_program(ready=False)
    shown = line(qtbot, program)
    assert "you may not open it" in shown.whole and boxes(program) == []
    assert "could not be read" in foot(program) and not shown.close_button.isVisible()
    assert not program.window.commands.bin.isEnabled()
    monkeypatch.setattr(BookmarkStore, "load", load)
    assert shown.offer_button.text() == "Try Again"
    shown.offer_button.click()
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready and not shown.isVisible())
    assert program.bookmark_autosave.work.notes.keys() == stored.notes.keys()
    assert foot(program) == ""
    assert program.window.commands.bin.isEnabled()


def test_a_full_disk_is_told_in_a_line_that_takes_no_keys_until_it_works(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "LATER", 50)
    program = loaded(qtbot, open_program)
    disk, shown = FullDisk(monkeypatch), program.window.unsaved
    note = program.window.note.text
    note.setFocus()
    type_text(note, "Typed while the disk is full.")
    qtbot.waitUntil(shown.isVisible)
    assert shown.text.text() == "Not saved: bookmarks and notes"
    assert "no room left on the disk" in shown.whole and "only in this window" in shown.whole
    assert boxes(program) == [] and note.hasFocus()
    assert "not saved" in foot(program)
    type_text(note, " And more.")
    tries = disk.tries
    qtbot.waitUntil(lambda: disk.tries >= tries + 2)
    assert boxes(program) == [] and note.hasFocus()
    disk.full = False
    qtbot.waitUntil(lambda: foot(program) == "" and not shown.isVisible())
    statement = program.window.session.statement
    assert program.bookmark_autosave.work.notes[statement].text == "Typed while the disk is full. And more."
    assert not program.bookmark_autosave.unsaved


def test_the_message_that_was_asked_for_goes_when_saving_works_again(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "LATER", 50)
    program = loaded(qtbot, open_program)
    disk = FullDisk(monkeypatch)
    change(program)
    qtbot.waitUntil(program.window.unsaved.isVisible)
    program.window.status.bookmark_problem_clicked.emit()
    assert "no room left on the disk" in box(qtbot, program).text()
    disk.full = False
    qtbot.waitUntil(lambda: boxes(program) == [] and foot(program) == "")


def test_a_copy_can_be_saved_elsewhere_from_the_line(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = loaded(qtbot, open_program)
    asked: list[bool] = []
    monkeypatch.setattr(type(program.bookmark_files.exchange), "ask_export", lambda _: asked.append(True))
    disk = FullDisk(monkeypatch)
    change(program)
    qtbot.waitUntil(program.window.unsaved.isVisible)
    qtbot.mouseClick(program.window.unsaved.copy_button, Qt.MouseButton.LeftButton)
    assert asked
    disk.full = False


def test_the_journal_of_another_machine_and_a_conflicted_copy_are_read_without_a_question(
    qtbot: QtBot, open_program: OpenProgram, shipped: Library, stored: Bookmarks
) -> None:
    second = sorted(shipped.statements, key=lambda each: each.id)[1]
    elsewhere = paths.user_data().parent / "elsewhere"
    store = BookmarkStore(elsewhere)
    store.save(add_bookmarks(Bookmarks(), [NewBookmark(second)]))
    store.path.rename(paths.user_data() / "own-work" / f"{store.path.stem} (DESKTOP’s conflicted copy).jsonl")
    program = loaded(qtbot, open_program)
    assert program.bookmark_autosave.is_starred(second.id) and boxes(program) == []
    assert program.bookmark_autosave.work.notes.keys() == stored.notes.keys()
