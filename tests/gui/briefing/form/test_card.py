"""A statement's card in the briefing: its ticks by keys, and only for what the statement has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Part
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import (
    CTRL,
    current,
    fill,
    opened,
    press,
)


def test_tab_goes_into_the_chosen_statement_only_and_space_ticks(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    card = window.parts.list._cards[ids[0]]
    reached = [press(qtbot, Qt.Key.Key_Tab) for _ in range(9)]
    assert reached[:7] == [card.boxes[part] for part in Part]
    assert reached[7:] == [card.agenda.opener, card.remove]
    assert press(qtbot, Qt.Key.Key_Tab) is window.parts.add
    card.setFocus()
    box = press(qtbot, Qt.Key.Key_Right)
    assert isinstance(box, QCheckBox) and box is card.boxes[Part.CONTEXT]
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).chosen[0].parts == (Part.RATIONALE, Part.NOTE)
    assert current(desk).chosen[1].parts == (Part.CONTEXT, Part.RATIONALE, Part.NOTE)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert box.isChecked() and Part.CONTEXT in current(desk).chosen[0].parts


def test_the_position_is_always_there_and_only_what_a_statement_has_is_offered(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    with_note, without_note = (window.parts.list._cards[each] for each in ids[:2])
    assert with_note.boxes[None].isChecked() and not with_note.boxes[None].isEnabled()
    assert with_note.boxes[Part.NOTE].isVisible() and without_note.boxes[Part.NOTE].isHidden()
    without_note.boxes[Part.CONTEXT].click()
    assert current(desk).chosen[1].parts == (Part.RATIONALE, Part.NOTE)  # a note written later is printed
    assert with_note.accessibleDescription() == "1 of 4. Position, Context, Rationale, Our note. summary"


def test_what_few_open_is_made_when_it_is_opened_and_then_heard_and_reached(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    """Fields of the agenda and a choice of wordings took more than half of the time in which cards are made."""
    fill(desk, ids)
    opened(qtbot, window)
    card = window.parts.list._cards[ids[0]]
    assert card.agenda.fields == () and card.wordings is None
    assert not card.findChildren(QComboBox) and not card.findChildren(QLineEdit)
    card.agenda.opener.click()
    assert card.agenda.fields == (card.agenda.purpose, card.agenda.item, card.agenda.recommendation)
    card.agenda.recommendation.setFocus()
    assert press(qtbot, Qt.Key.Key_Tab) is card.remove, "Tab goes on where it stands, not to the end of the window"
    assert press(qtbot, Qt.Key.Key_Down) is window.parts.list._cards[ids[1]]
