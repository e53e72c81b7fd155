"""Plain text: signs that mail programs and browsers put in are no text, and other signs stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.importer.readers.text_signs import MOST_RUNNING

STATEMENT = ["Gardens", "What is the context?", "Few have one.", "ASCL position:", "• Each needs one.", "• So do we."]


def read(tmp_path: Path, lines: list[str]) -> SourceDocument:
    """Save lines as a text and read it."""
    path = tmp_path / "page.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_document(path)


def texts(document: SourceDocument) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in document.blocks]


WORDS = [each.removeprefix("• ") for each in STATEMENT]


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_a_quoted_mail_is_read_without_its_marks(mark: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, [f"{mark}{line}" for line in STATEMENT])) == WORDS


def test_a_quotation_with_labels_below_a_longer_letter_is_read_without_its_marks(tmp_path: Path) -> None:
    letter = [f"Line {number} of the letter." for number in range(12)]
    assert texts(read(tmp_path, [*letter, *(f"> {line}" for line in STATEMENT)]))[12:] == WORDS


def test_a_sign_before_a_few_lines_without_labels_stays(tmp_path: Path) -> None:
    lines = ["Gardens", "Each grows:", "> beans", "> peas", "and more.", "So do we."]
    assert texts(read(tmp_path, lines)) == lines


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("We say *now* and /not later/.", "We say now and not later."),
        ("*What is the context?*", "What is the context?"),
        ("_All_ of it, **each time**, /“so to say”/ and so on.", "All of it, each time, “so to say” and so on."),
        ("Schools* and colleges* and/or others, 3 * 4 * 5.", "Schools* and colleges* and/or others, 3 * 4 * 5."),
        ("See https://example.org/a_b_/c/ and file_name_1.", "See https://example.org/a_b_/c/ and file_name_1."),
        ("* see the note below, and * that", "see the note below, and * that"),
        ("He/she wrote 1/2/2024 in ___ or / and /.", "He/she wrote 1/2/2024 in ___ or / and /."),
    ],
)
def test_signs_of_bold_and_slanted_words_are_no_text(line: str, words: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, ["Gardens", line]))[1:] == [words]


def test_lines_at_the_edge_of_most_pages_are_running_lines(tmp_path: Path) -> None:
    pages = [["On gardens  May 2024", *STATEMENT[:3], "Page 1"], ["\fOn gardens  May 2024", *STATEMENT[3:], "Page 2"]]
    document = read(tmp_path, [line for page in pages for line in page])
    assert texts(document) == WORDS
    out = [(each.text, each.place, each.reason) for each in document.left_out]
    running = LeftOutReason.RUNNING_LINE
    first, last = "On gardens May 2024", len(pages[0])
    expected = [
        (first, 1, running),
        (first, last + 1, running),
        ("Page 1", last, running),
        ("Page 2", last + 5, running),
    ]
    assert sorted(out) == sorted(expected)


def test_lines_of_one_page_stay(tmp_path: Path) -> None:
    assert texts(read(tmp_path, [*STATEMENT[:3], f"\f{STATEMENT[3]}", *STATEMENT[4:]])) == WORDS


@pytest.mark.parametrize(
    ("before", "after", "is_page"),
    [
        ("Hunger is bad.", "They eat at noon.", True),
        ("Hunger is a", "poor cook.", True),
        ("Of these, in all:", "They eat at noon.", False),
        ("Hunger is bad.", "schools have none.", False),
        ("Hunger", "Thirst", False),
    ],
)
def test_a_number_alone_between_paragraphs_is_that_of_a_page(
    before: str, after: str, is_page: bool, tmp_path: Path
) -> None:
    document = read(tmp_path, ["Gardens", "So it is.", "", before, "", "12", "", after])
    assert texts(document)[2:] == [before, *([] if is_page else ["12"]), after]
    assert [each.text for each in document.left_out] == ["12"] * is_page


def test_the_address_of_a_link_behind_its_words_is_left_out(tmp_path: Path) -> None:
    written = "See our guide <https://a.example/x> or Jo <mailto:jo@a.example>.\n\n<https://b.example/>\n\n1 <2, 3>\n"
    path = tmp_path / "a.txt"
    path.write_text(written)
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["See our guide or Jo.", "<https://b.example/>", "1 <2, 3>"]
    assert [(each.text, each.reason) for each in document.left_out] == [
        ("https://a.example/x", LeftOutReason.LINK_ADDRESS),
        ("mailto:jo@a.example", LeftOutReason.LINK_ADDRESS),
    ]


def test_a_line_at_the_head_of_half_of_the_pages_is_text(tmp_path: Path) -> None:
    pages = [*STATEMENT[:2], "\fFree meals", *STATEMENT[2:3], "\fFree meals", *STATEMENT[3:5], f"\f{STATEMENT[5]}"]
    assert texts(read(tmp_path, pages)).count("Free meals") == 2


def test_lines_of_a_page_are_running_lines_up_to_a_number_at_its_head(tmp_path: Path) -> None:
    head = [f"Line {'abcd'[number]} of it" for number in range(MOST_RUNNING + 1)]
    document = read(tmp_path, [*head, *STATEMENT[:3], f"\f{head[0]}", *head[1:], *STATEMENT[3:]])
    assert texts(document) == [head[-1], *WORDS[:3], head[-1], *WORDS[3:]]


def test_only_the_options_right_below_a_line_that_directs_a_program_go_with_it(tmp_path: Path) -> None:
    directed = [".. image:: plan.png", "   :alt: A plan", STATEMENT[2], "   :also: This is text."]
    document = read(tmp_path, [*STATEMENT[:2], *directed, *STATEMENT[3:]])
    assert texts(document) == [*WORDS[:3], ":also: This is text.", *WORDS[3:]]
    assert [each.text for each in document.left_out] == [".. image:: plan.png", ":alt: A plan"]
