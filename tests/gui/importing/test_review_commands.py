"""The commands of a review by their keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing import review_commands
from ascl_reader.gui.importing.review_commands import CommandButton, ImportCommands
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
