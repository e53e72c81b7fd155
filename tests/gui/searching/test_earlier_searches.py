"""Earlier searches: remembered in the settings, the latest first, cleared and switched off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.gui.searching.earlier_searches import MOST, EarlierSearches


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def remembered(folder: Path, owner: QObject) -> tuple[EarlierSearches, Saver]:
    saver = Saver(owner)
    return EarlierSearches(Settings(folder, saver), owner), saver


def test_the_latest_comes_first_and_none_comes_twice(tmp_path: Path, owner: QObject) -> None:
    earlier, _ = remembered(tmp_path, owner)
    for text in ("fines", "phones ", "  high   needs", "Fines", " "):
        earlier.note(text)
    assert earlier.texts() == ["Fines", "high needs", "phones"]


def test_they_come_back_at_the_next_start(tmp_path: Path, owner: QObject) -> None:
    earlier, saver = remembered(tmp_path, owner)
    earlier.note("“à l’école” ŵy")
    saver.flush()
    assert remembered(tmp_path, owner)[0].texts() == ["“à l’école” ŵy"]


def test_what_is_typed_finds_the_searches_that_go_on_from_it(tmp_path: Path, owner: QObject) -> None:
    earlier, _ = remembered(tmp_path, owner)
    for text in ("fines for parents", "fines", "phones", "Fire doors"):
        earlier.note(text)
    assert earlier.beginning_with("FI", 2) == ["Fire doors", "fines"]
    assert earlier.beginning_with("fines", 5) == ["fines for parents"], "not what stands there already"
    assert earlier.beginning_with("", 2) == ["Fire doors", "phones"]


def test_only_the_latest_are_remembered(tmp_path: Path, owner: QObject) -> None:
    earlier, _ = remembered(tmp_path, owner)
    for number in range(MOST + 10):
        earlier.note(f"search {number}")
    assert len(earlier.texts()) == MOST and earlier.texts()[0] == f"search {MOST + 9}"


def test_cleared_ones_are_gone_from_the_disk_and_off_remembers_nothing(tmp_path: Path, owner: QObject) -> None:
    earlier, saver = remembered(tmp_path, owner)
    told: list[None] = []
    earlier.changed.connect(lambda: told.append(None))
    earlier.note("secret matter")
    earlier.clear()
    saver.flush()
    assert b"secret" not in (tmp_path / "settings.json").read_bytes()
    earlier.note("before")
    earlier.switch(False)
    earlier.note("after")
    assert not earlier.is_on and earlier.texts() == []
    saver.flush()
    again, _ = remembered(tmp_path, owner)
    assert not again.is_on
    again.switch(True)
    assert again.texts() == ["before"]
    assert len(told) == 4


@pytest.mark.parametrize("stored", ['"fines"', "[1, 2]", "null", '{"a": 1}'])
def test_damaged_settings_remember_nothing(tmp_path: Path, owner: QObject, stored: str) -> None:
    (tmp_path / "settings.json").write_text(f'{{"version": 1, "search/earlier": {stored}}}', encoding="utf-8")
    earlier, _ = remembered(tmp_path, owner)
    assert earlier.texts() == []
    earlier.note("fines")
    assert earlier.texts() == ["fines"]
