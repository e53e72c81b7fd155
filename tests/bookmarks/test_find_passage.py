"""A marked passage is found again where it moved or was reworded, and nowhere else."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.entries import PassageAnchor
from ascl_reader.bookmarks.find_passage import find_in_sections, find_in_statement
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.library.statement import (
    Section,
    Statement,
    Wording,
    plain_text,
)
from tests.bookmarks.works import only_bookmark, statement

TEXT = (
    "Funding for special needs has fallen behind what schools must provide. Leaders tell us that the gap is growing "
    "every year, and that money meant for all pupils is used to fill it.\n"
    "Local authorities face the same pressure. Many have deficits that they cannot repay within five years.\n"
    "We ask for a plan, agreed with the profession, that closes the gap within one parliament."
)
PASSAGE = "money meant for all pupils is used to fill it"
WORDS = "school pupil leader fund year council need plan money local teacher class term parent report trust".split()


def passage(words: str = PASSAGE, text: str = TEXT) -> PassageAnchor:
    made = anchor_passage(text, text.index(words), len(words))
    assert made is not None
    return made


def place_of(marked: PassageAnchor, text: str) -> tuple[int, int, bool] | None:
    place = find_in_sections(marked, Section.POSITION, {Section.POSITION: text})
    return (place.start, place.length, place.changed) if place else None


def found(marked: PassageAnchor, text: str) -> tuple[str, bool] | None:
    place = place_of(marked, text)
    return (text[place[0] : place[0] + place[1]], place[2]) if place else None


def test_a_selection_is_kept_without_the_spaces_at_its_ends() -> None:
    made = anchor_passage(TEXT, TEXT.index(PASSAGE) - 1, len(PASSAGE) + 3)
    assert made is not None
    assert made.words.startswith(PASSAGE)
    assert made.offset == TEXT.index(PASSAGE)
    assert (made.before + made.words + made.after) in TEXT
    assert 0 < len(made.before) <= 48
    assert not made.before[0].isspace()
    assert anchor_passage(TEXT, TEXT.index(" "), 1) is None
    assert anchor_passage(TEXT, len(TEXT) + 5, 9) is None


def test_the_same_text_holds_it_where_it_was() -> None:
    assert place_of(passage(), TEXT) == (TEXT.index(PASSAGE), len(PASSAGE), False)


def test_text_before_it_moves_it() -> None:
    assert found(passage(), "A new first sentence.\n" + TEXT) == (PASSAGE, False)


def test_other_quotes_dashes_and_line_breaks_are_the_same_words() -> None:
    made = passage("it.\nLocal")
    assert found(made, TEXT.replace("\n", " ")) == ("it. Local", False)
    quoted = 'they said "no" - twice – and left it at that'
    assert found(passage(quoted, quoted), quoted.replace('"no"', "“no”").replace(" - ", " — ")) is not None


def test_of_several_places_the_one_with_the_same_words_around_is_meant() -> None:
    text = "We ask for more money. Others ask for more money. They all ask for more money in the end."
    made = anchor_passage(text, text.rindex("more money"), 10)
    assert made is not None
    changed = "Now: " + text
    place = place_of(made, changed)
    assert place == (changed.rindex("more money"), 10, False)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("all pupils", "every pupil", "money meant for every pupil is used to fill it"),
        ("is used to fill it", "goes to fill the hole", "money meant for all pupils goes to fill the hole"),
        (PASSAGE, "budgets are overspent", "budgets are overspent"),
        ("money meant", "the money that was meant", "the money that was meant for all pupils is used to fill it"),
    ],
)
def test_it_is_found_in_other_words(old: str, new: str, expected: str) -> None:
    assert found(passage(), TEXT.replace(old, new)) == (expected, True)


def test_it_is_found_in_other_words_though_all_around_it_changed() -> None:
    text = "Quite another beginning. And money meant for every one of the pupils is used to fill it! Another end."
    place = found(passage(), text)
    assert place == ("money meant for every one of the pupils is used to fill it", True)


@pytest.mark.parametrize(
    "text",
    ["", "Something else altogether, about other matters.", "money for pupils", TEXT[: TEXT.index(" Leaders")]],
)
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert found(passage(), text) is None


def test_a_few_words_are_not_taken_from_somewhere_else() -> None:
    made = passage("the gap")
    assert found(made, TEXT) == ("the gap", False)
    assert found(made, "Mind the gap between platform and train.") is None


@given(st.integers(0, 10**6), st.integers(4, 25), st.integers(0, 60))
def test_an_untouched_passage_is_always_found(seed: int, length: int, start: int) -> None:
    chance = random.Random(seed)
    words = [chance.choice(WORDS) for _ in range(90)]
    text = " ".join(words)
    made = anchor_passage(text, len(" ".join(words[:start])), len(" ".join(words[start : start + length])) + 1)
    assert made is not None
    around = [chance.choice(WORDS) for _ in range(chance.randint(0, 30))]
    place = found(made, " ".join([*around, *words[max(start - 3, 0) : start + length + 3], *around]))
    assert place == (made.words, False)


@given(st.integers(0, 10**6))
def test_it_is_not_found_in_a_text_that_shares_only_words(seed: int) -> None:
    chance = random.Random(seed)
    made = anchor_passage(" ".join(chance.choice(WORDS) for _ in range(12)), 0, 500)
    assert made is not None
    text = " ".join(chance.choice(WORDS[8:] + ["x", "y", "z", "other", "thing"] * 4) for _ in range(60))
    assert place_of(made, text) is None


def moved(**summary: str) -> Statement:
    return statement("send", summary=summary)


def test_it_is_found_in_another_section_of_the_wording_it_was_taken_from() -> None:
    shown = plain_text(moved(position=TEXT).summary.position)
    made = anchor_passage(shown, shown.index(PASSAGE), len(PASSAGE))
    work = add_bookmarks(Bookmarks(), [NewBookmark(moved(position=TEXT), Section.POSITION, made)])
    bookmark = only_bookmark(work)
    place = find_in_statement(bookmark, moved(position="Short.", rationale=TEXT))
    assert place is not None
    assert (place.section, place.changed) == (Section.RATIONALE, False)
    assert find_in_statement(bookmark, moved(position="Short.")) is None
    same = find_in_statement(bookmark, moved(position=TEXT, rationale=TEXT))
    assert same is not None
    assert same.section is Section.POSITION


def test_a_passage_of_the_full_wording_is_not_looked_for_in_the_summary() -> None:
    full = {"texts": {"position": TEXT}, "origins": []}
    both = statement("send", full=full)
    made = anchor_passage(TEXT, TEXT.index(PASSAGE), len(PASSAGE))
    bookmark = only_bookmark(add_bookmarks(Bookmarks(), [NewBookmark(both, Section.POSITION, made, Wording.FULL)]))
    assert find_in_statement(bookmark, both) is not None
    assert find_in_statement(bookmark, statement("send", summary={"position": TEXT})) is None
