"""What the style sheets in a page say of its elements: which are not shown, which are struck out, how lists count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ascl_reader.importer.readers.web.elements.element_roles import is_hiding, without_fading
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode, HtmlTree, select
from ascl_reader.importer.readers.web.elements.page_ink import NAMES, may_be_pale
from ascl_reader.importer.readers.web.elements.sheet_texts import OTHER_MEDIA, sheets_of

LONGEST_SHEET = 2_000_000
"""Characters of all style sheets of a page that are looked through."""

MOST_RULES = 600
"""Rules that hide, strike out or number something; each is looked for in the whole page."""

MOST_SHOWN = 2_000
"""Rules that show what others hide, of the same kind."""

MOST_FOUND = 500_000
"""Elements that such rules are about, each counted for each of them."""

MOST_INKS = 300
"""Rules about colours and sizes that are followed; if there are more, no colour of the page is known."""

_PLACES = ("opacity", "clip-path", "clip", "left", "right", "top", "margin-left", "text-indent", "transform")
"""Properties that hide an element where they have certain values."""

_HIDE = ("display", "visibility", *_PLACES)
_CLASS, _TAG = re.compile(r"[.\[]|:(?!not|is|where)"), re.compile(r"(?:^|[\s>+~(])[a-z]", re.IGNORECASE)
_IMPORTANT = "!important"
_AROUND = re.compile(r"[,()\[\]]")
_SIGN = re.compile(r"[{}]|/\*")
_SAYS = re.compile(
    rf"(?:^|;)\s*(display|visibility|text-decoration(?:-line)?|list-style(?:-type)?|{'|'.join(_PLACES)}|{'|'.join(NAMES)})"
    r"\s*:\s*([^;]*)",
    re.IGNORECASE,
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


class _Cascade:
    """What rules say of which elements are shown: of two on the same the more particular one holds, else the later."""

    def __init__(self) -> None:
        self._said: dict[str, dict[int, tuple[tuple[int, ...], bool]]] = {}
        self._left = MOST_FOUND

    def say(self, root: HtmlNode, selectors: str, name: str, value: str) -> None:
        """Notes what a rule says of the elements that it is about."""
        said = self._said.setdefault(name, {})
        for selector in _each(selectors) if self._left > 0 else ():
            marks = (len(_CLASS.findall(selector)), len(_TAG.findall(selector)))
            weight = (_IMPORTANT in value, selector.count("#"), *marks)
            nodes = list(_selected(root, selector))
            self._left -= len(nodes)
            for node in nodes:
                if weight >= said.get(node.mem_id, (weight,))[0]:
                    said[node.mem_id] = (weight, is_hiding(name, value))

    def hidden(self) -> frozenset[int]:
        """Returns the elements, by their number in the tree, that are not shown; none if too much is said of them."""
        if self._left <= 0:
            return frozenset()
        return frozenset(node for said in self._said.values() for node, (_, hides) in said.items() if hides)


def styles_of(tree: HtmlTree, kept: Mapping[str, str] | None = None) -> SheetStyles:
    """Returns what the style sheets of a page say; later rules go before earlier ones, as far as they are simple.

    `kept` are sheets that its file holds beside the page, by their addresses.
    """
    sheet = "\n".join(sheets_of(tree, kept or {}))
    root = tree.root
    elsewhere = tree.css_first("link[rel~=stylesheet]") is not None
    if root is None or len(sheet) > LONGEST_SHEET:
        return SheetStyles(elsewhere=True)
    hiding = _Cascade()
    struck_out: set[int] = set()
    lists: dict[int, str] = {}
    inks: list[tuple[str, str, str]] = []
    rules = list(_rules(sheet))
    hide = {name for _, name, value in rules if is_hiding(name, value)}
    number = shown = 0
    for selector, name, value in rules:
        if name in NAMES and not is_hiding(name, value):
            inks.append((selector, name, _without_weight(value)))
            continue
        if name.startswith(_HIDE) and not is_hiding(name, value):
            shown += 1
            if name in hide and shown <= MOST_SHOWN:
                hiding.say(root, selector, name, value)
            continue
        number += 1
        if number > MOST_RULES:
            continue
        if name.startswith(_HIDE):
            hiding.say(root, selector, name, value)
            continue
        found = {node.mem_id for node in _selected(root, selector)}
        if name.startswith("text-dec"):
            struck_out = struck_out | found if "line-through" in value else struck_out - found
        elif name.startswith("list"):
            lists.update(dict.fromkeys(found, _without_weight(value)))
    are_many = len(inks) > MOST_INKS
    said = {} if are_many else _inks_of(tree, inks)
    return SheetStyles(hiding.hidden(), frozenset(struck_out), lists, said, elsewhere or are_many)


def _without_weight(value: str) -> str:
    return value.replace(_IMPORTANT, "").strip()


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
                yield head, said[1].lower(), said[2].strip().lower()
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
        not head.startswith(("@media", "@supports", "@layer")) or bool(OTHER_MEDIA.search(head))
    )


def _each(selectors: str) -> Iterator[str]:
    """Yields selectors that stand in a row; a comma in brackets, as in :not(.a, .b), divides none."""
    depth = start = 0
    for sign in _AROUND.finditer(selectors):
        if sign[0] != ",":
            depth = max(depth + (1 if sign[0] in "([" else -1), 0)
        elif not depth:
            yield selectors[start : sign.start()]
            start = sign.end()
    yield selectors[start:]


def _selected(root: HtmlNode, selectors: str, whole_page: bool = False) -> Iterator[HtmlNode]:
    for selector in _each(selectors):
        is_whole = not whole_page and _WHOLE_PAGE.search(selector.strip())
        if not _PSEUDO.search(selector) and "@" not in selector and not is_whole:
            yield from select(root, selector.strip())
