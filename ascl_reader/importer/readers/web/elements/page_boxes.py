"""Recognises what stands amid a text and is no part of it: badges, captions, cards, addresses, boxes to check."""

from __future__ import annotations

import re

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.labels import LONGEST_LABEL_START, is_label, leading_section
from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.blocks.titles import month_in
from ascl_reader.importer.readers.web.elements.element_roles import HEADING_LEVELS, Attributes, class_and_id, is_inline
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.elements.page_buttons import holds_label, names_accordion

_BADGE = re.compile(
    r"(?:^|[\s_-])(?:badge|pill|chip|lozenge|ribbon|status-?tag|tag)(?:$|[\s_-])|(?:^|\s)label\s+label-\w+"
)
_KIND = re.compile(r"(?:ascl\s+)?(?:policy\s+|position\s+){1,2}statement|statement", re.IGNORECASE)
"""What kind of text a page holds, as some say it in small letters beside each title."""

_ADDRESS = re.compile(r"\s*[(\[<]\s*((?:https?://|www\.)[^\s()\[\]<>]{4,500})\s*[)\]>]")
_SCHEME = re.compile(r"https?://|/$")

LONGEST_BADGE = 30
"""Characters of a badge."""

_BOXES = frozenset("div section aside figure".split())
_TEXTS = frozenset("p ul ol".split())
_LINES = frozenset("p li dd td blockquote".split())
_HOLDS_TEXT = "p, li, h3, h4, h5, h6"
FEWEST_BESIDE = 2
"""Paragraphs and lists that stand beside a box, right in the part that holds it."""

_PARTS_OF_CARD = "div, p, h2, h3, h4, h5, h6"
LONGEST_CARD = 400
"""Characters of a link that shows another page, with its title and a few words on it."""

LONGEST_BOX, MOST_CHILDREN = 1_200, 60
"""Characters of a box, and elements beside it that are looked at."""


def reason_of_part(node: HtmlNode, tag: str, attributes: Attributes) -> LeftOutReason | None:
    """Returns why an element is no part of the text: it is a caption or a badge; None for others."""
    if _is_caption(node, tag, attributes):
        return LeftOutReason.CAPTION
    if tag in ("a", "figure") and _is_link_card(node):
        return LeftOutReason.RELATED
    if tag == "span" and (length := length_of_address(node)) and not (node.text() or "")[length:].strip():
        return LeftOutReason.LINK_ADDRESS
    return LeftOutReason.NAVIGATION if _is_badge(node, tag, attributes) or _is_kind(node, tag) else None


def _is_link_card(node: HtmlNode) -> bool:
    """Returns whether a link, or a figure with nothing but one, shows another page: its title and what it is about."""
    if node.tag == "figure":
        links = [child for child in node.iter() if (child.text() or "").strip()]
        return len(links) == 1 and links[0].tag == "a" and _is_link_card(links[0])
    parts = [part for part in node.css(_PARTS_OF_CARD)[:MOST_CHILDREN] if len(part.css(_PARTS_OF_CARD)) == 1]
    words = [text for part in parts if (text := collapse_white_space(part.text() or ""))]
    is_small = len(words) > 1 and sum(map(len, words)) <= LONGEST_CARD
    return is_small and not holds_label(node) and not _label_follows(node)


def _label_follows(node: HtmlNode) -> bool:
    """Returns whether what stands behind an element begins with a label, so that it may hold a title."""
    while node.next is None and node.parent is not None and node.parent.tag in ("div", "header", "h2", "h3"):
        node = node.parent
    after = node.next
    while after is not None and not (after.text() or "").strip():
        after = after.next
    text = collapse_white_space(after.text() or "")[:LONGEST_LABEL_START] if after is not None else ""
    return leading_section(text) is not None


def stands_for_heading(picture: HtmlNode) -> bool:
    """Returns whether a picture alone is a heading of a part: its words are drawn, and stand in its description."""
    around = picture.parent
    while around is not None and is_inline(around.tag or ""):
        around = around.parent
    is_part = around is not None and around.tag in HEADING_LEVELS and around.tag != "h1"
    return is_part and around is not None and not (around.text() or "").strip()


def _is_kind(node: HtmlNode, tag: str) -> bool:
    """Returns whether small letters in a heading say what stands below it, beside its title or label."""
    around = node.parent
    if tag != "small" or around is None or around.tag not in HEADING_LEVELS:
        return False
    text = collapse_white_space((node.text() or "")[: 4 * LONGEST_BADGE])
    whole = collapse_white_space(around.text() or "")
    return whole != text and (bool(_KIND.fullmatch(text)) or _is_below_label(whole, text))


def _is_below_label(whole: str, small: str) -> bool:
    """Returns whether a heading is a label with small letters behind it that tell of it."""
    return whole.endswith(small) and is_label(whole.removesuffix(small).strip()) and not is_label(small)


def _is_badge(node: HtmlNode, tag: str, attributes: Attributes) -> bool:
    """Returns whether an element is a badge on a title or card, such as New, and not a label or a date."""
    if not _BADGE.search(class_and_id(attributes)) or not (is_inline(tag) or tag in ("div", "p", "li")):
        return False
    text = collapse_white_space((node.text() or "")[: 4 * LONGEST_BADGE])
    is_short = 0 < len(text) <= LONGEST_BADGE and not text.endswith((".", "?", "!", ":"))
    if not is_short or node.css_first("p, ul") is not None:
        return False
    if is_label(text) or month_in(text):
        return False
    around = node.parent
    while around is not None and (is_inline(around.tag or "") or around.tag in HEADING_LEVELS):
        if around.tag in HEADING_LEVELS:
            return collapse_white_space(around.text() or "") != text
        around = around.parent
    return not (_is_in_sentence(around, text) if is_inline(tag) else tag == "li" and _is_introduced(node))


def _is_in_sentence(around: HtmlNode | None, text: str) -> bool:
    """Returns whether other words of a sentence stand in the line of a badge."""
    if around is None or around.tag not in _LINES:
        return False
    words = collapse_white_space((around.text() or "")[:LONGEST_BOX])
    return len(words) > len(text) and words.endswith((".", "?", "!", ":", ";"))


def _is_introduced(node: HtmlNode) -> bool:
    """Returns whether an entry stands in a list to which the paragraph before it leads with a colon."""
    before = node.parent.prev if node.parent is not None else None
    while before is not None and not before.is_element_node:
        before = before.prev
    return before is not None and before.tag == "p" and (before.text() or "").rstrip().endswith(":")


def _is_caption(node: HtmlNode, tag: str, attributes: Attributes) -> bool:
    """Returns whether an element is what stands below a picture, and not the words around which a figure is put."""
    is_named = tag == "figcaption" or "wp-caption-text" in class_and_id(attributes)
    if not is_named or node.parent is None or node.parent.css_first("table, blockquote, pre, ul, ol") is not None:
        return False
    return node.parent.css_first("img, picture, svg, video, canvas, iframe") is not None


def is_box(node: HtmlNode, tag: str, attributes: Attributes) -> bool:
    """Returns whether an element is a small part of its own amid paragraphs: styled or named, and without a label."""
    is_own = bool((attributes.get("class") or attributes.get("style") or "").strip()) or tag == "aside"
    if tag not in _BOXES or not is_own or names_accordion(attributes) or not _stands_amid_text(node):
        return False
    children = [child for child in node.iter() if (child.text() or "").strip()]
    if not children or (len(children) == 1 and children[0].tag in ("ul", "ol", "table")):
        return False  # lists and tables have an element around them on many sites
    text = node.text() or ""
    return len(text) <= LONGEST_BOX and node.css_first(_HOLDS_TEXT) is not None and not holds_label(node)


def _stands_amid_text(node: HtmlNode) -> bool:
    """Returns whether paragraphs or lists, not only labels, stand beside an element in the part that holds it."""
    found = 0
    for forwards in (False, True):
        beside = node.next if forwards else node.prev
        for _ in range(MOST_CHILDREN):
            if beside is None:
                break
            if beside.is_element_node and beside.tag in _TEXTS and _is_text(beside):
                found += 1
                if found >= FEWEST_BESIDE:
                    return True
            beside = beside.next if forwards else beside.prev
    return False


def _is_text(node: HtmlNode) -> bool:
    text = collapse_white_space((node.text() or "")[: 2 * LONGEST_LABEL_START])
    return bool(text) and (len(text) > LONGEST_LABEL_START or not is_label(text))


def length_of_address(node: HtmlNode) -> int:
    """Returns the length of the address of the link right before, in brackets, with which a text begins; else 0."""
    text = node.text() or ""
    found = _ADDRESS.match(text)
    link = _link_before(node) if found else None
    if found is None or link is None:
        return 0
    return found.end() if _SCHEME.sub("", found[1]) == _SCHEME.sub("", link.attributes.get("href") or "") else 0


def _link_before(node: HtmlNode) -> HtmlNode | None:
    before = node.prev
    while before is not None and before.is_element_node and before.tag != "a" and before.last_child is not None:
        before = before.last_child
    return before if before is not None and before.tag == "a" else None
