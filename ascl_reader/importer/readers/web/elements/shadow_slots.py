"""Puts what stands in an element with a shadow root where its slots show it, as the browser draws the page."""

from __future__ import annotations

from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode

_ROOTS = ("shadowrootmode", "shadowmode", "shadowroot")
_OPEN = ", ".join(f"[{name}]:not([data-ascl-reader-filled])" for name in _ROOTS)
_FILLED = "data-ascl-reader-filled"

MOST_ROOTS = 500
"""Shadow roots whose slots are filled."""


def fill_slots(page: HtmlNode) -> None:
    """Moves the children of each element with a shadow root into its slots; what no slot shows stays where it is."""
    for _ in range(MOST_ROOTS):
        shadow = page.css_first(_OPEN)
        if shadow is None:
            return
        shadow.attrs[_FILLED] = ""
        if shadow.parent is not None:
            _fill(shadow, shadow.parent)


def _fill(shadow: HtmlNode, host: HtmlNode) -> None:
    slots: dict[str, HtmlNode] = {}
    for slot in shadow.css("slot"):
        slots.setdefault(slot.attributes.get("name") or "", slot)
    filled: set[str] = set()
    for child in list(host.iter(include_text=True)) if slots else ():
        name = (child.attributes.get("slot") or "") if child.is_element_node else ""
        into = slots.get(name)
        if into is None or child.mem_id == shadow.mem_id or not (child.is_element_node or child.is_text_node):
            continue
        if name not in filled and (child.text() or "").strip():
            for instead in list(into.iter(include_text=True)):
                instead.decompose()
            filled.add(name)
        into.insert_child(child)
        child.decompose()
