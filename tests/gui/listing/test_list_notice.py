"""In the place of an empty list: a sentence, and searches to try."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.list_notice import ListNotice


def test_it_is_there_while_there_is_something_to_say(qtbot: QtBot) -> None:
    notice = ListNotice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.show_words("Nothing.", ("uniform", "shops"))
    assert notice.isVisible() and len(notice.buttons()) == 2
    spy = QSignalSpy(notice.suggestion_taken)
    for button in notice.buttons():
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [spy.at(0)[0], spy.at(1)[0]] == ["uniform", "shops"]
    notice.show_words("", ())
    assert notice.isHidden() and not notice.buttons()


def test_a_long_sentence_gets_the_lines_that_it_needs(qtbot: QtBot) -> None:
    notice = ListNotice()
    qtbot.addWidget(notice)
    notice.resize(200, 100)
    notice.show_words("No statement has any of these words. " * 6, ())
    low = notice.text.minimumHeight()
    notice.resize(120, 100)
    assert notice.text.minimumHeight() > low > 2 * notice.fontMetrics().lineSpacing()


def test_without_words_nothing_is_done_where_nothing_is_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = ListNotice()
    qtbot.addWidget(notice)
    fitted: list[None] = []
    monkeypatch.setattr(notice, "fit", lambda: fitted.append(None))
    notice.show_words("", ())
    assert not fitted and notice.isHidden()
    notice.show_words("Nothing.", ())
    notice.show_words("", ())
    assert fitted and notice.isHidden() and notice.text.text() == ""
