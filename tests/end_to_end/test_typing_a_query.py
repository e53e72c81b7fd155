"""A query is typed key by key in the real window: every beginning is answered, and what was found stays in the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from tests.conftest import LONG
from tests.search.judged import JudgedQuery, read_judged

Reader = Any
OpenReader = Callable[..., Reader]

FIRST = 3
SHORT = (
    JudgedQuery("Sewell report", "report or law", ("race-disparities-commission-rejected",)),
    JudgedQuery("alternative provison", "misspelling", ("alternative-provision-registration",)),
)
"""What is typed each time; the long form (ASCL_READER_LONG=1) types sixty of the judged queries."""


def queries() -> tuple[JudgedQuery, ...]:
    judged = [each for each in read_judged().find if each.kind != "copied" and each.query.isascii()]
    return (*SHORT, *judged[:60]) if LONG else SHORT


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(1800 if LONG else 200)
def test_every_beginning_is_answered_and_what_was_found_stays(open_reader: OpenReader) -> None:
    ids = {each.title: each.id for each in read_library(shipped_library()).statements}
    reader = open_reader()
    reader.wait_shown()
    for query in queries():
        reader.key("ctrl+k")
        reader.key("ctrl+a", "Delete")
        seen = False
        for length in range(1, len(query.query) + 1):
            reader.type(query.query[length - 1])
            typed = query.query[:length]
            state = reader.wait_until(f"“{typed}” is answered", lambda s, typed=typed: s["answered"] == typed)
            assert state["search"] == typed
            rows = [ids[title] for title in state["rows"] if title in ids]
            whole = typed == query.query
            seen = seen or ((whole or length > FIRST) and query.found(rows[:FIRST]) == 1)
            if seen:
                reader.wait_until(
                    f"“{typed}” keeps it",
                    lambda s, query=query: query.found([ids[each] for each in s["rows"] if each in ids]) == 1,
                    timeout=5,
                )
        assert seen, query.query
        reader.key("Escape", "Escape")
    assert "Traceback" not in reader.said()
    assert reader.quit() == 0
