"""Pages as they are: sections in another order, groups, inner headings, metadata, lines of the page among the text."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest

from ascl_reader.importer.blocks.document import (
    Block,
    BlockKind,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    SourceDocument,
)
from ascl_reader.importer.finding.boundaries import join, split
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason
from tests.importer.finding.test_finding import NOBODY, sections


def leveled(*lines: str) -> SourceDocument:
    """Return a page of these lines; as many # as a heading has levels, - begins a bullet."""
    blocks = []
    for number, line in enumerate(lines, start=1):
        level = len(line) - len(line.lstrip("#"))
        kind = BlockKind.HEADING if level else BlockKind.BULLET if line[0] == "-" else BlockKind.PARAGRAPH
        blocks.append(Block(kind, line.lstrip("#- "), number, number, level))
    return SourceDocument("page.html", "School meals", tuple(blocks))


MEALS = (
    "What is the context?",
    "Meals cost more.",
    "ASCL position:",
    "Free meals.",
    "Why are we saying it?",
    "Hunger.",
)
MILK = ("What is the context?", "Milk is dear.", "ASCL position:", "Free milk.", "Why are we saying it?", "Thirst.")
BOTH = [
    {"context": "Meals cost more.", "position": "Free meals.", "rationale": "Hunger."},
    {"context": "Milk is dear.", "position": "Free milk.", "rationale": "Thirst."},
]


def test_the_position_may_stand_first_on_a_page() -> None:
    def turned(lines: tuple[str, ...]) -> tuple[str, ...]:
        return (*lines[2:4], *lines[:2], *lines[4:])

    for titles in (("## Meals", "## Milk"), (), ("Meals", "Milk")):
        lines = [*titles[:1], *turned(MEALS), *titles[1:], *turned(MILK)]
        found = find_statements(leveled("# School meals", *lines), NOBODY)
        assert [sections(each) for each in found.statements] == BOTH
        assert [each.title for each in found.statements] == [title.lstrip("# ") for title in titles or ("", "")]
    one = find_statements(leveled("## Meals", *turned(MEALS), "## Milk", *MILK), NOBODY).statements
    assert [sections(each) for each in one] == BOTH


def test_more_labels_than_a_statement_has_are_of_another_one() -> None:
    untitled = leveled("## Milk", *MILK[2:], *MEALS)
    assert [sections(each)["position"] for each in find_statements(untitled, NOBODY).statements] == [
        "Free milk.",
        "Free meals.",
    ]


@pytest.mark.parametrize(("usual", "other"), [*permutations(permutations(range(3)), 2)])
def test_one_statement_may_have_any_order_below_its_title(usual: tuple[int, ...], other: tuple[int, ...]) -> None:
    def in_order(lines: tuple[str, ...], order: tuple[int, ...]) -> list[str]:
        return [line for place in order for line in lines[2 * place : 2 * place + 2]]

    turned = ("## Milk", *in_order(MILK, other))
    page = leveled("## Meals", *in_order(MEALS, usual), *turned, "## Bread", *in_order(MEALS, usual))
    found = find_statements(page, NOBODY).statements
    assert [(each.title, sections(each)) for each in found] == [
        ("Meals", BOTH[0]),
        ("Milk", BOTH[1]),
        ("Bread", BOTH[0]),
    ]


def test_headings_of_groups_are_no_statements() -> None:
    lines = ["# School meals", "## Food", "These are of food.", "### Meals", *MEALS, "## Drink", "### Milk", *MILK]
    found = find_statements(leveled(*lines), NOBODY)
    assert [(each.title, sections(each)) for each in found.statements] == [("Meals", BOTH[0]), ("Milk", BOTH[1])]
    assert [each.check for each in found.statements] == [(), ()]
    assert [(each.text, each.reason) for each in found.left_out] == [
        ("School meals", LeftOutReason.INTRODUCTION),
        ("Food", LeftOutReason.HEADING_OF_GROUP),
        ("These are of food.", LeftOutReason.INTRODUCTION),
        ("Drink", LeftOutReason.HEADING_OF_GROUP),
    ]


@pytest.mark.parametrize("at", [2, 4, 6])
def test_a_heading_inside_a_section_stays_in_it_as_a_heading(at: int) -> None:
    inside = (*MEALS[:at], "#### Who pays", "Nobody.", *MEALS[at:])
    found = find_statements(leveled("## Meals", *inside, "## Milk", *MILK), NOBODY).statements
    assert [each.title for each in found] == ["Meals", "Milk"]
    section = found[0].sections[at // 2 - 1]
    assert [block.kind for block in section.blocks] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert section.as_text.endswith("\n\nWho pays\n\nNobody.")
    assert sections(found[1]) == BOTH[1]


def test_the_section_of_a_word_does_not_change_when_statements_are_joined() -> None:
    lines = ["## Meals", *MEALS, "## Who pays", "Nobody.", "- or all", "## Milk", *MILK]
    first, second, third = find_statements(leveled(*lines), NOBODY).statements
    assert (second.title, second.check) == ("Who pays", (CheckReason.NO_LABEL_HEADING,))
    joined = join(first, second)
    assert sections(joined) == {**BOTH[0], "rationale": "Hunger. Who pays Nobody. or all"}
    assert [block.kind.value for block in joined.sections[2].blocks] == ["paragraph", "heading", "paragraph", "bullet"]
    assert joined.check == ()
    assert sections(join(joined, third))["context"] == "Meals cost more. Milk is dear."
    again = split(joined, joined.sections[2].blocks[1])
    assert again is not None and (again[1].title, sections(again[1])) == ("Who pays", {"position": "Nobody. or all"})


@pytest.mark.parametrize(
    ("line", "month"),
    [("Agreed: June 2024", "2024-06"), ("Food committee", None), ("Agreed by Council, 3 May 2021.", "2021-05")],
)
def test_lines_on_who_agreed_it_are_left_out_and_date_the_statement(line: str, month: str | None) -> None:
    for title in ("## Meals", "Meals"):
        for lines in ([title, line, *MEALS], [title, *MEALS, *([line] if line.startswith("Agreed") else [])]):
            (found,) = find_statements(leveled(*lines), NOBODY).statements
            assert (found.title, sections(found)) == ("Meals", BOTH[0])
            assert found.month == (month if line in lines else None)
    found = find_statements(leveled("## Meals", line, *MEALS), NOBODY)
    assert LeftOut(line, 2, LeftOutReason.METADATA) in found.left_out


def test_several_lines_on_who_agreed_it_are_no_title() -> None:
    for title in ("## Meals", "Meals"):
        (found,) = find_statements(leveled(title, "Food committee", "March 2023", *MEALS), NOBODY).statements
        assert (found.title, found.month, sections(found)) == ("Meals", "2023-03", BOTH[0])


def test_a_note_in_a_label_dates_the_statement() -> None:
    lines = ["## Meals", *MEALS[:2], "ASCL position (agreed June 2024):", *MEALS[3:]]
    found = find_statements(leveled(*lines), NOBODY)
    assert (sections(found.statements[0]), found.statements[0].month) == (BOTH[0], "2024-06")
    assert found.left_out == (LeftOut("agreed June 2024", 4, LeftOutReason.METADATA),)


def test_a_paragraph_that_ends_with_a_month_is_no_title_inside_a_statement() -> None:
    lines = ["## Meals", *MEALS[:4], "The enquiry closed twice – January 2023", "We wait.", *MEALS[4:]]
    (found,) = find_statements(leveled(*lines), NOBODY).statements
    assert sections(found)["position"] == "Free meals. The enquiry closed twice – January 2023 We wait."
    first, second = find_statements(leveled("Meals – May 2020", *MEALS, "Milk – May 2021", *MILK), NOBODY).statements
    assert (first.title, second.title) == ("Meals", "Milk")


def test_titles_may_be_long_or_questions() -> None:
    long = f"How schools {'and colleges ' * 12}can be fed"
    lines = ["# School meals", f"## {long}", *MEALS, "Should every child have milk?", *MILK]
    first, second = find_statements(leveled(*lines), NOBODY).statements
    assert (first.title, first.check) == (long, ())
    assert (second.title, second.check) == ("Should every child have milk?", (CheckReason.TITLE_BY_PLACE,))
    assert [sections(each) for each in (first, second)] == BOTH


def test_a_title_with_nothing_below_it_is_told() -> None:
    found = find_statements(leveled("## Meals", "## Milk", *MILK, "## Water"), NOBODY)
    assert [each.title for each in found.statements] == ["Milk"]
    assert [(each.reason, each.likely) for each in found.doubts] == [
        (DoubtReason.TEXT_MAY_BE_MISSING, "Meals"),
        (DoubtReason.TEXT_MAY_BE_MISSING, "Water"),
    ]
    assert [each.text for each in found.left_out] == ["Meals", "Water"]


def test_a_label_with_nothing_below_it_is_a_section_that_is_missing() -> None:
    first, second = find_statements(leveled("## Meals", *MEALS[:5], "## Milk", *MILK), NOBODY).statements
    assert first.check == (CheckReason.NO_RATIONALE,)
    assert second.check == ()


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["Share this page: Facebook | X"], LeftOutReason.FEEDBACK),
        (["## Related statements", "- Pay and conditions", "Trips 2024"], LeftOutReason.RELATED),
        (["You may also like", "- Pay", "- Trips"], LeftOutReason.RELATED),
        (["3 thoughts on this page", "A reader: we tried this.", "- Another: who pays?"], LeftOutReason.COMMENTS),
        (["Last updated: 3 May 2024"], LeftOutReason.LAST_UPDATED),
        (["This site uses cookies to remember you.", "Some are needed.", "I accept"], LeftOutReason.COOKIE_NOTICE),
        (["Notes", "Cooks’ forum, 2021.", "- Archive."], LeftOutReason.FOOTNOTE),
        (["Was this page helpful?", "Yes No"], LeftOutReason.FEEDBACK),
        (["Was this page helpful?", "Yes", "No"], LeftOutReason.FEEDBACK),
        (["Is this page useful?", "Yes this page is useful", "No, it is not useful"], LeftOutReason.FEEDBACK),
        (["- Facebook", "- LinkedIn", "- X"], LeftOutReason.FEEDBACK),
    ],
)
def test_lines_of_the_page_are_in_no_statement_wherever_they_stand(lines: list[str], reason: LeftOutReason) -> None:
    for title in ("## Milk", "Milk"):
        page = leveled("# School meals", "## Meals", *MEALS, *lines, title, *MILK, *lines)
        found = find_statements(page, NOBODY)
        assert [sections(each) for each in found.statements] == BOTH
        assert [each.title for each in found.statements] == ["Meals", "Milk"]
        assert [each.reason for each in found.left_out][1:] == [reason] * 2 * len(lines)


@pytest.mark.parametrize(
    "title", ["More on milk", "Related statements", "Notes", "Comments", "Cookie policy", "Terms and conditions"]
)
def test_a_title_like_a_line_of_the_page_is_a_title_where_a_label_follows(title: str) -> None:
    first, second = find_statements(leveled("## Meals", *MEALS, f"## {title}", *MILK), NOBODY).statements
    assert (second.title, [sections(each) for each in (first, second)]) == (title, BOTH)


def test_entries_of_lists_are_text_whatever_they_say() -> None:
    lines = [
        "## Meals",
        *MEALS[:4],
        "- Share this page",
        "- agreed by all in 2019",
        *MEALS[4:],
        "- Updated in May 2024",
    ]
    (found,) = find_statements(leveled(*lines), NOBODY).statements
    assert sections(found)["position"] == "Free meals. Share this page agreed by all in 2019"
    assert sections(found)["rationale"] == "Hunger. Updated in May 2024"


def test_a_list_of_networks_that_a_sentence_introduces_is_text() -> None:
    lines = ["## Meals", *MEALS[:3], "We ask these for free meals:", "- Facebook", "- LinkedIn", *MEALS[4:]]
    (found,) = find_statements(leveled(*lines), NOBODY).statements
    assert sections(found)["position"] == "We ask these for free meals: Facebook LinkedIn"


def test_when_a_page_was_updated_dates_a_statement_only_below_its_title() -> None:
    found = find_statements(leveled("## Meals", "Last updated: May 2020", *MEALS, "Last updated: May 2021"), NOBODY)
    assert (found.statements[0].month, sections(found.statements[0])) == ("2020-05", BOTH[0])
    assert [each.reason for each in found.left_out] == [LeftOutReason.METADATA, LeftOutReason.LAST_UPDATED]


def test_short_labels_yield_to_the_usual_ones_of_a_page() -> None:
    lines = ["## Meals", *MEALS[:2], "Position", "It is hard.", *MEALS[2:4], "Reasons", "Some.", *MEALS[4:]]
    (found,) = find_statements(leveled(*lines), NOBODY).statements
    assert sections(found)["context"] == "Meals cost more. Position It is hard."
    assert sections(found)["position"] == "Free meals. Reasons Some."
    short = ["## Meals", "Context", MEALS[1], "Our position", MEALS[3], "Rationale", MEALS[5]]
    listed = find_statements(leveled("They have:", "- context", "- position", *short), NOBODY).statements
    assert [sections(each) for each in listed] == [BOTH[0]]


def test_damaged_letters_are_a_doubt_of_their_block() -> None:
    lines = ["## Meals", *MEALS[:5], "The cost is â€œsmallâ€\x9d beside hunger, said head\ufffds reports."]
    (found,) = find_statements(leveled(*lines), NOBODY).statements
    (doubt,) = found.sections[2].blocks[0].doubts
    assert doubt.reason is DoubtReason.DAMAGED_LETTERS
    assert doubt.likely.startswith("The cost is “small” beside")


def test_letters_that_a_font_does_not_tell_are_one_reason_and_other_damage_is_another() -> None:
    page = leveled("## Meals", *MEALS[:5], "Hunger \ufffd\ufffd.")
    told = Doubt(6, DoubtReason.UNREADABLE_FONT)
    reasons = []
    for text in ("Hunger \ufffd\ufffd.", "Hunger \ufffd\ufffd is â€œdearâ€\x9d."):
        last = msgspec.structs.replace(page.blocks[-1], text=text, doubts=(told,))
        blocks = (*page.blocks[:-1], last)
        (found,) = find_statements(msgspec.structs.replace(page, blocks=blocks), NOBODY).statements
        reasons.append([doubt.reason for doubt in found.sections[2].blocks[0].doubts])
    assert reasons == [
        [DoubtReason.UNREADABLE_FONT],
        [DoubtReason.UNREADABLE_FONT, DoubtReason.DAMAGED_LETTERS],
    ]


def test_the_heading_of_a_page_is_the_title_of_the_statement_right_below_it_where_the_next_ones_have_such_titles() -> (
    None
):
    lines = ["# Meals", "Agreed: 14 March 2023", *MEALS, "Milk", *MILK]
    found = find_statements(msgspec.structs.replace(leveled(*lines), heading="Meals"), NOBODY)
    assert [(each.title, each.check) for each in found.statements] == [
        ("Meals", (CheckReason.TITLE_BY_PLACE,)),
        ("Milk", (CheckReason.TITLE_BY_PLACE,)),
    ]
    assert [sections(each) for each in found.statements] == BOTH
    for other in (["## Milk", *MILK], [*MILK]):  # a heading of its own rank, and none
        page = msgspec.structs.replace(leveled("# Meals", *MEALS, *other), heading="Meals")
        assert find_statements(page, NOBODY).statements[0].title == ""


def test_a_line_that_says_when_it_was_agreed_is_no_title() -> None:
    (found,) = find_statements(leveled("Agreed: 14 March 2023", *MEALS), NOBODY).statements
    assert found.title == ""
