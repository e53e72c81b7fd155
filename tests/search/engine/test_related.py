"""Statements near one by their words share words that say something of what they are about."""

from __future__ import annotations

from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import MakeLibrary
from tests.search.engine.statements import texts

SAY_LITTLE = set("too being well dated text now clear clearly january february those already without growing".split())


def test_words_that_say_little_and_those_of_the_period_are_not_shared(shipped_index: SearchIndex) -> None:
    library = Library(read_library(shipped_library()))
    for statement in library.statements:
        related = shipped_index.related(statement.id)
        assert related, statement.id
        for each in related:
            assert each.shared
            assert SAY_LITTLE.isdisjoint(each.shared), (statement.id, each)


def test_a_theme_and_a_date_in_common_make_no_statement_near(make_library: MakeLibrary) -> None:
    index = index_in_memory(
        make_library(
            texts("boat", "Boats", "", "Rowing is a sport too.", ""),
            texts("lake", "Lakes", "", "Fishes are fed, being hungry.", ""),
            texts("oars", "Oars", "", "Rowing takes oars, being well made.", ""),
        )
    )
    assert [(each.id, each.shared) for each in index.related("boat")] == [("oars", ("rowing",))]
    assert index.related("lake") == ()
