"""The words by which one asks for something: told by where they stand, and by nothing else of what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.asking_words import ASKED_FOR, ASKING, asking_places, verb_places


def asking(text: str) -> str:
    """Returns the words of a query by which it asks."""
    words = text.split()
    return " ".join(words[at] for at in sorted(asking_places(words)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("impact of exclusions", "impact"),
        ("impact awards", ""),
        ("arguments for and against selection", "arguments against"),
        ("advantages and disadvantages of selection", "advantages disadvantages"),
        ("exclusion statistics", "statistics"),
        ("statistics lessons", ""),
        ("worried about selection", "worried"),
        ("how to tackle misogyny", "tackle"),
        ("rugby tackle", ""),
        ("10k per place", "per"),
        ("i am a chair of governors and ask about selection", "chair of governors"),
        ("what do members think of selection", "members"),
        ("members of staff", ""),
        ("advice for heads on selection", "advice heads"),
        ("is selection legal", "legal"),
        ("legal advice", ""),
        ("why does selection matter", "matter"),
        ("selection in special schools", "special schools"),
        ("good practice on selection", "good practice"),
        ("prevent duty", ""),
        ("how do we prevent bullying", "prevent"),
        ("does ascl support selection", "support"),
        ("learning support", ""),
        ("what do i tell the governors about selection", "governors"),
        ("explain selection to our governors", "explain governors"),
        ("what selection means to governors", ""),
        ("explain governor training", "explain"),
        ("a parent has asked about selection", "parent"),
        ("parents evening", ""),
        ("is the report on race accepted by ascl", "report accepted"),
        ("schools accept selection", ""),
        ("what the government says on selection", "government"),
        ("government buildings", ""),
        ("selection in primary schools", "primary schools"),
        ("new primary schools", "new"),
        ("primary selection", ""),
        ("selection primary", "primary"),
        ("selection sixth form", "sixth form"),
        ("selection for the board meeting", "board meeting"),
        ("urgent selection", "urgent"),
        ("selection at the moment", "at the moment"),
    ],
)
def test_a_word_asks_by_where_it_stands(text: str, expected: str) -> None:
    assert asking(text) == expected


@given(
    st.lists(st.sampled_from(sorted((*ASKING, *ASKED_FOR, "of", "the", "governors", "parents", "in", "schools", ""))))
)
def test_any_words_are_answered_with_places_inside_them(words: list[str]) -> None:
    assert all(0 <= at < len(words) for at in asking_places(words))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("can schools deliver social mobility", "deliver"),
        ("do heads have to authorise leave", "authorise"),
        ("are we allowed to use an unregistered provider", "use"),
        ("should the government fund refugees", "fund"),
        ("when must a school refer a pupil", "refer"),
        ("can special schools close early", "close"),
        ("schools can deliver social mobility", ""),
        ("can social mobility be delivered", "delivered"),
        ("is Progress 8 fair", "fair"),
        ("does early support work", "work"),
        ("is a pupil safe in a lorry", ""),
        ("who decides on exclusions", "decides"),
        ("who should decide on exclusions", "decide"),
        ("should schools close", ""),
    ],
)
def test_the_verb_of_a_question_is_told_by_its_place(text: str, verb: str) -> None:
    words = text.split()
    assert " ".join(words[at] for at in verb_places(words)) == verb
