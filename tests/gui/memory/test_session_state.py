"""Where the user was comes back at the next start; what makes no sense there begins anew and harms nothing."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from ascl_reader.gui.memory.session_state import FARTHEST, FILE, NOWHERE, Session, SessionState
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.reading.navigation_history import ReadingPosition
from tests.gui.sessions import place, write_session

pytestmark = pytest.mark.usefixtures("qapp")

READING = SessionState(
    view="theme",
    branch="funding",
    statement="send-improvement-plan-funding",
    scroll=(0, 120, 30),
    search="plan £5",
    before_search=ReadingPosition("money", (7,)),
    area="panes",
)


def test_the_place_is_written_once_it_is_marked_and_is_there_at_the_next_start(tmp_path: Path) -> None:
    saver = Saver()
    first = Session(tmp_path, saver)
    assert first.left == NOWHERE
    first.place = lambda: READING
    saver.flush()
    assert not (tmp_path / FILE).exists(), "nothing was marked"
    first.mark()
    saver.flush()
    again = Session(tmp_path, Saver())
    assert again.left == READING
    assert again.place() == READING, "until the window knows better"


@pytest.mark.parametrize("scroll", [(-1,), (0, FARTHEST + 1)])
def test_a_scroll_that_no_text_has_begins_anew(tmp_path: Path, scroll: tuple[int, ...]) -> None:
    write_session(tmp_path, msgspec.structs.replace(READING, scroll=scroll))
    assert place(tmp_path) == NOWHERE
    write_session(tmp_path, msgspec.structs.replace(READING, before_search=ReadingPosition("money", scroll)))
    assert place(tmp_path) == NOWHERE


def test_a_file_of_a_later_version_is_not_guessed_at(tmp_path: Path) -> None:
    write_session(tmp_path, READING, {"folders": {"name": "Budget"}})
    told = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert place(tmp_path) == READING
    (tmp_path / FILE).write_text(json.dumps({**told, "version": 2}), encoding="utf-8")
    session = Session(tmp_path, Saver())
    assert session.left == NOWHERE
    assert session.dialogs.left("folders") is None
