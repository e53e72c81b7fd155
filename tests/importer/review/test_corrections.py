"""A review corrected by hand: boundaries, titles, themes; everything taken back again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ascl_reader import paths
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.importer.review.review import accept, review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.read_library import read_library
from ascl_reader.library.statement import Section
from tests.importer.review.food_page import PAGE, block, open_review


def blocks(opened: OpenReview) -> list[list[str]]:
    return [[block.text for _, block in item.draft.found.blocks] for item in opened.items]


def test_the_end_of_a_rationale_split_off_is_a_position_of_its_own(opened: OpenReview) -> None:
    opened.split(0, block(opened, 0, "Kitchens"))
    meals, kitchens, _ = opened.items
    assert meals.draft.texts.rationale == "Hungry children learn less."
    assert kitchens.draft.texts.position == "Kitchens stand empty in half of all schools."
    assert kitchens.draft.texts.rationale == ""
    assert kitchens.draft.title == "Kitchens stand empty in half of all schools"
    assert kitchens.draft.id != meals.draft.id and kitchens.draft.check
    opened.join(1)
    assert blocks(opened) == blocks(open_again(opened))
    assert opened.items[0].draft.texts.rationale.endswith("Kitchens stand empty in half of all schools.")


def open_again(opened: OpenReview) -> OpenReview:
    while opened.undo():
        pass
    return opened


def test_a_labelled_section_keeps_its_label_when_split_off(opened: OpenReview) -> None:
    opened.split(0, block(opened, 0, "Every child"))
    assert opened.items[0].draft.texts.position == ""
    assert any("no position" in reason for reason in opened.items[0].draft.check)
    assert opened.items[1].draft.texts.position.endswith("- no payment\n- no forms")
    assert opened.items[1].draft.texts.rationale.startswith("Hungry")


def test_a_beginning_moves_by_blocks_and_never_empties_a_statement(opened: OpenReview) -> None:
    assert opened.move_beginning(1, -1)
    assert opened.items[1].draft.texts.position.startswith("Kitchens")
    assert opened.move_beginning(1, 1)
    assert not opened.move_beginning(1, 1)
    assert not opened.move_beginning(0, -1)
    assert opened.items[0].draft.texts.rationale.endswith("half of all schools.")


def test_a_line_that_was_the_only_one_of_its_section_goes_back_to_it(opened: OpenReview) -> None:
    before = opened.items[0].draft.texts
    while opened.items[0].draft.texts.rationale:
        assert opened.move_beginning(1, -1)
    assert opened.items[1].draft.texts.position
    while opened.items[0].draft.texts != before:
        assert opened.move_beginning(1, 1), "what left a section by Alt+Up comes back to it by Alt+Down"
    assert len(opened.items[0].draft.texts.position) == len(before.position)


def test_nothing_splits_before_the_first_block(opened: OpenReview) -> None:
    assert not opened.can_split(0, block(opened, 0, "Prices"))
    opened.split(0, block(opened, 0, "Prices"))
    assert len(opened.items) == 2 and not opened.corrected


def test_title_themes_and_what_it_is_are_a_persons_to_say(opened: OpenReview) -> None:
    opened.set_title(1, "  Buses   for villages ")
    opened.set_title(1, " ")
    opened.set_themes(1, ["funding", "funding"])
    assert (opened.items[1].draft.title, opened.items[1].draft.themes) == ("Buses for villages", ("funding",))
    opened.take_as(1, "buses")
    assert (opened.items[1].draft.id, opened.items[1].draft.state) == ("buses", DraftState.FIRST_WORDING)
    opened.take_as(1, "")
    assert opened.items[1].draft.state is DraftState.NEW


def test_two_cannot_be_the_same_statement_and_the_last_told_is_it(opened: OpenReview) -> None:
    opened.take_as(0, "buses")
    opened.take_as(1, "buses")
    assert [item.draft.id == "buses" for item in opened.items] == [False, True]
    assert opened.items[0].draft.state is DraftState.NEW


def test_a_split_that_is_joined_again_leaves_no_empty_paragraph(opened: OpenReview) -> None:
    before = blocks(opened)
    opened.split(0, block(opened, 0, "Kitchens"))
    opened.join(1)
    assert blocks(opened) == before and all(text.strip() for each in blocks(opened) for text in each)


def test_a_title_given_to_a_statement_whose_words_stay_is_kept(folder: Path, opened: OpenReview) -> None:
    store = ImportedLibrary(paths.user_data())
    accept(opened.review, opened.library, store)
    library = load_library(folder / "library", paths.user_cache(), paths.user_data())
    again = OpenReview(review([folder / "food.txt"], library), library)
    again.set_title(1, "Buses for villages")
    step = accept(again.review, library, store)
    assert step is not None
    assert store.read()[0][again.items[1].draft.id].title == "Buses for villages"


def test_what_was_left_out_is_not_accepted_and_not_told_as_gone(opened: OpenReview) -> None:
    store = ImportedLibrary(paths.user_data())
    accept(opened.review, opened.library, store)
    opened.leave_out(1)
    assert [draft.title for draft in opened.review.drafts] == ["Meals"]
    assert opened.review.not_listed == ()
    opened.leave_out(1, False)
    assert len(opened.review.drafts) == 2


def test_looking_right_clears_the_doubt_until_the_boundary_moves(opened: OpenReview) -> None:
    opened.split(0, block(opened, 0, "Kitchens"))
    assert opened.items[1].to_check
    opened.confirm(1)
    assert not opened.items[1].to_check
    opened.move_beginning(1, -1)
    assert opened.items[1].to_check


def words(opened: OpenReview) -> list[str]:
    """Return the lines of all statements, and those that their titles were read from."""
    titles = [item.draft.found.heading.text for item in opened.items if item.draft.found.heading]
    return sorted([*titles, *(text for each in blocks(opened) for text in each)])


STEPS = st.lists(st.tuples(st.sampled_from(["split", "join", "up", "down", "out", "title"]), st.integers(0, 9)))


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_no_correction_loses_or_repeats_a_block_and_all_can_be_taken_back(
    folder: Path, steps: list[tuple[str, int]]
) -> None:
    opened = open_review(folder)
    first = blocks(opened)
    flat = words(opened)
    for what, number in steps:
        item = number % len(opened.items)
        inside = opened.items[item].draft.found.blocks
        if what == "split":
            opened.split(item, inside[number % len(inside)][1])
        elif what == "join":
            opened.join(item)
        elif what in ("up", "down"):
            opened.move_beginning(item, -1 if what == "up" else 1)
        elif what == "out":
            opened.leave_out(item)
        else:
            opened.set_title(item, f"Title {number}")
        assert words(opened) == flat
        assert all(each for each in blocks(opened))
        assert [item.place for item in opened.items] == list(range(len(opened.items)))
        assert len({item.draft.id for item in opened.items}) == len(opened.items)
    while opened.undo():
        pass
    assert blocks(opened) == first and opened.review.drafts == open_review(folder).review.drafts
    assert all(section in Section for item in opened.items for section, _ in item.draft.found.blocks)


def test_a_line_that_was_wrongly_taken_for_a_title_is_text_again_once_joined(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"{PAGE}\nMore buses\n\nWhat is the context?\n\nIt is far.\n", encoding="utf-8")
    library = Library(read_library(folder / "library"))
    opened = OpenReview(review([path], library), library)
    assert [item.draft.title for item in opened.items][1:] == ["Buses", "More buses"]
    opened.join(2)
    assert [block.text for _, block in opened.items[1].draft.found.blocks] == [
        "It is far.",
        "Every village needs a bus before eight.",
        "More buses",
    ]
