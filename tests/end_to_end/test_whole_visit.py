"""A whole visit in a real window: choose, read, search, walk the marks, go back, close, open and find it all again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TREE, LIST = "Themes, years or documents", "Statements"
KEPT = ("title", "view", "branch", "tree_line", "opened", "text_size", "size", "appearance", "rows", "count")
"""What the next start shows exactly as it was; columns and panes may differ by a pixel."""

State = dict[str, Any]
Reader = Any
OpenReader = Callable[..., Reader]


@pytest.mark.end_to_end
@pytest.mark.timeout(100)
def test_whole_visit(open_reader: OpenReader) -> None:
    """From the first start to the third, with keys and mouse only."""
    reader = open_reader()
    _begin(reader)
    _choose_by_mouse_and_keys(reader)
    read = _read(reader)
    _search(reader)
    _walk_the_marks(reader)
    _leave_the_search(reader, read)
    _go_back_and_forward(reader)
    _change_text_size(reader)
    _drag_the_splitters(reader)
    _choose_a_year(reader)
    left = reader.state
    assert reader.quit() == 0
    assert reader.said() == ""

    again = open_reader()
    _is_as_it_was(again, left)
    _open_a_theme(again)
    left = again.state
    assert again.quit() == 0

    _is_as_it_was(open_reader(), left)


def _begin(reader: Reader) -> None:
    state = reader.wait_shown()
    assert len(state["rows"]) == 35
    assert state["count"] == "35 statements · newest first"
    assert state["title"] == state["rows"][0]
    assert state["window_title"] == f"{state['title']} – ASCL Reader"
    assert state["focus"] == LIST
    reader.resize(1400, 700)
    reader.wait_until("the panes lie side by side", lambda s: not s["stacked"])


def _choose_by_mouse_and_keys(reader: Reader) -> None:
    reader.click("tree Behaviour")
    state = reader.wait_until("the click chose Behaviour", lambda s: s["tree_line"] == "Behaviour")
    assert 0 < len(state["rows"]) < 35
    reader.key("ctrl+1", "Home")
    reader.wait_until("the tree is at its top", lambda s: s["focus"] == TREE and s["branch"] == "all")
    _down_to(reader, "SEND")
    reader.key("Right")
    reader.wait_until("SEND is opened", lambda s: "send" in s["opened"])
    everything = reader.state["rows"]
    reader.key("Down")
    state = reader.wait_until("a branch of SEND is chosen", lambda s: s["branch"] not in ("all", "send"))
    assert 0 < len(state["rows"]) < len(everything)
    assert set(state["rows"]) < set(everything)


def _down_to(reader: Reader, line: str) -> None:
    while reader.state["tree_line"] != line:
        before = reader.state["tree_line"]
        reader.key("Down")
        reader.wait_until(f"the tree goes on from {before}", lambda s, before=before: s["tree_line"] != before)


def _read(reader: Reader) -> State:
    """Open a statement with the keyboard, scroll in it, and return what is on the screen."""
    reader.enlarge_text(110, 125, 150)  # so that there is something to scroll
    reader.key("ctrl+1", "Home")
    reader.wait_until("all statements are listed", lambda s: len(s["rows"]) == 35)
    reader.key("ctrl+2")
    reader.wait_until("the list has the keys", lambda s: s["focus"] == LIST)
    reader.key("Home", "Down")
    reader.wait_until("the second is shown", lambda s: s["row"] == 1 and s["title"] == s["rows"][1])
    reader.key("Up")
    state = reader.wait_until("the first is shown", lambda s: s["row"] == 0 and s["title"] == s["rows"][0])
    assert all(state["texts"].values())
    assert max(state["scroll_room"]) > 0
    reader.key("Return")
    reader.wait_until("the position has the keys", lambda s: s["focus"] == "Position")
    reader.wheel("Position", 1)
    by_wheel = reader.wait_until("the texts are scrolled", lambda s: any(s["scroll"]))["scroll"]
    reader.key("Next")
    return reader.wait_until("the texts are scrolled on", lambda s: s["scroll"] != by_wheel)


def _search(reader: Reader) -> None:
    reader.key("ctrl+k")
    reader.wait_until("the search box has the keys", lambda s: s["focus"] == "Search all statements")
    reader.type("EHCP")
    reader.wait_until("the acronym is known", lambda s: s["search"] == "EHCP" and bool(s["did"]))
    state = reader.wait_until("hits are listed", lambda s: " of 35" in s["told"])
    assert "education, health and care plan" in state["did"][0]
    assert state["told"].startswith(f"{len(state['rows'])} of 35")
    assert state["count"] == f"{len(state['rows'])} statements"
    reader.wait_until("the best hit is shown", lambda s: s["title"] == s["rows"][0] and s["marks"] > 0)
    reader.key("Return")
    reader.wait_until("the list has the keys", lambda s: s["focus"] == LIST and s["row"] == 0)
    reader.key("Down")
    reader.wait_until("the next hit is shown", lambda s: s["row"] == 1 and s["title"] == s["rows"][1])


def _walk_the_marks(reader: Reader) -> None:
    marks = reader.wait_until("several places are marked", lambda s: s["marks"] > 1)["marks"]
    for mark in (*range(1, marks + 1), 1):
        reader.key("F3")
        state = reader.wait_until(f"mark {mark} is reached", lambda s, mark=mark: s["mark"] == mark)
        assert state["told"].startswith(f"match {mark} of {marks}")
    reader.key("shift+F3")
    reader.wait_until("the last mark is reached", lambda s: s["mark"] == marks)


def _leave_the_search(reader: Reader, read: State) -> None:
    reader.key("ctrl+k", "Escape")
    reader.wait_until("the search is left", lambda s: s["search"] == "" and s["told"] == "" and s["marks"] == 0)
    reader.key("Escape")
    _is_back(reader, read)


def _is_back(reader: Reader, read: State) -> None:
    names = ("title", "branch", "rows", "count", "row", "scroll")
    for name in names:
        reader.wait_until(f"{name} is {read[name]!r} again", lambda s, name=name: s[name] == read[name], timeout=5)


def _change_text_size(reader: Reader) -> None:
    for keys, size in (
        ("ctrl+0", 100),
        ("ctrl+plus", 110),
        ("ctrl+plus", 125),
        ("ctrl+0", 100),
        ("ctrl+equal", 110),
        ("ctrl+0", 100),
    ):
        reader.key(keys)
        reader.wait_until(f"the text size is {size} %", lambda s, size=size: s["text_size"] == size)
    reader.key("ctrl+minus")
    reader.wait_until("the text size is 90 %", lambda s: s["text_size"] == 90)


def _go_back_and_forward(reader: Reader) -> None:
    now = reader.state["title"]
    reader.key("alt+Left")
    before = reader.wait_until("back shows another statement", lambda s: s["title"] != now)["title"]
    reader.key("alt+Right")
    reader.wait_until("forward shows the one before", lambda s: s["title"] == now)
    reader.key("alt+Left")
    state = reader.wait_until("back shows it again", lambda s: s["title"] == before)
    assert state["window_title"] == f"{before} – ASCL Reader"
    reader.screen.move(*reader.centre("Context"))
    for button, title in ((9, now), (8, before)):
        reader.screen.press(button)
        reader.wait_until(f"the mouse button {button} leads to {title!r}", lambda s, title=title: s["title"] == title)


def _drag_the_splitters(reader: Reader) -> None:
    for handle, name, grown, by in (
        ("handle list|reading", "columns", 1, 60),
        ("handle context|position", "panes", 0, -40),
    ):
        wide = reader.state[name][grown] + by
        reader.screen.drag(reader.centre(handle), by)
        reader.wait_until(
            f"one of {name} is {wide} wide", lambda s, name=name, at=grown, to=wide: abs(s[name][at] - to) < 4
        )


def _apart(now: list[int], before: list[int]) -> int:
    """Return by how many pixels the widths differ at the most."""
    return max(abs(a - b) for a, b in zip(now, before, strict=True))


def _choose_a_year(reader: Reader) -> None:
    reader.key("alt+2")
    reader.wait_until("the tree is by year", lambda s: s["view"] == "year" and s["branch"] == "all")
    reader.key("ctrl+1")
    reader.wait_until("the tree has the keys", lambda s: s["focus"] == TREE)
    _down_to(reader, "2022")
    state = reader.wait_until("its statements are listed", lambda s: s["branch"] == "2022" and len(s["rows"]) < 35)
    assert len(state["rows"]) > 1
    reader.click(f"list {state['rows'][1]}")
    reader.wait_until("the clicked statement is shown", lambda s: s["row"] == 1 and s["title"] == s["rows"][1])


def _open_a_theme(reader: Reader) -> None:
    reader.click("switch Theme")
    reader.wait_until("the tree is by theme", lambda s: s["view"] == "theme")
    reader.click("tree SEND")
    reader.wait_until("SEND is chosen", lambda s: s["branch"] == "send")
    reader.key("Right", "Down")
    reader.wait_until("a branch of SEND is chosen", lambda s: "send" in s["opened"] and s["branch"] != "send")
    reader.key("F6", "F6")
    row = reader.wait_until("the list has the keys", lambda s: s["focus"] == LIST)["row"]
    reader.key("alt+Down")
    reader.wait_until("the next one is shown", lambda s: s["row"] == row + 1 and s["title"] == s["rows"][row + 1])


def _is_as_it_was(reader: Reader, left: State) -> None:
    reader.wait_shown()
    for name in KEPT:
        reader.wait_until(f"{name} is {left[name]!r} again", lambda s, name=name: s[name] == left[name], timeout=5)
    _has_sizes_of(reader, left)


def _has_sizes_of(reader: Reader, before: State) -> None:
    """Wait until columns and panes are as wide as before; a pixel is lost in rounding."""
    for name in ("columns", "panes"):
        old = before[name]
        reader.wait_until(
            f"{name} are {old} again",
            lambda s, name=name, old=old: len(s[name]) == len(old) and _apart(s[name], old) <= 2,
            timeout=5,
        )
