"""An import at a terminal changes the library, and nothing that the user finished before."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ascl_reader import paths
from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.briefing import ChosenStatement
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.importer.finding.known_library import fingerprint
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.statement import Wording
from ascl_reader.terminal.command_line import run
from tests.conftest import statement_data, write_library

MEALS = "Every child at a state school should be given a warm meal at noon, and the cost should be met in full."
PAGE = f"Food\n\nWhat is the context?\nPrices rise.\n\nASCL position: {MEALS}\n\nWhy are we saying it?\nHunger.\n"


def test_a_finished_briefing_is_printed_as_before(tmp_path: Path) -> None:
    known = statement_data("free-meals", fingerprint=fingerprint(f"Prices rise. {MEALS} Hunger.").as_text())
    folder, page = write_library(tmp_path / "library", known), tmp_path / "food.txt"
    page.write_text(PAGE, encoding="utf-8")
    store = BriefingStore(own_work(paths.user_data(), paths.user_settings()))
    begun = Briefings().beginning("Governors", "2026-01-01T10:00:00.000Z").briefings[0]
    store.save(Briefings((msgspec.structs.replace(begun, chosen=(ChosenStatement("free-meals"),)),)))
    start = ["--library", str(folder), "import", str(page), "--accept-all"]
    assert run([*start, "--dry-run"]) == 0
    assert store.load().work.briefings[0].chosen[0].wording is None
    assert run(start) == 0
    library = load_library(folder, paths.user_cache(), paths.user_data())
    assert library.find("free-meals").wording is Wording.FULL
    assert store.load().work.briefings[0].chosen[0].wording is Wording.SUMMARY
