"""Words put out of a statement and taken in again, and sections that begin elsewhere, in a review."""

from __future__ import annotations

from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.library.statement import Section
from tests.importer.review.food_page import block


def test_put_out_words_are_told_with_the_page_and_come_back_by_one_key(opened: OpenReview) -> None:
    before = opened.items, opened.left_out(0)
    assert opened.put_out(0, block(opened, 0, "no forms"))
    assert [each.text for each in opened.left_out(0)][-1:] == ["no forms"]
    assert "no forms" not in opened.items[0].draft.texts.position
    assert opened.take_in(0, opened.left_out(0)[-1])
    assert "no forms" in opened.items[0].draft.texts.position
    assert opened.undo() and opened.undo()
    assert (opened.items, opened.left_out(0)) == before


def test_a_section_begins_where_a_person_says(opened: OpenReview) -> None:
    assert opened.begin_section(0, block(opened, 0, "Kitchens"), Section.CONTEXT)
    assert opened.items[0].draft.texts.context.endswith("Kitchens stand empty in half of all schools.")
    assert not opened.begin_section(0, block(opened, 0, "Kitchens"), Section.CONTEXT)
    opened.undo()
    assert opened.items[0].draft.texts.rationale.endswith("Kitchens stand empty in half of all schools.")


def test_a_confirmed_statement_is_to_be_checked_again_once_it_holds_other_words(opened: OpenReview) -> None:
    opened.split(0, block(opened, 0, "Kitchens"))
    opened.confirm(0)
    opened.put_out(0, block(opened, 0, "no forms"))
    assert not opened.items[0].correction.confirmed
