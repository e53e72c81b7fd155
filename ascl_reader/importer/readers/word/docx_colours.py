"""What the properties of letters, paragraphs and cells of a Word file say of ink and paper."""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.ink import Colour, Ink, colour_of
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number

_HIGHLIGHTS: dict[str, Colour | None] = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "yellow": (255, 255, 0),
    "lightGray": (192, 192, 192),
    "darkGray": (128, 128, 128),
}
_HALF_POINTS = 2


def paper_behind(properties: Element | None, around: Colour | None) -> Colour | None:
    """Returns the paper of a cell or table with these properties, which stands on another (None: not known)."""
    return msgspec.convert({"paper": around, **paper_of(properties)}, Ink).paper


def ink_of(properties: Element | None) -> dict[str, object]:
    """Returns what the properties of letters say of ink and paper, by the names of the fields of Ink."""
    said = paper_of(properties)
    if properties is None:
        return said
    highlight, colour, size = (properties.find(name) for name in ("highlight", "color", "sz"))
    if highlight is not None and highlight.get("val", "none") != "none":
        said["paper"] = _HIGHLIGHTS.get(highlight.get("val", ""))
    if colour is not None:
        said["colour"] = colour_of(colour.get("val", ""))
    if size is not None and (half_points := whole_number(size.get("val"), None)) is not None:
        said["size"] = half_points / _HALF_POINTS
    return said


def paper_of(properties: Element | None) -> dict[str, object]:
    """Returns a shading's colour as the field `paper` of an Ink, None for a pattern; empty without a shading."""
    shading = properties.find("shd") if properties is not None else None
    if shading is None:
        return {}
    pattern = shading.get("val", "clear")
    if pattern == "solid":
        return {"paper": colour_of(shading.get("color", ""))}
    if pattern not in ("clear", "nil"):
        return {"paper": None}
    found = colour_of(shading.get("fill", ""))
    return {} if found is None else {"paper": found}
