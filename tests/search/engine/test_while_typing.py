"""What was found stays found while the query is typed on, letter by letter: the word being typed takes nothing away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.filter_values import offered_values
from ascl_reader.search.synonyms import Synonyms
from ascl_reader.search.words import QUESTION_WORDS, STOP_WORDS, folded_words
from tests.conftest import LONG
from tests.search.engine.statements import ids
from tests.search.judged import JUDGED, JudgedQuery, read_judged

FIRST = 3
MOST_LOST = 0.01
"""Share of the beginnings of queries at which what had been among the first three may stand nowhere: short words that
are another word as they are (poor, of poor kids)."""

SHORTEST = 3
"""Letters from which on what comes first is no chance: of two letters, many words begin so."""

QUERIES = [query for query in read_judged(JUDGED).find if query.kind != "copied"][
    : None if LONG else 60 : 1 if LONG else 3
]


def beginnings(query: JudgedQuery) -> Iterator[str]:
    """Yield every beginning of a query in which some word says what it is about."""
    for length in range(1, len(query.query) + 1):
        text = query.query[:length]
        if length >= SHORTEST and not set(folded_words(text)) <= STOP_WORDS | QUESTION_WORDS:
            yield text


def test_what_was_found_is_never_lost_while_typing_on(shipped_index: SearchIndex) -> None:
    typed, lost = 0, []
    for query in QUERIES:
        seen = False
        for text in beginnings(query):
            result = shipped_index.search(text)
            found = [hit.id for hit in (*result.hits, *result.near)]
            typed += 1
            seen = seen or query.found(found[:FIRST]) == 1
            if seen and query.found(found) < 1:
                lost.append(text)
    assert typed > 200
    assert len(lost) <= MOST_LOST * typed, lost


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Andrew ", "misogyny-online-extremism"),
        ("Sewell ", "race-disparities-commission-rejected"),
        ("transfer ", "selection-expansion-opposed"),
        ("individual development ", "ehcp-process-consistency"),
        ("two m", "lgbt-families-primary-relationships"),
        ("cyber-bul", "digital-health-social-media"),
        ("time off ", "term-time-holidays-penalties"),
    ],
)
def test_a_longer_name_is_known_by_what_is_typed_of_it(typed: str, wanted: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert wanted in [hit.id for hit in (*result.hits, *result.near)]


def test_a_blank_at_the_end_of_a_whole_query_makes_nothing_go_on(shipped_index: SearchIndex) -> None:
    assert shipped_index.search("Andrew ", typing=False).hits == ()


@pytest.mark.parametrize(
    ("typed", "whole"),
    [("alternative proviso", "alternative "), ("registered xyl", "registered ")],
)
def test_the_word_that_is_typed_leaves_what_was_found_among_the_nearest(
    typed: str, whole: str, shipped_index: SearchIndex
) -> None:
    before, result = shipped_index.search(whole), shipped_index.search(typed)
    assert result.hits == ()
    assert set(ids(before)[:FIRST]) <= {hit.id for hit in result.near}


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("moving a pupil to another school inste", "moving a pupil to another school "),  # nothing had all of it before
        ("refused a place because of a disabil xyl", "refused a place because of a disability "),
    ],
)
def test_what_had_only_most_of_it_stays_too(typed: str, whole: str, shipped_index: SearchIndex) -> None:
    before, now = shipped_index.search(whole), shipped_index.search(typed)
    assert {hit.id for hit in (*before.hits, *before.near)} <= {hit.id for hit in (*now.hits, *now.near)}


@pytest.mark.parametrize(
    ("typed", "whole", "unfinished"),
    [
        ("ALN tr", "ALN ", "tr"),  # which may become a longer name, as one piece with the acronym
        ("pupils fa", "pupils ", "fa"),  # beside which more than ten are found
    ],
)
def test_what_lacks_only_the_word_that_is_typed_stays_below_those_that_have_it(
    typed: str, whole: str, unfinished: str, shipped_index: SearchIndex
) -> None:
    before, result = shipped_index.search(whole), shipped_index.search(typed)
    assert result.hits and set(ids(before)[:FIRST]) <= {hit.id for hit in (*result.hits, *result.near)}
    assert {hit.missing for hit in result.near} == {(unfinished,)}
    assert not {hit.id for hit in result.near} & set(ids(result))


@pytest.mark.parametrize(("typed", "becomes"), [("ASC", "ASCL"), ("does ASC", "does ASCL"), ("SENC", "SENCO")])
def test_an_acronym_on_its_way_has_near_what_begins_with_it(
    typed: str, becomes: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    shown = {hit.id for hit in (*result.hits, *result.near)}
    assert shown and shown & set(ids(shipped_index.search(becomes)))


def test_a_proper_word_on_the_way_to_a_mistake_keeps_what_its_beginning_found(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("refuges")
    assert (result.hits, result.missing) == ((), ("refuges",))
    assert [(hit.id, hit.missing) for hit in result.near] == [("refugee-asylum-seeker-education", ("refuges",))]
    assert shipped_index.search("refuges ").near == ()
    assert shipped_index.search("refuges", words_kept=frozenset({"refuges"})).near == ()


@pytest.mark.parametrize("typed", ["uniform", "governance", "vaping", "xylophone", "VAT"])
def test_what_begins_like_nothing_here_has_nothing_near(typed: str, shipped_index: SearchIndex) -> None:
    assert (shipped_index.search(typed).hits, shipped_index.search(typed).near) == ((), ())


@pytest.mark.parametrize("typed", ["exclusions h", "exclusions ho", "exclusions w", "exclusions wha"])
def test_the_beginning_of_a_little_word_takes_nothing_away(typed: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert set(ids(result)) == set(ids(shipped_index.search("exclusions ")))
    assert (result.left_out, result.missing) == ((), ())


def test_a_misspelt_beginning_is_read_as_each_word_that_is_as_near(shipped_index: SearchIndex) -> None:
    assert "selection-expansion-opposed" in ids(shipped_index.search("selc"))
    assert "attachment-trauma-aware-schools" in ids(shipped_index.search("attat"))


@pytest.mark.parametrize("typed", ["marki", "markin", "marking"])
def test_an_ending_on_its_way_is_no_mistake_and_finds_the_other_forms(typed: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert (ids(result), result.corrected) == (ids(shipped_index.search("marked ")), ())
    assert shipped_index.search("chuckin").corrected == ()


@pytest.mark.parametrize("text", ["1" * 20_000, "7 in 10 " * 3_000, "£" * 20_000 + "1" * 20_000])
def test_any_row_of_digits_is_answered(text: str, shipped_index: SearchIndex) -> None:
    assert isinstance(ids(shipped_index.search(text)), list)


@pytest.mark.parametrize(("typed", "same"), [("ta's", "TAs"), ("mat’s", "MATs"), ("la's", "LAs"), ("10K", "10k")])
def test_a_figure_and_an_acronym_are_the_same_however_they_are_typed(
    typed: str, same: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(typed)) == ids(shipped_index.search(same)) != []


@pytest.mark.parametrize("typed", ["stance:", "theme:"])
def test_a_filter_without_its_value_is_near_nothing(typed: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert not result.hits
    assert not result.near


def test_a_theme_is_understood_by_every_beginning_by_which_it_is_offered(
    shipped: Library, shipped_index: SearchIndex
) -> None:
    for theme in shipped.themes.walk():
        for word in folded_words(theme.name):
            for typed in {word[:1], word[: SHORTEST + 1], word}:
                text = f"theme:{typed}"
                if theme.id in (each.value for each in offered_values(text, shipped.themes)):
                    assert shipped_index.search(text).not_understood == ()


def test_a_theme_that_begins_so_comes_before_one_that_only_has_the_word(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search("theme:missing")) == ids(shipped_index.search("theme:attend")) != []
    assert set(ids(shipped_index.search("theme:online"))) < set(ids(shipped_index.search("theme:safety")))
    assert ids(shipped_index.search("theme:fundi")) == ids(shipped_index.search("theme:funding ")) != []


@pytest.mark.parametrize("typed", ["SCR", "GL", "GwE"])
def test_an_acronym_is_no_beginning_of_a_word(typed: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(typed.upper())) == []


def test_an_acronym_may_become_another(shipped_index: SearchIndex) -> None:
    assert "mental-health-support-teams-green-paper" in ids(shipped_index.search("MHS"))


def test_the_first_letter_waits_for_no_words_to_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Synonyms, "_ways", property(lambda _: pytest.fail("the synonyms were made")))
    index = index_in_memory(Library(read_library(shipped_library())))
    assert index.search("f").hits
