"""The rows of the list: what each says, what of them is marked, and which rows change with what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.gui.listing.dragged_lines import LINES_MIME
from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.gui.listing.marked_rows import MarkedRows
from ascl_reader.gui.listing.row import EXTRACT, IN_BRIEFING, ROW, SHAPE, STARRED
from ascl_reader.history.reading_log import Freshness
from ascl_reader.library.library import Library
from ascl_reader.library.statement import FullWording, NotListed, Origin, Texts
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.extracts import Extract
from ascl_reader.search.result import SearchResult
from tests.bookmarks.works import marked
from tests.conftest import MakeLibrary, statement_data

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
INFERRED = {"from": None, "to": None, "label": "about 2019", "confidence": "low", "why": "It was before."}
LONG_POSITION = "ASCL asks for more.\n\n" + "Rooms are cold in winter and hot in summer. " * 10

Show = Callable[..., ListModel]


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return three statements: money; rooms, inferred and without a brief; meals, imported and listed no more."""
    rooms = statement_data(
        "rooms",
        title="Warm rooms",
        themes=["behaviour"],
        period=INFERRED,
        brief="",
        summary={"context": "Heating fails.", "position": LONG_POSITION, "rationale": ""},
    )
    found = make_library(statement_data("money"), rooms, statement_data("meals"))
    meals = msgspec.structs.replace(
        found.find("meals"),
        full=FullWording(Texts(position="Meals for all."), (Origin("Food", 1, "food.html", "2026-01-10"),)),
        not_listed=NotListed("food.html", "2026-02-01"),
    )
    contents = found.contents
    statements = tuple(meals if each.id == "meals" else each for each in contents.statements)
    return Library(msgspec.structs.replace(contents, statements=statements))


@pytest.fixture
def model(qapp: object, library: Library) -> ListModel:
    model = ListModel(library)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def told(model: ListModel, line: str, role: int = ROW) -> Any:
    return model.place(line).data(role)


def search(library: Library, text: str, **notes: Extract) -> SearchResult:
    return msgspec.structs.replace(index_in_memory(library).search(text), notes=notes)


def changes(spy: QSignalSpy) -> list[tuple[int, int, list[int]]]:
    return [(spy.at(n)[0].row(), spy.at(n)[1].row(), list(spy.at(n)[2])) for n in range(spy.count())]


def words(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    """Return the marked pieces of a text."""
    return [text[at : at + size] for at, size in marks]


def test_a_row_shows_title_theme_period_and_what_it_is_about(model: ListModel) -> None:
    model.show_lines(["money", "rooms", "meals"])
    money = told(model, "money")
    assert (money.id, money.title, money.meta) == ("money", "About money", "early 2020 · Funding")
    assert (money.text, money.title_marks, money.text_marks) == ("Schools should have more money.", (), ())
    assert told(model, "rooms").meta == "about 2019 (inferred) · Behaviour"
    assert told(model, "meals").meta == "early 2020 · no longer listed · Funding"
    assert "In brief" not in told(model, "meals").text, "where the published text is read, that begins in the row"


def test_without_a_brief_the_position_begins_on_one_line(model: ListModel) -> None:
    model.show_lines(["rooms"])
    text = told(model, "rooms").text
    assert text.startswith("ASCL asks for more. Rooms are cold") and len(text) == 240
    assert told(model, "rooms", SHAPE) == ("Warm rooms", text, "about 2019 (inferred)")


def test_the_title_is_what_a_row_is_called_and_a_screen_reader_hears_all(model: ListModel) -> None:
    model.show_lines(["money", "rooms"])
    assert told(model, "money", Qt.ItemDataRole.DisplayRole) == "About money"
    assert told(model, "money", SPOKEN) == "About money. early 2020 · Funding. Schools should have more money."
    model.show_starred(frozenset({"money"}))
    assert told(model, "money", SPOKEN).startswith("About money. Bookmarked. early 2020")
    assert told(model, "rooms", SPOKEN).startswith("Warm rooms. about 2019")
    assert told(model, "money", Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(QModelIndex(), ROW) is None


def test_rows_stand_in_their_order_and_are_found_by_statement_too(model: ListModel) -> None:
    lines = ["rooms#one", "rooms#two", "money"]
    model.show_lines(lines)
    assert (list(model.lines()), model.statements(), model.rowCount()) == (lines, ["rooms", "money"], 3)
    assert model.rowCount(model.index(0, 0)) == 0
    assert [model.place(each).row() for each in (*lines, "rooms", "rooms#gone")] == [0, 1, 2, 0, 0]
    assert not model.place("meals").isValid()
    assert model.has("rooms#two") and not model.has("rooms")
    assert model.is_plain("rooms") and not model.is_plain("rooms#one")
    assert not model.is_removed("rooms#one")


def test_a_star_changes_only_stars_and_once(model: ListModel) -> None:
    model.show_lines(["money", "rooms", "rooms#one", "left"])
    spy, rows = QSignalSpy(model.marks_changed), QSignalSpy(model.dataChanged)
    model.show_starred(frozenset({"money"}))
    model.show_starred(frozenset({"money"}))
    assert [spy.at(n) for n in range(spy.count())] == [[{"money"}], [set()]]
    assert [told(model, each, STARRED) for each in model.lines()] == [True, False, True, None]
    model.show_starred(frozenset({"left"}))
    assert spy.at(2) == [{"money", "left"}] and rows.count() == 0
    assert told(model, "left", STARRED) is True
    assert told(model, "money", STARRED) is False


def test_rows_tell_of_our_notes_without_a_search(model: ListModel) -> None:
    model.show_lines(["money", "rooms"])
    spy = QSignalSpy(model.dataChanged)
    model.show_noted(frozenset({"rooms"}))
    model.show_noted(frozenset({"rooms"}))
    assert changes(spy) == [(1, 1, [ROW])]
    assert told(model, "rooms").meta == "about 2019 (inferred) · our note · Behaviour"
    assert told(model, "rooms", SHAPE).uncut == "about 2019 (inferred) · our note"


def test_rows_tell_which_statements_are_in_the_briefing(model: ListModel) -> None:
    model.show_lines(["money", "rooms", "meals"])
    spy, rows = QSignalSpy(model.marks_changed), QSignalSpy(model.dataChanged)
    model.show_in_briefing(frozenset({"rooms", "gone"}))
    model.show_in_briefing(frozenset({"rooms", "gone"}))
    assert [spy.at(n) for n in range(spy.count())] == [[{"rooms", "gone"}], [set()]] and rows.count() == 0
    assert [told(model, each, IN_BRIEFING) for each in model.lines()] == [False, True, False]
    assert "In the briefing. " in told(model, "rooms", SPOKEN)
    assert "In the briefing. " not in told(model, "money", SPOKEN)
    model.show_in_briefing(frozenset())
    assert told(model, "rooms", IN_BRIEFING) is False


def test_an_empty_list_has_nothing_to_change(model: ListModel) -> None:
    spy = QSignalSpy(model.dataChanged)
    model.show_freshness({"money": Freshness.UNREAD})
    assert changes(spy) == []
    assert not model.place("money").isValid()


def test_rows_tell_what_is_unread_and_what_changed(model: ListModel) -> None:
    model.show_lines(["money", "rooms", "meals"])
    assert told(model, "money").meta.startswith("early 2020")
    spy = QSignalSpy(model.dataChanged)
    model.show_freshness({"money": Freshness.UNREAD, "rooms": Freshness.CHANGED, "elsewhere": Freshness.UNREAD})
    assert changes(spy) == [(0, 1, [ROW])]
    assert [told(model, each).unread for each in ("money", "rooms", "meals")] == [True, False, False]
    assert told(model, "money", SPOKEN).startswith("About money. Unread. early 2020")
    assert told(model, "money").meta == "early 2020 · Funding"
    assert told(model, "rooms").meta == "about 2019 (inferred) · changed since you read it · Behaviour"
    assert told(model, "meals").meta.startswith("early 2020")
    model.show_freshness({"money": Freshness.READ, "rooms": Freshness.CHANGED})
    assert not told(model, "money").unread
    assert changes(spy)[1:] == [(0, 0, [ROW])], "only the row that says something else now"
    assert told(model, "money").meta == "early 2020 · Funding"
    model.show_freshness({"money": Freshness.READ, "rooms": Freshness.CHANGED})
    assert len(changes(spy)) == 2


def test_a_hit_shows_where_the_words_are(model: ListModel, library: Library) -> None:
    model.show_hits(search(library, "heating"))
    row = told(model, "rooms")
    assert row.text == "Context: Heating fails." and words(row.text, row.text_marks) == ["Heating"]
    assert row.title_marks == ()
    assert told(model, "rooms", SHAPE)[:2] == ("Warm rooms", None), "an extract is of any height"


def test_a_hit_in_the_title_is_marked_there_and_in_the_brief(model: ListModel, library: Library) -> None:
    model.show_hits(search(library, "money"))
    row = told(model, "money")
    assert words(row.title, row.title_marks) == ["money"]
    assert row.text == "Schools should have more money." and words(row.text, row.text_marks) == ["money"]
    assert told(model, "money", SHAPE)[:2] == ("About money", row.text)


def test_words_that_are_sought_in_one_part_are_marked_only_there(model: ListModel, library: Library) -> None:
    model.show_hits(search(library, "title:money"))
    row = told(model, "money")
    assert words(row.title, row.title_marks) == ["money"] and row.text_marks == ()
    only_position = search(library, "position:more")
    as_title = tuple(msgspec.structs.replace(each, section="title") for each in only_position.hits)
    model.show_hits(msgspec.structs.replace(only_position, hits=as_title))
    row = told(model, "money")
    assert row.title_marks == () and words(row.text, row.text_marks) == ["more"]


def test_a_hit_in_a_part_marks_the_title_too(model: ListModel, library: Library) -> None:
    model.show_hits(
        msgspec.structs.replace(
            search(library, "rooms"),
            hits=tuple(msgspec.structs.replace(each, section="position") for each in search(library, "rooms").hits),
        )
    )
    row = told(model, "rooms")
    assert words(row.title, row.title_marks) == ["rooms"]
    assert words(row.text, row.text_marks)[0] == "Rooms"


def test_what_only_our_note_has_comes_last_and_says_so(model: ListModel, library: Library) -> None:
    note = Extract("We pay for heating.", ((11, 7),))
    model.show_hits(search(library, "heating", meals=note, rooms=note))
    assert list(model.lines()) == ["rooms", "meals"]
    row = told(model, "meals")
    assert row.text == "Our note: We pay for heating." and words(row.text, row.text_marks) == ["heating"]
    assert row.title_marks == () and "also in our note" not in row.meta
    assert told(model, "meals", SHAPE)[:2] == ("About meals", None)
    both = told(model, "rooms")
    assert both.text == "Context: Heating fails."
    assert both.meta == "about 2019 (inferred) · Behaviour · also in our note"
    model.show_lines(["rooms"])
    assert told(model, "rooms").meta == "about 2019 (inferred) · Behaviour", "the list of a theme knows no search"
    assert told(model, "rooms", SHAPE)[1] is not None


def test_passages_and_what_left_the_library_are_told_from_the_bookmarks(model: ListModel, library: Library) -> None:
    model.show_lines(["money", "left"])
    assert told(model, "left", Qt.ItemDataRole.DisplayRole) == "left"
    assert (told(model, "left").title, told(model, "left").text, told(model, "left").meta) == ("left", "", "")
    assert told(model, "left", SHAPE) == ("left", "", "")
    assert model.is_removed("left") and model.statements() == ["money"]
    spy = QSignalSpy(model.dataChanged)
    work: Bookmarks = marked("left")
    model.show_marked(lambda: MarkedRows(work, library, StatusChecker(library)))
    assert changes(spy) == [(1, 1, [ROW])]
    assert told(model, "left").meta.startswith("No longer in the library")
    spy = QSignalSpy(model.dataChanged)
    model.show_lines(["money"])
    told(model, "money")
    model.show_marked(lambda: MarkedRows(work, library, StatusChecker(library)))
    assert changes(spy) == [], "statements of the library are not described by bookmarks"


def test_a_note_on_what_left_the_library_is_found(model: ListModel, library: Library) -> None:
    model.show_marked(lambda: MarkedRows(marked("left"), library, StatusChecker(library)))
    model.show_hits(search(library, "heating", left=Extract("We pay for heating.", ((11, 7),))))
    assert told(model, "left").text == "Our note: We pay for heating."
    assert told(model, "left", SHAPE)[1] is None
    model.show_lines(["left"])
    assert told(model, "left", SHAPE)[1] is not None


def test_rows_are_dragged_as_their_keys_and_into_nothing(model: ListModel) -> None:
    model.show_lines(["money", "rooms#one", "meals"])
    data = model.mimeData([model.index(2, 0), model.index(1, 0), model.index(2, 0)])
    assert bytes(data.data("application/x-ascl-lines").data()) == b"rooms#one\nmeals"
    assert model.mimeTypes() == [LINES_MIME] == ["application/x-ascl-lines"]
    flags = model.flags(model.index(0, 0))
    for each in (Qt.ItemFlag.ItemIsSelectable, Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemIsDragEnabled):
        assert flags & each
    assert flags & Qt.ItemFlag.ItemNeverHasChildren and not flags & Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled


def test_the_roles_are_five() -> None:
    roles = (ROW, SHAPE, STARRED, IN_BRIEFING, EXTRACT, Qt.ItemDataRole.UserRole - 1)
    assert len(set(map(int, roles))) == 6


def test_a_letter_more_that_finds_the_same_lays_no_row_out_again(model: ListModel, library: Library) -> None:
    model.show_hits(search(library, "heat"))
    laid_out, spy = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    assert words(told(model, "rooms").text, told(model, "rooms").text_marks) == ["Heating"]
    model.show_hits(search(library, "heating fails"))
    assert laid_out.count() == 0 and changes(spy) == [(0, 0, [EXTRACT])]
    assert words(told(model, "rooms").text, told(model, "rooms").text_marks) == ["Heating", "fails"]
    model.show_hits(search(library, "heating fails "))
    assert len(changes(spy)) == 1, "no word of it looks different"
    model.show_hits(search(library, "warm"))  # the same row, and now its title
    assert laid_out.count() == 1
    model.show_hits(search(library, "money"))
    assert laid_out.count() == 2


def test_rows_are_described_once(model: ListModel) -> None:
    model.show_lines(["money"])
    assert told(model, "money") is told(model, "money")
