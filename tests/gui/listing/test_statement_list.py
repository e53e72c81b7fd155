"""Which rows of the list are chosen: all of them, one besides, never none by a press of the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.places import starred_in
from ascl_reader.gui.app import Program
from ascl_reader.gui.listing import list_model
from ascl_reader.gui.listing.row import EXTRACT, ROW
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult
from tests.gui.bookmark_windows import CTRL, list_folder
from tests.gui.conftest import search_for

pytestmark = pytest.mark.shared_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, program: Program, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    view = program.window.list.view
    index = program.window.list.model.index(row, 0)
    qtbot.waitUntil(lambda: not view.visualRect(index).isEmpty())  # rows that just came are laid out in a later turn
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center())


def chosen(program: Program) -> list[int]:
    """Return the rows that are chosen; the one that is read is always among them."""
    listed = program.window.list
    read = listed.model.place(program.window.session.statement).row()
    rows = sorted(index.row() for index in listed.view.selectionModel().selectedIndexes())
    assert read in rows and listed.view.currentIndex().row() == read
    return rows


def test_ctrl_a_chooses_all_rows_for_what_follows(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    count = len(ready.library.statements)
    assert chosen(ready) == list(range(count))
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert len(starred_in(ready.bookmark_autosave.work)) == count


def seen_at(program: Program) -> int:
    """Return how far below the top of the list the chosen row is."""
    view = program.window.list.view
    place = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(place)
    return place.top()


def test_what_is_seen_stays_in_sight_whatever_is_told_or_resized(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.resize(1100, 700)
    window.session.show_statement(list(window.list.model.lines())[20])
    view = window.list.view
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    top = view.first_seen().row()
    for change in (
        lambda: window.resize(1100, 720),
        window.commands.bookmark.trigger,
        window.commands.add_to_briefing.trigger,
        lambda: window.list.model.dataChanged.emit(view.model().index(0, 0), view.model().index(34, 0), [ROW]),
    ):
        change()
        qtbot.wait(150)  # Qt lays out after 100 ms in another size
        assert seen_at(ready) >= 0 and view.first_seen().row() == top
    window.resize(900, 600)
    qtbot.wait(150)
    assert seen_at(ready) >= 0


def test_a_list_that_gets_lower_keeps_the_chosen_row_in_sight(qtbot: QtBot, ready: Program) -> None:
    window, view = ready.window, ready.window.list.view
    window.resize(1100, 900)
    window.session.show_statement(list(window.list.model.lines())[20])
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() - (view.viewport().height() - view.visualRect(view.currentIndex()).bottom() - 1))
    for height in (800, 650, 600):
        window.resize(1100, height)
        qtbot.wait(150)
        assert seen_at(ready) >= 0


def test_ctrl_and_a_press_choose_one_besides_and_take_it_out_again(qtbot: QtBot, ready: Program) -> None:
    press(qtbot, ready, 0)
    press(qtbot, ready, 2, CTRL)
    assert chosen(ready) == [0, 2]
    press(qtbot, ready, 1, CTRL)
    assert chosen(ready) == [0, 1, 2]
    press(qtbot, ready, 2, CTRL)
    assert chosen(ready) == [0, 1]
    press(qtbot, ready, 1, CTRL)
    assert chosen(ready) == [0, 1], "that one is read"
    press(qtbot, ready, 1)
    assert chosen(ready) == [1]


def test_shift_and_a_press_choose_all_up_to_it(qtbot: QtBot, ready: Program) -> None:
    press(qtbot, ready, 0)
    press(qtbot, ready, 2, SHIFT)
    assert chosen(ready) == [0, 1, 2]


@pytest.mark.parametrize("modifier", [NONE, CTRL, SHIFT])
def test_a_press_beside_the_rows_leaves_the_choice(qtbot: QtBot, ready: Program, modifier: Qt.KeyboardModifier) -> None:
    ready.bookmarks.commands.toggle([each.id for each in ready.library.statements[:2]])
    list_folder(ready, "folder:unfiled")
    press(qtbot, ready, 1)
    viewport = ready.window.list.view.viewport()
    below = QPoint(viewport.width() // 2, viewport.height() - 4)
    assert not ready.window.list.view.indexAt(below).isValid()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, below)
    assert chosen(ready) == [1]


def test_what_is_read_stays_chosen_with_keys(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    press(qtbot, ready, 0)
    for key, modifier, rows in (
        (Qt.Key.Key_Space, CTRL, [0]),
        (Qt.Key.Key_Down, NONE, [1]),
        (Qt.Key.Key_Down, SHIFT, [1, 2]),
        (Qt.Key.Key_Up, NONE, [1]),
    ):
        qtbot.keyClick(view, key, modifier)
        assert chosen(ready) == rows
    press(qtbot, ready, 1, CTRL)
    assert chosen(ready) == [1]


def test_rows_that_are_not_beside_one_another_are_chosen_by_keys(qtbot: QtBot, ready: Program) -> None:
    window, view = ready.window, ready.window.list.view
    press(qtbot, ready, 0)
    read = window.session.statement
    for key, modifier, rows in (
        (Qt.Key.Key_Down, CTRL, [0]),
        (Qt.Key.Key_Down, CTRL, [0]),
        (Qt.Key.Key_Space, CTRL, [0, 2]),
        (Qt.Key.Key_Down, CTRL, [0, 2]),
        (Qt.Key.Key_Down, CTRL, [0, 2]),
        (Qt.Key.Key_Space, CTRL, [0, 2, 4]),
        (Qt.Key.Key_Space, CTRL, [0, 2]),
        (Qt.Key.Key_Home, CTRL, [0, 2]),
        (Qt.Key.Key_Space, CTRL, [0, 2]),
    ):
        qtbot.keyClick(view, key, modifier)
        assert sorted(index.row() for index in view.selectedIndexes()) == rows
        assert window.session.statement == read, "what is read stays while others are chosen"
    assert window.read.chosen() == [window.list.model.lines()[row] for row in (0, 2)]
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen(ready) == [1] and window.session.statement == window.list.model.lines()[1], "Enter reads it"


def test_a_row_pressed_among_several_can_be_dragged_with_them(qtbot: QtBot, ready: Program) -> None:
    press(qtbot, ready, 0)
    press(qtbot, ready, 2, SHIFT)
    view = ready.window.list.view
    at = view.visualRect(ready.window.list.model.index(1, 0)).center()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert chosen(ready) == [0, 1, 2]
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert chosen(ready) == [1]


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton, Qt.MouseButton.RightButton])
def test_only_the_left_button_presses_the_star(qtbot: QtBot, ready: Program, button: Qt.MouseButton) -> None:
    view = ready.window.list.view
    star = view._delegate.star(view.visualRect(ready.window.list.model.index(1, 0))).center()
    qtbot.mouseClick(view.viewport(), button, NONE, star)
    assert not starred_in(ready.bookmark_autosave.work)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, star)
    assert len(starred_in(ready.bookmark_autosave.work)) == 1


def test_the_back_button_over_the_list_goes_back_and_nothing_else(qtbot: QtBot, ready: Program) -> None:
    press(qtbot, ready, 0)
    press(qtbot, ready, 2)
    view = ready.window.list.view
    star = view._delegate.star(view.visualRect(ready.window.list.model.index(1, 0))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.BackButton, NONE, star)
    assert chosen(ready) == [0] and not starred_in(ready.bookmark_autosave.work)


def test_the_list_has_all_hits_once_it_has_the_keys(
    qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_model, "AT_ONCE", 2)
    search_for(qtbot, ready, "funding")
    view = ready.window.list.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert len(view.selectionModel().selectedIndexes()) == len(ready.window.list.model.statements()) > 2


def test_words_that_changed_in_rows_out_of_sight_are_not_measured(
    qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next letter of a word mostly finds the same; Qt measured each of a hundred rows for it."""
    view, model = ready.window.list.view, ready.window.list.model
    ready.window.resize(1366, 768)
    qtbot.waitUntil(lambda: view.visualRect(model.index(model.rowCount() - 1, 0)).isValid())
    QApplication.processEvents()
    seen = [row for row in range(model.rowCount()) if view.visualRect(model.index(row, 0)).top() < view.height()]
    measured: list[int] = []
    was = view.itemDelegate().sizeHint
    monkeypatch.setattr(
        view.itemDelegate(), "sizeHint", lambda option, index: measured.append(index.row()) or was(option, index)
    )
    model.dataChanged.emit(model.index(0, 0), model.index(model.rowCount() - 1, 0), [EXTRACT])
    assert set(measured) <= set(seen) and len(seen) < model.rowCount()


class PaintedPart(QObject):
    """Gathers what is painted of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gather; take nothing."""
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return False


def paints_nothing(part: QWidget) -> bool:
    """Return whether a turn of the loop paints nothing of a widget: all that came before is painted."""
    painted = PaintedPart()
    part.installEventFilter(painted)
    QApplication.processEvents()
    part.removeEventFilter(painted)
    return painted.region.isEmpty()


def test_the_keyboard_focus_comes_and_goes_and_one_row_is_painted(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    view.setFocus()
    qtbot.waitUntil(lambda: paints_nothing(view.viewport()) and paints_nothing(view.viewport()))
    row = QRegion(view.visualRect(view.currentIndex()))
    for taken in (ready.window.top.search, view):
        painted = PaintedPart()
        view.viewport().installEventFilter(painted)
        taken.setFocus()
        qtbot.waitUntil(lambda painted=painted: not painted.region.isEmpty())
        QApplication.processEvents()
        view.viewport().removeEventFilter(painted)
        assert (painted.region - row).isEmpty()


def test_stars_that_come_paint_their_rows_alone(qtbot: QtBot, ready: Program) -> None:
    view, model = ready.window.list.view, ready.window.list.model
    qtbot.waitUntil(lambda: paints_nothing(view.viewport()) and paints_nothing(view.viewport()))
    first, second = (QRegion(view.visualRect(model.index(row, 0))) for row in (0, 2))
    painted = PaintedPart()
    view.viewport().installEventFilter(painted)
    model.show_starred(frozenset({model.lines()[0], model.lines()[2], "elsewhere"}))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    QApplication.processEvents()
    view.viewport().removeEventFilter(painted)
    assert painted.region == (first | second) & QRegion(view.viewport().rect())


def test_what_a_search_found_is_drawn_once(qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    session, view, drawn = ready.window.session, ready.window.list.view, list[int]()
    qtbot.waitUntil(lambda: paints_nothing(view.viewport()) and paints_nothing(view.viewport()))
    paint = view.itemDelegate().paint

    def noted(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        drawn.append(index.row())
        paint(painter, option, index)

    monkeypatch.setattr(view.itemDelegate(), "paint", noted)
    session.course.ask("words", session._here)
    session.take_result(SearchResult("words", [Hit(each.id, 1.0, "title") for each in ready.library.statements[-4:]]))
    qtbot.waitUntil(lambda: paints_nothing(view.viewport()) and paints_nothing(view.viewport()))
    assert drawn and sorted(drawn) == sorted(set(drawn))
