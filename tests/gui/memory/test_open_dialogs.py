"""What stands in open dialogs is saved with the session and given back once; a damaged file is passed over."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ascl_reader.errors import UnwritableFile
from ascl_reader.gui.memory import state_file
from ascl_reader.gui.memory.open_dialogs import IMPORT, OpenDialogs
from ascl_reader.gui.memory.session_state import FILE, NOWHERE, Session
from ascl_reader.gui.saving.saver import Saver
from tests.gui.conftest import OpenProgram
from tests.gui.sessions import dialogs, place, write_session

pytestmark = pytest.mark.usefixtures("qapp")

STATE = {"name": "Budget “2027” – \udc80", "rows": [1, None, True], "within": {"a": 1.5}}


class Started:
    """A session of one start, with the saver that writes it. None is thrown away: Python might do it in a thread."""

    all: ClassVar[list[Started]] = []

    def __init__(self, folder: Path) -> None:
        self.all.append(self)
        self.saver = Saver()
        self.session = Session(folder, self.saver)
        self.dialogs = self.session.dialogs

    def end(self) -> None:
        self.saver.flush()


def test_a_draft_is_on_the_disk_within_a_second_and_a_half(qtbot: QtBot, tmp_path: Path) -> None:
    first = Started(tmp_path)
    began = time.monotonic()
    first.dialogs.keep("folders", STATE)
    while time.monotonic() - began < 1.3:  # steady typing does not put the saving off
        first.dialogs.keep("folder name", {"typed": time.monotonic()})
        qtbot.wait(20)
    qtbot.waitUntil(lambda: "folders" in dialogs(tmp_path), timeout=200)
    again = Started(tmp_path)
    assert again.dialogs.left("folders") == STATE
    assert again.dialogs.left("folder name") is not None
    first.end()


def test_what_was_left_is_given_once_and_stays_until_its_dialog_has_its_own(tmp_path: Path) -> None:
    first = Started(tmp_path)
    first.dialogs.keep("folders", STATE)
    first.dialogs.keep("other", {"n": 1})
    first.end()
    second = Started(tmp_path)
    assert second.dialogs.left("nothing") is None
    assert second.dialogs.left("folders") == STATE
    assert second.dialogs.left("folders") is None
    second.dialogs.keep("another", {"n": 2})
    second.end()
    assert dialogs(tmp_path) == {"folders": STATE, "other": {"n": 1}, "another": {"n": 2}}
    second.dialogs.keep("folders", {"name": ""})
    second.dialogs.keep("other", None)
    second.end()
    assert dialogs(tmp_path) == {"folders": {"name": ""}, "another": {"n": 2}}


def test_a_dialog_opened_anew_takes_the_place_of_what_was_left(tmp_path: Path) -> None:
    write_session(tmp_path, open_dialogs={"folders": STATE, "other": {}})
    started = Started(tmp_path)
    started.dialogs.keep("folders", {"name": "new"})
    started.dialogs.keep("other", None)
    assert started.dialogs.left("folders") is None and started.dialogs.left("other") is None


def test_what_is_changed_after_it_was_kept_is_not_in_the_draft(tmp_path: Path) -> None:
    state: dict[str, Any] = {"rows": [1]}
    started = Started(tmp_path)
    started.dialogs.keep("folders", state)
    state["rows"].append(2)
    started.end()
    assert dialogs(tmp_path) == {"folders": {"rows": [1]}}


def test_what_is_changed_back_while_it_is_saved_is_saved_again(qtbot: QtBot, tmp_path: Path) -> None:
    started = Started(tmp_path)
    started.dialogs.keep("folders", STATE)
    started.end()
    for back in (True, False):
        started.dialogs.keep("folders", {"name": "other"})
        started.session._saved.save()
        started.dialogs.keep("folders", STATE)
        if back:
            qtbot.wait(50)
            qtbot.waitUntil(lambda: dialogs(tmp_path) == {"folders": STATE})
    started.end()
    assert dialogs(tmp_path) == {"folders": STATE}


def test_what_is_forgotten_is_off_the_disk_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    started = Started(tmp_path)
    started.dialogs.keep("import", STATE)
    started.end()
    started.dialogs.forget("import")
    qtbot.waitUntil(lambda: dialogs(tmp_path) == {}, timeout=500)


def test_nothing_is_written_where_nothing_is_open(tmp_path: Path) -> None:
    started = Started(tmp_path / "settings")
    started.dialogs.keep("folders", None)
    started.end()
    assert not (tmp_path / "settings").exists()


def test_a_full_disk_only_costs_the_draft(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes) -> None:
        raise UnwritableFile(path=path, reason="no space left on device")

    started = Started(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(state_file, "write_safely", full)
        started.dialogs.keep("folders", STATE)
        started.end()
    assert dialogs(tmp_path) == {}
    started.end()
    assert dialogs(tmp_path) == {"folders": STATE}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(states=st.dictionaries(st.text(max_size=8), st.dictionaries(st.text(max_size=5), JSON, max_size=4), max_size=4))
def test_any_state_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, states: dict[str, Any]) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    first = Started(folder)
    for kind, state in states.items():
        first.dialogs.keep(kind, state)
    first.end()
    second = Started(folder)
    assert {kind: second.dialogs.left(kind) for kind in states} == states


FOREIGN = (
    st.binary(max_size=200)
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.fixed_dictionaries({"version": JSON, "place": JSON, "dialogs": JSON}).map(lambda v: json.dumps(v).encode())
    | JSON.map(lambda value: json.dumps({"version": 1, "place": value, "dialogs": value}).encode())
    | st.integers(0, 60).map(lambda cut: b'{"version": 1, "dialogs": {"folders": {"name": "Budget"}}}'[:cut])
    | st.sampled_from(
        [b"[" * 100_000, b'{"version": 1, "dialogs": {"a": {"b": ' + b"9" * 5000 + b"}}}", b"NaN", b"\xef"]
    )
)


@given(content=FOREIGN)
def test_a_damaged_or_foreign_file_is_passed_over(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    for name in (FILE, "drafts.json", "left-off.json"):  # the earlier versions' files count where there is no new one
        (folder / FILE).unlink(missing_ok=True)
        (folder / name).write_bytes(content)
        started = Started(folder)
        assert started.session.left == NOWHERE or place(folder) == started.session.left
        left = started.dialogs.left("folders")
        assert left is None or isinstance(left, dict)
        started.dialogs.keep("folders", STATE)
        started.end()
        assert dialogs(folder)["folders"] == STATE


def test_a_folder_in_the_place_of_the_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    started = Started(tmp_path)
    assert started.dialogs.left("folders") is None
    started.dialogs.keep("folders", STATE)
    started.end()
    assert (tmp_path / FILE).is_dir()


def test_the_program_has_the_drafts_and_saves_them_at_close(
    qtbot: QtBot, open_program: OpenProgram, home: Path
) -> None:
    first = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(first, "history"))
    first.session.dialogs.keep("folders", STATE)
    first.window.close()
    assert dialogs(home / "settings") == {"folders": STATE}
    second = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(second, "history"))
    assert second.session.dialogs.left("folders") == STATE


def test_a_review_that_an_earlier_version_left_open_is_found_by_the_name_it_has_in_the_file() -> None:
    assert OpenDialogs({"import": STATE}).left(IMPORT) == STATE
