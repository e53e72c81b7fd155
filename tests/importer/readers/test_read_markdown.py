"""Markdown: headings, bullets and paragraphs without their marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import Block, BlockKind, SourceDocument
from ascl_reader.importer.readers.read_file import read_document


def read(tmp_path: Path, text: str) -> SourceDocument:
    """Save a Markdown text and read it."""
    path = tmp_path / "page.md"
    path.write_text(text, encoding="utf-8")
    return read_document(path)


def shown(document: SourceDocument) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind.value, block.text) for block in document.blocks]


def test_headings_of_both_kinds_have_levels_and_lines(tmp_path: Path) -> None:
    document = read(tmp_path, "Gardens\n=======\n\nKitchens\nand sheds\n---\n\n### Beans ###\ntext\n#\n#tag\n")
    assert document.blocks == (
        Block(BlockKind.HEADING, "Gardens", 1, 2, level=1),
        Block(BlockKind.HEADING, "Kitchens and sheds", 4, 6, level=2),
        Block(BlockKind.HEADING, "Beans", 8, 8, level=3),
        Block(BlockKind.PARAGRAPH, "text", 9, 9),
        Block(BlockKind.PARAGRAPH, "#tag", 11, 11),
    )
    assert document.heading == "Gardens"


def test_wrapped_lines_are_one_paragraph_and_hard_breaks_end_it(tmp_path: Path) -> None:
    document = read(tmp_path, "one\ntwo – three\n– four  \nfive\\\nsix<br>seven\n\neight\n")
    assert document.blocks == (
        Block(BlockKind.PARAGRAPH, "one two – three – four", 1, 3),
        Block(BlockKind.PARAGRAPH, "five", 4, 4),
        Block(BlockKind.PARAGRAPH, "six", 5, 5),
        Block(BlockKind.PARAGRAPH, "seven", 5, 5),
        Block(BlockKind.PARAGRAPH, "eight", 7, 7),
    )


def test_bullets_nested_wrapped_and_numbered(tmp_path: Path) -> None:
    document = read(
        tmp_path, "Grow:\n- beans\n  and peas\n\n  all year\n    * broad ones\n+ barley\n1. oats\n2) rye\n\nEnd.\n"
    )
    assert shown(document) == [
        ("paragraph", "Grow:"),
        ("bullet", "beans and peas all year"),
        ("bullet", "broad ones"),
        ("bullet", "barley"),
        ("bullet", "oats"),
        ("bullet", "rye"),
        ("paragraph", "End."),
    ]
    assert (document.blocks[1].place, document.blocks[1].last) == (2, 5)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**What** _is_ the *context*?", "What is the context?"),
        ("***all*** of ~~it~~ `now`", "all of it now"),
        ("**ASCL position**The beans", "ASCL positionThe beans"),
        ("**bold *and* more**", "bold and more"),
        ('a [link](https://example.org/a_(b) "t") and [another][ref]', "a link and another"),
        ("[![logo](a.png)](b.html)text", "text"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"5\* rated \_ok\_", "5* rated _ok_"),
        ("fish &amp; chips&nbsp;now", "fish & chips now"),
        ("see <https://example.org/x> <b>now</b>", "see https://example.org/x now"),
        ("costs £5 <10 or a<b", "costs £5 <10 or a<b"),
        ("noted[^1] here", "noted here"),
    ],
)
def test_marks_are_dropped_and_words_stay(marked: str, plain: str, tmp_path: Path) -> None:
    assert shown(read(tmp_path, marked)) == [("paragraph", plain)]


def test_what_has_no_words_is_left_out(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n<!-- a\ncomment -->\n***\n[ref]: https://example.org\n| a | b |\n|---|:-:|\n| c | d |\n"
    document = read(tmp_path, text)
    assert [(block.text, block.place) for block in document.blocks] == [("a", 8), ("b", 8), ("c", 10), ("d", 10)]


def test_quotes_and_code_keep_their_words(tmp_path: Path) -> None:
    document = read(tmp_path, "> quoted\n> words\n\n```\nfirst\nsecond\n```\nafter\n")
    assert [block.text for block in document.blocks] == ["quoted words", "first", "second", "after"]


def test_a_title_is_not_the_heading_of_a_page_that_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, "# Beans – March 2019\n\ntext\n\n# Peas – May 2019\n\ntext\n").heading == ""
    assert read(tmp_path, "# Gardens\n\nThese statements.\n\n# Peas – May 2019\n\ntext\n").heading == "Gardens"
