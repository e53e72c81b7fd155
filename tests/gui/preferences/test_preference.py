"""A setting is found by its words, and takes only what can be chosen."""

from __future__ import annotations

import pytest

from ascl_reader.gui.preferences.preference import Preference

SIZE = Preference(
    "size", "Looks", "Text size", "Of all text.", {100: "100 %", 125: "125 %"}, 100, lambda: 100, lambda _: None
)


@pytest.mark.parametrize(
    ("query", "found"), [("", True), ("TEXT", True), ("size looks", True), ("125", True), ("fonts", False)]
)
def test_every_word_of_a_search_stands_in_it(query: str, found: bool) -> None:
    assert SIZE.answers(query) is found


@pytest.mark.parametrize(("value", "taken"), [(125, True), (126, False), ("125", False), (True, False), (None, False)])
def test_it_takes_one_of_its_values_of_the_same_type(value: object, taken: bool) -> None:
    assert SIZE.takes(value) is taken
