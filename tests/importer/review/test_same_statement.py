"""Statements that are one though their texts alone do not say so: by title, and in two documents of one import."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.importer.review.drafts import OTHER_DOCUMENT, SAME_TITLE, DraftState
from ascl_reader.importer.review.review import accept, review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from tests.conftest import statement_data, write_library

MILK = (
    "Every school should give its pupils fresh, local milk at noon, and the farms nearby should be paid for it in full."
)
BREAD = (
    "No baker may be asked for a licence of more than one year, whatever the council of the town has to say of ovens."
)


def page(folder: Path, name: str, *statements: tuple[str, str]) -> Path:
    """Write a page of these statements: title and position."""
    path = folder / f"{name}.txt"
    told = [
        f"{title} – June 2018\n\nWhat is the context?\n\nMoney is short.\n\nASCL position:\n\n{position}\n"
        for title, position in statements
    ]
    path.write_text("\n".join([f"{name.title()}\n", *told]), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path / "library", statement_data("trains"))


def library(folder: Path) -> Library:
    return load_library(folder, paths.user_cache(), paths.user_data())


@pytest.fixture
def store() -> ImportedLibrary:
    return ImportedLibrary(paths.user_data())


def test_a_title_that_the_library_has_with_a_heavily_changed_text_is_changed_and_to_be_checked(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    first = review([page(tmp_path, "food", ("School milk", MILK))], library(folder))
    accept(first, library(folder), store)
    found = review([page(tmp_path, "food", ("School milk", BREAD))], library(folder))
    (draft,) = found.drafts
    assert (draft.id, draft.state) == ("school-milk", DraftState.CHANGED)
    assert SAME_TITLE in draft.check
    assert found.not_listed == (), "it is not one gone and one new"


def test_the_text_counts_more_than_the_title(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    accept(review([page(tmp_path, "food", ("School milk", MILK))], library(folder)), library(folder), store)
    found = review([page(tmp_path, "food", ("School milk", BREAD), ("Fresh milk for all", MILK))], library(folder))
    assert [draft.state for draft in found.drafts] == [DraftState.NEW, DraftState.UNCHANGED]


def test_a_title_of_one_word_says_too_little(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    accept(review([page(tmp_path, "food", ("Milk", MILK))], library(folder)), library(folder), store)
    assert review([page(tmp_path, "food", ("Milk", BREAD))], library(folder)).drafts[0].state is DraftState.NEW


def test_a_statement_of_two_documents_is_saved_as_one(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    other = MILK.replace("in full", "within a month")
    files = [page(tmp_path, "food", ("School milk", MILK)), page(tmp_path, "farms", ("Milk from farms", other))]
    found = review(files, library(folder))
    assert [draft.id for draft in found.drafts] == ["school-milk", "school-milk"]
    assert [OTHER_DOCUMENT in draft.check for draft in found.drafts] == [False, True]
    accept(found, library(folder), store)
    statement = library(folder).find("school-milk")
    assert statement.full is not None and statement.full.texts.position == other
    assert [each.texts.position for each in statement.earlier] == [MILK], "no words are lost"
    assert "school-milk-2" not in library(folder)


def test_the_same_words_in_two_documents_are_no_doubt(tmp_path: Path, folder: Path) -> None:
    files = [page(tmp_path, "food", ("School milk", MILK)), page(tmp_path, "farms", ("School milk", MILK))]
    found = review(files, library(folder))
    assert [draft.id for draft in found.drafts] == ["school-milk", "school-milk"]
    assert not any(OTHER_DOCUMENT in draft.check for draft in found.drafts)


def test_two_statements_of_one_document_stay_two(tmp_path: Path, folder: Path) -> None:
    other = MILK.replace("in full", "within a month")
    two = page(tmp_path, "food", ("School milk", MILK), ("School milk", other))
    found = review([two, page(tmp_path, "farms", ("Bread", BREAD))], library(folder))
    assert len({draft.id for draft in found.drafts}) == 3
