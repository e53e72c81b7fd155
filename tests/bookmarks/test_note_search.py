"""Notes are found as statements are: whatever capitals, accents and hyphens; all words; phrases; acronyms."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.bookmarks.note_search import NoteSearch
from ascl_reader.library.glossary import Glossary, GlossaryEntry
from tests.bookmarks.works import noted, statement

GLOSSARY = Glossary((GlossaryEntry("EHCP", "education, health and care plan"),))


def work() -> Bookmarks:
    made = noted("a", "Ask the governors about Well-being and the café’s prices.\n- Two EHCPs are late")
    made = set_questions(made, statement("b"), ["Who pays for well being?", "What do governors say?"])
    made = set_stance(made, statement("c"), Stance.NOT_FOR_US)
    made = set_look_again(made, statement("c"), "2027-03-02")
    return noted("d", "Nothing yet, the governing body meets in May.", made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("governors", [("a", "note"), ("b", "questions")]),
        ("GOVERNORS say", [("b", "questions")]),
        ("wellbeing", [("a", "note")]),
        ("well-being", [("a", "note"), ("b", "questions")]),
        ('"well being"', [("a", "note"), ("b", "questions")]),
        ('"being well"', []),
        ("cafe", [("a", "note")]),
        ("gov", [("a", "note"), ("d", "note"), ("b", "questions")]),
        ("not for us", [("c", "stance")]),
        ("undecided", []),
        ("march 2027", [("c", "look again")]),
        ("look again", [("c", "look again")]),
        ("governors missing", []),
        ("position:governors", []),
        ("", []),
        ("  ", []),
    ],
)
def test_notes_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(hit.statement, hit.part) for hit in NoteSearch(work(), GLOSSARY).search(text).hits] == expected


def test_what_was_found_is_marked() -> None:
    search = NoteSearch(work(), GLOSSARY)
    found = search.search("governors cafe")
    [hit] = found.hits
    text = search.text(hit)
    assert [text[at : at + size] for at, size in search.marks(hit, found.sought)] == ["governors", "café’s"]
    assert "governors" in search.extract(hit, found.sought).text


def test_acronyms_find_what_they_stand_for() -> None:
    made = noted("e", "One education, health and care plan was late.", work())
    assert {hit.statement for hit in NoteSearch(made, GLOSSARY).search("EHCP").hits} == {"a", "e"}


def test_other_forms_of_a_word_count_and_strangers_do_not() -> None:
    search = NoteSearch(work(), Glossary())
    assert [hit.statement for hit in search.search("governor ").hits] == ["a", "b"]
    assert search.search("governance ").hits == ()


def test_a_typing_mistake_is_mended_in_notes_too() -> None:
    assert [hit.statement for hit in NoteSearch(work(), GLOSSARY).search("govenors ").hits] == ["a", "b"]
    assert NoteSearch(work(), GLOSSARY).search("govenors ", literal=True).hits == ()


@pytest.mark.parametrize(
    ("text", "found"), [("lunches cooks ", ["a"]), ("school lunches ", []), ("school cooks", ["b"])]
)
def test_two_words_that_would_be_one_subject_of_a_statement_are_found_wherever_they_stand(
    text: str, found: list[str]
) -> None:
    made = set_questions(noted("a", "Lunches are cold."), statement("a"), ["Who pays the cooks?"])
    made = noted("b", "The school has cooks.", made)
    assert [hit.statement for hit in NoteSearch(made, GLOSSARY).search(text).hits] == found


def test_after_a_change_only_what_changed_is_folded_again() -> None:
    search = NoteSearch(work(), GLOSSARY)
    changed = noted("d", "Now about attendance.", work())
    assert [hit.statement for hit in search.with_work(changed).search("attendance").hits] == ["d"]
    assert not search.search("attendance").hits
    same = work()
    again = NoteSearch(same, GLOSSARY)
    assert again.with_work(same)._folded["a"] is again._folded["a"]


def test_an_extract_of_a_note_tells_its_lines_apart() -> None:
    made = noted("a", "Ask about funding:\n\n- funding of buses\n- late EHCPs")
    made = set_questions(made, statement("b"), ["Is funding late?", "Who says?"])
    search = NoteSearch(made, GLOSSARY)
    found = search.search("funding late")
    extracts = [search.extract(hit, found.sought) for hit in found.hits]
    assert [each.text for each in extracts] == [
        "Ask about funding: · funding of buses · late EHCPs",
        "Is funding late? · Who says?",
    ]
    marked = [[each.text[at : at + size] for at, size in each.marks] for each in extracts]
    assert marked == [["funding", "funding", "late"], ["funding", "late"]]
