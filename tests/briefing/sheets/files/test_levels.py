"""Bullets that the school set in below others stand so much deeper in every format."""

from __future__ import annotations

import io
import re

import docx
import msgspec
import pytest
from pypdfium2 import PdfDocument

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.files.write_markdown import as_markdown
from ascl_reader.briefing.sheets.files.write_text import as_text
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from tests.briefing.sheets.made_up import PRINTED, SETS, briefing

OUTLINE = "We said:\n1. Nought\n   - Onefold\n      - Twofold\n   - Again\n\nNo\n\n- Flat\n  - Deeper\n    - Deepest"
DEEPER = ("Nought", "Onefold", "Twofold"), ("Flat", "Deeper", "Deepest")


def prepared(maker: SheetMaker, layout: Layout = Layout.SHEET) -> PreparedSheet:
    chosen = SETS["one"]
    noted = msgspec.structs.replace(briefing(chosen, layout, Profile.STANDARD), cover=OUTLINE)
    return maker.prepare(noted, {noted.ids[0]: SchoolNotes(note=OUTLINE.upper())}, PRINTED)


@pytest.mark.parametrize("layout", Layout)
def test_deeper_bullets_stand_further_to_the_right_on_paper(maker: SheetMaker, layout: Layout) -> None:
    data = maker.pdf(prepared(maker, layout))
    places: dict[str, float] = {}
    for page in PdfDocument(data):
        text = page.get_textpage()
        whole = text.get_text_range()
        for word in (each for outline in DEEPER for shown in outline for each in (shown, shown.upper())):
            at = whole.find(word)
            if at >= 0:
                places.setdefault(word, text.get_charbox(at)[0])
    for outline in DEEPER:
        for words in (outline, [each.upper() for each in outline]):
            assert places[words[0]] + 5 < places[words[1]] < places[words[2]] - 5
    assert abs(places["Onefold"] - places["Deeper"]) < 12


def test_deeper_bullets_are_set_in_in_word_and_in_text_and_nested_on_a_web_page(maker: SheetMaker) -> None:
    sheet = prepared(maker).sheet
    written = docx.Document(io.BytesIO(as_docx(sheet)))
    indents = {
        each.text: (each.paragraph_format.left_indent or 0) + (each.paragraph_format.first_line_indent or 0)
        for each in written.paragraphs
    }
    for flat, deeper, deepest in (("Flat", "Deeper", "Deepest"), ("FLAT", "DEEPER", "DEEPEST")):
        assert indents[flat] < indents[deeper] < indents[deepest]
    own = [each for each in written.paragraphs if each.text in ("FLAT", "DEEPER", "DEEPEST")]
    assert {each.paragraph_format.left_indent for each in own} == {None}  # Word draws one box round these
    text = as_text(sheet)
    assert "\n- Flat\n  - Deeper\n    - Deepest\n" in text and "\n  - Onefold\n    - Twofold\n  - Again\n" in text
    assert "\n- Flat\n  - Deeper\n    - Deepest\n" in as_markdown(sheet)
    page = re.sub("</?p>", "", as_html(sheet).decode())
    assert "<ul><li>Flat<ul><li>Deeper<ul><li>Deepest</li></ul></li></ul></li></ul>" in page
    assert '<li class="deeper"><ul><li>Onefold<ul><li>Twofold</li></ul></li><li>Again</li></ul></li>' in page
