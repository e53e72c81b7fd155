"""Import in the window: files read, the review corrected with keys, accepted, undone; nothing saved before."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.review import HEIGHTS, ReviewColumns
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.statement import Section
from tests.gui.conftest import search_for, titles
from tests.gui.importing.reviews import accepted, choose, press_in_box, read, read_changed, shown
from tests.gui.test_accessibility import name_of


def test_the_search_finds_what_was_imported_and_undo_takes_it_out(
    qtbot: QtBot, program: Program, importing: Importing, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(qtbot, importing, page)
    accepted(qtbot, program, importing)
    search_for(qtbot, program, "villages bus")
    assert titles(program)[0] == "Buses for villages"
    press_in_box(monkeypatch, "Undo the import")
    with qtbot.waitSignal(importing.library_changed):
        program.window.commands.undo_import.trigger()
    qtbot.waitUntil(lambda: "buses-for-villages" not in program.library)
    qtbot.waitUntil(lambda: "Buses for villages" not in titles(program))
    assert program.window.session.statement in program.library


def test_what_is_left_out_is_not_saved(qtbot: QtBot, program: Program, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    assert "Left out · 1" in shown(dialog)
    assert dialog.accept_button.text() == "Accept 1 statement"
    accepted(qtbot, program, importing)
    assert "meals-at-noon" in program.library and "buses-for-villages" not in program.library


def test_cancel_asks_before_corrections_are_lost(
    qtbot: QtBot, importing: Importing, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = read(qtbot, importing, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    press_in_box(monkeypatch, "Continue the review")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert importing.dialog is dialog and dialog.isVisible()
    press_in_box(monkeypatch, "Leave")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert importing.dialog is None


def test_a_page_without_a_statement_is_refused_with_a_sentence(
    qtbot: QtBot, importing: Importing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "menu.txt"
    path.write_text("Soup on Monday. Pie on Tuesday.", encoding="utf-8")
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: said.append(text))
    importing.read([path])
    qtbot.waitUntil(lambda: bool(said))
    assert "menu.txt" in said[0] and "no position statement" in said[0]
    assert importing.dialog is None


def test_a_refused_document_does_not_stop_the_others(
    qtbot: QtBot, importing: Importing, page: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    dialog = read(qtbot, importing, empty, page)
    assert "empty.txt" in dialog.refused.text() and not dialog.refused.isHidden()
    assert len(shown(dialog)) == 4
    dialog.reject()


def test_a_library_that_was_compared_is_not_kept(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    dialog = read_changed(qtbot, program, importing, page)
    assert dialog.review.opened is not None
    compared = weakref.ref(dialog.review.opened.library)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert compared() is None


def test_a_review_that_is_left_while_its_page_is_read_leaves_nothing(importing: Importing, page: Path) -> None:
    """Each left the fields and buttons of its form, 35 widgets that are styled anew with every change of text."""

    def left() -> int:
        importing.read([page])
        assert importing.dialog is not None and importing.dialog.review.opened is None
        importing.dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    first = left()
    assert left() == first


def test_a_full_disk_keeps_the_review_open(
    qtbot: QtBot, importing: Importing, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ascl_reader.errors import UnwritableFile
    from ascl_reader.library import import_folders

    dialog = read(qtbot, importing, page)
    said: list[str] = []

    def full(path: Path, *_: object) -> None:
        raise UnwritableFile(path=path, reason="no space left on device")

    monkeypatch.setattr(import_folders, "write_safely", full)
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: said.append(text))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(said))
    assert "no space left" in said[0]
    assert dialog.isVisible() and dialog.accept_button.isEnabled()
    monkeypatch.undo()
    dialog.reject()


def test_everything_in_the_review_has_a_name_and_takes_keys(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    widgets = [each for each in dialog.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
    focusable = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    by_arrows = [each for each in focusable if each.property("use") == "segment" and not each.isChecked()]
    assert len(focusable) > 12
    assert all(map(name_of, focusable))
    dialog.review.list.setFocus()
    reached = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert [name_of(each) for each in focusable if each not in reached and each not in by_arrows] == []
    dialog.review.views.findChildren(QPushButton)[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert dialog.review.shown.panes[Section.POSITION].isVisible()
    dialog.reject()


def test_the_panes_show_the_statement_that_is_chosen_when_they_are_opened(
    qtbot: QtBot, importing: Importing, page: Path
) -> None:
    review = read(qtbot, importing, page).review
    as_panes = review.views.findChildren(QPushButton)[1]
    told = []
    for number in review.list.numbers():
        review.list.choose(number)
        review.list.statement_chosen.emit(number)
        assert not review.shown.panes[Section.POSITION].isVisible()
        as_panes.click()
        assert review.shown.panes[Section.POSITION].isVisible()
        told.append(review.shown.panes[Section.POSITION].text.strip())
    assert review.opened is not None
    position = [each.draft.texts.of(Section.POSITION) for each in review.opened.items]
    assert len(told) == 2 and told[0] != told[1]
    assert all(text[:20] in position[number] for number, text in zip(review.list.numbers(), told, strict=True))
    review.list.choose(review.list.numbers()[0])
    review.list.statement_chosen.emit(review.list.numbers()[0])
    review.list.gone_chosen.emit("mental-health-clinical-thresholds")
    gone = review.shown.panes[Section.POSITION].text
    assert gone not in told
    as_panes.click()
    assert review.shown.panes[Section.POSITION].text == gone


def test_after_one_that_the_page_lost_the_commands_are_about_the_statement_that_is_shown_again(
    qtbot: QtBot, importing: Importing, page: Path
) -> None:
    review = read(qtbot, importing, page).review
    assert review.opened is not None
    gone, as_panes = "mental-health-clinical-thresholds", review.views.findChildren(QPushButton)[1]
    review.list.gone_chosen.emit(gone)
    review.commands.leave_out.trigger()
    as_panes.click()
    assert review.commands.leave_out.text() == "&Include again" and not review.opened.is_marked_not_listed(gone)
    review.commands.looks_right.trigger()
    chosen = review.opened.items[review.chosen].draft
    as_panes.click()
    assert review.shown.panes[Section.POSITION].text.startswith(chosen.texts.of(Section.POSITION)[:20])
    review.commands.leave_out.trigger()
    assert review.opened.items[review.chosen].correction.left_out
    assert not review.opened.is_marked_not_listed(gone)


def test_a_review_stands_on_the_library_that_it_was_made_from_whatever_another_process_takes_back(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    read(qtbot, importing, page)
    accepted(qtbot, program, importing)
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole[: whole.index("## Buses")], encoding="utf-8")
    dialog = read(qtbot, importing, page)
    assert "No longer on this page · 1" in shown(dialog)
    ImportedLibrary(paths.user_data()).undo()
    with qtbot.waitSignal(program.search.replaced):
        program.reload.begin()
    assert "buses-for-villages" not in program.library
    dialog.review.list.gone_chosen.emit("buses-for-villages")
    assert "Every village needs a bus" in dialog.review.shown.panes[Section.POSITION].text
    choose(dialog, "Meals at noon")
    dialog.reject()


def made(qtbot: QtBot, appearance: Appearance) -> tuple[ReviewColumns, list[QLineEdit]]:
    parts = [QLineEdit(name) for name in ("list", "page", "form")]
    columns = ReviewColumns(appearance, parts)
    qtbot.addWidget(columns)
    columns.show()
    return columns, parts


@pytest.mark.parametrize("size", [100, 200])
def test_where_a_statement_is_stands_in_the_line_of_the_views(
    qtbot: QtBot, program: Program, importing: Importing, page: Path, size: int
) -> None:
    program.appearance.set_text_size(size)
    review = read(qtbot, importing, page).review
    place, view = review._place_label, review.views.findChildren(QPushButton)[0]
    tops = [each.mapTo(review, each.rect().center()).y() for each in (place, view)]
    assert abs(tops[0] - tops[1]) <= 1


def test_three_columns_where_there_is_room(qtbot: QtBot, appearance: Appearance) -> None:
    columns, parts = made(qtbot, appearance)
    columns.resize(1300, 600)
    QApplication.processEvents()
    assert [part.y() for part in parts] == [0, 0, 0]
    assert parts[0].x() < parts[1].x() < parts[2].x()
    assert parts[1].width() > parts[2].width() > parts[0].width()


def test_one_below_the_other_with_large_text_in_a_narrow_window(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.set_text_size(200)
    columns, parts = made(qtbot, appearance)
    columns.resize(760, 400)
    QApplication.processEvents()
    assert len({part.x() for part in parts}) == 1
    assert all(part.height() >= 2 * height for part, height in zip(parts, HEIGHTS, strict=True))
    columns.activateWindow()
    parts[0].setFocus()
    qtbot.keyClick(parts[0], Qt.Key.Key_Tab)
    qtbot.keyClick(parts[1], Qt.Key.Key_Tab)
    assert columns.verticalScrollBar().value() > 0, "the part with the keyboard focus is scrolled to"
