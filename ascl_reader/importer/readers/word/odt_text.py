"""Walks through an OpenDocument text and tells what of it is shown, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

import msgspec

from ascl_reader.importer.blocks.document import DoubtReason, LeftOutReason
from ascl_reader.importer.blocks.ink import Ink
from ascl_reader.importer.readers.word.odt_styles import LOWEST_HEADING, OdtStyles
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number
from ascl_reader.importer.readers.word.page_text import SOFT_RETURN, PageText

Reason: TypeAlias = "LeftOutReason | None"

_INDEXES = frozenset(
    "table-of-content alphabetical-index illustration-index table-index object-index user-index bibliography".split()
)
_NOT_READ = frozenset(
    "tracked-changes forms variable-decls sequence-decls user-field-decls dde-connection-decls title desc "
    "annotation-end bookmark bookmark-start bookmark-end reference-mark-start reference-mark-end change-start "
    "change-end soft-page-break".split()
)
_DRAWN = frozenset(
    "frame g custom-shape rect ellipse circle line polyline polygon regular-polygon path connector caption "
    "measure control".split()
)


_IN_LINE = "as-char"


class OpenList(msgspec.Struct):
    """A list that is being read: its style, the numbers of its entries so far, level by level."""

    style: str
    counts: list[int]
    is_entry: bool = False
    """Whether the entry that has begun has no paragraph yet: its first one gets the marker."""


class OdtWalker:
    """Adds the paragraphs, lists and tables of an OpenDocument text to a text."""

    def __init__(self, styles: OdtStyles, deleted: dict[str, str]) -> None:
        self.text = PageText()
        self._styles = styles
        self._deleted = deleted
        self._lists: list[OpenList] = []
        self._ended: dict[str, list[int]] = {}
        self._boxes: list[tuple[list[Element], Reason, bool]] = []
        """What text boxes hold, why they are left out, and whether they float beside the text."""

        self._ink = Ink()
        self._is_raised = self._is_bold = False
        self._all_bold = True
        self._size: float | None = None
        self._is_in_box = self._is_afloat = False
        self._takers: dict[str, Callable[[Element, Reason], None]] = {
            "span": self._take_span,
            "s": lambda each, reason: self.text.add(" ", reason),
            "tab": lambda each, reason: self.text.add("\t", reason),
            "line-break": lambda each, reason: self.text.add(SOFT_RETURN, reason),
            "note": self._take_note,
            "annotation": lambda each, _: self.text.leave_out(words_of(each), LeftOutReason.REVIEWER_COMMENT),
            "change": lambda each, _: self.text.leave_out(
                self._deleted.get(each.get("change-id", ""), ""), LeftOutReason.STRUCK_OUT
            ),
            "placeholder": self._take_placeholder,
            "hidden-text": lambda each, reason: self._take_inline(each, reason or LeftOutReason.HIDDEN),
            "hidden-paragraph": lambda each, reason: None,
            "ruby-text": lambda each, reason: self._take_inline(each, reason or LeftOutReason.DUPLICATE),
            **dict.fromkeys(_DRAWN, self._take_drawing),
            **dict.fromkeys(_NOT_READ, lambda each, reason: None),
        }

    def take_body(self, elements: Iterable[Element], reason: Reason = None) -> None:
        """Adds paragraphs, lists and tables, also within elements not known here; a reason leaves all of them out."""
        for element in elements:
            if element.tag in ("p", "h"):
                self._take_paragraph(element, reason)
            elif element.tag == "list":
                self._take_list(element, reason)
            elif element.tag == "table":
                self._take_table(element, reason)
            elif element.tag in _INDEXES:
                self.take_body(element, reason or LeftOutReason.NAVIGATION)
            elif element.tag == "section" and element.get("display", "true") != "true":
                self.take_body(element, LeftOutReason.HIDDEN)
            elif element.tag == "change":
                self._takers["change"](element, reason)
            elif element.tag in _DRAWN:
                self._take_drawing(element, reason)
                self._take_boxes(len(self.text.blocks))
            elif element.tag not in _NOT_READ:
                self.take_body(element, reason)

    def _take_paragraph(self, element: Element, reason: Reason) -> None:
        style = element.get("style-name", "")
        reason = reason or self._styles.reason("paragraph", style)
        if any(each.get("is-hidden") == "true" for each in element.iter("hidden-paragraph")):
            reason = reason or LeftOutReason.HIDDEN
        ink, self._ink = self._ink, self._styles.ink("paragraph", style, self._ink)
        self._is_bold, self._all_bold = self._styles.is_bold("paragraph", style, around=False), True
        self._size = None
        self._take_inline(element, reason)
        self._ink = ink
        level, marker = self._heading(element, style), self._marker(style)
        is_styled = self._is_afloat or "quot" in style.lower()
        if (self._is_in_box or is_styled) and not level and marker is None:
            self.text.doubt_quotation(is_styled)
        begun = len(self.text.blocks)
        self.text.end_paragraph(level, marker, stands_out=bool(marker) and self._all_bold, size=self._size)
        self._take_boxes(begun)

    def _take_boxes(self, begun: int) -> None:
        """Adds the content of text boxes; their paragraph's blocks begin at the place `begun`."""
        boxes, self._boxes = self._boxes, []
        inside, self._is_in_box = (self._is_in_box, self._is_afloat), self._is_in_box or bool(boxes)
        for box, reason, is_afloat in boxes:
            self._is_afloat = is_afloat
            lists, self._lists, ink, self._ink = self._lists, [], self._ink, Ink(paper=None)  # it has its own colour
            first = len(self.text.blocks)
            self.take_body(box, reason)
            self.text.put_labels_first(begun, first)
            self._lists, self._ink = lists, ink
        self._is_in_box, self._is_afloat = inside

    def _heading(self, element: Element, style: str) -> int:
        if element.tag == "h":
            return min(max(whole_number(element.get("outline-level"), 1), 1), LOWEST_HEADING)
        return 1 if self._styles.is_title(style) else self._styles.outline(style)

    def _marker(self, style: str) -> str | None:
        """Returns the marker before the paragraph; None but for the first paragraph of an entry."""
        if not self._lists or not self._lists[-1].is_entry:
            return None
        innermost = self._lists[-1]
        innermost.is_entry = False
        return self._styles.marker(innermost.style or self._styles.list_style(style), innermost.counts)

    def _take_list(self, element: Element, reason: Reason) -> None:
        outer = self._lists[-1] if self._lists else None
        style = element.get("style-name", "") or (outer.style if outer else "")
        before = list(outer.counts) if outer else []
        level = self._styles.level(style, len(before) + 1)
        first = level.start - 1
        if element.get("continue-numbering") == "true" or element.get("continue-list"):
            first = (self._ended.get(element.get("continue-list") or style) or [first])[-1]
        here = OpenList(style, [*before, first])
        self._lists.append(here)
        for item in element:
            if item.tag == "list-item":
                here.counts[-1] = whole_number(item.get("start-value"), here.counts[-1] + 1)
                here.is_entry = True
            if item.tag in ("list-item", "list-header"):
                self.take_body(item, reason)
        self._lists.pop()
        self._ended[style] = self._ended[element.get("id", "")] = here.counts

    def _take_table(self, table: Element, reason: Reason) -> None:
        outer, lists, boxes, ink, rows = self.text, self._lists, self._boxes, self._ink, []
        around = self._styles.ink("table", table.get("style-name", ""), ink)
        self._lists, self._boxes = [], []
        for row in _rows(table):
            hidden = LeftOutReason.HIDDEN if row.get("visibility") in ("collapse", "filter") else None
            cells: list[PageText | None] = []
            for cell in row:
                if cell.tag not in ("table-cell", "covered-table-cell"):
                    continue
                self.text = PageText()
                in_row = self._styles.ink("table-row", row.get("style-name", ""), around)
                self._ink = self._styles.ink("table-cell", cell.get("style-name", ""), in_row)
                is_covered = cell.tag == "covered-table-cell"
                self.take_body(cell, reason or hidden or (LeftOutReason.HIDDEN if is_covered else None))
                cells.append(None if is_covered and not self.text.left_out else self.text)
            rows.append(cells)
        self.text, self._lists, self._boxes, self._ink = outer, lists, boxes, ink
        self.text.add_table(rows)

    def _take_inline(self, parent: Element, reason: Reason) -> None:
        """Adds the words of an element; also of one that is not known here, as those of a field."""
        self._add(_as_shown(parent.text), reason)
        for each in parent:
            shown = LeftOutReason.HIDDEN if reason is None and each.get("display") == "none" else reason
            self._takers.get(each.tag, self._take_inline)(each, shown)
            if each.tag == "span" and reason is None:
                self.text.end_bold(each.tail or "")
            self._add(_as_shown(each.tail), reason)

    def _add(self, words: str, reason: Reason) -> None:
        if reason is None and words.strip():
            size = self._ink.size or 0.0
            self._size = size if self._size is None else min(size, self._size)
        self._all_bold &= reason is not None or self._is_bold or not words.strip()
        if reason is None and self._is_raised and not self._ink.is_unseen:
            self.text.add_raised(words)
        else:
            self.text.add(words, LeftOutReason.HIDDEN if reason is None and self._ink.is_unseen else reason)

    def _take_span(self, span: Element, reason: Reason) -> None:
        style = span.get("style-name", "")
        ink, self._ink = self._ink, self._styles.ink("text", style, self._ink)
        raised, self._is_raised = self._is_raised, self._is_raised or self._styles.is_raised(style)
        bold, self._is_bold = self._is_bold, self._styles.is_bold("text", style, self._is_bold)
        self._take_inline(span, reason or self._styles.reason("text", style))
        self._ink, self._is_raised, self._is_bold = ink, raised, bold

    def _take_placeholder(self, place: Element, reason: Reason) -> None:
        """Leaves out what asks for words; the sentence around it lacks them."""
        self._take_inline(place, reason or LeftOutReason.BELONGS_TO_NONE)
        if reason is None:
            self.text.doubt_paragraph(DoubtReason.NOT_FILLED_IN)

    def _take_note(self, note: Element, _: Reason) -> None:
        mark, body = note.find("note-citation"), note.find("note-body")
        words = [words_of(each) for each in (mark, body) if each is not None]
        self.text.leave_out(" ".join(words), LeftOutReason.FOOTNOTE)

    def _take_drawing(self, drawing: Element, reason: Reason, in_floating: bool = False) -> None:
        holds_words = False
        is_afloat = in_floating or drawing.get("anchor-type", _IN_LINE) != _IN_LINE
        for each in drawing:
            if each.tag == "text-box" or each.tag in ("p", "h", "list", "table"):
                self._boxes.append((list(each) if each.tag == "text-box" else [each], reason, is_afloat))
                holds_words = True
            elif each.tag in _DRAWN:
                self._take_drawing(each, reason, is_afloat)
        image = next(drawing.iter("image"), None) if drawing.tag == "frame" and not holds_words else None
        if image is not None:
            told = [words_of(each) for each in drawing if each.tag in ("desc", "title")]
            name = next(filter(None, told), "") or drawing.get("name") or image.get("href") or ""
            self.text.leave_out(name, LeftOutReason.PICTURE)


def _rows(table: Element) -> Iterable[Element]:
    """Yields the rows of a table, also those in its head and in groups."""
    for each in table:
        if each.tag == "table-row":
            yield each
        elif each.tag in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(each)


def _as_shown(text: str | None) -> str:
    """Returns a text with its white space as a program shows it: a line end in the file is a space."""
    return " ".join(text.split("\n")) if text and "\n" in text else text or ""


def words_of(element: Element) -> str:
    """Returns the words of an element on one line; who wrote a comment and when is not among them."""
    pieces: list[str] = []

    def take(each: Element) -> None:
        """Takes the words of an element and of those in it."""
        if each.tag not in ("creator", "date", "date-string", "initials", "creator-initials"):
            pieces.append(each.text or "")
            for inner in each:
                take(inner)
                pieces.append(" " if inner.tag in ("p", "s", "tab", "line-break") else "")
                pieces.append(inner.tail or "")

    take(element)
    return " ".join("".join(pieces).split())
