"""Where the user was is kept: after a search that is left from anywhere, and while the list shows something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

State = dict[str, Any]
Reader = Any
OpenReader = Callable[..., Reader]


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_escape_leaves_the_search_from_anywhere(open_reader: OpenReader) -> None:
    """Esc works in the list and in a pane as it does in the box; a second one goes back to statement and scrolling."""
    reader = open_reader()
    reader.wait_shown()
    reader.resize(1400, 700)
    reader.enlarge_text(110, 125, 150, 175, 200)  # so that there is something to scroll
    reader.key("ctrl+3")
    shown = reader.wait_until(
        "the context has the keys and is in sight", lambda s: s["focus"] == "Context" and any(s["scroll"])
    )
    reader.wheel("Context", 1)
    before = reader.wait_until("the statement is scrolled on", lambda s: s["scroll"] != shown["scroll"])
    for keys, focus in (((), "Search all statements"), (("Return",), "Statements"), (("Return", "Return"), "Position")):
        reader.key("ctrl+k")
        reader.type("EHCP")
        reader.wait_until(
            "hits are shown", lambda s: s["search"] == "EHCP" and s["marks"] and s["title"] == s["rows"][0]
        )
        reader.key(*(keys or ("Escape",)))  # in the box the first one shuts the suggestions
        reader.wait_until(f"{focus} has the keys", lambda s, focus=focus: s["focus"] == focus)
        reader.key("Escape")
        reader.wait_until(f"Esc in {focus} leaves the search", lambda s: not s["search"] and not s["marks"], timeout=5)
        reader.key("Escape")
        for name in ("title", "rows", "scroll"):
            old = before[name]
            reader.wait_until(f"{name} is {old} again", lambda s, name=name, old=old: s[name] == old, timeout=5)


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_a_statement_outside_the_list_stays(open_reader: OpenReader) -> None:
    """Going to the list with F6, or opening the program anew, does not take another statement."""
    reader = open_reader()
    first = reader.wait_shown()["title"]
    reader.click("tree Behaviour")
    state = reader.wait_until(
        "the first on behaviour is shown", lambda s: s["branch"] == "behaviour" and s["title"] in s["rows"][:1]
    )
    assert first not in state["rows"]
    reader.key("alt+Left")
    read = reader.wait_until("the statement before is shown", lambda s: s["title"] == first)["title"]
    assert reader.state["rows"] == state["rows"]
    assert reader.quit() == 0
    again = open_reader()
    again.wait_shown()
    again.wait_until("the list is there", lambda s: s["rows"] == state["rows"])
    assert again.state["title"] == read
    again.key("ctrl+1")
    again.wait_until("the tree has the keys", lambda s: s["focus"] == "Themes, years or documents")
    again.key("F6", "F6")
    assert again.wait_until("the list has the keys", lambda s: s["focus"] == "Statements")["title"] == read
