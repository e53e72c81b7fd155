"""Where a search looks and what it takes literally, until it is left."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy

from ascl_reader.gui.searching.search_choices import SearchChoices, SearchManner, is_part
from ascl_reader.library.outline import ALL_KEY, Branch

ALL, SEND = Branch(ALL_KEY, "", ("a", "b")), Branch("send", "SEND", ("a",))


@pytest.fixture
def choices(qapp: object) -> SearchChoices:
    return SearchChoices()


def test_all_is_searched_unless_a_part_is_listed(choices: SearchChoices) -> None:
    assert choices.manner(ALL) == SearchManner()
    assert choices.manner(SEND) == SearchManner(frozenset({"a"}))
    assert (is_part(ALL), is_part(SEND)) == (False, True)


def test_a_part_can_be_left_for_all_and_come_back(choices: SearchChoices) -> None:
    spy = QSignalSpy(choices.changed)
    choices.search_everywhere(True)
    assert choices.manner(SEND).within is None
    choices.search_everywhere(False)
    assert choices.manner(SEND).within == {"a"}
    assert spy.count() == 2


def test_words_are_kept_one_by_one_or_all(choices: SearchChoices) -> None:
    spy = QSignalSpy(choices.changed)
    choices.keep_word("fining")
    choices.keep_word("parents")
    assert choices.manner(ALL) == SearchManner(words_kept=frozenset({"fining", "parents"}))
    choices.search_literally(True)
    assert choices.manner(ALL) == SearchManner(literal=True)
    choices.search_literally(False)
    assert choices.manner(ALL) == SearchManner()
    assert spy.count() == 4


def test_a_search_that_is_left_leaves_no_choice(choices: SearchChoices) -> None:
    choices.search_everywhere(True)
    choices.search_literally(True)
    choices.keep_word("parents")
    choices.forget()
    assert choices.manner(SEND) == SearchManner(frozenset({"a"}))


def test_the_statements_of_a_branch_are_collected_once(choices: SearchChoices) -> None:
    assert choices.manner(SEND).within is choices.manner(SEND).within
    assert choices.manner(Branch("send", "SEND", ("a", "c"))).within == {"a", "c"}


def test_of_a_folder_what_left_the_library_is_searched_too(choices: SearchChoices) -> None:
    folder = Branch("folder:x", "Autumn", ("a",), lines=("a#1", "gone#2", "b"), gone=1)
    assert choices.manner(folder).within == {"a", "b", "gone"}
