"""The line in the header that says what became of a marked statement, and its buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmark_status import BookmarkStatus, TextStatus
from ascl_reader.gui.around.bookmark_status_line import BookmarkStatusLine
from ascl_reader.library.library import Library
from ascl_reader.library.statement import NotListed
from ascl_reader.reading.readable import StatementBookmarks
from tests.conftest import MakeLibrary, statement_data


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    return make_library(statement_data("one"))


@pytest.fixture
def line(qtbot: QtBot) -> BookmarkStatusLine:
    made = BookmarkStatusLine()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("lost", "removed", "told"),
    [
        (1, False, "Move the lost passage to the bin"),
        (3, False, "Move the lost passages to the bin"),
        (0, True, "Move the bookmarks and the note to the bin"),
        (0, False, ""),
    ],
)
def test_the_bin_is_offered_for_what_is_lost(line: BookmarkStatusLine, lost: int, removed: bool, told: str) -> None:
    line.show_sentences(["Something changed."], False, False, lost, removed)
    assert (line.to_bin.text() if line.to_bin.isVisible() else "") == told


def test_each_button_is_pressed_with_the_space_bar(qtbot: QtBot, line: BookmarkStatusLine) -> None:
    line.show_sentences(["Something changed."], True, True, 1)
    for button, signal in (
        (line.compare, line.comparison_asked),
        (line.accept, line.text_accepted),
        (line.to_bin, line.bin_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_it_says_that_the_text_changed_and_that_its_page_lists_it_no_more(
    line: BookmarkStatusLine, library: Library
) -> None:
    gone = NotListed("Page", "2026-04-01")
    status = BookmarkStatus(TextStatus.CHANGED, "2026-03-12T00:00:00.000Z", not_listed=gone)
    line.show_bookmarks(library.find("one"), StatementBookmarks(statuses=(status,)))
    changed, listed = line.text.text().splitlines()
    assert changed == "The text changed since you marked this (12 March 2026)."
    assert listed == "No longer listed on its page since 1 April 2026."
    assert line.text.accessibleName() == line.text.text()
    line.show_bookmarks(library.find("one"), StatementBookmarks())
    assert not line.isVisible()
