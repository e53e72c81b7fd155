"""The ways in which a found statement is looked at are made when they are looked at first."""

from __future__ import annotations

from math import ceil

from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.importing.statement_views import AROUND, CHANGES, PAGE, PANES, PICTURE, SHORTEST, StatementViews
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import letter_width
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.library.statement import Section
from tests.conftest import MakeLibrary


def test_all_but_the_page_are_made_when_they_are_looked_at_first(qtbot: QtBot, make_library: MakeLibrary) -> None:
    appearance = Appearance("light", "source-sans", 100)
    page = ImportPage(appearance)
    views = StatementViews(page, make_library(), appearance)
    qtbot.addWidget(views)
    views.resize(700, 300)
    views.show()
    made: list[object] = []
    views.panes_made.connect(made.append)
    assert views.currentIndex() == PAGE and page.isVisible()
    assert not views.findChildren(SectionPane) and not made
    panes = views.panes
    assert list(panes) == list(Section) and made == [panes] and views.panes is panes
    views.setCurrentIndex(PANES)
    assert all(pane.isVisible() and pane.height() > 200 for pane in panes.values()) and not page.isVisible()
    for number, view in ((CHANGES, views.comparison), (PICTURE, views.picture)):
        views.setCurrentIndex(number)
        assert view.isVisible() and view.size() == views.size()


def test_the_pages_that_the_picture_wants_are_asked_for(qtbot: QtBot, make_library: MakeLibrary) -> None:
    appearance = Appearance("light", "source-sans", 100)
    views = StatementViews(ImportPage(appearance), make_library(), appearance)
    qtbot.addWidget(views)
    asked: list[tuple[object, object]] = []
    views.picture_asked.connect(lambda path, pages: asked.append((path, pages)))
    views.picture.asked.emit("page.pdf", [1, 2])
    assert asked == [("page.pdf", [1, 2])]


def test_panes_with_lines_too_short_to_be_read_stand_below_one_another(qtbot: QtBot, make_library: MakeLibrary) -> None:
    appearance = Appearance("light", "source-sans", 100)
    views = StatementViews(ImportPage(appearance), make_library(), appearance)
    qtbot.addWidget(views)
    panes = list(views.panes.values())
    views.setCurrentIndex(PANES)
    views.resize(ceil(3 * (SHORTEST * letter_width(appearance.font("body")) + AROUND)) + 4, 420)
    views.show()
    qtbot.waitUntil(lambda: len({pane.y() for pane in panes}) == 1)
    appearance.set_text_size(125)
    qtbot.waitUntil(lambda: len({pane.x() for pane in panes}) == 1 and len({pane.y() for pane in panes}) == 3)
    views.resize(1400, 420)
    qtbot.waitUntil(lambda: len({pane.y() for pane in panes}) == 1)
