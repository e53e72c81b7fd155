"""The groups in which is listed what a search found."""

from __future__ import annotations

from ascl_reader.library.statement import Wording
from ascl_reader.search.extracts import Extract
from ascl_reader.search.hit_groups import GroupKind, HitGroup, HitOrder, group_hits, is_elsewhere
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL
NOTE = Extract("Ours.")


def groups(result: SearchResult, order: HitOrder = HitOrder.BEST, shown: Wording = SUMMARY) -> list[HitGroup]:
    return list(group_hits(result, order, lambda _: shown))


def near(key: str, *missing: str) -> Hit:
    return Hit(key, 1.0, "title", missing=missing)


def test_what_answers_comes_first_and_what_our_notes_have_at_its_end() -> None:
    result = SearchResult("", (Hit("b", 2, "title"), Hit("a", 1, "brief")), notes={"a": NOTE, "c": NOTE})
    assert groups(result) == [(GroupKind.ANSWERS, ("b", "a", "c"), ())]


def test_the_nearest_are_together_by_the_words_that_they_lack() -> None:
    lacking = (
        near("a", "holidays"),
        near("b", "fining", "parents"),
        near("c", "holidays"),
        near("d", "parents", "fining"),
    )
    assert groups(SearchResult("", near=lacking)) == [
        (GroupKind.NEAR, ("a", "c"), ("holidays",)),
        (GroupKind.NEAR, ("b", "d"), ("fining", "parents")),
    ]


def test_a_statement_is_listed_once() -> None:
    result = SearchResult("", (Hit("a", 1, "title"),), (near("a", "x"), near("b", "x")), notes={"b": NOTE})
    assert [group.ids for group in groups(result)] == [("a", "b")]


def test_nothing_found_makes_no_group() -> None:
    assert groups(SearchResult("")) == groups(SearchResult(""), HitOrder.PART) == []


def test_by_part_each_statement_stands_where_it_was_found() -> None:
    hits = (
        Hit("rationale", 9, "rationale"),
        Hit("published", 8, "context", FULL),
        Hit("brief", 7, "brief"),
        Hit("period", 6, "period"),
        Hit("title", 5, "title"),
        Hit("position", 4, "position"),
        Hit("folder", 3, "folders"),
        Hit("context", 2, "context"),
    )
    result = SearchResult("", hits, (near("near", "x"),), notes={"note": NOTE})
    assert [(group.kind.value, *group.ids) for group in groups(result, HitOrder.PART)] == [
        ("title", "brief", "title"),
        ("position", "position"),
        ("context", "context"),
        ("rationale", "rationale"),
        ("full", "published"),
        ("other", "period", "folder"),
        ("notes", "note"),
        ("near", "near"),
    ]


def test_where_the_published_text_is_shown_the_summary_is_the_other_wording() -> None:
    result = SearchResult("", (Hit("a", 2, "position", FULL), Hit("b", 1, "position", SUMMARY)))
    assert [(group.kind, group.ids) for group in groups(result, HitOrder.PART, FULL)] == [
        (GroupKind.POSITION, ("a",)),
        (GroupKind.SUMMARY, ("b",)),
    ]


def test_titles_are_the_same_in_both_wordings() -> None:
    assert not is_elsewhere(Hit("a", 1, "title", FULL), SUMMARY)
    assert is_elsewhere(Hit("a", 1, "position", FULL), SUMMARY)
    assert not is_elsewhere(Hit("a", 1, "position", FULL), None)
