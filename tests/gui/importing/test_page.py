"""The page around a found statement: its paragraphs by section, with those of its neighbours behind boundaries."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.statement import Section
from tests.gui.importing.reviews import choose, go_to_paragraph, read


def test_the_statement_stands_by_sections_with_the_beginning_of_the_next(
    qtbot: QtBot, importing: Importing, page: Path
) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    lines = dialog.review.page.lines()
    assert [line.text for line in lines if line.kind == "label"][:3] == ["Context", "Position", "Rationale"]
    own = [line.text for line in lines if line.own]
    assert own[0] == "Prices rise each year."
    assert "no payment" in own
    assert own[-1].startswith("Kitchens stand empty")
    boundary = next(number for number, line in enumerate(lines) if line.kind == "boundary")
    assert lines[boundary].text.startswith("new statement begins here")
    assert any(line.text.startswith("Every village needs a bus") for line in lines[boundary:])
    assert not any(line.own for line in lines[boundary:])
    choose(dialog, "Buses for villages")
    first = dialog.review.page.lines()
    assert not first[0].own
    assert any("no forms" in line.text or "Kitchens" in line.text for line in first)
    dialog.reject()


def test_a_statement_begins_with_its_first_label_in_sight_in_large_letters_too(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    words = "Prices climb and " * 90
    lines = (
        "Meals at noon",
        "What is the context?",
        words,
        "ASCL position:",
        "Meals are free.",
        "Why are we saying it?",
    )
    page = page.with_name("long.txt")
    page.write_text("\n\n".join((*lines, "Hunger.")), encoding="utf-8")
    program.appearance.set_text_size(200)
    dialog = read(qtbot, importing, page)
    view = dialog.review.page

    def first() -> str:
        """Return the uppermost row that is shown, whole."""
        index = view.indexAt(QPoint(20, 4))
        return str(index.data()) if view.visualRect(index).top() >= 0 else f"a part of {index.data()}"

    qtbot.waitUntil(lambda: first() == "Context")
    dialog.resize(800, 600)
    qtbot.waitUntil(lambda: view.viewport().width() < 800 and first() == "Context")
    program.appearance.set_text_size(125)
    qtbot.waitUntil(lambda: first() == "Context")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: first() != "Context")
    dialog.resize(820, 620)
    QApplication.processEvents()
    assert first() != "Context", "who went on stays there"
    dialog.reject()


def test_the_arrow_keys_choose_the_paragraphs_of_the_statement_only(
    qtbot: QtBot, importing: Importing, page: Path
) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    view = dialog.review.page
    go_to_paragraph(dialog, "Every child at a state school")
    view.setFocus()
    reached = []
    for _ in range(12):
        chosen = view.chosen_block()
        reached.append(chosen.text[:11] if chosen is not None else None)
        qtbot.keyClick(view, Qt.Key.Key_Down)
    blocks = [each for each in reached if each is not None]
    assert blocks == ["Every child", "no payment", "no forms", "Hungry chil", "Kitchens st"]
    assert reached[-1] is None, "what is another statement's cannot be chosen"
    assert not view.selectedIndexes()
    dialog.reject()


def test_a_screen_reader_hears_the_section_with_each_paragraph(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Every child at a state school")
    view = dialog.review.page
    spoken = view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Position: Every child at a state school")
    assert next(line for line in view.lines() if line.own).section is Section.CONTEXT
    assert view.visualRect(view.currentIndex()).height() >= view.fontMetrics().height(), "there is room for its text"
    view.show_nothing()
    assert view.lines() == []
    assert view.chosen_block() is None
    dialog.reject()


def test_home_and_end_choose_the_first_and_last_paragraph_of_the_statement(
    qtbot: QtBot, importing: Importing, page: Path
) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    shown = dialog.review.page
    own = [line.text for line in shown.lines() if line.kind == "block" and line.own]
    reached = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(shown, key)
        block = shown.chosen_block()
        reached.append(block.text if block else "")
    assert reached == [own[-1], own[0]]


def test_a_page_that_is_gone_is_not_set_out_in_another_look(appearance: Appearance) -> None:
    """A review was closed and the text made larger: that was told as a fault of the program."""
    window = QWidget()
    page = ImportPage(appearance)
    page.setParent(window)
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    appearance.changed.emit()
    assert not isValid(page)
