"""Walks through the text of a Word file and tells what of it is shown, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from ascl_reader.importer.blocks.document import DoubtReason, LeftOutReason
from ascl_reader.importer.blocks.ink import WHITE, Colour
from ascl_reader.importer.blocks.make_blocks import as_power
from ascl_reader.importer.readers.word.docx_colours import paper_behind
from ascl_reader.importer.readers.word.docx_drawings import chosen_alternative, drawing_keys, picture_name, text_boxes
from ascl_reader.importer.readers.word.docx_fields import OpenFields, reason_of
from ascl_reader.importer.readers.word.docx_notes import Notes
from ascl_reader.importer.readers.word.docx_numbering import Lists
from ascl_reader.importer.readers.word.docx_styles import Styles, is_on
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number
from ascl_reader.importer.readers.word.page_text import SOFT_RETURN, PageText
from ascl_reader.importer.readers.word.symbols import UNKNOWN_SIGN, in_font, sign_of

Reason: TypeAlias = "LeftOutReason | None"

_AROUND = frozenset(
    "body hyperlink smartTag customXml ins moveTo bdo dir oMath oMathPara sdtContent txbxContent ruby rubyBase "
    "num den e sub deg fName lim".split()
)
"""Elements that change nothing of the words in them; the short names are those of formulas."""

_AROUND_FORMULAS = frozenset(
    "sSub sSup sSubSup sPre rad d nary func m mr limLow limUpp eqArr bar acc box borderBox groupChr".split()
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": SOFT_RETURN, "cr": SOFT_RETURN, "noBreakHyphen": "\u2011"}
_CONTENTS = "Table of Contents"


class DocxWalker:
    """Adds the paragraphs and tables of a Word file to a text; `drawn` gives the words of a diagram by its key."""

    def __init__(self, styles: Styles, lists: Lists, notes: Notes, drawn: Callable[[str], str]) -> None:
        self.text = PageText()
        self._styles = styles
        self._lists = lists
        self._notes = notes
        self._drawn = drawn
        self._fields = OpenFields()
        self._boxes: list[tuple[Iterable[Element], Reason, bool]] = []
        """What text boxes hold, why they are left out, and whether they float beside the text."""

        self._paragraph: Element | None = None
        self._font = ""
        self._is_raised = False
        self.paper: Colour | None = WHITE
        self._goes_on = False
        self._is_bold = True
        self._size: float | None = None
        self._is_in_box = self._is_afloat = self._is_power = False
        self._takers: dict[str, Callable[[Element, Reason], None]] = {
            "r": self._take_run,
            "t": self._take_words,
            "delText": self._take_words,
            "instrText": lambda element, _: self._fields.add_instruction(element.text or ""),
            "fldChar": self._take_field_mark,
            "fldSimple": lambda element, reason: self._take_each(
                element, reason or reason_of(element.get("instr", ""))
            ),
            "sym": self._take_symbol,
            "sdt": self._take_control,
            "f": self._take_fraction,
            "sup": self._take_power,
            "subDoc": lambda element, reason: self.text.doubt(DoubtReason.TEXT_MAY_BE_MISSING),
            "AlternateContent": lambda element, reason: self._take_each(chosen_alternative(element), reason),
            "rt": lambda element, reason: self._take_each(element, reason or LeftOutReason.DUPLICATE),
            **dict.fromkeys(("footnoteReference", "endnoteReference", "commentReference"), self._take_note),
            **dict.fromkeys(("drawing", "pict", "object"), self._take_drawing),
            **dict.fromkeys(("del", "moveFrom"), lambda element, _: self._take_each(element, LeftOutReason.STRUCK_OUT)),
            **dict.fromkeys((*_AROUND, *_AROUND_FORMULAS), self._take_each),
        }

    def take_body(self, elements: Iterable[Element], reason: Reason = None) -> None:
        """Adds all of a text, cell or box, whose last paragraph ends with it; a reason leaves all of it out."""
        self._take_blocks(elements, reason)
        if self._goes_on:
            self._end_paragraph()

    def _take_blocks(self, elements: Iterable[Element], reason: Reason) -> None:
        """Adds paragraphs and tables."""
        for element in elements:
            if element.tag == "p":
                self._take_paragraph(element, reason)
            elif element.tag == "tbl":
                self._take_table(element, reason)
            elif element.tag == "sdt":
                self._take_blocks(element, reason or _reason_of_control(element))
            elif element.tag == "AlternateContent":
                self._take_blocks(chosen_alternative(element), reason)
            elif element.tag == "altChunk":
                self.text.doubt(DoubtReason.TEXT_MAY_BE_MISSING)
            elif element.tag in ("del", "moveFrom"):
                self._take_blocks(element, LeftOutReason.STRUCK_OUT)
            elif element.tag in _AROUND:
                self._take_blocks(element, reason)

    def _take_paragraph(self, element: Element, reason: Reason) -> None:
        """Adds a paragraph; one whose end is not there, or that is a large first letter, goes on in the next."""
        properties = element.find("pPr")
        if not self._goes_on or not self.text.has_words:
            self._paragraph = properties
        if self._styles.is_contents(properties):
            reason = reason or LeftOutReason.NAVIGATION
        self._take_each(element, reason)
        self._goes_on = properties is not None and (_has_no_end(properties) or _is_letter(properties))
        if not self._goes_on:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        place = self._styles.list_place(self._paragraph)
        level = self._styles.heading_level(self._paragraph)
        marker = self._lists.marker(place) if place else None
        is_styled = self._is_afloat or _is_framed(self._paragraph) or self._styles.is_quotation(self._paragraph)
        if (self._is_in_box or is_styled) and not level and marker is None:
            self.text.doubt_quotation(is_styled)
        begun = len(self.text.blocks)
        self.text.end_paragraph(level, marker, stands_out=bool(marker) and self._is_bold, size=self._size)
        self._is_bold, self._size = True, None
        self._goes_on = False
        boxes, self._boxes = self._boxes, []
        paper, self.paper = self.paper, None if boxes else self.paper  # a box has a colour of its own
        inside, self._is_in_box = (self._is_in_box, self._is_afloat), self._is_in_box or bool(boxes)
        for box, reason, is_afloat in boxes:
            self._is_afloat, first = is_afloat, len(self.text.blocks)
            self.take_body(box, reason)
            self.text.put_labels_first(begun, first)
        self.paper, (self._is_in_box, self._is_afloat) = paper, inside

    def _take_table(self, table: Element, reason: Reason) -> None:
        if self._goes_on:
            self._end_paragraph()
        outer, paper, rows = self.text, self.paper, []
        self.paper = None if self._styles.shades(table) else paper_behind(table.find("tblPr"), paper)
        for row, why in _inside(table, "tr"):
            rows.append(self._cells(row, reason or why))
        self.text, self.paper = outer, paper
        self.text.add_table(rows)

    def _cells(self, row: Element, reason: Reason) -> list[PageText | None]:
        properties = row.find("trPr")
        if is_on(properties, "hidden"):
            reason = reason or LeftOutReason.HIDDEN
        elif properties is not None and properties.find("del") is not None:
            reason = reason or LeftOutReason.STRUCK_OUT
        cells: list[PageText | None] = []
        paper = self.paper
        for cell, why in _inside(row, "tc"):
            self.text = PageText()
            self.paper = paper_behind(cell.find("tcPr"), paper)
            merged = cell.find("tcPr/vMerge")
            goes_on = merged is not None and merged.get("val", "continue") == "continue"
            self.take_body(cell, reason or why or (LeftOutReason.HIDDEN if goes_on else None))
            cells.append(self.text)
            span = cell.find("tcPr/gridSpan")
            width = whole_number(span.get("val"), 1) if span is not None else 1
            cells += [None] * (min(width, 60) - 1)
        self.paper = paper
        return cells

    def _take_each(self, parent: Iterable[Element], reason: Reason) -> None:
        for element in parent:
            take = self._takers.get(element.tag)
            if take is not None:
                take(element, reason)
            elif element.tag in _SIGNS:
                self._add(_SIGNS[element.tag], reason)

    def _add(self, words: str, reason: Reason) -> None:
        self.text.add(words, reason or self._fields.reason)

    def _take_run(self, run: Element, reason: Reason) -> None:
        properties = run.find("rPr")
        fonts = properties.find("rFonts") if properties is not None else None
        self._font = fonts.get("ascii", "") if fonts is not None else ""
        position = properties.find("vertAlign") if properties is not None else None
        self._is_raised = position is not None and position.get("val") == "superscript"
        reason = reason or self._styles.reason(properties, self._paragraph)
        ink = self._styles.ink(properties, self._paragraph, self.paper)
        if reason is None and ink.is_unseen:
            reason = LeftOutReason.HIDDEN
        if reason is None and run.find("t") is not None:
            size = ink.size or 0.0
            self._size = size if self._size is None else min(size, self._size)
        if self._is_bold and run.find("t") is not None:
            self._is_bold = self._styles.is_bold(properties, self._paragraph)
            if not self._is_bold and reason is None:
                self.text.end_bold("".join(each.text or "" for each in run.findall("t")))
        mark = next((each for each in run if each.get("customMarkFollows", "0") not in ("0", "false")), None)
        self._take_each(run, reason or (LeftOutReason.FOOTNOTE if mark is not None else None))

    def _take_words(self, element: Element, reason: Reason) -> None:
        words = in_font(self._font, element.text or "")
        words = as_power(words) if self._is_power else words
        if self._is_raised and reason is None and self._fields.reason is None:
            self.text.add_raised(words)
        else:
            self._add(words, reason)

    def _take_field_mark(self, element: Element, reason: Reason) -> None:
        around = self._fields.reason
        self.text.add(self._fields.meet(element), reason or around)

    def _take_control(self, control: Element, reason: Reason) -> None:
        """Adds the words of a content control; one that asks for words has none, which a sentence around it lacks."""
        own = _reason_of_control(control)
        self._take_each(control, reason or own)
        if own is LeftOutReason.BELONGS_TO_NONE and reason is None:
            self.text.doubt_paragraph(DoubtReason.NOT_FILLED_IN)

    def _take_fraction(self, fraction: Element, reason: Reason) -> None:
        """Adds what stands above the line of a fraction, a stroke, and what stands below it."""
        for part in fraction:
            if part.tag == "den":
                self._add("/", reason)
            self._take_each((part,), reason)

    def _take_power(self, power: Element, reason: Reason) -> None:
        self._is_power = True
        self._take_each(power, reason)
        self._is_power = False

    def _take_symbol(self, element: Element, reason: Reason) -> None:
        try:
            sign = sign_of(element.get("font", ""), int(element.get("char", ""), 16))
        except ValueError:
            sign = UNKNOWN_SIGN
        self._add(sign, reason)
        if sign == UNKNOWN_SIGN and reason is None:
            self.text.doubt_paragraph(DoubtReason.UNREADABLE_FONT)

    def _take_note(self, element: Element, _: Reason) -> None:
        self.text.leave_out(*self._notes.referred(element))

    def _take_drawing(self, element: Element, reason: Reason) -> None:
        boxes = list(text_boxes(element))
        is_afloat = next(element.iter("anchor"), None) is not None
        self._boxes += [(box, reason, is_afloat) for box in boxes]
        drawn = [self._drawn(key) for key in drawing_keys(element)]
        if not boxes:
            self.text.leave_out(" ".join(filter(None, drawn)) or picture_name(element), LeftOutReason.PICTURE)


def _is_framed(properties: Element | None) -> bool:
    """Returns whether a paragraph stands in a frame of lines, on all its sides."""
    frame = properties.find("pBdr") if properties is not None else None
    sides = [frame.find(side) for side in ("top", "left", "bottom", "right")] if frame is not None else [None]
    return all(side is not None and side.get("val") not in ("nil", "none") for side in sides)


def _has_no_end(properties: Element) -> bool:
    """Returns whether the end of a paragraph was deleted, moved away or hidden; a hidden one may end a heading."""
    mark = properties.find("rPr")
    if mark is None or is_on(mark, "specVanish"):
        return False
    return mark.find("del") is not None or mark.find("moveFrom") is not None or is_on(mark, "vanish")


def _is_letter(properties: Element) -> bool:
    """Returns whether a paragraph is the large first letter of the next one."""
    frame = properties.find("framePr")
    return frame is not None and frame.get("dropCap", "none") != "none"


def _reason_of_control(control: Element) -> Reason:
    """Returns why the words of a content control are left out: it is a table of contents, or asks for words."""
    properties = control.find("sdtPr")
    if is_on(properties, "showingPlcHdr"):
        return LeftOutReason.BELONGS_TO_NONE
    gallery = properties.find("docPartObj/docPartGallery") if properties is not None else None
    is_contents = gallery is not None and gallery.get("val") == _CONTENTS
    return LeftOutReason.NAVIGATION if is_contents else None


def _inside(parent: Element, tag: str, reason: Reason = None) -> Iterator[tuple[Element, Reason]]:
    """Yields the rows of a table, or the cells of a row, also those within controls, and why they are left out."""
    for each in parent:
        if each.tag == tag:
            yield each, reason
        elif each.tag in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _inside(each, tag, reason or _reason_of_control(each))
