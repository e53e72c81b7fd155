"""The list of all briefings: made, renamed, duplicated, deleted, restored and opened by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.templates import as_template
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefings_dialog import BriefingsDialog
from ascl_reader.gui.look.appearance import Appearance


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[BriefingAutosave]:
    desk = BriefingAutosave(own_work(tmp_path / "data", tmp_path / "settings"))
    with qtbot.waitSignal(desk.loaded):
        desk.start()
    yield desk
    assert desk.flush() is None
    desk.close()


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def test_briefings_are_made_renamed_duplicated_deleted_restored_and_opened_by_keys(
    qtbot: QtBot, host: QWidget, desk: BriefingAutosave
) -> None:
    opened: list[bool] = []

    def shown() -> BriefingsDialog:
        dialog = BriefingsDialog(desk, Appearance("light", "source-sans", 100), host)
        dialog.opened.connect(lambda: opened.append(True))
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def titles() -> list[str]:
        return [each.title for each in desk.briefings.briefings]

    shown().make("Governors")
    assert opened == [True]
    dialog = shown()
    dialog.list.setFocus()
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: titles() == ["Governors", "Governors (copy)"])
    dialog.list.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    asked = dialog.findChildren(QInputDialog)[-1]
    assert asked.textValue() == "Governors (copy)"
    asked.setTextValue("Staff")
    asked.accept()
    assert desk.current is not None and desk.current.title == "Staff"
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.list.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert titles() == ["Governors"]
    assert dialog.list.texts() == ["Your briefings", "Governors", "Bin", "Staff"]
    dialog.list.setCurrentIndex(dialog.list.place(dialog.list.keys()[-1]))
    press(qtbot, Qt.Key.Key_Return)
    assert titles() == ["Governors", "Staff"]
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.list.texts() == ["Your briefings", "Governors", "Bin", "Staff"]
    dialog.list.setCurrentIndex(dialog.list.place(dialog.list.keys()[0]))
    press(qtbot, Qt.Key.Key_Return)
    assert opened == [True, True] and not dialog.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert host.findChildren(BriefingsDialog) == [], "they go when they are closed"


def test_without_a_briefing_one_sentence_stands_below_the_title_and_only_what_can_be_done_is_offered(
    qtbot: QtBot, host: QWidget, desk: BriefingAutosave
) -> None:
    dialog = BriefingsDialog(desk, Appearance("light", "source-sans", 100), host)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert "There is no briefing yet" in dialog.told.text()
    qtbot.waitUntil(lambda: dialog.told.y() - dialog.title.geometry().bottom() < 30)
    assert dialog.height() - dialog.new_button.mapTo(dialog, dialog.new_button.rect().bottomLeft()).y() < 40
    unable = (dialog.open_button, dialog.duplicate_button, dialog.rename_button, dialog.delete_button)
    assert not any(button.isVisible() for button in unable)
    dialog.make("Governors")
    assert all(not button.isHidden() for button in unable)


def test_templates_stand_apart_and_cannot_be_opened(qtbot: QtBot, host: QWidget, desk: BriefingAutosave) -> None:
    begun = desk.briefings.beginning("Autumn", "2026-11-20T10:00:00.000Z")
    assert begun.current is not None
    template = as_template(begun.current, "Governors", "2026-11-20T10:00:00.000Z")
    desk.do("save template", begun.keeping(template))
    dialog = BriefingsDialog(desk, Appearance("light", "source-sans", 100), host)
    dialog.open()
    texts = ["Your briefings", "Autumn", "Templates, applied in the briefing’s window", "Governors"]
    assert dialog.list.texts() == texts
    dialog.list.setCurrentIndex(dialog.list.place(template.id))
    assert not dialog.open_button.isEnabled() and not dialog.duplicate_button.isEnabled()
    assert dialog.delete_button.isEnabled()
    dialog.use()
    dialog.duplicate()
    assert desk.current is not None and desk.current.title == "Autumn"
    assert len(desk.briefings.briefings) == 2
    dialog.delete()
    assert desk.briefings.templates == ()
