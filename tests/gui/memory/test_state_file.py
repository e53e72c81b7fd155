"""A small file of what the program remembers: each window writes what it changed, and its loss never does harm."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.gui.memory import state_file
from ascl_reader.gui.memory.session_state import FILE, Session
from ascl_reader.gui.memory.settings import COLUMN, OWN_KEYS, TEXT_SIZE, Settings
from ascl_reader.gui.memory.state_file import SET_ASIDE, add_state_file, read_state
from ascl_reader.gui.saving.saver import Saver

pytestmark = pytest.mark.usefixtures("qapp")

SETTINGS = "settings.json"


@pytest.mark.parametrize("content", [b"", b"[1, 2]", b"{", b"\xff\xfe{}", b"[" * 100_000, b"null"])
def test_a_damaged_or_foreign_file_has_no_values(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.json"
    assert read_state(path) == {}
    path.write_bytes(content)
    assert read_state(path) == {}
    path.write_bytes(b'{"size": 120}')
    assert read_state(path) == {"size": 120}


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    path, content = tmp_path / "state.json", {"size": "1"}
    saver = Saver()
    saved = add_state_file(saver, path, lambda: dict(content))
    saved.mark()
    saver.flush()
    assert read_state(path) == {"size": 1}
    os.utime(path, (1, 1))
    saved.mark()
    saver.flush()
    assert path.stat().st_mtime == 1
    content["size"] = "2"
    saved.mark()
    saver.flush()
    assert read_state(path) == {"size": 2}


def test_a_place_that_cannot_be_written_costs_the_memory_until_it_can(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")
    saver = Saver()
    saved = add_state_file(saver, tmp_path / "settings" / "state.json", lambda: {"size": "1"})
    failed: list[object] = []
    saved.failed.connect(failed.append)
    saved.mark()
    saver.flush()
    assert not failed
    (tmp_path / "settings").unlink()
    saver.flush()
    assert read_state(tmp_path / "settings" / "state.json") == {"size": 1}, "it is tried again without a change"


class Window:
    """The settings and the session of a window; several may be open for several libraries or screens."""

    def __init__(self, folder: Path) -> None:
        self.saver = Saver()
        self.settings = Settings(folder, self.saver)
        self.session = Session(folder, self.saver)
        self.dialogs = self.session.dialogs


def test_what_another_window_changed_stays(tmp_path: Path) -> None:
    Window(tmp_path).saver.flush()
    one, other = Window(tmp_path), Window(tmp_path)
    one.settings.put(OWN_KEYS, {"find": ["F3"]})
    one.dialogs.keep("import", {"corrected": 12})
    one.saver.flush()
    other.settings.put(TEXT_SIZE, 150)
    other.dialogs.keep("folders", {"name": "Budget"})
    other.saver.flush()
    one.settings.put(COLUMN, 90)
    one.saver.flush()
    again = Window(tmp_path)
    assert [again.settings.get(each) for each in (OWN_KEYS, TEXT_SIZE, COLUMN)] == [{"find": ["F3"]}, 150, 90]
    assert again.dialogs.left("import") == {"corrected": 12} and again.dialogs.left("folders") == {"name": "Budget"}
    other.dialogs.keep("folders", None)
    other.saver.flush()
    last = Window(tmp_path)
    assert last.dialogs.left("folders") is None and last.dialogs.left("import") == {"corrected": 12}


def test_what_could_not_be_read_at_the_start_is_not_replaced_by_what_is_usual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Window(tmp_path)
    first.settings.put(OWN_KEYS, {"find": ["F3"]})
    first.settings.put(TEXT_SIZE, 150)
    first.saver.flush()
    with monkeypatch.context() as locked:  # as a virus scanner has it for a moment
        locked.setattr(state_file, "read_bytes", refused)
        second = Window(tmp_path)
        second.settings.put(COLUMN, 90)
        second.saver.flush()
    assert read_state(tmp_path / SETTINGS)[OWN_KEYS.name] == {"find": ["F3"]}
    second.saver.flush()
    again = Window(tmp_path)
    assert [again.settings.get(each) for each in (OWN_KEYS, TEXT_SIZE, COLUMN)] == [{"find": ["F3"]}, 150, 90]


def refused(path: Path) -> bytes:
    """Fail as where another program has the file."""
    raise state_file.UnreadableFile(path=path, reason="Permission denied")


def set_aside(folder: Path) -> list[bytes]:
    """Return the contents of files that were kept beside the new ones."""
    return [each.read_bytes() for each in sorted(folder.iterdir()) if each.name.startswith(SET_ASIDE)]


@pytest.mark.parametrize(
    "damaged", [b'{"keys/own": {"find": ["F3"]}, ', b"[1]", b"\xff\xfe", b"[" * 100_000, b"9" * 5000]
)
def test_a_damaged_file_is_kept_beside_the_new_one(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / SETTINGS).write_bytes(damaged)
    window = Window(tmp_path)
    assert not set_aside(tmp_path), "before anything is written"
    for size in (150, 160):
        window.settings.put(TEXT_SIZE, size)
        window.saver.flush()
    assert set_aside(tmp_path) == [damaged] and Window(tmp_path).settings.get(TEXT_SIZE) == 160


def test_a_file_that_is_too_large_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_bytes(b"{" + b" " * 9_000_000 + b"}")
    window = Window(tmp_path)
    window.settings.put(TEXT_SIZE, 150)
    window.saver.flush()
    assert [len(each) for each in set_aside(tmp_path)] == [9_000_002]
    assert Window(tmp_path).settings.get(TEXT_SIZE) == 150


def test_a_session_of_a_later_version_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    later: dict[str, Any] = {"version": 2, "place": {"tab": 1}, "dialogs": {"import": {"corrected": 12}}}
    (tmp_path / FILE).write_text(json.dumps(later), encoding="utf-8")
    window = Window(tmp_path)
    window.session.mark()
    window.saver.flush()
    assert [json.loads(each) for each in set_aside(tmp_path)] == [later]
    assert read_state(tmp_path / FILE)["version"] == 1 and read_state(tmp_path / FILE)["dialogs"] == {}


def test_an_empty_file_leaves_nothing_beside_the_new_one(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).touch()
    window = Window(tmp_path)
    window.settings.put(TEXT_SIZE, 150)
    window.saver.flush()
    assert not set_aside(tmp_path) and Window(tmp_path).settings.get(TEXT_SIZE) == 150


def test_what_was_left_is_still_there_where_the_file_is_gone_meanwhile(tmp_path: Path) -> None:
    first = Window(tmp_path)
    first.settings.put(OWN_KEYS, {"find": ["F3"]})
    first.saver.flush()
    second = Window(tmp_path)
    (tmp_path / SETTINGS).unlink()
    second.settings.put(TEXT_SIZE, 150)
    second.saver.flush()
    assert Window(tmp_path).settings.get(OWN_KEYS) == {"find": ["F3"]}
