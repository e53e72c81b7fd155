"""The earlier texts of a note in the window: listed, read, put back with a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance, write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.earlier_versions import EarlierVersions
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.library import Library

FIRST, SECOND = "Our first thought.\n\n- <b>one</b> & more", "Another view."


def write(autosave: BookmarkAutosave, library: Library, *texts: str) -> None:
    """Write texts as the note on meals, one after the other."""
    for text in texts:
        autosave.do(StepKind.WRITE_NOTE, write_note(autosave.work, library.find("meals"), text), "meals")
        assert autosave.flush() is None


def opened(qtbot: QtBot, autosave: BookmarkAutosave, library: Library, host: QWidget) -> EarlierVersions:
    """Return the dialog, open and active."""
    dialog = EarlierVersions(autosave, library.find("meals"), Appearance("light", "source-sans", 100), host)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_text_is_read_and_put_back_with_enter(
    qtbot: QtBot, autosave: BookmarkAutosave, small_library: Library, host: QWidget
) -> None:
    write(autosave, small_library, FIRST, SECOND, "The present one.")
    dialog = opened(qtbot, autosave, small_library, host)
    assert "2 earlier versions" in dialog.told.text()
    assert QApplication.focusWidget() is dialog.list and dialog.text.toPlainText() == SECOND
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == FIRST
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible() and autosave.work.notes["meals"].text == FIRST
    autosave.undo()
    assert autosave.work.notes["meals"].text == "The present one."


def test_a_stance_a_day_and_a_question_are_put_back_each_by_itself(
    qtbot: QtBot, autosave: BookmarkAutosave, small_library: Library, host: QWidget
) -> None:
    meals = small_library.find("meals")
    for change, *values in (
        (set_stance, Stance.AGREES, Stance.DIFFERS),
        (set_look_again, "2027-01-31", None),
        (set_questions, ["Why now?"], ["Who pays?"]),
    ):
        for value in values:
            autosave.do(StepKind.IMPORT, change(autosave.work, meals, value), "meals")
            assert autosave.flush() is None
    for _ in range(3):
        dialog = opened(qtbot, autosave, small_library, host)
        shown = dialog.text.toPlainText()
        rows = {
            "Our school: agrees": "Our school: agrees",
            "Review on 31 January 2027.": "Review on 31 January 2027.",
            "Why now?": "Questions to ask:\n1. Why now?",
        }
        assert shown == rows[dialog.list.currentIndex().data()]
        dialog.put_back()
        assert autosave.flush() is None
    note = autosave.work.notes["meals"]
    assert (note.stance, note.look_again, note.questions) == (
        Stance.AGREES,
        "2027-01-31",
        ("Who pays?", "Why now?"),
    )


def test_without_any_it_says_so(
    qtbot: QtBot, autosave: BookmarkAutosave, small_library: Library, host: QWidget
) -> None:
    write(autosave, small_library, "The present one.")
    dialog = opened(qtbot, autosave, small_library, host)
    assert "there is no earlier version" in dialog.told.text()
    assert not dialog.list.isVisible() and not dialog.back_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and autosave.work.notes["meals"].text == "The present one."
