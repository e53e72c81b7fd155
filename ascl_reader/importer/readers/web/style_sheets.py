"""What the style sheets in a page say of its elements: which are not shown, which are struck out, how lists count."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ascl_reader.importer.readers.web.html_parser import HtmlNode, HtmlTree, select

LONGEST_SHEET = 2_000_000
"""Characters of all style sheets of a page that are looked through."""

MOST_RULES = 600
"""Rules that hide, strike out or number something; each is looked for in the whole page."""

_SIGN = re.compile(r"[{}]|/\*")
_SAYS = re.compile(
    r"(?:^|;)\s*(display|visibility|text-decoration(?:-line)?|list-style(?:-type)?)\s*:\s*([^;]*)", re.IGNORECASE
)
_OTHER_MEDIA = re.compile(
    r"print|max-width|speech|handheld|max-device|orientation|prefers|hover|pointer", re.IGNORECASE
)
_WHOLE_PAGE = re.compile(r"(?:^|[\s>])(?:html|body|main)(?:[.#\[][^\s>]*)?$|^\*$", re.IGNORECASE)


class SheetStyles(msgspec.Struct, frozen=True):
    """The elements, by their number in the tree, that style sheets hide or strike out, and the styles of lists."""

    hidden: frozenset[int] = frozenset()
    struck_out: frozenset[int] = frozenset()
    lists: dict[int, str] = {}


def styles_of(tree: HtmlTree) -> SheetStyles:
    """Returns what the style sheets of a page say; later rules go before earlier ones, as far as they are simple."""
    sheet = "\n".join(
        node.text() for node in tree.css("style") if not _OTHER_MEDIA.search(node.attributes.get("media") or "")
    )
    root = tree.root
    if root is None or len(sheet) > LONGEST_SHEET:
        return SheetStyles()
    hidden: set[int] = set()
    struck_out: set[int] = set()
    lists: dict[int, str] = {}
    for number, (selector, name, value) in enumerate(_rules(sheet)):
        if number >= MOST_RULES:
            break
        found = {node.mem_id for node in _selected(root, selector)}
        if name in ("display", "visibility"):
            is_out = value in ("none", "hidden", "collapse")
            hidden = hidden | found if is_out else hidden - found
        elif name.startswith("text"):
            struck_out = struck_out | found if "line-through" in value else struck_out - found
        else:
            lists.update(dict.fromkeys(found, value))
    return SheetStyles(frozenset(hidden), frozenset(struck_out), lists)


def _rules(sheet: str) -> Iterator[tuple[str, str, str]]:
    """Yields selector, property and value of the rules for a wide screen that say something of interest."""
    left_out = 0
    """How many blocks are open that are for other media."""

    heads: list[str] = []
    for text, sign in _cut_at_braces(sheet):
        if sign == "{":
            heads.append(text.rpartition(";")[2].strip())
            left_out += _is_for_others(heads[-1])
            continue
        head = heads.pop() if heads else ""
        if head and not head.startswith("@") and not left_out:
            for said in _SAYS.finditer(text):
                yield head, said[1].lower(), said[2].replace("!important", "").strip().lower()
        left_out -= bool(head) and _is_for_others(head)


def _cut_at_braces(sheet: str) -> Iterator[tuple[str, str]]:
    """Yields the text before each brace, without comments, and the brace."""
    text: list[str] = []
    position = 0
    while (sign := _SIGN.search(sheet, position)) is not None:
        text.append(sheet[position : sign.start()])
        position = sign.end()
        if sign[0] == "/*":
            end = sheet.find("*/", position)
            position = end + 2 if end >= 0 else len(sheet)
        else:
            yield "".join(text), sign[0]
            text.clear()


def _is_for_others(head: str) -> bool:
    return head.startswith("@") and (
        not head.startswith(("@media", "@supports", "@layer")) or bool(_OTHER_MEDIA.search(head))
    )


def _selected(root: HtmlNode, selectors: str) -> Iterator[HtmlNode]:
    for selector in selectors.split(","):
        if ":" not in selector and "@" not in selector and not _WHOLE_PAGE.search(selector.strip()):
            yield from select(root, selector.strip())
