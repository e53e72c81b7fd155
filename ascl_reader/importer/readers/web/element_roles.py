"""Classifies the elements of a web page: text to read, buttons that open a part of the page, and page furniture."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ascl_reader.importer.readers.web.html_parser import HtmlNode

Attributes = Mapping[str, "str | None"]

HEADING_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

_NOT_READ = frozenset(
    "script style noscript template head title nav svg math canvas video audio object embed iframe map "
    "input select textarea option datalist output progress meter".split()
)
_INLINE = frozenset("span i b em strong small a img sup sub time abbr label u mark".split())
_BUTTONS = frozenset("button a dt summary".split())
_SECTIONS = frozenset("div section aside header footer ul ol form dialog p".split())

_OPENS = re.compile(r"accordi[oa]n|collaps|expand|toggle|disclosure|faq|reveal")
_PANEL = re.compile(r"accordi[oa]n|collaps|expand|toggle|disclosure|faq|reveal|panel|tab-?pane|tab-?content|answer")
_FURNITURE = re.compile(
    r"cookie|onetrust|cybot|gdpr|consent-?(?:banner|manager|popup|bar)|breadcrumb|skip-?link|back-?to-?top"
    r"|(?:^|[\s_-])(?:nav|navbar|navigation|(?:main|mega|mobile|side)-?menu|(?:site|page|global)-?(?:header|footer)"
    r"|(?:social|share)-?(?:share|links|buttons?|bar))(?:$|[\s_-])|(?:^|\s)(?:footer|masthead|menu|topbar)(?:$|\s)"
)
_FURNITURE_ROLES = frozenset("banner contentinfo search dialog alertdialog complementary".split())
_ONLY_HEARD = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|\S+-visually-hidden)(?:$|\s)")
_SIGN_IN_BUTTON = re.compile(r"icon|chevron|arrow|caret|-toggle(?:$|\s)")
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HOLDS_BLOCKS = "p, ul, ol, dl, table, section, details, button, summary, h1, h2, h3, h4, h5, h6"

_BUTTON_WORDS = re.compile(
    r"(?:(?:show|hide|open|close|expand|collapse|toggle|view|read|see|skip|back|share|print|download|to)\W*)+"
    r"(?:(?:all|more|less|this|the|page|menu|navigation|sections?|main|content|top|pdf)\W*)*|menu|search|more|top",
    re.IGNORECASE,
)


def is_command(text: str) -> bool:
    """Returns whether a text is that of a command button such as Show all or Print this page."""
    return bool(_BUTTON_WORDS.fullmatch(text))


def class_and_id(attributes: Attributes) -> str:
    """Returns the class and id of an element in lower case."""
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()


def is_not_read(tag: str, attributes: Attributes, in_button: bool) -> bool:
    """Returns whether an element never contains text to read: scripts, drawings, fields, menus, screen reader text."""
    if tag in _NOT_READ or attributes.get("role") == "navigation":
        return True
    if tag in HEADING_LEVELS:
        return False
    if _ONLY_HEARD.search(attributes.get("class") or ""):
        return True
    return in_button and tag in _INLINE and bool(_SIGN_IN_BUTTON.search(class_and_id(attributes)))


def is_hidden(tag: str, attributes: Attributes) -> bool:
    """Returns whether an element is hidden until something opens it.

    A whole page may be hidden while a cookie notice lies over it; aria-hidden hides from listeners only, and counts
    where it marks signs inside a line.
    """
    if tag in ("html", "body", "main"):
        return False
    style = attributes.get("style") or ""
    is_unheard = tag in _INLINE and attributes.get("aria-hidden") == "true"
    return is_unheard or "hidden" in attributes or bool(_NO_DISPLAY.search(style))


def is_panel(tag: str, attributes: Attributes) -> bool:
    """Returns whether a hidden element is marked as a part that can be opened."""
    if tag in _INLINE:
        return False
    return attributes.get("role") in ("region", "tabpanel") or bool(_PANEL.search(class_and_id(attributes)))


def is_inline(tag: str) -> bool:
    """Returns whether an element is part of a line of text."""
    return tag in _INLINE


def is_furniture(tag: str, attributes: Attributes, in_content: bool) -> bool:
    """Returns whether a part looks like a banner, footer, form, side column or cookie notice.

    Some pages lie in one form or carry such a name as a whole: whoever asks has to see how much of the page it is.
    `in_content` tells that the part lies in an article or section, which may have a header and footer of its own.
    """
    if tag in ("form", "aside", "dialog") or attributes.get("role") in _FURNITURE_ROLES:
        return True
    if tag in ("header", "footer"):
        return not in_content
    if tag not in _SECTIONS:
        return False
    return attributes.get("id") == "header" or bool(_FURNITURE.search(class_and_id(attributes)))


def names_accordion(attributes: Attributes) -> bool:
    """Returns whether an element's class or id names parts that open and close."""
    return bool(_OPENS.search(class_and_id(attributes)))


def is_opener(node: HtmlNode, tag: str, attributes: Attributes, in_heading: bool) -> bool:
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
        return holds_words and _hidden_part_follows(node)
    parent = node.parent if is_button or tag == "label" else None
    is_named = names_accordion(attributes) or (parent is not None and names_accordion(parent.attributes))
    return is_named or (tag != "label" and _hidden_part_follows(node))


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


def _hidden_part_follows(node: HtmlNode) -> bool:
    after = node.next
    while after is not None and not after.is_element_node:
        after = after.next
    return after is not None and not is_inline(after.tag or "") and is_hidden(after.tag or "", after.attributes)
