"""Indexes that several tests of the search ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from ascl_reader.search.engine.index import index_in_memory, open_index
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import MakeLibrary
from tests.search.engine.statements import texts


@pytest.fixture
def index(make_library: MakeLibrary, tmp_path: Path) -> SearchIndex:
    """Return the opened index of a small library."""
    library = make_library(
        texts("adviser", "Advisers in towns", "Money was short.", "Schools are safeguarding pupils.", "They do well."),
        texts("budget", "Budgets", "An EHCP is costly.", "Leaders need a national plan.", "The plan is national."),
        texts("care", "Care", "The education, health and care plan is late.", "Plans come first.", "Others wait."),
        texts("dyma", "Tŷ newydd", "Café culture thrives.", "Leaders’ well-being counts.", "Children's wellbeing too."),
        texts("extra", "Extra", "Grants vanished.", "Nobody spends it.", "Money matters."),
        texts("firm", "Money first", "Nothing.", "Other words.", "None."),
        texts("gain", "Gain", "Nothing.", "It takes money.", "None."),
    )
    return open_index(library, tmp_path / "cache")


@pytest.fixture(scope="session")
def shipped_index() -> SearchIndex:
    """Return an index of the shipped library that leaves no file."""
    return index_in_memory(Library(read_library(shipped_library())))
