"""What Is New takes the place of the panes and is left again; it is saved as a web page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.bookmarking import simple_print
from ascl_reader.gui.importing.news_page import NewsPage
from ascl_reader.library.import_folders import ImportStep

STEP = ImportStep("2026-03-12", ("Funding",))


@pytest.fixture
def news(qtbot: QtBot, program: Program) -> Program:
    """Return the program with What Is New open."""
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    program.window.commands.news.trigger()
    assert isinstance(program.window.reading.page, NewsPage)
    return program


def test_escape_leaves_what_is_new_for_the_list(qtbot: QtBot, news: Program) -> None:
    qtbot.keyClick(news.window.reading.page, Qt.Key.Key_Escape)
    assert news.window.reading.is_reading and news.window.list.view.hasFocus()


def test_the_keys_of_printing_print_it(qtbot: QtBot, news: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    monkeypatch.setattr(simple_print, "print_html", lambda parent, html, title: printed.append(title))
    page = news.window.reading.page
    assert isinstance(page, NewsPage)
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == [], "nothing was imported: an empty sheet came out"
    page.show_step(STEP)
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == ["What is new"]
    news.window.commands.start_page.trigger()
    qtbot.waitUntil(lambda: not news.library_commands.print_page())
    assert printed == ["What is new"], "not what was shown before"


def test_its_button_leaves_it_for_the_list_wherever_the_keyboard_focus_is(qtbot: QtBot, news: Program) -> None:
    news.window.top.search.setFocus()
    [close] = [each for each in news.window.reading.page.findChildren(QPushButton) if each.text() == "&Close"]
    close.click()
    assert news.window.reading.is_reading and news.window.list.view.hasFocus()


@pytest.mark.parametrize(("typed", "written"), [("new", "new.html"), ("new.htm", "new.htm")])
def test_it_is_saved_as_a_web_page(
    news: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, written: str
) -> None:
    page = news.window.reading.page
    assert isinstance(page, NewsPage)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))
    page.show_step(STEP)
    page.save_asked.emit()
    saved = (tmp_path / written).read_text(encoding="utf-8")
    assert "Import of 12 March 2026" in saved and "overflow-wrap: anywhere" in saved
    assert "<style>" not in page.html(), "for paper Qt would read some of it"


def test_a_statement_without_earlier_wordings_opens_no_comparison(news: Program) -> None:
    from ascl_reader.gui.importing.earlier_wordings import EarlierWordings

    news.library_commands.show_earlier()
    assert not news.window.findChildren(EarlierWordings)
