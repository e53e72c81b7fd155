"""A sheet as a Word file, for the clerk's template: real headings, lists, page numbers; nothing drawn by hand."""

from __future__ import annotations

from datetime import datetime, timezone
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ascl_reader.briefing.briefing import OWN_PARTS, Part
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import Sheet, SheetEntry, paragraphs_and_lists
from ascl_reader.briefing.sheets.logo_bitmap import size_of
from ascl_reader.briefing.sheets.print_styles import (
    ATKINSON,
    LOGO_DPI,
    MARGIN,
    PAPERS,
    PrintStyle,
    print_style_of,
)
from ascl_reader.briefing.sheets.typed_note import Run, lines_of
from ascl_reader.library.paper_marks import PROGRAM
from ascl_reader.library.statement import Passage

if TYPE_CHECKING:
    from docx.document import Document

FONT, DYSLEXIA_FONT = "Calibri", "Verdana"
"""What a Word user has: our own fonts are not on the clerk's machine."""

POSITION_STYLE, OWN_STYLE, TOLD_STYLE = "ASCL Position", "ASCL Our School", "ASCL Provenance"


def as_docx(sheet: Sheet, logo: bytes | None = None) -> bytes:
    """Returns the sheet as a Word file; the logo is a PNG of the size that it has on paper."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Inches

    document = docx.Document()
    look = print_style_of(sheet.profile)
    _set_page(document, sheet)
    _set_styles(document, look)
    _set_properties(document, sheet)
    if logo is not None:
        document.add_picture(BytesIO(logo), width=Inches(size_of(logo)[0] / LOGO_DPI))
        document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        name = document.inline_shapes[0]._inline.docPr
        name.set("descr", f"Logo of {sheet.school}" if sheet.school else "Logo")
    document.add_paragraph(" · ".join(filter(None, (sheet.head, sheet.date))), style=TOLD_STYLE)
    document.add_paragraph(sheet.title, style="Title")
    document.add_paragraph(sheet.subtitle, style="Subtitle")
    if sheet.details:
        document.add_paragraph(" · ".join(sheet.details), style=TOLD_STYLE)
    if sheet.glance:
        document.add_heading(phrases.AT_A_GLANCE, 1)
        for text in sheet.glance:
            document.add_paragraph(text, style="List Number")
    for entry in sheet.entries:
        _add_entry(document, entry)
    if sheet.acronyms:
        document.add_heading(phrases.ACRONYMS, 1)
        for each in sheet.acronyms:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(each.acronym).bold = True
            paragraph.add_run(f": {each.long}")
    for text in filter(None, (sheet.left_out, sheet.colophon)):
        document.add_paragraph(text, style=TOLD_STYLE)
    _add_foot(document, sheet)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _add_entry(document: Document, entry: SheetEntry) -> None:
    document.add_heading(f"{entry.number}. {entry.title}", 1)
    told = document.add_paragraph(style=TOLD_STYLE)
    for number, text in enumerate(entry.details):
        told.add_run(" · " if number else "")
        told.add_run(text).bold = text == entry.wording
    if entry.status:
        document.add_paragraph(style=TOLD_STYLE).add_run(" ".join(entry.status)).bold = True
    document.add_heading(phrases.POSITION, 2)
    _add_flow(document, entry.position, POSITION_STYLE, lead=entry.lead[0])
    for part in entry.parts:
        document.add_heading(part.heading, 2)
        if part.part is Part.NOTE:
            _add_typed(document, part.passages)
        else:
            _add_flow(document, part.passages, OWN_STYLE if part.part in OWN_PARTS else "Normal")


def _add_flow(document: Document, passages: tuple[Passage, ...], style: str, lead: str = "") -> None:
    """Adds paragraphs and bullets; the lead, with which they begin, is bold."""
    for bullets, texts in paragraphs_and_lists(passages):
        for text in texts:
            paragraph = document.add_paragraph(style="List Bullet" if bullets else style)
            if lead:
                paragraph.add_run(lead).bold = True
            paragraph.add_run(text[len(lead) :])
            lead = ""


def _add_typed(document: Document, passages: tuple[Passage, ...]) -> None:
    """Adds what the school typed: its lines and columns as they are, addresses as links."""
    for passage in passages:
        paragraph = document.add_paragraph(style="List Bullet" if passage.bullet else OWN_STYLE)
        for number, line in enumerate(lines_of(passage.text)):
            if number:
                paragraph.add_run().add_break()
            for column, runs in enumerate(line):
                if column:
                    paragraph.add_run("\t")
                for run in runs:
                    if run.link:
                        _add_link(document, paragraph, run)
                    else:
                        paragraph.add_run(run.text)


def _add_link(document: Document, paragraph: Any, run: Run) -> None:
    """Adds a link to the end of a paragraph; python-docx can read links, but not write them."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    written = paragraph.add_run(run.text)
    written.underline = True
    link.append(written._r)
    paragraph._p.append(link)


def _set_page(document: Document, sheet: Sheet) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    width, height = PAPERS[sheet.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)


def _set_styles(document: Document, look: PrintStyle) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    font = DYSLEXIA_FONT if ATKINSON in look.fonts else FONT
    ink, quiet = (RGBColor.from_string(colour[1:].upper()) for colour in (look.ink, look.quiet))
    styles: Any = document.styles
    for name in (POSITION_STYLE, OWN_STYLE, TOLD_STYLE):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    for name, size, bold, colour, before in (
        ("Normal", look.body, False, ink, 0.0),
        ("Title", look.title, True, ink, 0.0),
        ("Subtitle", look.body, False, quiet, 0.0),
        ("Heading 1", look.heading, True, ink, 18.0),
        ("Heading 2", look.small, True, quiet, 8.0),
        (POSITION_STYLE, look.position, False, ink, 0.0),
        (OWN_STYLE, look.body, False, ink, 0.0),
        (TOLD_STYLE, look.small, False, quiet, 0.0),
        ("Footer", look.small, False, quiet, 0.0),
        ("List Bullet", look.body, False, ink, 0.0),
        ("List Number", look.body, False, ink, 0.0),
    ):
        style = styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), bold, False
        style.font.color.rgb = colour
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(look.body * 0.4)
        style.paragraph_format.line_spacing = look.leading + 0.5
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if "heme" in key]:
            del fonts.attrib[theme]
    _border(styles[POSITION_STYLE], "left", "single", 24, look.ink)
    for side in ("top", "left", "bottom", "right"):
        _border(styles[OWN_STYLE], side, "dashed", 4, look.quiet)
    _drop_border(styles["Title"])
    _language(styles)


def _border(style: Any, side: str, kind: str, width: int, colour: str) -> None:
    """Draws a line beside the paragraphs of a style; width in eighths of a point."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", str(width)), ("space", "6"), ("color", colour[1:].upper())):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)


def _drop_border(style: Any) -> None:
    from docx.oxml.ns import qn

    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _language(styles: Any) -> None:
    from docx.oxml.ns import qn

    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _set_properties(document: Document, sheet: Sheet) -> None:
    made = datetime.fromisoformat(sheet.printed_on).replace(tzinfo=timezone.utc)
    properties = document.core_properties
    properties.title, properties.subject = sheet.title[:255], sheet.kind
    properties.author = (sheet.prepared_by or sheet.school)[:255]
    properties.language, properties.comments, properties.keywords = "en-GB", "", PROGRAM
    properties.created = properties.modified = made


def _add_foot(document: Document, sheet: Sheet) -> None:
    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run(f"{sheet.whose} {sheet.wordings} Printed {sheet.printed} · Page ".replace("  ", " "))
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, name: str) -> None:
    """Adds a number that Word works out."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
