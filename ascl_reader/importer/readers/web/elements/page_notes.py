"""Recognises footnotes, comments of people who worked on a page, and the marks in the text that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.make_blocks import collapse_white_space, is_raised_mark
from ascl_reader.importer.readers.web.elements.element_roles import HEADING_LEVELS, class_and_id, is_inline
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.elements.inner_links import InnerLink

LONGEST_NOTE = 1_500
"""Characters of a footnote or comment; a longer part is one of the page that a number happens to lead to."""

LONGEST_NUMBER = 6
_MARK = re.compile(
    r"[(\[]?\s*(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,5}|[A-Z]{2,3}\d{1,3}|note\s+\d{1,3}|[*†‡§¶]{1,4})\s*[)\]]?"
)
_REMARK = re.compile(r"\[[^\[\]]{1,60}\]")
_NAMED_MARK = re.compile(r"(?:foot|end)?note-?(?:ref|link|mark|number|anchor)|fn-?ref|mso(?:foot|end)notereference")
_NAMED_NOTES = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|side-?notes?|margin-?notes?|reflist|mso(?:foot|end)notetext)(?:-?(?:list|text|section|area))?(?:$|[\s_-])"
)
_COMMENT_ADDRESS = re.compile(r"#(?:cmnt|_msocom)")
_NAMED_COMMENT = re.compile(r"msocomment(?:reference|text|subject)|msocomanchor|(?:^|[\s_-])cmnt(?:$|[\s_-]|\d)")
_NOTE_ROLES = frozenset("doc-footnote doc-endnote doc-endnotes doc-noteref".split())
_AROUND_MARK = frozenset("sup span b i em strong".split())
_NO_NOTE = frozenset(("body", "main", "article", "section", "html", *HEADING_LEVELS))


def notes_of(root: HtmlNode, links: Iterable[InnerLink]) -> dict[int, LeftOutReason]:
    """Returns the notes and marks of a page, by their number in the tree, with the reason to leave them out."""
    found: dict[int, LeftOutReason] = {}
    numbers: set[str] = set()
    for anchor in root.css("a[href^='#cmnt_ref']"):
        if _is_note(comment := _whole_note(anchor)):
            found[comment.mem_id] = LeftOutReason.REVIEWER_COMMENT  # its mark may be gone from the text
    for node in root.css("[class], [role], sup"):
        reason = _named(node)
        if reason is not None:
            found[node.mem_id] = reason
            numbers.add(collapse_white_space(node.text() or "")[:LONGEST_NUMBER])
        elif node.tag == "sup" and (note := _note_that_begins_with(node, numbers)) is not None:
            found[note.mem_id] = LeftOutReason.FOOTNOTE
    notes: dict[int, HtmlNode | None] = {}
    for link in links:
        if link.node.tag == "a" and link.target_place > link.place and _MARK.fullmatch(link.text):
            target = link.target.mem_id
            if target not in notes:
                whole = _whole_note(link.target)
                notes[target] = whole if _is_note(whole) else None
            note = notes[target]
            if note is not None and not _is_reference(link.node, note):
                found[_whole_mark(link.node).mem_id] = found[note.mem_id] = _reason(link)
    return found


def _named(node: HtmlNode) -> LeftOutReason | None:
    """Returns the reason to leave out an element named a note or a mark, or a raised number; None for any other."""
    names = class_and_id(node.attributes)
    if _NAMED_COMMENT.search(names):
        return LeftOutReason.REVIEWER_COMMENT
    is_list = node.tag in ("ol", "ul") and "notes" in names.split()
    is_note = is_list or node.attributes.get("role") in _NOTE_ROLES or bool(_NAMED_NOTES.search(names))
    is_mark = bool(_NAMED_MARK.search(names)) and bool(_MARK.fullmatch(collapse_white_space(node.text() or "")))
    is_raised = node.tag == "sup" and (_is_raised_mark(node) or _is_raised_remark(node))
    return LeftOutReason.FOOTNOTE if is_note or is_mark or is_raised else None


def _is_raised_mark(node: HtmlNode) -> bool:
    """Returns whether a raised number stands after a word or the end of a sentence."""
    before = node.prev
    words = (before.text() or "") if before is not None else ""
    return is_raised_mark(words, collapse_white_space(node.text() or ""))


def _is_raised_remark(node: HtmlNode) -> bool:
    """Returns whether raised words in square brackets stand behind others, as an editor's remark on them."""
    return node.prev is not None and bool(_REMARK.fullmatch(collapse_white_space(node.text() or "")))


def _note_that_begins_with(raised: HtmlNode, numbers: set[str]) -> HtmlNode | None:
    """Returns the paragraph that begins with a raised number which stood in the text as a mark; None for others."""
    note, before = raised.parent, raised.prev
    is_first = before is None or (before.is_text_node and not (before.text_content or "").strip())
    if note is None or not is_first or collapse_white_space(raised.text() or "") not in numbers:
        return None
    return note if note.tag in ("p", "li", "div", "dd", "td") and _is_note(note) else None


def _is_reference(link: HtmlNode, note: HtmlNode) -> bool:
    """Returns whether a number is a word of its sentence, as in “see point 3”: not raised, and nothing leads back."""
    before = link.prev
    is_word = before is not None and before.is_text_node and (before.text_content or "")[-1:].isspace()
    is_raised = link.parent is None or link.parent.tag == "sup" or link.css_first("sup") is not None
    return is_word and not is_raised and "[" not in (link.text() or "") and note.css_first("a[href^='#']") is None


def _reason(link: InnerLink) -> LeftOutReason:
    is_comment = _COMMENT_ADDRESS.match(link.node.attributes.get("href") or "")
    is_called_so = _NAMED_COMMENT.search(class_and_id(link.target.attributes))
    return LeftOutReason.REVIEWER_COMMENT if is_comment or is_called_so else LeftOutReason.FOOTNOTE


def _whole_mark(link: HtmlNode) -> HtmlNode:
    """Returns the raised element that holds nothing but a mark, else the mark itself."""
    around = link.parent
    while around is not None and around.tag in _AROUND_MARK:
        if not _MARK.fullmatch(collapse_white_space(around.text() or "")):
            break
        link, around = around, around.parent
    return link


def _whole_note(target: HtmlNode) -> HtmlNode:
    """Returns the entry or paragraph that a note's name or number stands in."""
    while is_inline(target.tag or "") and target.parent is not None:
        target = target.parent
    around = target.parent
    if target.tag != "p" or around is None or around.tag not in ("li", "div", "dd"):
        return target
    back, first = len(target.css("a[href^='#']")), around.css_first("p")
    is_first = first is not None and first.mem_id == target.mem_id
    is_only = is_first and back > 0 and len(around.css("a[href^='#']")) == back
    return around if is_only or (around.text() or "").strip() == (target.text() or "").strip() else target


def _is_note(note: HtmlNode) -> bool:
    """Returns whether an element may be a note: it is short, and holds no heading and no label."""
    if note.tag in _NO_NOTE or note.css_first("h1, h2, h3, h4, h5, h6") is not None:
        return False
    text = collapse_white_space(note.text() or "")
    return len(text) <= LONGEST_NOTE and not is_label(text)
