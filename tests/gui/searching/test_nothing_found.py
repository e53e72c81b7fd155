"""The right side where nothing was found: why, and the next thing to do, with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.searching.nothing_found import NothingFound
from ascl_reader.search.result import SearchResult

NONE = SearchResult("is:noted unifrm", suggestions=("uniform", "uniform shops"), elsewhere=2)


@pytest.fixture
def page(qtbot: QtBot) -> NothingFound:
    made = NothingFound()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def shown(page: NothingFound) -> list[str]:
    return [button.text() for button in page.buttons() if not button.isHidden()]


def test_it_says_why_and_offers_what_can_be_done(page: NothingFound) -> None:
    page.show_result(NONE, "No statement has “unifrm”.", "SEND", True)
    assert page.sentence.text() == page.accessibleName() == "No statement has “unifrm”."
    assert shown(page) == [
        "uniform",
        "uniform shops",
        "Search all statements (2 found)",
        "Take the filters off",
        "Search more widely",
        "Clear the search (Esc)",
        "How to search",
    ]
    assert page._advice.isHidden(), "the searches offered are better advice"


def test_what_would_change_nothing_is_not_offered(page: NothingFound) -> None:
    page.show_result(SearchResult("xylophone"), "No statement has “xylophone”.", "", False)
    assert shown(page) == ["Clear the search (Esc)", "How to search"]
    page.show_result(SearchResult("xylophone", missing=("xylophone",)), "", "", False)
    assert page._advice.isVisible() and "another word" in page._advice.text()
    page.show_result(SearchResult("is:noted"), "", "SEND", False)
    assert shown(page) == ["Search all statements", "Clear the search (Esc)", "How to search"]


def test_every_button_does_what_it_says(qtbot: QtBot, page: NothingFound) -> None:
    page.show_result(NONE, "", "SEND", True)
    signals = (page.text_chosen, page.everywhere_chosen, page.widely_chosen, page.cleared, page.help_asked)
    spies = [QSignalSpy(signal) for signal in signals]
    for button in page.buttons():
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [spies[0].at(number)[0] for number in range(3)] == ["uniform", "uniform shops", "unifrm"]
    assert [spy.count() for spy in spies] == [3, 1, 1, 1, 1]


def test_the_keys_go_to_the_first_button(page: NothingFound) -> None:
    page.activateWindow()
    page.show_result(NONE, "", "", False)
    page.setFocus()
    assert QApplication.focusWidget() is page.buttons()[0]
