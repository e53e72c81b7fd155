"""Paper, Word file and web page of a briefing, part by part: the same labels and texts in the same order."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.table import Table

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.files.write_markdown import as_markdown
from ascl_reader.briefing.sheets.files.write_text import as_text
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from tests.briefing.sheets.made_up import OURS, PRINTED, briefing
from tests.briefing.sheets.paper import Paper

LABELS = "|".join(re.escape(each) for each in (*phrases.HEADINGS.values(), phrases.FIRST_SENTENCES) if each != "Source")
PARTS = re.compile(rf"(?:{LABELS})(?=:|\s|$)|Q[A-Z]+Z|no (?:context|rationale)[a-z ]* published", re.IGNORECASE)


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.LARGE])
@pytest.mark.parametrize("layout", Layout)
def test_every_format_has_the_parts_of_the_paper_in_its_order(
    maker: SheetMaker, layout: Layout, profile: Profile
) -> None:
    made = maker.prepare(briefing(("alpha", "gamma", "epsilon"), layout, profile), OURS, PRINTED)
    paper = parts(Paper(maker.pdf(made)).text)
    assert len(paper) > 10 if layout is not Layout.CARD else len(paper) > 5
    assert parts(word_text(maker, made)) == paper
    web = re.sub(r"<style>.*</style>|<[^>]+>", " ", as_html(made.sheet).decode(), flags=re.DOTALL)
    for text in (web, as_text(made.sheet), re.sub(r"\\(?=\W)", "", as_markdown(made.sheet))):
        assert [each for each in parts(text) if not each.startswith("no ")] == [
            each for each in paper if not each.startswith("no ")
        ]


@pytest.mark.parametrize(("profile", "tables"), [(Profile.STANDARD, 2), (Profile.LARGE, 0)])
def test_word_has_two_columns_where_paper_has_them(maker: SheetMaker, profile: Profile, tables: int) -> None:
    made = maker.prepare(briefing(("alpha", "gamma", "epsilon"), Layout.SHEET, profile), OURS, PRINTED)
    assert len(maker.beside(made)) == tables
    found = docx.Document(io.BytesIO(as_docx(made.sheet, None, made.body, maker.beside(made)))).tables
    for table in found:
        first, second = table.row_cells(0)
        assert (first.paragraphs[0].text, second.paragraphs[0].text) == ("Context", "Rationale")
        assert {each.paragraphs[0].style.name for each in (first, second)} == {"Heading 2"}
        assert "cantSplit" in table._tbl.xml
    assert len(found) == tables


def parts(text: str) -> list[str]:
    """Return the labels and the marked words of a text, in their order."""
    return [found.lower() for found in PARTS.findall(" ".join(text.split()))]


def word_text(maker: SheetMaker, made: PreparedSheet) -> str:
    """Return the text of a Word file, columns one after the other."""
    document = docx.Document(io.BytesIO(as_docx(made.sheet, None, made.body, maker.beside(made))))
    texts = []
    for each in document.iter_inner_content():
        cells = each.row_cells(0) if isinstance(each, Table) else [each]
        texts += [line.text for cell in cells for line in (cell.paragraphs if isinstance(each, Table) else [cell])]
    return "\n".join(texts)
