"""Settings as a file: what was written is read, and nothing else has any effect."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.errors import DamagedFile, ReaderError, UnreadableFile
from ascl_reader.gui.preferences.preference_row import Preference
from ascl_reader.gui.preferences.settings_file import FORMAT, LARGEST, read_settings, write_settings

PREFERENCES = [
    Preference("size", "", "", "", {100: "", 125: ""}, 100, lambda: 125, lambda _: None),
    Preference("font", "", "", "", {"a": "", "b": ""}, "a", lambda: "b", lambda _: None),
    Preference("tree", "", "", "", {True: "", False: ""}, True, lambda: False, lambda _: None),
]


def test_what_holds_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, PREFERENCES)
    assert read_settings(path, PREFERENCES) == ({"size": 125, "font": "b", "tree": False}, (), 0)


def test_what_cannot_be_chosen_is_left_out_and_told_apart_from_what_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    found = {"size": 99999, "font": "b", "tree": "yes", "window/geometry": "x"}
    path.write_text(json.dumps({"format": FORMAT, "version": 1, "settings": found}), encoding="utf-8")
    assert read_settings(path, PREFERENCES) == ({"font": "b"}, ("size", "tree"), 1)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"format": "other", "version": 1, "settings": {}}',
        b'{"format": "ASCL Reader settings", "version": 2, "settings": {}}',
        b'{"format": "ASCL Reader settings", "version": 1, "settings": {"size": [1]}}',
        b'{"format": "ASCL Reader settings", "version": 1, "settings": {"size": 1e999}}', b" " * (LARGEST + 1),
    ],
)  # fmt: skip
def test_another_file_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with pytest.raises(DamagedFile):
        read_settings(path, PREFERENCES)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_settings(tmp_path / "none.json", PREFERENCES)


@given(content=st.binary(max_size=300))
def test_no_content_does_more_than_be_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(content)
    try:
        taken = read_settings(path, PREFERENCES)
    except ReaderError:
        return
    assert all(each.takes(taken.values[each.key]) for each in PREFERENCES if each.key in taken.values)
