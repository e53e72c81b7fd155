"""What a screen reader is told: labels that are headings, and what has just happened."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets import accessible
from ascl_reader.gui.widgets.accessible import EXPANDS, GROUP, KEPT, ROLE, Heading, announce, latest_messages


def test_a_heading_has_the_role_and_the_words_of_one(qtbot: QtBot) -> None:
    heading, label = Heading("Position"), QLabel("Text")
    for each in (heading, label):
        qtbot.addWidget(each)
    told = QAccessible.queryAccessibleInterface(heading)
    assert told.role() is QAccessible.Role.Heading
    assert told.text(QAccessible.Text.Name) == "Position"
    heading.setText("Rationale")
    assert told.text(QAccessible.Text.Name) == "Rationale"
    heading.setAccessibleName("Why")
    assert (told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)) == ("Why", "")
    assert QAccessible.queryAccessibleInterface(label).role() is not QAccessible.Role.Heading


@pytest.mark.parametrize(("message", "active", "count"), [("Done.", True, 1), ("", True, 0), ("Done.", False, 0)])
def test_only_words_are_announced_and_only_where_somebody_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, message: str, active: bool, count: int
) -> None:
    told: list[QAccessibleEvent] = []
    stands_for_qts = {"isActive": lambda: active, "updateAccessibility": told.append}
    monkeypatch.setattr(accessible, "QAccessible", SimpleNamespace(**stands_for_qts))
    label = QLabel("Text")
    qtbot.addWidget(label)
    announce(label, message)
    assert [each.message() for each in told] == [message] * count  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_an_opener_tells_whether_what_is_below_it_is_open(
    qtbot: QtBot, kind: type[QPushButton] | type[QToolButton]
) -> None:
    button = kind()
    button.setProperty(EXPANDS, True)
    button.setText("&Details")
    qtbot.addWidget(button)
    button.setCheckable(True)
    told = QAccessible.queryAccessibleInterface(button)
    assert told.text(QAccessible.Text.Name) == "Details"
    for is_open in (False, True):
        button.setChecked(is_open)
        state = told.state()
        assert state.expandable and bool(state.expanded) is is_open and bool(state.collapsed) is not is_open
    ordinary = QPushButton("Ordinary")
    qtbot.addWidget(ordinary)
    assert not QAccessible.queryAccessibleInterface(ordinary).state().expandable


def test_the_latest_messages_can_be_read_again_and_passing_ones_are_not_kept(qtbot: QtBot) -> None:
    label = QLabel("Text")
    qtbot.addWidget(label)
    for number in range(KEPT + 5):
        announce(label, f"Message {number}")
        announce(label, f"Row {number}", passing=True)
    assert [told for _, told in latest_messages()] == [f"Message {number}" for number in range(KEPT + 4, 4, -1)]
    assert KEPT == 20 and all(len(time) == 5 for time, _ in latest_messages())


class _Listening(QWidget):
    """A widget whose class gets a slot of Qt's once something is connected to it: it is another class for Qt then."""

    def take(self) -> None:
        """Does nothing."""


def test_a_widget_that_was_asked_for_twice_goes_in_peace(qtbot: QtBot) -> None:
    for _ in range(20):
        around = QWidget()
        widget = _Listening(around)
        widget.setProperty(ROLE, GROUP)
        told = QAccessible.queryAccessibleInterface(widget).role()
        QPushButton(around).clicked.connect(widget.take)
        assert QAccessible.queryAccessibleInterface(widget).role() is told is QAccessible.Role.Grouping
        around.deleteLater()
        del around, widget
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # crashed where Qt had one interface twice
