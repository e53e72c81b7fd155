"""Settings and sessions that other hands wrote: any value gives its default, and none stops a start or a save."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from ascl_reader.gui.memory import seen_searches, session_state, settings
from ascl_reader.gui.memory.seen_searches import SeenSearches
from ascl_reader.gui.memory.session_state import Session
from ascl_reader.gui.memory.settings import ALL, TEXT_SIZE, Settings
from ascl_reader.gui.memory.state_file import read_state
from ascl_reader.gui.saving.saver import Saver
from tests.gui.conftest import OpenProgram, titles

NAMES = [each.name for each in ALL]
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(NAMES)
JSON = st.recursive(
    LEAVES,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=9), inside, max_size=4),
    max_leaves=8,
)
ODD: list[Any] = [None, True, -1, 10**30, -(10**30), 1e308, "", "x\0", "\ud800", "9" * 50_000, [], [None], {}, [[[]]]]
ODD.append(["x"] * 5_000)


@given(st.dictionaries(st.sampled_from(NAMES), JSON) | JSON, st.binary(max_size=60))
def test_each_setting_is_of_its_own_type(qapp: QApplication, values: Any, damage: bytes) -> None:
    with TemporaryDirectory() as folder:
        for content in (json.dumps(values).encode(), damage, json.dumps(values).encode()[:-1]):
            (Path(folder) / settings.FILE).write_bytes(content)
            read = Settings(Path(folder), saver := Saver())
            for each in ALL:
                assert type(read.get(each)) is type(each.default)
            read.put(TEXT_SIZE, 110)
            saver.flush()
            assert Settings(Path(folder), Saver()).get(TEXT_SIZE) == 110


@given(JSON, JSON, JSON)
def test_sessions_and_seen_searches_are_read_whatever_they_hold(
    qapp: QApplication, place: Any, dialogs: Any, seen: Any
) -> None:
    with TemporaryDirectory() as folder:
        state = {"version": 1, "place": place, "dialogs": dialogs, "seen": seen}
        for name in (session_state.FILE, seen_searches.FILE, "left-off.json", "drafts.json"):
            (Path(folder) / name).write_text(json.dumps(state), encoding="utf-8")
        session = Session(Path(folder), saver := Saver())
        SeenSearches(Path(folder), saver).put("x", ["one"])
        session.mark()
        saver.flush()
        assert read_state(Path(folder) / seen_searches.FILE)["seen"]["x"] == ["one"]
        assert read_state(Path(folder) / session_state.FILE)["version"] == session_state.VERSION


def hostile(number: int) -> dict[str, Any]:
    """Return settings of which each has another odd value."""
    return {name: ODD[(number + place) % len(ODD)] for place, name in enumerate(NAMES)}


PANES = base64.b64encode(b"\0\0\0\xff\0\0\0\x01\0\0\0\x03" + b"\x7f\xff\xff\xff" * 4 + b"\xff" * 9).decode()


@pytest.mark.parametrize("number", range(0, len(ODD), 5))
def test_a_start_with_odd_settings_is_like_a_first_one(number: int, open_program: OpenProgram, home: Path) -> None:
    (home / "settings").mkdir(parents=True)
    values = {
        **hostile(number),
        "window/panes": PANES,
        "window/geometry": PANES,
        "window/columns": ["nan", "inf", "1e400", "-1"],
    }
    (home / "settings" / settings.FILE).write_text(json.dumps(values), encoding="utf-8")
    place = {"view": "9" * 9_000, "scroll": [10**6] * 5_000, "search": "(" * 3_000, "area": "list"}
    state = {"version": 1, "place": place, "dialogs": {"import": ODD[number], "x": {"a": ODD}}}
    (home / "settings" / session_state.FILE).write_text(json.dumps(state), encoding="utf-8")
    program = open_program(ready=False)
    program.window.grab()
    assert titles(program) or program.window.session.search_text
