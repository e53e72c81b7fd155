"""Rich text: what is shown of it, and what is left out and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import DoubtReason, SourceDocument
from ascl_reader.importer.readers.word.read_rtf import read_rtf
from tests.errors import raises_kind
from tests.importer.readers.word.word_files import left_out, texts

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset2 Symbol;}"
    r"{\f2\fcharset238{\*\panose 0}Arial CE;}}{\colortbl;\red0;}"
    r"{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\*\cs9 Beans style;}}{\info{\title secret}}"
)


def read(body: str) -> SourceDocument:
    """Return the content of a rich text with this body."""
    return read_rtf(Path("page.rtf"), f"{HEAD}\n{body}}}".encode("cp1252"))


SHOWN = {
    "headings": (r"\pard\s1 Gardens\par\pard\s2 Beans\par\pard\outlinelevel2 Peas\par\pard x\par",
                 ["# Gardens", "# Beans", "# Peas", "x"]),
    "letters by code page": (r"Caf\'e9 \'93quoted\'94 \endash  \bullet  £5\par", ["Café “quoted” – • £5"]),
    "letters by number": (r"T\u375?\uc2\u8217\'92\'92 \u-3913 ?? \u-10179??\u-8704??.", ["Tŷ’ \uf0b7 😀."]),
    "letters of a font": (r"\f2 \'b9\f0 \'b9 {\f1 \'b7\'ae}\par", ["ą¹ •→"]),
    "both forms of words": (r"{\upr{old}{\*\ud new\u375?}} words\par", ["newŷ words"]),
    "signs that stand for themselves": (r"\{a\}\\b\~c co\_op\-s\par", ["{a}\\b c co\u2011ops"]),
    "lines and breaks": ("One line \\line\ngoes on.\\line Two.\\\nThree.\\page Four.\\par",
                         ["One line goes on.", "Two.", "Three.", "Four."]),
    "bullets": (r"{\listtext\f1\'b7\tab}\ls1 one\par{\pntext \bullet\tab}two\par\pard\'95 three\par",
                ["- one", "- two", "- three"]),
    "letters of lists": (r"{\listtext\pard a)\tab}\ls1 one\par{\listtext b)\tab}two\par", ["- a) one", "- b) two"]),
    "a list without its signs": (r"\ls3 one\par\pard plain\par", ["- one", "plain"]),
    "fields": (r"Of {\field{\*\fldinst HYPERLINK x}{\fldrslt{\ul 200 pupils}}}.\par", ["Of 200 pupils."]),
    "groups that may be passed over": (r"{\*\bkmkstart a}{\*\unknown words}Beans{\pict\wmf 00ff}\par", ["Beans"]),
    "numbers of ten digits": (r"Beans {\revised\revdttm-2074015744 grow}\par", ["Beans grow"]),
    "bare bytes": (r"Beans {\pict\bin5 }{\\x}grow\par", ["Beans grow"]),
    "a table by columns": (
        r"\trowd\intbl What is the context?\cell ASCL position:\cell\row\trowd\intbl c1\par c2\cell p\cell\row"
        r"\pard end\par",
        ["What is the context?", "c1", "c2", "ASCL position:", "p", "end"]),
    "a paragraph whose end was deleted or is hidden": (
        r"Beans {\deleted\par}grow{\v\par}.\par Peas\par", ["Beans grow.", "Peas"]),
    "labels in bold before their text": (
        r"{\b Context} Beans grow.\par\b Our position\b0  {is}\plain  wet.\par{\b All bold}\par",
        ["Context", "Beans grow.", "Our position is wet.", "All bold"]),
    "numbered labels in bold": (
        r"{\listtext a)\tab}\ls1\b Context\b0\par\pard Beans grow.\par{\listtext b)\tab}\ls1 plain\par",
        ["# Context", "Beans grow.", "- b) plain"]),
    "rings of lists": (r"{\listtext o\tab}\ls1 one\par", ["- one"]),
    "a label in a box": (r"{\shp{\*\shpinst{\shptxt Context\par}}}Beans\par", ["Context", "Beans"]),
    "a text box": (r"Before{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt in it\par}}{\shprslt x}} and around\par after",
                   ["Before and around", "in it", "after"]),
    "a paragraph without an end": (r"Beans grow", ["Beans grow"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SHOWN)
def test_what_a_reader_sees_is_read(case: str) -> None:
    body, expected = SHOWN[case]
    document = read(body)
    assert texts(document) == expected
    assert document.left_out == ()


LEFT_OUT = {
    "struck out": (r"Beans {\strike shrink }grow", "shrink", "STRUCK_OUT"),
    "struck out twice": (r"Beans \striked1 shrink \striked0 grow", "shrink", "STRUCK_OUT"),
    "deleted": (r"Beans {\deleted shrink }{\revised grow}", "shrink", "STRUCK_OUT"),
    "hidden": (r"Beans \v shrink \plain grow", "shrink", "HIDDEN"),
    "a footnote": (r"Beans{\chftn{\footnote\chftn See.\par And there.}} grow", "1 See. And there.", "FOOTNOTE"),
    "a comment": (
        r"Beans {\*\atnid A}{\*\atnauthor B}{\*\annotation{\*\atndate 3}Why?}grow", "Why?", "REVIEWER_COMMENT"),
    "a head": (r"{\header Page 1\par}Beans grow", "Page 1", "RUNNING_LINE"),
    "contents": (r"{\field{\*\fldinst TOC \\o}{\fldrslt Beans 3\par}}\pard Beans grow", "Beans 3", "NAVIGATION"),
}  # fmt: skip


@pytest.mark.parametrize("case", LEFT_OUT)
def test_what_is_not_part_of_the_text_is_left_out_with_its_reason(case: str) -> None:
    body, words, reason = LEFT_OUT[case]
    document = read(body)
    assert texts(document) == ["Beans grow"]
    assert left_out(document) == [(words, reason)]


def test_a_sign_that_is_not_known_is_kept_and_told() -> None:
    (block,) = read(r"A {\f1 \'01}\par").blocks
    assert (block.text, [doubt.reason for doubt in block.doubts]) == ("A \ufffd", [DoubtReason.UNREADABLE_FONT])


def test_a_file_of_an_older_mac_is_read() -> None:
    document = read_rtf(Path("page.rtf"), rb"{\rtf1\mac Caf\'8e\par}")
    assert texts(document) == ["Café"]


@pytest.mark.parametrize("data", [HEAD + "Beans", r"{\rtf1{\b Beans}", r"{\rtf1\bin99999999999999999999 Beans\par}"])
def test_a_torn_file_is_refused(data: str) -> None:
    with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, match="to its end"):
        read_rtf(Path("page.rtf"), data.encode())


def test_lines_in_larger_letters_are_headings_where_no_style_marks_any() -> None:
    body = r"\pard\fs32 Beans\fs22\par Beans grow in rows.\par\fs32 Peas\fs22  climb\par"
    assert texts(read(body)) == ["# Beans", "Beans grow in rows.", "Peas climb"]
