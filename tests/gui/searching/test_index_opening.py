"""What is there of a search index while it is built, is stopped or begun again, or is another library's."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.gui.searching.index_opening import IndexOpening
from ascl_reader.progress import finish
from ascl_reader.search.engine import index
from ascl_reader.search.engine.search_index import SearchIndex
from tests.bookmarks.works import library

BOOKS = library({"key": "rooms", "title": "Warm rooms"}, {"key": "meals", "title": "Meals for all"})


@pytest.fixture
def opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> IndexOpening:
    """Return one that builds its index statement by statement."""
    monkeypatch.setattr(index, "AT_ONCE", 1)
    return IndexOpening(BOOKS, tmp_path)


def until_a_part(opening: IndexOpening) -> Generator[Any, None, SearchIndex]:
    """Begin, and go on until there is a part that answers; return the steps that are left."""
    opening.is_begun = True
    steps = opening.steps()
    while opening.part is None:
        next(steps)
    return steps


def test_a_whole_index_answers_and_nothing_is_missing(opening: IndexOpening) -> None:
    steps = until_a_part(opening)
    assert (opening.index, opening.searched, opening.is_under_way) == (None, 1, True)
    whole = finish(steps)
    assert not opening.finish(whole), "its part answered no question"
    assert opening.index is whole and opening.part is None
    assert (opening.searched, opening.is_under_way) == (None, False)


def test_a_build_that_is_stopped_leaves_what_is_there_to_answer(opening: IndexOpening) -> None:
    until_a_part(opening)
    opening.stop()
    assert opening.index is not None and [hit.id for hit in opening.index.search("rooms OR meals").hits] == ["rooms"]
    assert (opening.searched, opening.is_under_way, opening.is_stopped) == (1, False, True)


def test_stopped_before_anything_is_there_no_statement_is_searched(opening: IndexOpening) -> None:
    opening.is_begun = True
    assert opening.is_under_way and opening.searched is None
    opening.stop()
    assert (opening.index, opening.searched) == (None, 0)


def test_built_again_the_older_part_answers_until_the_whole_is_there(opening: IndexOpening) -> None:
    until_a_part(opening)
    opening.stop()
    before = opening.index
    opening.is_stopped = False
    whole = finish(opening.steps())
    assert opening.index is before
    assert opening.is_under_way and opening.finish(whole), "a part answered before"
    assert opening.searched is None


def test_of_another_library_nothing_is_there_yet(opening: IndexOpening) -> None:
    until_a_part(opening)
    opening.stop()
    opening.replace(library({"key": "buses", "title": "Buses for villages"}))
    assert (opening.index, opening.part, opening.searched) == (None, None, None)
    assert not opening.is_begun and not opening.is_stopped
    assert [hit.id for hit in finish(opening.steps()).search("buses").hits] == ["buses"]


def test_a_damaged_index_is_replaced_by_one_in_memory(opening: IndexOpening) -> None:
    made = opening.build_in_memory()
    assert opening.index is made and [hit.id for hit in made.search("rooms").hits] == ["rooms"]


def test_what_is_still_built_of_the_library_before_is_no_part_of_the_next(
    tmp_path: Path, opening: IndexOpening
) -> None:
    """A job that nobody waits for goes on to its next step: its part answered for the library after an import."""
    many = library(*({"key": each, "title": f"{each} for all"} for each in ("rooms", "meals", "books", "trips")))
    opening.replace(many)
    steps = until_a_part(opening)
    opening.replace(BOOKS)
    finish(steps)
    assert (opening.part, opening.searched) == (None, None)
    opening.finish(finish(opening.steps()))
    assert opening.index is not None and [hit.id for hit in opening.index.search("rooms OR trips").hits] == ["rooms"]


def test_what_was_damaged_is_noted_in_the_log_of_searches(
    opening: IndexOpening, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        try:
            raise OSError("a page of the index is gone")
        except OSError:
            opening.build_in_memory()
    noted = [each for each in caplog.records if each.exc_info and each.exc_info[0] is OSError]
    assert [each.name for each in noted] == ["ascl_reader.search"]
    assert "damaged" in noted[0].getMessage()


START = """
import sys
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
ENGINE = "ascl_reader.search.engine.index"
def come_to_the_box():
    print(ENGINE in sys.modules)
    QTest.mouseMove(program.window.top.search)
application = prepare_application()
program = Program()
program.window.top.search.approached.emit()  # the window opens below the mouse
program.rest.append(lambda: QTimer.singleShot(300, come_to_the_box))
program.search.ready.connect(application.quit)
program.window.show()
application.exec()
program.background.close()
print(ENGINE in sys.modules, "whoosh" in sys.modules, program.window.top.search.hasFocus())
"""


@pytest.mark.usefixtures("cached")
def test_a_window_that_finds_its_index_opens_it_when_the_mouse_comes_to_the_box_before_any_key() -> None:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False", "True", "False", "False"]
