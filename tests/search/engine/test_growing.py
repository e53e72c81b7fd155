"""An index grows: what an import adds is searchable without building all of it again, and what is there answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ascl_reader.library.contents import Contents, with_digest
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.progress import finish
from ascl_reader.search.engine import index as opening
from ascl_reader.search.engine.index import index_in_memory, open_index, preparing_index
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.words import fold
from tests.conftest import MakeLibrary, statement_data

QUERIES = ("zebra", "money", '"asks for"', "position:asks", "number", "title:number -zebra", "zzz")


def library_of(statements: Sequence[Statement], library: Library) -> Library:
    """Return a library of these statements, with the themes of another."""
    return Library(with_digest(Contents(tuple(statements), library.themes, glossary=library.glossary)))


def answers(index: SearchIndex) -> list[set[str]]:
    """Return which statements an index finds."""
    return [{hit.id for hit in index.search(text).hits} for text in QUERIES]


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return a library of some statements, one of them about zebras."""
    return make_library(
        *(statement_data(f"number-{at:02}", title=f"Number {at}", brief="") for at in range(40)),
        statement_data("zebra", title="A zebra", brief=""),
    )


def test_the_words_of_all_texts_are_let_go_once_the_index_is_built(library: Library, tmp_path: Path) -> None:
    """They were a hundredth of the memory of the whole program, until it ended."""
    index = open_index(library, tmp_path)
    assert fold.cache_info().currsize < 10
    assert answers(index)[0] == {"zebra"}


def test_one_statement_more_is_added_to_the_older_index(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer = library_of(library.statements[:-1], library)
    open_index(fewer, tmp_path)
    monkeypatch.setattr(opening, "_built", None)  # it would fail where all were built again
    index = open_index(library, tmp_path)
    assert answers(index) == answers(index_in_memory_of(library, monkeypatch))


def index_in_memory_of(library: Library, monkeypatch: pytest.MonkeyPatch) -> SearchIndex:
    """Return an index built anew, whatever is patched."""
    monkeypatch.undo()
    return index_in_memory(library)


def test_what_changed_and_what_is_gone_is_found_no_more(
    library: Library, make_library: MakeLibrary, tmp_path: Path
) -> None:
    open_index(library, tmp_path)
    other = make_library(
        *(statement_data(f"number-{at:02}", title=f"Number {at}", brief="") for at in range(1, 40)),
        statement_data("zebra", title="An okapi", brief=""),
    )
    index = open_index(other, tmp_path)
    assert answers(index) == answers(index_in_memory(other))
    assert index.search("zebra").hits == ()
    assert [hit.id for hit in index.search("okapi").hits] == ["zebra"]
    assert answers(open_index(other, tmp_path)) == answers(index)
    assert answers(open_index(library, tmp_path)) == answers(index_in_memory(library))


def test_another_library_is_no_base_to_add_to(library: Library, make_library: MakeLibrary, tmp_path: Path) -> None:
    open_index(library, tmp_path)
    other = make_library(*(statement_data(f"other-{at}") for at in range(30)))
    assert answers(open_index(other, tmp_path)) == answers(index_in_memory(other))


def test_what_is_there_answers_while_the_rest_is_built(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "AT_ONCE", 10)
    told: list[set[str]] = []
    index = finish(preparing_index(library, tmp_path, lambda part: told.append(answers(part)[4])))
    assert [len(each) for each in told] == [10, 20, 30, 40]
    assert answers(index) == answers(index_in_memory(library))
    assert answers(open_index(library, tmp_path)) == answers(index)
