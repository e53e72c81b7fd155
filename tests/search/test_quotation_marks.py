"""Phrases in the quotation marks of any keyboard, and marks that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.query import AllOf, AnyOf, Node, SoughtWord, parse_query
from ascl_reader.search.quotation_marks import DOUBLE, with_plain_marks

PAIRS = [
    '""',
    "“”",
    "””",
    "„“",
    '“"',
    "«»",
    "»«",
    "‘’",
    "‚‘",
    "‹›",
    "''",
    "`'",
    "「」",
    "『』",
    "＂＂",
    "＇＇",
    "″″",
    "〝〞",
]


def words(text: str) -> list[SoughtWord]:
    """Return what a text looks for."""
    return sought(parse_query(text).nodes)


def sought(nodes: tuple[Node, ...]) -> list[SoughtWord]:
    """Return every word in a query."""
    inside = [sought(node.nodes) if isinstance(node, AllOf | AnyOf) else [node] for node in nodes]
    return [each for part in inside for each in part if isinstance(each, SoughtWord)]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_phrase_in_any_quotation_marks_is_one(pair: str) -> None:
    before, phrase, after = words(f"more {pair[0]}national plan{pair[1]} money")
    assert (phrase.words, phrase.exact, phrase.open_end) == (("national", "plan"), True, False)
    assert (before.words, after.words) == (("more",), ("money",))


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("before", ["-", "title:", "("])
def test_a_sign_may_stand_before_it(pair: str, before: str) -> None:
    assert (
        parse_query(f"{before}{pair[0]}national plan{pair[1]}").nodes == parse_query(f'{before}"national plan"').nodes
    )


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("teachers' pay", []),
        ("teachers’ pay and heads’ views", []),
        ("don't won't can’t", []),
        ("'cause heads' pay", []),
        ("the '90s and 'em", []),
        ("'cost' of it", []),
        ("the 'forgotten third' and teachers' pay", [("forgotten", "third")]),
        ("'children's rights' and pay", [("children", "rights")]),
        ("‘managed moves’ and ‘part-time timetables’", [("managed", "moves"), ("part", "time", "timetables")]),
        ("'the teachers' pay award'", [("the", "teachers", "pay", "award")]),
        ("‘costs’ of it", [("costs",)]),
        ("“the ‘forgotten third’ report”", [("the", "forgotten", "third", "report")]),
    ],
)
def test_a_single_mark_is_one_where_it_plainly_stands_around_a_phrase(
    text: str, phrases: list[tuple[str, ...]]
) -> None:
    assert [word.words for word in words(text) if word.exact] == phrases


@pytest.mark.parametrize("mark", [*DOUBLE, "'", "‘"])
def test_what_is_not_closed_is_read_as_words(mark: str) -> None:
    assert [word.words for word in words(f"{mark}national plan")] == [("national",), ("plan",)]
    assert [word.open_end for word in words(f"{mark}national plan")] == [False, True]


def test_a_part_counts_for_every_word_of_what_is_not_closed() -> None:
    assert [(word.field, word.words) for word in words('title:"national pl')] == [
        ("title", ("national",)),
        ("title", ("pl",)),
    ]


def test_half_of_a_pasted_phrase_takes_no_words_from_the_other() -> None:
    pasted = "little, too late” adds to “the risk"
    assert not any(word.exact for word in words(pasted))


def test_inches_are_no_quotation_marks() -> None:
    assert [word.words for word in words('a 5" ruler "national plan"')][-1] == ("national", "plan")


@given(st.text(st.one_of(st.sampled_from("\"'‘’“”«»`- :s("), st.characters()), max_size=30))
def test_no_place_is_moved(text: str) -> None:
    assert len(with_plain_marks(text)) == len(text)
