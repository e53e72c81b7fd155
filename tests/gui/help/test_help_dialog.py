"""The help window: search, the found words by keys, folders that open in the system's file manager."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.help.help_dialog import HelpDialog
from ascl_reader.gui.help.help_pages import PAGES
from ascl_reader.gui.look.appearance import Appearance


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[HelpDialog]:
    """Return the help window, shown, with one folder that is there and one that is not."""
    parent = QWidget()
    qtbot.addWidget(parent)
    folders = {"Your settings": tmp_path, "R&D": tmp_path / "gone"}
    shown = HelpDialog("<h1>Keys</h1>", folders, {}, Appearance("light", "source-sans", 100), parent)
    shown.show()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.list)
    yield shown
    shown.close()


def titles(dialog: HelpDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_the_arrows_show_the_pages(qtbot: QtBot, dialog: HelpDialog) -> None:
    assert len(titles(dialog)) == len(PAGES)
    for title in titles(dialog):
        assert dialog.list.currentItem().text() == title
        assert dialog.page.document().firstBlock().text() == title == dialog.page.accessibleName()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)


def test_a_search_leaves_the_pages_with_its_words_and_goes_from_one_to_the_next(
    qtbot: QtBot, dialog: HelpDialog
) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.box)
    qtbot.keyClicks(dialog.box, "jaws")
    assert titles(dialog) == ["Accessibility"] and dialog.told.text() == "1 page"
    assert dialog.page.document().firstBlock().text() == "Accessibility"
    qtbot.keyClicks(dialog.box, " windows")
    count = len(dialog.page.extraSelections())
    assert count > 2
    at = []
    for _ in range(count):
        qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
        at.append(dialog.page.textCursor().position())
    assert at == sorted(set(at)) and dialog.isVisible()
    qtbot.keyClick(dialog.box, Qt.Key.Key_F3)
    assert dialog.page.textCursor().position() == at[0]
    qtbot.keyClick(dialog.box, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.page.textCursor().position() == at[-1]
    assert dialog.told.text() == f"match {count} of {count} on this page"


def test_where_no_page_has_the_words_the_one_that_is_read_stays(qtbot: QtBot, dialog: HelpDialog) -> None:
    dialog.show_page("privacy")
    qtbot.keyClicks(dialog.box, "xyzzy")
    assert titles(dialog) == [] and dialog.told.text() == "No page has these words."
    assert dialog.page.document().firstBlock().text() == "Privacy" and dialog.page.extraSelections() == []
    qtbot.keyClick(dialog.box, Qt.Key.Key_F3)
    dialog.box.clear()
    assert dialog.list.currentItem().text() == "Privacy" and len(titles(dialog)) == len(PAGES)


def test_folders_are_opened_where_they_are_there(
    dialog: HelpDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or len(opened) == 1)
    assert not dialog.folder_button.isVisible()
    dialog.show_page("files")
    assert dialog.folder_button.isVisible()
    first, second = dialog.folder_button.menu().actions()
    assert first.isEnabled() and not second.isEnabled() and second.text() == "R&&D"
    first.trigger()
    assert opened == [QUrl.fromLocalFile(str(tmp_path)).toString()] and dialog.told.text() == ""
    first.trigger()
    assert dialog.told.text() == f"Nothing on this computer opens {tmp_path.name}."
