"""What the school typed comes out as typed: lines, lists, columns, addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.sheets.typed_note import lines_and_tables, lines_of, typed_passages
from ascl_reader.library.addresses import Run
from ascl_reader.library.statement import Passage

NOTE = """We asked:
- first
* second
  more of it
• third

12 High Street
Townham

1. one
a) letter
Name\tMrs Smith
Role\tHead"""


def test_lines_lists_and_columns_are_kept() -> None:
    assert typed_passages(NOTE) == (
        Passage("We asked:"),
        Passage("first", True),
        Passage("second\nmore of it", True),
        Passage("third", True),
        Passage("12 High Street\nTownham"),
        Passage("1. one\na) letter\nName\tMrs Smith\nRole\tHead"),
    )
    (plain, table) = lines_and_tables(lines_of("1. one\nName\tMrs Smith\nRole\tHead"))
    assert plain == (False, [[[Run("1. one")]]])
    found = [[cell[0].text for cell in row] for row in table[1]]
    assert table[0] and found == [
        ["Name", "Mrs Smith"],
        ["Role", "Head"],
    ]


@pytest.mark.parametrize(
    ("typed", "links"),
    [
        ("see https://example.org/a?b=1&c=2.", ["https://example.org/a?b=1&c=2"]),
        ("(www.example.org)", ["https://www.example.org"]),
        ("to head.teacher@school.example.org, please", ["mailto:head.teacher@school.example.org"]),
        (
            "ask d.o'neil@school.sch.uk or 'head@school.sch.uk'",
            ["mailto:d.o'neil@school.sch.uk", "mailto:head@school.sch.uk"],
        ),
        ("javascript:alert(1) file:///etc/passwd ftp://x", []),
        ("9-3 a@b £2m @home", []),
    ],
)
def test_addresses_become_links_and_nothing_else(typed: str, links: list[str]) -> None:
    (line,) = lines_of(typed)
    assert [run.link for run in line[0] if run.link] == links
    assert "".join(run.text for run in line[0]) == typed


@given(st.text(st.sampled_from("ab1.)-*• \t\n@w:/"), max_size=60))
def test_no_word_is_lost_or_added(text: str) -> None:
    kept = "".join("".join(each.text.split()) for each in typed_passages(text))
    typed = "".join(text.split())
    assert kept == "".join(each for each in kept) and len(kept) <= len(typed)
    signs = set(typed) - set("-*•")
    assert all(kept.count(each) == typed.count(each) for each in signs)


@given(st.text(max_size=80))
def test_any_text_is_set(text: str) -> None:
    for passage in typed_passages(text):
        assert passage.text.strip()
        for line in lines_of(passage.text):
            assert all(run.link.split(":")[0] in ("", "http", "https", "mailto") for cell in line for run in cell)


def test_lines_that_are_set_in_stay_so_but_below_bullets() -> None:
    (found,) = typed_passages("1. Ask\n   a) before Friday\n\tb) or Monday\n2. Ring")
    assert found.text.split("\n") == [
        "1. Ask",
        "\u00a0" * 3 + "a) before Friday",
        "\u00a0" * 4 + "b) or Monday",
        "2. Ring",
    ]
    assert [row[0][0].text for row in lines_of(found.text)] == found.text.split("\n")
    assert typed_passages("- first\n  more") == (Passage("first\nmore", True),)


def test_a_column_in_which_nothing_is_stays_where_the_lines_beside_have_one() -> None:
    def cells(text: str) -> list[list[str]]:
        return [["".join(run.text for run in cell) for cell in row] for row in lines_of(text)]

    assert cells("Name\tRole\tFrom\nBob\t\t2027") == [["Name", "Role", "From"], ["Bob", "", "2027"]]
    assert cells("Name:\t\tAnn\nTelephone:\t01234") == [["Name:", "Ann"], ["Telephone:", "01234"]]


def test_bullets_set_in_below_others_or_below_numbers_are_so_much_deeper() -> None:
    def levels(text: str) -> list[tuple[str, int]]:
        return [(each.text, each.level) for each in typed_passages(text) if each.bullet]

    outline = "- one\n  - two\n      * three\n  - two again\n- one again"
    assert [level for _, level in levels(outline)] == [0, 1, 2, 1, 0]
    assert [level for _, level in levels(outline.replace("      ", "\t\t").replace("\n  ", "\n\t"))] == [0, 1, 2, 1, 0]
    assert levels("1. Staff\n   - cover\n   - pay\n2. Pupils\n- all") == [("cover", 1), ("pay", 1), ("all", 0)]
    assert levels("   - set in alone\n   - and another") == [("set in alone", 0), ("and another", 0)]
    assert levels("- one\n  - two\n\nText\n  - not below a list") == [("one", 0), ("two", 1), ("not below a list", 0)]
    assert typed_passages("- a\n  - b\n    more of b")[1] == Passage("b\nmore of b", True, 1)
