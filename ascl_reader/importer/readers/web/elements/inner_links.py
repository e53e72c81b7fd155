"""Follows the links of a web page that lead inside it: to notes, to comments, to the parts that tabs open."""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode

_SAY_WHERE = ("aria-controls", "data-bs-target", "data-target", "data-tab", "href", "for")
_LINKS = "a[href], [aria-controls], [data-target], [data-bs-target], [data-tab], label[for]"


class InnerLink(msgspec.Struct, frozen=True):
    """A link or button with its words, the element it leads to, and the places of both in the page."""

    node: HtmlNode
    text: str
    target: HtmlNode
    place: int
    target_place: int


def inner_links(root: HtmlNode) -> list[InnerLink]:
    """Returns the links that lead inside a page, in their order."""
    links = root.css(_LINKS)
    named = root.css("[role=tabpanel][aria-labelledby]")
    if not links and not named:
        return []
    targets = {node.attributes["name"] or "": node for node in reversed(root.css("a[name]"))}
    targets |= {node.attributes["id"] or "": node for node in reversed(root.css("[id]"))}
    leading = [(link, target) for link in links if (target := targets.get(_leads_to(link))) is not None]
    led_to = {target.mem_id for _, target in leading}
    for part in named:
        tab = targets.get(part.attributes["aria-labelledby"] or "")
        if tab is not None and part.mem_id not in led_to:
            leading.append((tab, part))
    if not leading:
        return []
    places = {node.mem_id: number for number, node in enumerate(root.traverse())}
    return [
        InnerLink(
            link,
            collapse_white_space(link.text() or ""),
            target,
            places.get(link.mem_id, 0),
            places.get(target.mem_id, 0),
        )
        for link, target in leading
    ]


def _leads_to(link: HtmlNode) -> str:
    """Returns the id of the element that a link leads to, empty if it leads out of the page."""
    attributes = link.attributes
    for name in _SAY_WHERE:
        value = (attributes.get(name) or "").strip()
        if value.startswith("#"):
            return value[1:]
        if value and name in ("aria-controls", "data-tab", "for"):
            return value.split()[0]
    return ""
