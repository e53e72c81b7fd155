"""Bookmarks and notes exported, imported after a look at what that does, and printed."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_to
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.import_preview import ImportPreview
from ascl_reader.gui.widgets.message import Message
from ascl_reader.library.statement import Statement
from tests.gui.conftest import type_text
from tests.gui.test_accessibility import name_of

pytestmark = pytest.mark.shared_window


@pytest.fixture
def statements(qtbot: QtBot, program: Program) -> list[Statement]:
    """Return some statements, once bookmarks and notes are loaded, with a bookmark and a note on the first."""
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    found = [program.library.find(each) for each in sorted(each.id for each in program.library.statements)]
    work = add_bookmarks(program.bookmark_autosave.work, [NewBookmark(found[0])])
    program.bookmark_autosave.do(StepKind.ADD_BOOKMARKS, write_note(work, found[0], "Our note on the first."))
    return found


@pytest.fixture
def incoming(program: Program, statements: list[Statement], tmp_path: Path) -> Path:
    """Return a file in which the second statement is bookmarked and both have notes."""
    work = add_bookmarks(Bookmarks(), [NewBookmark(statements[1])])
    work = write_note(work, statements[1], "A note on the second.")
    work = write_note(work, statements[0], "A later note on the first.", now="2126-01-01T00:00:00.000Z")
    path = tmp_path / "colleague.yaml"
    export_to(path, work, program.library, ExportFormat.YAML, "2026-03-12")
    return path


def file_dialog(qtbot: QtBot, program: Program, folder: Path) -> QFileDialog:
    dialog = program.window.findChildren(QFileDialog)[-1]
    dialog.setDirectory(str(folder))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def name_box(dialog: QFileDialog) -> QLineEdit:
    """Return the field for the file's name, without its list of suggestions, which wants a real keyboard."""
    box = next(each for each in dialog.findChildren(QLineEdit) if each.objectName() == "fileNameEdit")
    box.setCompleter(None)
    return box


def message(qtbot: QtBot, program: Program) -> Message:
    def visible() -> list[Message]:
        return [each for each in program.window.findChildren(Message) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()))
    return visible()[-1]


def preview(qtbot: QtBot, program: Program, path: Path) -> ImportPreview:
    exchange = program.bookmark_files.exchange
    exchange.read(path)
    qtbot.waitUntil(lambda: exchange.preview is not None)
    assert exchange.preview is not None
    exchange.preview.activateWindow()
    qtbot.waitUntil(exchange.preview.isActiveWindow)
    return exchange.preview


@pytest.mark.parametrize(
    "expected",
    [
        (ExportFormat.YAML, "# Bookmarks and notes from ASCL Reader"),
        (ExportFormat.CSV, "\ufeffkind,"),
        (ExportFormat.MARKDOWN, "# Bookmarks and notes"),
        (ExportFormat.HTML, "<!DOCTYPE html>"),
    ],
)
def test_the_chosen_format_is_written_with_its_ending(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path, expected: tuple[ExportFormat, str]
) -> None:
    form, beginning = expected
    folder = tmp_path / "exported"
    folder.mkdir()
    program.window.commands.export_own.trigger()
    dialog = file_dialog(qtbot, program, folder)
    name = next(name for name, each in program.bookmark_files.exchange.kinds.items() if each is form)
    dialog.selectNameFilter(name)
    dialog.filterSelected.emit(name)
    assert name_box(dialog).text() == f"ascl-bookmarks-and-notes.{form.value}"
    name_box(dialog).selectAll()
    type_text(name_box(dialog), "mine")
    qtbot.keyClick(name_box(dialog), Qt.Key.Key_Return)
    assert f"Written to mine.{form.value}: bookmarks: 1, notes: 1" in message(qtbot, program).text()
    text = (folder / f"mine.{form.value}").read_text(encoding="utf-8")
    assert text.startswith(beginning)
    assert "Our note on the first." in text
    assert [each.name for each in folder.iterdir()] == [f"mine.{form.value}"]


def test_of_two_exports_that_follow_at_once_each_is_written_and_told_with_its_file(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path
) -> None:
    exchange, told = program.bookmark_files.exchange, []
    exchange.exported.connect(lambda: told.append(True))
    door = Event()
    exchange._background.run("a slow share", lambda: door.wait(10))
    exchange.export(tmp_path / "one.yaml", ExportFormat.YAML)
    exchange.export(tmp_path / "two.csv", ExportFormat.CSV)
    door.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert (tmp_path / "one.yaml").exists() and (tmp_path / "two.csv").exists()
    boxes = [each.text() for each in program.window.findChildren(Message)]
    assert [name for name in ("one.yaml", "two.csv") if any(name in text for text in boxes)] == ["one.yaml", "two.csv"]


def test_what_is_to_be_exported_is_written_before_the_window_closes(
    program: Program, statements: list[Statement], tmp_path: Path
) -> None:
    exchange, door = program.bookmark_files.exchange, Event()
    exchange._background.run("a slow share", lambda: door.wait(10))
    exchange.export(tmp_path / "one.yaml", ExportFormat.YAML)
    Timer(0.1, door.set).start()
    exchange.close()
    assert (tmp_path / "one.yaml").exists()


def test_what_cannot_be_written_is_said_in_a_sentence(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    program.bookmark_files.exchange.export(tmp_path / "file" / "mine.yaml", ExportFormat.YAML)
    assert "mine.yaml could not be saved" in message(qtbot, program).text()


def test_the_file_of_the_program_is_not_written_over(
    qtbot: QtBot, program: Program, statements: list[Statement]
) -> None:
    assert program.bookmark_autosave.flush() is None
    before = program.bookmark_autosave.store.path.read_bytes()
    program.bookmark_files.exchange.export(program.bookmark_autosave.store.path, ExportFormat.CSV)
    assert "Choose another name" in message(qtbot, program).text()
    assert program.bookmark_autosave.store.path.read_bytes() == before


def test_an_import_is_shown_first_then_done_with_enter_and_undone(
    qtbot: QtBot, program: Program, statements: list[Statement], incoming: Path
) -> None:
    before = program.bookmark_autosave.work
    dialog = preview(qtbot, program, incoming)
    first, second = statements[:2]
    assert dialog.list.texts() == ["Added · 2", second.title, second.title, "Changed · 1", first.title]
    assert "2 added, 1 changed" in dialog.told.text()
    dialog.list.setCurrentIndex(dialog.list.place(dialog.list.keys()[-1]))
    text = dialog.text.toPlainText()
    assert text.index("A later note on the first.") < text.index("Today:") < text.index("Our note on the first.")
    assert program.bookmark_autosave.work is before
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    work = program.bookmark_autosave.work
    assert work.notes[first.id].text == "A later note on the first."
    assert program.bookmark_autosave.is_starred(first.id) and program.bookmark_autosave.is_starred(second.id)
    assert any(each.note and each.note.text == "Our note on the first." for each in work.bin.values())
    program.bookmark_autosave.undo()
    assert program.bookmark_autosave.work.notes[first.id].text == "Our note on the first."
    assert not program.bookmark_autosave.is_starred(second.id)


def test_cancel_changes_nothing(qtbot: QtBot, program: Program, incoming: Path) -> None:
    before = program.bookmark_autosave.work
    dialog = preview(qtbot, program, incoming)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert program.bookmark_files.exchange.preview is None
    assert program.bookmark_autosave.work is before


def test_what_changed_while_the_preview_was_open_is_kept(
    qtbot: QtBot, program: Program, statements: list[Statement], incoming: Path
) -> None:
    dialog = preview(qtbot, program, incoming)
    program.bookmark_autosave.do(
        StepKind.WRITE_NOTE, write_note(program.bookmark_autosave.work, statements[2], "Written meanwhile.")
    )
    dialog.import_button.click()
    qtbot.waitUntil(lambda: program.bookmark_autosave.is_starred(statements[1].id))
    assert program.bookmark_autosave.work.notes[statements[2].id].text == "Written meanwhile."


def test_what_is_there_already_cannot_be_imported_again(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path
) -> None:
    path = tmp_path / "own.yaml"
    export_to(path, program.bookmark_autosave.work, program.library, ExportFormat.YAML, "2026-03-12")
    dialog = preview(qtbot, program, path)
    assert "You have all of this already" in dialog.told.text()
    assert not dialog.import_button.isEnabled()
    assert dialog.list.texts()[0] == "Stays as it is · 2"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert program.bookmark_files.exchange.preview is None


def test_rows_of_a_table_without_sense_are_told(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"statement,note\n{statements[3].id},From a table.\n,Of what?\n", encoding="utf-8")
    dialog = preview(qtbot, program, path)
    assert dialog.list.texts()[0] == "Not understood · 1"
    assert "line 3" in dialog.text.toPlainText() and "Of what?" in dialog.text.toPlainText()
    dialog.import_button.click()
    assert program.bookmark_autosave.work.notes[statements[3].id].text == "From a table."


def test_what_comes_from_the_other_bin_is_told_and_restored_from_ours(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path
) -> None:
    work = add_bookmarks(Bookmarks(), [NewBookmark(statements[5])])
    path = tmp_path / "deleted.yaml"
    export_to(path, remove_bookmarks(work, [*work.bookmarks]), program.library, ExportFormat.YAML, "2026-03-12")
    dialog = preview(qtbot, program, path)
    assert "From its bin into yours: 1." in dialog.told.text()
    dialog.import_button.click()
    (entry,) = program.bookmark_autosave.work.bin.values()
    assert entry.item.key in work.bookmarks
    program.bookmark_autosave.undo()
    assert not program.bookmark_autosave.work.bin


@pytest.mark.parametrize(
    "refused",
    [
        ("bad.yaml", "version: 1\nnotes: [", "bad.yaml, line"),
        ("later.yaml", "version: 99\n", "newer ASCL Reader"),
        ("letter.docx", "", "exported as .yaml or .csv"),
    ],
)
def test_a_file_that_cannot_be_imported_is_refused_with_a_sentence(
    qtbot: QtBot, program: Program, statements: list[Statement], tmp_path: Path, refused: tuple[str, str, str]
) -> None:
    name, text, said = refused
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    program.bookmark_files.exchange.read(path)
    assert said in message(qtbot, program).text()
    assert program.bookmark_files.exchange.preview is None


def test_the_file_to_import_is_chosen_with_keys(qtbot: QtBot, program: Program, incoming: Path) -> None:
    program.window.commands.import_own.trigger()
    dialog = file_dialog(qtbot, program, incoming.parent)
    type_text(name_box(dialog), incoming.name)
    qtbot.keyClick(name_box(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.bookmark_files.exchange.preview is not None)


def test_printing_hands_over_titles_positions_and_notes(
    qtbot: QtBot, program: Program, statements: list[Statement], monkeypatch: pytest.MonkeyPatch
) -> None:
    from ascl_reader.gui.commands.bookmarking import simple_print

    printed: list[str] = []
    monkeypatch.setattr(simple_print, "print_html", lambda parent, html, title: printed.append(html))
    program.window.commands.print_own.trigger()
    qtbot.waitUntil(lambda: bool(printed))
    assert statements[0].title in printed[0] and "Our note on the first." in printed[0]


def test_everything_in_the_preview_has_a_name_and_is_reached_with_tab(
    qtbot: QtBot, program: Program, incoming: Path
) -> None:
    dialog = preview(qtbot, program, incoming)
    widgets = [each for each in dialog.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
    focusable = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) == 5 and len([each for each in focusable if isinstance(each, QPushButton)]) == 3
    assert all(map(name_of, focusable))
    reached = set()
    for _ in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert set(focusable) <= reached
