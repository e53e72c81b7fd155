"""Buttons and links of a web page: those that say nothing themselves, and those that open a part of the page."""

from __future__ import annotations

import re
from collections.abc import Collection

from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.readers.web.elements.element_roles import (
    HEADING_LEVELS,
    Attributes,
    class_and_id,
    is_hidden,
    is_inline,
)
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode

_BUTTONS = frozenset("button a dt summary".split())
_OPENS = re.compile(r"accordi[oa]n|collaps|expand|toggle|disclosure|faq|reveal")
_PANEL = re.compile(r"accordi[oa]n|collaps|expand|toggle|disclosure|faq|reveal|panel|tab-?pane|tab-?content|answer")
_REMAINDER = re.compile(
    r"(?:^|[\s_-])(?:more|rest|remainder|read-?more|show-?more|more-?(?:text|content)|full-?(?:text|content)?|truncated?"
    r"|continued?|continuation|hidden-?(?:text|content)|extra|expandable|long-?text)(?:$|[\s_-])"
)
_DOTS = frozenset(("…", "...", "[…]", "[...]", "(…)", ". . ."))
_MAY_BE_LABELS = "h1, h2, h3, h4, h5, h6, p, strong, b, dt, th, summary, button, legend"
MOST_LABELS_SOUGHT = 200
MOST_BESIDE = 50
"""Neighbours of an element that are looked at."""

_HOLDS_BLOCKS = "p, ul, ol, dl, table, section, details, button, summary, h1, h2, h3, h4, h5, h6"

_DRAWN = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])")
LONGEST_BUTTON = 40
"""Characters of a link that is drawn as a button."""

_READ_MORE = re.compile(
    r"(?:[.…\[(]|\.{3})*\s*(?:(?:read|show|see|view)\s+(?:more|on|all|the\s+rest|full\s+\w+)|more|continue(?:\s+reading)?"
    r"|read\s+(?:the\s+)?full\s+\w+|expand|darllen\s+(?:mwy|rhagor))\s*(?:[.…>»›→+\])]|\.{3})*",
    re.IGNORECASE,
)
_BUTTON_WORDS = re.compile(
    r"(?:(?:show|hide|open|close|expand|collapse|toggle|view|read|see|skip|back|share|print|download|copy|to)\W*)+"
    r"(?:(?:all|more|less|full|whole|this|the|our|statements?|text|details|page|menu|navigation|sections?|main|content|top|pdf|link|url)\W*)*|menu|search|more|top",
    re.IGNORECASE,
)


def is_command(text: str) -> bool:
    """Returns whether a text is that of a command button such as Show all or Print this page."""
    return bool(_BUTTON_WORDS.fullmatch(text))


def is_of_site(node: HtmlNode, tag: str, attributes: Attributes, opens: bool) -> bool:
    """Returns whether an element is a button or link that only does something, such as “Read more”, and is no text."""
    if tag in ("button", "label") and not opens:
        return True
    if opens:
        return is_command(_words(node))
    if tag == "span" and (node.text() or "").strip() in _DOTS:
        rest = _element(node, forwards=True)
        return rest is not None and is_hidden(rest, rest.tag or "", rest.attributes)
    leads = (attributes.get("href") or "").lower()
    words = _words(node) if tag == "a" and leads.startswith("#") else ""
    if words and not any(map(str.isalnum, words)):
        return True  # the sign of a link to this very place, such as ¶
    if tag != "a":
        return False
    is_rest = bool(_REMAINDER.search(class_and_id(attributes)))
    may_lead_on = not leads_elsewhere(attributes) or is_rest or _ends_text(node)
    return _is_drawn_button(node, attributes) or (may_lead_on and is_read_more(_words(node)))


def _is_drawn_button(node: HtmlNode, attributes: Attributes) -> bool:
    """Returns whether a link that fills its line is drawn as a button, and says nothing that may be of the text."""
    named = class_and_id(attributes), class_and_id(node.parent.attributes) if node.parent is not None else ""
    is_drawn = attributes.get("role") == "button" or any(map(_DRAWN.search, named))
    is_drawn = is_drawn and leads_elsewhere(attributes)
    words = _words(node) if is_drawn else ""
    if not 0 < len(words) <= LONGEST_BUTTON or is_label(words):
        return False
    while not _has_line_beside(node) and node.parent is not None and is_inline(node.parent.tag or ""):
        node = node.parent
    return not _has_line_beside(node) and (node.parent is None or node.parent.tag not in HEADING_LEVELS)


def _has_line_beside(node: HtmlNode) -> bool:
    """Returns whether words stand beside an element in its line."""
    for forwards in (False, True):
        beside = node.next if forwards else node.prev
        while beside is not None and not (beside.text() or "").strip() and beside.tag != "br":
            beside = beside.next if forwards else beside.prev
        if beside is not None and (beside.is_text_node or is_inline(beside.tag or "")):
            return True
    return False


def leads_elsewhere(attributes: Attributes) -> bool:
    """Returns whether a link leads to another page or file, and to no part of this one."""
    leads = (attributes.get("href") or "").lower()
    return bool(leads) and not leads.startswith(("#", "javascript"))


def _ends_text(node: HtmlNode) -> bool:
    """Returns whether an element stands behind the end of a sentence and is the last of its paragraph."""
    before, after = node.prev, node.next
    is_last = after is None or (after.is_text_node and not (after.text_content or "").strip() and after.next is None)
    words = (before.text_content or "").rstrip() if before is not None and before.is_text_node else ""
    return is_last and words.endswith((".", "?", "!", "…"))


def is_command_in_button(node: HtmlNode, tag: str) -> bool:
    """Returns whether a part of a button's words only says what the button does, such as “Hide”."""
    return tag in ("span", "small", "em") and is_command(_words(node))


def _words(node: HtmlNode) -> str:
    return " ".join((node.text() or "").split())


def holds_label(node: HtmlNode) -> bool:
    """Returns whether a part of the page has a label of a section in it."""
    return any(
        is_label(" ".join((each.text() or "").split())) for each in node.css(_MAY_BE_LABELS)[:MOST_LABELS_SOUGHT]
    )


def follows_text(node: HtmlNode) -> bool:
    """Returns whether an element stands right behind a paragraph, a list or words."""
    before = _element(node, forwards=False)
    if before is None:
        return node.prev is not None and node.prev.is_text_node and bool((node.prev.text_content or "").strip())
    return before.tag in ("p", "ul", "ol", "table", "blockquote", "dl")


def is_remainder(node: HtmlNode, attributes: Attributes) -> bool:
    """Returns whether a hidden part is the rest of a text that “Read more” shows."""
    if _REMAINDER.search(class_and_id(attributes)):
        return True
    around = (_element(node, forwards=True), _element(node, forwards=False))
    return any(each is not None and is_read_more(each.text() or "") for each in around)


def opens_itself(node: HtmlNode, tag: str, attributes: Attributes, controlled: Collection[str]) -> bool:
    """Returns whether a hidden part says itself that it opens; `controlled` are the ids of parts that buttons open."""
    if (attributes.get("hidden") or "").lower() == "until-found" or is_remainder(node, attributes):
        return True
    is_block = not is_inline(tag)
    return is_block and ((attributes.get("id") or "") in controlled or is_panel(tag, attributes) or holds_label(node))


def is_read_more(text: str) -> bool:
    """Returns whether a text is that of a button which shows the rest of a text."""
    return bool(_READ_MORE.fullmatch(text.strip()))


def is_all_below(node: HtmlNode, by_sheet: Collection[int]) -> bool:
    """Returns whether nothing that is shown follows a hidden part before the next heading or button.

    `by_sheet` are the elements, by their number in the tree, that style sheets hide.
    """
    after = _element(node, forwards=True)
    for _ in range(MOST_BESIDE):
        if after is None:
            return True
        tag, attributes = after.tag or "", after.attributes
        if tag in HEADING_LEVELS or tag in _BUTTONS or names_accordion(attributes):
            return True
        if not is_hidden(after, tag, attributes, by_sheet) and (after.text() or "").strip():
            return after.css_first("h1, h2, h3, h4, h5, h6, button, summary") is not None
        after = _element(after, forwards=True)
    return True


def _element(node: HtmlNode, forwards: bool) -> HtmlNode | None:
    """Returns the element beside another one, None if words or nothing stand there."""
    beside = node.next if forwards else node.prev
    for _ in range(MOST_BESIDE):
        if beside is None or beside.is_element_node or (beside.is_text_node and (beside.text_content or "").strip()):
            break
        beside = beside.next if forwards else beside.prev
    return beside if beside is not None and beside.is_element_node else None


def is_panel(tag: str, attributes: Attributes) -> bool:
    """Returns whether a hidden element is marked as a part that can be opened."""
    if is_inline(tag):
        return False
    return attributes.get("role") in ("region", "tabpanel") or bool(_PANEL.search(class_and_id(attributes)))


def names_accordion(attributes: Attributes) -> bool:
    """Returns whether an element's class or id names parts that open and close."""
    return bool(_OPENS.search(class_and_id(attributes)))


def is_opener(
    node: HtmlNode, tag: str, attributes: Attributes, in_heading: bool, by_sheet: Collection[int] = ()
) -> bool:
    """Returns whether pressing an element opens a part of the page, whose heading its text then is."""
    if "aria-expanded" in attributes and tag not in HEADING_LEVELS and tag not in _BUTTONS:
        return node.css_first(_HOLDS_BLOCKS) is None
    toggles = attributes.get("data-toggle") or attributes.get("data-bs-toggle") or ""
    if tag == "summary" or "aria-expanded" in attributes or toggles in ("collapse", "accordion"):
        return True
    is_button = tag == "button" or attributes.get("role") in ("button", "tab")
    if is_button and (in_heading or "aria-controls" in attributes or toggles in ("tab", "pill")):
        return True
    if not is_button and tag not in {"label", "dt"} and tag not in HEADING_LEVELS:
        holds_words = tag in ("div", "p", "a") and names_accordion(attributes) and node.css_first(_HOLDS_BLOCKS) is None
        return holds_words and _hidden_part_follows(node, by_sheet)
    parent = node.parent if is_button or tag == "label" else None
    is_named = names_accordion(attributes) or (parent is not None and names_accordion(parent.attributes))
    return is_named or (tag != "label" and _hidden_part_follows(node, by_sheet))


def controlled_ids(root: HtmlNode) -> frozenset[str]:
    """Returns the ids of all parts that buttons of the page open."""
    found: set[str] = set()
    for node in root.css("[aria-controls], [data-target], [data-bs-target], a[data-toggle], a[aria-expanded]"):
        attributes = node.attributes
        if (attributes.get("data-toggle") or attributes.get("data-bs-toggle")) in ("modal", "offcanvas", "dropdown"):
            continue
        found.update((attributes.get("aria-controls") or "").split())
        for name in ("data-target", "data-bs-target", "href"):
            value = attributes.get(name) or ""
            if value.startswith("#"):
                found.add(value[1:])
    return frozenset(found)


def _hidden_part_follows(node: HtmlNode, by_sheet: Collection[int]) -> bool:
    after = node.next
    while after is not None and not after.is_element_node:
        after = after.next
    if after is None or is_inline(after.tag or ""):
        return False
    return is_hidden(after, after.tag or "", after.attributes, by_sheet)
