"""The dialog in which a changed text is compared: what changed is in it, and Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.comparison_dialog import ComparisonDialog
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.comparison import compare_texts
from ascl_reader.library.statement import Texts


def test_what_changed_is_read_with_the_keyboard_and_esc_closes(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    compared = compare_texts(Texts(position="Meals at noon."), Texts(position="Meals at one."))
    dialog = ComparisonDialog("What changed: Meals", compared, appearance, window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.windowTitle() == "What changed: Meals"
    assert "noon. one." in dialog.comparison.toPlainText()
    reached = set()
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert dialog.comparison in reached
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
