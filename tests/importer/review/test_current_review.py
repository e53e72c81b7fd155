"""A review as it stands: what is in it, what is no longer listed, and ids that stay when a page is made anew."""

from __future__ import annotations

from pathlib import Path

from ascl_reader import paths
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.importer.review.review import accept, review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.read_library import read_library
from tests.importer.review.food_page import PAGE, block


def test_a_review_opens_as_it_was_found(opened: OpenReview) -> None:
    assert [item.draft.title for item in opened.items] == ["Meals", "Buses"]
    assert not opened.corrected and opened.pages == ("Food",)
    assert opened.review.drafts == tuple(item.draft for item in opened.items)


def test_what_is_not_found_any_more_can_stay_listed(folder: Path, opened: OpenReview) -> None:
    store = ImportedLibrary(paths.user_data())
    accept(opened.review, opened.library, store)
    library = load_library(folder / "library", paths.user_cache(), paths.user_data())
    shorter = folder / "again" / "food.txt"
    shorter.parent.mkdir(exist_ok=True)
    shorter.write_text(PAGE[: PAGE.index("Buses")], encoding="utf-8")
    again = OpenReview(review([shorter], library), library)
    assert again.no_longer_listed == again.review.not_listed and len(again.no_longer_listed) == 1
    again.mark_not_listed(again.no_longer_listed[0], False)
    assert again.review.not_listed == ()


def test_another_page_of_the_same_name_marks_nothing(folder: Path, opened: OpenReview) -> None:
    accept(opened.review, opened.library, ImportedLibrary(paths.user_data()))
    library = load_library(folder / "library", paths.user_cache(), paths.user_data())
    other = folder / "other" / "food.txt"
    other.parent.mkdir(exist_ok=True)
    other.write_text("Food\n\nCakes – May 2020\n\nASCL position:\nCake should be rare.\n", encoding="utf-8")
    assert review([other], library).not_listed == ()


def test_a_boundary_moved_on_one_page_gives_no_id_of_another(tmp_path: Path, folder: Path) -> None:
    """Two pages have a statement of the same title each; making one page anew must not give both the same id."""
    (tmp_path / "one.txt").write_text(PAGE, encoding="utf-8")
    other = PAGE.replace("Food\n", "Drink\n", 1).replace("warm meal at noon", "glass of cold water at break")
    (tmp_path / "two.txt").write_text(other.replace("Prices rise", "Pipes leak"), encoding="utf-8")
    library = Library(read_library(folder / "library"))
    opened = OpenReview(review([tmp_path / "one.txt", tmp_path / "two.txt"], library), library)
    before = [item.draft.id for item in opened.items]
    last = next(number for number, item in enumerate(opened.items) if item.draft.document == 1)
    opened.split(last, block(opened, last, "Kitchens"))
    ids = [item.draft.id for item in opened.items]
    first_page = [item.draft.id for item in opened.items if item.draft.document == 0]
    assert ids[: len(first_page)] == before[: len(first_page)]
    new = [item.draft for item in opened.items if item.draft.state is DraftState.NEW]
    by_id: dict[str, set[str]] = {}
    for draft in new:
        by_id.setdefault(draft.id, set()).add(draft.found.text)
    assert all(len(texts) == 1 for texts in by_id.values()), "one id, one text"
    opened.undo()
    assert [item.draft.id for item in opened.items] == before
