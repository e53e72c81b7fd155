"""Word files: headings, lists, and what is not the page's own text."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import BlockKind, LeftOutReason
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind
from tests.importer.readers.word.test_docx_text import END, control
from tests.importer.readers.word.word_files import entry, left_out, paragraph, read_word, texts, word_file


def test_headings_lists_tables_and_breaks(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Gardens", level=1)
    word.add_heading("Beans", level=3)
    paragraph = word.add_paragraph("What is the context?")
    paragraph.add_run().add_break()
    paragraph.add_run("They grow.")
    word.add_paragraph("broad", style="List Bullet")
    word.add_paragraph("first", style="List Number")
    word.add_paragraph("•\ttyped by hand")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "row", "column"
    path = tmp_path / "page.docx"
    word.save(str(path))
    document = read_document(path)
    assert [(block.kind, block.text, block.level, block.place) for block in document.blocks] == [
        (BlockKind.HEADING, "Gardens", 1, 1),
        (BlockKind.HEADING, "Beans", 3, 2),
        (BlockKind.PARAGRAPH, "What is the context?", 0, 3),
        (BlockKind.PARAGRAPH, "They grow.", 0, 4),
        (BlockKind.BULLET, "broad", 0, 5),
        (BlockKind.BULLET, "1. first", 0, 6),
        (BlockKind.BULLET, "typed by hand", 0, 7),
        (BlockKind.PARAGRAPH, "row", 0, 8),
        (BlockKind.PARAGRAPH, "column", 0, 9),
    ]


def test_a_file_that_word_saved_as_one_piece_of_xml_is_read_as_a_packed_one(tmp_path: Path) -> None:
    levels = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    heading = paragraph("Beans", properties='<w:outlineLvl w:val="0"/>')
    parts = []
    with zipfile.ZipFile(io.BytesIO(word_file(heading + entry("They grow", 1), numbering=lists))) as packed:
        for name in packed.namelist():
            parts.append(f'<p:part p:name="/{name}"><p:xmlData>{packed.read(name).decode()}</p:xmlData></p:part>')
    head = '<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n'
    whole = f'{head}<pkg:package xmlns:p="p" xmlns:pkg="p">{"".join(parts)}</pkg:package>'
    path = tmp_path / "page.xml"
    path.write_text(whole)
    assert texts(read_document(path)) == ["# Beans", "- 1) They grow"]
    for damaged in (whole[:-40], whole.replace("/word/document.xml", "/word/other.xml")):
        path.write_text(damaged)
        with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, match="page.xml"):
            read_document(path)


def test_heads_feet_and_deleted_words_are_left_out_and_inserted_ones_read(tmp_path: Path) -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "running head"
    word.sections[0].footer.paragraphs[0].text = "running foot"
    paragraph = word.add_paragraph("Beans ")
    for tag, inside, words in (("w:del", "w:delText", "shrink "), ("w:ins", "w:t", "grow")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inside)
        text.text = words
        text.set(qn("xml:space"), "preserve")
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    path = tmp_path / "page.docx"
    word.save(str(path))
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["Beans grow"]
    assert [(each.text, each.reason) for each in document.left_out] == [
        ("shrink", LeftOutReason.STRUCK_OUT),
        ("running head", LeftOutReason.RUNNING_LINE),
        ("running foot", LeftOutReason.RUNNING_LINE),
    ]


def test_words_that_look_like_tags_stay_words(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("if a < b & c > d: <script>alert(1)</script>")
    path = tmp_path / "page.docx"
    word.save(str(path))
    assert [block.text for block in read_document(path).blocks] == ["if a < b & c > d: <script>alert(1)</script>"]


def test_rows_and_cells_within_controls_are_read_as_others_and_one_that_asks_for_words_has_none() -> None:
    def cell(inside: str) -> str:
        return f"<w:tc>{inside}</w:tc>"

    inner = f"<w:tbl><w:tr>{cell(paragraph('Peas.'))}</w:tr></w:tbl>"
    rows = [
        f"<w:tr>{cell(paragraph('Beans.'))}</w:tr>",
        control(f"<w:tr>{cell(inner)}</w:tr>"),
        f"<w:tr>{control(cell(paragraph('Type here')), '<w:showingPlcHdr/>')}</w:tr>",
    ]
    for body in (f"<w:tbl>{''.join(rows)}</w:tbl>", f"<w:tbl>{control(rows[0])}{''.join(rows[1:])}</w:tbl>"):
        document = read_word(body)
        assert texts(document) == ["Beans.", "Peas."]
        assert left_out(document) == [("Type here", "BELONGS_TO_NONE")]


def test_numbers_beyond_all_measure_are_taken_for_none() -> None:
    nines = "9" * 5000
    menu = f'<w:ffData><w:ddList><w:result w:val="{nines}"/><w:listEntry w:val="bread"/></w:ddList></w:ffData>'
    chosen = f'<w:r><w:fldChar w:fldCharType="begin">{menu}</w:fldChar></w:r>'
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{nines}"/></w:tcPr>{paragraph("Peas.")}</w:tc>'
    document = read_word(paragraph("Beans ", chosen, END, "grow.") + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")
    assert texts(document) == ["Beans grow.", "Peas."]
