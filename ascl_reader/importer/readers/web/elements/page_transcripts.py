"""Recognises the parts of a web page that say in words what a video, a recording or a picture of it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.blocks.transcripts import LONGEST_TITLE, transcript_title
from ascl_reader.importer.readers.web.elements.element_roles import HEADING_LEVELS, class_and_id
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.elements.page_buttons import holds_label, names_accordion

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:transcripts?|transcription)(?:-?(?:text|body|content|panel|list|box))?(?:$|[\s_-])"
)
_MAY_OPEN = (
    "summary, button, dt, [role=button], [role=tab], [aria-expanded], [aria-controls], [data-toggle], "
    "[data-bs-toggle], a[href^='#']"
)
_AROUND_OPENER = frozenset((*HEADING_LEVELS, "p", "div", "span", "strong", "b"))
_PARTS = frozenset("div section dd ul ol p blockquote article".split())
_WHOLE = frozenset("html body main form".split())
MOST_OPENERS = 3_000


def transcripts_of(root: HtmlNode) -> dict[int, LeftOutReason]:
    """Returns parts named as transcripts, and those that a button of such words opens, by number in the tree."""
    found: dict[int, LeftOutReason] = {}
    for node in root.css("[class*=ranscript], [id*=ranscript]"):
        if _NAMED.search(class_and_id(node.attributes)) and _may_be_left_out(node):
            found[node.mem_id] = LeftOutReason.TRANSCRIPT
    named: Mapping[str, HtmlNode] | None = None
    for opener in root.css(_MAY_OPEN)[:MOST_OPENERS]:
        text = collapse_white_space((opener.text() or "")[: 2 * LONGEST_TITLE])
        reason = transcript_title(text) if text else None
        if reason is None:
            continue
        if named is None:
            named = {node.attributes["id"] or "": node for node in reversed(root.css("[id]"))}
        whole = _whole_opener(opener, text)
        part = _opened(opener, whole, named)
        if part is not None and _may_be_left_out(part):
            found[part.mem_id] = found[whole.mem_id] = reason
    return found


def _may_be_left_out(node: HtmlNode) -> bool:
    return node.tag not in _WHOLE and node.css_first("main, h1") is None and not holds_label(node)


def _whole_opener(opener: HtmlNode, text: str) -> HtmlNode:
    """Returns the heading or line that holds nothing but a button, else the button itself."""
    around = opener.parent
    while around is not None and around.tag in _AROUND_OPENER:
        if collapse_white_space(around.text() or "") != text:
            break
        opener, around = around, around.parent
    return opener


def _opened(opener: HtmlNode, whole: HtmlNode, named: Mapping[str, HtmlNode]) -> HtmlNode | None:
    """Returns the part that a button opens, if any: the one it names, that around its summary, or the next one."""
    if opener.tag == "summary":
        return opener.parent if opener.parent is not None and opener.parent.tag == "details" else None
    attributes = opener.attributes
    for name in ("aria-controls", "data-bs-target", "data-target", "href"):
        part = named.get((attributes.get(name) or "").removeprefix("#"))
        if part is not None:
            return part
    after = whole.next
    while after is not None and not after.is_element_node:
        after = after.next
    is_part = after is not None and after.tag in _PARTS
    opens = "aria-expanded" in attributes or opener.tag in ("button", "dt") or names_accordion(attributes)
    return after if is_part and opens else None
