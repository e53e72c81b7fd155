"""Imports the search in the background, once the window is whole: the first key waited 100 ms for its modules."""

from __future__ import annotations

import importlib

ENGINE = "ascl_reader.search.engine.index"
IMPORTING = "importing the search"


def import_engine() -> None:
    """Imports what opens a search index and answers from it; Whoosh, which only builds one, is not among it."""
    importlib.import_module(ENGINE)
