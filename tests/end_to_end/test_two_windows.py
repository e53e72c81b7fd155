"""Two programs with one place for the user's files: they search while both build the index, and one may be killed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.observed_reader import MOST_ROWS

State = dict[str, Any]
Reader = Any
OpenReader = Callable[..., Reader]


@pytest.mark.end_to_end
@pytest.mark.timeout(100)
def test_both_search_while_both_build_the_index(open_reader: OpenReader, large_library: Path, home: Path) -> None:
    """Both answer; one is closed and the other goes on; one index is left, and it is used by the next start."""
    first, second = _open_two(open_reader, large_library, home)
    _ask(first, "EHCP")
    _ask(second, "EHCP")
    assert not first.state["search_ready"]
    assert not second.state["search_ready"]
    _let_build(home)
    answers = [_answer(reader, "EHCP") for reader in (first, second)]
    assert answers[0]["told"] == answers[1]["told"]
    assert answers[0]["rows"] == answers[1]["rows"]

    first.activate()
    assert first.quit() == 0
    _ask(second, " funding")
    state = _answer(second, "EHCP funding")
    assert second.quit() == 0
    assert len(_indexes(home)) == 1
    assert [first.said(), second.said()] == ["", ""]

    third = open_reader("--library", str(large_library))
    third.wait_shown()  # the search of the last session comes back by itself
    assert _answer(third, "EHCP funding")["rows"] == state["rows"]


@pytest.mark.end_to_end
@pytest.mark.timeout(100)
def test_killed_while_indexing(open_reader: OpenReader, large_library: Path, home: Path) -> None:
    """What a killed program leaves behind is in nobody's way."""
    first, second = _open_two(open_reader, large_library, home)
    first.kill()
    _ask(second, "EHCP")
    assert not second.state["search_ready"]
    _let_build(home)
    state = _answer(second, "EHCP")
    assert second.quit() == 0
    assert len(_indexes(home)) == 1
    assert second.said() == ""

    third = open_reader("--library", str(large_library))
    third.wait_shown()  # the search of the last session comes back by itself
    assert _answer(third, "EHCP")["rows"] == state["rows"]


def _open_two(open_reader: OpenReader, library: Path, home: Path) -> tuple[Reader, Reader]:
    """Start two programs and return them while both are building the index, which waits for `_let_build`."""
    hold = _hold(home)
    hold.touch()
    arguments = ("--library", str(library), "--hold", str(hold))
    readers = (open_reader(*arguments), open_reader(*arguments))
    for reader in readers:
        reader.wait_until("the index is being built", lambda s: s["indexed"] and not s["search_ready"])
    return readers


def _hold(home: Path) -> Path:
    return home.with_name("hold")


def _let_build(home: Path) -> None:
    """Let the indexes be built to their ends."""
    _hold(home).unlink()


def _ask(reader: Reader, text: str) -> None:
    """Type into the search box, at the end of what is there."""
    reader.activate()
    reader.key("ctrl+k")
    reader.wait_until("the search box has the keys", lambda s: s["focus"] == "Search all statements")
    reader.key("End")
    reader.type(text)


def _answer(reader: Reader, text: str) -> State:
    """Wait for the hits of the whole library, and for the best of them to be shown."""
    reader.wait_until("the index is built", lambda s: s["search_ready"])
    reader.wait_until(f"{text!r} is answered", lambda s: s["search"] == s["answered"] == text and " of " in s["told"])
    reader.wait_until("the best hit is shown", lambda s: s["marks"] and s["title"] == s["rows"][0])
    return reader.wait_until(
        "all hits are listed, not only those that are seen",
        lambda s: len(s["rows"]) >= min(int(s["told"].partition(" of ")[0].replace(",", "")), MOST_ROWS),
    )


def _indexes(home: Path) -> list[Path]:
    """Return the finished indexes in the user's cache."""
    return [folder for folder in (home / "cache" / "search").iterdir() if not folder.name.startswith(".")]
