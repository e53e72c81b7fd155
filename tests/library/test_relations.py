"""How statements bear on one another, seen from both ends."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.library.relations import LinkDirection, links_of
from ascl_reader.library.statement import RelationKind, Statement
from tests.conftest import statement_data


def statement(statement_id: str, *related: tuple[str | None, str]) -> Statement:
    """Return a statement with relations of these kinds to these ids."""
    relations = [{"id": other, "how": how, "why": f"{statement_id} says so"} for other, how in related]
    return msgspec.convert(statement_data(statement_id, related=relations), Statement)


@pytest.mark.parametrize(
    ("how", "there", "back"),
    [
        ("extends", LinkDirection.EXTENDS, LinkDirection.EXTENDED_BY),
        ("supersedes", LinkDirection.SUPERSEDES, LinkDirection.SUPERSEDED_BY),
        ("tension", LinkDirection.TENSION, LinkDirection.TENSION),
        ("sits_alongside", LinkDirection.SITS_ALONGSIDE, LinkDirection.SITS_ALONGSIDE),
        ("relates", LinkDirection.RELATES, LinkDirection.RELATES),
    ],
)
def test_a_relation_is_seen_from_both_ends(how: str, there: LinkDirection, back: LinkDirection) -> None:
    links = links_of([statement("one", ("two", how)), statement("two")])
    assert [(link.direction, link.id) for link in links["one"]] == [(there, "two")]
    assert [(link.direction, link.id) for link in links["two"]] == [(back, "one")]
    assert links["two"][0].why == "one says so"


def test_each_end_has_words_that_are_true_from_there() -> None:
    told = {"id": "two", "how": "relates", "why": "later, on the same budget", "back": "earlier, on the same budget"}
    links = links_of([msgspec.convert(statement_data("one", related=[told]), Statement), statement("two")])
    assert [link.why for link in links["one"]] == ["later, on the same budget"]
    assert [link.why for link in links["two"]] == ["earlier, on the same budget"]


def test_every_kind_of_relation_is_covered() -> None:
    assert {how.value for how in RelationKind} == {"extends", "supersedes", "tension", "sits_alongside", "relates"}


def test_a_pair_told_from_both_ends_is_listed_once_as_each_end_tells_it() -> None:
    links = links_of([statement("one", ("two", "extends")), statement("two", ("one", "relates"))])
    assert [(link.direction, link.id, link.why) for link in links["one"]] == [
        (LinkDirection.EXTENDS, "two", "one says so")
    ]
    assert [(link.direction, link.id, link.why) for link in links["two"]] == [
        (LinkDirection.RELATES, "one", "two says so")
    ]


def test_a_relation_to_what_no_document_holds_keeps_its_sentence_and_has_no_link() -> None:
    links = links_of([statement("one", (None, "supersedes"), (None, "extends"))])
    assert [(link.direction, link.id) for link in links["one"]] == [
        (LinkDirection.SUPERSEDES, None),
        (LinkDirection.EXTENDS, None),
    ]


def test_a_dangling_relation_is_left_out() -> None:
    assert links_of([statement("one", ("gone", "extends"))]) == {}


def test_the_weightiest_link_comes_first() -> None:
    links = links_of(
        [
            statement("one", ("two", "relates"), ("three", "tension"), ("four", "extends")),
            statement("two"),
            statement("three"),
            statement("four"),
            statement("five", ("one", "supersedes")),
        ]
    )
    assert [link.id for link in links["one"]] == ["five", "four", "three", "two"]


def test_a_statement_without_relations_has_no_links() -> None:
    assert "two" not in links_of([statement("one"), statement("two")])
