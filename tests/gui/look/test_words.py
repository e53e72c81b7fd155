"""The names on screen of sections, wordings and stances: each has one, and no two are the same."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import pytest

from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.look.words import (
    place_in_document,
    section_in_sentence,
    section_names,
    stance_in_sentence,
    stance_names,
    wording_names,
    wording_tips,
)
from ascl_reader.library.statement import Section, Wording


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (section_names(), Section),
        ({each: section_in_sentence(each) for each in Section}, Section),
        (wording_names(), Wording),
        (wording_tips(), Wording),
        (stance_names(), Stance),
        ({each: stance_in_sentence(each) for each in Stance}, Stance),
    ],
)
def test_each_has_a_name_of_its_own(names: Mapping[Enum, str], kind: type[Enum]) -> None:
    assert set(names) == set(kind)
    assert all(names.values()) and len(set(names.values())) == len(names)


def test_names_in_a_sentence_begin_small() -> None:
    assert section_in_sentence(Section.POSITION) == "the position"
    assert f"Our school: {stance_in_sentence(Stance.PARTLY)}" == "Our school: partly agrees"
    assert all(name[0].isupper() for name in (*section_names().values(), *stance_names().values()))


def test_stances_are_offered_from_the_undecided_on() -> None:
    assert list(stance_names()) == [
        Stance.UNDECIDED,
        Stance.AGREES,
        Stance.PARTLY,
        Stance.DIFFERS,
        Stance.NOT_FOR_US,
    ]


def test_a_place_of_one_line_or_page_is_told_as_one() -> None:
    assert place_in_document(160, 160, pages=False) == "Line 160"
    assert place_in_document(160, 172, pages=False) == "Lines 160 to 172"
    assert place_in_document(2, 2, pages=True) == "Page 2"
    assert place_in_document(2, 3, pages=True) == "Pages 2 to 3"
