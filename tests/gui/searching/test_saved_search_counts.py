"""Saved searches are counted one after the other, and what they find besides what was seen is new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.memory.seen_searches import SeenSearches
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.gui.searching.saved_search_counts import SavedSearchCounts
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.widgets.background import Background
from tests.conftest import MakeLibrary, statement_data

BUSES = [statement_data(key, title=f"Buses of {key}") for key in ("north", "south")]
MEALS = [statement_data("meals", title="Meals")]


class Counting:
    """A search service, what was seen, and the counts."""

    def __init__(self, folder: Path, make_library: MakeLibrary) -> None:
        self.background = Background()
        self.service = SearchService(make_library(*BUSES, *MEALS), folder / "cache", self.background)
        self.saver = Saver()
        self.seen = SeenSearches(folder, self.saver)
        self.counts = SavedSearchCounts(self.service, self.seen, self.service)

    def close(self) -> None:
        self.background.close()
        for each in (self.service, self.background, self.saver):
            each.deleteLater()


@pytest.fixture
def counting(qapp: object, tmp_path: Path, make_library: MakeLibrary) -> Iterator[Counting]:
    made = Counting(tmp_path, make_library)
    yield made
    made.close()


def test_each_search_is_counted_and_nothing_is_new_the_first_time(qtbot: QtBot, counting: Counting) -> None:
    counting.counts.count({"1": "buses", "2": "meals", "3": "zeppelins", "4": "buses"})
    expected = {"1": (2, 0), "2": (1, 0), "3": (0, 0), "4": (2, 0)}
    qtbot.waitUntil(lambda: counting.counts.numbers() == expected)


def test_what_was_not_found_before_is_new_until_it_is_looked_at(qtbot: QtBot, counting: Counting) -> None:
    counting.seen.put("1", ["north"])
    counting.seen.put("2", [])
    counting.counts.count({"1": "buses", "2": "meals"})
    qtbot.waitUntil(lambda: counting.counts.numbers() == {"1": (2, 1), "2": (1, 1)})
    with qtbot.waitSignal(counting.counts.counted):
        counting.counts.look_at("1")
    assert counting.counts.numbers() == {"1": (2, 0), "2": (1, 1)}
    assert counting.seen.of("1") == {"north", "south"}


def test_what_is_looked_at_before_it_is_counted_is_seen_then(qtbot: QtBot, counting: Counting) -> None:
    counting.seen.put("1", [])
    counting.counts.look_at("1")
    counting.counts.count({"1": "buses"})
    qtbot.waitUntil(lambda: counting.counts.numbers() == {"1": (2, 0)})


def test_another_library_is_counted_once_its_index_is_open(
    qtbot: QtBot, counting: Counting, make_library: MakeLibrary
) -> None:
    counting.counts.count({"1": "buses"})
    qtbot.waitUntil(lambda: counting.counts.numbers() == {"1": (2, 0)})
    counting.service.replace(make_library(*BUSES, statement_data("west", title="Buses of west")))
    counting.service.start()
    qtbot.waitUntil(lambda: counting.counts.numbers() == {"1": (3, 1)})


def test_a_deleted_search_is_counted_no_more(qtbot: QtBot, counting: Counting) -> None:
    counting.counts.count({"1": "buses", "2": "meals"})
    qtbot.waitUntil(lambda: len(counting.counts.numbers()) == 2)
    counting.counts.count({"2": "meals"})
    assert counting.counts.numbers() == {"2": (1, 0)} and counting.seen.of("1") is None


def test_without_saved_searches_the_index_is_not_opened(qtbot: QtBot, counting: Counting) -> None:
    counting.counts.count({})
    counting.counts.count_again()
    qtbot.wait(600)
    assert not counting.service.is_ready
