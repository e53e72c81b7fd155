"""How the lists of a web page count: with figures, letters or Roman numbers, from which number on."""

from __future__ import annotations

import re

from ascl_reader.importer.readers.web.elements.element_roles import Attributes
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.line_maker import CountedList

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)", re.IGNORECASE)
_STYLES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "decimal-leading-zero": "01",
    "decimal": "1",
}
_WITHOUT = frozenset("none disc circle square".split())
_NAMED_WITHOUT = re.compile(r"unstyled|no-?bullets?|list-none|inline-list|list-inline")


def counted_list(node: HtmlNode, tag: str, attributes: Attributes, sheet: str) -> CountedList | None:
    """Returns how a list counts, None if it has bullets or nothing; `sheet` is its style by style sheets."""
    if tag != "ol":
        return None
    inline = _STYLE.search(attributes.get("style") or "")
    words = (inline[1] if inline else sheet).lower().split()
    if any(word in _WITHOUT for word in words) or _NAMED_WITHOUT.search((attributes.get("class") or "").lower()):
        return None
    style = next((_STYLES[word] for word in words if word in _STYLES), "")
    given = attributes.get("type") or ""
    start = (attributes.get("start") or "").strip()
    counted = CountedList(style or (given if given in ("1", "a", "A", "i", "I") else "1"))
    if "reversed" in attributes:
        counted.number, counted.step = sum(child.tag == "li" for child in node.iter()), -1
    if re.fullmatch(r"-?\d{1,9}", start):
        counted.number = int(start)
    return counted
