"""Letters that were damaged before a page was saved are noticed, and sound ones of other languages are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.finding.damaged_letters import is_damaged, likely_text

WORDS = "The school’s café – “open” – costs £5 and serves crème brûlée. Tŷ bach yn yr ŵyl, tâl a chôr."


@pytest.mark.parametrize(
    ("damaged", "likely"),
    [
        ("a “small” cost".encode().decode("cp1252", "replace").replace("\ufffd", "\x9d"), "a “small” cost"),
        ("a â€œsmallâ€ cost", "a “small” cost"),
        ("cafÃ© – Â£5", "café – £5"),
        ("the schoolâ€™s", "the school’s"),
        ("SÃ®n yr Å´yl", "Sîn yr Ŵyl"),
        ("don\ufffdt say \ufffdno\ufffd now \ufffd ever", "don’t say “no” now – ever"),
        ("heads\ufffd reports", "heads’ reports"),
        ("l\ufffdcole", "l\ufffdcole"),
        ("the school&rsquo;s &pound;5 &#8211; now", "the school’s £5 – now"),
    ],
)
def test_damaged_letters_are_noticed_and_the_likely_text_told(damaged: str, likely: str) -> None:
    assert is_damaged(damaged)
    assert likely_text(damaged) == likely


@pytest.mark.parametrize(
    "sound",
    [WORDS, "L’œuvre de Noël coûte 5 €", "Ünal Ñandú Ångström", "גינה ומטבח", "", "plain", "A & B; R&D;", "a=1&b=2"],
)
def test_sound_letters_are_left_alone(sound: str) -> None:
    assert not is_damaged(sound)
    assert likely_text(sound) == sound


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join))
def test_no_text_of_these_words_is_taken_for_damaged(text: str) -> None:
    assert not is_damaged(text)
