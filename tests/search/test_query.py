"""What was typed, taken apart: words, phrases, parts, NOT and OR, brackets, filters; and nothing is ever an error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.filter_values import Filter
from ascl_reader.search.query import (
    LONGEST_QUERY,
    AllOf,
    AnyOf,
    Node,
    Query,
    SoughtWord,
    Without,
    parse_query,
)


def plain(node: Node) -> object:
    """Return a node as something short to compare: words by their folded words, lists for AND, tuples for OR."""
    if isinstance(node, SoughtWord):
        said = " ".join(node.words)
        return f"{node.field}:{said}" if node.field else said
    if isinstance(node, Filter):
        return {node.kind: node.value}
    if isinstance(node, Without):
        return {"not": plain(node.node)}
    each = [plain(below) for below in node.nodes]
    return each if isinstance(node, AllOf) else tuple(each)


def parsed(text: str) -> list[object]:
    """Return what a text is taken for."""
    return [plain(node) for node in parse_query(text).nodes]


def words_of(nodes: tuple[Node, ...]) -> Iterator[SoughtWord]:
    """Yield every word that is looked for, those to leave out not among them."""
    for node in nodes:
        if isinstance(node, SoughtWord):
            yield node
        elif isinstance(node, AllOf | AnyOf):
            yield from words_of(node.nodes)


def words(text: str) -> list[SoughtWord]:
    """Return the words of a text that are looked for."""
    return list(words_of(parse_query(text).nodes))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\t\n", '"', '""', '" "', "...", "’", "-", "—:", '“”"„', "🙂", "()*+?[]{}|^$", "\\", "OR", "NOT"],
)
def test_nothing_to_look_for(text: str) -> None:
    assert parse_query(text) == Query(text)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("Funding schools", ["funding", "schools"]),
        ("-fines exclusions", [{"not": "fines"}, "exclusions"]),
        ("exclusions NOT fines", ["exclusions", {"not": "fines"}]),
        ('exclusions -"fixed term"', ["exclusions", {"not": "fixed term"}]),
        ("NOT -fines", ["fines"]),
        ("fines OR penalties", [("fines", "penalties")]),
        ("a OR b OR c d", [("a", "b", "c"), "d"]),
        ("send (fines OR penalties)", ["send", ("fines", "penalties")]),
        ("(send fines) OR penalties", [(["send", "fines"], "penalties")]),
        ("send NOT (fines OR penalties)", ["send", {"not": ("fines", "penalties")}]),
        ("send -(fines OR penalties)", ["send", {"not": ("fines", "penalties")}]),
        ("(send -(fines penalties))", [["send", {"not": ["fines", "penalties"]}]]),
        ("send -title:(fines)", ["send", {"not": "title:fines"}]),
        ("well-(being) -()", ["well", "being"]),
        ("fines AND penalties", ["fines", "penalties"]),
        ("fines OR Progress/8 send", [("fines", ["progress", "8"]), "send"]),
        ("send Progress/8 OR fines", ["send", (["progress", "8"], "fines")]),
        ("fines NOT Progress/8", ["fines", {"not": ["progress", "8"]}]),
        ("fines -Progress/8", ["fines", {"not": ["progress", "8"]}]),
        ("fines or not", ["fines", "or", "not"]),
        ("TEACHERS ARE NOT DOCTORS", ["teachers", "are", "not", "doctors"]),
        ("A PLAN NOT A CUT", ["a", "plan", "not", "a", "cut"]),
        ("SEND NOT EHCP", ["send", {"not": "ehcp"}]),
        ("MINISTERS OR MEMBERS", [("ministers", "members")]),
        ("11+ test", ["11", "plus", "test"]),
        ("post-16+ courses", ["post 16", "plus", "courses"]),
        ("LGBT+ 2+2", ["lgbt", "2", "2"]),
        ("title:money", ["title:money"]),
        ("title: money", ["title:money"]),
        ("TITLE:money", ["title:money"]),
        ('position:"more money" less', ["position:more money", "less"]),
        ("rationale:(money OR time)", [("rationale:money", "rationale:time")]),
        ("note:budget", ["note:budget"]),
        ("theme:send-funding", [{"theme": "send-funding"}]),
        ('theme:"SEND funding"', [{"theme": "send funding"}]),
        ("year:2019", [{"year": "2019"}]),
        ("year:2019..2021 fines", [{"year": "2019..2021"}, "fines"]),
        ("wording:full", [{"wording": "full"}]),
        ("is:bookmarked", [{"is": "bookmarked"}]),
        ("-is:unread", [{"not": {"is": "unread"}}]),
        ("stance:agrees", [{"stance": "agrees"}]),
        ("stance:not-for-us", [{"stance": "not-for-us"}]),
    ],
)
def test_what_a_query_is_taken_for(text: str, nodes: list[object]) -> None:
    assert parsed(text) == nodes


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("fines OR", ["fines"]),
        ("OR fines", ["fines"]),
        ("fines NOT", ["fines"]),
        ("fines -", ["fines"]),
        ("- fines", ["fines"]),
        ("(fines", ["fines"]),
        ("fines)", ["fines"]),
        ("(fines OR) exclusions", ["fines", "exclusions"]),
        ("title:", ["title"]),
        ("is:", ["is"]),
        ("is:lovely", ["is", "lovely"]),
        ("year:soon", ["year", "soon"]),
        ("wording:own", ["wording", "own"]),
        ("stance:maybe", ["stance", "maybe"]),
        ("colour:red", ["colour", "red"]),
        ('"national pl', ["national", "pl"]),
        ('fines OR "national pl', [("fines", ["national", "pl"])]),
        ('fines NOT "national pl', ["fines", {"not": ["national", "pl"]}]),
        ("fines OR is:lovely ", [("fines", ["is", "lovely"])]),
        ('fines -"national pl', ["fines", {"not": "national pl"}]),
        ("well-being-", ["well being"]),
    ],
)
def test_what_is_unfinished_or_wrong_is_read_as_words(text: str, nodes: list[object]) -> None:
    assert parsed(text) == nodes


def test_only_the_last_word_may_go_on_and_none_once_a_blank_follows() -> None:
    assert [word.open_end for word in words("Funding schools")] == [False, True]
    assert [word.open_end for word in words("funding ")] == [False]
    assert [word.open_end for word in words_of(parse_query("funding", typing=False).nodes)] == [False]


@pytest.mark.parametrize("quotes", ['""', "“”", "””", "„“", '“"'])
def test_a_phrase_is_its_words_in_a_row_as_written(quotes: str) -> None:
    (word,) = words(f"{quotes[0]}The  national Plan{quotes[1]}")
    assert word.words == ("the", "national", "plan")
    assert (word.exact, word.open_end) == (True, False)


def test_a_hyphenated_word_is_one_row_of_its_parts() -> None:
    (word,) = words("well-being ")
    assert (word.words, word.joined, word.typed) == (("well", "being"), "wellbeing", "well-being")


def test_a_hyphenated_word_among_others_takes_only_its_own_parts() -> None:
    assert [(word.words, word.joined) for word in words("co/co-op/x ")] == [
        (("co",), ""),
        (("co", "op"), "coop"),
        (("x",), ""),
    ]


def test_each_word_knows_its_place_in_what_was_typed() -> None:
    text = "One title:two “three four” five-six"
    assert [text[word.start : word.end] for word in words(text)] == ["One", "two", "three four", "five-six"]


def test_what_is_typed_beyond_the_longest_query_is_not_looked_at() -> None:
    text = "word " * 2000
    assert len(parse_query(text).nodes) == LONGEST_QUERY // len("word ")
    assert parse_query(text).text == text


@given(st.text(st.one_of(st.sampled_from('"“”:-’* ()[]\\|.titleposORNOTyear29is'), st.characters())))
def test_any_text_can_be_taken_apart(text: str) -> None:
    query = parse_query(text)
    assert query.text == text
    for word in words_of(query.nodes):
        assert word.words
        assert all(word.words)


@given(st.lists(st.sampled_from(["a", "OR", "NOT", "(", ")", "-b", "title:", "is:unread", '"c d"', "-("]), max_size=30))
def test_any_order_of_signs_can_be_taken_apart(pieces: list[str]) -> None:
    query = parse_query(" ".join(pieces))
    assert all(not isinstance(node, AnyOf) or len(node.nodes) > 1 for node in query.nodes)


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_a_place_where_a_line_may_break_is_no_part_of_a_phrase(unseen: str) -> None:
    assert parsed(f'"chil{unseen}dren in care"') == ["children in care"]


@pytest.mark.parametrize(
    "begun", ["is:", "is:boo", "-is:un", "stance:pa", "year:", "year:20", "wording:s", "theme:", "title:"]
)
def test_a_filter_that_is_only_begun_takes_nothing_from_the_words_before_it(begun: str) -> None:
    query = parse_query(f"funding {begun}")
    assert ([plain(node) for node in query.nodes], query.unknown) == (["funding"], ())
    assert parsed(f"funding {begun} ") != ["funding"], "it is whole"
    assert [plain(node) for node in parse_query(f"funding {begun}", typing=False).nodes] != ["funding"]
    assert parsed(begun) != [], "nothing stands before it"


@pytest.mark.parametrize("text", ["TA's", "ta’s", "stance:", "theme:", "fines title:"])
def test_a_possessive_and_a_name_with_its_colon_do_not_go_on(text: str) -> None:
    assert not any(word.open_end for word in words(text))
    assert words(text[:-1])[-1].open_end
