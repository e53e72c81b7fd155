"""Letters in the colour of their paper, or of one point, in Word, OpenDocument and rich text: left out as hidden.

White letters on a dark cell, mark or box are seen.
"""

from __future__ import annotations

import pytest

from tests.importer.readers.word import test_read_odt, test_read_rtf
from tests.importer.readers.word.word_files import left_out, paragraph, read_word, run, texts

WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
WORD_STYLES = (
    '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:color w:val="FEFEFE"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr>'
    '<w:shd w:val="clear" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>'
)


def cell(inside: str, properties: str = "", style: str = "") -> str:
    """Return a table of one cell."""
    named = f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>' if style else ""
    return f"<w:tbl>{named}<w:tr><w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc></w:tr></w:tbl>"


HIDDEN_IN_WORD = {
    "white": run("shrink ", WHITE),
    "nearly white, by a style": run("shrink ", '<w:rStyle w:val="Ghost"/>'),
    "one point": run("shrink ", '<w:sz w:val="2"/>'),
    "dark on a dark mark": run("shrink ", '<w:color w:val="000000"/><w:highlight w:val="black"/>'),
}


@pytest.mark.parametrize("case", HIDDEN_IN_WORD)
def test_what_nobody_sees_in_a_word_file_is_left_out(case: str) -> None:
    document = read_word(paragraph("Beans ", HIDDEN_IN_WORD[case], "grow"), styles=WORD_STYLES)
    assert texts(document) == ["Beans grow"]
    assert left_out(document) == [("shrink", "HIDDEN")]


SEEN_IN_WORD = {
    "on a dark cell": cell(paragraph(run("Beans", WHITE)), DARK),
    "on a dark paragraph": paragraph(run("Beans", WHITE), properties=DARK),
    "on a dark mark": paragraph(run("Beans", WHITE + '<w:highlight w:val="darkBlue"/>')),
    "on a cell that the style of its table colours": cell(paragraph(run("Beans", WHITE)), style="Dark"),
    "in a text box": paragraph(
        "<w:r><w:pict><v:textbox><w:txbxContent>",
        paragraph(run("Beans", WHITE)),
        "</w:txbxContent></v:textbox></w:pict></w:r>",
    ),
    "on a page with a colour of its own": paragraph(run("Beans", WHITE))
    + '</w:body><w:background w:color="000000"/><w:body>',
}


@pytest.mark.parametrize("case", SEEN_IN_WORD)
def test_white_letters_on_something_dark_are_seen_in_a_word_file(case: str) -> None:
    document = read_word(SEEN_IN_WORD[case], styles=WORD_STYLES)
    assert texts(document) == ["Beans"]


ODT_STYLES = "".join(
    [
        test_read_odt.style("ghost", properties='fo:color="#ffffff"'),
        test_read_odt.style("tiny", properties='fo:font-size="1pt"'),
        test_read_odt.style("marked", properties='fo:color="#ffffff" fo:background-color="#000080"'),
        '<style:style style:name="dark" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#000000"/></style:style>',
    ]
)


def span(words: str, style: str) -> str:
    """Return words in a style."""
    return f'<text:span text:style-name="{style}">{words}</text:span>'


@pytest.mark.parametrize("style", ["ghost", "tiny"])
def test_what_nobody_sees_in_an_opendocument_text_is_left_out(style: str) -> None:
    document = test_read_odt.read(test_read_odt.p(f"Beans {span('shrink ', style)}grow"), ODT_STYLES)
    assert texts(document) == ["Beans grow"]
    assert left_out(document) == [("shrink", "HIDDEN")]


def test_white_letters_on_something_dark_are_seen_in_an_opendocument_text() -> None:
    dark = f'<table:table-cell table:style-name="dark">{test_read_odt.p(span("peas", "ghost"))}</table:table-cell>'
    inside = (
        test_read_odt.p(span("Beans", "marked"))
        + f"<table:table><table:table-row>{dark}</table:table-row></table:table>"
    )
    assert texts(test_read_odt.read(inside, ODT_STYLES)) == ["Beans", "peas"]


COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;}"


@pytest.mark.parametrize("said", [r"\cf1", r"\fs2", r"\cf2\highlight2"])
def test_what_nobody_sees_in_a_rich_text_is_left_out(said: str) -> None:
    document = test_read_rtf.read(rf"{COLOURS}Beans {{{said} shrink }}grow\par")
    assert texts(document) == ["Beans grow"]
    assert left_out(document) == [("shrink", "HIDDEN")]


def test_white_letters_on_something_dark_are_seen_in_a_rich_text() -> None:
    row = r"\trowd\clcbpat2\cellx1000\cellx2000\intbl{\cf1 Beans}\cell{\cf2 peas}\cell\row"
    document = test_read_rtf.read(rf"{COLOURS}{row}\pard{{\cf1\chcbpat2 barley}}\par\pard\cbpat2{{\cf1 oats}}\par")
    assert texts(document) == ["Beans", "peas", "barley", "oats"]
    assert document.left_out == ()
