"""Widgets below one another that scroll together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.reading.pane_stack import KeysInSight, PaneStack, RestoredPlaces
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.statement import Section

pytestmark = pytest.mark.shared_window


@pytest.fixture
def stack(qtbot: QtBot) -> PaneStack:
    stack = PaneStack()
    qtbot.addWidget(stack)
    parts = [QWidget() for _ in range(4)]
    for part in parts:
        part.setFixedHeight(150)
    stack.take(parts)
    stack.resize(300, 200)
    stack.show()
    qtbot.waitUntil(lambda: stack.verticalScrollBar().maximum() == 400)
    return stack


@pytest.fixture
def parts(stack: PaneStack) -> list[QWidget]:
    """Return the widgets in the stack, from the top on."""
    layout = stack.stacked.layout()
    assert layout is not None
    found = [layout.itemAt(number) for number in range(4)]
    return [each.widget() for each in found if each is not None]


@pytest.fixture
def bar(qtbot: QtBot) -> QScrollBar:
    """Return a scroll bar that can be scrolled less far than to the place that is restored."""
    bar = QScrollBar()
    qtbot.addWidget(bar)
    bar.setMaximum(30)
    return bar


@pytest.fixture
def places(bar: QScrollBar) -> RestoredPlaces:
    places = RestoredPlaces([bar], bar)
    places.restore((60,))
    return places


def test_parts_stand_in_their_order_and_scroll_by_pages(stack: PaneStack, parts: list[QWidget]) -> None:
    assert [part.y() for part in parts] == [0, 150, 300, 450]
    stack.scroll_pages(0.5)
    assert stack.verticalScrollBar().value() == 100
    stack.scroll_pages(-1)
    assert stack.verticalScrollBar().value() == 0


def test_a_place_or_the_end_of_a_part_is_brought_into_sight(stack: PaneStack, parts: list[QWidget]) -> None:
    stack.bring_into_sight(parts[2], QPoint(10, 140))
    assert 440 - 200 <= stack.verticalScrollBar().value() <= 440
    stack.verticalScrollBar().setValue(0)
    stack.bring_end_into_sight(parts[1], parts[1])
    assert stack.verticalScrollBar().value() == 300 + 8 - 200
    stack.bring_end_into_sight(parts[0], parts[3])
    assert stack.verticalScrollBar().value() == 400, "without room for both, to the beginning of the part"


def test_a_place_is_restored_once_the_pane_can_be_scrolled_so_far(bar: QScrollBar, places: RestoredPlaces) -> None:
    assert bar.value() == 30
    bar.setMaximum(80)
    assert bar.value() == 60
    bar.setMaximum(20)
    assert bar.value() == 20
    bar.setMaximum(70)
    assert bar.value() == 60, "however late it comes, and more than once"
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    bar.setMaximum(90)
    assert bar.value() == 0, "what the user scrolled stays"


def test_a_place_is_left_once_something_else_scrolls_or_another_text_comes(
    bar: QScrollBar, places: RestoredPlaces
) -> None:
    bar.setValue(10)  # as a caret does that is walked to
    bar.setMaximum(80)
    assert bar.value() == 10
    for leave in (places.leave, lambda: places.restore((0,))):
        bar.setMaximum(20)
        places.restore((70,))
        leave()
        bar.setMaximum(90)
        assert bar.value() == 20


def test_panes_that_are_being_filled_are_as_far_as_they_will_be(bar: QScrollBar) -> None:
    places = RestoredPlaces([bar, bar], bar)
    bar.setValue(12)
    assert places.now() == (12, 12)
    places.to_come = (7,)
    assert places.now() == (7, 0), "one that was not saved with the others begins at its top"
    places.to_come = (1, 2, 3)
    assert places.now() == (1, 2)


def test_what_has_the_keys_stays_in_sight_while_what_is_above_it_grows_late(
    qtbot: QtBot, stack: PaneStack, parts: list[QWidget]
) -> None:
    text = QPlainTextEdit(parts[3])
    text.show()
    keys, bar = KeysInSight(stack, parts[3]), stack.verticalScrollBar()
    text.setFocus()
    keys.follow()

    def in_sight() -> bool:
        """Return whether the caret can be seen."""
        return stack.viewport().rect().contains(text.viewport().mapTo(stack.viewport(), text.cursorRect().center()))

    qtbot.waitUntil(lambda: stack.window().focusWidget() is text and in_sight())
    parts[0].setFixedHeight(600)  # no key since, however long ago the last
    qtbot.waitUntil(lambda: bar.maximum() == 850 and in_sight())
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    parts[0].setFixedHeight(300)
    qtbot.waitUntil(lambda: bar.maximum() == 550 and not keys._soon.isActive())
    assert bar.value() == 0, "what the user scrolled stays"
    text.cursorPositionChanged.connect(keys.follow)
    qtbot.keyClicks(text, "a")
    qtbot.waitUntil(in_sight)


def low_and_stacked(qtbot: QtBot, program: Program) -> MainWindow:
    """Show a long statement in panes that stand below one another, and return the window."""
    window = program.window
    window.resize(800, 600)
    program.appearance.set_text_size(200)
    qtbot.waitUntil(lambda: window.panes.arrangement.is_stacked)
    window.session.show_statement("accountability-penalises-inclusion")
    return window


@pytest.mark.parametrize("missing", [False, True])
def test_find_that_went_nowhere_leaves_the_panes_where_they_are(qtbot: QtBot, program: Program, missing: bool) -> None:
    window = low_and_stacked(qtbot, program)
    bar = window.panes.arrangement.stack.verticalScrollBar()
    window.panes.panes[Section.CONTEXT].edit.setFocus()
    if missing:
        window.session.show_statement("term-time-holidays-penalties")  # a position alone
    window.commands.find_here.trigger()
    heights: list[int] = []

    def laid_out() -> bool:
        """Return whether the stack has stayed as high as it is."""
        heights.append(bar.maximum())
        return window.panes.find_bar.box.hasFocus() and heights[-5:] == [bar.maximum()] * 5 and bar.maximum() > 1000

    qtbot.waitUntil(laid_out)
    place = 500
    bar.setValue(place)
    qtbot.keyClicks(window.panes.find_bar.box, "the")
    qtbot.keyClick(window.panes.find_bar.box, Qt.Key.Key_Escape)
    QApplication.processEvents()
    focused = next(edit for edit in window.panes.texts() if edit.hasFocus())
    assert bar.value() == place and not focused.visibleRegion().isEmpty()


def test_the_caret_stays_in_sight_where_it_is_walked_through_stacked_panes(qtbot: QtBot, program: Program) -> None:
    window = low_and_stacked(qtbot, program)
    stack = window.panes.arrangement.stack

    def in_sight(pane: SectionPane) -> bool:
        """Return whether the caret of a pane can be seen."""
        at = pane.edit.viewport().mapTo(stack.viewport(), pane.edit.cursorRect().center())
        return stack.viewport().rect().contains(at)

    for key, section in ((Qt.Key.Key_3, Section.CONTEXT), (Qt.Key.Key_4, Section.POSITION)):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        pane = window.panes.panes[section]
        qtbot.waitUntil(lambda pane=pane: pane.edit.hasFocus() and in_sight(pane))
        top = pane.mapTo(stack.viewport(), pane.rect().topLeft()).y()
        assert 0 <= top < stack.viewport().height() / 2, "with its heading"
        for _ in range(12):
            qtbot.keyClick(pane.edit, Qt.Key.Key_Down)
            assert in_sight(pane)
        qtbot.keyClick(pane.edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        assert in_sight(pane)


def test_the_note_below_stacked_panes_is_gone_to_and_its_caret_followed(qtbot: QtBot, ready: Program) -> None:
    window = low_and_stacked(qtbot, ready)
    stack, text = window.panes.arrangement.stack, window.note.text

    def in_sight() -> bool:
        """Return whether the note's caret can be seen."""
        at = text.viewport().mapTo(stack.viewport(), text.cursorRect().center())
        return stack.viewport().rect().contains(at)

    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text.hasFocus() and in_sight())
    for _ in range(7):
        qtbot.keyClicks(text, "a line")
        qtbot.keyClick(text, Qt.Key.Key_Return)
        qtbot.waitUntil(in_sight)


def test_a_note_gone_to_at_once_stays_in_sight_when_the_related_statements_come(qtbot: QtBot, ready: Program) -> None:
    window = low_and_stacked(qtbot, ready)
    stack, text = window.panes.arrangement.stack, window.note.text
    window.related.hide()
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text.hasFocus() and not window.related.isVisible())
    before = stack.verticalScrollBar().maximum()
    window.related.setMinimumHeight(400)
    window.related.setVisible(True)
    qtbot.waitUntil(lambda: stack.verticalScrollBar().maximum() >= before + 400)
    window.related.setMinimumHeight(0)

    def in_sight() -> bool:
        """Return whether the note's caret can be seen."""
        at = text.viewport().mapTo(stack.viewport(), text.cursorRect().center())
        return stack.viewport().rect().contains(at)

    qtbot.waitUntil(in_sight)


def test_a_note_stays_in_sight_while_a_dialog_in_front_of_it_makes_the_text_larger(
    qtbot: QtBot, ready: Program
) -> None:
    window = ready.window
    window.resize(1360, 800)
    window.session.show_statement("accountability-penalises-inclusion")
    stack, text = window.panes.arrangement.stack, window.note.text
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text.hasFocus() and not window.panes.arrangement.is_stacked)
    window.commands.preferences.trigger()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    ready.appearance.set_text_size(200)

    def in_sight() -> bool:
        """Return whether the note's caret can be seen."""
        at = text.viewport().mapTo(stack.viewport(), text.cursorRect().center())
        return stack.viewport().rect().contains(at)

    qtbot.waitUntil(lambda: window.panes.arrangement.is_stacked and in_sight())
    assert not window.isActiveWindow()
