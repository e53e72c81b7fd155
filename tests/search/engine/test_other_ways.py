"""What is looked for beside the letters typed is told, and is not looked for where only the letters are wanted."""

from __future__ import annotations

import pytest
from pyroaring import BitMap

from ascl_reader.library.contents import SynonymGroup, SynonymGroups
from ascl_reader.library.glossary import Glossary
from ascl_reader.search.engine.compounds import with_figures
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.other_ways import OtherWays, opposites, with_particles_beside
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.engine.small_texts import fold_small_text, sets_of
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.figures import sought_figures
from ascl_reader.search.query import SoughtWord, parse_query
from ascl_reader.search.synonyms import Synonyms
from tests.conftest import MakeLibrary
from tests.search.engine.statements import ids, texts


@pytest.fixture
def index(make_library: MakeLibrary) -> SearchIndex:
    return index_in_memory(
        make_library(
            texts("one", "One", "", "Funding must be predictable.", ""),
            texts("two", "Two", "", "Pay is inadequate.", ""),
        )
    )


@pytest.mark.parametrize(
    ("typed", "found", "said"),
    [
        ("unpredictable ", "one", "predictable"),
        ("adequate ", "two", "inadequate"),
        ("un predictable ", "one", "predictable"),
        ("non predictable ", "one", "predictable"),
    ],
)
def test_the_opposite_of_what_no_statement_has_is_looked_for_and_told(
    typed: str, found: str, said: str, index: SearchIndex
) -> None:
    result = index.search(typed)
    assert ids(result) == [found]
    assert [shown for _, shown in result.also_searched] == [said]
    assert ids(index.search(typed, literal=True)) == []
    assert ids(index.search(typed, words_kept=frozenset(typed.split()))) == []


def test_a_word_that_is_there_is_not_turned_round(index: SearchIndex) -> None:
    assert index.search("predictable ").also_searched == ()
    assert ids(index.search("inadequate ")) == ["two"]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("unpredictable", "predictable"),
        ("nonstatutory", "statutory"),
        ("inadequate", "adequate"),
        ("impracticable", "practicable"),
        ("irresponsible", "responsible"),
        ("funded", "unfunded"),
        ("sufficient", "insufficient"),
        ("aided", "unaided"),
    ],
)
def test_the_opposite_of_a_word_is_known_both_ways(word: str, other: str) -> None:
    assert other in opposites(word)
    assert word in opposites(other)


@pytest.mark.parametrize("word", ["inform", "union", "under", "intent", "indent", "school"])
def test_a_word_that_denies_nothing_is_left_whole(word: str) -> None:
    assert not any(word.endswith(each) for each in opposites(word))


@pytest.mark.parametrize("typed", ["2004–2006 pay", "2004−2006 pay", "pay 2004—2006"])
def test_years_from_one_to_another_that_no_text_names_are_looked_for_each(
    typed: str, make_library: MakeLibrary
) -> None:
    library = make_library(texts("in", "In", "", "Pay in 2005.", ""), texts("out", "Out", "", "Pay in 2011.", ""))
    index = index_in_memory(library)
    result = index.search(typed)
    assert ids(result) == ["in"]
    assert [shown for _, shown in result.also_searched] == ["2005"]
    assert ids(index.search(typed, literal=True)) == []


@pytest.mark.parametrize(("typed", "years"), [("1995–2009 ", ["2004", "2005"]), ("1995–2010 ", []), ("2002–2003 ", [])])
def test_a_period_has_its_years_and_no_later_one_and_a_long_one_is_none(
    typed: str, years: list[str], make_library: MakeLibrary
) -> None:
    said = (texts(f"in-{year}", "In", "", f"Pay in {year}.", "") for year in (2004, 2005))
    result = index_in_memory(make_library(*said)).search(typed)
    assert [shown for _, shown in result.also_searched] == years


def test_years_that_a_text_names_so_are_those_alone(make_library: MakeLibrary) -> None:
    library = make_library(texts("so", "So", "", "Pay of 2004–2006.", ""), texts("one", "One", "", "Pay in 2005.", ""))
    assert ids(index_in_memory(library).search("2004-2006")) == ["so"]


KNOWN = {("pass", "on"), ("kick", "out")}


def row(text: str) -> list[SoughtWord]:
    return [SoughtWord((word.strip('"'),), word, exact='"' in word) for word in text.split()]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("pass a pupil on to others", "pass on a pupil to others"),
        ("kick him out", "kick out him"),
        ("pass on a pupil", "pass on a pupil"),
        ("keep a pupil on", "keep a pupil on"),
        ("pass a whole class on", "pass on a whole class"),
        ("pass a whole big class on", "pass a whole big class on"),
        ('pass a pupil "on"', 'pass a pupil "on"'),
        ("", ""),
    ],
)
def test_a_particle_is_read_beside_its_verb(typed: str, read: str) -> None:
    found = with_particles_beside(row(typed), lambda words: tuple(words) in KNOWN)
    assert " ".join(word.typed for word in found) == read


def test_a_verb_in_a_word_with_a_hyphen_takes_no_particle() -> None:
    kick_start = SoughtWord(("kick", "start"), "kick-start", joined="kickstart")
    typed = [kick_start, *row("a term out")]
    assert with_particles_beside(typed, lambda words: tuple(words) in KNOWN) == typed


def test_a_verb_taken_apart_finds_what_it_finds_in_one_piece(shipped_index: SearchIndex) -> None:
    whole, apart = (shipped_index.search(text) for text in ("kick out pupils ", "kick pupils out "))
    assert ids(whole) and ids(apart)[:3] == ids(whole)[:3]
    assert shipped_index.search("kick pupils out ", literal=True).also_searched == ()


def test_a_word_that_is_known_is_no_opposite(shipped_index: SearchIndex) -> None:
    said = {also for _, also in shipped_index.search("unschooling ").also_searched}
    assert "home education" in said
    assert "schooling" not in said


@pytest.mark.parametrize("typed", ["1 September 2020", "1/9/2020", "2020-09-01 "])
def test_of_a_day_that_no_text_names_its_month_is_looked_for(typed: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert [hit.id for hit in result.hits] == ["lgbt-families-primary-relationships"]
    assert [also for _, also in result.also_searched] == ["September 2020"]


def test_a_day_that_a_text_names_is_that_day(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("24 December 2019")
    assert [hit.id for hit in result.hits] == ["looked-after-children-virtual-heads"]
    assert result.also_searched == ()


GROUPS = (
    SynonymGroup(typed=("league tables", "leaguewide"), also=("performance measures",)),
    SynonymGroup(typed=("truancy",), also=("absence",)),
    SynonymGroup(typed=("school closure order",), also=("shutting",)),
    SynonymGroup(typed=("primary school",), also=("infants",)),
    SynonymGroup(typed=("closure order", "order book"), also=("decree",)),
    SynonymGroup(typed=("cyberbullying",), also=("online harm",)),
)
TEXTS = {"one": fold_small_text(["Offrollings are predictable in 2004, and in May 2005, by intents of today."])}


def other_ways(
    typed: str, is_there: bool = False, kept: str = "", literal: bool = False, as_near: str = ""
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return what else is looked for beside rows of typed words and beside single ones, guesses with a "?"."""
    query = parse_query(typed)
    words = [node for node in query.nodes if isinstance(node, SoughtWord)]
    words = with_figures(words, typed, sought_figures(typed))
    sets = sets_of(TEXTS)
    finding = OtherWays(
        Vocabulary(sets, sets_numbers(), {}, ()),
        Synonyms(SynonymGroups(GROUPS), Glossary()),
        is_there=lambda _: is_there,
        goes_on=query.goes_on,
        literal=literal,
        kept=frozenset(kept.split()),
        as_near={words[-1].words[0]: tuple(as_near.split())} if as_near else {},
    )
    spans, singles = finding.of(words)
    found = [(" ".join(word.typed for word in words[start:end]), ways) for start, (end, ways) in spans.items()]
    alone = [(words[start].typed, ways) for start, ways in singles.items()]
    assert all(0 < way.weight <= 1 for _, ways in (*found, *alone) for way in ways)
    told = [
        {said: [" ".join(way.words) + "?" * way.guessed for way in ways] for said, ways in each}
        for each in (found, alone)
    ]
    return told[0], told[1]


def sets_numbers() -> BitMap:
    """Return the numbers of the texts."""
    return BitMap(range(len(TEXTS)))


MEASURES = {"league tables": ["performance measures"]}


@pytest.mark.parametrize(
    ("typed", "rows", "words"),
    [
        ("", {}, {}),
        ("league tables now ", MEASURES, {}),
        ("pre-league tables ", {}, {}),
        ("league tables-based ", {}, {}),
        ('"league tables" now ', {}, {}),
        ('"truancy" ', {}, {}),
        ('truancy "now" ', {}, {"truancy": ["absence"]}),
        ("primary school closure order now ", {"school closure order": ["shutting"]}, {}),
        ("school closure order book ", {"school closure order": ["shutting"]}, {}),
        ("off rolling ", {"off rolling": ["offrolling"]}, {}),
        ('"off-rolling" ', {}, {}),
        ('"off-rollings" ', {}, {"off-rollings": ["offrollings"]}),
        ("in tent ", {}, {}),
        ("to day ", {"to day": ["today"]}, {}),
        ("1995–2009 ", {}, {"1995–2009": ["2004", "2005"]}),
        ("3 May 2005 ", {}, {"3 May 2005": ["2005-05"]}),
        ("unpredictable ", {}, {"unpredictable": ["predictable"]}),
    ],
)
def test_the_longest_known_row_is_said_otherwise_and_nothing_that_is_quoted_or_half_a_word(
    typed: str, rows: dict[str, list[str]], words: dict[str, list[str]]
) -> None:
    assert other_ways(typed) == (rows, words)


@pytest.mark.parametrize(
    ("typed", "is_there", "rows", "words"),
    [
        ("truan", False, {}, {"truan": ["absence?", "truancy?"]}),
        ("truan", True, {}, {}),
        ('"truan" ', False, {}, {}),
        ("truan now", False, {}, {}),
        ("leag", False, {}, {"leag": ["league tables?", "leaguewide?", *2 * ["performance measures?"]]}),
        ("league ", False, {}, {"league": ["league tables?", "performance measures?"]}),
        ("league ", True, {}, {}),
        ("league ta", True, {"league ta": ["league tables?", "performance measures?"]}, {}),
        ("league zz", True, {}, {}),
        ("TRUA", False, {}, {}),
        ("cyber-bul", False, {}, {"cyber-bul": ["cyberbullying?", "online harm?"]}),
        ("cyber-bul ", False, {}, {}),
    ],
)
def test_what_is_being_typed_may_become_what_is_known(
    typed: str, is_there: bool, rows: dict[str, list[str]], words: dict[str, list[str]]
) -> None:
    found = [{said: sorted(ways) for said, ways in each.items()} for each in other_ways(typed, is_there)]
    assert found == [rows, words]


def test_words_as_near_as_the_one_that_was_meant_are_guesses_beside_it() -> None:
    assert other_ways("head needs", True, as_near="needle needy") == ({}, {"needs": ["needle?", "needy?"]})


@pytest.mark.parametrize("typed", ["league tables ", "truancy ", "truan"])
def test_nothing_else_is_looked_for_where_only_the_letters_are_wanted_or_a_word_is_kept(typed: str) -> None:
    assert other_ways(typed, literal=True) == ({}, {})
    assert other_ways(typed, kept="tables truancy truan") == ({}, {})


@pytest.mark.parametrize("noun", ["intakes", "invoices", "inputs"])
def test_a_noun_is_the_opposite_of_nothing(noun: str, make_library: MakeLibrary) -> None:
    index = index_in_memory(make_library(texts("one", "One", "", "The voices of takes, and puts.", "")))
    assert index.search(f"{noun} ").also_searched == ()
    assert list(opposites(noun)) == []
