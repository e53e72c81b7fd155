"""The line that says that something was found in the wording that is not shown."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.found_elsewhere import FoundElsewhere
from ascl_reader.library.statement import FullWording, Origin, Texts, Wording
from ascl_reader.reading.readable import Reading
from tests.bookmarks.works import statement

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL
BOTH = msgspec.structs.replace(
    statement("a"), full=FullWording(Texts(position="All."), (Origin("Page", 1, "page.html", "2026-01-10"),))
)


@pytest.fixture
def line(qtbot: QtBot) -> FoundElsewhere:
    made = FoundElsewhere()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("found", "shown", "told"),
    [
        (FULL, SUMMARY, "Found in the full text"),
        (SUMMARY, FULL, "Found in the summary"),
        (FULL, FULL, ""),
        (None, SUMMARY, ""),
    ],
)
def test_it_is_said_only_of_another_wording(
    line: FoundElsewhere, found: Wording | None, shown: Wording, told: str
) -> None:
    line.show_found({"a": found}.get, Reading(BOTH, shown))
    assert line.isHidden() == (not told)
    if told:
        [label] = line.findChildren(QLabel)
        assert label.text() == told and line.button.accessibleName() == f"{told}: Show it"


def test_a_wording_that_is_gone_is_not_offered(line: FoundElsewhere) -> None:
    line.show_found({"a": FULL}.get, Reading())
    line.show_reading(Reading(statement("a"), SUMMARY))
    assert line.isHidden()
    line.show_reading(Reading())
    assert line.isHidden()


def test_the_button_asks_for_it(qtbot: QtBot, line: FoundElsewhere) -> None:
    spy = QSignalSpy(line.asked)
    line.show_it()
    assert spy.count() == 0
    line.show_found({"a": FULL}.get, Reading())
    line.show_reading(Reading(BOTH, SUMMARY))
    line.show_keys([QKeySequence("Ctrl+F3")])
    line.show()
    qtbot.keyClick(line.button, Qt.Key.Key_Space)
    assert spy.at(0)[0] is FULL and "Ctrl+F3" in line.button.toolTip()
