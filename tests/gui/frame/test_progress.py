"""The progress of something long: shown, cancelled once, and gone with what it is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.progress import Progress


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


@pytest.fixture
def progress(host: QWidget) -> Progress:
    return Progress(host, host)


def left(host: QWidget) -> int:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(host.findChildren(QProgressDialog))


def test_it_tells_how_far_a_thing_is(progress: Progress) -> None:
    progress.begin("Reading …")
    assert progress.dialog is not None and progress.dialog.maximum() == 0, "nobody knows how long yet"
    progress.show(3, 10)
    assert (progress.dialog.value(), progress.dialog.maximum()) == (3, 10)
    assert progress.dialog.labelText() == "Reading …"


def test_cancel_is_told_once_and_takes_the_dialog_away(qtbot: QtBot, progress: Progress, host: QWidget) -> None:
    progress.begin("Reading …", 10)
    assert progress.dialog is not None
    cancel = progress.dialog.findChild(QPushButton)
    assert isinstance(cancel, QPushButton) and cancel.text() == "Cancel"
    with qtbot.waitSignal(progress.cancelled):
        cancel.click()
    assert progress.dialog is None and left(host) == 0


def test_the_end_is_no_cancelling(qtbot: QtBot, progress: Progress, host: QWidget) -> None:
    progress.begin("Reading …", 10)
    progress.show(10, 10)
    with qtbot.assertNotEmitted(progress.cancelled):
        progress.end()
        progress.end()
    assert left(host) == 0


def test_a_new_one_takes_the_place_of_the_old(progress: Progress, host: QWidget) -> None:
    progress.begin("One …")
    progress.begin("Two …")
    assert left(host) == 1
    assert progress.dialog is not None and progress.dialog.labelText() == "Two …"


def test_steps_told_after_the_end_change_nothing(progress: Progress) -> None:
    progress.show(1, 2)
    assert progress.dialog is None
