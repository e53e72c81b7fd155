"""The box for notes and questions: bullets go on at Enter, and it is as high as what is written in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit
from tests.gui.bookmark_windows import CTRL
from tests.gui.conftest import type_text

KEY = Qt.Key


@pytest.fixture
def box(qtbot: QtBot) -> AutoHeightEdit:
    """Return a box in which bullets go on."""
    made = AutoHeightEdit(5, bullets=True)
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def enter(box: QWidget) -> None:
    QTest.keyClick(box, KEY.Key_Return)


@pytest.mark.parametrize("mark", ["- ", "• ", "  - "])
def test_enter_begins_the_next_bullet_and_in_an_empty_one_ends_the_list(box: AutoHeightEdit, mark: str) -> None:
    type_text(box, f"Ask:\n{mark}one".split("\n")[0])
    enter(box)
    type_text(box, f"{mark}one")
    enter(box)
    assert box.toPlainText() == f"Ask:\n{mark}one\n{mark}"
    type_text(box, "two")
    enter(box)
    enter(box)
    type_text(box, "End")
    assert box.toPlainText() == f"Ask:\n{mark}one\n{mark}two\nEnd"


def test_no_bullet_where_none_was_asked_for(box: AutoHeightEdit) -> None:
    for line in ("-5 degrees", "a - b", "–"):
        type_text(box, line)
        enter(box)
    type_text(box, "- one")
    QTest.keyClick(box, KEY.Key_Home)
    enter(box)
    assert box.toPlainText() == "-5 degrees\na - b\n–\n\n- one"


def test_a_bullet_that_is_only_read_stays(box: AutoHeightEdit) -> None:
    box.refill("- one")
    box.moveCursor(box.textCursor().MoveOperation.End)
    box.setReadOnly(True)
    enter(box)
    assert box.toPlainText() == "- one"


def test_it_grows_with_its_lines_up_to_the_most_that_it_may_have(box: AutoHeightEdit) -> None:
    heights = [box.height()]
    for _ in range(6):
        type_text(box, "a line")
        enter(box)
        heights.append(box.height())
    assert heights[0] < heights[1] < heights[2] < heights[3] < heights[4]
    assert heights[4] == heights[5] == heights[6] == box.height_of(5)


def test_undo_is_left_to_the_one_who_knows_all_steps(qtbot: QtBot, box: AutoHeightEdit) -> None:
    type_text(box, "typed")
    with qtbot.waitSignal(box.undo_asked):
        QTest.keyClick(box, KEY.Key_Z, CTRL)
    assert box.toPlainText() == "typed"


def test_other_words_for_an_empty_box_take_the_place_of_those_on_the_screen(box: AutoHeightEdit, qtbot: QtBot) -> None:
    class Painted(QObject):
        """Counts how often the box was painted."""

        times = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Count; let everything through."""
            self.times += event.type() == QEvent.Type.Paint
            return super().eventFilter(watched, event)

    painted = Painted()
    box.setPlaceholderText("Our notes are being loaded")
    box.viewport().installEventFilter(painted)
    qtbot.waitUntil(lambda: painted.times > 0)
    painted.times = 0
    box.setPlaceholderText("Write here")
    qtbot.waitUntil(lambda: painted.times > 0)
