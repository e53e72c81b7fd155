"""Calls to join or sign, and what a site says of itself, are in no statement; what may be of the text is told."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.importer.blocks.calls import begins_as_call
from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.page_lines import without_page_lines
from ascl_reader.importer.blocks.site_sections import MOST_BELOW
from ascl_reader.importer.finding.find_statements import find_statements
from tests.importer.finding.test_finding import NOBODY
from tests.importer.finding.test_pages_as_they_are import leveled
from tests.importer.finding.test_set_apart import CANALS, DoubtReason, doubted, one_with

NEXT = ("## Locks", "What is the context?", "Locks are old.")


def out(*lines: str) -> list[str]:
    """Return the lines that are left out of a page with two statements, these between them."""
    left_out = without_page_lines(leveled("# School life", *CANALS, *lines, *NEXT).blocks)[1]
    assert {each.reason for each in left_out} <= {
        LeftOutReason.NAVIGATION,
        LeftOutReason.RELATED,
        LeftOutReason.FEEDBACK,
    }
    return [each.text for each in left_out]


@pytest.mark.parametrize(
    "lines",
    [
        ("## Join us today", "Become a member and add your voice.", "Join now"),
        ("### Have your say", "Tell us what happens at your school.", "Take the survey"),
        ("## About", "Statements, kept as text.", "- Readme", "- Activity"),
        ("Join ASCL", "Become a member today and help us.", "Join now"),
        ("Sign the petition", "Add your name"),
        ("Book your place today",),
        ("More »",),
        ("Edit | History",),
        ("- More", "- PDF"),
        ("Share Save",),
        ("Advertisement",),
        ("Sign up to our newsletter", "Your email", "Subscribe"),
        ("## Cysylltu â ni", "Ffoniwch 029 2000 0000."),
        ("Hafan | Preifatrwydd | Cwcis",),
        ("## Accessibility menu", "- Contrast", "Reset all settings"),
        ("Our other statements on transport:", "- Bicycle lanes", "- School streets"),
        ("## Downloads", "- A plan (PDF, 2 MB)", "- A letter (Word, 30 KB)"),
        ("- A plan (PDF, 2 MB)", "- A letter (Word, 30 KB)"),
        ("- Printer-friendly version", "- Share this page"),
        ("45 Views", "12 people liked this", "Save for later"),
    ],
)
def test_sections_and_lines_of_the_site_are_left_out(lines: tuple[str, ...]) -> None:
    assert out(*lines) == [line.lstrip("#- ") for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("## Join us", "What is the context?", "Few do."),
        ("Have your say", "What is the context?", "Few do."),
        ("## About", *[f"Sentence {number} on canals, which says a thing." for number in range(9)]),
        ("## Languages", "Every pupil should learn two languages, and be tested in one."),
        ("All other policies fall away.",),
        ("Image: what pupils see in the water is their own.",),
        ("- join the county's fund", "- register each boat"),
        ("Join up all canals.",),
        ("Register every boat that carries pupils.",),
        ("More.",),
        ("Report",),
    ],
)
def test_titles_and_demands_stay(lines: tuple[str, ...]) -> None:
    assert out(*lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "Not a member yet? Join now and help us to make the case.",
        "Join ASCL and be heard.",
        "Contact the policy team on 0123 456 789.",
        "Tell us what happens at your school.",
    ],
)
def test_a_call_in_a_sentence_is_to_be_checked(line: str) -> None:
    assert doubted(one_with(line, 7)) == [(line, DoubtReason.LEADS_ON)]


def test_a_sentence_below_a_subheading_like_a_call_stays_and_is_to_be_checked() -> None:
    asks = ("### Get involved", "Governors should walk along the tow path with pupils each week.")
    (found,) = find_statements(leveled("# School life", *CANALS[:7], *asks, CANALS[7]), NOBODY).statements
    assert [text for text, reason in doubted(found) if reason is DoubtReason.SET_APART] == [
        *(line.lstrip("# ") for line in asks),
        CANALS[7],
    ]
    assert out("### Get involved", "Tell us of your tow path.") == ["Get involved", "Tell us of your tow path."]


@pytest.mark.parametrize(
    "line",
    ["Join up all canals.", "Contact between pupils and boats matters.", "Tell parents early.", "Call it water."],
)
def test_a_demand_is_no_call(line: str) -> None:
    assert not begins_as_call(line)


def test_a_line_between_title_and_first_label_is_to_be_checked() -> None:
    assert doubted(one_with("Under discussion", 1)) == [("Under discussion", DoubtReason.BEFORE_LABELS)]
    assert doubted(one_with("Canals were dug by hand.", 1)) == []


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("Photo: Jo Field",), LeftOutReason.CAPTION),
        (("Image courtesy of the county",), LeftOutReason.CAPTION),
        (("Glossary", "Lock", "What holds water."), LeftOutReason.FOOTNOTE),
        (("Appendix: those consulted", "Jo Field, Sam Reed"), LeftOutReason.FOOTNOTE),
        (("Tel: 0123 456 789",), LeftOutReason.RUNNING_LINE),
        (("Example Association, 2 Long Road, Leeds LS1 1AA",), LeftOutReason.RUNNING_LINE),
        (("You are receiving this email because you are a member.",), LeftOutReason.RUNNING_LINE),
    ],
)
def test_credits_glossaries_and_addresses_are_left_out(lines: tuple[str, ...], reason: LeftOutReason) -> None:
    left_out = without_page_lines(leveled("# School life", *CANALS, *lines, *NEXT).blocks)[1]
    assert [(each.text, each.reason) for each in left_out] == [(line, reason) for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Images of canals are in many books.",
        "Listen to pupils.",
        "Save and share water.",
        "Telephones are of no use.",
        "Registered charity shops sell boats.",
        "Tel: 0123 456 789 is what the sign says.",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert out(line) == []


def test_a_photograph_does_not_take_what_stands_below_it() -> None:
    assert out_of_context("Photo: Jo Field", "Canals are wide.") == ["Photo: Jo Field"]
    assert out_of_context("Photo: Jo Field") == ["Photo: Jo Field"]


def out_of_context(*lines: str) -> list[str]:
    """Return the lines that are left out of a page where these stand in a context."""
    left_out = without_page_lines(leveled("# School life", *CANALS[:3], *lines, *CANALS[3:]).blocks)[1]
    return [each.text for each in left_out]


def test_a_section_may_begin_with_the_words_of_a_call() -> None:
    lines = (*CANALS[:4], "Register now", *CANALS[4:])
    assert without_page_lines(leveled("# School life", *lines).blocks)[1] == []
    assert CANALS[3] == "ASCL position:"


def test_a_title_with_a_tool_of_the_page_below_it_is_one() -> None:
    lines = ("0 comments", "Reply", "Old locks", "Copy link", "What is the context?", "Locks are old.")
    left_out = without_page_lines(leveled("# School life", *CANALS, *lines).blocks)[1]
    assert [each.text for each in left_out] == ["0 comments", "Reply", "Copy link"]


@pytest.mark.parametrize(
    "line", ["Boats float. [Editor’s note: still so?]", "Action: Jo to count them.", "Nine boats [TBC] float."]
)
def test_a_note_of_those_who_work_on_the_text_is_to_be_checked(line: str) -> None:
    assert doubted(one_with(line, 7)) == [(line, DoubtReason.WORKING_NOTE)]


def test_all_short_lines_at_the_end_are_to_be_checked() -> None:
    lines = (*CANALS, "Bicycle lanes", "School streets")
    (found,) = find_statements(leveled("# School life", *lines), NOBODY).statements
    assert [text for text, reason in doubted(found) if reason is DoubtReason.STRAY_LINE] == list(lines[-2:])


def test_a_short_line_that_is_all_of_the_last_section_is_to_be_checked() -> None:
    (found,) = find_statements(leveled("# School life", *CANALS[:6], "Old locks"), NOBODY).statements
    assert doubted(found) == [("Old locks", DoubtReason.STRAY_LINE)]


RESOURCES = ("#### Resources", "- A hall in each town", "- Lamps")


def linked(document: SourceDocument, *texts: str) -> SourceDocument:
    """Return a page in which blocks with these texts are links."""
    blocks = [msgspec.structs.replace(block, is_link=block.text in texts) for block in document.blocks]
    return msgspec.structs.replace(document, blocks=tuple(blocks))


def test_a_list_below_a_subheading_that_is_not_all_links_is_of_the_statement() -> None:
    (found, _) = find_statements(leveled("# School life", *CANALS, *RESOURCES, *NEXT), NOBODY).statements
    assert [block.text for _, block in found.blocks][-3:] == ["Resources", "A hall in each town", "Lamps"]
    assert [reason for _, reason in doubted(found)] == [DoubtReason.SET_APART] * 3


def test_a_list_of_links_below_a_subheading_is_of_the_site() -> None:
    page = linked(leveled("# School life", *CANALS, *RESOURCES, *NEXT), "A hall in each town", "Lamps")
    (found, _) = find_statements(page, NOBODY).statements
    assert "Lamps" not in [block.text for _, block in found.blocks]
    assert doubted(found) == []


@pytest.mark.parametrize(("heading", "on_paper"), [("## Resources", False), ("#### Resources", True)])
def test_what_goes_out_behind_a_statement_and_is_not_all_links_is_told(heading: str, on_paper: bool) -> None:
    blocks = leveled("# School life", *CANALS, heading, *RESOURCES[1:], *NEXT).blocks
    kept, left_out = without_page_lines(blocks, on_paper)
    assert [each.text for each in left_out] == ["Resources", "A hall in each town", "Lamps"]
    told = [(block.text, doubt.reason) for block in kept for doubt in block.doubts]
    assert told == [(CANALS[-1], DoubtReason.LIST_LEFT_OUT)]


def test_a_part_like_that_before_the_first_statement_is_no_doubt() -> None:
    kept, left_out = without_page_lines(leveled("# School life", "## About", "- Canals", *CANALS, *NEXT).blocks)
    assert [each.text for each in left_out] == ["About", "Canals"]
    assert not any(block.doubts for block in kept)


def test_as_many_short_lines_below_a_heading_of_the_site_are_of_it_as_there_is_room_for_in_a_corner() -> None:
    lines = [f"- Tag {number}" for number in range(MOST_BELOW + 1)]
    assert out("## About", *lines[:-1]) == ["About", *(line.lstrip("- ") for line in lines[:-1])]
    assert out("## About", *lines) == []


def test_words_below_a_heading_of_the_site_are_of_it_unless_they_are_a_sentence() -> None:
    words = "A kept copy of what a union says on schools and lessons"
    assert out("## About", words) == ["About", words]
    assert out("## About", f"{words}.") == []


def test_a_call_that_a_section_begins_with_is_its_text_on_the_first_lines_of_a_page_too() -> None:
    kept, left_out = without_page_lines(leveled("ASCL position:", "Join us today", "Few do.").blocks)
    assert [block.text for block in kept] == ["ASCL position:", "Join us today", "Few do."]
    assert left_out == []
