"""Changes of a briefing: each is a step, what is being typed goes first, and what is taken back is told."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Layout, Part
from ascl_reader.briefing.sheets.typeset import ShorteningOffer
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from tests.gui.briefing_windows import current, fill


class Heard:
    """A writer who has a title half typed, and what the changes told."""

    def __init__(self, desk: BriefingAutosave) -> None:
        self.told: list[str] = []
        self.typed = ""
        self.changes = BriefingChanges(desk, self.commit, desk)
        self.changes.told.connect(self.told.append)

    def commit(self) -> None:
        """Takes the title that is being typed."""
        if self.typed:
            title, self.typed = self.typed, ""
            self.changes.change({"title": title}, "title")


@pytest.fixture
def heard(desk: BriefingAutosave) -> Heard:
    return Heard(desk)


def test_what_is_being_typed_is_a_step_of_its_own_before_statements_change(
    desk: BriefingAutosave, heard: Heard, ids: list[str]
) -> None:
    fill(desk, ids)
    heard.typed = "Monday"
    heard.changes.remove([ids[0]])
    assert (current(desk).title, [each.id for each in current(desk).chosen]) == ("Monday", ids[1:])
    heard.changes.undo()
    assert (current(desk).title, [each.id for each in current(desk).chosen]) == ("Monday", ids)
    heard.changes.undo()
    assert current(desk).title == "SEND and funding"
    gone = "1 statement was taken out. Ctrl+Z brings it back."
    assert heard.told == [gone, "Undone: remove statements", "Undone: title"]


def test_what_was_taken_back_is_done_again(qtbot: QtBot, desk: BriefingAutosave, heard: Heard, ids: list[str]) -> None:
    fill(desk, ids)
    with qtbot.waitSignal(heard.changes.changed):
        heard.changes.change({"meeting": "Governors"}, "meeting")
    heard.changes.undo()
    heard.changes.redo()
    assert current(desk).meeting == "Governors"
    assert heard.told == ["Undone: meeting", "Redone: meeting"]
    heard.changes.redo()
    assert len(heard.told) == 2


def test_parts_that_have_no_room_are_left_out(desk: BriefingAutosave, heard: Heard, ids: list[str]) -> None:
    fill(desk, ids)
    assert all(Part.CONTEXT in each.parts for each in current(desk).chosen)
    heard.changes.leave_out(ShorteningOffer((Part.CONTEXT,), 1, 4))
    assert not any(Part.CONTEXT in each.parts for each in current(desk).chosen)
    assert heard.told == ["These parts were left out of all statements. Ctrl+Z brings them back."]


def test_a_template_gives_its_looks_after_what_is_being_typed(
    desk: BriefingAutosave, heard: Heard, ids: list[str]
) -> None:
    template = msgspec.structs.replace(fill(desk, ids[:1]), layout=Layout.CARD, title="Governors")
    heard.typed = "Monday"
    heard.changes.apply(template)
    assert (current(desk).title, current(desk).layout) == ("Monday", Layout.CARD)
    heard.changes.undo()
    assert (current(desk).title, current(desk).layout) == ("Monday", Layout.SHEET)


def test_every_change_of_the_statements_is_told(desk: BriefingAutosave, heard: Heard, ids: list[str]) -> None:
    before = fill(desk, ids)
    heard.changes.change({"chosen": before.moving([ids[0]], 2).chosen}, "move statement")
    heard.changes.remove(ids[:2])
    assert heard.told == ["The order was changed.", "2 statements were taken out. Ctrl+Z brings them back."]


def test_without_a_briefing_nothing_is_changed(desk: BriefingAutosave, heard: Heard) -> None:
    heard.changes.change({"title": "None"}, "title")
    heard.changes.remove(["a"])
    heard.changes.undo()
    assert desk.current is None and heard.told == []


def test_what_was_taken_back_names_the_statement_that_came_back_or_is_different(
    desk: BriefingAutosave, heard: Heard, ids: list[str]
) -> None:
    fill(desk, ids)
    found: list[str] = []
    heard.changes.restored.connect(found.append)
    heard.changes.remove([ids[2]])
    heard.changes.undo()
    heard.changes.change({"chosen": current(desk).choosing(ids[1], ()).chosen}, "change parts")
    heard.changes.undo()
    heard.changes.change({"title": "Another"}, "title")
    heard.changes.undo()
    assert found == [ids[2], ids[1]]
