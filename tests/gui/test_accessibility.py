"""What a screen reader is told: names, headings, descriptions, announcements."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import Heading
from tests.gui.conftest import open_index, search_for

pytestmark = pytest.mark.shared_window


@pytest.fixture(autouse=True)
def active() -> None:
    QAccessible.setActive(True)


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def focusable(program: Program) -> list[QWidget]:
    widgets = [each for each in program.window.findChildren(QWidget) if each.isVisible()]
    return [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_everything_that_takes_keys_has_a_name(program: Program) -> None:
    widgets = focusable(program)
    assert len(widgets) > 12
    assert [type(each).__name__ for each in widgets if not name_of(each)] == []


def test_everything_that_takes_keys_is_reached_with_tab(qtbot: QtBot, program: Program) -> None:
    open_index(qtbot, program)  # while it is built there is a button that ends that
    program.window.top.search.setFocus()
    reached = set()
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    enabled = {each for each in focusable(program) if each.isEnabled()}
    assert enabled - reached == set()


def test_focus_can_be_seen(qtbot: QtBot, program: Program) -> None:
    open_index(qtbot, program)
    for widget in focusable(program):
        if not widget.isEnabled():
            continue
        other = program.window.top.search if widget is not program.window.top.search else program.window.list.view
        other.setFocus()
        QApplication.processEvents()
        without = program.window.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        area = widget.rect().translated(widget.mapTo(program.window, widget.rect().topLeft()))
        assert program.window.grab().toImage().copy(area) != without.copy(area), name_of(widget)


def test_title_and_sections_are_headings(program: Program) -> None:
    headings = [each for each in program.window.findChildren(Heading) if each.isVisible()]
    roles = {QAccessible.queryAccessibleInterface(each).role() for each in headings}
    assert roles == {QAccessible.Role.Heading}
    names = [name_of(each) for each in headings]
    title = program.library.find(program.window.session.statement).title
    assert {title, "Context", "Position", "Rationale"} <= set(names)
    program.window.session.show_statement("ehcp-process-consistency")
    assert name_of(program.window.header.title) == "A fair EHCP process in every area"


def test_a_row_of_the_list_is_read_whole(program: Program) -> None:
    view: QAbstractItemView = program.window.list.view
    interface = QAccessible.queryAccessibleInterface(view).child(0)
    said = interface.text(QAccessible.Text.Name)
    statement = program.library.find(program.window.session.statement)
    assert statement.title in said and statement.brief in said and statement.period.label in said


def test_a_line_of_the_tree_is_read_with_its_count(program: Program) -> None:
    model = program.window.tree.tree.model()
    assert model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "SEND, 9 statements"


def test_counts_and_marks_are_announced(qtbot: QtBot, program: Program, heard: list[str]) -> None:
    open_index(qtbot, program)  # while it is built, answers come by parts
    heard.clear()
    search_for(qtbot, program, "EHCP")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["4 of 35. “EHCP” also as “education, health and care plan”. 3 suggestions, with Down"]
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_F3)
    assert heard[-1] == "match 1 of 3, Context: EHCP"
