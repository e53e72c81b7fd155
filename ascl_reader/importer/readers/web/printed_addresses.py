"""Recognises the addresses of links that a page prints behind their words, as some do for paper."""

from __future__ import annotations

import re

from ascl_reader.importer.readers.web.html_parser import HtmlNode

_ADDRESS = re.compile(r"\s*[(\[<]\s*((?:https?://|www\.)[^\s()\[\]<>]{4,500})\s*[)\]>]")
_SCHEME = re.compile(r"https?://|/$")


def length_of_address(node: HtmlNode) -> int:
    """Returns how many characters a text begins with that are the address, in brackets, of the link right before it."""
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
