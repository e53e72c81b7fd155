"""Puts what stands in an element with a shadow root where its slots show it, as the browser draws the page."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode, HtmlTree

_ROOTS = ("shadowrootmode", "shadowmode", "shadowroot")
_OPEN = ", ".join(f"[{name}]:not([data-ascl-reader-filled])" for name in _ROOTS)
_FILLED = "data-ascl-reader-filled"
_NOT_IN_SLOT = "data-ascl-reader-no-slot"

MOST_ROOTS = 500
"""Shadow roots whose slots are filled."""


def fill_slots(tree: HtmlTree) -> None:
    """Moves the children of each element with a shadow root into its slots, and marks those that no slot shows."""
    page = tree.body or tree.root
    for _ in range(MOST_ROOTS if page is not None else 0):
        shadow = page.css_first(_OPEN) if page is not None else None
        if shadow is None:
            return
        shadow.attrs[_FILLED] = ""
        if shadow.parent is not None:
            _fill(tree, shadow, shadow.parent)


def unslotted(page: HtmlNode) -> dict[int, LeftOutReason]:
    """Returns the elements, by their number in the tree, that no slot shows, each with the reason to leave it out."""
    return {node.mem_id: LeftOutReason.HIDDEN for node in page.css(f"[{_NOT_IN_SLOT}]")}


def _fill(tree: HtmlTree, shadow: HtmlNode, host: HtmlNode) -> None:
    slots: dict[str, HtmlNode] = {}
    for slot in shadow.css("slot"):
        slots.setdefault(slot.attributes.get("name") or "", slot)
    filled: set[str] = set()
    for child in list(host.iter(include_text=True)):
        if child.mem_id == shadow.mem_id or not (child.is_element_node or child.is_text_node):
            continue
        name = (child.attributes.get("slot") or "") if child.is_element_node else ""
        into = slots.get(name)
        if into is None:
            _mark(tree, child)
            continue
        if name not in filled and (child.text() or "").strip():
            for instead in list(into.iter(include_text=True)):
                instead.decompose()
            filled.add(name)
        into.insert_child(child)
        child.decompose()


def _mark(tree: HtmlTree, child: HtmlNode) -> None:
    """Marks a child that no slot shows; words of a child that is none of an element get one around them."""
    if child.is_element_node:
        child.attrs[_NOT_IN_SLOT] = ""
    elif (text := child.text_content or "").strip():
        around = tree.create_node("span")
        around.attrs[_NOT_IN_SLOT] = ""
        around.insert_child(text)
        child.replace_with(around)
