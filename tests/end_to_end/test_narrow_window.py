"""A real window made narrow and wide again, by its edge and by the size of its text: what was dragged is kept."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

State = dict[str, Any]
Reader = Any
OpenReader = Callable[..., Reader]
WIDE, NARROW = (1400, 700), (820, 640)


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_dragged_widths_outlive_a_narrow_window(open_reader: OpenReader) -> None:
    """The panes lie below one another while there is no room, then side by side as the user had them."""
    reader = _open_and_drag(open_reader)
    dragged = reader.state
    reader.resize(*NARROW)
    reader.wait_until("the panes lie below one another", lambda s: s["stacked"])
    reader.resize(*WIDE)
    _is_as_wide(reader, dragged)
    for _ in range(4):
        reader.key("ctrl+plus")
    reader.wait_until("large text leaves no room", lambda s: s["text_size"] == 175 and s["stacked"])
    reader.key("ctrl+0")
    reader.wait_until("the text has its usual size", lambda s: s["text_size"] == 100)
    _is_as_wide(reader, dragged)


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_dragged_widths_outlive_a_narrow_end(open_reader: OpenReader) -> None:
    """Closed while narrow, the window opens narrow, and the wide one is as the user had it."""
    reader = _open_and_drag(open_reader)
    dragged = reader.state
    reader.resize(*NARROW)
    reader.wait_until("the panes lie below one another", lambda s: s["stacked"])
    assert reader.quit() == 0
    again = open_reader()
    again.wait_shown()
    again.wait_until("it is narrow again", lambda s: s["stacked"] and s["size"] == list(NARROW))
    again.resize(*WIDE)
    _is_as_wide(again, dragged)
    assert again.quit() == 0
    assert [reader.said(), again.said()] == ["", ""]


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_rows_fit_a_list_of_another_width(open_reader: OpenReader) -> None:
    """The rows of the list lie close upon each other, neither apart nor overlapping, however wide it is dragged."""
    reader = open_reader()
    reader.wait_shown()
    reader.resize(*WIDE)
    for by in (160, -280):
        wide = reader.state["columns"][1] + by
        reader.screen.drag(reader.centre("handle list|reading"), by)
        reader.wait_until(f"the list is {wide} wide", lambda s, wide=wide: abs(s["columns"][1] - wide) < 4)
        reader.wait_until("the rows lie close upon each other", lambda s: len(_gaps(s)) > 1 and not any(_gaps(s)), 5)


def _gaps(state: State) -> list[int]:
    """Return the pixels between the rows that can be seen whole."""
    rows = sorted((y, height) for name, (_, y, _, height) in state["places"].items() if name.startswith("list "))
    return [below - (y + height) for (y, height), (below, _) in pairwise(rows)]


def _open_and_drag(open_reader: OpenReader) -> Reader:
    reader = open_reader()
    reader.wait_shown()
    reader.resize(*WIDE)
    wide = reader.wait_until("side by side", lambda s: not s["stacked"])["panes"][0] - 40
    reader.screen.drag(reader.centre("handle context|position"), -40)
    reader.wait_until(f"the context is {wide} wide", lambda s: abs(s["panes"][0] - wide) < 4)
    return reader


def _is_as_wide(reader: Reader, before: State) -> None:
    """Wait until columns and panes are as before; a pixel is lost in rounding."""
    reader.wait_until("the panes lie side by side", lambda s: not s["stacked"])
    for name in ("columns", "panes"):
        old = before[name]
        reader.wait_until(
            f"{name} are {old} again",
            lambda s, name=name, old=old: max(abs(a - b) for a, b in zip(s[name], old, strict=True)) <= 2,
            timeout=5,
        )
