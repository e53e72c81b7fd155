"""What the agenda says of a statement, set in its card by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Purpose
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import CTRL, current, fill, opened, press
from tests.gui.conftest import type_text
from tests.gui.widgets.choosing import choose


def test_it_is_set_by_keys_alone_and_undone(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    card = window.parts.list._cards[ids[0]]
    agenda = card.agenda
    assert not agenda.isVisible() and agenda.opener.text() == "Agenda"
    agenda.opener.setFocus()
    assert press(qtbot, Qt.Key.Key_Space) is agenda.purpose
    choose(qtbot, agenda.purpose, Qt.Key.Key_Down)
    assert current(desk).chosen[0].purpose is Purpose.DECISION
    assert press(qtbot, Qt.Key.Key_Tab) is agenda.item
    type_text(agenda.item, "7(b)")
    assert press(qtbot, Qt.Key.Key_Tab) is agenda.recommendation
    type_text(agenda.recommendation, "That governors agree.")
    press(qtbot, Qt.Key.Key_Return)
    chosen = current(desk).chosen[0]
    assert (chosen.item, chosen.recommendation) == ("7(b)", "That governors agree.")
    assert agenda.opener.text() == "Item 7(b) · For decision\nRecommendation"
    assert "Item 7(b) · For decision" in card.accessibleDescription()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert (current(desk).chosen[0].recommendation, agenda.recommendation.text()) == ("", "")
    assert current(desk).chosen[0].item == "7(b)"
    assert window.parts.foot.state.text() == "Undone: change the agenda"


def test_arrows_and_delete_belong_to_what_is_typed(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    agenda = window.parts.list._cards[ids[1]].agenda
    agenda.opener.click()
    agenda.item.setFocus()
    type_text(agenda.item, "78")
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_Right):
        assert press(qtbot, key) is agenda.item
    window.commit()
    assert current(desk).chosen[1].item == "8"
    assert current(desk).ids == tuple(ids)


def test_what_is_being_typed_is_in_the_file_that_is_made(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    agenda = window.parts.list._cards[ids[0]].agenda
    agenda.opener.click()
    agenda._pause.setInterval(60_000)
    type_text(agenda.recommendation, "That governors agree.")
    taken: list[object] = []
    window._hand_out(lambda briefing, _own: taken.append(briefing.chosen[0].recommendation))
    assert taken == ["That governors agree."]
