"""Markdown: headings, bullets and paragraphs without their marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOutReason, SourceDocument
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


def test_a_page_without_settings_has_nothing_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, "# Gardens\n\nBeans.\n\nPeas.\n").left_out == ()


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
        ("bullet", "1. oats"),
        ("bullet", "2) rye"),
        ("paragraph", "End."),
    ]
    assert (document.blocks[1].place, document.blocks[1].last) == (2, 5)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**What** _is_ the *context*?", "What is the context?"),
        ("***all*** of ~~it~~ `now`", "all of now"),
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


def test_a_label_in_bold_has_a_line_of_its_own(tmp_path: Path) -> None:
    found = shown(read(tmp_path, "**Context** Beans\ngrow.\n\n**Our position** is known.\n\n- **Context** Beans"))
    assert found == [
        ("paragraph", "Context"),
        ("paragraph", "Beans grow."),
        ("paragraph", "Our position is known."),
        ("bullet", "Context Beans"),
    ]


def test_an_entry_whose_sign_is_escaped_is_an_entry(tmp_path: Path) -> None:
    assert shown(read(tmp_path, "Sow:\n\\- beans\n\\* peas")) == [
        ("paragraph", "Sow:"),
        ("bullet", "beans"),
        ("bullet", "peas"),
    ]


def test_what_has_no_words_is_left_out(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n<!-- a\ncomment -->\n***\n[ref]: https://example.org\n| a | b |\n|---|:-:|\n| c | d |\n"
    document = read(tmp_path, text)
    assert [(block.text, block.place) for block in document.blocks] == [("a | b", 8), ("c | d", 10)]


def test_quotes_and_code_keep_their_words(tmp_path: Path) -> None:
    document = read(tmp_path, "> quoted\n> words\n\n```\nfirst\nsecond\n```\nafter\n")
    assert [block.text for block in document.blocks] == ["quoted words", "first", "second", "after"]


def test_a_box_of_obsidian_is_its_title_and_its_text(tmp_path: Path) -> None:
    text = "> [!info]- Our position:\n> Sow beans.\n>\n> - and peas\n\n> [!note]\n> Oats.\n"
    assert shown(read(tmp_path, text)) == [
        ("paragraph", "Our position:"),
        ("paragraph", "Sow beans."),
        ("bullet", "and peas"),
        ("paragraph", "Oats."),
    ]


def test_a_comment_over_several_lines_is_left_out_with_its_words(tmp_path: Path) -> None:
    document = read(tmp_path, "Sow.\n\n%%\nAsk Ann,\nor Jo.\n%%\n\nReap.\n")
    assert shown(document) == [("paragraph", "Sow."), ("paragraph", "Reap.")]
    assert [(each.reason, each.text) for each in document.left_out] == [
        (LeftOutReason.REVIEWER_COMMENT, "Ask Ann,"),
        (LeftOutReason.REVIEWER_COMMENT, "or Jo."),
    ]


def test_a_comment_that_does_not_end_is_none_and_code_has_no_boxes(tmp_path: Path) -> None:
    assert [text for _, text in shown(read(tmp_path, "Sow.\n\n%%\n\nReap.\n"))] == ["Sow.", "Reap."]
    assert [text for _, text in shown(read(tmp_path, "```\n> [!note] Peas\n```\n"))] == ["[!note] Peas"]


def test_a_title_is_not_the_heading_of_a_page_that_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, "# Beans – March 2019\n\ntext\n\n# Peas – May 2019\n\ntext\n").heading == ""
    assert read(tmp_path, "# Gardens\n\nThese statements.\n\n# Peas – May 2019\n\ntext\n").heading == "Gardens"


@pytest.mark.parametrize(
    ("marked", "plain", "reason", "out"),
    [
        ("sow ~~no~~ beans", "sow beans", LeftOutReason.STRUCK_OUT, "no"),
        ("sow <del>*no*</del> beans", "sow beans", LeftOutReason.STRUCK_OUT, "no"),
        ('sow [no]{.deletion author="A"} beans', "sow beans", LeftOutReason.STRUCK_OUT, "no"),
        ('sow [all]{.insertion author="A"} beans', "sow all beans", None, ""),
        ('[Why?]{.comment-start id="0"}sow[]{.comment-end}', "sow", LeftOutReason.REVIEWER_COMMENT, "Why?"),
        ('[**sow**]{.underline} [beans]{custom-style="Strong"}', "sow beans", None, ""),
        ("sow [[more](a.html){.link}]{.mark}", "sow more", None, ""),
        ("sow beans.[^2]", "sow beans.", LeftOutReason.FOOTNOTE, "[2]"),
        ("sow beans.^3^", "sow beans.", LeftOutReason.FOOTNOTE, "3"),
        ("sow beans<sup>4</sup>", "sow beans", LeftOutReason.FOOTNOTE, "4"),
        ("A\\ bean", "A bean", None, ""),
        ("10^3^ m^2^ of H~2~O", "10³ m² of H2O", None, ""),
        ("sow ![a bean](b.png){width=50%}now", "sow now", LeftOutReason.PICTURE, "a bean"),
        ("a set {1, 2} of [x] and {y}", "a set {1, 2} of [x] and {y}", None, ""),
        ("sow [[Garden peas|peas]] and [[Beans#Broad]]", "sow peas and Beans#Broad", None, ""),
        ("sow ==now== if 1 == 1 == true", "sow now if 1 == 1 == true", None, ""),
        ("sow ![[bean.png]]now", "sow now", LeftOutReason.PICTURE, "bean.png"),
        ("sow beans. ^end-1", "sow beans.", LeftOutReason.HIDDEN, "^end-1"),
        (
            "sow %%or not?%%beans at 5%% or 6%% more",
            "sow beans at 5%% or 6%% more",
            LeftOutReason.REVIEWER_COMMENT,
            "or not?",
        ),
    ],
)
def test_words_that_the_page_does_not_show_are_left_out(
    marked: str, plain: str, reason: LeftOutReason | None, out: str, tmp_path: Path
) -> None:
    document = read(tmp_path, marked)
    assert shown(document) == [("paragraph", plain)]
    assert [(each.reason, each.text) for each in document.left_out] == ([(reason, out)] if reason else [])


def test_attributes_of_headings_and_divisions_are_no_words(tmp_path: Path) -> None:
    text = "# Beans {#beans .western}\n\n::: {.note}\nGrow.\n:::\n\nPeas {-}\n----\n\n## Oats ## {#o}\n"
    document = read(tmp_path, text)
    assert shown(document) == [("heading", "Beans"), ("paragraph", "Grow."), ("heading", "Peas"), ("heading", "Oats")]


def test_footnotes_and_settings_are_left_out(tmp_path: Path) -> None:
    text = "---\ntitle: Beans\n---\n\nGrow.[^1]\n\n[^1]: Roots,\n    2001.\n\nPeas.\n"
    document = read(tmp_path, text)
    assert shown(document) == [("paragraph", "Grow."), ("paragraph", "Peas.")]
    assert [(each.place, each.reason, each.text) for each in document.left_out] == [
        (2, LeftOutReason.METADATA, "title: Beans"),
        (5, LeftOutReason.FOOTNOTE, "[1]"),
        (7, LeftOutReason.FOOTNOTE, "Roots, 2001."),
    ]


def test_lists_keep_their_letters_and_lose_their_boxes(tmp_path: Path) -> None:
    text = "Grow:\n\na.  beans\nb.  peas\n\n(i) oats\n\n- [x] rye\n- [ ] barley\n\na. is a letter\n"
    assert [text for _, text in shown(read(tmp_path, text))] == [
        *("Grow:", "a. beans", "b. peas", "(i) oats", "rye", "barley", "a. is a letter"),
    ]


def test_tables_under_labels_are_read_by_columns(tmp_path: Path) -> None:
    text = "| What is the context? | ASCL position |\n|---|---|\n| Frost \\| rain. | Sow. |\n"
    assert [text for _, text in shown(read(tmp_path, text))] == [
        *("What is the context?", "Frost | rain.", "ASCL position", "Sow."),
    ]


def test_a_heading_may_be_a_span_with_attributes(tmp_path: Path) -> None:
    document = read(tmp_path, "## [Beans]{.mark}\n\n## [Peas]{.underline} {#peas}\n\nGreen.")
    assert [block.text for block in document.blocks] == ["Beans", "Peas", "Green."]
