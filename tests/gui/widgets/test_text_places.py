"""Places in a text with emoji in it, counted in characters and as Qt counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ascl_reader.gui.widgets.text_places import from_utf16, in_utf16

TEXTS = st.text(st.sampled_from("ab ŵ’😀🎉\n"), max_size=30)


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


@given(TEXTS, st.data())
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
