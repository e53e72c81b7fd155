"""Plain text: every sign of it is shown, as a label, a tip, in a box and on a button."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QTextCursor, QTextDocument
from PySide6.QtGui import Qt as QtForText
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.plain_text import (
    from_utf16,
    in_utf16,
    never_html,
    on_button,
    plain_label,
    set_tip,
    spans_in_utf16,
)
from tests.rooms import MODULES, module_name

TEXTS = ["<b>bold</b>", "a & b", "x < y", "<img src='x.png'>", "&lt;b&gt;", " \n<i>two</i>\nlines", "", "plain"]


def as_qt_shows(text: str) -> str:
    """Return what a tip or a box of Qt's shows of a text."""
    if not QtForText.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@given(st.lists(st.sampled_from(["<b>", "</b>", "<", ">", "&", "&amp;", "<img src=x>", "a", " ", "\n"])).map("".join))
def test_no_text_is_taken_for_html(qapp: QApplication, text: str) -> None:
    assert as_qt_shows(never_html(text)).replace("\xa0", " ") == text


@pytest.mark.parametrize("text", TEXTS)
def test_labels_and_buttons_show_each_sign(qtbot: QtBot, text: str) -> None:
    label = plain_label(text)
    assert label.text() == text and label.textFormat() is Qt.TextFormat.PlainText
    assert re.sub("&(.)", r"\1", on_button(text)) == text


def test_a_tip_in_several_lines_is_plain_too(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_tip(button, "<b>why</b> & how", wraps=True)
    assert as_qt_shows(button.toolTip()) == "<b>why</b> & how"
    set_tip(button, "", wraps=True)
    assert button.toolTip() == ""


def test_a_screen_reader_is_told_a_tip_as_it_is(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_tip(button, "<b>one</b>")
    assert button.accessibleDescription() == "<b>one</b>"
    set_tip(button, "two")
    assert button.accessibleDescription() == ""
    button.setAccessibleDescription("told")
    set_tip(button, "<b>three</b>")
    assert button.accessibleDescription() == "told"


def test_a_tip_that_stays_is_told_once(qtbot: QtBot) -> None:
    told: list[QEvent.Type] = []

    class Button(QPushButton):
        def event(self, event: QEvent) -> bool:
            """Take down what it is told."""
            told.append(event.type())
            return super().event(event)

    button = Button()
    qtbot.addWidget(button)
    for _ in range(2):
        set_tip(button, "one")
    assert told.count(QEvent.Type.ToolTipChange) == 1


def test_the_tip_of_an_action_stays_whatever_it_is_called(qapp: QApplication) -> None:
    action = QAction("Colour")
    set_tip(action, "Colour")  # which Qt says of it anyway, as long as it is called so
    action.setText("")
    assert action.toolTip() == "Colour"


def test_nothing_else_makes_labels_and_tips() -> None:
    for path in MODULES:
        if module_name(path) not in ("gui.look.plain_text", "gui.startup.first_page"):
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"(?<!class )\b(?:QLabel\(|\w+\.setToolTip\((?!0, never_html))", text), path


ANY_TEXTS = st.text(st.sampled_from("ab ŵ’😀🎉\n"), max_size=30)


@pytest.mark.parametrize(
    ("text", "start", "length", "told"),
    [
        ("plain", 1, 3, (1, 3)),
        ("Welsh ŵ and ’", 6, 7, (6, 7)),
        ("😀 after", 2, 5, (3, 5)),
        ("before 😀😀", 7, 2, (7, 4)),
        ("a😀b😀c", 2, 2, (3, 3)),
        ("", 0, 0, (0, 0)),
    ],
)
def test_an_emoji_counts_twice(text: str, start: int, length: int, told: tuple[int, int]) -> None:
    assert in_utf16(text, start, length) == told
    assert from_utf16(text, *told) == (start, length)


@given(ANY_TEXTS, st.data())
def test_qt_selects_just_these_characters(text: str, chance: st.DataObject) -> None:
    start = chance.draw(st.integers(0, len(text)))
    length = chance.draw(st.integers(0, len(text) - start))
    at, size = in_utf16(text, start, length)
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    cursor.setPosition(at)
    cursor.setPosition(at + size, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start : start + length]
    assert from_utf16(text, at, size) == (start, length)


@given(ANY_TEXTS, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=4))
def test_several_places_are_those_of_each(text: str, spans: list[tuple[int, int]]) -> None:
    assert spans_in_utf16(text, spans) == [in_utf16(text, at, length) for at, length in spans]
