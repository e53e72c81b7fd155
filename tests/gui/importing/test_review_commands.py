"""The commands of a review by their keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing import review_commands
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.importing.review_commands import CommandButton, ImportCommands
from ascl_reader.gui.importing.statement_views import PANES
from ascl_reader.gui.widgets.accessible import latest_messages
from ascl_reader.importer.review.drafts import Draft
from ascl_reader.library.statement import Section
from tests.gui.importing.reviews import choose, go_to_paragraph, read
from tests.gui.menus import choose as take
from tests.gui.menus import offered


def test_split_move_join_and_undo_by_keys(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_S)
    opened = dialog.review.opened
    assert opened is not None and len(opened.items) == 3
    assert opened.items[dialog.review.chosen].draft.texts.position.startswith("Kitchens")
    qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.items[dialog.review.chosen].draft.texts.position.startswith("Hungry")
    dialog.review.list.setFocus()
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_J)
    assert len(opened.items) == 2
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(opened.items) == 2 and not opened.corrected
    dialog.reject()


def test_letters_work_wherever_the_focus_is_and_are_typed_in_a_box(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place, box, button = QListWidget(window), QLineEdit(window), QPushButton(window)
    commands = ImportCommands(window, (place,))
    told: list[str] = []
    for action in commands:
        action.triggered.connect(lambda _=False, action=action: told.append(action.text().replace("&", "")))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.setFocus()
    qtbot.keyClicks(box, "sj")
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert (box.text(), told) == ("sj", [])
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told == ["Move start up"], "that works everywhere"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_S)
    assert told == ["Move start up", "Split here"], "a letter does what its label says on a button too"
    place.setFocus()
    for key in (Qt.Key.Key_S, Qt.Key.Key_J, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(place, key)
    assert told[2:] == ["Split here", "Join with the one before", "Leave out", "Looks right"]


def test_a_button_shows_its_command_and_whether_it_can_be_done(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = ImportCommands(window, (window,))
    button = CommandButton(commands.later)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Move start down"
    assert "Alt+Down" in button.toolTip()
    commands.later.setShortcuts([])
    assert button.toolTip() == "Move start down", "a command can have no key"
    commands.later.setEnabled(False)
    assert not button.isEnabled()
    commands.later.setEnabled(True)
    with qtbot.waitSignal(commands.later.triggered):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_enter_on_a_button_does_what_the_button_says(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    opened = dialog.review.opened
    assert opened is not None
    [button] = [each for each in dialog.findChildren(CommandButton) if each.accessibleName() == "Leave out"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert opened.items[dialog.review.chosen].correction.left_out
    assert not opened.items[dialog.review.chosen].correction.confirmed
    dialog.review.commands.undo.trigger()
    assert dialog.bar.help.toolTip() == "Help on this (F1)"
    dialog.reject()


def test_a_button_is_named_anew_only_where_its_words_change(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    monkeypatch.setattr(review_commands, "plain_name", lambda action: named.append(action.text()) or action.text())
    action = QAction("Split")
    button = CommandButton(action)
    qtbot.addWidget(button)
    action.setEnabled(False)
    assert not button.isEnabled() and named == ["Split"]
    action.setText("Join")
    assert (button.text(), button.accessibleName()) == ("Join", "Join") and named == ["Split", "Join"]


MOVES = ["Move start up", "Move start down"]


def test_each_list_offers_what_can_be_done_there(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    review = dialog.review
    dialog.review.list.choose(1)
    dialog.review._choose(1)
    assert offered(review.list) == ["Looks right", "Join with the one before", "Leave out"]
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    words = offered(review.page)
    assert words[0] == "Split here" and words[-1] == "Take out these words"
    assert not set(MOVES) & set(words), "the first one's start has nowhere to go"
    assert "Rationale begins here" not in words, "it stands there already"
    take(review.list, "Leave out")
    assert offered(review.list)[-1] == "Include again"
    assert offered(review.left_out.list) == []
    if review.left_out.list.count():
        review.left_out.list.setCurrentRow(0)
        assert offered(review.left_out.list) == ["Take these words in"]
    review.commands.undo.trigger()
    dialog.reject()


def test_the_first_statement_has_none_to_join(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    dialog.review.list.choose(0)
    dialog.review._choose(0)
    assert offered(dialog.review.list) == ["Looks right", "Leave out"]
    dialog.reject()


def draft(dialog: ImportWindow) -> Draft:
    assert dialog.review.opened is not None
    return dialog.review.opened.items[dialog.review.chosen].draft


def left_out(dialog: ImportWindow) -> list[str]:
    assert dialog.review.opened is not None
    return [each.text for each in dialog.review.opened.left_out(draft(dialog).document)]


def test_a_section_begins_at_the_chosen_paragraph(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    before = draft(dialog).texts
    go_to_paragraph(dialog, "Kitchens")
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_C)
    assert "Kitchens" in draft(dialog).texts.context and "Kitchens" not in draft(dialog).texts.rationale
    block = dialog.review.page.chosen_block()
    assert block is not None and "Kitchens" in block.text, "the paragraph stays chosen"
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_P)
    assert "Kitchens" in draft(dialog).texts.position
    assert [words for _, words in latest_messages()[:2]] == ["Position begins here.", "Context begins here."]
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_R)
    assert draft(dialog).texts == before
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert latest_messages()[0][1] == "Undone."
    assert draft(dialog).texts == before and not dialog.review.commands.undo.isEnabled()
    dialog.reject()


def test_a_paragraph_is_put_out_told_and_taken_in_again(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    before, was_out = draft(dialog).texts, left_out(dialog)
    go_to_paragraph(dialog, "Kitchens")
    block = dialog.review.page.chosen_block()
    assert block is not None
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_X)
    assert "Kitchens" not in draft(dialog).texts.rationale
    words = dialog.review.left_out.list
    row = [words.item(each).text() for each in range(words.count())].index(f"{block.text}  —  taken out by you")
    words.setFocus()
    words.setCurrentRow(row)
    qtbot.keyClick(words, Qt.Key.Key_I)
    assert draft(dialog).texts == before and left_out(dialog) == was_out
    dialog.review.commands.undo.trigger()
    dialog.review.commands.undo.trigger()
    dialog.reject()


def test_selected_words_are_put_out_of_a_pane(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    dialog.review.views.press(PANES)
    dialog.review._show_view(PANES)
    pane = dialog.review.shown.panes[Section.RATIONALE]
    word = pane.text.split("\n")[1].split()[0]
    pane.edit.setFocus()
    pane.select(pane.text.index(word), len(word))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_X)
    assert word not in draft(dialog).texts.rationale and word in left_out(dialog)
    assert pane.isVisible() and word not in pane.text, "the view stays"
    assert not dialog.review.commands.put_out.isEnabled(), "nothing is selected now"
    dialog.review.commands.undo.trigger()
    assert word in draft(dialog).texts.rationale
    dialog.reject()


def test_only_what_can_be_done_is_offered(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    a = dialog.review.commands
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    assert a.put_out.isEnabled() and not a.take_in.isEnabled()
    assert [section for section, action in a.begins.items() if action.isEnabled()] == [
        Section.CONTEXT,
        Section.POSITION,
    ]
    dialog.reject()


def test_what_can_be_done_is_right_as_the_review_opens(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    allowed = [action.isEnabled() for action in dialog.review.commands]
    assert dialog.review.page.chosen_block() is not None and dialog.review.commands.put_out.isEnabled()
    dialog.review._blocks.allow()
    assert [action.isEnabled() for action in dialog.review.commands] == allowed
