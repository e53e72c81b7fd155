"""ascl-reader search, where our school's notes hold what is sought: told plainly, and never in the way of a search."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import set_questions, set_stance
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.terminal.command_line import run
from tests.bookmarks.works import noted, statement
from tests.conftest import run_program, statement_data, write_library

Capture = pytest.CaptureFixture[str]
Search = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of three statements."""
    return write_library(tmp_path / "library", *(statement_data(key) for key in ("one", "two", "three")))


@pytest.fixture
def search(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Search:
    """Return a function that searches this library as if it were the shipped one."""
    monkeypatch.setattr(paths, "shipped_library", lambda: folder)

    def searched(*arguments: str) -> tuple[int, str, str]:
        code = run(["search", *arguments])
        return code, *capsys.readouterr()

    return searched


def plain(search: Search, *arguments: str) -> tuple[int, Any]:
    """Search for JSON; nothing may be told beside it."""
    code, out, error = search(*arguments, "--json")
    assert error == ""
    return code, json.loads(out)


def saved(work: Bookmarks) -> Path:
    """Save a work where the program looks for it; return the file."""
    store = BookmarkStore(paths.user_data(), paths.user_settings())
    store.save(work)
    return store.path


def three_notes() -> Bookmarks:
    work = noted("one", "The governors want more money.\n\n- minibus", noted("gone", "The minibus is old."))
    return set_questions(work, statement("three"), ["Who drives the minibus?"])


def test_without_notes_nothing_is_told_of_them(search: Search) -> None:
    code, found = plain(search, "money")
    assert code == 0
    assert [hit["note"] for hit in found["hits"]] == [None] * 3
    assert (found["total"], found["total_only_in_notes"], found["only_in_notes"]) == (3, 0, [])
    assert "note" not in search("money")[1]
    assert not (paths.user_data() / "own-work").exists()


def test_a_statement_that_answers_itself_says_that_our_note_does_too(search: Search) -> None:
    saved(three_notes())
    code, found = plain(search, "money")
    assert code == 0
    assert {hit["id"]: hit["note"] for hit in found["hits"]} == {
        "one": "The governors want more money. · minibus",
        "two": None,
        "three": None,
    }
    assert found["only_in_notes"] == []
    code, out, error = search("money")
    assert (code, error) == (0, "")
    assert out.count("note") == 1
    assert "About one  [one]\n" in out
    assert "    also in our note: The governors want more [money]. · minibus\n" in out


@pytest.mark.parametrize(
    ("words", "count"), [("minibus year:2020", 2), ("minibus year:1999", 0), ("minibus is:boo", 0)]
)
def test_what_our_notes_hold_passes_the_filters_too(search: Search, words: str, count: int) -> None:
    saved(three_notes())
    assert plain(search, words)[1]["total_only_in_notes"] == count


def test_what_only_our_notes_hold_is_found_and_marked_as_such(search: Search) -> None:
    saved(three_notes())
    code, found = plain(search, "minibus")
    assert (code, found["total"], found["hits"]) == (0, 0, [])
    assert found["total_only_in_notes"] == 3
    assert found["only_in_notes"] == [
        {"id": "gone", "title": None, "in_library": False, "part": "note", "note": "The minibus is old."},
        {
            "id": "one",
            "title": "About one",
            "in_library": True,
            "part": "note",
            "note": "The governors want more money. · minibus",
        },
        {
            "id": "three",
            "title": "About three",
            "in_library": True,
            "part": "questions",
            "note": "Who drives the minibus?",
        },
    ]
    code, out, _ = search("minibus")
    assert code == 0
    assert out == (
        "gone  (no longer in the library)\n"
        "    in our note: The [minibus] is old.\n"
        "About one  [one]\n"
        "    in our note: The governors want more money. · [minibus]\n"
        "About three  [three]\n"
        "    in our note, questions: Who drives the [minibus]?\n"
    )


def test_the_stance_is_found_by_its_words(search: Search) -> None:
    saved(set_stance(Bookmarks(), statement("two"), Stance.NOT_FOR_US))
    assert "About two  [two]\n    in our note, stance: not for [us]\n" in search("not for us")[1]


def test_notes_on_statements_of_another_library_are_told_as_such(folder: Path, capsys: Capture) -> None:
    saved(three_notes())
    assert run(["search", "minibus", "--library", str(folder)]) == 0
    assert "gone  (not in this library)\n" in capsys.readouterr().out


def test_the_limit_counts_notes_after_statements(search: Search) -> None:
    saved(noted("gone", "Money for the bus.", three_notes()))
    for limit, hits, notes in (("2", 2, 0), ("3", 3, 0), ("4", 3, 1)):
        found = plain(search, "money", "--limit", limit)[1]
        assert (len(found["hits"]), len(found["only_in_notes"])) == (hits, notes)
        assert (found["total"], found["total_only_in_notes"]) == (3, 1)
    assert "2 more; --limit 4 shows all.\n" in search("money", "--limit", "2")[1]
    assert "more;" not in search("money", "--limit", "4")[1]


def test_words_asked_for_in_a_part_of_statements_are_not_sought_in_notes(search: Search) -> None:
    saved(three_notes())
    code, out, _ = search("position:minibus")
    assert code == 1
    assert out.startswith("Nothing found.")


@pytest.mark.parametrize("content", [b"", b"garbage: [\n", b"version: 1\nnotes:\n- statement: one\n", None])
def test_notes_that_cannot_be_read_are_told_in_a_sentence_and_left_as_they_are(
    content: bytes | None, search: Search
) -> None:
    path = saved(three_notes())
    shutil.rmtree(paths.user_settings() / "own-work")
    path.unlink()
    path.mkdir() if content is None else path.write_bytes(content)
    shutil.rmtree(paths.user_data() / "backups")
    there = sorted(paths.user_data().rglob("*"))
    code, out, error = search("money", "--json")
    assert code == 0
    assert [hit["note"] for hit in json.loads(out)["hits"]] == [None] * 3
    if content:
        assert error.startswith("ascl-reader: some of our notes cannot be read and were not searched")
        assert error.count("\n") == 1
    assert sorted(paths.user_data().rglob("*")) == there
    assert content is None or path.read_bytes() == content


@pytest.mark.parametrize("content", [b"", None])
def test_notes_in_a_damaged_journal_are_searched_in_the_local_copy(content: bytes | None, search: Search) -> None:
    path = saved(three_notes())
    path.unlink()
    path.mkdir() if content is None else path.write_bytes(content)
    there = sorted(paths.user_data().rglob("*"))
    assert plain(search, "minibus")[1]["total_only_in_notes"] == 3
    assert sorted(paths.user_data().rglob("*")) == there


def test_nothing_is_written_beside_the_notes_by_looking(search: Search) -> None:
    path = saved(three_notes())
    before = {each: each.stat().st_mtime_ns for each in paths.user_data().rglob("*")}
    assert search("minibus")[0] == 0
    assert {each: each.stat().st_mtime_ns for each in paths.user_data().rglob("*")} == before
    assert path in before


def test_notes_of_a_later_program_are_searched(search: Search) -> None:
    path = saved(three_notes())
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":7', 1))
    assert plain(search, "minibus")[1]["total_only_in_notes"] == 3


def test_it_works_as_a_program(folder: Path, home: Path) -> None:
    saved(three_notes())
    done = run_program("search", "minibus", "--library", str(folder), ASCL_READER_HOME=str(home))
    assert (done.returncode, done.stderr) == (0, "")
    assert "    in our note: The [minibus] is old.\n" in done.stdout
