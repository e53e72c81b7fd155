"""The list under the search box: rows as they are read out, walked through and taken, and as large as there is room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import CHOICES
from ascl_reader.gui.searching import box_list
from ascl_reader.gui.searching.box_list import BoxList, BoxRow
from tests.gui.entered import entered

ROWS = [
    BoxRow("1", "SEND", "theme"),
    BoxRow("2", "EHCP", "acronym", "education, health and care plan"),
    BoxRow("3", "Last"),
]


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[QLineEdit]:
    window = QWidget()
    window.resize(800, 600)
    made = QLineEdit(window)
    made.setGeometry(200, 20, 300, 36)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()
    window.deleteLater()


@pytest.fixture
def below(box: QLineEdit, appearance: Appearance) -> Iterator[BoxList]:
    yield BoxList(box, appearance)


def chosen(below: BoxList) -> str:
    return str(below.currentIndex().data())


def test_nothing_is_chosen_until_it_is_walked_through_and_between_last_and_first(below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    assert below.count == 3 and not below.currentIndex().isValid() and not below.take()
    walked = []
    for by in (1, 1, 1, 1, 1, -1, -1):
        below.step(by)
        walked.append(chosen(below))
    assert walked == ["SEND", "EHCP", "Last", "None", "SEND", "None", "Last"]


def test_the_chosen_row_is_taken_by_its_key_and_the_list_goes(below: BoxList) -> None:
    taken: list[object] = []
    below.taken.connect(taken.append)
    below.show_rows(ROWS, "Suggestions")
    below.step(-1)
    assert below.take() and taken == ["3"]
    assert not below.isVisible() and below.count == 0 and not below.take()


def test_a_click_takes_a_row(qtbot: QtBot, below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    at = below.visualRect(below.model().index(1, 0)).center()
    with qtbot.waitSignal(below.taken) as taken:
        qtbot.mouseClick(below.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert taken.args == ["2"] and not below.isVisible()


def test_it_is_a_list_with_a_name_whose_rows_are_read_whole(below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    interface = QAccessible.queryAccessibleInterface(below)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Suggestions"
    said = [interface.child(row).text(QAccessible.Text.Name) for row in range(3)]
    assert said == ["SEND, theme", "EHCP, acronym, education, health and care plan", "Last"]


def test_the_row_that_is_walked_to_is_announced(below: BoxList, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "ascl_reader.gui.searching.box_list.announce", lambda widget, message, passing: said.append(message)
    )
    below.show_rows(ROWS, "Suggestions")
    for _ in range(4):
        below.step(1)
    assert said == ["SEND, theme, 1 of 3", "EHCP, acronym, education, health and care plan, 2 of 3", "Last, 3 of 3"]


def test_it_lies_below_the_box_and_no_row_is_cut_off_while_the_window_has_room(box: QLineEdit, below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    assert below.mapTo(box.window(), QPoint(0, 0)).y() >= box.geometry().bottom()
    assert below.verticalScrollBar().maximum() == 0
    assert below.height() < 200


@pytest.mark.parametrize("size", [80, 100, 200, 250])
def test_many_rows_and_large_text_stay_in_the_window(
    box: QLineEdit, below: BoxList, appearance: Appearance, size: int
) -> None:
    appearance.set_text_size(size)
    box.window().resize(500, 400)
    below.show_rows(ROWS * 12, "Suggestions")
    assert box.window().rect().contains(below.geometry())
    for _ in range(36):
        below.step(1)
    assert below.viewport().rect().contains(below.visualRect(below.currentIndex()))


def test_no_rows_take_it_away(below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    below.show_rows([], "Suggestions")
    assert not below.isVisible() and below.rows() == []


def test_it_never_takes_the_keys(below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    assert below.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_what_the_list_covers_is_not_painted_with_it(qtbot: QtBot, box: QLineEdit, below: BoxList) -> None:
    """All that lies behind was painted with every letter: the tree, the list and the texts."""
    covered = PaintCounter(box.window())
    covered.setGeometry(150, 60, 500, 400)
    covered.show()
    below.show_rows(ROWS, "Suggestions")
    qtbot.waitUntil(lambda: covered.painted > 0)
    QApplication.processEvents()
    before = covered.painted
    below.show_rows([row._replace(text=row.text + "!") for row in ROWS], "Suggestions")
    below.repaint()
    QApplication.processEvents()
    assert covered.painted == before


def test_the_list_has_a_frame(qtbot: QtBot, box: QLineEdit, below: BoxList, appearance: Appearance) -> None:
    below.show_rows(ROWS, "Suggestions")
    picture = box.window().grab(below.geometry()).toImage()
    middle = picture.height() // 2
    corners = [picture.pixelColor(at, middle).name() for at in (0, picture.width() - 1)]
    assert corners == [QColor(appearance.colours.edge).name()] * 2


def test_while_it_is_not_shown_no_event_of_the_window_reaches_it(below: BoxList) -> None:
    below.show_rows(ROWS, "Suggestions")
    below.hide()
    told = QEvent(QEvent.Type.WindowBlocked)
    assert "gui.searching.box_list" not in entered(lambda: QApplication.sendEvent(below, told))


class PaintCounter(QWidget):
    """Counts how often it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Count it."""
        self.painted += 1


@pytest.mark.parametrize("font", CHOICES)
def test_no_letter_of_a_row_is_cut_in_any_font(
    qtbot: QtBot, box: QLineEdit, monkeypatch: pytest.MonkeyPatch, font: str
) -> None:
    """Each row is drawn twice, the second time without cutting anything: both pictures are the same."""
    look = Appearance("light", font, 100)
    below = BoxList(box, look)
    below.show_rows([BoxRow("1", "gypsy ÅÉ (jq)", "jumpy"), BoxRow("2", "gypsy", "", "jumping")], "Suggestions")
    delegate, option = below.itemDelegate(), QStyleOptionViewItem()
    usual = box_list.AT_LEFT, box_list.AT_RIGHT
    for size in range(100, 251, 5):
        look.text_size = size
        look.changed.emit()
        for index in (below.model().index(row, 0) for row in range(2)):
            option.rect = QRect(0, 0, 600, delegate.sizeHint(option, index).height())
            drawn = []
            for more in (Qt.AlignmentFlag(0), Qt.TextFlag.TextDontClip):
                monkeypatch.setattr(box_list, "AT_LEFT", usual[0] | more)
                monkeypatch.setattr(box_list, "AT_RIGHT", usual[1] | more)
                image = QImage(600, 300, QImage.Format.Format_RGB32)
                image.fill(0xFFFFFF)
                with QPainter(image) as painter:
                    delegate.paint(painter, option, index)
                drawn.append(image)
            assert drawn[0] == drawn[1], size


def test_where_nothing_hangs_from_the_box_nothing_is_done(below: BoxList) -> None:
    cleared: list[None] = []
    below.model().modelReset.connect(lambda: cleared.append(None))
    below.show_rows([], "Suggestions")
    below.show_rows([], "Suggestions")
    assert len(cleared) == 1 and below.isHidden()
    below.show_rows(ROWS, "Suggestions")
    below.hide()
    below.show_rows(ROWS, "Suggestions")
    assert below.isVisible() and below.count == 3
