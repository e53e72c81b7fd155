"""Terms of the glossary in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.glossary import Glossary, GlossaryEntry, TermFinder, acronyms_in_text
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section

FINDER = TermFinder(
    Glossary((
        GlossaryEntry("AP", "alternative provision", ("alternative education",), "Schooling outside a school."),
        GlossaryEntry("APS", "average point score"),
        GlossaryEntry("AP census", "AP census", (), "The yearly count of pupils in AP."),
        GlossaryEntry("off-rolling", "off-rolling", (), "Taking a pupil off the roll for the school's good."),
        GlossaryEntry("ASCL", "Association of School and College Leaders", (), "Known to all."),
    ))
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AP and AP", ["AP"]),
        ("APs and the AP’s head", ["APs"]),
        ("APS is not AP", ["APS", "AP"]),
        ("MAP, AP-2 and ap", []),
        ("Alternative\nprovision is AP", ["Alternative\nprovision"]),
        ("alternative provisions", ["alternative provisions"]),
        ("average point score", []),
        ("Off-rolling is wrong", ["Off-rolling"]),
        ("the AP census of APs", ["AP census", "APs"]),
        ("ASCL asks", []),
        ("", []),
    ],
)
def test_first_uses(text: str, found: list[str]) -> None:
    assert [text[term.at : term.at + term.length] for term in FINDER.first_uses(text)] == found


@given(st.lists(st.sampled_from(["AP", "APS", "off-rolling", "Alternative provision", "x", "-", "’s", " ", "\n"])))
def test_each_term_once_in_the_order_of_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    found = FINDER.first_uses(text)
    assert [term.at for term in found] == sorted(term.at for term in found)
    assert len({term.entry.acronym for term in found}) == len(found)
    assert all(0 <= term.at < term.at + term.length <= len(text) for term in found)


WORDS = "AP APS aps off rolling roll level levels T led A a s as - ’s ‘ ’ \n 2 ."


def with_one_pattern(glossary: Glossary, text: str) -> list[str]:
    """Return the first uses as one pattern of all forms finds them: words before acronyms, long ones before short."""
    words = {form.casefold(): each for each in glossary.entries if each.explanation for form in (*each.also, each.long)}
    acronyms = {each.acronym: each for each in glossary.entries if each.is_acronym}
    every = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(words, key=len, reverse=True)) or "(?!)"
    pattern = re.compile(rf"(?<![\w-])(?i:(?P<words>{every})s?)(?![\w-])|{acronyms_in_text(acronyms)}")
    found: dict[str, str] = {}
    for match in pattern.finditer(text):
        entry = acronyms.get(match["acronym"] or "") or words[" ".join(match["words"].split()).casefold()]
        found.setdefault(entry.acronym, match[0])
    return list(found.values())


@given(
    st.dictionaries(
        st.sampled_from(["AP", "APS", "off-rolling", "A level", "T", "AP-led", "‘T’ level", "s"]),
        st.lists(st.sampled_from(["ap", "Aps", "off rolling", "off-roll", "a", "t levels", "level", "as"]), max_size=3),
    ),
    st.lists(st.sampled_from(WORDS.split(" ") + 3 * [" "] + 2 * ["-"]), max_size=12).map("".join),
)  # fmt: skip
def test_the_same_terms_are_found_as_with_one_pattern_of_all(forms: dict[str, list[str]], text: str) -> None:
    taken: set[str] = set()
    entries = []
    for acronym, also in forms.items():
        new = tuple(dict.fromkeys(each for each in also if each.casefold() not in taken))
        taken.update(each.casefold() for each in new)
        entries.append(GlossaryEntry(acronym, f"what {acronym} is", new, "A sentence."))
    glossary = Glossary(tuple(entries))
    found = TermFinder(glossary).first_uses(text)
    assert [text[term.at : term.at + term.length] for term in found] == with_one_pattern(glossary, text)


@pytest.mark.parametrize("text", ["alternative provısıon", "alternatıve provision", "ALTERNATİVE provisions"])
def test_a_letter_that_only_looks_like_one_of_a_term_is_no_term_and_no_fault(text: str) -> None:
    assert FINDER.first_uses(text) == []


def test_of_two_entries_of_an_acronym_the_last_counts_and_of_a_long_form_the_first() -> None:
    entries = [GlossaryEntry("AP", each, ("provision",), each) for each in ("one", "two")]
    found = TermFinder(Glossary(tuple(entries))).first_uses
    assert [term.entry.long for text in ("AP", "Provision") for term in found(text)] == ["two", "one"]


def test_each_form_of_a_large_glossary_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"T{number}" for number in range(600)]
    finder = TermFinder(Glossary(tuple(GlossaryEntry(each, "a term") for each in names)))
    found = finder.first_uses(" ".join(names))
    monkeypatch.setattr(re, "compile", None)
    assert finder.first_uses(" ".join(names)) == found and len(found) == 600


def test_an_empty_glossary_finds_nothing() -> None:
    assert TermFinder(Glossary()).first_uses("AP and anything else") == []


def shown(library: Library) -> str:
    """Return all that the panes show of the summaries, with the figures and sources below them."""
    return "\n".join(
        "\n".join((*(statement.summary.of(section) for section in Section), *statement.facts))
        for statement in library.statements
    )


def test_every_acronym_of_the_summaries_is_explained(shipped: Library) -> None:
    known = {form for entry in shipped.glossary.entries for form in (entry.acronym, *entry.also)} | {"UK", "MP"}
    assert set(re.findall(r"\b([A-Z]{2,}o?)s?\b", shown(shipped))) - known == set()


def test_every_word_that_the_glossary_explains_is_in_a_summary(shipped: Library) -> None:
    text = shown(shipped)
    used = {term.entry.acronym for line in text.split("\n") for term in TermFinder(shipped.glossary).first_uses(line)}
    assert [each.acronym for each in shipped.glossary.entries if not each.is_acronym and each.acronym not in used] == []
