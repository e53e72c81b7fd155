"""Keys that are changed hold in every window where the command is the same, and go before a window's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.frame import command_keys
from ascl_reader.gui.frame.command_keys import KeyGiver, WindowKeys

CTRL = Qt.KeyboardModifier.ControlModifier


class Giver(KeyGiver):
    """Has one command."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.undo = QAction("Undo", self)
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))

    def give(self, keys: str) -> None:
        """Gives the command another key."""
        self.undo.setShortcut(QKeySequence(keys))
        self.keys_changed.emit()


@pytest.mark.parametrize("has_giver", [True, False])
def test_changed_keys_hold_at_once_and_two_commands_never_share_them(qtbot: QtBot, has_giver: bool) -> None:
    main, done = QWidget(), list[str]()
    qtbot.addWidget(main)
    giver = Giver(main) if has_giver else None
    other = QWidget(main, Qt.WindowType.Window)
    own = {"Ctrl+S": lambda: done.append("save")}
    WindowKeys(other, own, {"undo": (("Ctrl+Z",), lambda: done.append("undo"))})
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.keyClick(other, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(other, Qt.Key.Key_S, CTRL)
    assert done == ["undo", "save"]
    if giver is None:
        return
    giver.give("Ctrl+S")
    qtbot.keyClick(other, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(other, Qt.Key.Key_S, CTRL)
    assert done == ["undo", "save", "undo"]
    giver.give("Ctrl+U")
    qtbot.keyClick(other, Qt.Key.Key_U, CTRL)
    qtbot.keyClick(other, Qt.Key.Key_S, CTRL)
    assert done == ["undo", "save", "undo", "undo", "save"]


def test_undo_of_a_briefing_follows_the_table_of_keys(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    qtbot.waitUntil(lambda: ready.briefing_autosave.ready)
    window.commands.add_to_briefing.trigger()
    window.commands.undo.setShortcuts([QKeySequence("Ctrl+U")])
    window.commands.briefing.trigger()
    shown = ready.briefing._made()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    assert ready.briefing_autosave.current and ready.briefing_autosave.current.chosen
    qtbot.keyClick(shown, Qt.Key.Key_Z, CTRL)
    assert ready.briefing_autosave.current and ready.briefing_autosave.current.chosen
    qtbot.keyClick(shown, Qt.Key.Key_U, CTRL)
    assert not ready.briefing_autosave.current, "it was made by what is undone"


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_elsewhere_nothing_changes(system: str) -> None:
    assert command_keys.keys_here("Ctrl+H", "F11", "Ctrl+Y", system=system) == ["Ctrl+H", "F11", "Ctrl+Y"]


def test_on_macos_others_take_their_place() -> None:
    assert command_keys.keys_here("Ctrl+H", "Ctrl+K", system="darwin") == ["Ctrl+Y", "Ctrl+K"]
    assert command_keys.keys_here("Ctrl+Shift+Z", "Ctrl+Y", system="darwin") == ["Ctrl+Shift+Z"]
    assert command_keys.keys_here(system="darwin") == []


def test_none_of_the_tables_keys_is_the_systems_and_qt_knows_each(qapp: object) -> None:
    given = [each for each in command_keys.ON_MACOS.values() if each]
    assert len(set(given)) == len(given)
    assert not command_keys.OWNED_BY_MACOS & set(given)
    for keys in (*command_keys.ON_MACOS, *given, *command_keys.OWNED_BY_MACOS):
        assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText) == keys
