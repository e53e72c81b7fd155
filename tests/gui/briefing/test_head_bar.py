"""The bar of the briefing window: its buttons stand beside the title, or below it where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.sheets.imposition import Imposition
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.head_bar import BriefingBar, PrintWays
from tests.gui.briefing.paper.test_printing import print_dialog
from tests.gui.briefing_windows import fill, opened


def test_the_buttons_go_below_the_title_in_a_narrow_bar_and_into_more_lines(qtbot: QtBot) -> None:
    bar = BriefingBar()
    qtbot.addWidget(bar)
    bar.show_title("Governors")
    bar.show()
    for width, below in ((2400, False), (700, True)):
        bar.resize(width, 200)
        bar.fit(width)
        qtbot.waitUntil(lambda below=below: (bar.all_briefings.mapTo(bar, QPoint()).x() < 60) is below)
    assert bar.lines_height(300) > bar.lines_height(2400)


def test_what_it_is_is_said_once_also_where_a_language_has_half_of_the_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = BriefingBar()
    qtbot.addWidget(bar)
    bar.resize(2400, 100)
    bar.show()
    monkeypatch.setattr(bar, "tr", lambda text: "Briff" if text == "Briefing" else text)
    for title, shown in (
        ("Briefing of 29 November", "Briefing of 29 November"),
        ("Briff mis Tachwedd", "Briff mis Tachwedd"),
        ("SEND", "Briefing: SEND"),
        ("", "Briff"),
    ):
        bar.show_title(title)
        assert bar.title.text() == shown


def test_a_title_that_is_too_long_ends_in_dots_and_is_told_whole(qtbot: QtBot) -> None:
    bar = BriefingBar()
    qtbot.addWidget(bar)
    long = "Briefing: " + "what ASCL holds, and what it means for us, " * 9
    bar.show_title(long)
    bar.resize(1200, 100)
    bar.fit(1200)
    bar.show()
    qtbot.waitUntil(lambda: bar.title.width() > 100)
    label = bar.title
    assert label.text().endswith("…") and label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert label.accessibleName() == label.toolTip() == long


def test_each_way_is_asked_for_by_keys(qtbot: QtBot) -> None:
    button = PrintWays()
    qtbot.addWidget(button)
    asked: list[object] = []
    button.asked.connect(asked.append)
    for downs in (1, 2):
        button.entries.popup(button.mapToGlobal(button.rect().bottomLeft()))
        for _ in range(downs):
            qtbot.keyClick(button.entries, Qt.Key.Key_Down)
        qtbot.keyClick(button.entries, Qt.Key.Key_Return)
    assert asked == [Imposition.TWO, Imposition.BOOKLET]
    assert button.text() and button.accessibleDescription()


def test_the_window_asks_for_a_printer_with_paper_across(
    qtbot: QtBot, window: BriefingWindow, desk: BriefingAutosave, ids: list[str]
) -> None:
    fill(desk, ids[:1])
    opened(qtbot, window)
    window.parts.print_ways.entries.actions()[0].trigger()
    dialog = print_dialog(qtbot, window)
    assert dialog.printer().pageLayout().orientation().name == "Landscape"
    dialog.reject()
