"""What the judged queries want is among the first three, and what is about nothing here has no hit."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.paths import shipped_library
from tests.benchmarks.search_ranking import OurEngine, Score, libraries, score
from tests.importer.published import needs_pages
from tests.search.judged import (
    JUDGED,
    JUDGED_ASKED,
    JUDGED_FRESH,
    JUDGED_HEADS,
    JUDGED_MORE,
    JUDGED_QUESTIONS,
    JUDGED_TYPED,
    read_judged,
)

LEAST = {
    JUDGED: (0.98, 0.93),
    JUDGED_MORE: (0.97, 0.9),
    JUDGED_QUESTIONS: (0.96, 0.85),
    JUDGED_HEADS: (0.96, 0.88),
    JUDGED_TYPED: (0.98, 0.93),
    JUDGED_ASKED: (0.91, 0.82),
    JUDGED_FRESH: (0.98, 0.93),
}
"""The least recall and MRR that each file to which the search is tuned must reach."""


def failed(found: Score) -> str:
    """Return what was not answered in full, for the message of a test."""
    return "\n".join([*(each.line() for each in found.answers if each.recall < 1), *found.wrong])


def assert_answered(library: Library) -> None:
    engine = OurEngine(library)
    for path, (recall, mrr) in LEAST.items():
        ours = score("ours", engine, read_judged(path))
        assert ours.wrong == []
        assert min(ours.recall - recall, ours.mrr - mrr) >= 0, failed(ours)


def test_the_judged_queries_are_answered_as_shipped(tmp_path: Path) -> None:
    assert_answered(load_library(shipped_library(), tmp_path))


@needs_pages
def test_the_judged_queries_are_answered_after_both_pages_were_imported(tmp_path: Path) -> None:
    _, (_, imported) = libraries(tmp_path)
    assert_answered(imported)
