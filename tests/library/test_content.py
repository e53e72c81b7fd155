"""The shipped library: sound, within its limits, and what the editors' catalogue says where that is at hand."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.library.statement import RelationKind, Section, Statement, plain_text
from ascl_reader.paths import shipped_library
from tests.conftest import PROJECT, SHARED, from_yaml, load_script

WORDS = {Section.CONTEXT: 55, Section.POSITION: 110, Section.RATIONALE: 65}
"""The most words of each section."""

DOCUMENTS = {"000": "inclusion-and-send", "001": "ethics-inclusion-and-equalities"}
"""Our name of each source that the catalogue counts."""

OFFICIAL_NAMES = (
    "right support right place right time",
    "united nations convention on the rights of persons with disabilities",
    "send and alternative provision improvement plan",
    "transforming children and young people's mental health provision",
)
"""Titles of a treaty, a plan and a green paper, which are what they are called; as the wording check prints them."""

STATEMENTS = [path.stem for path in sorted((shipped_library() / "statements").glob("*.yaml"))]


def of_shared(name: str) -> Any:
    """Return what a file beside the project holds; skip the test where that folder is not there."""
    path = SHARED / "design" / name
    if not path.is_file():
        pytest.skip(f"the editors' {name} is not beside the project")
    return from_yaml(path)


@pytest.fixture(scope="session")
def catalogue() -> dict[str, Any]:
    """Return the editors' catalogue."""
    found: dict[str, Any] = of_shared("catalogue.yaml")
    return found


def count(text: str) -> int:
    """Return the number of words of a text."""
    return len(text.split())


def test_the_library_is_whole_and_has_no_fault() -> None:
    contents = read_library(shipped_library())
    assert contents.faults == ()
    assert len(contents.statements) == 35
    assert [document.id for document in contents.documents.documents] == [DOCUMENTS["001"], DOCUMENTS["000"]]


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_a_statement_keeps_within_its_limits(statement_id: str, shipped: Library) -> None:
    statement = shipped.find(statement_id)
    assert 5 <= count(statement.brief) <= 25
    assert statement.brief.endswith(".")
    assert statement.facts
    assert statement.sources
    assert statement.period.label
    assert statement.period.why
    assert count(statement.summary.position) >= 15
    for section, most in WORDS.items():
        assert count(plain_text(statement.texts().of(section))) <= most


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_a_statement_has_all_sections_or_its_position_alone(statement_id: str, shipped: Library) -> None:
    summary = shipped.find(statement_id).summary
    assert bool(summary.context.strip()) == bool(summary.rationale.strip())


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_a_text_has_no_stray_signs(statement_id: str, shipped: Library) -> None:
    statement = shipped.find(statement_id)
    for text in (statement.brief, *(statement.texts().of(section) for section in Section)):
        assert not re.search(r"""[\t\u00a0\ufffd"']|  |\s[,.;:]|\*\*|<\w+>|\.\.""", text)


def test_every_theme_has_a_statement_and_no_id_is_given_twice(shipped: Library) -> None:
    themes = [theme.id for theme in shipped.themes.walk()]
    assert len(set(themes)) == len(themes)
    assert {theme for statement in shipped.statements for theme in statement.themes} <= set(themes)


def test_no_place_in_a_document_is_taken_twice(shipped: Library) -> None:
    for document in shipped.documents:
        places = [p.n for s in shipped.statements for p in s.sources if p.document == document.id]
        assert sorted(places) == list(range(1, len(places) + 1))


def test_no_acronym_is_spelt_out_twice(shipped: Library) -> None:
    acronyms = [entry.acronym for entry in shipped.glossary.entries]
    assert len(set(acronyms)) == len(acronyms)
    assert all(entry.long.strip() for entry in shipped.glossary.entries)


def test_the_ids_are_those_of_the_catalogue(catalogue: dict[str, Any]) -> None:
    assert sorted(entry["id"] for entry in catalogue["statements"]) == STATEMENTS


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_a_statement_is_placed_as_in_the_catalogue(
    statement_id: str, shipped: Library, catalogue: dict[str, Any]
) -> None:
    (entry,) = [entry for entry in catalogue["statements"] if entry["id"] == statement_id]
    statement = shipped.find(statement_id)
    period, expected = statement.period, entry["period"]
    assert (statement.title, [*statement.themes]) == (entry["title"], entry["themes"])
    assert (period.start, period.end) == (expected["from"], expected["to"])
    assert (period.label, period.confidence.value) == (expected["label"], expected["confidence"])
    assert related(statement) == [(each["type"], each["to"], each["basis"]) for each in entry["relations"]]
    assert {(place.document, place.n) for place in statement.sources} == {
        (DOCUMENTS[place.partition("#")[0]], int(place.partition("#")[2])) for place in entry["appears_in"]
    }


EARLIER, LATER = re.compile(r"\bearlier\b"), re.compile(r"\blater\b")


@pytest.mark.parametrize("statement_id", STATEMENTS)
def test_a_relation_says_why_at_both_ends_and_each_contradicts_no_date(statement_id: str, shipped: Library) -> None:
    statement = shipped.find(statement_id)
    for relation in statement.related:
        assert relation.why and bool(relation.back) == (relation.id is not None)
        if relation.id is None:
            continue
        other = shipped.find(relation.id)
        assert bool(EARLIER.search(relation.why)) == bool(LATER.search(relation.back))
        assert bool(LATER.search(relation.why)) == bool(EARLIER.search(relation.back))
        newer, older = (statement, other) if EARLIER.search(relation.why) else (other, statement)
        if EARLIER.search(relation.why + relation.back) and newer.period.newest and older.period.start:
            assert older.period.start <= newer.period.newest
        assert relation.how is not RelationKind.SUPERSEDES or EARLIER.search(relation.why)


def related(statement: Statement) -> list[tuple[str, str | None, str]]:
    """Return the relations of a statement as the catalogue tells them."""
    return [(each.how.value, each.id, each.basis) for each in statement.related]


def test_the_theme_tree_is_that_of_the_catalogue(shipped: Library, catalogue: dict[str, Any]) -> None:
    assert tree(from_yaml(shipped_library() / "themes.yaml")["themes"]) == tree(catalogue["themes"])
    assert [theme.id for theme in shipped.themes.themes] == [theme["id"] for theme in catalogue["themes"]]


def tree(themes: list[dict[str, Any]]) -> list[object]:
    """Return a theme tree as plain values in order."""
    return [
        (each["id"], each["name"], each.get("source_area", False), tree(each.get("children", []))) for each in themes
    ]


def test_every_acronym_of_the_editors_is_in_the_glossary(shipped: Library) -> None:
    acronyms = of_shared("acronyms.yaml")
    known = {entry.acronym: entry.long for entry in shipped.glossary.entries}
    assert {*acronyms["in_sources"], *acronyms["also_typed"]} <= set(known)
    for acronym, long in acronyms["in_sources"].items():
        assert known[acronym] == long.partition(" (")[0]


def test_no_sentence_of_the_published_pages_is_in_our_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = SHARED / "tools" / "check_wording.py"
    if not path.is_file() or not list((SHARED / "sources").glob("*.txt")):
        pytest.skip("the published pages are not beside the project")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    check = load_script(path)
    monkeypatch.setattr(check, "without_names", without_names)
    places = [PROJECT / name for name in ("data", "README.md", "CHANGELOG.md", "ascl_reader", "tests")]
    monkeypatch.setattr(sys, "argv", [str(path), *(str(place) for place in places if place.exists())])
    check.main()
    told = capsys.readouterr()
    assert told.err == ""
    runs = [line.partition(": ")[2] for line in told.out.splitlines()]
    assert [run for run in runs if beside_names(run) > 5] == []


def without_names(tokens: list[str], names: list[list[str]]) -> list[str]:
    """Return the words with each official name as one word that no other text has, as the wording check does.

    It compares each word with each name, six seconds long; here only with the names that begin with it.
    """
    beginning: dict[str, list[list[str]]] = {}
    for name in names:
        beginning.setdefault(name[0], []).append(name)
    found, at = [], 0
    while at < len(tokens):
        named = next((each for each in beginning.get(tokens[at], ()) if tokens[at : at + len(each)] == each), None)
        found.append(f"<name {at}>" if named else tokens[at])
        at += len(named) if named else 1
    return found


def test_names_are_taken_out_as_the_wording_check_does() -> None:
    names = [["a", "b", "c"], ["a", "b"], ["a", "c"]]
    assert without_names("b a c a b a b c a".split(), names) == ["b", "<name 1>", "<name 3>", "<name 5>", "a"]
    assert without_names([], names) == []


def beside_names(run: str) -> int:
    """Return the most words in a row of a run that belong to no official name."""
    for name in OFFICIAL_NAMES:
        run = run.replace(name, "|")
    return max(count(piece) for piece in run.split("|"))
