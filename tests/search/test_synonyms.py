"""Synonyms and acronyms: what a query also means, at which of its words, and what it does not mean."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.contents import SynonymGroup, SynonymGroups
from ascl_reader.library.glossary import Glossary, GlossaryEntry
from ascl_reader.search.synonyms import Synonyms, synonyms_of
from ascl_reader.search.words import folded_words

GROUPS = SynonymGroups(
    (
        SynonymGroup(same=("home schooling", "taught at home", "home education"), weight=0.9),
        SynonymGroup(typed=("kids",), also=("children", "pupils"), weight=0.5),
        SynonymGroup(typed=("kids",), also=("pupils",), weight=0.7),
        SynonymGroup(same=("SEN", "learning needs")),
        SynonymGroup(same=("two-year check", "progress check")),
        SynonymGroup(same=("head teacher", "principal")),
    )
)
GLOSSARY = Glossary(
    (
        GlossaryEntry("SEN", "special educational needs", ("special needs",)),
        GlossaryEntry("TA", "teaching assistant"),
        GlossaryEntry("EHCP", "education, health and care plan", ("EHC plan",)),
        GlossaryEntry("DSL", "designated safeguarding lead"),
        GlossaryEntry("KS2", "Key Stage 2"),
    )
)
SYNONYMS = Synonyms(GROUPS, GLOSSARY)


def ways(query: str, synonyms: Synonyms = SYNONYMS) -> dict[str, dict[str, float]]:
    """Returns by what was typed the other ways of saying it, with their weights."""
    words = folded_words(query)
    found: dict[str, dict[str, float]] = {}
    for each in synonyms.alternatives(words):
        found.setdefault(" ".join(words[each.start : each.end]), {})[each.shown] = each.weight
    return found


def test_each_of_the_same_means_each_other() -> None:
    for typed in ("home schooling", "home education", "taught at home"):
        others = {"home schooling", "taught at home", "home education"} - {typed}
        assert ways(f"register of {typed} now") == {typed: dict.fromkeys(others, 0.9)}


def test_one_way_leads_one_way_and_the_greater_weight_counts() -> None:
    assert ways("kids") == {"kids": {"pupils": 0.7, "children": 0.5}}
    assert ways("pupils children") == {}
    assert [each.shown for each in SYNONYMS.alternatives(["kids"])] == ["pupils", "children"]


@pytest.mark.parametrize("typed", ["TA", "ta", "TAs", "TA's", "TA’s", "T.A.", "t a"])
def test_an_acronym_means_its_long_form_however_it_is_typed(typed: str) -> None:
    (found,) = ways(typed).values()
    assert found["teaching assistant"] == 1
    assert set(found) <= {"teaching assistant", "ta"}


@pytest.mark.parametrize("typed", ["Designated Safeguarding Leads", "designated-safeguarding lead"])
def test_a_long_form_means_its_acronym(typed: str) -> None:
    assert list(ways(typed).values()) == [{"DSL": 1.0}]


@pytest.mark.parametrize(
    "typed", ["education health care plans", "education, health & care plan", "EHC plans", "ehcps"]
)
def test_small_words_and_plurals_make_no_difference(typed: str) -> None:
    (found,) = ways(typed).values()
    assert len({"EHCP", "education, health and care plan", "EHC plan"} & set(found)) == 2


def test_what_is_said_of_an_acronym_is_said_of_its_long_form() -> None:
    assert ways("learning needs")["learning needs"] == {
        "SEN": 0.8,
        "special educational needs": 0.8,
        "special needs": 0.8,
    }
    assert ways("special needs")["special needs"]["learning needs"] == 0.8


@pytest.mark.parametrize("typed", ["homeschooling", "home-schooled", "Home School", "home schools"])
def test_a_phrase_may_be_written_as_one_word_or_in_another_form(typed: str) -> None:
    assert set(*ways(typed).values()) >= {"taught at home", "home education"}


@pytest.mark.parametrize(
    ("typed", "as_one"),
    [
        ("head teacher", ["headteacher"]),
        ("head-teachers", ["headteachers"]),
        ("headteacher", []),
        ("Headteacher’s", []),
    ],
)
def test_two_words_are_known_as_one_and_one_as_two(typed: str, as_one: list[str]) -> None:
    one = Synonyms(SynonymGroups((SynonymGroup(same=("headteacher", "principal")),)), Glossary())
    assert [each.shown for each in one.alternatives(folded_words(typed))] == [*as_one, "principal"]
    assert [each.shown for each in SYNONYMS.alternatives(folded_words(typed))][-1] == "principal"


@pytest.mark.parametrize("typed", ["cyber bullying", "Cyber-bullying"])
def test_two_words_are_known_where_the_synonyms_write_them_as_one(typed: str) -> None:
    groups = SynonymGroups(
        (SynonymGroup(same=("cyberbullying", "online harm")), SynonymGroup(same=("SEN coordinator", "SENCO")))
    )
    synonyms = Synonyms(groups, Glossary())
    assert ways(typed, synonyms) == {"cyber bullying": {"cyberbullying": 1.0, "online harm": 0.8}}
    assert ways("the SEN co-ordinator", synonyms)["sen co ordinator"] == {"sen coordinator": 1.0, "SENCO": 0.8}


def going_on(query: str, alone: bool) -> set[str]:
    """Returns what the end of a query may become, and the ways of that."""
    words = folded_words(query)
    found = SYNONYMS.beginning_with(words, alone, False, False)
    assert all(each.end == len(words) and 0 < each.weight < 1 for each in found)
    return {each.shown for each in found}


def test_a_word_that_is_being_typed_may_become_an_entry() -> None:
    assert going_on("register of home sch", False) == {"home schooling", "taught at home", "home education"}
    assert going_on("princ", True) == {"principal", "head teacher"}
    assert going_on("princ", False) == set()
    assert going_on("EH", True) >= {"ehcp", "education, health and care plan"}
    assert going_on("TA", True) == set()
    assert going_on("p", True) == going_on("of", True) == set()


def test_a_phrase_is_known_as_one_word_also_where_its_last_is_of_a_family() -> None:
    safety = Synonyms(SynonymGroups((SynonymGroup(same=("e-safety", "online harm")),)), Glossary())
    assert [each.shown for each in safety.alternatives(["esafety"])] == ["e-safety", "online harm"]


def test_a_phrase_with_two_words_for_one_is_written_as_it_is_known() -> None:
    lottery = Synonyms(SynonymGroups((SynonymGroup(same=("postcode lottery", "variation")),)), Glossary())
    found = lottery.alternatives(["post", "code", "lotteries"])
    assert [each.words for each in found if each.end == 3] == [("postcode", "lotteries"), ("variation",)]


def test_words_with_a_small_word_between_them_are_another_thing() -> None:
    assert ways("home and school") == {}
    assert ways("home to school transport") == {}


def test_not_is_no_small_word() -> None:
    """Children at our school were taken for children not in school."""
    missing = Synonyms(SynonymGroups((SynonymGroup(typed=("children not in school",), also=("missing",)),)), Glossary())
    assert ways("children not at school", missing) != {}
    assert ways("children at our school", missing) == {}


@pytest.mark.parametrize(
    "denied", ["don't come", "doesn’t come", "do not come", "isn't coming", "never comes", "cannot come"]
)
def test_whatever_denies_is_not(denied: str) -> None:
    """A list of forms had some of them only: who “don’t come to school” was looked for among those who do."""
    absent = Synonyms(SynonymGroups((SynonymGroup(typed=("not coming to school",), also=("absence",)),)), Glossary())
    assert {"absence": 0.8} in ways(f"pupils who {denied} to school", absent).values()
    assert ways("pupils who should come to school", absent) == {}
    assert ways("pupils who shouldn't come to school", absent) == {}


@pytest.mark.parametrize("typed", ["two-year check", "2 year checks", "2-year check"])
def test_figures_are_known_in_every_form(typed: str) -> None:
    assert "progress check" in set(*ways(typed).values())


def test_what_is_only_searched_besides_means_nothing_itself() -> None:
    one_way = SynonymGroups((SynonymGroup(typed=("truants",), also=("out of school", "away from school")),))
    assert ways("out of school, out school", Synonyms(one_way, Glossary())) == {}


def test_a_figure_that_stands_for_several_words_is_known_by_its_token() -> None:
    assert [each.shown for each in SYNONYMS.alternatives(["ks2"])] == ["Key Stage 2"]


def test_words_of_a_way_are_folded_and_in_their_order() -> None:
    (found,) = SYNONYMS.alternatives(["ehcp"])[:1]
    assert found.words == ("education", "health", "and", "care", "plan")
    assert (found.start, found.end) == (0, 1)


def test_every_word_is_told_so_that_none_is_taken_for_a_typing_mistake() -> None:
    assert {"kids", "schooling", "sen", "ehcp", "designated", "2", "twoyear"} <= SYNONYMS.words


def test_nothing_is_known_without_a_file() -> None:
    assert ways("kids", Synonyms(SynonymGroups(), Glossary())) == {}
    assert Synonyms(SynonymGroups(), Glossary()).words == frozenset()


@given(st.lists(st.one_of(st.sampled_from("home of kids sen two year check a t s e n".split()), st.text(max_size=6))))
def test_any_words_are_answered_with_places_inside_them(words: list[str]) -> None:
    for each in SYNONYMS.alternatives(words):
        assert 0 <= each.start < each.end <= len(words)
        assert 0 < each.weight <= 1
        assert each.words != tuple(words[each.start : each.end])


def test_equal_words_read_anew_are_made_into_synonyms_once() -> None:
    """As after each import, for the search of the statements and that of the notes."""
    made = synonyms_of(GROUPS, GLOSSARY)
    anew = (
        msgspec.json.decode(msgspec.json.encode(each), type=kind)
        for each, kind in ((GROUPS, SynonymGroups), (GLOSSARY, Glossary))
    )
    assert synonyms_of(*anew) is made
    assert synonyms_of(SynonymGroups(), GLOSSARY) is not made


def test_once_they_are_prepared_no_query_waits_for_their_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared, expected = Synonyms(GROUPS, GLOSSARY), Synonyms(GROUPS, GLOSSARY)
    asked = ("home", "schooling", "key", "stage", "2", "hea")
    begun = expected.beginning_with(asked, True, False, False)
    told = expected.alternatives(asked), begun, expected.parts_of("headteacher")
    list(prepared.preparing())
    monkeypatch.setattr(Synonyms, "_entries", property(lambda _: pytest.fail("the entries were read anew")))
    assert told[0] and told[1] and told[2]
    assert (prepared.alternatives(asked), prepared.beginning_with(asked, True, False, False)) == told[:2]
    assert prepared.parts_of("headteacher") == told[2]
