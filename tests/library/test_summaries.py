"""The shipped summaries: short, plain, in our own words, and true to what was listed from the published pages.

`checklists` has for each statement what was noted of its source before its summary was written: figures, names,
demands, reasons and dates, as facts alone.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement, passages, plain_text
from ascl_reader.paths import shipped_library
from tests.conftest import PROJECT, SHARED, from_yaml
from tests.importer.published import EXPECTED, PAGES, SOURCES, needs_pages

CHECKLISTS = {path.stem: from_yaml(path) for path in sorted((Path(__file__).parent / "checklists").glob("*.yaml"))}
STATEMENTS = [path.stem for path in sorted((shipped_library() / "statements").glob("*.yaml"))]

LEAD, BULLET, FACT, SENTENCE = 25, 20, 20, 24
"""The most words of a position's first sentence, of a bullet, of a fact and of any other sentence."""

ALL = 3900
"""The most words of all the summaries together."""

FEWEST_REASONS, MOST_REASONS = 2, 4
"""Sentences, or bullets, of a rationale."""

MEAN_SENTENCE = 15
"""The most words that a sentence may have on average."""

NEAR, NEAREST = 4.0, 10.0
"""The most per cent of all words, and of one summary's, in runs of five that the published pages have too."""

NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(), start=2
    )
}

AMERICAN = re.compile(
    r"\b(\w*(?:organiz|recogniz|emphasiz|prioritiz|minimiz|maximiz|criticiz|summariz|standardiz|traumatiz|stigmatiz"
    r"|analyz|utiliz|radicaliz|marginaliz|galvaniz)\w*|(?:behavior|color|favor|labor|neighbor|honor)\w*"
    r"|center(?:s|ed)?|programs?|fulfills?|fulfillment|enrolls?|enrollment|counselors?|counseling|labeled|modeling"
    r"|traveling|defense|offense|judgment|learned|math|gotten|grades? k|toward)\b",
    re.IGNORECASE,
)

CHECK_WORDING = SHARED / "tools" / "check_wording.py"

needs_check = pytest.mark.skipif(
    not (CHECK_WORDING.is_file() and all(page.exists() for page in PAGES)),
    reason="the wording check and the published pages are not part of the project",
)

of_each_checklist = pytest.mark.parametrize("statement_id", sorted(CHECKLISTS))


def words(text: str) -> int:
    """Return the number of words of a section, bullet signs left out."""
    return len(plain_text(text).split())


def sentences(text: str) -> list[str]:
    """Return the sentences of a section; a bullet is at least one."""
    return [
        sentence
        for passage in passages(text)
        for sentence in re.split(r"(?<=[.!?])[”’)]?\s+(?=[A-Z“‘(\d£])", passage.text)
    ]


def shown(statement: Statement) -> str:
    """Return what a reader finds of the source: the three sections and the figures and sources below them."""
    summary = statement.summary
    return "\n".join((summary.context, summary.position, summary.rationale, *statement.facts))


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, written in figures or in words, with their per cent sign."""
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text.casefold())
    figures = set(re.findall(r"\d+(?:\.\d+)?%?", plain))
    return figures | {NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", plain) if word in NUMBER_WORDS}


def noted(checklist: dict[str, Any]) -> set[str]:
    """Return every number that a checklist has."""
    return numbers("\n".join(str(entry) for key in ("figures", "names", "when") for entry in checklist[key]))


def published(statement_id: str) -> Iterator[str]:
    """Yield the text of a statement on each published page that has it."""
    for document in EXPECTED:
        lines = (SOURCES / document["file"]).read_text(encoding="utf-8").split("\n")
        for place in document["statements"]:
            if place["id"] == statement_id:
                first, last = place["lines"]
                yield "\n".join(lines[first - 1 : last])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,041,500 pupils, or 79.4%", {"1041500", "79.4%"}),
        ("459 of 460 in 2016-17", {"459", "460", "2016", "17"}),
        ("five or more, seven in 10", {"5", "7", "10"}),
        ("£2 billion, ten months", {"2", "10"}),
        ("none at all", set()),
    ],
)
def test_numbers_are_read_as_figures_and_as_words(text: str, found: set[str]) -> None:
    assert numbers(text) == found


def test_each_statement_has_a_checklist() -> None:
    assert sorted(CHECKLISTS) == STATEMENTS


@of_each_checklist
def test_a_checklist_has_facts_alone(statement_id: str) -> None:
    checklist = CHECKLISTS[statement_id]
    assert [*checklist] == ["figures", "names", "demands", "reasons", "when"]
    assert checklist["demands"]
    for demand in checklist["demands"]:
        strength, colon, matter = demand.partition(": ")
        assert colon and strength and matter
    for entry in (str(entry) for entries in checklist.values() for entry in entries):
        assert not entry.endswith(".")


@of_each_checklist
def test_a_position_is_one_sentence_and_then_a_bullet_for_each_demand(statement_id: str, shipped: Library) -> None:
    position = shipped.find(statement_id).summary.position
    lead, _, rest = position.rstrip("\n").partition("\n\n")
    assert sentences(lead) == [lead]
    assert lead.startswith("ASCL ")
    assert lead.endswith(".")
    assert words(lead) <= LEAD
    bullets = rest.split("\n") if rest else []
    for bullet in bullets:
        assert bullet.startswith("- ")
        assert words(bullet) <= BULLET


@of_each_checklist
def test_sentences_and_facts_are_short(statement_id: str, shipped: Library) -> None:
    statement = shipped.find(statement_id)
    for text in (statement.summary.context, statement.summary.rationale):
        assert [sentence for sentence in sentences(text) if words(sentence) > SENTENCE] == []
    reasons = passages(statement.summary.rationale)
    count = len(reasons) if any(each.bullet for each in reasons) else len(sentences(statement.summary.rationale))
    assert not reasons or FEWEST_REASONS <= count <= MOST_REASONS
    for fact in statement.facts:
        assert 4 <= words(fact) <= FACT, "understood on its own, and short"


@of_each_checklist
def test_every_figure_name_and_date_of_the_source_is_shown(statement_id: str, shipped: Library) -> None:
    checklist, text = CHECKLISTS[statement_id], shown(shipped.find(statement_id)).casefold()
    forms: dict[str, tuple[str, ...]] = {}
    for entry in shipped.glossary.entries:
        same = (entry.acronym, entry.long, *entry.also)
        forms |= {form.casefold(): same for form in same}
    missing = [
        name
        for name in map(str, checklist["names"])
        if not any(form.casefold() in text for form in (name, *forms.get(name.casefold(), ())))
    ]
    for entry in map(str, (*checklist["figures"], *checklist["when"])):
        unwritten = numbers(entry) - numbers(text)
        if unwritten or (not numbers(entry) and entry.casefold() not in text):
            missing.append(entry)
    assert missing == []


@of_each_checklist
def test_a_date_is_shown_with_its_month(statement_id: str, shipped: Library) -> None:
    text = shown(shipped.find(statement_id)).casefold()
    for date in map(str, CHECKLISTS[statement_id]["when"]):
        assert [word for word in date.casefold().split() if word not in text] == []


@of_each_checklist
def test_no_figure_is_shown_that_was_not_noted(statement_id: str, shipped: Library) -> None:
    statement = shipped.find(statement_id)
    assert numbers(f"{statement.brief}\n{shown(statement)}") - noted(CHECKLISTS[statement_id]) == set()


@needs_pages
@of_each_checklist
def test_no_figure_was_noted_that_the_published_pages_lack(statement_id: str) -> None:
    there = [numbers(text) for text in published(statement_id)]
    assert there
    assert noted(CHECKLISTS[statement_id]) - set().union(*there) == set()


@of_each_checklist
def test_the_spelling_is_british(statement_id: str, shipped: Library) -> None:
    statement = shipped.find(statement_id)
    assert AMERICAN.findall(f"{statement.brief}\n{shown(statement)}") == []


def test_sentences_are_short_on_the_whole(shipped: Library) -> None:
    lengths = [
        words(sentence)
        for statement_id in CHECKLISTS
        for text in (shipped.find(statement_id).summary,)
        for section in (text.context, text.position, text.rationale)
        for sentence in sentences(section)
    ]
    assert sum(lengths) / len(lengths) <= MEAN_SENTENCE


def test_the_summaries_together_are_short(shipped: Library) -> None:
    summaries = [shipped.find(statement_id).summary for statement_id in STATEMENTS]
    assert sum(words(text) for each in summaries for text in (each.context, each.position, each.rationale)) <= ALL


def wording_check(*arguments: str) -> list[str]:
    """Return the lines of the wording check, which compares our files with the published pages."""
    done = subprocess.run(
        [sys.executable, str(CHECK_WORDING), *arguments],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@needs_check
def test_the_summaries_are_in_our_own_words() -> None:
    *lines, total = [line.split() for line in wording_check("--share")]
    shares = {line[1].rstrip(":"): float(line[0].rstrip("%")) for line in lines}
    assert {each: share for each, share in shares.items() if share > NEAREST} == {}
    assert float(total[0].rstrip("%")) <= NEAR


@needs_check
def test_no_run_of_eight_words_is_the_published_one() -> None:
    assert wording_check("--words", "8", "data/statements", "tests/library/checklists") == []
