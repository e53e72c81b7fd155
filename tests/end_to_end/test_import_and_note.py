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
    named(reader, "Import Statements")
    reader.type(str(page))
    reader.key("Return")
    named(reader, "Import: food.txt")
    time.sleep(1.0)  # the review is read and shown
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
    reader.wait_shown()
    time.sleep(1.0)  # bookmarks and notes are loaded
    reader.key("ctrl+d")
    reader.key("ctrl+7")
    reader.type("raise at panel")
    time.sleep(2.0)
    reader.kill()
    text = "".join(each.read_text(encoding="utf-8") for each in tmp_path.rglob("data/own-work/*.jsonl"))
    assert "raise at panel" in text and '"kind":"bookmark"' in text


def named(reader: Any, title: str) -> None:
    """Wait until a window with this title is on the screen."""
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if reader.screen.windows(title):
            time.sleep(0.3)
            return
        time.sleep(0.1)
    raise AssertionError(f"no window {title!r} came")
