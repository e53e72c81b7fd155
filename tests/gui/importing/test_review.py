"""Import in the window: files read, the review corrected with keys, accepted, undone; nothing saved before."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.earlier_wordings import EarlierWordings
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.statement import Section
from tests.gui.conftest import search_for, titles
from tests.gui.importing.saved_reviews import PAGE
from tests.gui.test_accessibility import name_of


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "food.md"
    path.write_text(PAGE.replace("Buses for", "## Buses for"), encoding="utf-8")
    return path


@pytest.fixture
def importing(qtbot: QtBot, program: Program) -> Importing:
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    return program.library_commands.importing


def read(qtbot: QtBot, importing: Importing, *files: Path) -> ImportWindow:
    importing.read(files)
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None)
    assert importing.dialog is not None
    importing.dialog.activateWindow()
    qtbot.waitUntil(importing.dialog.isActiveWindow)
    return importing.dialog


def accepted(qtbot: QtBot, program: Program, importing: Importing) -> None:
    assert importing.dialog is not None
    program.window.reading.show_reading()
    with qtbot.waitSignal(importing.library_changed, timeout=10_000):
        qtbot.keyClick(importing.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not program.window.reading.is_reading)


def shown(dialog: ImportWindow) -> list[str]:
    return dialog.review.list.texts()


def written() -> list[Path]:
    return sorted(ImportedLibrary(paths.user_data()).folder.rglob("*.yaml"))


def test_doubtful_statements_come_first_and_nothing_is_written(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    assert shown(dialog) == ["Check first · 1", "Buses for villages", "New · 1", "Meals at noon"]
    assert dialog.state.text().startswith("2 statements found · 1 to check · nothing is saved")
    assert "no label under this heading" in dialog.review.form.why.text().lower()
    assert written() == []
    dialog.reject()
    assert written() == []


def test_enter_takes_the_doubt_away_and_accepting_shows_what_is_new(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    dialog = read(qtbot, importing, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Return)
    assert shown(dialog) == ["New · 2", "Meals at noon", "Buses for villages"]
    accepted(qtbot, program, importing)
    assert len(written()) >= 2
    assert "Meals at noon" in titles(program)
    news = program.window.reading.currentWidget()
    assert news is not None and "New statements · 2" in program.library_commands._news.list.texts()  # type: ignore[union-attr]
    qtbot.keyClick(program.library_commands._news.list, Qt.Key.Key_Return)  # type: ignore[union-attr]
    assert program.window.reading.is_reading
    assert program.window.session.statement == "meals-at-noon"
    assert "Full text" in program.window.header.wording.text()
    program.window.commands.news.trigger()
    assert not program.window.reading.is_reading


def test_the_search_finds_what_was_imported_and_undo_takes_it_out(
    qtbot: QtBot, program: Program, importing: Importing, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(qtbot, importing, page)
    accepted(qtbot, program, importing)
    search_for(qtbot, program, "villages bus")
    assert titles(program)[0] == "Buses for villages"
    press_in_box(monkeypatch, "Undo the import")
    with qtbot.waitSignal(importing.library_changed, timeout=10_000):
        program.window.commands.undo_import.trigger()
    qtbot.waitUntil(lambda: "buses-for-villages" not in program.library)
    qtbot.waitUntil(lambda: "Buses for villages" not in titles(program))
    assert program.window.session.statement in program.library


def press_in_box(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the next question be answered with the button of this name."""

    def answer(box: QMessageBox) -> int:
        button = next(each for each in box.findChildren(QPushButton) if each.text() == name)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)


def choose(dialog: ImportWindow, title: str) -> None:
    model = dialog.review.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    dialog.review.list.setCurrentIndex(next(row for row in rows if row.data() == title and row.data(KEY) is not None))


def go_to_paragraph(dialog: ImportWindow, text: str) -> None:
    lines = dialog.review.page.lines()
    row = next(number for number, line in enumerate(lines) if line.kind == "block" and line.own and text in line.text)
    dialog.review.page.setCurrentIndex(dialog.review.page.model().index(row, 0))


def test_split_move_join_and_undo_by_keys(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_S)
    opened = dialog.review.opened
    assert opened is not None and len(opened.items) == 3
    assert opened.items[dialog.review.chosen].draft.texts.position.startswith("Kitchens")
    qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.items[dialog.review.chosen].draft.texts.position.startswith("Hungry")
    dialog.review.list.setFocus()
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_J)
    assert len(opened.items) == 2
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(opened.items) == 2 and not opened.corrected
    dialog.reject()


def test_what_is_left_out_is_not_saved(qtbot: QtBot, program: Program, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    assert "Left out · 1" in shown(dialog)
    assert dialog.accept_button.text() == "Accept 1 statement"
    accepted(qtbot, program, importing)
    assert "meals-at-noon" in program.library and "buses-for-villages" not in program.library


def test_a_title_that_is_being_typed_counts(qtbot: QtBot, program: Program, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    dialog.review.form.title.setFocus()
    dialog.review.form.title.selectAll()
    qtbot.keyClicks(dialog.review.form.title, "Warm meals for all")
    accepted(qtbot, program, importing)
    assert program.library.find("meals-at-noon").title == "Warm meals for all"


def test_cancel_asks_before_corrections_are_lost(
    qtbot: QtBot, importing: Importing, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = read(qtbot, importing, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    press_in_box(monkeypatch, "Go on with the review")
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


def test_a_changed_statement_is_compared_and_its_earlier_wording_kept(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    read(qtbot, importing, page)
    accepted(qtbot, program, importing)
    page.write_text(page.read_text(encoding="utf-8").replace("at noon.", "at midday."), encoding="utf-8")
    dialog = read(qtbot, importing, page)
    assert "Changed since the last import · 1" in shown(dialog)
    choose(dialog, "Meals at noon")
    text = dialog.review.comparison.toPlainText()
    assert "noon." in text and "midday." in text and "2 words differ" in text
    accepted(qtbot, program, importing)
    program.window.session.show_statement("meals-at-noon")
    assert program.window.header.earlier.isVisible()
    program.window.commands.earlier.trigger()
    earlier = program.window.findChildren(EarlierWordings)[-1]
    assert "2 words differ" in earlier.comparison.toPlainText()
    earlier.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert program.window.findChildren(EarlierWordings) == [], "the dialog outlived its closing"


def test_a_library_that_was_compared_is_not_kept(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    read(qtbot, importing, page)
    accepted(qtbot, program, importing)
    page.write_text(page.read_text(encoding="utf-8").replace("at noon.", "at midday."), encoding="utf-8")
    dialog = read(qtbot, importing, page)
    assert dialog.review.opened is not None
    compared = weakref.ref(dialog.review.opened.library)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert compared() is None


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
    assert dialog.review.panes[Section.POSITION].isVisible()
    dialog.reject()
