"""Rows of a list in groups: a title that is too long is cut with dots, and a narrow list sets the badge below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import CHOICES
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import MOST_LINES, WRAP, GroupedListDelegate

LINE = "A title of many words about draft safeguarding rules that goes on and on and on without an end" + " of it" * 20
WHOLE = "A title of sixty letters about safeguarding and its new rules"


@pytest.mark.parametrize("text", [LINE, LINE.replace("words", "🎓 words"), WHOLE, "Short.", ""])
def test_a_line_of_a_list_in_groups_is_cut_with_dots(program: Program, text: str) -> None:
    listed = GroupedList(program.appearance, "Things")
    delegate = listed.itemDelegate()
    pixmap = QPixmap(300, 100)
    painter = QPainter(pixmap)
    painter.setFont(program.appearance.font("control", bold=True))
    shown = delegate._cut(painter, text, 180)  # type: ignore[attr-defined]
    metrics = QFontMetrics(painter.font())
    painter.end()
    lines = metrics.boundingRect(QRect(0, 0, 180, 10_000), WRAP, shown).height() / metrics.lineSpacing()
    assert round(lines) <= MOST_LINES
    assert shown == text if text in (WHOLE, "Short.", "") else shown.endswith("…") and text.startswith(shown[:-1])


def test_a_badge_wider_than_the_list_ends_inside_its_frame_with_dots(program: Program) -> None:
    """The picture with a longer word is that of the word cut short, so that nothing is drawn over the frame."""
    listed = GroupedList(program.appearance, "Things")
    listed.setParent(program.window)
    listed.resize(120, 200)
    listed.show()
    listed.show_groups([("", [GroupedRow("a", "Title", "", "on another computer", "")])], "a")
    delegate, index = listed.itemDelegate(), listed.model().index(1, 0)
    badge = delegate._layout(index).badge  # type: ignore[attr-defined]
    assert badge.width() <= listed.viewport().width() - 2 * badge.left()
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    delegate._paint_badge(painter, QRect(0, 0, 100, 40), "", "on another computer")  # type: ignore[attr-defined]
    painter.end()
    assert all(image.pixel(x, y) & 0xFFFFFF == 0xFFFFFF for x in range(102, 400) for y in range(60))


def test_a_badge_stands_out_from_the_tint_of_the_chosen_row(qtbot: QtBot) -> None:
    look = Appearance("dark", CHOICES[0], 100)
    listed = GroupedList(look, "Rows")
    qtbot.addWidget(listed)
    listed.resize(400, 200)
    listed.show()
    listed.show_groups([("", [GroupedRow("a", "Title", "", "Ctrl+I", "File")])], "a")
    index = listed.model().index(1, 0)
    badge = listed.itemDelegate().badge_area(index)  # type: ignore[attr-defined]
    picture = listed.viewport().grab().toImage()
    inside, beside = picture.pixelColor(badge.left() + 3, badge.center().y()), badge.left() - 6
    assert inside == QColor(look.colours.pane) != picture.pixelColor(beside, badge.center().y())


def test_a_row_without_a_badge_is_as_high_as_one_with_it(program: Program) -> None:
    listed = GroupedList(program.appearance, "Things")
    listed.resize(400, 300)
    rows = [GroupedRow("a", "Title", "", "Ctrl+I", "File"), GroupedRow("b", "Title", "", "", "File")]
    listed.show_groups([("", rows)], "a")
    heights = [listed.visualRect(listed.model().index(row, 0)).height() for row in (1, 2)]
    assert heights[0] == heights[1] > 0


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_bar_of_the_chosen_row_stays_within_its_rounded_corners(qtbot: QtBot, name: str) -> None:
    look = Appearance(name, CHOICES[0], 100)
    listed = GroupedList(look, "Things")
    qtbot.addWidget(listed)
    listed.resize(300, 200)
    listed.show_groups([("", [GroupedRow("a", "Title", "", "", "File")])], "a")
    place = listed.visualRect(listed.model().index(1, 0))
    picture = listed.viewport().grab().toImage()
    corner, beside = picture.pixel(place.left() + 4, place.top() + 1), picture.pixel(place.left(), place.top() + 1)
    middle = picture.pixelColor(place.left() + 5, place.center().y())
    assert corner == beside and middle == QColor(look.colours.accent)


@pytest.mark.parametrize("size", [100, 125, 150, 175, 200, 250])
@pytest.mark.parametrize("font", CHOICES)
def test_no_letter_of_the_last_line_is_cut_in_any_font(qtbot: QtBot, font: str, size: int) -> None:
    """The lines are drawn twice, with the room of the row and with more: both pictures are the same."""
    look, view = Appearance("light", font, size), QListView()
    qtbot.addWidget(view)
    delegate, width, text = GroupedListDelegate(look, view), look.px(160), "gypsy jumping quickly, " * 40
    for use, bold in (("control", True), ("quiet", False)):
        drawn = []
        for more in (0, 40):
            image = QImage(width, look.px(160), QImage.Format.Format_RGB32)
            image.fill(0xFFFFFF)
            painter = QPainter(image)
            painter.setFont(look.font(use, bold))
            area = QRect(0, 0, width, delegate._height(use, text, width, bold) + more)
            painter.drawText(area, WRAP, delegate._cut(painter, text, width))
            painter.end()
            drawn.append(image)
        assert drawn[0] == drawn[1], use
