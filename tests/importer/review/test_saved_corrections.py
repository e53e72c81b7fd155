"""Corrections kept as JSON and carried out again: the same statements, whatever was done; nothing raised by damage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader import paths
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.period import period_from
from ascl_reader.importer.review.review import accept, review
from ascl_reader.importer.review.review_content import Review
from ascl_reader.importer.review.saved_corrections import (
    CORRECTIONS,
    applying_corrections,
    has_corrections,
)
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.read_library import read_library
from ascl_reader.library.statement import Section
from ascl_reader.progress import finish
from tests.conftest import statement_data, write_library
from tests.importer.packs import LISTED, pack, statement, wording
from tests.importer.review.food_page import PAGE

IDS = ["", "free-meals", "buses"]
PERIODS = ["March 2024", "2019 to 2021", "June 2020"]
SECOND = PAGE.replace("Food", "Trips", 1).replace("noon", "midday")
"""A page whose statements are those of the first in other words: both documents have one statement."""


class Read:
    """A library, the documents read with it, and the review of both, which can be opened again and again."""

    def __init__(self, folder: Path) -> None:
        (folder / "food.txt").write_text(PAGE, encoding="utf-8")
        (folder / "trips.txt").write_text(SECOND, encoding="utf-8")
        write_library(folder / "library", statement_data("free-meals"), statement_data("buses"))
        self.library = Library(read_library(folder / "library"))
        files = [folder / "food.txt", pack(folder, statement("canteens", wording(LISTED))), folder / "trips.txt"]
        self.review: Review = review(files, self.library)
        month = msgspec.to_builtins(period_from("June 2020"))
        said = {"title": "Title “4”", "themes": ["behaviour", "funding"], "period": month}
        later = [statement_data(each, **said) for each in ("free-meals", "buses")]
        self.library_later = Library(read_library(write_library(folder / "later", *later)))

    def open(self) -> OpenReview:
        return OpenReview(self.review, self.library)

    def open_later(self) -> OpenReview:
        """Open the review with a library that has by now what some corrections say."""
        return OpenReview(self.review, self.library_later)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    return Read(tmp_path_factory.mktemp("corrections_to_save"))


OPERATIONS = ["split", "join", "up", "down", "out", "in", "title", "themes", "period", "told", "fine", "mark"]
OPERATIONS += ["section", "put out", "words out", "take in"]
STEPS = st.lists(st.tuples(st.sampled_from([*OPERATIONS, "undo", "undo"]), st.integers(0, 9), st.integers(0, 9)))

SO_BY_NOW = st.tuples(
    st.sampled_from(["told", "title", "themes", "period", "undo", "out", "join"]),
    st.integers(0, 1),
    st.sampled_from([4, 0, 2]),
)
"""Corrections of which many say what the later library has."""


def do(opened: OpenReview, what: str, number: int, other: int) -> None:
    item = number % len(opened.items)
    inside = opened.items[item].draft.found.blocks
    period = period_from(PERIODS[other % 3])
    assert period is not None
    calls = {
        "split": lambda: opened.split(item, inside[other % len(inside)][1]),
        "join": lambda: opened.join(item),
        "up": lambda: opened.move_beginning(item, -1),
        "down": lambda: opened.move_beginning(item, 1),
        "out": lambda: opened.leave_out(item),
        "in": lambda: opened.leave_out(item, False),
        "title": lambda: opened.set_title(item, f" Title  “{other}”" + " \udc80" * (other % 2)),
        "themes": lambda: opened.set_themes(item, ["behaviour", "funding", "behaviour"][other % 3 :]),
        "period": lambda: opened.set_period(item, period),
        "told": lambda: opened.take_as(item, IDS[other % 3]),
        "fine": lambda: opened.confirm(item),
        "mark": lambda: opened.mark_not_listed(IDS[1 + number % 2], bool(other % 2)),
        "section": lambda: opened.begin_section(item, inside[other % len(inside)][1], list(Section)[number % 3]),
        "put out": lambda: opened.put_out(item, inside[other % len(inside)][1]),
        "words out": lambda: opened.put_out(item, inside[other % len(inside)][1], number, other),
        "take in": lambda: take_in(opened, item, other),
        "undo": opened.undo,
    }
    calls[what]()


def take_in(opened: OpenReview, item: int, other: int) -> None:
    left_out = opened.left_out(opened.items[item].draft.document)
    if left_out:
        opened.take_in(item, left_out[other % len(left_out)])


@given(steps=STEPS)
def test_any_corrections_come_back_as_they_were(read: Read, steps: list[tuple[str, int, int]]) -> None:
    opened = read.open()
    for step in steps:
        do(opened, *step)
    again = read.open()
    assert finish(applying_corrections(again, json.loads(json.dumps(opened.to_save))))
    assert again.items == opened.items
    assert again.review == opened.review
    assert again.to_save == opened.to_save
    while opened.undo():
        assert again.undo() and again.items == opened.items
    assert not again.undo()


@given(steps=st.lists(SO_BY_NOW, max_size=12))
def test_what_is_so_by_now_counts_as_it_did_before(read: Read, steps: list[tuple[str, int, int]]) -> None:
    opened = read.open()
    for step in steps:
        do(opened, *step)
    again = read.open_later()
    assert finish(applying_corrections(again, opened.to_save))
    assert again.to_save == opened.to_save

    def said(review: OpenReview) -> list[object]:
        return [(item.draft.found, item.correction, item.place) for item in review.items]

    assert said(again) == said(opened)
    while opened.undo():
        assert again.undo() and said(again) == said(opened)
    assert not again.undo()


def test_a_correction_that_changes_nothing_by_now_is_undone_by_its_own_undo(read: Read) -> None:
    opened = read.open()
    period = period_from("June 2020")
    assert period is not None
    opened.take_as(0, "free-meals")
    opened.leave_out(1)
    opened.set_title(0, "Title “4”")
    opened.set_themes(0, ["behaviour", "funding"])
    opened.set_period(0, period)
    assert len(opened.applied) == 5 and opened.undo() and opened.undo()
    opened.set_title(1, "Vans")
    again = read.open_later()
    assert finish(applying_corrections(again, opened.to_save))
    assert again.items[0].draft.title == "Title “4”" and again.items[0].correction.title == "Title “4”"
    assert again.items[1].correction.left_out and again.items[1].draft.title == "Vans"
    again.take_as(0, "")
    assert again.items[0].draft.title == "Title “4”", "a title that was typed stays, whatever the statement is taken as"


@pytest.mark.parametrize(
    ("steps", "any_is_held"),
    [
        ([], False),
        (["out"], True),
        (["out", "undo"], False),
        (["out", "undo", "title"], True),
        (["out", "title", "undo", "undo"], False),
        (["mark"], True),
    ],
)
def test_whether_any_correction_stands(read: Read, steps: list[str], any_is_held: bool) -> None:
    opened = read.open()
    for what in steps:
        do(opened, what, 0, 0)
    assert has_corrections(opened.to_save) is any_is_held


def test_every_kind_of_correction_is_kept(read: Read) -> None:
    opened = read.open()
    for number, what in enumerate(OPERATIONS):
        do(opened, what, 1 if what in ("join", "up", "down") else 0, 4 if what == "split" else number)
    for number in range(9):
        do(opened, "section", number, 0)
    assert {made.name for made in opened.applied} == set(CORRECTIONS)


def test_what_stays_listed_is_kept(tmp_path: Path, read: Read) -> None:
    store = ImportedLibrary(paths.user_data())
    accept(read.review, read.library, store)
    write_library(tmp_path / "library", statement_data("free-meals"), statement_data("buses"))
    library = load_library(tmp_path / "library", paths.user_cache(), paths.user_data())
    for name, page in (("food", PAGE), ("trips", SECOND)):
        (tmp_path / f"{name}.txt").write_text(page[: page.index("Buses")], encoding="utf-8")
    found = review([tmp_path / "food.txt", tmp_path / "trips.txt"], library)
    opened = OpenReview(found, library)
    still, *others = opened.no_longer_listed
    opened.mark_not_listed(still, False)
    again = OpenReview(found, library)
    assert finish(applying_corrections(again, opened.to_save))
    assert again.review.not_listed == tuple(others)
    assert not again.is_marked_not_listed(still)


def test_it_ends_at_what_does_not_fit_and_what_came_before_can_be_undone(read: Read) -> None:
    opened = read.open()
    opened.leave_out(0)
    opened.set_title(1, "Vans")
    plain = opened.to_save
    plain["made"][1][1] = 99
    plain["made"].append(["left out", 1, True])
    again = read.open()
    assert not finish(applying_corrections(again, plain))
    assert [item.correction.left_out for item in again.items] == [True, *[False] * (len(again.items) - 1)]
    assert again.undo() and not again.corrected


@pytest.mark.parametrize(
    "made",
    [
        ["fly", 0, None],
        ["title", -1, "Vans"],
        ["title", 0, 7],
        ["title", 0, " "],
        ["themes", 0, ["no-such-theme"]],
        ["themes", 0, "funding"],
        ["told", 0, "no-such-statement"],
        ["period", 0, {"from": "March"}],
        ["split", 0, 999],
        ["split", 0, -1],
        ["join", 0, None],
        ["begin", 1, 0],
        ["begin", True, -1],
        ["undo"],
        [],
        "title",
        {"what": "title"},
        None,
    ],
)
def test_a_correction_that_does_not_fit_is_not_carried_out(read: Read, made: Any) -> None:
    opened = read.open()
    assert not finish(applying_corrections(opened, {"made": [made], "listed_still": []}))
    assert opened.items == read.open().items and not opened.corrected


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 12) | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
SAID = PLAIN | st.sampled_from([*IDS, "Title", -1, 1, True]) | st.lists(st.sampled_from(["funding", "behaviour", "?"]))
NEARLY = st.tuples(st.sampled_from([*CORRECTIONS, "undo", "fly"]), st.integers(-1, 6), SAID).map(list)
MADE = st.fixed_dictionaries(
    {"made": st.lists(NEARLY | NEARLY | PLAIN, max_size=6) | PLAIN, "listed_still": st.lists(st.text() | PLAIN) | PLAIN}
)


@given(corrections=MADE | PLAIN)
def test_whatever_is_given_nothing_is_raised_and_the_review_is_sound(read: Read, corrections: Any) -> None:
    opened = read.open()
    finish(applying_corrections(opened, corrections))
    assert has_corrections(corrections) or not opened.corrected
    assert len({item.draft.id for item in opened.items}) > 0
    assert len(opened.review.drafts) == sum(not item.correction.left_out for item in opened.items)
    while opened.undo():
        pass
    assert opened.items == read.open().items


def test_it_can_be_stopped_between_two_corrections(read: Read) -> None:
    opened = read.open()
    for _ in range(3):
        opened.leave_out(0)
    again = read.open()
    steps = applying_corrections(again, opened.to_save)
    assert [next(steps), next(steps)] == [0, pytest.approx(1 / 3)]
    steps.close()
    assert len(again.applied) == 1
