"""A page corrected in a real window with every kind of correction, accepted, found and undone, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LIST, PAGE_LIST, LEFT_OUT = "Found statements", "The page, paragraph by paragraph", "Left out of the page"
PARTS = (
    "Food and travel",
    "Meals at noon – March 2019",
    "Agreed by Council, March 2019",
    "What is the context?",
    "Prices rise each year.",
    "Kitchens close too early.",
    "ASCL position:",
    "Every child should have a warm meal at noon.",
    "Fruit should lie in every classroom.",
    "Why are we saying it?",
    "Hungry children learn less.",
    "Parks should be open on Sundays.",
    "Buses to school",
    "ASCL position:",
    "Buses should be free for pupils.",
    "Sport for all",
    "ASCL position:",
    "Every school should have a field.",
)
MEALS = [
    ["context", PARTS[4]],
    ["context", PARTS[5]],
    ["position", PARTS[7]],
    ["position", PARTS[8]],
    ["rationale", PARTS[10]],
    ["rationale", PARTS[11]],
]

Reader = Any
State = dict[str, Any]
OpenReader = Callable[..., Reader]


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(180)
def test_every_correction_then_accept_find_and_undo(open_reader: OpenReader, tmp_path: Path) -> None:
    page = tmp_path / "food.txt"
    page.write_text("\n\n".join(PARTS), encoding="utf-8")
    reader = open_reader()
    reader.wait_whole()
    _open(reader, page)
    _choose_statement(reader, "Meals at noon")
    _wait(reader, "the statement is shown as found", lambda review: review["blocks"] == MEALS)
    _move_sections(reader)
    _put_out_and_take_in(reader)
    _put_selected_words_out(reader)
    _split_and_join(reader)
    _move_the_beginning(reader)
    _check_and_leave_out(reader)
    _rename(reader)
    _accept_find_undo(reader)
    assert reader.quit() == 0
    assert reader.said() == ""


def _open(reader: Reader, page: Path) -> None:
    reader.key("ctrl+i")
    reader.wait_for_window("Import Statements")
    reader.type(str(page))
    reader.key("Return")
    review = _wait(reader, "the review is shown", lambda review: len(review["titles"]) == 3)
    assert review["titles"] == ["Meals at noon", "Buses to school", "Sport for all"]
    reader.wait_until("the list has the keys", lambda state: state["focus"] == LIST)


def _move_sections(reader: Reader) -> None:
    """P, R and C at a line each; what changed is undone with Ctrl+Z, in the end as many times as needed."""
    _go_to_block(reader, PARTS[5])
    reader.key("p")
    _wait(reader, "the position begins earlier", lambda r: r["blocks"][1] == ["position", PARTS[5]])
    _go_to_block(reader, PARTS[8])
    reader.key("r")
    _wait(reader, "the rationale begins earlier", lambda r: r["blocks"][3] == ["rationale", PARTS[8]])
    _go_to_block(reader, PARTS[11])
    reader.key("c")
    _wait(reader, "a context begins at the end", lambda r: ["context", PARTS[11]] in r["blocks"])
    reader.key("ctrl+z", "ctrl+z", "ctrl+z")
    _wait(reader, "all is as it was", lambda r: r["blocks"] == MEALS)


def _put_out_and_take_in(reader: Reader) -> None:
    _go_to_block(reader, PARTS[8])
    reader.key("x")
    review = _wait(reader, "the words are out", lambda r: ["position", PARTS[8]] not in r["blocks"])
    assert any(line.startswith(PARTS[8]) for line in review["left_out"])
    _go_to_left_out(reader, PARTS[8])
    reader.key("i")
    review = _wait(reader, "the words are in again", lambda r: ["position", PARTS[8]] in r["blocks"])
    assert not any(line.startswith(PARTS[8]) for line in review["left_out"])
    assert review["blocks"] == MEALS


def _put_selected_words_out(reader: Reader) -> None:
    """In the panes words are selected with Shift and the arrows, X puts them out, I takes them in; undone at last."""
    _focus(reader, "The page")
    reader.key("Right")
    reader.wait_until("the panes are shown", lambda state: state["focus"] == "As three panes")
    _focus(reader, "Position")
    reader.key("ctrl+Home", *["Right"] * len("Every "), *["shift+Right"] * len("child "))
    reader.key("x")
    rest = "Every should have a warm meal at noon."
    review = _wait(reader, "the selected words are out", lambda r: ["position", rest] in r["blocks"])
    assert any(line.startswith("child") for line in review["left_out"])
    reader.key("ctrl+z")
    _wait(reader, "they stand where they stood", lambda r: r["blocks"] == MEALS)
    _focus(reader, "As three panes")
    reader.key("Left")
    reader.wait_until("the page is shown", lambda state: state["focus"] == "The page")


def _split_and_join(reader: Reader) -> None:
    _go_to_block(reader, PARTS[11])
    reader.key("s")
    review = _wait(reader, "there is one statement more", lambda r: len(r["titles"]) == 4)
    assert [text for _, text in review["blocks"]] == [PARTS[11]]
    reader.key("j")
    review = _wait(reader, "it is joined again", lambda r: len(r["titles"]) == 3)
    assert [text for _, text in review["blocks"]] == [text for _, text in MEALS]
    _go_to_block(reader, PARTS[11])
    reader.key("s")
    _wait(reader, "it is split for good", lambda r: len(r["titles"]) == 4)


def _move_the_beginning(reader: Reader) -> None:
    reader.key("alt+Up")
    _wait(reader, "it begins a line earlier", lambda r: [text for _, text in r["blocks"]] == [PARTS[10], PARTS[11]])
    reader.key("alt+Down")
    _wait(reader, "it begins where it began", lambda r: [text for _, text in r["blocks"]] == [PARTS[11]])
    _go_to_block(reader, PARTS[11])
    reader.key("p")
    _wait(reader, "it is a position", lambda r: r["blocks"] == [["position", PARTS[11]]])


def _check_and_leave_out(reader: Reader) -> None:
    _choose_statement(reader, "Sport for all")
    reader.key("Delete")
    _wait(reader, "it is left out", lambda r: r["out"] == ["Sport for all"])
    _choose_statement(reader, "Buses to school")
    reader.key("Return")
    _wait(reader, "it is checked", lambda r: "Buses to school" not in r["to_check"])


def _rename(reader: Reader) -> None:
    _choose_statement(reader, "Meals at noon")
    reader.key("alt+t")
    reader.key("ctrl+a")
    reader.type("Warm meals")
    reader.key("Tab")
    _wait(reader, "the title is what was typed", lambda r: "Warm meals" in r["titles"])


def _accept_find_undo(reader: Reader) -> None:
    review = reader.state["review"]
    assert review["accept"] == "Accept 3 statements"
    assert len(review["titles"]) == 4
    reader.key("ctrl+Return")
    state = reader.wait_until("the statements are in the list", lambda s: "Warm meals" in s["rows"], timeout=30)
    assert "Buses to school" in state["rows"] and "Sport for all" not in state["rows"]
    reader.key("ctrl+k")
    reader.type("fruit classroom")
    reader.wait_until("it is found", lambda s: s["answered"] == "fruit classroom" and s["rows"][:1] == ["Warm meals"])
    reader.key("Return")
    state = reader.wait_until("it is read", lambda s: s["title"] == "Warm meals")
    assert state["texts"]["position"].splitlines() == [PARTS[7], PARTS[8]]
    assert state["texts"]["rationale"].strip() == PARTS[10]
    reader.key("Escape")
    reader.key("ctrl+shift+i")
    reader.wait_for_window("Undo Import")
    reader.key("Return")
    reader.wait_until("the import is undone", lambda s: s["rows"] and "Warm meals" not in s["rows"], timeout=30)
    assert "Buses to school" not in reader.state["rows"]


def _wait(reader: Reader, what: str, holds: Callable[[State], object]) -> State:
    """Wait until something holds of the review, and return what it shows."""
    state = reader.wait_until(what, lambda state: state["review"] and holds(state["review"]))
    review: State = state["review"]
    return review


def _focus(reader: Reader, name: str) -> None:
    """Go from part to part with Tab, until a part has the keyboard focus."""
    for _ in range(60):
        before = reader.state["focus"]
        if before == name:
            return
        reader.key("Tab")
        reader.wait_until(f"Tab leads on from {before!r}", lambda state, before=before: state["focus"] != before)
    raise AssertionError(f"Tab never reached {name!r}")


def _choose_statement(reader: Reader, title: str) -> None:
    _focus(reader, LIST)
    _go_down_to(reader, "title", title, first=reader.state["review"]["listed"][0])


def _go_to_block(reader: Reader, text: str) -> None:
    _focus(reader, PAGE_LIST)
    _go_down_to(reader, "block", text, first=reader.state["review"]["page"][0])


def _go_to_left_out(reader: Reader, text: str) -> None:
    _focus(reader, LEFT_OUT)
    lines = reader.state["review"]["left_out"]
    _go_down_to(reader, "left_out_line", next(line for line in lines if line.startswith(text)), first=lines[0])


def _go_down_to(reader: Reader, what: str, wanted: str, *, first: str) -> None:
    """Go to the first line of a list, and from line to line to one; each key once the one before was followed."""
    reader.key("Home")
    here = _wait(reader, f"the first {what} is chosen", lambda review: review[what] == first)[what]
    for _ in range(20):
        if here == wanted:
            return
        reader.key("Down")
        here = _wait(reader, f"Down leads on from {here!r}", lambda review, here=here: review[what] != here)[what]
    raise AssertionError(f"the {what} {wanted!r} was not reached")
