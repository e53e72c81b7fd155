"""Rows of the list are as high as their texts need, within limits, and show the star of a bookmark."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.drawn_text import DrawnText, TextRole, laid_out
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.listing.row import ROW, RowShape
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.history.reading_log import Freshness
from tests.conftest import MakeLibrary, statement_data

WORDS = "Warm rooms for all who learn and for all who teach or help"


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


def test_a_title_takes_as_many_lines_as_it_needs(pane: ListPane, appearance: Appearance) -> None:
    short, two, endless = heights(pane)
    assert short < two < endless
    delegate = pane.view.itemDelegate()
    room = delegate._text_width() - delegate._star_room  # type: ignore[attr-defined]
    lines = delegate._whole_lines(WORDS, TextRole.TITLE, room, 8)  # type: ignore[attr-defined]
    drawn = laid_out(
        DrawnText(WORDS, (), TextRole.TITLE, room, lines),
        delegate._looks[TextRole.TITLE],  # type: ignore[attr-defined]
        appearance.colours,
    )
    assert drawn.text() == WORDS and drawn.lineCount() == lines > 2


def test_a_long_period_is_never_cut_and_the_theme_beside_it_may_be(
    qtbot: QtBot, make_library: MakeLibrary, appearance: Appearance
) -> None:
    when = {"from": "2022-07", "to": "2022-12", "confidence": "low", "why": "It says so."}
    label = "second half of 2022 (SEND green paper consultation)"
    library = make_library(
        statement_data("short", title="Rooms", brief="Rooms.", period={**when, "label": "late 2022"}),
        statement_data("long", title="Rooms", brief="Rooms.", period={**when, "label": label}),
    )
    made = ListPane(library, appearance, QMenu())
    qtbot.addWidget(made)
    made.resize(220, 600)
    made.show_lines(["short", "long"], "2 statements", "", "")
    made.show()
    one, several = (made.view.visualRect(made.model.index(row, 0)).height() for row in range(2))
    assert several > one
    row = made.model.index(1, 0).data(ROW)
    assert row.uncut.startswith(label) and row.meta.startswith(row.uncut)
    delegate = made.view.itemDelegate()
    for width in range(150, 400, 7):  # also where the period just fits, and the sign of the cut theme does not
        lines = delegate._meta_lines(row.uncut, width)  # type: ignore[attr-defined]
        look = delegate._looks[TextRole.SMALL]  # type: ignore[attr-defined]
        drawn = laid_out(DrawnText(row.meta, (), TextRole.SMALL, width, lines), look, appearance.colours)
        assert drawn.text().startswith(row.uncut), width


def test_an_unread_statement_has_a_dot_beside_its_title_and_nothing_moves(pane: ListPane) -> None:
    rect = pane.view.visualRect(pane.model.index(0, 0))
    before = pane.view.viewport().grab().toImage()
    pane.model.show_freshness({"short": Freshness.UNREAD})
    after = pane.view.viewport().grab().toImage()
    margin = rect.adjusted(0, 0, -(rect.width() - 14), 0)
    assert before.copy(margin) != after.copy(margin)
    rest = rect.adjusted(14, 0, 0, 0)
    assert before.copy(rest) == after.copy(rest)


def test_rows_grow_with_the_text(pane: ListPane, appearance: Appearance) -> None:
    before = heights(pane)
    appearance.set_text_size(200)
    assert all(now > 1.7 * then for now, then in zip(heights(pane), before, strict=True))


def test_the_star_is_drawn_in_its_place_alone(pane: ListPane) -> None:
    pane.model.show_starred(frozenset())
    rect = pane.view.visualRect(pane.model.index(1, 0))
    star = pane.view.itemDelegate().star(rect)  # type: ignore[attr-defined]
    mark = pane.view.itemDelegate()._in_briefing(rect)  # type: ignore[attr-defined]
    assert rect.contains(star) and abs(star.center().x() - mark.center().x()) <= 1, "one stands below the other"
    without = pane.view.viewport().grab().toImage()
    pane.model.show_starred(frozenset({"long"}))
    with_star = pane.view.viewport().grab().toImage()
    assert with_star.copy(star) != without.copy(star)
    rest = rect.adjusted(0, 0, -(rect.right() - star.left() + 1), 0)
    assert with_star.copy(rest) == without.copy(rest)


@pytest.mark.parametrize("size", [100, 200])
def test_the_ring_of_the_keyboard_focus_leaves_star_and_mark_of_the_briefing_whole(
    qtbot: QtBot, pane: ListPane, appearance: Appearance, size: int
) -> None:
    appearance.set_text_size(size)
    pane.resize(220, 240)  # with a scroll bar, the rows end where their margin does
    pane.model.show_in_briefing(frozenset({"short"}))
    pane.model.show_starred(frozenset({"short"}))
    pane.view.choose_alone(pane.model.index(0, 0))
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    ringed = pane.view.viewport().grab().toImage()
    pane.view.clearFocus()
    plain = pane.view.viewport().grab().toImage()
    assert ringed != plain
    delegate, rect = pane.view.itemDelegate(), pane.view.visualRect(pane.model.index(0, 0))
    for place in (delegate.star(rect), delegate._in_briefing(rect)):  # type: ignore[attr-defined]
        assert ringed.copy(place) == plain.copy(place)


def test_rows_that_come_again_are_not_measured_again(pane: ListPane, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []
    delegate, before = pane.view.itemDelegate(), heights(pane)
    measure = delegate._measured  # type: ignore[attr-defined]

    def noted(shape: RowShape, width: int) -> int:
        measured.append(shape.title)
        return int(measure(shape, width))

    monkeypatch.setattr(delegate, "_measured", noted)
    pane.show_lines(["endless", "short", "long"], "3 statements", "", "")
    QApplication.processEvents()
    short, two, endless = before
    assert heights(pane) == [endless, short, two] and not measured
    pane.resize(300, 600)
    QApplication.processEvents()
    assert set(measured) == {"Rooms", WORDS[:28], WORDS}
