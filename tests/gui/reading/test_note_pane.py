"""Notes in the window: saved as typed, found, told when the text changed, shared with other programs."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.stance import Stance
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.comparison_dialog import ComparisonDialog
from ascl_reader.gui.reading.note_pane import COLLECTED
from ascl_reader.gui.widgets.autosave import SOON
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import CTRL, changed_text, lines, on_disk, saved
from tests.gui.conftest import OpenProgram, search_for, type_text


def test_a_note_is_saved_while_it_is_typed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    assert window.note.text.hasFocus()
    type_text(window.note.text, "Ysgol Tŷ Gŵyr: raise at panel")
    qtbot.waitUntil(lambda: here in on_disk().notes, timeout=15_000)
    assert COLLECTED + SOON < 1_500
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
    qtbot.waitUntil(lambda: list(window.list.model.lines()) == [here])
    row = str(window.list.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Our note: Zirconium in the boiler room" in row
    assert "1 in our notes" in window.list.count.text()


def test_a_changed_text_is_told_compared_and_accepted(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert not window.header.bookmark_status.isVisible()
    ready.library.replace_contents(changed_text(ready, here, "Quite another position."))
    window.show_library()
    ready.bookmark_autosave.library_changed()
    assert window.header.bookmark_status.isVisible()
    assert "changed since you marked this" in window.header.bookmark_status.told.text()
    assert "Changed since you marked it" in lines(ready)
    window.header.bookmark_status.compare.click()
    dialog = window.findChildren(ComparisonDialog)[-1]
    assert "Quite another position." in dialog.comparison.toPlainText()
    dialog.reject()
    window.header.bookmark_status.fine.click()
    assert not window.header.bookmark_status.isVisible()
    assert ready.bookmark_autosave.is_starred(here)


def test_a_passage_that_is_gone_is_kept_with_its_words(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    edit = window.panes.panes[Section.POSITION].edit
    edit.setFocus()
    edit.selectAll()
    words = edit.textCursor().selectedText()[:20]
    window.commands.bookmark_passage.trigger()
    ready.library.replace_contents(changed_text(ready, here, "Nothing of it."))
    window.show_library()
    ready.bookmark_autosave.library_changed()
    assert words in window.header.bookmark_status.told.text()
    assert len(ready.bookmark_autosave.work.bookmarks) == 1


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
    qtbot.waitUntil(lambda: window.note.text.toPlainText() == "From the other room", timeout=8_000)
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
    assert not program.bookmark_autosave.starred()
    assert Path(path).read_text(encoding="utf-8") == "version: 99\nfolders: []\n"


def test_steady_typing_is_saved_while_it_goes_on(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    window.note.text.setFocus()
    for _ in range(100):
        qtbot.keyClicks(window.note.text, "a")
        qtbot.wait(120)  # less than the pause after which typing is taken
        if here in on_disk().notes:
            break
    assert here in on_disk().notes and len(window.note.text.toPlainText()) < 100


def test_undo_with_the_keys_in_an_untouched_note_reaches_the_bookmarks(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    window.note.text.setFocus()
    qtbot.keyClick(window.note.text, Qt.Key.Key_Z, CTRL)
    assert not ready.bookmark_autosave.starred()


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


def test_a_note_on_a_statement_that_is_gone_is_kept_and_breaks_nothing(qtbot: QtBot, ready: Program) -> None:
    import msgspec

    window = ready.window
    window.note.text.setFocus()
    qtbot.keyClicks(window.note.text, "Quokka")
    window.note.commit()
    here = window.session.statement
    contents = ready.library.contents
    others = tuple(each for each in contents.statements if each.id != here)
    fewer = msgspec.structs.replace(contents, statements=others)
    ready.library.replace_contents(fewer)
    ready.search.replace(ready.library.copy())
    window.show_library()
    ready.bookmark_autosave.library_changed()
    assert "No longer in the library" in lines(ready)
    search_for(qtbot, ready, "quokka")
    assert list(window.list.model.lines()) == [here], "the note is found"
    assert ready.bookmark_autosave.work.notes[here].text == "Quokka"


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
