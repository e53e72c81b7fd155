"""A Word file: styles that a clerk's template can restyle, page, fields, links. The only module that imports docx."""

from __future__ import annotations

from datetime import datetime, timezone
from io import BytesIO
from typing import Any

from ascl_reader.briefing.briefing import Layout
from ascl_reader.briefing.sheets.content import Sheet
from ascl_reader.briefing.sheets.files.word_estimates import RULE, tab_stops
from ascl_reader.briefing.sheets.files.word_styles import (
    CONTENTS,
    GUTTER,
    HANGING,
    IN_BOX,
    KEPT_WITH_NEXT,
    MASTHEAD,
    OWN_BULLET,
    RULED,
    TINTED,
    font_of,
    line_spacing,
    style_lines,
    style_looks,
)
from ascl_reader.briefing.sheets.logo_bitmap import size_of
from ascl_reader.briefing.sheets.print_styles import LOGO_DPI, MARGIN, PAPERS, PrintStyle
from ascl_reader.briefing.sheets.typed_note import Line
from ascl_reader.library.addresses import Run
from ascl_reader.library.paper_marks import PROGRAM

AFTER_DIRECTION = tuple("w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl".split())
AFTER_BORDERS = ("w:tabs", *AFTER_DIRECTION)
AFTER_SIZE = tuple("w:highlight w:u w:rtl w:cs w:lang".split())


class WordText:
    """A place for paragraphs: the document itself, or a column. What python-docx cannot write is made here."""

    def __init__(self, document: Any, place: Any, styles: dict[str, str | None]) -> None:
        self._document = document
        self._place = place
        self._styles = styles

    def paragraph(self, text: str = "", style: str = "Normal", new_page: bool = False) -> Any:
        """Adds a paragraph, on a new page where it is wanted; returns it, for python-docx's own ways to go on."""
        paragraph = self._place.add_paragraph(text)
        if style not in self._styles:  # python-docx looks through all of them: for each paragraph, it took most time
            paragraph.style = style
            self._styles[style] = paragraph._p.style
        paragraph._p.style = self._styles[style]
        if new_page:
            paragraph.paragraph_format.page_break_before = True
        return paragraph

    def set_columns(self, paragraph: Any, lines: list[Line]) -> None:
        """Sets where the tabs of a paragraph's lines lead to, so that their columns stand below one another."""
        from docx.shared import Pt

        indent = paragraph.style.paragraph_format.left_indent
        for at in tab_stops(lines, paragraph.style.font.size.pt):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(at) + (indent or 0))

    def set_in(self, paragraph: Any, level: int) -> None:
        """Sets a bullet in below another, by so many levels.

        Within the school's box it is its first line alone: Word draws one box round paragraphs set in alike.
        """
        from docx.shared import Inches

        form, usual = paragraph.paragraph_format, paragraph.style.paragraph_format
        deeper = Inches(HANGING * level)
        if paragraph.style.name == OWN_BULLET:
            form.first_line_indent = deeper
            form.tab_stops.add_tab_stop(usual.left_indent + deeper + Inches(HANGING))
        else:
            form.left_indent, form.first_line_indent = deeper + Inches(HANGING), -Inches(HANGING)

    def lift(self, paragraph: Any) -> None:
        """Has a paragraph stand in the outline beside the statements, however small its letters are."""
        level = _element("w:outlineLvl", **{"w:val": "0"})
        paragraph._p.get_or_add_pPr().insert_element_before(level, "w:rPr", "w:sectPr")

    def set_from_right(self, paragraph: Any) -> None:
        """Sets a paragraph from right to left; the size that Word keeps for such letters becomes that of the others."""
        properties = paragraph._p.get_or_add_pPr()
        properties.insert_element_before(_element("w:bidi"), *AFTER_DIRECTION)
        size = str(round(paragraph.style.font.size.pt * 2))
        for run in paragraph.runs:
            run.font.rtl = True
            run._r.rPr.insert_element_before(_element("w:szCs", **{"w:val": size}), *AFTER_SIZE)

    def link(self, paragraph: Any, run: Run) -> None:
        """Adds a link to the end of a paragraph."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        target = self._document.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        written = paragraph.add_run(run.text)
        written.underline = True
        link = _element("w:hyperlink", **{"r:id": target})
        link.append(written._r)
        paragraph._p.append(link)


class WordFile(WordText):
    """A document that is being written."""

    def __init__(self, sheet: Sheet, look: PrintStyle, position: float, layout: Layout) -> None:
        """Begins a file; `position` is the size of the position in points."""
        import docx

        document = docx.Document()
        _drop_picture(document)
        super().__init__(document, document, {})
        _set_page(self._document, sheet)
        _set_styles(self._document, look, position, layout)
        _set_properties(self._document, sheet)

    def picture(self, paragraph: Any, logo: bytes, alt: str) -> None:
        """Adds a logo to the end of a paragraph, with words for it."""
        from docx.shared import Inches

        paragraph.add_run().add_picture(BytesIO(logo), width=Inches(size_of(logo)[0] / LOGO_DPI))
        self._document.inline_shapes[-1]._inline.docPr.set("descr", alt)

    def columns(self) -> list[WordText]:
        """Adds two columns that stay on one page, and returns them; a line of the smallest letters ends them."""
        from docx.shared import Mm, Pt

        width = _text_width(self._document)
        table = self._document.add_table(1, 2)
        table.autofit = False
        for side, cell in enumerate(table.row_cells(0)):
            cell.width = width // 2
            edges = _element("w:tcMar")
            for name, apart in (("start", GUTTER if side else 0), ("end", 0 if side else GUTTER)):
                edges.append(_element(f"w:{name}", **{"w:w": str(Mm(apart).twips), "w:type": "dxa"}))
            cell._tc.get_or_add_tcPr().append(edges)
            cell._tc.remove(cell.paragraphs[0]._p)
        table.rows[0]._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        after = self._document.add_paragraph("").paragraph_format
        after.space_before = after.space_after = Pt(0)
        after.line_spacing = Pt(1)
        return [WordText(self._document, cell, self._styles) for cell in table.row_cells(0)]

    def head(self) -> Any:
        """Returns the paragraph at the head of each page but the first."""
        return self._document.sections[0].header.paragraphs[0]

    def feet(self) -> list[Any]:
        """Returns the paragraphs at the foot: of the later pages, and of the first."""
        section = self._document.sections[0]
        feet = [each.paragraphs[0] for each in (section.footer, section.first_page_footer)]
        for foot in feet:
            foot.style = self._document.styles["Footer"]
        return feet

    def content(self) -> bytes:
        """Returns the file."""
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()


def add_field(paragraph: Any, name: str, shown: str = "1") -> None:
    """Adds a number that Word works out."""
    field, run, text = _element("w:fldSimple", **{"w:instr": name}), _element("w:r"), _element("w:t")
    text.text = shown
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def mark(paragraph: Any, name: str, number: int) -> None:
    """Marks a paragraph as a place that a field can refer to."""
    paragraph._p.append(_element("w:bookmarkStart", **{"w:id": str(number), "w:name": name}))
    paragraph._p.append(_element("w:bookmarkEnd", **{"w:id": str(number)}))


def _set_styles(document: Any, look: PrintStyle, position: float, layout: Layout) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.oxml.ns import qn
    from docx.shared import Inches, Mm, Pt, RGBColor

    styles = document.styles
    there = {style.name for style in styles}
    for each in style_looks(look, position, layout):
        style = styles[each.name] if each.name in there else styles.add_style(each.name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles[each.base] if each.base else None
        style.quick_style, style.hidden = True, False
        style.font.size, style.font.bold = Pt(round(each.size * 2) / 2), each.bold
        style.font.italic = False
        style.font.color.rgb = RGBColor.from_string(each.colour[1:].upper())
        form = style.paragraph_format
        form.space_before, form.space_after = Pt(each.before), Pt(each.after)
        form.line_spacing, form.widow_control = line_spacing(look, layout), True
        if each.name in KEPT_WITH_NEXT:
            form.keep_with_next = True
        letters = style.element.get_or_add_rPr()
        letters.get_or_add_rFonts().attrib.clear()
        for spaced in letters.findall(qn("w:spacing")):
            letters.remove(spaced)
    styles["Normal"].font.name = font_of(look, layout)
    width = _text_width(document)
    for name in ("Header", "Footer", MASTHEAD, CONTENTS, RULED):
        tabs = styles[name].paragraph_format.tab_stops
        tabs.clear_all()
        leader = {CONTENTS: WD_TAB_LEADER.DOTS, RULED: WD_TAB_LEADER.LINES}.get(name, WD_TAB_LEADER.SPACES)
        tabs.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, leader)
    ruled = styles[RULED].paragraph_format
    ruled.line_spacing, ruled.space_before = 1.0, Mm(RULE * look.body / 12) - Pt(look.body * 1.2)
    _set_lines(styles, look, layout)
    for name in IN_BOX:  # set in alike, as Word draws one box round those alone
        form = styles[name].paragraph_format
        form.left_indent = form.right_indent = Mm(3)
        form.first_line_indent = Mm(0)
    styles[OWN_BULLET].paragraph_format.tab_stops.add_tab_stop(Mm(3) + Inches(HANGING))
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _set_page(document: Any, sheet: Sheet) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    width, height = PAPERS[sheet.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    section.header_distance = section.footer_distance = Mm(MARGIN / 2)
    section.different_first_page_header_footer = True


def _text_width(document: Any) -> Any:
    section = document.sections[0]
    return section.page_width - section.left_margin - section.right_margin


def _drop_picture(document: Any) -> None:
    """Drops the picture of an empty page, which folders would show in place of the file."""
    relations = document.part.package.rels
    for key in [key for key, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[key]


def _set_properties(document: Any, sheet: Sheet) -> None:
    from docx.oxml.ns import qn

    made = datetime.fromisoformat(sheet.printed_on).replace(tzinfo=timezone.utc)
    properties = document.core_properties
    properties.title, properties.subject = sheet.title[:255], sheet.kind
    properties.author = properties.last_modified_by = sheet.author[:255]
    properties.language, properties.comments, properties.keywords = "en-GB", "", PROGRAM
    properties.created = properties.modified = made
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for layout in list(settings.iter(qn("w:useFELayout"))):
        layout.getparent().remove(layout)
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), "en-GB")


def _set_lines(styles: Any, look: PrintStyle, layout: Layout) -> None:
    """Sets the lines beside paragraphs, with none below the title, and shades the paragraphs on a tint."""
    for drawn in styles["Title"].element.xpath("w:pPr/w:pBdr"):
        drawn.getparent().remove(drawn)
    for each in style_lines(look, layout):
        properties = styles[each.style].element.get_or_add_pPr()
        borders = properties.xpath("w:pBdr") or [_element("w:pBdr")]
        said = {"w:val": each.kind, "w:sz": str(each.width), "w:space": "6", "w:color": each.colour[1:].upper()}
        borders[0].append(_element(f"w:{each.side}", **said))
        properties.insert_element_before(borders[0], "w:shd", *AFTER_BORDERS)
    for name in TINTED:
        shade = _element("w:shd", **{"w:val": "clear", "w:color": "auto", "w:fill": look.tint[1:].upper()})
        styles[name].element.get_or_add_pPr().insert_element_before(shade, *AFTER_BORDERS)


def _element(name: str, **attributes: str) -> Any:
    """Returns an element of Word's XML."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
