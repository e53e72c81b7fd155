"""A page imported with real keys, and a note that outlives a killed program."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.made_page import MEALS

OpenReader = Callable[..., Any]


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(90)
def test_a_page_is_imported_with_keys_only(open_reader: OpenReader, tmp_path: Path) -> None:
    page = tmp_path / "food.txt"
    page.write_text(MEALS, encoding="utf-8")
    reader = open_reader()
    reader.wait_shown()
    reader.key("ctrl+i")
    reader.wait_for_window("Import Statements")
    reader.type(str(page))
    reader.key("Return")
    reader.wait_for_window("Import: food.txt")
    reader.wait_until("the statement is found", lambda state: state["review"] and state["review"]["titles"])
    reader.key("ctrl+Return")
    reader.wait_until("the statement is in the list", lambda state: "Meals at noon" in state["rows"])
    reader.key("Return")
    reader.wait_until("its text is read", lambda state: state["title"] == "Meals at noon")
    assert reader.quit() == 0


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(90)
def test_a_note_outlives_a_killed_program(open_reader: OpenReader, tmp_path: Path) -> None:
    reader = open_reader()
    reader.wait_whole()
    reader.key("ctrl+d")
    reader.key("ctrl+7")
    reader.type("raise at panel")
    deadline = time.monotonic() + 15
    while "raise at panel" not in _written(tmp_path) or '"kind":"bookmark"' not in _written(tmp_path):
        assert time.monotonic() < deadline, "bookmark and note are written while the window is open"
        time.sleep(0.1)
    reader.kill()
    again = open_reader()
    again.wait_until("the note is there again", lambda state: state["note"] == "raise at panel")


def _written(home: Path) -> str:
    return "".join(each.read_text(encoding="utf-8") for each in home.rglob("data/own-work/*.jsonl"))
