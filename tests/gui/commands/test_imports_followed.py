"""Where the library is shown in an open window besides its panes, what another process imports is shown too."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.compare.compare_dialog import CompareDialog
from ascl_reader.gui.timeline.timeline_dialog import TimelineDialog
from ascl_reader.library.imported import ImportedLibrary
from tests.gui.commands.conftest import NEW, STATEMENT, WORD
from tests.library.made_imports import change, entries


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


def test_compare_lists_what_was_imported_and_what_is_in_it_stays(qtbot: QtBot, watching: Program) -> None:
    watching.window.session.show_statement(STATEMENT)
    watching.window.commands.compare.trigger()
    dialog, store = watching.window.findChildren(CompareDialog)[-1], ImportedLibrary(paths.user_data())
    qtbot.waitUntil(dialog.isActiveWindow)
    pasted = " ".join(["Our school asks for that."] * 400)
    dialog.pasted.setPlainText(pasted)
    qtbot.waitUntil(lambda: dialog.panes[1].toPlainText() == pasted)
    dialog.walk(1)
    dialog.left.setFocus()
    bar = dialog.panes[1].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    chosen, told, at = dialog.left.currentText(), dialog.told.text(), bar.value()
    assert at > 0 and told.startswith("1 of ")
    change(store, NEW)
    qtbot.waitUntil(lambda: dialog.left.findText("A new one · Full text") >= 0)
    qtbot.wait(50)
    assert dialog.right.findText("A new one · Full text") >= 0
    assert (dialog.left.currentText(), dialog.told.text(), bar.value()) == (chosen, told, at)
    assert dialog.right.side() is None and dialog.pasted.toPlainText().startswith("Our school")
    assert QApplication.focusWidget() is dialog.left
    dialog.left.setCurrentText("A new one · Full text")
    store.undo()
    qtbot.waitUntil(lambda: dialog.left.currentIndex() == 0 and dialog.left.findText("A new one · Full text") < 0)
    dialog.reject()


def test_compare_compares_again_what_became_another_text(qtbot: QtBot, watching: Program) -> None:
    store = ImportedLibrary(paths.user_data())
    change(store, NEW)
    qtbot.waitUntil(lambda: "new-one" in watching.library)
    watching.window.session.show_statement("new-one")
    watching.window.commands.compare.trigger()
    dialog = watching.window.findChildren(CompareDialog)[-1]
    pasted = " ".join(["Ours, which is long."] * 400)
    dialog.pasted.setPlainText(pasted)
    qtbot.waitUntil(lambda: dialog.panes[1].toPlainText() == pasted)
    dialog.right.setFocus()
    bar = dialog.panes[1].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    at = bar.value()
    change(store, [msgspec.structs.replace(NEW[0], full=entries("Told since.", "new-one")[0].full)])
    qtbot.waitUntil(lambda: "Told since." in dialog.panes[0].toPlainText())
    assert bar.value() == at and QApplication.focusWidget() is dialog.right
    store.undo()
    qtbot.waitUntil(lambda: WORD in dialog.panes[0].toPlainText())
    assert dialog.panes[1].toPlainText() == pasted
    dialog.reject()
