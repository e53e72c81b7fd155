"""The heading of a pane: what it says on screen and to a screen reader, and where what is missing stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.reading.section_heading import SectionHeading
from ascl_reader.library.statement import Section


@pytest.fixture
def heading(qtbot: QtBot) -> Iterator[SectionHeading]:
    pane = QWidget()
    qtbot.addWidget(pane)
    made = SectionHeading(Section.POSITION, (22, 20))
    pane.setLayout(made)
    yield made


@pytest.mark.parametrize(
    ("count", "bookmarked", "shown", "spoken"),
    [
        (0, False, "POSITION", "Position"),
        (1, False, "POSITION · 1 match", "Position, 1 match"),
        (12, False, "POSITION · 12 matches", "Position, 12 matches"),
        (0, True, "POSITION  ★", "Position, bookmarked"),
        (2, True, "POSITION · 2 matches  ★", "Position, 2 matches, bookmarked"),
    ],
)
def test_it_says_how_many_places_are_marked_and_that_there_is_a_bookmark(
    heading: SectionHeading, count: int, bookmarked: bool, shown: str, spoken: str
) -> None:
    heading.show_marks(count, bookmarked)
    assert (heading.label.text(), heading.label.accessibleName()) == (shown, spoken)


def test_what_is_missing_stands_below_the_name_where_it_has_no_room_beside_it(heading: SectionHeading) -> None:
    told = "The published statement has no rationale."
    line = next(each for each in heading.parentWidget().findChildren(QLabel) if each is not heading.label)
    heading.show_missing(told, 900)
    assert line.text() == told and not line.isHidden()
    assert heading.direction() is QBoxLayout.Direction.LeftToRight
    heading.fit(120)
    assert heading.direction() is QBoxLayout.Direction.TopToBottom
    heading.fit(900)
    assert heading.direction() is QBoxLayout.Direction.LeftToRight
    heading.show_missing("", 900)
    assert line.isHidden()
