"""What stands in open dialogs is saved off the window’s thread and given back once; a damaged file is passed over."""

from __future__ import annotations

import json
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ascl_reader.errors import UnwritableFile
from ascl_reader.gui.memory import open_dialogs as module
from ascl_reader.gui.memory.open_dialogs import (
    FILE,
    OpenDialogs,
    read,
    write,
)
from tests.gui.conftest import OpenProgram

STATE = {"name": "Budget “2027” – \udc80", "rows": [1, None, True], "within": {"a": 1.5}}


def test_a_draft_is_on_the_disk_within_a_second_and_a_half(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = OpenDialogs(tmp_path)
    began = time.monotonic()
    drafts.keep("folders", STATE)
    while time.monotonic() - began < 1.3:  # steady typing does not put the saving off
        drafts.keep("folder name", {"typed": time.monotonic()})
        qtbot.wait(20)
    qtbot.waitUntil(lambda: "folders" in read(tmp_path), timeout=200)
    again = OpenDialogs(tmp_path)
    assert again.left("folders") == STATE
    assert again.left("folder name") is not None
    drafts.flush()
    again.flush()


def test_what_was_left_is_given_once_and_stays_until_its_dialog_has_its_own(tmp_path: Path) -> None:
    first = OpenDialogs(tmp_path)
    first.keep("folders", STATE)
    first.keep("other", {"n": 1})
    first.flush()
    second = OpenDialogs(tmp_path)
    assert second.left("nothing") is None
    assert second.left("folders") == STATE
    assert second.left("folders") is None
    second.keep("another", {"n": 2})
    second.flush()
    assert read(tmp_path) == {"folders": STATE, "other": {"n": 1}, "another": {"n": 2}}
    second.keep("folders", {"name": ""})
    second.keep("other", None)
    second.flush()
    assert read(tmp_path) == {"folders": {"name": ""}, "another": {"n": 2}}


def test_a_dialog_opened_anew_takes_the_place_of_what_was_left(tmp_path: Path) -> None:
    write(tmp_path, {"folders": json.dumps(STATE), "other": "{}"})
    drafts = OpenDialogs(tmp_path)
    drafts.keep("folders", {"name": "new"})
    drafts.keep("other", None)
    assert drafts.left("folders") is None and drafts.left("other") is None


def test_what_is_changed_after_it_was_kept_is_not_in_the_draft(tmp_path: Path) -> None:
    state: dict[str, Any] = {"rows": [1]}
    drafts = OpenDialogs(tmp_path)
    drafts.keep("folders", state)
    state["rows"].append(2)
    drafts.flush()
    assert read(tmp_path) == {"folders": {"rows": [1]}}


def test_what_is_changed_back_while_it_is_saved_is_saved_again(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = OpenDialogs(tmp_path)
    drafts.keep("folders", STATE)
    drafts.flush()
    for back in (True, False):
        drafts.keep("folders", {"name": "other"})
        drafts.save_now()
        drafts.keep("folders", STATE)
        if back:
            qtbot.wait(50)
            qtbot.waitUntil(lambda: read(tmp_path) == {"folders": STATE})
    drafts.flush()
    assert read(tmp_path) == {"folders": STATE}


def test_nothing_is_written_where_nothing_is_open(tmp_path: Path) -> None:
    drafts = OpenDialogs(tmp_path / "settings")
    drafts.keep("folders", None)
    drafts.flush()
    assert not (tmp_path / "settings").exists()


def test_the_disk_is_written_to_off_the_windows_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def write_slowly(folder: Path, drafts: dict[str, str]) -> bool:
        threads.append(threading.current_thread())
        time.sleep(0.3)
        return True

    monkeypatch.setattr(module, "SOON", 20)
    monkeypatch.setattr(module, "write", write_slowly)
    drafts = OpenDialogs(tmp_path)
    drafts.keep("folders", STATE)
    longest, before = 0.0, time.monotonic()
    while not threads or time.monotonic() - before < 0.2:
        began = time.monotonic()
        qtbot.wait(1)
        longest = max(longest, time.monotonic() - began)
    assert threading.main_thread() not in threads
    assert longest < 0.25
    drafts.flush()


def test_what_waits_for_the_saving_is_done_once_the_draft_is_on_the_disk(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = OpenDialogs(tmp_path)
    found: list[dict[str, Any]] = []
    drafts.keep("folders", {"tries": 1})
    drafts.save_first(lambda: found.append(read(tmp_path)))
    qtbot.waitUntil(lambda: bool(found))
    qtbot.wait(50)
    assert found == [{"folders": {"tries": 1}}]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_only_costs_the_draft(qtbot: QtBot, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    called: list[int] = []
    drafts = OpenDialogs(tmp_path)
    drafts.keep("folders", STATE)
    drafts.save_first(lambda: called.append(1))
    qtbot.wait(100)
    drafts.flush()
    tmp_path.chmod(0o700)
    assert not called and list(tmp_path.iterdir()) == []


def test_a_full_disk_only_costs_the_draft(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes) -> None:
        raise UnwritableFile(path=path, reason="no space left on device")

    called: list[int] = []
    drafts = OpenDialogs(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(module, "write_safely", full)
        drafts.keep("folders", STATE)
        drafts.save_first(lambda: called.append(1))
        qtbot.wait(100)
        drafts.flush()
    assert not called and read(tmp_path) == {}
    drafts.flush()
    assert read(tmp_path) == {"folders": STATE}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(states=st.dictionaries(st.text(max_size=8), st.dictionaries(st.text(max_size=5), JSON, max_size=4), max_size=4))
def test_any_state_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, states: dict[str, Any]) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    first = OpenDialogs(folder)
    for kind, state in states.items():
        first.keep(kind, state)
    first.flush()
    second = OpenDialogs(folder)
    assert {kind: second.left(kind) for kind in states} == states


FOREIGN = (
    st.binary(max_size=200)
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.fixed_dictionaries({"version": JSON, "drafts": JSON}).map(lambda value: json.dumps(value).encode())
    | JSON.map(lambda value: json.dumps({"version": 1, "drafts": value}).encode())
    | st.integers(0, 60).map(lambda cut: b'{"version": 1, "drafts": {"folders": {"name": "Budget"}}}'[:cut])
    | st.sampled_from(
        [b"[" * 100_000, b'{"version": 1, "drafts": {"a": {"b": ' + b"9" * 5000 + b"}}}", b"NaN", b"\xef"]
    )
)


@given(content=FOREIGN)
def test_a_damaged_or_foreign_file_is_passed_over(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    (folder / FILE).write_bytes(content)
    drafts = OpenDialogs(folder)
    assert drafts.left("folders") in (None, {"name": "Budget"}) or isinstance(read(folder)["folders"], dict)
    drafts.keep("folders", STATE)
    drafts.flush()
    assert read(folder)["folders"] == STATE


def test_a_folder_in_the_place_of_the_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    drafts = OpenDialogs(tmp_path)
    assert drafts.left("folders") is None
    drafts.keep("folders", STATE)
    drafts.flush()
    assert (tmp_path / FILE).is_dir()


def test_the_program_has_the_drafts_and_saves_them_at_close(
    qtbot: QtBot, open_program: OpenProgram, home: Path
) -> None:
    first = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(first, "history"))
    first.drafts.keep("folders", STATE)
    first.window.close()
    assert read(home / "settings") == {"folders": STATE}
    second = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(second, "history"))
    assert second.drafts.left("folders") == STATE
