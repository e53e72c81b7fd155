"""What a draft is given where the library does not know the statement: a title, themes with their reason, an id."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ascl_reader import paths
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.review.drafts import DraftMaker, with_distinct_ids
from ascl_reader.importer.review.review import review
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.terminal.command_line import run
from tests.conftest import statement_data, write_library

MILK = "Milk in primary schools should be fresh, local and free for all children under the age of eight."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of three statements."""
    dairy = statement_data("dairy", themes=["behaviour", "funding"], title="Milk and bread in schools")
    return write_library(tmp_path / "library", statement_data("free-meals"), statement_data("something-else"), dairy)


def library(folder: Path) -> Library:
    """Return the library as the program loads it."""
    return load_library(folder, paths.user_cache(), paths.user_data())


def page(tmp_path: Path, text: str) -> Path:
    """Save a page as text."""
    path = tmp_path / "food.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_themes_are_suggested_with_the_statements_they_are_taken_from(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Food\n\nSchool milk – June 2018\n\nASCL position: {MILK}\n\nKites – June 2018\n\nASCL position: Kites.\n"
    file = page(tmp_path, text)
    milk, kites = review([file], library(folder)).drafts
    assert (milk.themes[0], milk.near[0]) == ("behaviour", "dairy")
    assert (kites.themes, kites.near) == (("funding",), ())
    run(["--library", str(folder), "import", str(file), "--dry-run"])
    told = capsys.readouterr().out
    assert "themes: Behaviour, Funding (suggested from: Milk and bread in schools, About " in told
    assert "themes: Funding (nothing like it in the library; please choose)\n" in told


@pytest.mark.parametrize(
    ("position", "title"),
    [
        ("Every school needs:\n• milk\n• bread", "Every school needs: milk bread"),
        (f"{MILK}\n\nMore.", "Milk in primary schools should be fresh, local and free…"),
        (f"Https://www.{'milk-' * 20}.uk", f"Https://www.{'milk-' * 9}mi…"),
    ],
)
def test_a_title_of_the_first_words_is_one_line(tmp_path: Path, folder: Path, position: str, title: str) -> None:
    (draft,) = review([page(tmp_path, f"ASCL position:\n{position}\n")], library(folder)).drafts
    assert draft.title == title


def test_many_statements_with_one_title_have_ids_of_their_own(tmp_path: Path, folder: Path) -> None:
    parts = [
        f"Dairy – June 2018\n\nASCL position: Cow number {number} gives {number} litres.\n" for number in range(500)
    ]
    ids = [draft.id for draft in review([page(tmp_path, "\n".join(["Food", *parts]))], library(folder)).drafts]
    assert ids[:3] == ["dairy-2", "dairy-3", "dairy-4"]
    assert len(set(ids)) == 500


@pytest.mark.parametrize(("title", "made"), [("Con", "statement-con"), ("NUL", "statement-nul"), ("Icon", "icon")])
def test_no_id_is_a_name_that_windows_keeps_for_a_device(tmp_path: Path, folder: Path, title: str, made: str) -> None:
    text = f"Food\n\n{title} – June 2018\n\nASCL position: {MILK}\n"
    (draft,) = review([page(tmp_path, text)], library(folder)).drafts
    assert draft.id == made


def test_the_same_new_statement_on_two_pages_is_one(tmp_path: Path, folder: Path) -> None:
    text = f"Food\n\nSchool milk – June 2018\n\nASCL position: {MILK}\n"
    first = page(tmp_path, text)
    second = tmp_path / "other.txt"
    second.write_text(text.replace("Food", "Drink"), encoding="utf-8")
    assert [draft.id for draft in review([first, second], library(folder)).drafts] == ["school-milk", "school-milk"]


def told_of(folder: Path, file: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    """Import a page at a terminal, and return what is told of its statements."""
    run(["--library", str(folder), "import", str(file), "--accept-all", "--json", *options])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    return list(document["statements"])


def test_it_is_told_whether_the_library_knows_a_statement_and_what_of_it_is_new(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = page(tmp_path, f"Food\n\nSchool milk – June 2018\n\nASCL position: {MILK}\n")
    (new,) = told_of(folder, file, capsys)
    (same,) = told_of(folder, file, capsys, "--dry-run")
    file = page(tmp_path, f"Food\n\nSchool milk – June 2018\n\nASCL position: {MILK} Bread too.\n")
    (changed,) = told_of(folder, file, capsys, "--dry-run")
    assert [each["known"] for each in (new, same, changed)] == [False, True, True]
    run(["--library", str(folder), "import", str(file), "--dry-run"])
    assert "[school-milk]  changed" in capsys.readouterr().out


def test_a_known_title_above_other_words_is_to_be_checked(tmp_path: Path, folder: Path) -> None:
    file = page(
        tmp_path, "Food\n\nMilk and bread in schools – June 2018\n\nASCL position: Kites need wind and string.\n"
    )
    (draft,) = review([file], library(folder)).drafts
    assert draft.id == "dairy"
    assert "the title is that of a statement you have, but most of its words are different" in draft.check


def test_the_share_that_is_made_grows_from_nothing_to_nearly_all(tmp_path: Path, folder: Path) -> None:
    parts = [f"Dairy {number} – June 2018\n\nASCL position: Cow {number} gives milk.\n" for number in range(5)]
    shipped = library(folder)
    found = [each.found for each in review([page(tmp_path, "\n".join(["Food", *parts]))], shipped).drafts]
    shares = list(DraftMaker(shipped, KnownLibrary(shipped), {0: "Food"}).making([(0, found)]))
    assert len(found) == 5 and shares == [number / 10 for number in range(10)]


def test_new_statements_of_pages_that_know_nothing_of_each_other_are_numbered_from_two(
    tmp_path: Path, folder: Path
) -> None:
    shipped, drafts = library(folder), []
    for animal in ("Cows", "Goats", "Sheep"):
        file = page(tmp_path, f"Food\n\nSchool milk – June 2018\n\nASCL position: {animal} give milk.\n")
        drafts += review([file], shipped).drafts
    assert [each.id for each in drafts] == ["school-milk"] * 3
    assert [each.id for each in with_distinct_ids(drafts, shipped)] == ["school-milk", "school-milk-2", "school-milk-3"]
