"""The line at the briefing window's foot: what the pages are, which one is looked at, and buttons for the zoom."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QSize, QSizeF, Qt
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.gui.briefing.foot import BriefingFoot
from ascl_reader.gui.briefing.page_places import Fit, PagePlaces
from ascl_reader.gui.briefing.paper.pages import Typesetter
from ascl_reader.gui.look.appearance import Appearance
from tests.gui.briefing_windows import made
from tests.gui.widgets.test_givers import Asked


@pytest.fixture
def foot(qtbot: QtBot, appearance: Appearance) -> BriefingFoot:
    made = BriefingFoot(appearance)
    qtbot.addWidget(made)
    made.resize(1200, 40)
    made.show()
    return made


def test_the_buttons_ask_for_another_zoom_by_space(qtbot: QtBot, foot: BriefingFoot) -> None:
    asked: list[object] = []
    foot.zoomed.connect(asked.append)
    foot.fitted.connect(asked.append)
    for button in (foot.larger, foot.smaller, foot.whole, foot.wide):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked == [True, False, Fit.PAGE, Fit.WIDTH]


def test_page_and_zoom_are_shown_and_nothing_where_there_is_no_page(foot: BriefingFoot) -> None:
    places = PagePlaces()
    places.fit, places.zoom = Fit.WIDTH, 1.0
    places.take(3, QSizeF(595, 842), QSize(843, 600))
    foot.show_place(2, places)
    assert (foot.page.text(), foot.percent.text()) == ("Page 2 of 3", "100 %")
    assert foot.wide.isChecked()
    assert not foot.whole.isChecked()
    foot.show_place(0, PagePlaces())
    assert not any(each.isVisible() for each in (foot.page, foot.percent, foot.larger, foot.wide))


def test_it_says_how_many_pages_and_statements_and_of_what_wording(
    foot: BriefingFoot, typesetter: Typesetter, briefing: Briefing
) -> None:
    pages = made(typesetter, briefing)
    many = len(pages.drawings)
    assert foot.words(pages) == f"{many} pages · 4 statements · summaries of published statements"
    one = made(typesetter, msgspec.structs.replace(briefing, chosen=briefing.chosen[:1]))
    assert foot.words(one) == "1 page · 1 statement · summary of a published statement"
    nothing = made(typesetter, msgspec.structs.replace(briefing, chosen=()))
    assert foot.words(nothing) == "0 pages · 0 statements"


def test_it_takes_two_lines_where_one_has_no_room(qtbot: QtBot, foot: BriefingFoot) -> None:
    foot.tell("2 pages · 4 statements · summaries of published statements")
    places = PagePlaces()
    places.take(1, QSizeF(595, 842), QSize(800, 600))
    foot.show_place(1, places)

    def top() -> int:
        """Return where the page looked at stands in the foot."""
        return foot.page.mapTo(foot, QPoint()).y()

    foot.resize(1190, 40)
    qtbot.waitUntil(lambda: foot.page.y() == foot.percent.y() and abs(top() - foot.state.y()) < 20)
    foot.resize(420, 90)
    qtbot.waitUntil(lambda: top() > foot.state.geometry().bottom())


def test_folded_its_words_stand_where_they_take_fewer_lines(
    qtbot: QtBot, foot: BriefingFoot, appearance: Appearance
) -> None:
    appearance.set_text_size(250)
    foot.fold_controls(folded=True)
    places = PagePlaces()
    places.take(5, QSizeF(595, 842), QSize(800, 600))
    foot.show_place(1, places)
    foot.tell("5 tudalen · 6 datganiad · crynodebau o ddatganiadau a gyhoeddwyd")

    def lines() -> int:
        """Return in how many lines the words stand."""
        return round(foot.state.heightForWidth(foot.state.width()) / foot.state.fontMetrics().lineSpacing())

    menu = foot.page_menu
    for width, below in ((757, True), (1340, False)):
        foot.resize(width, 200)
        qtbot.waitUntil(lambda below=below: (menu.mapTo(foot, QPoint()).y() > foot.state.geometry().bottom()) is below)
        qtbot.waitUntil(lambda: lines() <= 2)


def test_its_help_button_asks_for_the_page_about_briefings(qtbot: QtBot, foot: BriefingFoot) -> None:
    giver = Asked(foot)
    assert foot.help.accessibleName() == "Help"
    qtbot.keyClick(foot.help, Qt.Key.Key_Space)
    assert giver.pages == ["briefing"]
