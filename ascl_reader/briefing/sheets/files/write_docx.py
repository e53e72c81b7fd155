"""A sheet as a Word file, for the clerk's template: what is on paper, in its order, with real headings and lists."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ascl_reader.briefing.briefing import OWN_PARTS, Layout, Part
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import TYPED, PartText, Sheet, SheetEntry
from ascl_reader.briefing.sheets.files import word_styles
from ascl_reader.briefing.sheets.files.word_estimates import (
    FEWEST_LINES,
    position_size,
    provenance_line,
    ruled_lines,
)
from ascl_reader.briefing.sheets.files.word_file import WordFile, WordText, add_field, mark
from ascl_reader.briefing.sheets.print_styles import PrintStyle, print_style_of
from ascl_reader.briefing.sheets.typed_note import lines_of
from ascl_reader.library.statement import Passage
from ascl_reader.library.text_direction import runs_from_right

ACRONYMS_MARK = "_Acronyms"

LARGE_FOOT = 12.0
"""Points of the small print from which on the page number at the foot has a line of its own."""

SMALL_PARTS = (Part.FACTS, Part.SOURCE)


def as_docx(sheet: Sheet, logo: bytes | None = None, body: float | None = None, beside: Collection[int] = ()) -> bytes:
    """Returns the sheet as a Word file.

    The logo is a PNG of the size that it has on paper; `body` is the size of the text in points that it fits in;
    `beside` numbers the statements whose context and rationale stand beside one another on paper.
    """
    look = print_style_of(sheet.profile, body, sheet.colour, closer=sheet.closer)
    document = WordFile(sheet, look, position_size(sheet, look), sheet.layout)
    _add_opening(document, sheet, logo)
    if sheet.layout is Layout.PACK:
        _add_contents(document, sheet)
    for entry in sheet.entries:
        _add_entry(document, sheet, entry, look, entry.number in beside)
    _add_closing(document, sheet)
    _add_head_and_foot(document, sheet, look)
    return document.content()


def _add_opening(document: WordFile, sheet: Sheet, logo: bytes | None) -> None:
    told = (sheet.head, sheet.date) if logo else (sheet.head,)
    masthead = document.paragraph(" · ".join(filter(None, told)), word_styles.MASTHEAD)
    masthead.add_run("\t" if logo else f"\t{sheet.date}" if sheet.date else "")
    if logo:
        document.picture(masthead, logo, f"Logo of {sheet.school}" if sheet.school else "Logo")
    document.paragraph(sheet.title, "Title")
    if sheet.layout is Layout.CARD and sheet.entries and not sheet.cover:
        return
    document.paragraph(sheet.subtitle, "Subtitle")
    if sheet.details:
        document.paragraph(" · ".join(sheet.details), word_styles.ABOUT)
    if sheet.cover:
        document.lift(document.paragraph(phrases.COVER, "Heading 2"))
        _add_typed(document, sheet.cover, ("Normal", "List Bullet"), "")
    if sheet.glance and sheet.layout is Layout.SHEET:
        document.lift(document.paragraph(phrases.AT_A_GLANCE, word_styles.GLANCE))
        for text, line, entry in zip(sheet.glance, sheet.glance_lines, sheet.entries, strict=True):
            item = document.paragraph("", "List Number")
            item.add_run(text).bold = bool(sheet.glance_told)
            item.add_run(line.removeprefix(text))
            _add_agenda(item, entry)


def _add_agenda(line: Any, entry: SheetEntry) -> None:
    """Adds what the meeting is to do with a statement, at the end of the line about it."""
    if entry.agenda:
        line.add_run(" · ")
        line.add_run(entry.agenda).bold = True


def _add_contents(document: WordFile, sheet: Sheet) -> None:
    """Lists what is in a pack, with the page of each; Word and its like work the pages out."""
    if sheet.entries:
        document.paragraph(phrases.IN_THIS_PACK, "Heading 1")
        if sheet.glance:
            document.paragraph(phrases.GLANCE_BELOW, word_styles.ABOUT)
    for entry in sheet.entries:
        line = document.paragraph("", word_styles.CONTENTS)
        line.add_run(f"{entry.number}. {entry.title}").bold = True
        line.add_run("\t")
        add_field(line, f"PAGEREF {_bookmark(entry)} \\h", str(entry.number + 1))
        if entry.agenda:
            line.add_run().add_break()
            line.add_run(entry.agenda).bold = True
        if sheet.glance and sheet.glance[entry.number - 1] != entry.title:
            line.add_run().add_break()
            line.add_run(sheet.glance[entry.number - 1])
    if sheet.acronyms:
        line = document.paragraph("", word_styles.CONTENTS)
        line.add_run(phrases.ACRONYMS).bold = True
        line.add_run("\t")
        add_field(line, f"PAGEREF {ACRONYMS_MARK} \\h", str(len(sheet.entries) + 2))
    _add_about(document, sheet)


def _add_entry(document: WordFile, sheet: Sheet, entry: SheetEntry, look: PrintStyle, beside: bool) -> None:
    pack, card, one_page = (sheet.layout is each for each in (Layout.PACK, Layout.CARD, Layout.ONE_PAGE))
    title = entry.title if card else f"{entry.number}. {entry.title}"
    first = entry.number == 1 and not (card and sheet.cover)
    heading = document.paragraph(title, "Heading 1", new_page=pack or (card and not first))
    mark(heading, _bookmark(entry), entry.number)
    if entry.agenda:
        document.paragraph("", word_styles.TOLD).add_run(entry.agenda).bold = True
    told = document.paragraph("", word_styles.TOLD)
    for number, text in enumerate(provenance_line(sheet, entry, look)):
        told.add_run(" · " if number else "")
        told.add_run(text).bold = True if text in (entry.wording, entry.wording_short) and not one_page else None
    if entry.status:
        document.paragraph("", word_styles.TOLD).add_run(" ".join(entry.status)).bold = True
    if not card and not one_page:
        document.paragraph(phrases.POSITION, "Heading 2")
    _add_flow(document, entry.position, (word_styles.POSITION, word_styles.POSITION_BULLET), lead=entry.lead[0])
    if entry.lacking and not one_page:
        document.paragraph(f"{entry.lacking[0].upper()}{entry.lacking[1:]}.", word_styles.ABOUT)
    reasons = [part for part in entry.parts if beside and part.part in (Part.CONTEXT, Part.RATIONALE)]
    if reasons:
        for column, part in zip(document.columns(), reasons, strict=True):
            _add_part(column, part, label_within=False)
    for part in entry.parts:
        if part not in reasons:
            _add_part(document, part, label_within=one_page)
    if pack or (sheet.layout is Layout.SHEET and sheet.note_space):
        if pack:
            document.paragraph(phrases.NOTES, "Heading 2")
        for _ in range(ruled_lines(entry, look, sheet.paper) if pack else FEWEST_LINES):
            document.paragraph("\t", word_styles.RULED)


def _add_part(document: WordText, part: PartText, label_within: bool) -> None:
    """Adds a part with its heading, or on one page with its label at the beginning of its text."""
    own = part.part in OWN_PARTS
    styles = "Normal", "List Bullet"
    if own:
        styles = word_styles.OWN, word_styles.OWN_BULLET
    elif part.part in SMALL_PARTS:
        styles = word_styles.SMALL, word_styles.SMALL_BULLET
    label = f"{part.heading}: " if label_within and not part.passages[0].bullet else ""
    if not label:
        document.paragraph(part.heading, word_styles.OWN_HEADING if own else "Heading 2")
    if part.part in TYPED:
        _add_typed(document, part.passages, styles, label)
    else:
        _add_flow(document, part.passages, styles, label)


def _add_flow(
    document: WordText, passages: tuple[Passage, ...], styles: tuple[str, str], label: str = "", lead: str = ""
) -> None:
    """Adds paragraphs and bullets; the label before them is bold, and the lead with which they begin."""
    for passage in passages:
        paragraph = document.paragraph("", styles[passage.bullet])
        for text in filter(None, (label, lead)):
            paragraph.add_run(text).bold = True
        paragraph.add_run(passage.text[len(lead) :])
        label = lead = ""
        if runs_from_right(passage.text):
            document.set_from_right(paragraph)


def _add_typed(document: WordText, passages: tuple[Passage, ...], styles: tuple[str, str], label: str) -> None:
    """Adds what the school typed: its lines and columns as they are, addresses as links."""
    for passage in passages:
        paragraph = document.paragraph("", styles[passage.bullet])
        if label:
            paragraph.add_run(label).bold = True
        label = ""
        lines = lines_of(passage.text)
        if passage.level:
            document.set_in(paragraph, passage.level)
        document.set_columns(paragraph, lines)
        for number, line in enumerate(lines):
            if number:
                paragraph.add_run().add_break()
            for column, runs in enumerate(line):
                if column:
                    paragraph.add_run("\t")
                for run in runs:
                    if run.link:
                        document.link(paragraph, run)
                    else:
                        paragraph.add_run(run.text)
        if runs_from_right(passage.text):
            document.set_from_right(paragraph)


def _add_closing(document: WordFile, sheet: Sheet) -> None:
    if sheet.acronyms and sheet.layout is Layout.ONE_PAGE:
        line = document.paragraph("", word_styles.SMALL)
        line.add_run(f"{phrases.ACRONYMS}: ").bold = True
        for number, each in enumerate(sheet.acronyms):
            line.add_run("; " if number else "")
            line.add_run(each.acronym).bold = True
            line.add_run(f": {each.long}")
    elif sheet.acronyms:
        heading = document.paragraph(phrases.ACRONYMS, "Heading 1", new_page=sheet.layout is Layout.PACK)
        mark(heading, ACRONYMS_MARK, 0)
        for each in sheet.acronyms:
            paragraph = document.paragraph("", "List Bullet")
            paragraph.add_run(each.acronym).bold = True
            paragraph.add_run(f": {each.long}")
    if sheet.layout is Layout.SHEET:
        _add_about(document, sheet)
    if sheet.left_out:
        document.paragraph(sheet.left_out, word_styles.ABOUT)


def _add_about(document: WordFile, sheet: Sheet) -> None:
    document.lift(document.paragraph(phrases.ABOUT, "Heading 2"))
    document.paragraph(" ".join(sheet.about), word_styles.ABOUT)


def _add_head_and_foot(document: WordFile, sheet: Sheet, look: PrintStyle) -> None:
    """Adds the title at the head of later pages, and at each foot whose positions these are, and the page.

    With large letters the page number does not fit beside these words; it then stands below, as on paper.
    """
    document.head().add_run(sheet.title)
    beside = look.small < LARGE_FOOT
    for foot in document.feet():
        foot.add_run(f"{sheet.whose}\t" if beside else f"{sheet.whose} {sheet.wordings}".strip())
        if not beside:
            foot.add_run().add_break()
        foot.add_run(f"Printed {sheet.printed} · Page\u00a0" if beside else f"Printed {sheet.printed}\tPage\u00a0")
        add_field(foot, "PAGE")
        foot.add_run("\u00a0of\u00a0")  # a line never ends between the page and their number
        add_field(foot, "NUMPAGES")
        if beside and sheet.wordings:
            foot.add_run().add_break()
            foot.add_run(sheet.wordings)


def _bookmark(entry: SheetEntry) -> str:
    return f"_Statement{entry.number}"
