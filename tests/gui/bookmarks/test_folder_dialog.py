"""The dialog that asks into which folders bookmarks go: ticked with Space, and a new folder named on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.folder_changes import ensure_folder
from ascl_reader.bookmarks.places import folder_nodes
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.look.appearance import Appearance


@pytest.fixture
def ids() -> dict[str, str]:
    return {}


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance, host: QWidget, ids: dict[str, str]) -> FolderDialog:
    """Return the dialog with a folder, one in it, and another, of which the first is ticked."""
    work = Bookmarks()
    for path in ("Governors", "Governors / Autumn", "Press"):
        work, ids[path] = ensure_folder(work, path)
    made = FolderDialog("Where shall 2 bookmarks go?", appearance, host)
    made.show_folders(folder_nodes(work), frozenset({ids["Governors"]}))
    made.open()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_folders_are_ticked_with_space_and_given_back_by_enter(
    qtbot: QtBot, dialog: FolderDialog, ids: dict[str, str]
) -> None:
    dialog.folders.setFocus()
    qtbot.keyClick(dialog.folders, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.folders, Qt.Key.Key_Space)
    item = dialog.folders.currentItem()
    assert item is not None
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Governors / Autumn"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.folders, Qt.Key.Key_Return)
    assert chosen.args == [frozenset({ids["Governors"], ids["Governors / Autumn"]})]
    assert not dialog.isVisible()


def test_enter_in_the_box_names_a_folder_and_keeps_the_dialog_open(qtbot: QtBot, dialog: FolderDialog) -> None:
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "  Unions ")
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.waitSignal(dialog.folder_named) as named:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert named.args == ["Unions"]
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.name


def test_a_name_that_is_refused_is_told_until_it_is_changed_and_nothing_is_lost(
    qtbot: QtBot, dialog: FolderDialog
) -> None:
    dialog.folder_named.connect(lambda name: dialog.refuse(f"There is a folder “{name}” already."))
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Press")
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog._accept.click()
    assert dialog.isVisible()
    assert dialog.refused.isVisible()
    assert dialog.refused.text() == "There is a folder “Press” already."
    assert dialog.name.hasFocus()
    qtbot.keyClicks(dialog.name, "2")
    assert not dialog.refused.isVisible()


def test_the_first_folder_is_named_where_the_keys_are_already(
    qtbot: QtBot, appearance: Appearance, host: QWidget
) -> None:
    made = FolderDialog("Where shall 2 bookmarks go?", appearance, host)
    made.show_folders(folder_nodes(Bookmarks()), frozenset())
    made.open()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    assert "no folder yet" in made.folders.findChild(QLabel).text() and made.folders.findChild(QLabel).isVisible()
    named: list[str] = []
    made.folder_named.connect(named.append)
    qtbot.keyClicks(QApplication.focusWidget(), "Governors")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert named == ["Governors"]


def test_a_long_name_is_read_whole(dialog: FolderDialog, appearance: Appearance) -> None:
    assert not dialog.folders.findChild(QLabel).isVisible()
    work = Bookmarks()
    for name in ("Governors", "Governors, autumn term: the sub-committees for safeguarding and for additional needs"):
        work, _ = ensure_folder(work, name)
    dialog.show_folders(folder_nodes(work), frozenset())
    short, long = (dialog.folders.visualItemRect(dialog.folders.topLevelItem(row)).height() for row in range(2))
    assert long > 1.5 * short
