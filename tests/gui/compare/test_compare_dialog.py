"""Two texts are compared pane against pane, walked through by keys, and nothing that is pasted is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.compare.compare_dialog import CompareDialog
from ascl_reader.gui.compare.sides import Side
from ascl_reader.gui.look.appearance import Appearance
from tests.gui.conftest import type_text


def shown(qtbot: QtBot, appearance: Appearance, sides: list[Side], right: int = 1) -> CompareDialog:
    """Compare the first of some texts with another one; the last place is for a text that is pasted."""
    dialog = CompareDialog(sides, 0, right, appearance, None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    return dialog


def test_differences_are_counted_walked_through_and_said(
    qtbot: QtBot, appearance: Appearance, heard: list[str]
) -> None:
    sides = [Side("Old", lambda: "one two three four"), Side("New", lambda: "one 2 three four five")]
    dialog = shown(qtbot, appearance, sides)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: dialog.told.text().startswith("3 differences."))
    said = []
    for _ in range(4):
        qtbot.keyClick(dialog.left, Qt.Key.Key_F3)
        said.append(dialog.told.text())
        assert len([pane for pane in dialog.panes if pane.textCursor().hasSelection()]) == 1, "only what is said"
    assert said == [
        "1 of 3, only on the left: two",
        "2 of 3, only on the right: 2",
        "3 of 3, only on the right: five",
        said[0],
    ]
    qtbot.keyClick(dialog.left, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.told.text() == said[2]
    assert heard[-5:] == [*said, said[2]], "a screen reader says which side has which words"
    dialog.right.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.told.text() == "The words are the same.")
    assert not dialog.next.isEnabled() and dialog.pasted.isHidden()


def test_before_anything_is_pasted_nothing_is_marked_and_the_keys_are_in_its_box(
    qtbot: QtBot, appearance: Appearance
) -> None:
    long = " ".join(f"word{number}" for number in range(60))
    dialog = shown(qtbot, appearance, [Side("Old", lambda: long)])
    qtbot.waitUntil(dialog.pasted.hasFocus)
    assert dialog.pasted.cursorRect().left() >= 8, "apart from the ring around the box"
    qtbot.waitUntil(lambda: dialog.told.text() == "Paste your text above to compare it.")
    assert dialog.panes[0].toPlainText() == long and dialog.panes[1].toPlainText() == ""
    assert dialog.panes[0].places == {} and not dialog.next.isEnabled()
    qtbot.keyClicks(dialog.pasted, "ours")
    qtbot.waitUntil(dialog.next.isEnabled)
    qtbot.keyClick(dialog.pasted, Qt.Key.Key_F3)
    assert "word24…" in dialog.told.text() and "word25" not in dialog.told.text()
    walked = []
    dialog.left.setFocus()
    for _ in range(5):
        widget = dialog.focusWidget()
        walked.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert walked == [dialog.left, dialog.right, dialog.pasted, *dialog.panes]


def test_a_pasted_text_is_plain_and_kept_nowhere(qtbot: QtBot, ready: Program, home: Path) -> None:
    ready.window.commands.compare.trigger()
    dialog = ready.window.findChildren(CompareDialog)[-1]
    assert dialog.pasted.isVisible() and "not saved" in dialog.kept.text()
    type_text(dialog.pasted, "<b>unmistakable</b>")
    qtbot.waitUntil(lambda: dialog.panes[1].toPlainText() == "<b>unmistakable</b>")
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.pasted, Qt.Key.Key_F3)
    assert dialog.told.text().startswith("1 of ")
    dialog.close()
    qtbot.waitUntil(lambda: not ready.window.findChildren(CompareDialog))
    ready.window.close()
    assert not [each for each in home.rglob("*") if each.is_file() and b"unmistakable" in each.read_bytes()]


def test_in_a_narrow_dialog_the_sides_stand_below_one_another(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = shown(qtbot, appearance, [Side("Old", lambda: "one"), Side("New", lambda: "two")])
    left, right = dialog.panes
    qtbot.waitUntil(lambda: left.y() == right.y() and left.geometry().right() < right.x())
    dialog.resize(20 * dialog.fontMetrics().lineSpacing(), 600)
    qtbot.waitUntil(lambda: left.x() == right.x() and left.geometry().bottom() < right.y())
    assert dialog.left.width() == dialog.right.width() == left.width() == right.width()
    dialog.resize(40 * dialog.fontMetrics().lineSpacing(), 600)
    qtbot.waitUntil(lambda: left.y() == right.y() and left.geometry().right() < right.x())


def test_nothing_can_be_walked_through_before_it_is_compared(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = shown(qtbot, appearance, [Side("Old", lambda: "one two"), Side("New", lambda: "one")])
    assert not dialog.next.isEnabled() and not dialog.previous.isEnabled()
    qtbot.waitUntil(dialog.next.isEnabled)
    assert dialog.previous.isEnabled()


def test_on_a_low_screen_the_keys_stay_in_the_box_and_what_is_walked_to_is_scrolled_to(
    qtbot: QtBot, appearance: Appearance
) -> None:
    sides = [Side("Old", lambda: "one two three " * 90), Side("New", lambda: "two")]
    dialog = CompareDialog(sides, 0, 2, appearance, None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.pasted.setMinimumHeight(dialog.screen().availableGeometry().height())
    dialog.show()
    area = dialog._scroll
    assert area is not None and dialog.pasted.isVisible(), "before the window gets the keys, or they go to a button"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.pasted.hasFocus)
    qtbot.keyClicks(dialog.pasted, "o")  # one letter, so that nothing is compared again meanwhile
    qtbot.waitUntil(dialog.next.isEnabled)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(0)
    pane = dialog.panes[0]
    assert not area.viewport().rect().contains(pane.mapTo(area.viewport(), pane.rect().center()))
    qtbot.keyClick(dialog.pasted, Qt.Key.Key_F3)

    def in_sight() -> bool:
        """Return whether the difference can be seen."""
        at = pane.viewport().mapTo(area.viewport(), pane.cursorRect().center())
        return area.viewport().rect().contains(at)

    assert in_sight(), "at once, however busy the machine is"
    QApplication.processEvents()
    assert in_sight() and dialog.pasted.hasFocus()
