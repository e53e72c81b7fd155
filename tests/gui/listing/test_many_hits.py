"""Of many hits those that are seen are listed at once, and the others when typing pauses or they are wanted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing import list_model
from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult
from tests.conftest import MakeLibrary, statement_data


@pytest.fixture
def model(qapp: object, make_library: MakeLibrary) -> ListModel:
    model = ListModel(make_library(*map(statement_data, ("money", "rooms", "meals"))))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


@pytest.fixture
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_model, "AT_ONCE", 1)
    monkeypatch.setattr(list_model, "IN_A_TURN", 1)


def found(*statements: str) -> SearchResult:
    return SearchResult("x", tuple(Hit(each, 1.0, "title") for each in statements))


@pytest.mark.usefixtures("few_at_once")
def test_of_many_hits_the_first_are_shown_at_once_and_the_others_once_typing_pauses(
    qtbot: QtBot, model: ListModel
) -> None:
    model.show_hits(found("money", "rooms", "meals"))
    assert (model.rowCount(), list(model.lines())) == (1, ["money", "rooms", "meals"])
    assert model.statements() == ["money", "rooms", "meals"]
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    assert [model.place(each).data() for each in ("money", "meals")] == ["About money", "About meals"]


@pytest.mark.usefixtures("few_at_once")
@pytest.mark.parametrize("wanted", [lambda model: model.show_rest(), lambda model: model.place("meals")])
def test_the_other_hits_are_there_when_one_of_them_is_wanted(
    model: ListModel, wanted: Callable[[ListModel], object]
) -> None:
    model.show_hits(found("money", "rooms", "meals"))
    assert model.place("money").row() == 0 and model.rowCount() == 1
    wanted(model)
    assert model.rowCount() == 3 and model.place("meals").row() == 2
    model.show_hits(found("meals", "rooms"))
    assert model.rowCount() == 1 and not model.has("money")


def test_hits_that_were_listed_before_are_laid_out_as_their_texts_are_cut_otherwise(model: ListModel) -> None:
    hit = SearchResult("x", (Hit("money", 1.0, "position"),))
    model.show_hits(hit)
    model.show_lines(["money"])
    laid_out = QSignalSpy(model.modelReset)
    model.show_hits(hit)
    assert laid_out.count() == 1


@pytest.mark.usefixtures("few_at_once")
def test_all_lines_of_a_branch_are_shown_at_once(model: ListModel) -> None:
    model.show_lines(["money", "rooms"])
    assert model.rowCount() == 2


@pytest.mark.usefixtures("few_at_once")
def test_the_last_lines_of_a_very_long_branch_follow_at_once_without_being_asked_for(
    qtbot: QtBot, model: ListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_model, "OF_A_BRANCH", 1)
    model.show_lines(["money", "rooms", "meals"])
    assert model.rowCount() == 1 and model.shows("money") and not model.shows("meals") and model.has("meals")
    with qtbot.waitSignal(model.rest_shown):
        pass
    assert model.rowCount() == 3 and model.shows("meals")
