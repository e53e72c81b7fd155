"""Notes are changed as they are typed, saved, undone step by step; of what is not in the library nothing is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.app import Program
from ascl_reader.gui.around.note_details import NoteDetails
from ascl_reader.gui.around.note_pane import TYPING_PAUSE
from ascl_reader.gui.listing.row import ROW
from ascl_reader.gui.saving.saver import SOON
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.statement import Wording
from tests.gui.bookmark_windows import CTRL, lines, on_disk, saved
from tests.gui.conftest import search_for, type_text
from tests.gui.widgets.choosing import choose
from tests.library.made_imports import change, entries


def test_a_note_is_saved_while_it_is_typed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    assert window.note.text.hasFocus()
    type_text(window.note.text, "Ysgol Tŷ Gŵyr: raise at panel")
    qtbot.waitUntil(lambda: here in on_disk().notes)
    assert TYPING_PAUSE + SOON < 1_500
    assert on_disk().notes[here].text == "Ysgol Tŷ Gŵyr: raise at panel"


def test_the_row_of_a_statement_tells_that_it_has_a_note(ready: Program) -> None:
    window, model = ready.window, ready.window.list.model
    place = model.place(window.session.statement)
    assert "our note" not in place.data(ROW).meta
    window.note.text.setPlainText("Ours.")
    window.note.commit()
    assert "our note" in place.data(ROW).meta
    window.note.text.clear()
    window.note.commit()
    assert "our note" not in place.data(ROW).meta


def test_stance_day_and_questions_are_made_when_they_are_gone_to(ready: Program) -> None:
    """Nobody waits at the start for boxes that most visits leave shut."""
    note = ready.window.note
    assert note.findChild(NoteDetails) is None
    note.details.click()
    assert note.findChild(NoteDetails) is note.more


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
    choose(qtbot, window.note.more.stance, *[Qt.Key.Key_Down] * 3)
    window.note.more.questions.setFocus()
    qtbot.keyClicks(window.note.more.questions, "Who pays?")
    qtbot.keyClick(window.note.more.questions, Qt.Key.Key_Return)
    qtbot.keyClicks(window.note.more.questions, "From when?")
    window.note.more.look_again.setFocus()
    qtbot.keyClick(window.note.more.look_again, Qt.Key.Key_Space)
    note = saved(qtbot, ready).notes[here]
    assert note.stance is Stance.DIFFERS
    assert note.questions == ("Who pays?", "From when?") and note.look_again
    qtbot.waitUntil(lambda: "We disagree" in lines(ready))
    assert "With questions" in lines(ready)
    assert "We disagree" in window.note.details.text() and "2 questions" in window.note.details.text()


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


@pytest.mark.parametrize("part", ["text_typed", "stance_chosen", "questions_typed", "look_again_chosen"])
def test_a_note_knows_the_wording_that_was_read_whatever_is_noted_first(
    part: str, qtbot: QtBot, ready: Program
) -> None:
    session, here = ready.window.session, ready.window.session.statement
    change(ImportedLibrary(paths.user_data()), entries("The full text.", here))
    with qtbot.waitSignal(ready.search.replaced):
        ready.reload.begin()
    session.choose_wording(Wording.SUMMARY)
    noted = {"stance_chosen": Stance.AGREES, "questions_typed": ("Who?",), "look_again_chosen": "2027-03-02"}
    getattr(ready.window.note, part).emit(here, noted.get(part, "Ours."))
    mark = ready.bookmark_autosave.work.notes[here].mark
    assert mark is not None and mark.wording is Wording.SUMMARY
