"""Searches are answered in the background: also what was asked too early, in notes, and of another library."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.note_search import NoteSearch
from ascl_reader.gui.searching.search_choices import SearchManner
from ascl_reader.gui.searching.search_service import PLAINLY, SearchService
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.glossary import Glossary, GlossaryEntry
from ascl_reader.library.library import Library
from ascl_reader.search.engine import index, search_index
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchResult
from tests.bookmarks.works import library, marked, statement

BOOKS = library({"key": "rooms", "title": "Warm rooms"}, {"key": "meals", "title": "Meals for all"})
QKT = Glossary((GlossaryEntry("QKT", "quokka trust"),))
WITH_QKT = Library(msgspec.structs.replace(BOOKS.contents, glossary=QKT, digest="other"))


@pytest.fixture
def service(qtbot: QtBot, tmp_path: Path) -> Iterator[SearchService]:
    background = Background()
    yield SearchService(BOOKS, tmp_path / "cache", background)
    background.close()


def answer(qtbot: QtBot, service: SearchService, text: str, manner: SearchManner = PLAINLY) -> SearchResult:
    with qtbot.waitSignal(service.answered) as told:
        service.ask(text, manner)
    result: SearchResult = told.args[0]
    assert result.text == text
    return result


def found(result: SearchResult) -> list[str]:
    return [hit.id for hit in result.hits]


def test_what_is_asked_before_the_index_is_open_is_answered(qtbot: QtBot, service: SearchService) -> None:
    assert not service.is_ready
    assert found(answer(qtbot, service, "rooms")) == ["rooms"]
    assert service.is_ready
    assert found(answer(qtbot, service, "meals")) == ["meals"]


def test_after_an_index_that_could_not_be_opened_the_next_key_tries_again(
    qtbot: QtBot, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without memory for a moment was left without a search until the next start."""

    def out_of_memory(*given: object) -> object:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(index, "preparing_index", out_of_memory)
        with qtbot.waitSignal(service.broken):
            service.ask("r")
    assert found(answer(qtbot, service, "rooms")) == ["rooms"]


def test_of_two_questions_the_newest_is_answered(qtbot: QtBot, service: SearchService) -> None:
    answers: list[SearchResult] = []
    service.answered.connect(answers.append)
    service.ask("rooms")
    service.ask("meals")
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(50)
    assert [each.text for each in answers] == ["meals"]


def test_what_is_there_answers_while_the_rest_is_being_indexed(
    qtbot: QtBot, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "AT_ONCE", 1)
    answers: list[tuple[bool, list[str]]] = []
    service.answered.connect(lambda result: answers.append((service.is_ready, found(result))))
    service.ask("meals OR rooms")
    qtbot.waitUntil(lambda: any(ready for ready, _ in answers))
    assert answers == [(False, ["rooms"]), (True, ["rooms", "meals"])]


def test_a_question_does_not_wait_for_what_is_made_ready_after_the_one_before(
    qtbot: QtBot, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = []

    def preparing(_: SearchIndex) -> Iterator[None]:
        while len(steps) < 5_000:  # ten seconds
            steps.append("one")
            time.sleep(0.002)
            yield

    monkeypatch.setattr(SearchIndex, "preparing", preparing)
    assert found(answer(qtbot, service, "rooms")) == ["rooms"]
    qtbot.waitUntil(lambda: bool(steps))
    assert found(answer(qtbot, service, "meals")) == ["meals"]
    assert len(steps) < 5_000


def test_notes_are_searched_as_they_are_now(qtbot: QtBot, service: SearchService) -> None:
    assert not answer(qtbot, service, "quokka").notes
    service.know_bookmarks(lambda: write_note(Bookmarks(), statement("meals"), "Ask the quokka."))
    assert answer(qtbot, service, "quokka").notes["meals"].text == "Ask the quokka."
    service.know_bookmarks(Bookmarks)
    assert not answer(qtbot, service, "quokka").notes


def test_another_library_is_searched_from_the_next_question_on(qtbot: QtBot, service: SearchService) -> None:
    answer(qtbot, service, "rooms")
    other: Library = library({"key": "buses", "title": "Buses for villages"})
    service.replace(other)
    assert not service.is_ready
    assert found(answer(qtbot, service, "buses")) == ["buses"]
    assert found(answer(qtbot, service, "rooms")) == []


def test_only_a_part_is_searched_and_told_how_many_answer_elsewhere(qtbot: QtBot, service: SearchService) -> None:
    manner = SearchManner(within=frozenset({"meals"}))
    with qtbot.waitSignal(service.answered) as told:
        service.ask("rooms", manner)
    assert (found(told.args[0]), told.args[0].elsewhere) == ([], 1)
    with qtbot.waitSignal(service.answered) as told:
        service.ask("meals", manner)
    assert (found(told.args[0]), told.args[0].elsewhere) == (["meals"], 0)


def test_notes_outside_of_the_part_that_is_searched_are_not_found(qtbot: QtBot, service: SearchService) -> None:
    service.know_bookmarks(lambda: write_note(Bookmarks(), statement("meals"), "Ask the quokka."))
    with qtbot.waitSignal(service.answered) as told:
        service.ask("quokka", SearchManner(within=frozenset({"rooms"})))
    assert not told.args[0].notes


def test_a_search_counts_what_is_bookmarked_now(qtbot: QtBot, service: SearchService) -> None:
    assert answer(qtbot, service, "rooms").counts.bookmarked == 0
    service.know_bookmarks(lambda: marked("rooms"))
    assert answer(qtbot, service, "rooms").counts.bookmarked == 1


def test_a_count_for_a_filter_leaves_the_answer_alone(qtbot: QtBot, service: SearchService) -> None:
    answer(qtbot, service, "rooms")
    answers: list[SearchResult] = []
    service.answered.connect(answers.append)
    with qtbot.waitSignal(service.filter_counted) as told:
        service.count_for_filter("meals", SearchManner())
    assert found(told.args[0]) == ["meals"] and not answers


def test_what_is_asked_beside_waits_for_the_index_and_leaves_the_answer_alone(
    qtbot: QtBot, service: SearchService
) -> None:
    answers: list[object] = []
    service.answered.connect(answers.append)
    with qtbot.waitSignal(service.found_beside) as told:
        service.find_beside("meals")
    text, ids = told.args
    assert text == "meals" and ids
    with qtbot.waitSignal(service.found_beside) as told:
        service.find_beside("rooms")
    assert told.args[0] == "rooms"
    assert not answers


@pytest.mark.parametrize("ask, answered", [("count", "counted"), ("find_beside", "found_beside")])
def test_no_hit_is_made_where_only_the_statements_are_wanted(
    qtbot: QtBot, service: SearchService, monkeypatch: pytest.MonkeyPatch, ask: str, answered: str
) -> None:
    answer(qtbot, service, "rooms")
    monkeypatch.delattr(search_index, "Hit")
    with qtbot.waitSignal(getattr(service, answered)) as told:
        getattr(service, ask)("meals")
    assert list(told.args[1]) == ["meals"]


def test_after_an_import_notes_are_found_by_its_acronyms_too(qtbot: QtBot, service: SearchService) -> None:
    service.know_bookmarks(lambda: write_note(Bookmarks(), statement("meals"), "The quokka trust pays."))
    assert list(answer(qtbot, service, "QKT").notes) == []
    service.replace(WITH_QKT)
    assert list(answer(qtbot, service, "QKT").notes) == ["meals"]


def test_a_search_of_notes_that_was_under_way_leaves_no_acronyms_of_the_library_before(
    qtbot: QtBot, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.know_bookmarks(lambda: write_note(Bookmarks(), statement("meals"), "The quokka trust pays."))
    answer(qtbot, service, "meals")
    with_work = NoteSearch.with_work

    def replaced_meanwhile(search: NoteSearch, work: Bookmarks) -> NoteSearch:
        """Search notes as another library comes."""
        service.replace(WITH_QKT)
        return with_work(search, work)

    under_way = service._opening.index
    assert under_way is not None
    with monkeypatch.context() as patched:
        patched.setattr(NoteSearch, "with_work", replaced_meanwhile)
        service._found_in_notes(under_way, "QKT", PLAINLY)
    assert list(answer(qtbot, service, "QKT").notes) == ["meals"]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("quokka", ["meals", "gone", "rooms"]),
        ("quokka year:2019..", ["meals", "rooms"]),
        ("quokka year:1999 ", []),
        ("quokka is:bookmarked", ["gone", "rooms"]),
        ("quokka -is:bookmarked", ["meals"]),
        ("quokka (is:bookmarked OR year:2020)", ["meals", "gone", "rooms"]),
        ("quokka wording:summary ", ["meals", "rooms"]),
        ("quokka wording:full", []),
        ("quokka stance:agrees", []),
        ("quokka theme:xyz ", []),
    ],
)
def test_what_is_found_in_notes_passes_the_filters_too(
    text: str, notes: list[str], qtbot: QtBot, service: SearchService
) -> None:
    work = marked("rooms", "gone")
    for key in ("rooms", "meals", "gone"):
        work = write_note(work, statement(key), "The quokka pays.")
    service.know_bookmarks(lambda: work)
    assert sorted(answer(qtbot, service, text).notes) == sorted(notes)


@pytest.mark.parametrize("manner", [SearchManner(literal=True), SearchManner(words_kept=frozenset({"govenors"}))])
def test_a_word_that_is_taken_as_it_was_typed_is_so_in_notes_too(
    manner: SearchManner, qtbot: QtBot, service: SearchService
) -> None:
    service.know_bookmarks(lambda: write_note(Bookmarks(), statement("meals"), "The governors pay."))
    assert list(answer(qtbot, service, "govenors ").notes) == ["meals"]
    assert list(answer(qtbot, service, "govenors ", manner).notes) == []
