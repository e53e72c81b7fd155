"""Bookmarks, folders and notes in the window: by keys, saved, undone, found again after an update."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.comparison_dialog import ComparisonDialog
from ascl_reader.gui.folder_dialog import FolderDialog
from ascl_reader.library import Contents
from ascl_reader.own_work.entries import Stance
from ascl_reader.own_work.store import Store
from ascl_reader.own_work.work import OwnWork
from ascl_reader.statement import Section
from tests.gui.conftest import OpenProgram, search_for, titles, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ready(qtbot: QtBot, program: Program) -> Program:
    qtbot.waitUntil(lambda: hasattr(program, "desk") and program.desk.ready)
    return program


def on_disk() -> OwnWork:
    return Store(paths.user_data()).load().work


def saved(qtbot: QtBot, program: Program) -> OwnWork:
    qtbot.waitUntil(lambda: not program.desk.unsaved, timeout=5_000)
    return on_disk()


def lines(program: Program) -> list[str]:
    model = program.window.shelves.tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(row.data()) for row in rows]


def answer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (name, True))


def test_one_key_bookmarks_and_another_takes_it_back(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert ready.desk.is_starred(here)
    assert "Bookmarked" in window.header.star.accessibleName()
    row = window.list.model.place(here)
    assert "Bookmarked." in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert [each.statement for each in saved(qtbot, ready).bookmarks.values()] == [here]
    assert window.commands.undo.text() == "&Undo: Bookmark"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert not ready.desk.is_starred(here)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert ready.desk.is_starred(here)
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert not ready.desk.is_starred(here) and len(saved(qtbot, ready).bin) == 1


def test_the_star_in_the_list_and_in_the_header_can_be_pressed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    view = window.list.view
    row = window.list.model.index(1, 0)
    star = view._delegate.star(view.visualRect(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert ready.desk.is_starred(window.list.model.ids()[1])
    qtbot.mouseClick(window.header.star, Qt.MouseButton.LeftButton)
    assert not ready.desk.is_starred(window.session.statement)


def test_several_statements_at_once(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert ready.desk.starred() == frozenset(ready.window.list.model.ids()[:3])


def test_a_whole_search_result_goes_into_a_new_folder(qtbot: QtBot, ready: Program) -> None:
    search_for(qtbot, ready, "mental health")
    qtbot.waitUntil(lambda: 0 < len(titles(ready)) < 30)
    found = list(ready.window.list.model.ids())
    ready.window.commands.bookmark_all.trigger()
    dialog = ready.window.findChildren(FolderDialog)[-1]
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Governors")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible() and len(dialog.ticked()) == 1
    dialog._accept.click()
    (shelf, unfiled) = ready.desk.shelves()
    assert (shelf.name, sorted(shelf.statements)) == ("Governors", sorted(found))
    assert unfiled.count == 0
    assert lines(ready)[:2] == ["Governors", "Unfiled"]


def with_folders(qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    for name in names:
        answer(monkeypatch, name)
        program.window.commands.new_folder.trigger()


def test_folders_are_made_renamed_moved_and_deleted_with_keys(
    qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_folders(qtbot, ready, monkeypatch, "First", "Second")
    assert lines(ready) == ["First", "Second", "Unfiled"]
    tree = ready.window.shelves.tree
    qtbot.keyClick(ready.window, Qt.Key.Key_8, CTRL)
    assert tree.hasFocus()
    tree.setCurrentIndex(tree.model().index(1, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT_SHIFT)
    assert lines(ready) == ["Second", "First", "Unfiled"]
    qtbot.keyClick(tree, Qt.Key.Key_Down, ALT_SHIFT)
    assert lines(ready) == ["First", "Second", "Unfiled"]
    answer(monkeypatch, "Autumn term")
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    assert lines(ready) == ["First", "Autumn term", "Unfiled"]
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert lines(ready) == ["First", "Unfiled"]
    qtbot.keyClick(ready.window, Qt.Key.Key_Z, CTRL)
    assert lines(ready) == ["First", "Autumn term", "Unfiled"]


def test_a_folder_lists_its_statements_in_their_order_and_that_can_be_changed(
    qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = ready.window
    with_folders(qtbot, ready, monkeypatch, "Meeting")
    first, second = window.list.model.ids()[:2]
    folder = ready.desk.shelves()[0].id
    window.shelves.tree.statements_dropped.emit([first, second], f"folder:{folder}")
    window.shelves.tree.setFocus()
    window.shelves.tree.setCurrentIndex(window.shelves.tree.model().index(0, 0))
    assert list(window.list.model.ids()) == [first, second]
    window.list.view.setFocus()
    window.list.view.setCurrentIndex(window.list.model.index(1, 0))
    qtbot.keyClick(window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    assert list(window.list.model.ids()) == [second, first]
    qtbot.keyClick(window.list.view, Qt.Key.Key_Delete)
    assert list(window.list.model.ids()) == [first]
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert list(window.list.model.ids()) == [second, first]


def test_a_note_is_saved_while_it_is_typed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    assert window.note.text.hasFocus()
    started = time.monotonic()
    type_text(window.note.text, "Ysgol Tŷ Gŵyr: raise at panel")
    qtbot.waitUntil(lambda: here in on_disk().notes, timeout=2_000)
    assert time.monotonic() - started < 2.0
    assert on_disk().notes[here].text == "Ysgol Tŷ Gŵyr: raise at panel"


def test_a_note_is_kept_at_a_change_of_statement_and_at_close(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    first = window.session.statement
    window.note.text.setFocus()
    type_text(window.note.text, "one")
    window.commands.next_statement.trigger()
    second = window.session.statement
    assert window.note.text.toPlainText() == ""
    window.note.text.setFocus()
    type_text(window.note.text, "two")
    window.close()
    notes = on_disk().notes
    assert (notes[first].text, notes[second].text) == ("one", "two")


def test_stance_questions_and_day_are_kept_and_listed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    window.note.details.click()
    window.note.stance.setFocus()
    qtbot.keyClick(window.note.stance, Qt.Key.Key_D)
    window.note.stance.activated.emit(window.note.stance.currentIndex())
    window.note.questions.setFocus()
    qtbot.keyClicks(window.note.questions, "Who pays?")
    qtbot.keyClick(window.note.questions, Qt.Key.Key_Return)
    qtbot.keyClicks(window.note.questions, "From when?")
    window.note.look_again.setFocus()
    qtbot.keyClick(window.note.look_again, Qt.Key.Key_Space)
    note = saved(qtbot, ready).notes[here]
    assert note.stance is Stance.DIFFERS
    assert note.questions == ("Who pays?", "From when?") and note.look_again
    qtbot.waitUntil(lambda: "Differs" in lines(ready))
    assert "With questions" in lines(ready)
    assert "Differs" in window.note.details.text() and "2 questions" in window.note.details.text()


def test_the_search_finds_notes_and_says_where(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    window.note.text.setFocus()
    qtbot.keyClicks(window.note.text, "Zirconium in the boiler room")
    window.note.commit()
    search_for(qtbot, ready, "zirconium")
    qtbot.waitUntil(lambda: list(window.list.model.ids()) == [here])
    row = str(window.list.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Our note: Zirconium in the boiler room" in row
    assert "1 in our notes" in window.list.count.text()


def test_a_passage_is_marked_and_removed_with_the_same_key(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    edit = window.panes.panes[Section.POSITION].edit
    edit.setFocus()
    for _ in range(3):
        qtbot.keyClick(edit, Qt.Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
    words = edit.textCursor().selectedText().strip()
    qtbot.keyClick(edit, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    (bookmark,) = ready.desk.work.bookmarks.values()
    assert bookmark.passage is not None and bookmark.passage.words == words
    assert len(edit.extraSelections()) == 1
    qtbot.keyClick(edit, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not ready.desk.work.bookmarks and not edit.extraSelections()


def changed_text(program: Program, statement: str, words: str) -> Contents:
    import msgspec

    contents = program.library.contents
    found = program.library.find(statement)
    summary = msgspec.structs.replace(found.summary, position=words)
    new = msgspec.structs.replace(found, summary=summary)
    others = tuple(new if each.id == statement else each for each in contents.statements)
    return msgspec.structs.replace(contents, statements=others)


def test_a_changed_text_is_told_compared_and_accepted(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert not window.header.standing.isVisible()
    ready.library.take(changed_text(ready, here, "Quite another position."))
    window.show_library()
    ready.desk.library_changed()
    assert window.header.standing.isVisible()
    assert "changed since you marked this" in window.header.standing.told.text()
    assert "Changed since you marked it" in lines(ready)
    window.header.standing.compare.click()
    dialog = window.findChildren(ComparisonDialog)[-1]
    assert "Quite another position." in dialog.comparison.toPlainText()
    dialog.reject()
    window.header.standing.fine.click()
    assert not window.header.standing.isVisible()
    assert ready.desk.is_starred(here)


def test_a_passage_that_is_gone_is_kept_with_its_words(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    edit = window.panes.panes[Section.POSITION].edit
    edit.setFocus()
    edit.selectAll()
    words = edit.textCursor().selectedText()[:20]
    window.commands.bookmark_passage.trigger()
    ready.library.take(changed_text(ready, here, "Nothing of it."))
    window.show_library()
    ready.desk.library_changed()
    assert words in window.header.standing.told.text()
    assert len(ready.desk.work.bookmarks) == 1


def test_what_another_program_writes_is_shown(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    saved(qtbot, ready)
    other = Store(paths.user_data())
    work = other.load().work
    from ascl_reader.own_work.note_changes import write_note

    other.save(write_note(work, ready.library.find(here), "From the other room"))
    os.utime(other.path)
    qtbot.waitUntil(lambda: window.note.text.toPlainText() == "From the other room", timeout=8_000)
    assert ready.desk.is_starred(here)


def test_a_file_of_a_newer_program_is_only_read(qtbot: QtBot, open_program: OpenProgram) -> None:
    path = paths.user_data() / "bookmarks.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("version: 99\nfolders: []\n", encoding="utf-8")
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "desk") and program.desk.ready)
    for dialog in program.window.findChildren(type(program.window.note)):
        assert dialog.text.isReadOnly()
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_D, CTRL)
    assert not program.desk.starred()
    assert Path(path).read_text(encoding="utf-8") == "version: 99\nfolders: []\n"


def test_the_chosen_folder_is_chosen_again_at_the_next_start(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "desk") and program.desk.ready)
    with_folders(qtbot, program, monkeypatch, "Meeting")
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_D, CTRL)
    tree = program.window.shelves.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(1, 0))
    assert len(titles(program)) == 1
    program.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: hasattr(again, "desk") and again.desk.ready)
    qtbot.waitUntil(lambda: len(titles(again)) == 1)
    assert again.window.shelves.chosen() == "folder:unfiled"
