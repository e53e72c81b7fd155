"""The id of a machine: made once, kept with the settings, another one for a copied profile."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ascl_reader.journal import machine
from ascl_reader.journal.machine import machine_id
from tests.journal.journals import refused


def test_it_is_made_once_and_kept(tmp_path: Path) -> None:
    first = machine_id(tmp_path / "settings")
    assert machine_id(tmp_path / "settings") == first and len(first) == 12


def test_a_copied_profile_is_another_machine_and_each_keeps_its_id(tmp_path: Path) -> None:
    first = machine_id(tmp_path / "one")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    second = machine_id(tmp_path / "two")
    assert second != first
    assert (machine_id(tmp_path / "one"), machine_id(tmp_path / "two")) == (first, second)


def test_a_profile_that_moves_between_computers_has_an_id_on_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = machine_id(tmp_path)
    monkeypatch.setattr(machine.platform, "node", lambda: "another computer")
    there = machine_id(tmp_path)
    monkeypatch.undo()
    assert there != here and machine_id(tmp_path) == here


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 9000, '{"a": 1}', "1" * 200_000])
def test_a_damaged_file_gives_a_new_id(tmp_path: Path, text: str) -> None:
    (tmp_path / machine.FILE).write_text(text, encoding="utf-8")
    assert machine_id(tmp_path) == machine_id(tmp_path)


def test_without_settings_each_start_has_its_own() -> None:
    assert machine_id(None) != machine_id(None)


def test_ids_that_cannot_be_read_for_a_moment_are_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = machine_id(tmp_path)
    with monkeypatch.context() as locked:
        locked.setattr(machine, "read_bytes", refused)
        assert machine_id(tmp_path) not in (known, machine_id(tmp_path)), "one for this start alone"
    assert machine_id(tmp_path) == known
