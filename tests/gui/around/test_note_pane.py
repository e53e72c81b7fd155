"""Notes in the window: saved as typed, found, told when the text changed, shared with other programs."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.entries import Note
from ascl_reader.bookmarks.places import starred_in
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.app import Program
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import LIGHT
from ascl_reader.gui.look.fonts import SOURCE_SANS
from tests.gui.bookmark_windows import CTRL, saved
from tests.gui.conftest import OpenProgram, search_for

pytestmark = pytest.mark.shared_window


def test_the_search_finds_notes_and_says_where(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    window.note.text.setFocus()
    qtbot.keyClicks(window.note.text, "Zirconium in the boiler room")
    window.note.commit()
    search_for(qtbot, ready, "zirconium")
    qtbot.waitUntil(lambda: list(window.list.model.lines()) == [here])
    row = str(window.list.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Our note: Zirconium in the boiler room" in row
    assert "1 in our notes" in window.list.count.text()


def test_what_another_program_writes_is_shown(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    saved(qtbot, ready)
    other = BookmarkStore(paths.user_data())
    work = other.load().work
    from ascl_reader.bookmarks.changes.note_changes import write_note

    other.save(write_note(work, ready.library.find(here), "From the other room"))
    os.utime(other.path)
    qtbot.waitUntil(lambda: window.note.text.toPlainText() == "From the other room")
    assert ready.bookmark_autosave.is_starred(here)


def test_a_file_of_a_newer_program_is_only_read(qtbot: QtBot, open_program: OpenProgram) -> None:
    path = paths.user_data() / "bookmarks.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("version: 99\nfolders: []\n", encoding="utf-8")
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    for dialog in program.window.findChildren(type(program.window.note)):
        assert dialog.text.isReadOnly()
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_D, CTRL)
    assert not starred_in(program.bookmark_autosave.work)
    assert Path(path).read_text(encoding="utf-8") == "version: 99\nfolders: []\n"


def test_undo_with_the_keys_in_an_untouched_note_reaches_the_bookmarks(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    window.note.text.setFocus()
    qtbot.keyClick(window.note.text, Qt.Key.Key_Z, CTRL)
    assert not starred_in(ready.bookmark_autosave.work)


def test_the_box_shows_what_undo_and_others_did_though_it_has_the_keys(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    window.note.text.setFocus()
    qtbot.keyClicks(window.note.text, "mine")
    window.note.commit()
    window.commands.undo.trigger()
    assert window.note.text.toPlainText() == ""
    qtbot.keyClicks(window.note.text, "x")
    window.note.commit()
    assert ready.bookmark_autosave.work.notes[here].text == "x"


def test_a_search_that_is_on_follows_the_notes(qtbot: QtBot, ready: Program) -> None:
    window, here = ready.window, ready.window.session.statement
    window.note.text.setFocus()
    qtbot.keyClicks(window.note.text, "quokka")
    window.note.commit()
    search_for(qtbot, ready, "quokka")
    assert window.list.model.lines() == [here] and window.list.count.text() == "1 in our notes"
    window.note.text.setFocus()
    window.note.text.selectAll()
    qtbot.keyClicks(window.note.text, "other")
    window.note.commit()
    qtbot.waitUntil(lambda: not window.list.model.lines())
    assert window.session.statement == here and window.note.text.hasFocus()
    ready.window.commands.undo.trigger()
    qtbot.waitUntil(lambda: list(window.list.model.lines()) == [here])


def test_the_menu_says_whether_a_bookmark_comes_or_goes(qtbot: QtBot, ready: Program) -> None:
    action = ready.window.commands.bookmark
    assert action.text() == "&Bookmark This Statement"
    action.trigger()
    assert action.text() == "Remove &Bookmark"
    ready.window.list.step(1)
    assert action.text() == "&Bookmark This Statement"


@pytest.mark.parametrize("touched", ["stance", "questions"])
def test_what_was_chosen_and_not_saved_is_gone_with_the_next_statement(qtbot: QtBot, touched: str) -> None:
    note = NotePane(Appearance(LIGHT.name, SOURCE_SANS, 100))
    qtbot.addWidget(note)
    note.show_note("first", None)
    if touched == "stance":
        note.more.stance.setCurrentIndex(1)
        note.more.stance.activated.emit(1)
    else:
        note.more.questions.setPlainText("Why?")
    note.show_note("second", None)
    assert note.more.stance.currentIndex() == 0 and not note.more.questions.toPlainText()


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)])
def test_it_stands_as_before_once_the_text_has_its_size_again(
    qtbot: QtBot, ready: Program, size: tuple[int, int]
) -> None:
    window, note = ready.window, ready.window.note
    window.resize(*size)
    QApplication.processEvents()

    def places() -> list[QRect]:
        """Return where the pane stands in the window, and its parts in it."""
        return [each.geometry() for each in (window.panes.foot, note, *note.findChildren(QLabel), note.text)]

    before = places()
    for other in (80, 125, 200):
        for percent in (other, 100):
            ready.appearance.set_text_size(percent)
            qtbot.wait(100)
        qtbot.waitUntil(lambda: places() == before)


def test_a_question_that_comes_from_elsewhere_while_one_is_typed_is_kept(qtbot: QtBot, appearance: Appearance) -> None:
    note = NotePane(appearance)
    qtbot.addWidget(note)
    typed: list[object] = []
    note.questions_typed.connect(lambda _, questions: typed.append(questions))
    before = Note("a", "", questions=("Why?", "Who pays?"))
    note.show_note("a", before)
    note.more.questions.setPlainText("Why now?\nWho pays?")
    note.show_note("a", msgspec.structs.replace(before, questions=("Why?", "Theirs?")))
    note.commit()
    assert typed == [("Why now?", "Theirs?")]
    note.show_note("a", msgspec.structs.replace(before, questions=("Why now?", "Theirs?")))
    note.more.questions.setPlainText("Why now?")
    note.commit()
    assert typed[1:] == [("Why now?",)]
