"""The line that tells what is not saved."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets import message
from ascl_reader.gui.window.unsaved_line import NotSaved, UnsavedLine, WorkNews


def test_it_is_there_while_something_is_not_saved(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 100)
    line = UnsavedLine(window)
    line.resize(900, 40)
    window.show()
    assert not line.isVisible()
    line.show_problem("briefings", NotSaved("No <b>briefings</b>", "No room for them."))
    assert line.isVisible() and not line.copy_button.isVisible()
    line.show_problem("bookmarks", NotSaved("No bookmarks", "No room for these.", can_be_copied=True))
    assert line.whole == "No room for them.\n\nNo room for these."
    assert line.text.accessibleDescription() == line.whole
    with qtbot.waitSignal(line.copy_asked):
        line.copy_button.click()
    told: list[str] = []
    monkeypatch.setattr(message, "tell", lambda window, icon, title, text: told.append(text))
    line.more.click()
    assert told == [line.whole]
    line.show_problem("briefings", None)
    assert line.isVisible() and line.whole == "No room for these."
    line.show_problem("bookmarks", None)
    line.show_problem("bookmarks", None)
    assert not line.isVisible()


def test_what_stands_comes_before_what_passes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = UnsavedLine(window)
    window.show()
    taken: list[str] = []
    news = WorkNews("Changed", "Changed there.", "Elsewhere", ("Earlier Versions…", lambda: taken.append("news")))
    again = WorkNews("Unread", "Not read.", "Work", ("Try Again", lambda: taken.append("again")), can_be_closed=False)
    line.show_problem("elsewhere", news)
    assert line.more.text() == "What happened…" and line.close_button.isVisible()
    line.offer_button.click()
    line.show_problem("unread", again)
    assert line.more.text() == "What to do…" and line.offer_button.text() == "Try Again"
    assert not line.close_button.isVisible() and line.whole == "Changed there.\n\nNot read."
    line.offer_button.click()
    assert taken == ["news", "again"]
    line.show_problem("unread", None)
    line.show_problem("bookmarks", NotSaved("Not saved", "No room.", can_be_copied=True))
    assert line.copy_button.isVisible() and not line.offer_button.isVisible()
    line.show_problem("bookmarks", None)
    assert line.tells("elsewhere") and line.offer_button.isVisible()
    line.close_button.click()
    assert not line.isVisible() and not line.tells("elsewhere")
