"""Dialogs live as long as they are open: each is deleted when it is closed, with all that is in it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.dialog import EDGE, SPARE, Dialog, TextDialog, dialog_button
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.gui.window.actions import Actions
from tests.conftest import run_python

pytestmark = pytest.mark.shared_window

OPENING: dict[str, Callable[[Actions], QAction]] = {
    "bin": lambda actions: actions.bin,
    "recently read": lambda actions: actions.recent,
    "briefings": lambda actions: actions.briefings,
    "bookmark in a folder": lambda actions: actions.bookmark_in,
    "new folder": lambda actions: actions.new_folder,
    "help": lambda actions: actions.using,
    "keyboard shortcuts": lambda actions: actions.shortcuts,
    "files": lambda actions: actions.files,
    "about": lambda actions: actions.about,
}


CLOSED_AT_WORK = """
import faulthandler, threading, time
from PySide6.QtWidgets import QApplication
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.dialog import Dialog

faulthandler.dump_traceback_later(30, exit=True)
app, dialog, begun, asked = QApplication([]), Dialog(), threading.Event(), threading.Event()

def work():
    begun.set()
    asked.wait()
    for _ in range(100):
        time.sleep(0.001)

background = Background(dialog)
background.run("compare", work)
begun.wait()
dialog.show()
dialog.destroyed.connect(app.quit)
dialog.reject()
asked.set()
app.exec()
"""
"""A dialog is closed while it works something out."""


def dialogs(program: Program) -> list[QDialog]:
    return [each for each in program.window.findChildren(QDialog) if each.isVisible()]


def count_widgets() -> int:
    """Return how many widgets there are once all that is to be deleted has been."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return len(QApplication.allWidgets())


def test_nothing_is_left_of_a_closed_dialog(qtbot: QtBot, ready: Program) -> None:
    turns = ready.window.findChildren(InTurn)
    qtbot.waitUntil(lambda: not any(each.is_busy for each in turns))  # such as chips that are made ahead
    for name, opening in OPENING.items():
        counts = []
        for _ in range(3):
            opening(ready.window.commands).trigger()
            qtbot.waitUntil(lambda: len(dialogs(ready)) == 1 and dialogs(ready)[0].isActiveWindow())
            QTest.keyClick(dialogs(ready)[0], Qt.Key.Key_Escape)
            qtbot.waitUntil(lambda: not dialogs(ready))
            counts.append(count_widgets())
        assert counts[1] == counts[2], f"{name}: the first may make what stays, such as what opens the briefings"
        assert ready.window.findChildren(QDialog) == [], name


def test_a_dialog_that_is_closed_while_it_works_something_out_is_gone_and_the_program_goes_on() -> None:
    done = run_python(CLOSED_AT_WORK, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Dialog(parent)
    room = dialog.screen().availableGeometry()
    dialog.resize_on_screen(10_000, 10_000)
    assert (dialog.width(), dialog.height()) == (room.width() - SPARE[0], room.height() - SPARE[1])
    dialog.resize_on_screen(300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_the_page_of_every_dialog_is_there() -> None:
    from ascl_reader.gui.help.help_pages import PAGES

    assert [each.__name__ for each in Dialog.__subclasses__() if each.help_page not in ("", *PAGES)] == []


def test_what_has_no_room_on_the_screen_scrolls_and_the_buttons_stay_in_sight(qtbot: QtBot) -> None:
    dialog, rows = Dialog(), [QLineEdit() for _ in range(4)]
    qtbot.addWidget(dialog)
    buttons = dialog.close_buttons()
    dialog.stack(*rows, buttons, grows=rows[0])
    dialog.show()
    assert not dialog.findChildren(QScrollArea)
    rows[1].setFocus()
    for row in rows:
        row.setMinimumHeight(400)
    [area] = _area_of(qtbot, dialog)
    room = dialog.screen().availableGeometry()
    qtbot.waitUntil(lambda: dialog.height() <= room.height() and dialog.rect().contains(buttons.geometry()))
    assert rows[1].hasFocus() or dialog.focusWidget() is rows[1]
    rows[3].setFocus()
    area.ensureWidgetVisible(rows[3])
    assert area.verticalScrollBar().value() > 0 and all(row.width() <= area.width() for row in rows)


def test_a_dialog_that_scrolls_from_the_first_on_has_the_keys_in_its_first_field(qtbot: QtBot) -> None:
    """They were on Close, the only part that does not scroll."""
    dialog, rows = Dialog(), [QLineEdit() for _ in range(4)]
    qtbot.addWidget(dialog)
    dialog.stack(*rows, dialog.close_buttons(), grows=rows[0])
    rows[0].setEnabled(False)
    for row in rows:
        row.setMinimumHeight(400)
    dialog.show()
    dialog.activateWindow()
    _area_of(qtbot, dialog)
    qtbot.waitUntil(rows[1].hasFocus)


def test_what_scrolls_keeps_the_order_of_its_keys(qtbot: QtBot) -> None:
    """Boxes of a grid went column by column once they scrolled."""
    dialog, boxes, grid = Dialog(), [QLineEdit() for _ in range(4)], QGridLayout()
    qtbot.addWidget(dialog)
    for number, place in ((0, (0, 0)), (2, (1, 0)), (1, (0, 1)), (3, (1, 1))):
        grid.addWidget(boxes[number], *place)
    dialog.stack(grid, dialog.close_buttons(), grows=grid)
    for before, after in pairwise(boxes):
        QWidget.setTabOrder(before, after)
    dialog.show()
    for box in boxes:
        box.setMinimumHeight(800)
    _area_of(qtbot, dialog)
    boxes[0].setFocus()
    walked = []
    for _ in boxes:
        walked.append(dialog.focusWidget())
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
    assert walked == boxes


def _area_of(qtbot: QtBot, dialog: Dialog) -> list[QScrollArea]:
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QScrollArea)))
    return dialog.findChildren(QScrollArea)


def test_a_dialog_is_as_high_as_its_words_need_where_the_screen_has_room(qtbot: QtBot) -> None:
    dialog, words = Dialog(), QLabel("One word after the other. " * 60, wordWrap=True)
    qtbot.addWidget(dialog)
    dialog.stack(words, dialog.close_buttons(), grows=words)
    dialog.resize_on_screen(500, 80)
    dialog.show()
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert dialog.height() < dialog.screen().availableGeometry().height()
    assert not dialog.findChildren(QScrollArea)


def test_what_closes_a_dialog_stands_at_the_right_and_what_it_does_at_the_left(qtbot: QtBot) -> None:
    dialog, text, buttons = Dialog(), QLabel("One word."), FlowLayout()
    qtbot.addWidget(dialog)
    does, closes = dialog_button("Restore", lambda: None), dialog_button("Close", dialog.reject)
    for button in (does, closes):
        buttons.addWidget(button)
    dialog.stack(text, buttons, grows=text)
    dialog.resize(500, 200)
    dialog.show()
    assert (does.geometry().left(), closes.geometry().right()) == (EDGE, 500 - EDGE - 1)


def test_a_text_to_read_stands_apart_from_the_ring_around_it(qtbot: QtBot) -> None:
    dialog = TextDialog("Messages", "No problems found.")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.text.cursorRect().left() >= 8 and dialog.text.cursorRect().top() >= 8


def test_a_dialog_with_little_to_read_is_low_and_one_with_much_scrolls(qtbot: QtBot) -> None:
    heights = []
    for text in ("No problems found.", "A line of a long text.\n" * 200):
        dialog = TextDialog("Messages", text)
        qtbot.addWidget(dialog)
        dialog.show()
        heights.append(dialog.height())
        assert (dialog.text.verticalScrollBar().maximum() > 0) is ("long" in text)
    assert heights[0] < heights[1] / 2
