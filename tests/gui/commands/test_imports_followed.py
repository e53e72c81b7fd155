"""Where the library is shown in an open window besides its panes, what another process imports is shown too."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.timeline.timeline_dialog import TimelineDialog
from ascl_reader.library.imported import ImportedLibrary
from tests.gui.commands.conftest import NEW, STATEMENT
from tests.library.made_imports import change


def test_the_start_page_shows_what_was_imported_and_the_mark_that_was_gone_to(qtbot: QtBot, watching: Program) -> None:
    watching.window.commands.start_page.trigger()
    page = watching.start.page
    assert page is not None
    count = len(watching.library.statements)
    assert page.about.text().startswith(f"{count} position statements")
    page.timeline.setFocus()
    page.timeline.choose(STATEMENT)
    store = ImportedLibrary(paths.user_data())
    change(store, NEW)
    qtbot.waitUntil(lambda: page.about.text().startswith(f"{count + 1} position statements"))
    assert "new-one" in [each.statement for each in page.timeline.entries]
    assert page.timeline.entries[page.timeline.currentIndex().row()].statement == STATEMENT
    assert page.timeline.hasFocus() and page.isVisible()


def test_the_start_page_stays_where_it_was_scrolled_and_tells_of_no_mark_that_went(
    qtbot: QtBot, watching: Program
) -> None:
    watching.window.resize(1000, 600)
    watching.appearance.set_text_size(150)
    watching.window.commands.start_page.trigger()
    page, store = watching.start.page, ImportedLibrary(paths.user_data())
    assert page is not None
    page.timeline.choose(STATEMENT)
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.setValue(0)
    change(store, NEW)
    qtbot.waitUntil(lambda: "new-one" in [each.statement for each in page.timeline.entries])
    assert bar.value() == 0
    page.timeline.choose("new-one")
    assert page.pointed_at.text().startswith("A new one")
    store.undo()
    qtbot.waitUntil(lambda: "new-one" not in [each.statement for each in page.timeline.entries])
    assert "A new one" not in page.pointed_at.text()


def test_the_timeline_shows_what_was_imported_and_stays_where_it_is(qtbot: QtBot, watching: Program) -> None:
    watching.window.commands.timeline.trigger()
    dialog = watching.window.findChildren(TimelineDialog)[-1]
    dialog.view.choose(STATEMENT)
    dialog.view.zoom_to(3)
    told, place = dialog.told.text(), dialog.view.visualRect(dialog.view.currentIndex()).topLeft()
    store = ImportedLibrary(paths.user_data())
    change(store, NEW)
    qtbot.waitUntil(lambda: "new-one" in [each.statement for each in dialog.view.entries])
    assert dialog.told.text() == told and dialog.view.zoom == 3
    moved = dialog.view.visualRect(dialog.view.currentIndex()).topLeft() - place
    assert abs(moved.x()) <= 4, "what a mark at the edge keeps clear of it"
    dialog.view.choose("new-one")
    store.undo()
    qtbot.waitUntil(lambda: "new-one" not in [each.statement for each in dialog.view.entries])
    assert not dialog.view.currentIndex().isValid() and dialog.told.text() == ""
    dialog.reject()
