"""The bar of the briefing window: its buttons stand beside the title, or below it where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.head_bar import BriefingBar


def test_the_buttons_go_below_the_title_in_a_narrow_bar_and_into_more_lines(qtbot: QtBot) -> None:
    bar = BriefingBar()
    qtbot.addWidget(bar)
    bar.title.setText("Briefing: Governors")
    bar.show()
    for width, below in ((2400, False), (700, True)):
        bar.resize(width, 200)
        bar.fit(width)
        qtbot.waitUntil(lambda below=below: (bar.all_briefings.mapTo(bar, QPoint()).x() < 60) is below)
    assert bar.lines_height(300) > bar.lines_height(2400)
