"""What the tests of sheets share: a maker whose fonts are loaded once."""

from __future__ import annotations

import pytest

from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import LIBRARY


@pytest.fixture(scope="session")
def maker(tmp_path_factory: pytest.TempPathFactory) -> SheetMaker:
    """Return a maker for the made-up library."""
    return SheetMaker(LIBRARY, engine_here(resources(), tmp_path_factory.mktemp("print")))
