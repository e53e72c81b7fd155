"""What is new after an import: each statement a line that opens it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.news_page import NewsPage
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.application import ENGLISH, WELSH, speak
from ascl_reader.library.import_folders import ImportStep
from ascl_reader.library.library import Library
from tests.conftest import PROJECT
from tests.gui.conftest import titles
from tests.gui.importing.reviews import accepted, read, shown, written
from tests.gui.spoken import english_afterwards


def test_enter_takes_the_doubt_away_and_accepting_shows_what_is_new(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    dialog = read(qtbot, importing, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Return)
    assert shown(dialog) == ["New · 2", "Meals at noon", "Buses for villages"]
    accepted(qtbot, program, importing)
    assert len(written()) >= 2
    assert "Meals at noon" in titles(program)
    news = program.window.reading.currentWidget()
    assert news is not None and "New statements · 2" in program.library_commands._news.list.texts()  # type: ignore[union-attr]
    qtbot.keyClick(program.library_commands._news.list, Qt.Key.Key_Return)  # type: ignore[union-attr]
    assert program.window.reading.is_reading
    assert program.window.session.statement == "meals-at-noon"
    assert "Full text" in program.window.header.wording.text()
    program.window.commands.news.trigger()
    assert not program.window.reading.is_reading


@pytest.fixture
def news(qtbot: QtBot, shipped: Library, appearance: Appearance) -> NewsPage:
    page = NewsPage(shipped, appearance)
    qtbot.addWidget(page)
    page.show()
    return page


def test_what_an_import_changed_is_listed_for_the_screen_and_for_paper(
    qtbot: QtBot, news: NewsPage, shipped: Library
) -> None:
    first, second, third = shipped.statements[:3]
    step = ImportStep("2026-03-12", ("Funding",), (first.id,), (second.id,), (third.id,))
    news.show_step(step)
    assert news.told.text() == "Import of 12 March 2026, from Funding."
    texts = [first.title, second.title, third.title]
    assert news.list.texts() == [
        part
        for name, title in zip(("Full text added · 1", "Changed · 1", "No longer listed · 1"), texts, strict=True)
        for part in (name, title)
    ]
    assert all(escape(text) in news.html() for text in texts)
    qtbot.keyClick(news.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(news.change_chosen) as chosen:
        qtbot.keyClick(news.list, Qt.Key.Key_Return)
    assert chosen.args == [second.id], "the change is opened, not only the statement"
    qtbot.keyClick(news.list, Qt.Key.Key_Up)
    with qtbot.waitSignal(news.statement_chosen) as chosen:
        qtbot.keyClick(news.list, Qt.Key.Key_Return)
    assert chosen.args == [first.id]
    with qtbot.waitSignal(news.closed):
        qtbot.keyClick(news, Qt.Key.Key_Escape)


@pytest.fixture(params=[(ENGLISH, "en-GB"), (WELSH, "cy")])
def code(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Let windows speak a language; return its code in a file."""
    spoken, code = request.param
    with english_afterwards(qapp):
        speak(spoken, PROJECT / "resources")
        yield code


def test_a_file_names_the_language_of_its_words_and_of_the_titles(code: str, news: NewsPage, shipped: Library) -> None:
    first = shipped.statements[0]
    news.show_step(ImportStep("2026-03-12", ("Funding",), (first.id,)))
    assert f"<html lang='{code}'>" in news.html()
    assert f"<li lang='en-GB'>{escape(first.title)} " in news.html()


def test_an_import_that_was_undone_or_never_made_lists_nothing(news: NewsPage, shipped: Library) -> None:
    step = ImportStep("2026-03-12", ("Funding",), changed=(shipped.statements[0].id,), undone=True)
    news.show_step(step)
    assert news.told.text().endswith("It was undone.")
    assert news.list.texts() == []
    news.show_step(None)
    assert news.told.text().startswith("Nothing has been imported yet.")
    assert news.html() == ""
    assert [each.isEnabled() for each in news.findChildren(QPushButton)] == [False, False, True]


def test_in_a_low_page_all_buttons_are_whole_and_the_title_gives_way(qtbot: QtBot, news: NewsPage) -> None:
    news.show_step(None)
    line = news.told.fontMetrics().lineSpacing()
    news.resize(13 * line, 13 * line)
    buttons = news.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
    assert all(button.visibleRegion().boundingRect() == button.rect() for button in buttons)
    assert news.title.isHidden()
    news.resize(40 * line, 30 * line)
    assert not news.title.isHidden()
