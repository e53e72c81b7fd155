"""The bin in the window: listed, restored, thrown away after a question, and each of it undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, delete_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import (
    delete_note,
    set_questions,
    set_stance,
    write_note,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.files import timestamps
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.bin_dialog import BinDialog
from ascl_reader.gui.widgets.grouped_list_delegate import META
from ascl_reader.gui.widgets.message import Message
from ascl_reader.library.statement import Statement
from tests.gui.menus import offered
from tests.gui.test_accessibility import name_of

pytestmark = pytest.mark.shared_window


@pytest.fixture
def statements(qtbot: QtBot, program: Program) -> list[Statement]:
    """Return some statements, once bookmarks and notes are loaded."""
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    return [program.library.find(each) for each in sorted(each.id for each in program.library.statements)]


@pytest.fixture
def filled(program: Program, statements: list[Statement]) -> Program:
    """Return the program with a bookmark (40 days ago), a folder (yesterday) and a note (today) in the bin."""
    work = program.bookmark_autosave.work
    before, long_ago, yesterday = (timestamps.days_before(timestamps.now(), days) for days in (50, 40, 1))
    folder = new_folder("Governors", now=before)
    work = add_folder(work, folder, now=before)
    work = add_bookmarks(work, [NewBookmark(statements[0])], folder.id, now=before)
    work = add_bookmarks(work, [NewBookmark(statements[1])], now=before)
    gone = next(each.id for each in work.bookmarks.values() if each.statement == statements[1].id)
    work = remove_bookmarks(work, [gone], long_ago)
    work = delete_folder(work, folder.id, yesterday)
    work = write_note(work, statements[2], "Our note.\n\n- one bullet")
    work = set_stance(work, statements[2], Stance.PARTLY)
    work = set_questions(work, statements[2], ["Who pays?"])
    program.bookmark_autosave.do(StepKind.IMPORT, delete_note(work, statements[2].id))
    return program


def opened(qtbot: QtBot, program: Program) -> BinDialog:
    program.window.commands.bin.trigger()
    dialog = program.window.findChild(BinDialog)
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def question(qtbot: QtBot, dialog: BinDialog) -> Message:
    box = next(each for each in dialog.findChildren(Message) if each.isVisible())
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    return box


def test_the_latest_comes_first_with_what_is_left_of_its_days(
    qtbot: QtBot, filled: Program, statements: list[Statement]
) -> None:
    dialog = opened(qtbot, filled)
    texts = dialog.list.texts()
    assert texts[:4] == ["Today", statements[2].title, "Yesterday", "Governors"]
    assert texts[5:] == [statements[1].title]
    keys = dialog.list.keys()
    rows = [dialog.list.place(key) for key in keys]
    metas = [str(row.data(META)) for row in rows]
    assert metas[0].startswith("Note · 90 days left · Our note.")
    assert metas[1] == "Folder · 89 days left"
    assert metas[2] == "Bookmark · 50 days left"
    assert "deleted" in str(rows[0].data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_note_in_the_bin_can_be_read(qtbot: QtBot, filled: Program) -> None:
    text = opened(qtbot, filled).text.toPlainText()
    assert text.startswith("Deleted on ") and "—" not in text
    for part in ("Our school: partly agrees", "Our note.\n\n- one bullet", "1. Who pays?"):
        assert part in text


def test_what_belongs_in_a_folder_is_told(qtbot: QtBot, filled: Program) -> None:
    dialog = opened(qtbot, filled)
    press(qtbot, Qt.Key.Key_Down)
    assert "1 bookmark belongs in it." in dialog.text.toPlainText()


def test_enter_restores_and_ctrl_z_puts_it_back_into_the_bin(
    qtbot: QtBot, filled: Program, statements: list[Statement]
) -> None:
    dialog = opened(qtbot, filled)
    press(qtbot, Qt.Key.Key_Return)
    assert filled.bookmark_autosave.work.notes[statements[2].id].text.startswith("Our note.")
    assert dialog.list.texts()[:2] == ["Yesterday", "Governors"]
    assert len(dialog.chosen()) == 1, "what stands in its place is chosen now"
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert statements[2].id not in filled.bookmark_autosave.work.notes
    assert len(dialog.list.keys()) == 3
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert statements[2].id in filled.bookmark_autosave.work.notes


def test_several_are_restored_in_one_step(qtbot: QtBot, filled: Program, statements: list[Statement]) -> None:
    dialog = opened(qtbot, filled)
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(dialog.chosen()) == 2
    assert dialog.text.toPlainText() == "2 entries are chosen."
    press(qtbot, Qt.Key.Key_Return)
    assert [each.name for each in filled.bookmark_autosave.work.folders.values()] == ["Governors"]
    assert statements[2].id in filled.bookmark_autosave.work.notes
    assert filled.bookmark_autosave.undo() is not None
    assert len(filled.bookmark_autosave.work.bin) == 3


def test_deleting_for_good_asks_and_enter_keeps(qtbot: QtBot, filled: Program) -> None:
    dialog = opened(qtbot, filled)
    press(qtbot, Qt.Key.Key_Delete)
    box = question(qtbot, dialog)
    assert "for good" in box.text()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.findChildren(Message))
    assert len(filled.bookmark_autosave.work.bin) == 3


def test_deleting_for_good_can_be_undone(qtbot: QtBot, filled: Program, statements: list[Statement]) -> None:
    dialog = opened(qtbot, filled)
    press(qtbot, Qt.Key.Key_Delete)
    box = question(qtbot, dialog)
    next(each for each in box.buttons() if each.text() == "Delete for Good").click()
    assert len(filled.bookmark_autosave.work.bin) == 2
    assert statements[2].title not in dialog.list.texts()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(filled.bookmark_autosave.work.bin) == 3


def test_the_bin_is_emptied_after_a_question(qtbot: QtBot, filled: Program) -> None:
    dialog = opened(qtbot, filled)
    dialog.empty_button.click()
    box = question(qtbot, dialog)
    assert "all 3" in box.text()
    next(each for each in box.buttons() if each.text() == "Empty the Bin").click()
    assert filled.bookmark_autosave.work.bin == {}
    assert "empty" in dialog.told.text()
    assert not any(each.isEnabled() for each in (dialog.restore_button, dialog.delete_button, dialog.empty_button))


def test_restoring_an_earlier_version_says_that_the_two_change_places(
    qtbot: QtBot, filled: Program, statements: list[Statement]
) -> None:
    filled.bookmark_autosave.do(
        StepKind.WRITE_NOTE, write_note(filled.bookmark_autosave.work, statements[2], "A later note.")
    )
    dialog = opened(qtbot, filled)
    assert "puts the version of today into the bin" in dialog.text.toPlainText()
    press(qtbot, Qt.Key.Key_Return)
    assert filled.bookmark_autosave.work.notes[statements[2].id].text.startswith("Our note.")
    assert any(each.note and each.note.text == "A later note." for each in filled.bookmark_autosave.work.bin.values())
    assert "replaced" in dialog.list.place(dialog.list.keys()[0]).data(Qt.ItemDataRole.AccessibleTextRole)


def test_nothing_can_be_restored_where_nothing_can_be_saved(qtbot: QtBot, filled: Program) -> None:
    filled.bookmark_autosave.writable = False
    dialog = opened(qtbot, filled)
    assert "only be read" in dialog.told.text()
    assert not any(each.isEnabled() for each in (dialog.restore_button, dialog.delete_button, dialog.empty_button))
    press(qtbot, Qt.Key.Key_Delete)
    assert dialog.findChildren(Message) == []
    filled.bookmark_autosave.writable = True


def test_everything_in_the_bin_has_a_name_and_is_reached_with_tab(qtbot: QtBot, filled: Program) -> None:
    dialog = opened(qtbot, filled)
    widgets = [each for each in dialog.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
    focusable = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) == 7
    assert all(map(name_of, focusable))
    reached = set()
    for _ in range(8):
        reached.add(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Tab)
    assert [name_of(each) for each in focusable if each not in reached] == []


def test_thousands_are_restored_at_once_and_the_choice_stays_in_sight(qtbot: QtBot, filled: Program) -> None:
    import msgspec

    work = add_bookmarks(filled.bookmark_autosave.work, [NewBookmark(filled.library.statements[5])])
    one = next(iter(work.bookmarks.values()))
    many = [msgspec.structs.replace(one, id=f"b-{number}", statement=f"s-{number}") for number in range(1_500)]
    work = work.with_entries("bookmarks", many)
    filled.bookmark_autosave.do(StepKind.IMPORT, remove_bookmarks(work, [each.id for each in many]))
    dialog = opened(qtbot, filled)
    told: list[int] = []
    dialog.list.selectionModel().selectionChanged.connect(lambda *_: told.append(1))
    dialog.list.setCurrentIndex(dialog.list.place(dialog.list.keys()[1_000]))
    press(qtbot, Qt.Key.Key_Return)
    assert len(filled.bookmark_autosave.work.bin) == 1_502
    current = dialog.list.currentIndex()
    assert dialog.list.viewport().rect().intersects(dialog.list.visualRect(current)), "it can be seen"
    dialog.list.selectAll()
    told.clear()
    press(qtbot, Qt.Key.Key_Return)
    assert not filled.bookmark_autosave.work.bin and len(told) < 10, "what is chosen is not told for each of the rows"


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_menu_of_a_line_offers_what_the_buttons_do(qtbot: QtBot, filled: Program) -> None:
    dialog = opened(qtbot, filled)
    assert offered(dialog.list) == ["Restore", "Delete for Good…"]
    dialog.close()


def test_on_a_low_screen_the_list_alone_scrolls(qtbot: QtBot, filled: Program, low_screen: None) -> None:
    """The whole dialog scrolled too, so that two bars stood beside one another."""
    filled.appearance.set_text_size(200)
    dialog = opened(qtbot, filled)
    assert dialog._scroll is None and dialog.list.height() > 60
    dialog.reject()
