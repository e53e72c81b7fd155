"""Paragraphs that may be no part of a section: quotations of its own words, and lines that lead to another page."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, SourceDocument
from ascl_reader.importer.finding.doubts import leads_on
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.library.statement import Section
from tests.importer.finding.test_finding import NOBODY
from tests.importer.finding.test_pages_as_they_are import leveled

CANALS = (
    "## Canals and lessons",
    "What is the context?",
    "A canal runs past one school in nine. In a dry summer every tow path is a classroom, and it costs nothing.",
    "ASCL position:",
    "Every tow path should be safe.",
    "Why are we saying it?",
    "Water draws children. Boats are slow enough to be counted, timed and drawn by a whole class.",
    "Few places teach so much for so little.",
)


def doubted(found: FoundStatement) -> list[tuple[str, DoubtReason]]:
    """Return the blocks of a statement that are doubted, each with the reason."""
    return [(block.text, doubt.reason) for each in found.sections for block in each.blocks for doubt in block.doubts]


def one_with(line: str, before: int) -> FoundStatement:
    """Return the only statement of a page that has one more line, before the one of this number."""
    found = find_statements(leveled("# School life", *CANALS[:before], line, *CANALS[before:]), NOBODY).statements
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("before", [2, 3, 7])
@pytest.mark.parametrize(
    "quotation",
    [
        "In a dry summer every tow path is a classroom",
        "“Boats are slow enough to be counted, timed and drawn”",
        "“Boats are slow enough … drawn by a whole class”",
        "“In a dry summer every tow path is a classroom.” – Jo Reed, Year 9",
        "IN A DRY SUMMER EVERY TOW PATH IS A CLASSROOM.",
        "“every tow path is”",
        "### In a dry summer every tow path is a classroom",
        "## Boats are slow enough to be counted, timed and drawn",
    ],
)
def test_a_quotation_of_the_text_in_the_midst_of_it_is_to_be_checked(quotation: str, before: int) -> None:
    found = one_with(quotation, before)
    assert doubted(found) == [(quotation.lstrip("# "), DoubtReason.STANDS_AGAIN)]
    assert [each.section for each in found.sections] == list(Section)


@pytest.mark.parametrize(
    "line",
    [
        "Few places teach much.",
        "Every summer is a dry summer for somebody.",
        "### Boats and tow paths",
        "- every tow path should be safe",
        "We say so for three reasons:",
        "“The canal is the longest room that we have”",
    ],
)
def test_words_of_its_own_or_few_of_the_text_are_no_quotation(line: str) -> None:
    assert doubted(one_with(line, 7)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Read more in our guide to lessons outdoors",
        "Find out more about canals: a teacher's view",
        "See also our statement on school trips.",
        "Download the full paper",
        "Download our latest report on safety near water (PDF, 2 MB)",
        "→ View the complete evidence",
        "Click here to see all the answers",
        "For further information, see the county's pages.",
        "More information about the survey is on our website.",
        "The full report is available from the county.",
        "Watch our webinar on the summer term",
        "Gweler hefyd ein canllaw ar ddŵr",
        "Boats are of use. Read more in our guide.",
    ],
)
def test_a_line_that_leads_on_is_to_be_checked_and_stays(line: str) -> None:
    assert doubted(one_with(line, 7)) == [(line, DoubtReason.LEADS_ON)]


@pytest.mark.parametrize(
    "line",
    [
        "Read more slowly and you understand more.",
        "Children read more where there are books.",
        "See the sense of it: nobody drowned.",
        "For many schools the canal is near.",
        "Access to the canal must be free.",
        "View of the county: it should pay.",
        "Full details matter little to a child.",
        "The full report was wrong.",
    ],
)
def test_other_sentences_lead_nowhere(line: str) -> None:
    assert leads_on(Block(BlockKind.PARAGRAPH, line, 1, 1)) == line.startswith("Read more")
    assert not leads_on(Block(BlockKind.BULLET, line, 1, 1))


def apart(*lines: str) -> FoundStatement:
    """Return the statement of a page on which the lines that begin with > are set apart."""
    blocks = [
        Block(block.kind, block.text.lstrip("> "), block.place, block.last, block.level)
        if not block.text.startswith(">")
        else Block(
            block.kind,
            block.text.lstrip("> "),
            block.place,
            block.last,
            doubts=(Doubt(block.place, DoubtReason.SET_APART),),
        )
        for block in leveled("# School life", *lines).blocks
    ]
    return find_statements(SourceDocument("page.html", "School life", tuple(blocks)), NOBODY).statements[0]


def test_what_is_set_apart_is_to_be_checked_unless_a_sentence_leads_to_it_or_all_is_set_so() -> None:
    note = "> The longest room that we have."
    assert doubted(apart(*CANALS[:7], note, CANALS[7])) == [(note[2:], DoubtReason.SET_APART)]
    assert doubted(apart(*CANALS[:7], "A head wrote:", note, CANALS[7])) == []
    assert (
        doubted(apart(*(line if line.endswith(("?", ":")) or line[0] == "#" else f"> {line}" for line in CANALS))) == []
    )


@pytest.mark.parametrize("line", ["Funding", "### Boats", "Contact the press office", "“Boats for all”"])
def test_a_short_line_that_ends_no_sentence_at_the_end_is_to_be_checked(line: str) -> None:
    assert doubted(one_with(line, 8)) == [(line.lstrip("# "), DoubtReason.STRAY_LINE)]
    assert doubted(one_with(line, 3)) == []  # it may head what follows


@pytest.mark.parametrize(
    "line",
    [
        "- a boat for each class",
        "Boats are slow!",
        "Schools that own a boat sail it in all weathers and seldom sell it",
    ],
)
def test_entries_of_lists_and_sentences_may_end_a_statement(line: str) -> None:
    assert doubted(one_with(line, 8)) == []


def test_where_no_line_ends_as_a_sentence_the_last_one_is_as_the_others() -> None:
    lines = (
        "## Canals",
        "What is the context?",
        "Water",
        "ASCL position:",
        "Boats",
        "Why are we saying it?",
        "Air",
        "Oars",
    )
    assert doubted(find_statements(leveled("# School life", *lines), NOBODY).statements[0]) == []


@pytest.mark.parametrize(
    ("last", "is_cut"),
    [
        ("Few places teach so much for so little, and the boats that lie there could be had for the as", True),
        ("Few places teach so much for so little, and the boats that lie there could be had for the asking.", False),
        ("- a boat for each class, which the pupils mend in winter and sail in the other parts of the year", False),
    ],
)
def test_a_text_that_ends_within_a_sentence_is_told(last: str, is_cut: bool) -> None:
    canals = (*CANALS[:7], last)
    found = find_statements(leveled("# School life", "## Boats", *CANALS[1:7], *canals), NOBODY).statements
    assert [[each.reason for each in one.page_doubts] for one in found] == [[], [DoubtReason.CUT_OFF] * is_cut]


@pytest.mark.parametrize(
    ("line", "is_mark"),
    [
        ("Boats are slow in summer.1 They are slower in winter.", True),
        ("Boats are slow,” said the master.”12", True),
        ("Boats are slow [3], as all know.", True),
        ("Boats are slow.[4]", True),
        ("See section 3.1 and fig.2 for the year 2019.", False),
        ("It rose from 1.5 to 12.75 (in May) 3 times [see 4].", False),
    ],
)
def test_a_number_right_behind_a_sentence_may_be_the_mark_of_a_footnote(line: str, is_mark: bool) -> None:
    assert doubted(one_with(line, 3)) == [(line, DoubtReason.NOTE_MARK)] * is_mark


@pytest.mark.parametrize(
    ("line", "is_note"),
    [
        ("[Insert context here]", True),
        ("[Please enter the reasons of the council]", True),
        ("[Text goes here]", True),
        ("Click or tap here to enter text.", True),
        ("Lorem ipsum dolor sit amet.", True),
        ("Insert a coin [or two] into each lock.", False),
        ("Click here to enter was all that the page said.", False),
    ],
)
def test_words_of_a_form_that_nobody_replaced_are_to_be_checked(line: str, is_note: bool) -> None:
    assert ((line, DoubtReason.WORKING_NOTE) in doubted(one_with(line, 3))) is is_note


def test_a_few_words_in_two_boxes_are_not_how_a_short_statement_looks() -> None:
    notes = "> A boat costs", "> nine hundred pounds"
    assert [text for text, _ in doubted(apart(*CANALS[:5], *notes, *CANALS[5:7]))] == [each[2:] for each in notes]


def test_a_quotation_with_words_left_out_is_one_where_each_of_its_parts_says_something() -> None:
    line = "Water draws children … timed and drawn"
    assert doubted(one_with(line, 3))[:1] == [(line, DoubtReason.STANDS_AGAIN)]
    assert DoubtReason.STANDS_AGAIN not in [
        reason for _, reason in doubted(one_with("Boats are … timed and drawn by a", 3))
    ]


def test_a_short_entry_between_title_and_label_is_doubted_and_a_longer_one_is_text() -> None:
    short, longer = "- Canals and rivers", "- Canals, rivers, lakes and brooks by the sea"
    assert (short.lstrip("- "), DoubtReason.BEFORE_LABELS) in doubted(one_with(short, 1))
    assert doubted(one_with(longer, 1)) == []


def test_a_heading_of_seven_words_of_a_paragraph_near_it_is_a_quotation() -> None:
    line = "Boats are slow enough to be counted"
    assert (line, DoubtReason.STANDS_AGAIN) in doubted(one_with(f"### {line}", 7))


def test_three_words_of_the_text_before_a_name_are_no_quotation() -> None:
    assert doubted(one_with("“Every tow path” – A. Brook, head", 5)) == []
