"""The dialog for a folder's name and place: taken with Enter, or refused in words while it stays open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog
from ascl_reader.gui.widgets.dialog import EDGE
from tests.gui.widgets.choosing import choose

PLACES = {"": "No other folder (at the top)", "f-1": "Governors"}


def refuse_press(name: str, place: str) -> str:
    return f"There is a folder “{name}” here." if (name, place) == ("Press", "f-1") else ""


def opened(qtbot: QtBot, host: QWidget, places: dict[str, str], place: str = "") -> FolderNameDialog:
    dialog = FolderNameDialog("New Folder", "", host, places=places, place=place, refusal=refuse_press)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def box(dialog: FolderNameDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit)
    assert found is not None
    return found


def test_a_name_and_its_place_are_taken_with_enter(qtbot: QtBot, host: QWidget) -> None:
    dialog = opened(qtbot, host, PLACES)
    with qtbot.waitSignal(dialog.edited):
        qtbot.keyClicks(box(dialog), " Unions")
    qtbot.keyClick(box(dialog), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.places
    with qtbot.waitSignal(dialog.edited):
        choose(qtbot, dialog.places, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.taken) as taken:
        qtbot.keyClick(box(dialog), Qt.Key.Key_Return)
    assert taken.args == ["Unions", "f-1"]


def test_a_name_that_is_there_is_refused_and_the_dialog_stays_open(qtbot: QtBot, host: QWidget) -> None:
    dialog = opened(qtbot, host, PLACES, place="f-1")
    qtbot.keyClicks(box(dialog), "Press")
    with qtbot.assertNotEmitted(dialog.taken):
        qtbot.keyClick(box(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.told.isVisible()
    assert dialog.told.text() == "There is a folder “Press” here."
    choose(qtbot, dialog.places, Qt.Key.Key_Up)
    assert not dialog.told.isVisible(), "it is another place"
    with qtbot.waitSignal(dialog.taken) as taken:
        qtbot.keyClick(box(dialog), Qt.Key.Key_Return)
    assert taken.args == ["Press", ""]


@pytest.mark.parametrize(("places", "told"), [({"": "No other folder (at the top)"}, True), ({}, False)])
def test_no_place_is_asked_where_there_is_no_choice(
    qtbot: QtBot, host: QWidget, places: dict[str, str], told: bool
) -> None:
    dialog = opened(qtbot, host, places)
    assert not dialog.places.isVisible()
    assert dialog._where.isVisible() == told
    assert dialog.place == ""
    dialog.reject()


def test_its_contents_stand_as_far_from_the_edge_as_in_every_dialog(qtbot: QtBot, host: QWidget) -> None:
    dialog = opened(qtbot, host, PLACES)
    assert box(dialog).mapTo(dialog, QPoint()).x() == EDGE
