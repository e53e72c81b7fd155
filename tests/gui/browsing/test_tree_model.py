"""The lines of the tree: named, counted, found by their keys, and filled anew only where they are others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from ascl_reader.gui.browsing.tree_model import COUNT, KEY, STARRED, FoundCount, TreeModel
from ascl_reader.library.outline import ALL_KEY, UNDATED_KEY, Branch

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def branches(*funding: str) -> tuple[Branch, ...]:
    child = Branch("send", "SEND", funding[:1])
    return (
        Branch(ALL_KEY, "", ("a", "b", *funding)),
        Branch("funding", "Funding", funding, (child,)),
        Branch(UNDATED_KEY, "", ()),
        Branch("folder:x", "Governors", ("a",), (), ("a",), 1),
    )


@pytest.fixture
def model(qapp: object) -> TreeModel:
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assert model.fill(branches("c", "d"))
    return model


def told(model: TreeModel, key: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.place(key).data(role)


def test_lines_have_names_counts_and_keys(model: TreeModel) -> None:
    assert [told(model, key) for key in model.branch_keys()] == [
        "All statements", "SEND", "Funding", "Not dated", "Governors",
    ]  # fmt: skip
    assert [told(model, key, COUNT) for key in model.branch_keys()] == [4, 1, 2, 0, 2]
    assert [told(model, key, KEY) for key in model.branch_keys()] == model.branch_keys()
    assert [key for key in model.branch_keys() if told(model, key, STARRED)] == ["folder:x"]
    assert told(model, "funding", SPOKEN) == "Funding, 2 statements"
    assert told(model, "send", SPOKEN) == "SEND, 1 statement, level 2"
    assert not model.flags(model.place("funding")) & Qt.ItemFlag.ItemIsEditable


def test_a_line_is_found_by_its_key(model: TreeModel) -> None:
    assert model.place("send").parent() == model.place("funding")
    assert not model.place("gone").isValid() and model.branch("gone") is None
    found = model.branch("funding")
    assert found is not None and found.statements == ("c", "d")


def test_other_counts_leave_the_lines_where_they_are(model: TreeModel) -> None:
    resets = QSignalSpy(model.modelReset)
    assert not model.fill(branches("c", "d", "e"))
    assert resets.count() == 0
    assert (told(model, "funding", COUNT), told(model, ALL_KEY, COUNT)) == (3, 5)
    assert told(model, "funding", SPOKEN) == "Funding, 3 statements"
    found = model.branch("funding")
    assert found is not None and found.statements == ("c", "d", "e")


def test_another_outline_takes_the_place_of_the_old(model: TreeModel) -> None:
    assert model.fill((Branch("2020", "2020", ("a",)),))
    assert model.branch_keys() == ["2020"] and model.rowCount() == 1
    assert not model.place("funding").isValid()
    assert model.fill((Branch("2020", "In 2020", ("a",)),)), "a new name is another line"


def test_a_saved_search_has_no_number_until_it_is_counted(model: TreeModel) -> None:
    model.fill((Branch("search:1", "Fines", ()), Branch("search:2", "Phones", ())))
    assert (told(model, "search:1", COUNT), told(model, "search:1", SPOKEN)) == ("", "Saved search: Fines")
    model.show_found({"search:1": FoundCount(1), "search:2": FoundCount(12, 3), "search:9": FoundCount(5)})
    assert [told(model, key, COUNT) for key in model.branch_keys()] == ["1", "12 · 3 new"]
    assert told(model, "search:1", SPOKEN) == "Saved search: Fines, 1 statement"
    assert told(model, "search:2", SPOKEN) == "Saved search: Phones, 12 statements, 3 new"
    assert not told(model, "search:1", STARRED)
    model.fill((Branch("search:2", "Telephones", ()),))
    assert told(model, "search:2", COUNT) == "12 · 3 new", "also under another name"


def test_a_line_below_another_says_its_level(model: TreeModel) -> None:
    spoken = {key: model.place(key).data(SPOKEN) for key in ("funding", "send")}
    assert spoken == {"funding": "Funding, 2 statements", "send": "SEND, 1 statement, level 2"}
    assert not model.fill(branches("c", "d"))
