"""The ink of the words of a web page: what attributes and style sheets say of colours and sizes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from ascl_reader.importer.blocks.ink import Ink, colour_of, is_clear
from ascl_reader.importer.readers.web.elements.element_roles import Attributes, is_inline
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode, HtmlTree

NAMES = ("color", "background", "background-color", "background-image", "font-size")
"""The properties that say something of ink and paper."""

PALE = 200
"""Steps of 255 that the darkest part of a colour has from which letters may be lost on white paper."""

_SAID = re.compile(rf"(?:^|;)\s*({'|'.join(NAMES)})\s*:\s*([^;]*)", re.IGNORECASE)
_LENGTH = re.compile(r"(\d{0,4}(?:\.\d{1,4})?)(px|pt)?")
_POINTS_OF_PX = 0.75
_NO_CHANGE = frozenset(("inherit", "initial", "unset", "none", "currentcolor", "revert"))
_PICTURE = re.compile(r"url\(|gradient|var\(", re.IGNORECASE)

Said = Mapping[str, str]


class PageInk:
    """Tells the ink of elements. `by_sheet` is what style sheets in the page say; `elsewhere`: there are others."""

    def __init__(self, by_sheet: Mapping[int, Said], elsewhere: bool) -> None:
        self._by_sheet = by_sheet
        self._elsewhere = elsewhere

    def ink(self, node: HtmlNode, attributes: Attributes, around: Ink) -> Ink:
        """Returns the ink of an element that stands in another ink."""
        said = {**_said_by_attributes(attributes), **self._by_sheet.get(node.mem_id, {}), **said_inline(attributes)}
        if self._elsewhere:
            is_named = bool(attributes.get("class") or attributes.get("id"))
            in_words = not is_named and is_inline(node.tag or "") and "color" in said and _stands_in_words(node)
            # words in the same line are read on the same paper; any other may have one of its own
            around = Ink(around.colour) if in_words else msgspec.structs.replace(around, paper=None)
        return _with(around, said) if said else around


def said_inline(attributes: Attributes) -> dict[str, str]:
    """Returns what an element's own style says of ink and paper."""
    return {name.lower(): _plain(value) for name, value in _SAID.findall(attributes.get("style") or "")}


def may_be_pale(tree: HtmlTree, values: Iterable[str]) -> bool:
    """Returns whether any colour of letters, of these or within tags, may be lost on white paper."""
    told = (
        value
        for node in tree.css("[style], font[color]")
        for value in (said_inline(node.attributes).get("color"), node.attributes.get("color"))
        if value
    )
    return any(is_pale(value) for each in (values, told) for value in each)


def is_pale(value: str) -> bool:
    """Returns whether a colour may be lost on white paper."""
    colour = colour_of(value)
    return is_clear(value) or (colour is not None and min(colour) >= PALE)


def _with(around: Ink, said: Said) -> Ink:
    changed: dict[str, object] = {}
    colour = said.get("color", "inherit")
    if colour not in _NO_CHANGE:
        changed |= {"colour": colour_of(colour), "is_clear": is_clear(colour)}
    for value in (said.get("background"), said.get("background-color"), said.get("background-image")):
        if value is None or value in _NO_CHANGE or is_clear(value):
            continue
        changed["paper"] = None if _PICTURE.search(value) else _first_colour(value)
    if size := said.get("font-size"):
        length = _LENGTH.fullmatch(size)
        is_told = length is not None and length[1] not in ("", ".")
        changed["size"] = float(length[1]) * (1 if length[2] == "pt" else _POINTS_OF_PX) if length and is_told else None
    return msgspec.structs.replace(around, **changed)


def _first_colour(value: str) -> object:
    whole = colour_of(value)
    return whole if whole is not None else next(filter(None, map(colour_of, value.split())), None)


def _said_by_attributes(attributes: Attributes) -> dict[str, str]:
    told = {"color": attributes.get("color"), "background-color": attributes.get("bgcolor")}
    return {name: _plain(value) for name, value in told.items() if value}


def _plain(value: str) -> str:
    return value.replace("!important", "").strip().lower()


def _stands_in_words(node: HtmlNode) -> bool:
    """Returns whether other words stand beside an element, in the same text."""
    return any(
        beside is not None and beside.is_text_node and bool((beside.text_content or "").strip())
        for beside in (node.prev, node.next)
    )
