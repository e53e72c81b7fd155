"""Typing mistakes are mended by the library's words; proper words that it lacks, and what is near nothing, are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.spelling_mistakes import SpellingMistakes, sound_of

WORDS = dict.fromkeys(
    "safeguarding refugees government accommodation attendance exclusion absence behaviour misogyny health funding "
    "penalties safety special needs mental home education school schools teacher access inclusion reform inform adopts "
    "adopt form forms given general relationships vulnerable referral recommends commission diagnosis lottery "
    "postcode reading care cares parents support children did girls booth governs exclude".split(),
    3,
) | {"person": 1, "persons": 9, "recruits": 1, "recruit": 9}
MISTAKES = SpellingMistakes(WORDS, {"truancy", "ehcp", "senco", "lgbt", "ofsted", "governors"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("safegaurding", "safeguarding"),
        ("refugess", "refugees"),
        ("goverment", "government"),
        ("acommodation", "accommodation"),
        ("accomodation", "accommodation"),
        ("acomodation", "accommodation"),
        ("attendence", "attendance"),
        ("exclution", "exclusion"),
        ("behavour", "behaviour"),
        ("misoginy", "misogyny"),
        ("heatlh", "health"),
        ("fundng", "funding"),
        ("safty", "safety"),
        ("schol", "school"),
        ("scool", "school"),
        ("hcildren", "children"),
        ("truency", "truancy"),
        ("girs", "girls"),
        ("attendnce", "attendance"),
        ("exluding", "exclude"),
        ("recruting", "recruit"),
        ("echp", "ehcp"),
        ("sneco", "senco"),
        ("lgtb", "lgbt"),
        ("offsted", "ofsted"),
        ("govenors", "governors"),
        ("vunerable", "vulnerable"),
        ("refferal", "referral"),
        ("reccomend", "recommend"),
        ("comission", "commission"),
        ("mentalhealth", "mental health"),
        ("specialneeds", "special needs"),
        ("postcodelottery", "postcode lottery"),
        ("homeeducation", "home education"),
    ],
)
def test_what_was_meant(typed: str, meant: str) -> None:
    assert " ".join(MISTAKES.meant_by(typed)) == meant


@pytest.mark.parametrize(
    "typed",
    "uniform governance adopted transport university kitchen premium exclusive generate policies kevin multiverse "
    "unifrom govenance adpoted transprot kitchin universty".split(),
)
def test_a_proper_word_that_no_statement_has_is_never_mended_to_a_stranger(typed: str) -> None:
    assert MISTAKES.meant_by(typed) == ()


@pytest.mark.parametrize(
    "typed", ["", "a", "teh", "sen", "dfid", "pirls", "kooth", "npqh", "10000", "ks2x", "zzzzzzzz"]
)
def test_what_is_short_or_near_nothing_is_left_alone(typed: str) -> None:
    assert MISTAKES.meant_by(typed) == ()


@pytest.mark.parametrize("typed", [*WORDS, "truancy", "ehcp"])
def test_a_word_that_is_there_is_right(typed: str) -> None:
    assert MISTAKES.meant_by(typed) == ()


def test_two_edits_need_eight_letters() -> None:
    assert MISTAKES.meant_by("hwalyh") == ()
    assert MISTAKES.meant_by("acomodation") == ("accommodation",)


def test_the_sound_decides_and_then_what_is_common() -> None:
    mistakes = SpellingMistakes({"phase": 1, "chase": 9, "recruit": 1, "recruits": 9})
    assert mistakes.meant_by("phaze") == ("phase",)
    assert mistakes.meant_by("recruitz") == ("recruits",)


def test_two_letters_swapped_are_likelier_than_one_left_out() -> None:
    assert SpellingMistakes({"phase": 9, "pshe": 1}).meant_by("phse") == ("pshe",)


@pytest.mark.parametrize(
    ("typed", "meant", "odd"),
    [("educaton", "education", "educator"), ("fubding", "funding", "fuzding"), ("ploct", "plot", "ploce")],
)
def test_a_letter_left_out_or_its_neighbour_is_likelier_than_any_other(typed: str, meant: str, odd: str) -> None:
    assert SpellingMistakes({meant: 1, odd: 9}).meant_by(typed) == (meant,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("absence", "absense"),
        ("physics", "fisiks"),
        ("knife", "nife"),
        ("write", "rite"),
        ("school", "skool"),
        ("psychology", "sychology"),
        ("xenophobia", "zenophobia"),
        ("climb", "clim"),
        ("night", "nite"),
        ("badge", "baje"),
        ("prize", "prise"),
        ("taxi", "taksi"),
        ("nation", "nashun"),
    ],
)
def test_words_that_sound_alike_have_one_sound(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(("one", "other"), [("chain", "ain"), ("gist", "gust"), ("zone", "one")])
def test_words_that_sound_otherwise_have_another_sound(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_a_word_that_is_being_typed_is_mended_by_beginnings() -> None:
    typed = "safegaurding"
    for length in range(6, len(typed) + 1):
        assert MISTAKES.meant_by(typed[:length], unfinished=True) == ("safeguarding",)


@pytest.mark.parametrize("typed", ["xafeguarding", "efugees", "mentalhealth", "goverment", "echp"])
def test_a_last_word_that_is_whole_is_mended_as_any_other(typed: str) -> None:
    assert MISTAKES.meant_by(typed, unfinished=True) == MISTAKES.meant_by(typed) != ()


@pytest.mark.parametrize("typed", "uniform governance adopted transport university kitchen premium exclusive".split())
def test_the_beginning_of_a_proper_word_is_left_alone(typed: str) -> None:
    for length in range(1, len(typed) + 1):
        assert MISTAKES.meant_by(typed[:length], unfinished=True) == ()


@given(st.text(max_size=30), st.booleans())
def test_any_word_is_answered_with_words_that_lead_somewhere(word: str, unfinished: bool) -> None:
    meant = MISTAKES.meant_by(word, unfinished)
    assert len(meant) <= 2
    assert word not in meant
    if len(meant) == 2:
        assert all(part in WORDS for part in meant)


@given(st.sampled_from(sorted(WORDS)), st.data())
def test_one_swap_in_a_long_word_is_mended(word: str, data: st.DataObject) -> None:
    if len(word) < 9:
        return
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if swapped != word:
        assert MISTAKES.meant_by(swapped) == (word,)


def test_an_empty_library_mends_nothing() -> None:
    assert SpellingMistakes({}).meant_by("safegaurding") == ()
    assert SpellingMistakes({}).meant_by("safegaurding", unfinished=True) == ()


def test_of_two_as_near_the_one_is_meant_that_goes_with_the_words_beside() -> None:
    alike = SpellingMistakes({"leaders": 1, "leavers": 9}, ())
    assert alike.meant_by("leabers", beside=lambda word: float(word == "leaders")) == ("leaders",)
    assert alike.meant_by("leabers") == ("leavers",)


@pytest.mark.parametrize(("typed", "meant"), [("skool", "school"), ("assylem", "asylum"), ("helaht", "health")])
def test_a_short_word_two_edits_away_is_meant_where_it_sounds_the_same(typed: str, meant: str) -> None:
    mistakes = SpellingMistakes({"school": 9, "asylum": 1, "health": 9, "healthy": 1})
    assert mistakes.meant_by(typed) == (meant,)


@pytest.mark.parametrize("typed", ["skuld", "azelia", "ardss"])
def test_one_that_only_looks_alike_is_not(typed: str) -> None:
    mistakes = SpellingMistakes({"school": 9, "asylum": 1, "wards": 9})
    assert mistakes.meant_by(typed) == ()


@pytest.mark.parametrize(("typed", "meant"), [("educashun", "education"), ("inspecshun", "inspection")])
def test_a_longer_word_that_sounds_the_same_may_be_three_edits_away(typed: str, meant: str) -> None:
    assert SpellingMistakes({"education": 9, "inspection": 9}).meant_by(typed) == (meant,)


def test_a_short_word_that_is_longer_than_what_sounds_like_it_is_a_name() -> None:
    assert SpellingMistakes({"part": 9, "sink": 1}).meant_by("perth") == ()


def test_a_letter_left_out_of_eight_counts_as_one_of_two_mistakes() -> None:
    mistakes = SpellingMistakes({"pandemic": 1, "panelist": 1})
    assert mistakes.meant_by("pnademc") == ("pandemic",)
    assert mistakes.meant_by("xnademc") == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mentalhealthcrisis", ("mental", "health", "crisis")),
        ("childrenincare", ("children", "in", "care")),
        ("healthcrisis", ("health", "crisis")),
        ("incare", ()),
        ("mentalhealthxyz", ()),
        ("childrenofcare", ("children", "of", "care")),
        ("childrenoncare", ("children", "on", "care")),
        ("childrentocare", ("children", "to", "care")),
        ("agecrisis", ("age", "crisis")),
        ("crisiscrisiscrisiscrisiscrisis", 5 * ("crisis",)),
        ("crisiscrisiscrisiscrisiscrisiscrisis", ()),
    ],
)
def test_words_typed_without_spaces_are_taken_apart(typed: str, meant: tuple[str, ...]) -> None:
    words = dict.fromkeys("mental health crisis children in of on to care child age".split(), 3)
    assert SpellingMistakes(words).meant_by(typed) == meant


def test_one_letter_wrong_is_likelier_than_a_space_left_out_and_two_are_not() -> None:
    words = {"home": 9, "age": 9, "homepage": 1, "care": 9, "support": 9, "daresupports": 1}
    assert SpellingMistakes(words).meant_by("homeage") == ("homepage",)
    assert SpellingMistakes(words).meant_by("caresupport") == ("care", "support")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zafety", ("safety",)),
        ("zuture", ()),
        ("garls", ("girls",)),
        ("igrls", ("girls",)),
        ("asopt", ("adopt",)),
        ("homr", ("home",)),
        ("qttendqncq", ()),
    ],
)
def test_how_far_a_slip_may_go(typed: str, meant: tuple[str, ...]) -> None:
    assert MISTAKES.meant_by(typed) == meant


@pytest.mark.parametrize(
    ("typed", "words", "why"),
    [
        ("larne", ["large"], "a short name is no odd slip of a word"),
        ("govenance", ["provenance"], "a proper word is nearer than what the library has"),
        ("ofsteds", ["ofstedt"], "it is a form of what leads somewhere"),
        ("skoul", ["school"], "three edits are too many for a short word, whatever its sound"),
        ("edukashun", ["education"], "and four for a long one"),
        ("sinnke", ["sink"], "a doubled letter makes a word no shorter"),
        ("grimts", ["grants"], "it sounds otherwise"),
        ("panemc", ["pandemic"], "two letters are left out"),
        ("rcruting", ["recruit"], "so is another form of it"),
    ],
)
def test_what_means_something_else_is_left_alone(typed: str, words: list[str], why: str) -> None:
    assert SpellingMistakes(dict.fromkeys(words, 3), {"ofsted"}).meant_by(typed) == (), why


def test_one_edit_from_a_word_are_those_that_begin_alike() -> None:
    words = ["mental", "meta", "metal", "petal", "medals", "mentally"]
    assert MISTAKES.one_edit_from("metal", words) == ["mental", "meta"]
    assert MISTAKES.one_edit_from("metal", ["petal"]) == []
