"""A query is typed key by key in the real window: every beginning is answered, and what was found stays in the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from tests.conftest import LONG

Reader = Any
OpenReader = Callable[..., Reader]

FIRST = 3
QUERIES = (
    ("Sewell report", "race-disparities-commission-rejected"),
    ("alternative provison", "alternative-provision-registration"),
    ("pupils who fail GCSE English", "forgotten-third-recommendations"),
    ("individual development plans", "ehcp-process-consistency"),
    ("refugess", "refugee-asylum-seeker-education"),
)


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(200)
def test_every_beginning_is_answered_and_what_was_found_stays(open_reader: OpenReader) -> None:
    titles = {each.id: each.title for each in read_library(shipped_library()).statements}
    reader = open_reader()
    reader.wait_shown()
    for query, wanted in QUERIES if LONG else QUERIES[:2]:
        reader.key("ctrl+k")
        reader.key("ctrl+a", "Delete")
        seen, title = False, titles[wanted]
        for length in range(1, len(query) + 1):
            reader.type(query[length - 1])
            typed = query[:length]
            state = reader.wait_until(f"“{typed}” is answered", lambda s, typed=typed: s["answered"] == typed)
            assert state["search"] == typed
            seen = seen or (length > FIRST and title in state["rows"][:FIRST])
            if seen:
                reader.wait_until(f"“{typed}” keeps it", lambda s, title=title: title in s["rows"], timeout=5)
        assert seen
        reader.key("Escape", "Escape")
    assert "Traceback" not in reader.said()
    assert reader.quit() == 0
