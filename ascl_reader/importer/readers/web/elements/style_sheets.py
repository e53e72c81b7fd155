"""What the style sheets in a page say of its elements: which are not shown, which are struck out, how lists count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ascl_reader.importer.readers.web.elements.element_roles import is_hiding, without_fading
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode, HtmlTree, select
from ascl_reader.importer.readers.web.elements.page_ink import NAMES, may_be_pale

LONGEST_SHEET = 2_000_000
"""Characters of all style sheets of a page that are looked through."""

MOST_RULES = 600
"""Rules that hide, strike out or number something; each is looked for in the whole page."""

MOST_INKS = 300
"""Rules about colours and sizes that are followed; if there are more, no colour of the page is known."""

_PLACES = ("opacity", "clip-path", "clip", "left", "right", "top", "margin-left", "text-indent", "transform")
"""Properties that hide an element where they have certain values."""

_HIDE = ("display", "visibility", *_PLACES)
_SHEETS = "style, link[rel~=stylesheet]:not([rel~=alternate])"
_NUMBER = re.compile(rb"%([0-9A-Fa-f]{2})")
_SIGN = re.compile(r"[{}]|/\*")
_SAYS = re.compile(
    rf"(?:^|;)\s*(display|visibility|text-decoration(?:-line)?|list-style(?:-type)?|{'|'.join(_PLACES)}|{'|'.join(NAMES)})"
    r"\s*:\s*([^;]*)",
    re.IGNORECASE,
)
_OTHER_MEDIA = re.compile(
    r"print|max-width|speech|handheld|max-device|orientation|prefers|hover|pointer", re.IGNORECASE
)
_PSEUDO = re.compile(r":(?!(?:not|is|where|root|empty|(?:first|last|only|nth)(?:-last)?-(?:child|of-type))\b)")
"""What tells of a moment, such as a pointer over an element, or of a part that is no element."""

_WHOLE_PAGE = re.compile(r"(?:^|[\s>])(?:html|body|main)(?:[.#:\[][^\s>]*)?$|^\*$", re.IGNORECASE)


class SheetStyles(msgspec.Struct, frozen=True):
    """The elements, by their number in the tree, that style sheets hide or strike out, and the styles of lists."""

    hidden: frozenset[int] = frozenset()
    struck_out: frozenset[int] = frozenset()
    lists: dict[int, str] = {}
    inks: dict[int, dict[str, str]] = {}
    """What is said of ink and paper, by the names of the properties."""

    elsewhere: bool = False
    """Whether there are other style sheets, which are not in the page, or too many rules to follow."""


def styles_of(tree: HtmlTree, kept: Mapping[str, str] | None = None) -> SheetStyles:
    """Returns what the style sheets of a page say; later rules go before earlier ones, as far as they are simple.

    `kept` are sheets that its file holds beside the page, by their addresses.
    """
    sheet = "\n".join(
        node.text() if node.tag == "style" else _linked(node, kept or {})
        for node in tree.css(_SHEETS)
        if not _OTHER_MEDIA.search(node.attributes.get("media") or "")
    )
    root = tree.root
    elsewhere = tree.css_first("link[rel~=stylesheet]") is not None
    if root is None or len(sheet) > LONGEST_SHEET:
        return SheetStyles(elsewhere=True)
    hidden: dict[str, set[int]] = {}
    struck_out: set[int] = set()
    lists: dict[int, str] = {}
    inks: list[tuple[str, str, str]] = []
    number = 0
    for selector, name, value in _rules(sheet):
        if name in NAMES and not is_hiding(name, value):
            inks.append((selector, name, value))
            continue
        if name.startswith(_HIDE) and not is_hiding(name, value) and not hidden.get(name):
            continue
        number += 1
        if number > MOST_RULES:
            break
        found = {node.mem_id for node in _selected(root, selector)}
        if name.startswith("text-dec"):
            struck_out = struck_out | found if "line-through" in value else struck_out - found
        elif name.startswith("list"):
            lists.update(dict.fromkeys(found, value))
        else:
            before = hidden.get(name, set())
            hidden[name] = before | found if is_hiding(name, value) else before - found
    are_many = len(inks) > MOST_INKS
    said = {} if are_many else _inks_of(tree, inks)
    every = frozenset(place for places in hidden.values() for place in places)
    return SheetStyles(every, frozenset(struck_out), lists, said, elsewhere or are_many)


def _linked(link: HtmlNode, kept: Mapping[str, str]) -> str:
    """Returns the style sheet that a page is linked to, if its file holds it; else nothing."""
    leads = (link.attributes.get("href") or "").strip()
    place = leads.lstrip("./")
    beside = kept.get(leads) or kept.get(_written_out(place))
    return beside or next((text for address, text in kept.items() if address.endswith("/" + place)), "")


def _written_out(address: str) -> str:
    """Returns an address with its letters instead of their numbers: a blank instead of %20."""
    return _NUMBER.sub(lambda found: bytes.fromhex(found[1].decode()), address.encode()).decode("utf-8", "replace")


def _inks_of(tree: HtmlTree, rules: Sequence[tuple[str, str, str]]) -> dict[int, dict[str, str]]:
    """Returns what rules say of the ink of elements; empty if no letters are so pale that they may be lost."""
    found: dict[int, dict[str, str]] = {}
    if tree.root is not None and may_be_pale(tree, (value for _, name, value in rules if name == "color")):
        for selector, name, value in rules:
            for node in _selected(tree.root, selector, whole_page=True):
                found.setdefault(node.mem_id, {})[name] = value
    return found


def _rules(sheet: str) -> Iterator[tuple[str, str, str]]:
    """Yields selector, property and value of the rules for a wide screen that say something of interest."""
    left_out = 0
    """How many open blocks of rules are for other media."""

    heads: list[str] = []
    for text, sign in _cut_at_braces(sheet):
        if sign == "{":
            heads.append(text.rpartition(";")[2].strip())
            left_out += _is_for_others(heads[-1])
            continue
        head = heads.pop() if heads else ""
        if head and not head.startswith("@") and not left_out:
            for said in _SAYS.finditer(without_fading(text)):
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


def _selected(root: HtmlNode, selectors: str, whole_page: bool = False) -> Iterator[HtmlNode]:
    for selector in selectors.split(","):
        is_whole = not whole_page and _WHOLE_PAGE.search(selector.strip())
        if not _PSEUDO.search(selector) and "@" not in selector and not is_whole:
            yield from select(root, selector.strip())
