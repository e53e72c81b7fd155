"""Rows of the list are as high as their texts need, within limits, and show the star of a bookmark."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.look.appearance import Appearance
from tests.conftest import MakeLibrary, statement_data

WORDS = "Warm rooms for all who learn and for all who teach"


@pytest.fixture
def pane(qtbot: QtBot, make_library: MakeLibrary, appearance: Appearance) -> ListPane:
    """Return a list of titles of one line, of more lines, and of more than are shown."""
    titles = {"short": "Rooms", "long": WORDS[:28], "endless": WORDS}
    library = make_library(*[statement_data(key, title=title, brief="Rooms.") for key, title in titles.items()])
    made = ListPane(library, appearance, QMenu())
    qtbot.addWidget(made)
    made.resize(220, 600)
    made.show_lines(list(titles), "3 statements", "", "")
    made.show()
    QApplication.processEvents()
    return made


def heights(pane: ListPane) -> list[int]:
    return [pane.view.visualRect(pane.model.index(row, 0)).height() for row in range(3)]


def test_a_long_title_takes_two_lines_and_never_more(pane: ListPane) -> None:
    short, two, endless = heights(pane)
    assert short < two == endless


def test_rows_grow_with_the_text(pane: ListPane, appearance: Appearance) -> None:
    before = heights(pane)
    appearance.set_text_size(200)
    assert all(now > 1.7 * then for now, then in zip(heights(pane), before, strict=True))


def test_the_star_is_drawn_in_its_place_alone(pane: ListPane) -> None:
    pane.model.show_starred(frozenset())
    rect = pane.view.visualRect(pane.model.index(1, 0))
    star = pane.view.itemDelegate().star(rect)  # type: ignore[attr-defined]
    assert rect.contains(star)
    without = pane.view.viewport().grab().toImage()
    pane.model.show_starred(frozenset({"long"}))
    with_star = pane.view.viewport().grab().toImage()
    assert with_star.copy(star) != without.copy(star)
    rest = rect.adjusted(0, 0, -(rect.right() - star.left() + 1), 0)
    assert with_star.copy(rest) == without.copy(rest)
