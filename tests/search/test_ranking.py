"""What the judged queries want is among the first three, and what is about nothing here has no hit."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.library.parsed_copy import load_library
from ascl_reader.paths import shipped_library
from tests.benchmarks.search_ranking import OurEngine, Score, libraries, score
from tests.importer.published import needs_pages
from tests.search.judged import read_judged

RECALL, MRR = 0.98, 0.93
"""The least that the half to which the search is tuned must reach."""


def failed(found: Score) -> str:
    """Return what was not answered in full, for the message of a test."""
    return "\n".join([*(each.line() for each in found.answers if each.recall < 1), *found.wrong])


def test_the_judged_queries_are_answered_as_shipped(tmp_path: Path) -> None:
    ours = score("ours", OurEngine(load_library(shipped_library(), tmp_path)), read_judged())
    assert ours.wrong == []
    assert min(ours.recall - RECALL, ours.mrr - MRR) >= 0, failed(ours)


@needs_pages
def test_the_judged_queries_are_answered_after_both_pages_were_imported(tmp_path: Path) -> None:
    _, (_, imported) = libraries(tmp_path)
    ours = score("ours", OurEngine(imported), read_judged())
    assert ours.wrong == []
    assert min(ours.recall - RECALL, ours.mrr - MRR) >= 0, failed(ours)
