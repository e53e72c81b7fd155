"""Classifies the elements of a web page: text to read, what is left out of it, and what is not shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode

Attributes = Mapping[str, "str | None"]

BLOCKS = frozenset(
    "address article aside blockquote body caption center details dialog dir div fieldset figcaption figure footer "
    "form header hgroup hr html main nav optgroup p pre section summary".split()
)
LISTS_AND_TABLES = frozenset("ul ol menu dir dl dt dd li table caption thead tbody tfoot tr td th hr pre".split())
HEADING_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

_NOT_READ = frozenset(
    "script style noscript template head title desc canvas video audio object embed iframe map datalist output "
    "progress meter input optgroup rp".split()
)
_INLINE = frozenset(
    "span i b em strong small a img sup sub time abbr label u mark q cite code s del ins strike font bdi bdo kbd big "
    "tt data dfn var samp wbr acronym".split()
)
_OF_SITE = frozenset("nav select textarea".split())
_STRUCK = frozenset("del s strike".split())
_ONLY_HEARD = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|\S+-visually-hidden)(?:$|\s)")
_SIGN_IN_BUTTON = re.compile(r"icon|chevron|arrow|caret|-toggle(?:$|\s)")
_NO_DISPLAY = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|(?:left|top|right|text-indent)\s*:\s*-\d{3,}|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0?(?:\.0\d*)?%?\s*(?:;|!|$)(?<!:)|clip\s*:\s*rect\((?:\s*,?\s*[01](?:px)?){4}\s*\)"
    r"|clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0)|transform\s*:[^;]{0,99}(?:scale\(\s*0\s*\)"
    r"|translate[xy3d]*\(\s*-\d{4,})",
    re.IGNORECASE,
)
_FADED = re.compile(r"opacity\s*:\s*0?(?:\.0\d*)?\s*(?:;|!|$)(?<!:)", re.IGNORECASE)
_MOVES = re.compile(r"(?:^|;)\s*(?:transform|transition|animation|will-change|translate)[\w-]*\s*:", re.IGNORECASE)
_PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_DISPLAY = re.compile(r"display\s*:\s*(?!none)\w", re.IGNORECASE)
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)\b(?!.*float\s*:)", re.IGNORECASE)
_HOLDS_BLOCKS = "p, div, ul, ol, table, section, h1, h2, h3, h4, h5, h6"
_LINE_THROUGH = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_SIGN_FONT = re.compile(r"wingdings|webdings|symbol|zapfdingbats", re.IGNORECASE)
_LIST_FONT = re.compile(r"wingdings|webdings|symbol|zapfdingbats|courier", re.IGNORECASE)
_ICON = re.compile(
    r"icon|glyph|(?:^|\s)(?:fa|fas|far|fab|bi|mdi)(?:$|[\s-])|material|chevron|arrow|caret", re.IGNORECASE
)
_OF_HEADING = re.compile(r"edit-?section|headerlink|header-?anchor|anchor-?link|permalink|copy-?link|edit-?link")
MOST_SIGN_LETTERS = 3


def class_and_id(attributes: Attributes) -> str:
    """Returns the class and id of an element in lower case."""
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()


def is_not_read(tag: str) -> bool:
    """Returns whether an element has no words that a page shows: scripts, fields, what stands for missing plug-ins."""
    return tag in _NOT_READ


def reason_to_leave_out(tag: str, attributes: Attributes, in_button: bool) -> LeftOutReason | None:
    """Returns why an element's words are no text: a menu, struck out, only for screen readers; None if they are."""
    if tag in _OF_SITE or attributes.get("role") == "navigation":
        return LeftOutReason.NAVIGATION
    if tag in ("svg", "rt"):
        return LeftOutReason.PICTURE if tag == "svg" else LeftOutReason.DUPLICATE
    if tag in ("span", "a") and _OF_HEADING.search(class_and_id(attributes)):
        return LeftOutReason.NAVIGATION
    if tag in HEADING_LEVELS:
        return None
    if tag in _STRUCK or _LINE_THROUGH.search(attributes.get("style") or ""):
        return LeftOutReason.STRUCK_OUT
    is_sign = in_button and tag in _INLINE and bool(_SIGN_IN_BUTTON.search(class_and_id(attributes)))
    is_sign |= attributes.get("role") == "tooltip"
    return LeftOutReason.HIDDEN if is_sign or _ONLY_HEARD.search(attributes.get("class") or "") else None


def is_hiding(name: str, value: str) -> bool:
    """Returns whether a property of a style sheet with this value hides an element."""
    return bool(_NO_DISPLAY.search(f"{name}: {value}"))


def is_hidden(node: HtmlNode, tag: str, attributes: Attributes, by_sheet: Collection[int] = ()) -> bool:
    """Returns whether an element is hidden until something opens it; `by_sheet` are those that style sheets hide.

    A whole page may be hidden while a cookie notice lies over it. aria-hidden hides from screen readers only, and
    counts where it marks signs inside a line.
    """
    if tag in ("html", "body", "main"):
        return False
    style = without_fading(attributes.get("style") or "")
    is_closed = "hidden" in attributes or "popover" in attributes or (tag == "dialog" and "open" not in attributes)
    is_sign = attributes.get("aria-hidden") == "true" and tag in _INLINE and _is_sign(node, attributes)
    is_styled = node.mem_id in by_sheet and not _DISPLAY.search(style)
    return is_sign or is_closed or is_styled or bool(_NO_DISPLAY.search(style))


def without_fading(style: str) -> str:
    """Returns a style without the opacity of what comes into sight when somebody scrolls to it."""
    return _FADED.sub(";", style) if _MOVES.search(style) and not _PLACED.search(style) else style


def _is_sign(node: HtmlNode, attributes: Attributes) -> bool:
    """Returns whether an element hidden from screen readers is a sign or an icon, and not words."""
    is_icon = node.tag == "i" or bool(_ICON.search(class_and_id(attributes)))
    return is_icon or len((node.text() or "").split()) < 2


def is_in_sign_font(node: HtmlNode, attributes: Attributes, in_list: bool) -> bool:
    """Returns whether an element is a sign of a sign font before a line; `in_list`: before an entry of a list."""
    font = f"{attributes.get('style') or ''} {attributes.get('face') or ''}"
    if not (_LIST_FONT if in_list else _SIGN_FONT).search(font):
        return False
    return len((node.text() or "").strip()) <= MOST_SIGN_LETTERS


def is_word_list(tag: str, attributes: Attributes) -> bool:
    """Returns whether a paragraph of a page saved by Word is an entry of a list."""
    style = (attributes.get("style") or "").replace(" ", "").lower()
    if tag != "p" or "mso-list:none" in style:
        return False
    return "mso-list:l" in style or ("msolist" in class_and_id(attributes) and "text-indent:-" in style)


def heading_level(tag: str, attributes: Attributes) -> int:
    """Returns the level of a heading, by its tag or by what it says it is; 0 for any other element."""
    if attributes.get("role") != "heading":
        return HEADING_LEVELS.get(tag, 0)
    level = attributes.get("aria-level") or ""
    return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2


def is_entry(node: HtmlNode, tag: str, attributes: Attributes) -> bool:
    """Returns whether an element is an entry of a list; one that only says so may be a card with a whole statement."""
    if tag == "li" or is_word_list(tag, attributes):
        return True
    return attributes.get("role") == "listitem" and len(node.css(_HOLDS_BLOCKS)) == (tag in ("div", "p"))


def is_block(tag: str, attributes: Attributes) -> bool:
    """Returns whether an element stands in lines of its own."""
    return tag in BLOCKS or bool(_AS_BLOCK.search(attributes.get("style") or "")) or attributes.get("role") == "heading"


def is_inline(tag: str) -> bool:
    """Returns whether an element is part of a line of text."""
    return tag in _INLINE
