"""Word files made of their parts, for what no library writes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from ascl_reader.importer.blocks.document import BlockKind, LeftOut, SourceDocument
from ascl_reader.importer.readers.word.read_docx import read_docx

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_file(body: str, main: str = "document.xml", **parts: str) -> bytes:
    """Return a Word file: the mark-up in its body, and other parts by their names."""
    data = io.BytesIO()
    related = "".join(
        f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
        for kind in parts
    )
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("_rels/.rels", f'<R><S Type="{_RELATIONS}/officeDocument" Target="word/{main}"/></R>')
        packed.writestr(f"word/_rels/{main}.rels", f"<R>{related}</R>")
        packed.writestr(f"word/{main}", f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>")
        for kind, inside in parts.items():
            packed.writestr(f"word/{kind}.xml", f"<w:{kind} {_NAMES}>{inside}</w:{kind}>")
    return data.getvalue()


def read_word(body: str, **parts: str) -> SourceDocument:
    """Return the content of a Word file made of these parts."""
    return read_docx(Path("page.docx"), word_file(body, **parts))


def run(words: str, properties: str = "") -> str:
    """Return a run of words with these properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*inside: str, properties: str = "") -> str:
    """Return a paragraph of words (put into runs) and mark-up."""
    runs = "".join(each if each.startswith("<") else run(each) for each in inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def entry(words: str, number: int, level: int = 0) -> str:
    """Return a paragraph that is an entry of a list."""
    return paragraph(words, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells with one paragraph each; lines of a cell are paragraphs of their own."""
    cells = (
        "".join(f"<w:tc>{''.join(paragraph(line) for line in cell.splitlines())}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{each}</w:tr>' for each in cells)}</w:tbl>"


def texts(document: SourceDocument) -> list[str]:
    """Return the blocks, bullets and headings with their signs."""
    signs = {BlockKind.PARAGRAPH: "", BlockKind.BULLET: "- ", BlockKind.HEADING: "# "}
    return [signs[block.kind] + block.text for block in document.blocks]


def left_out(document: SourceDocument) -> list[tuple[str, str]]:
    """Return what was left out, with the names of the reasons."""

    def shown(each: LeftOut) -> tuple[str, str]:
        return each.text, each.reason.name

    return list(map(shown, document.left_out))
