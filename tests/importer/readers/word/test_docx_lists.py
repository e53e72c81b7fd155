"""Lists and headings of Word files: the letters and numbers that stand before entries, and the levels."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.list_numbers import written_number
from tests.importer.readers.word.word_files import entry, paragraph, read_word, run, texts


def level(number: int, style: str, pattern: str, more: str = "") -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def kind(number: int, *levels: str) -> str:
    """Return a kind of list with its levels."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


NUMBERING = "".join(
    [
        kind(5, level(0, "lowerLetter", "%1)"), level(1, "lowerRoman", "(%2)")),
        kind(6, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")),
        kind(7, level(0, "bullet", "\uf0b7")),
        kind(8, level(0, "none", "")),
        kind(9, '<w:numStyleLink w:val="Clauses"/>'),
        kind(10, '<w:styleLink w:val="Clauses"/>', level(0, "decimalZero", "§ %1")),
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>',
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/>',
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>',
        *(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n + 3}"/></w:num>' for n in range(3, 7)),
    ]
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Enger"><w:basedOn w:val="Liste"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Flat"><w:basedOn w:val="berschrift2"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
)


def test_letters_and_numbers_stand_before_their_entries_and_restart() -> None:
    body = [entry("one", 1), entry("two", 1), entry("inner", 1, 1), entry("inner", 1, 1), entry("three", 1)]
    body += [paragraph("Between."), entry("again", 2), entry("next", 2), entry("first", 3), entry("deeper", 3, 1)]
    body += [entry("bullet", 4), entry("plain", 5), entry("clause", 6), entry("unknown list", 77)]
    assert texts(read_word("".join(body), numbering=NUMBERING)) == [
        "- a) one",
        "- b) two",
        "- (i) inner",
        "- (ii) inner",
        "- c) three",
        "Between.",
        "- c) again",
        "- d) next",
        "- I. first",
        "- 1.1 deeper",
        "- bullet",
        "plain",
        "- § 01 clause",
        "- unknown list",
    ]


def styled(words: str, style: str, more: str = "") -> str:
    """Return a paragraph in a style."""
    return paragraph(words, properties=f'<w:pStyle w:val="{style}"/>{more}')


def test_lists_and_headings_come_from_styles_and_those_they_are_based_on() -> None:
    body = styled("a", "Enger") + styled("b", "Enger", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    body += styled("c", "Own") + styled("d", "Flat") + styled("e", "Heading3")
    body += paragraph("f", properties='<w:outlineLvl w:val="7"/>')
    document = read_word(body, numbering=NUMBERING, styles=STYLES)
    assert texts(document) == ["- a", "b", "# c", "d", "# e", "# f"]
    assert [block.level for block in document.blocks] == [0, 0, 2, 0, 3, 6]


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [(27, "a", "aa"), (28, "A", "BB"), (4, "i", "iv"), (1994, "I", "MCMXCIV"), (7, "01", "07"), (5000, "i", "5000"),
     (0, "a", "0"), (10**9, "a", "1000000000")],
)  # fmt: skip
def test_numbers_are_written_as_word_writes_them(number: int, style: str, written: str) -> None:
    assert written_number(number, style) == written


def bold_entry(words: str, number: int) -> str:
    """Return an entry of a list in bold letters."""
    return entry(words, number).replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>")


def test_a_numbered_line_in_bold_that_stands_alone_is_a_heading() -> None:
    body = bold_entry("Beans", 1) + paragraph("Grow.") + bold_entry("What is the context?", 1) + paragraph("Rain.")
    assert texts(read_word(body, numbering=NUMBERING)) == ["# Beans", "Grow.", "# What is the context?", "Rain."]
    items = bold_entry("shelters", 1) + bold_entry("coats", 1) + paragraph("Rain.") + entry("hats", 1)
    assert texts(read_word(items, numbering=NUMBERING)) == ["- a) shelters", "- b) coats", "Rain.", "- c) hats"]
    assert texts(read_word(bold_entry("We ask for coats.", 1), numbering=NUMBERING)) == ["- a) We ask for coats."]
    assert texts(read_word(bold_entry("bullet", 4), numbering=NUMBERING)) == ["- bullet"]


def test_lines_in_larger_letters_are_headings_where_no_style_marks_any() -> None:
    def sized(words: str, half_points: int) -> str:
        """Return a paragraph in letters of a size."""
        return paragraph(run(words, f'<w:sz w:val="{half_points}"/>'))

    body = (
        sized("Gardens", 44)
        + sized("Beans", 32)
        + sized("Beans grow in rows beside the wall of the playground.", 22)
        + sized("They are large.", 32)
    )
    body += sized("Peas", 32) + sized("Peas climb up poles", 24) + paragraph("Oats")
    document = read_word(body)
    assert [(block.text, block.level) for block in document.blocks if block.level] == [
        ("Gardens", 1),
        ("Beans", 2),
        ("Peas", 2),
    ]
    assert not any(block.level for block in read_word(body + styled("Barley", "Heading2")).blocks[:-1])
    assert not any(block.level for block in read_word(sized("Beans", 20) * 3 + paragraph("Peas")).blocks)
