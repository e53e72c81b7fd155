"""What is read ahead of the hits: the texts of rows and panes are split once, before they are painted."""

from __future__ import annotations

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Wording
from ascl_reader.search import matching
from ascl_reader.search.engine.passages import read_best_ahead, read_rows_ahead
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import NOTHING, SearchResult


def test_titles_and_parts_of_the_first_rows_are_split_before_they_are_drawn(shipped: Library) -> None:
    """The marks of a row need no text split again; a hit that another library had is passed over."""
    first = shipped.statements[0]
    matching._words_of.cache_clear()
    read_rows_ahead(SearchResult("x", [Hit(first.id, 1.0, "position"), Hit("gone", 0.5, "title")]), shipped)
    before = matching._words_of.cache_info()
    for text in (first.title, first.texts(Wording.SUMMARY).plain(Section.POSITION)):
        matching.find_marks(text, "position", NOTHING)
    assert (before.misses, matching._words_of.cache_info().misses) == (2, 2)


def test_the_texts_of_the_best_hit_are_split_before_its_panes_are_marked(shipped: Library) -> None:
    """Where nothing answers, those of the nearest; where nothing is near, or it is gone, nothing is read."""
    first = shipped.statements[0]
    for result, texts in (
        (SearchResult("x", [Hit(first.id, 1.0, "title")]), 3),
        (SearchResult("x", near=[Hit(first.id, 1.0, "title")]), 3),
        (SearchResult("x", [Hit("gone", 1.0, "title")]), 0),
        (SearchResult("x"), 0),
    ):
        matching._words_of.cache_clear()
        read_best_ahead(result, shipped)
        assert matching._words_of.cache_info().misses == texts
