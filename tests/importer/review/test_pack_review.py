"""A library pack as a page of a review, and what accepting its statements makes of the library here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.importer.finding.known_library import fingerprint
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.importer.review.pack_review import OTHER_TEXT
from ascl_reader.importer.review.review import accept, review, reviewing
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.statement import NotListed
from ascl_reader.packs.write_pack import export_library
from tests.importer.packs import DAY, LISTED, MEALS, OTHER, after, library, pack, statement, wording


@pytest.fixture
def store() -> ImportedLibrary:
    return ImportedLibrary(paths.user_data())


def test_a_pack_is_one_page_with_each_wording_under_its_title(tmp_path: Path) -> None:
    full = wording(LISTED, context="Canteens\nare full.", rationale="Hunger.")
    path = pack(tmp_path, statement("canteens", full), statement("milk", wording(OTHER)))
    found = review([path], library())
    (page,) = found.pages
    assert (page.heading, page.document and page.document.heading) == ("Trust library", "Trust library")
    assert page.document is not None and [(block.kind.value, block.text) for block in page.document.blocks] == [
        ("heading", "Trust library"),
        ("heading", "About canteens"),
        ("paragraph", "Canteens are full."),
        ("paragraph", "Each canteen needs:"),
        ("bullet", "tables"),
        ("bullet", "chairs that do not wobble"),
        ("paragraph", "and a clock."),
        ("paragraph", "Hunger."),
        ("heading", "About milk"),
        ("paragraph", OTHER),
    ]
    assert [block.place for block in page.document.blocks] == list(range(1, 11))
    canteens, milk = found.drafts
    assert [block for each in canteens.found.sections for block in each.blocks] == list(page.document.blocks[2:8])
    assert (canteens.found.first, canteens.found.last, milk.found.n) == (2, 8, 2)
    assert canteens.texts == full.texts and canteens.found.text.startswith("Canteens are full. Each canteen")


def test_an_unknown_statement_keeps_all_that_the_pack_tells_of_it(tmp_path: Path, store: ImportedLibrary) -> None:
    given_ = statement(
        "meals",
        wording(MEALS, "2025-11-02"),
        themes=("behaviour", "funding"),
        earlier=(wording(OTHER, "2024-02-03"),),
        not_listed=NotListed("Food", "2026-02-01"),
    )
    found = review([pack(tmp_path, given_)], library())
    assert (found.drafts[0].state, found.drafts[0].check) == (DraftState.NEW, ())
    (made,) = after(found, library(), store).statements
    told = ("id", "title", "themes", "period", "full", "earlier", "not_listed")
    assert [getattr(made, name) for name in told] == [getattr(given_, name) for name in told]


def test_a_known_statement_keeps_its_title_themes_and_period_here(tmp_path: Path, store: ImportedLibrary) -> None:
    shipped = library(statement("meals", None))
    there = statement("meals", wording(MEALS), title="Another title", themes=("behaviour",))
    found = review([pack(tmp_path, there)], shipped)
    assert (found.drafts[0].state, found.drafts[0].title) == (DraftState.FIRST_WORDING, "About meals")
    made = after(found, shipped, store).find("meals")
    assert (made.title, made.themes, made.full) == ("About meals", ("funding",), there.full)
    assert store.read()[0]["meals"].title is None


def test_summaries_are_never_taken_for_full_texts(tmp_path: Path) -> None:
    path = pack(tmp_path, statement("meals", None), statement("milk", None), statement("tea", wording(MEALS)))
    found = review([path], library(statement("meals", None)))
    assert [draft.id for draft in found.drafts] == ["tea"]
    assert len(found.pages[0].left_out) == 1 and "milk" in found.pages[0].left_out[0]
    assert "meals" not in found.pages[0].left_out[0]
    refused = review([pack(tmp_path, statement("milk", None), statement("tea", wording(" \n")))], library())
    assert refused.drafts == () and "none of its statements has the full text" in str(refused.pages[0].refusal)


def test_importing_the_same_pack_twice_changes_nothing(tmp_path: Path, store: ImportedLibrary) -> None:
    both = (wording(OTHER, "2024-02-03", "Milk"), wording(OTHER, "2023-02-03", "Tea"), wording("Old.", "2025-01-01"))
    path = pack(tmp_path, statement("meals", wording(MEALS), earlier=both), statement("tea", wording("Tea.")))
    start = library(statement("tea", None))
    now = after(review([path], start), start, store)
    before = {file: file.read_bytes() for file in store.folder.rglob("*.yaml")}
    found = review([path], now)
    assert {draft.state for draft in found.drafts} == {DraftState.UNCHANGED}
    assert accept(found, now, store, date(2026, 9, 9)) is None
    assert {file: file.read_bytes() for file in store.folder.rglob("*.yaml")} == before


def test_a_newer_wording_takes_the_place_of_the_one_here_which_is_kept(tmp_path: Path, store: ImportedLibrary) -> None:
    start = library(statement("meals", None))
    now = after(review([pack(tmp_path, statement("meals", wording(MEALS, "2026-01-01")))], start), start, store)
    newer = wording(MEALS.replace("noon", "midday"), "2026-02-01")
    path = pack(
        tmp_path, statement("meals", newer, earlier=(wording("First.", "2020-01-01"), wording(MEALS, "2025-12-01")))
    )
    found = review([path], now)
    assert (found.drafts[0].state, found.drafts[0].check) == (DraftState.CHANGED, ())
    step = accept(found, now, store, DAY)
    assert step is not None and step.changed == ("meals",)
    made = store.read()[0]["meals"]
    assert made.full == newer
    assert [each.texts.position for each in made.earlier] == [MEALS, "First."]
    assert store.undo() is not None and store.read()[0]["meals"].full.texts.position == MEALS


def test_an_older_wording_is_to_be_checked(tmp_path: Path, store: ImportedLibrary) -> None:
    here = library(statement("meals", wording(MEALS, "2026-02-01")))
    found = review([pack(tmp_path, statement("meals", wording(MEALS.replace("noon", "midday"), "2026-01-31")))], here)
    assert found.drafts[0].state is DraftState.CHANGED
    assert found.drafts[0].check == ("older than what you have: read on 31 January 2026, yours on 1 February 2026",)
    assert accept(found.without_doubts, here, store) is None


@pytest.mark.parametrize("full", [True, False], ids=["by its full text", "by its fingerprint"])
def test_another_text_under_a_known_id_is_to_be_checked(tmp_path: Path, full: bool) -> None:
    print_ = fingerprint(MEALS).as_text()
    here = statement("meals", wording(MEALS) if full else None, fingerprint=print_)
    found = review([pack(tmp_path, statement("meals", wording(OTHER)))], library(here))
    assert found.drafts[0].check == (OTHER_TEXT,)
    same = review([pack(tmp_path, statement("meals", wording(MEALS.replace("warm", "hot"))))], library(here))
    assert same.drafts[0].check == ()


def test_a_text_that_is_known_under_another_id_is_that_statement(tmp_path: Path, store: ImportedLibrary) -> None:
    here = library(statement("free-meals", wording(MEALS, heading="Here")))
    near = MEALS.replace("warm", "hot")
    found = review([pack(tmp_path, statement("meals", wording(near)), statement("noon", wording(MEALS)))], here)
    ids = {draft.id: (draft.state, draft.check) for draft in found.drafts}
    assert ids == {
        "meals": (DraftState.NEW, ("looks like “About free meals”",)),
        "free-meals": (DraftState.UNCHANGED, ()),
    }
    both = pack(tmp_path, statement("a-meal", wording(MEALS)), statement("free-meals", wording(near)))
    assert [draft.id for draft in review([both], here).drafts] == ["a-meal", "free-meals"]


def test_a_source_more_is_kept_and_is_not_news(tmp_path: Path, store: ImportedLibrary) -> None:
    start = library()
    now = after(review([pack(tmp_path, statement("meals", wording(MEALS)))], start), start, store)
    path = pack(tmp_path, statement("meals", wording(MEALS, heading="Second page"), earlier=(wording("Old."),)))
    step = accept(review([path], now), now, store)
    assert step is not None and (step.added, step.changed) == ((), ())
    made = store.read()[0]["meals"]
    assert [origin.heading for origin in made.full.origins] == ["Food", "Second page"]
    assert [each.texts.position for each in made.earlier] == ["Old."]


@pytest.mark.parametrize(("seen", "is_listed"), [("2025-12-01", False), ("2026-05-01", True)])
def test_who_looked_last_says_whether_a_statement_is_on_its_page(
    tmp_path: Path, store: ImportedLibrary, seen: str, is_listed: bool
) -> None:
    start, gone = library(), NotListed("Food", "2026-02-01")
    first = pack(tmp_path, statement("meals", wording(MEALS, "2026-01-01"), not_listed=gone))
    now = after(review([first], start), start, store)
    then = review([pack(tmp_path, statement("meals", wording(MEALS, seen)))], now)
    assert (after(then, now, store).find("meals").not_listed is None) is is_listed


def test_unknown_themes_are_replaced_by_suggested_ones_and_told(tmp_path: Path) -> None:
    here = library(statement("free-meals", wording(MEALS), themes=("behaviour",)))
    there = library(
        statement("dinner", wording(f"Dinner. {MEALS[:80]}"), themes=("canteens",)),
        statement("tea", wording("Tea."), themes=("canteens", "funding")),
        themes=("canteens", "funding"),
    )
    export_library(there, tmp_path / "trust.zip")
    dinner, tea = review([tmp_path / "trust.zip"], here).drafts
    assert (dinner.themes, dinner.near) == (("behaviour",), ("free-meals",))
    assert tea.themes == ("funding",)
    assert dinner.check == tea.check == ("your library does not have the theme “Canteens” of the pack",)


def test_a_pack_is_no_page_even_if_it_is_called_like_one(tmp_path: Path, store: ImportedLibrary) -> None:
    here = library(statement("meals", wording(MEALS)), statement("milk", wording(OTHER)))
    found = review([pack(tmp_path, statement("meals", wording(MEALS)), name="Food")], here)
    assert found.not_listed == ()
    page = tmp_path / "food.txt"
    page.write_text(f"Food\n\nASCL position: {OTHER}\n", encoding="utf-8")
    found = review([page, tmp_path / "trust.zip"], here)
    assert found.not_listed == ("meals",) == OpenReview(found, here).review.not_listed
    assert OpenReview(review([tmp_path / "trust.zip"], here), here).review.not_listed == ()


def test_a_page_read_today_is_newer_than_a_pack_in_the_same_import(tmp_path: Path, store: ImportedLibrary) -> None:
    page = tmp_path / "food.txt"
    page.write_text(
        f"Food\n\nMilk – May 2019\n\nASCL position: {OTHER}\n\nMeals – May 2019\n\n{MEALS}\n", encoding="utf-8"
    )
    here = library(statement("meals", None, fingerprint=fingerprint(MEALS).as_text()))
    there = pack(
        tmp_path, statement("meals", wording(MEALS.replace("warm", "hot"))), statement("milk", wording("Tea."))
    )
    found = review([page, there], here)
    assert {draft.id for draft in found.drafts if draft.document == 0} == {"milk-2", "meals"}
    accept(found, here, store, DAY)
    made = store.read()[0]
    assert made["meals"].full.texts.position == MEALS and "hot" in made["meals"].earlier[0].texts.position
    assert (made["milk"].full.texts.position, made["milk-2"].full.texts.position) == ("Tea.", OTHER)


def test_of_two_packs_the_newer_one_is_what_is_read(tmp_path: Path, store: ImportedLibrary) -> None:
    newer = pack(tmp_path, statement("meals", wording(MEALS, "2026-02-01"))).rename(tmp_path / "newer.zip")
    older = pack(tmp_path, statement("meals", wording(MEALS.replace("noon", "midday"), "2026-01-01")))
    made = after(review([newer, older], library()), library(), store).find("meals")
    assert made.full == wording(MEALS, "2026-02-01")
    assert [each.read for each in made.earlier] == ["2026-01-01"]


def test_a_text_that_the_shipped_library_itself_has_is_not_written_again(
    tmp_path: Path, store: ImportedLibrary
) -> None:
    here = library(statement("meals", wording(MEALS)))
    assert accept(review([pack(tmp_path, *here.statements)], here), here, store) is None


def test_the_progress_of_a_pack_is_told(tmp_path: Path) -> None:
    path = pack(tmp_path, statement("meals", wording(MEALS)), statement("milk", wording(OTHER)))
    told = [done / count for done, count in reviewing([tmp_path / "missing.txt", path], library())]
    assert told == sorted(told) and told[-1] == 1
    assert len(set(told)) >= 4  # the missing file, the pack's first and second statement, the end
