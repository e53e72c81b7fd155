"""What the school wrote in Arabic, Hebrew or the like runs from right to left in Word and on a web page."""

from __future__ import annotations

import io

import docx
from docx.oxml.ns import qn
from selectolax.lexbor import LexborHTMLParser

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.sheets.content import SchoolNotes, Sheet
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.typeset import SheetMaker
from tests.briefing.sheets.made_up import PRINTED, briefing

ARABIC, HEBREW = "مدرستنا تمنع الهواتف. نحن راضون.", "מי משלם?"
NOTE = f"{ARABIC}\n\nIn English: {ARABIC}\n\n- {HEBREW}\n- Who pays?"


def sheet(maker: SheetMaker, profile: Profile = Profile.STANDARD) -> Sheet:
    """Return a sheet of one statement with such a note."""
    wanted = briefing(("alpha",), Layout.SHEET, profile)
    return maker.prepare(wanted, {"alpha": SchoolNotes(note=NOTE, questions=(HEBREW,))}, PRINTED).sheet


def test_on_a_web_page(maker: SheetMaker) -> None:
    page = LexborHTMLParser(as_html(sheet(maker)))
    assert [each.text() for each in page.css("[dir=rtl]") if each.tag == "p"] == [ARABIC, HEBREW]
    assert [each.text() for each in page.css("li[dir=rtl]")] == [HEBREW, HEBREW]


def test_in_word_in_letters_as_large_as_others(maker: SheetMaker) -> None:
    document = docx.Document(io.BytesIO(as_docx(sheet(maker, Profile.LARGE))))
    turned = [each for each in document.paragraphs if each._p.pPr.find(qn("w:bidi")) is not None]
    assert [each.text for each in turned] == [ARABIC, HEBREW, HEBREW]
    for paragraph in turned:
        letters = paragraph.runs[0]._r.rPr
        assert paragraph.runs[0].font.rtl
        assert letters.find(qn("w:szCs")).get(qn("w:val")) == f"{paragraph.style.font.size.pt * 2:g}"
        assert list(letters).index(letters.find(qn("w:szCs"))) < list(letters).index(letters.find(qn("w:rtl")))
