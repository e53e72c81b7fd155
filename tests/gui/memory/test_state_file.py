"""A small file of what the program remembers: written only where it differs, and its loss never does harm."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ascl_reader.gui.memory.state_file import add_state_file, read_state
from ascl_reader.gui.saving.saver import Saver

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("content", [b"", b"[1, 2]", b"{", b"\xff\xfe{}", b"[" * 100_000, b"null"])
def test_a_damaged_or_foreign_file_has_no_values(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.json"
    assert read_state(path) == {}
    path.write_bytes(content)
    assert read_state(path) == {}
    path.write_bytes(b'{"size": 120}')
    assert read_state(path) == {"size": 120}


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    path, content = tmp_path / "state.json", ['{"size": 1}']
    saver = Saver()
    saved = add_state_file(saver, path, lambda: content[0])
    saved.mark()
    saver.flush()
    assert path.read_text(encoding="ascii") == '{"size": 1}'
    os.utime(path, (1, 1))
    saved.mark()
    saver.flush()
    assert path.stat().st_mtime == 1
    content[0] = '{"size": 2}'
    saved.mark()
    saver.flush()
    assert read_state(path) == {"size": 2}


def test_a_place_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")
    saver = Saver()
    saved = add_state_file(saver, tmp_path / "settings" / "state.json", lambda: "{}")
    failed: list[object] = []
    saved.failed.connect(failed.append)
    saved.mark()
    saver.flush()
    assert not failed
    assert not saved.is_unsaved, "it does not keep the program from closing"
    (tmp_path / "settings").unlink()
    saved.mark()
    saver.flush()
    assert read_state(tmp_path / "settings" / "state.json") == {}
    assert (tmp_path / "settings" / "state.json").exists(), "it is tried again at the next change"
