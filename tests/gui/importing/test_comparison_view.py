"""The comparison of two wordings: how many words differ, told in words and shown by their looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.comparison_view import ComparisonDialog, ComparisonView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.comparison import compare_texts
from ascl_reader.library.statement import Texts

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier

BEFORE = Texts(context="Prices rise.", position="Every child should have a warm meal at noon.")
AFTER = Texts(context="Prices rise.", position="Every child must have a meal at noon.")


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> ComparisonView:
    made = ComparisonView(appearance)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def look_of(view: ComparisonView, word: str) -> QTextCharFormat:
    found = view.document().find(word)
    assert not found.isNull(), word
    return found.charFormat()


def test_it_counts_the_words_that_differ_in_all_and_in_each_section(view: ComparisonView) -> None:
    view.show_comparison(compare_texts(BEFORE, AFTER))
    lines = view.toPlainText().splitlines()
    assert lines[0].startswith("3 words differ.")
    assert lines[1:3] == ["Context", "Prices rise."]
    assert lines[3] == "Position: 3 words differ"
    assert lines[4] == "Every child should must have a warm meal at noon."


def test_removed_words_are_struck_out_and_added_ones_underlined(view: ComparisonView) -> None:
    view.show_comparison(compare_texts(BEFORE, AFTER))
    removed, added, same = (look_of(view, word) for word in ("should", "must", "noon"))
    assert (removed.fontStrikeOut(), removed.fontUnderline()) == (True, False)
    assert (added.fontStrikeOut(), added.fontUnderline()) == (False, True)
    assert (same.fontStrikeOut(), same.fontUnderline()) == (False, False)


def test_the_same_words_are_said_to_be_the_same_and_a_plain_text_says_nothing(view: ComparisonView) -> None:
    view.show_comparison(compare_texts(AFTER, AFTER))
    assert view.toPlainText().splitlines()[0] == "The words are the same."
    view.show_comparison(compare_texts(AFTER, AFTER), plain=True)
    assert "same" not in view.toPlainText()
    assert "Every child must have a meal at noon." in view.toPlainText()


def test_a_change_far_below_is_scrolled_to(qtbot: QtBot, view: ComparisonView) -> None:
    long = "Money is short in each school. " * 300
    view.show_comparison(
        compare_texts(Texts(context=long, position="At noon."), Texts(context=long, position="At one."))
    )
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    change = QTextCursor(view.document().find("noon"))
    assert view.viewport().rect().intersects(view.cursorRect(change))


def test_changes_are_walked_by_keys_and_each_is_said(qtbot: QtBot, view: ComparisonView, heard: list[str]) -> None:
    view.show_comparison(compare_texts(BEFORE, AFTER))
    view.setFocus()
    first, second = "1 of 2: removed “should”, added “must”", "2 of 2: removed “warm”"
    for key, told, words in (
        (NONE, first, "should must"),
        (NONE, second, "warm"),
        (NONE, first, "should must"),
        (SHIFT, second, "warm"),
        (SHIFT, first, "should must"),
    ):
        qtbot.keyClick(view, Qt.Key.Key_F3, key)
        assert (heard[-1], view.textCursor().selectedText()) == (told, words)
        assert view.viewport().rect().contains(view.cursorRect().center())
    before = view.textCursor().position()
    for _ in range(2):  # the first one only leaves what is selected
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.textCursor().position() != before, "there is a caret that keys move"


def test_of_the_same_words_nothing_is_walked(qtbot: QtBot, view: ComparisonView) -> None:
    view.show_comparison(compare_texts(AFTER, AFTER))
    qtbot.keyClick(view, Qt.Key.Key_F3)
    assert not view.textCursor().hasSelection()


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
