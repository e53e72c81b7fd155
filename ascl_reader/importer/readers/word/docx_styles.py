"""What the styles of a Word file say: which are headings, which lists, and whose words are hidden or struck out."""

from __future__ import annotations

import re

import msgspec

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.ink import Colour, Ink
from ascl_reader.importer.readers.word.docx_colours import ink_of, paper_of
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number

LOWEST_HEADING = 6
_BODY_TEXT = 9
"""The outline level, counted from 0, of text that is no heading."""

_HEADING = re.compile(r"heading ?([1-9])")
_OFF = frozenset(("0", "false", "off"))
_REASONS = (
    ("vanish", LeftOutReason.HIDDEN),
    ("strike", LeftOutReason.STRUCK_OUT),
    ("dstrike", LeftOutReason.STRUCK_OUT),
)
_MOST_ANCESTORS = 20


class ListPlace(msgspec.Struct, frozen=True):
    """The list that a paragraph is an entry of, and its level counted from 0; an empty list is none."""

    number: str
    level: int


class Style(msgspec.Struct):
    """What a style itself says; a field that is None is left to the style that it is based on."""

    based_on: str = ""
    name: str = ""
    outline: int | None = None
    list_number: str | None = None
    list_level: int | None = None
    marks: dict[str, bool] = {}
    is_bold: bool | None = None
    ink: dict[str, object] = {}
    paper: dict[str, object] = {}
    shades: bool = False
    """Whether it is the style of a table that colours some of its cells."""


class Styles:
    """The styles of a Word file by their ids."""

    def __init__(self, part: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        for element in part.iter("style") if part is not None else ():
            key = element.get("styleId", "")
            self._styles[key] = _style(element)
            if element.get("type") == "paragraph" and element.get("default") in ("1", "true", "on"):
                self._default = key

    def heading_level(self, properties: Element | None) -> int:
        """Returns the level of a paragraph as a heading, 1 to 6; 0 if it is none."""
        outline = _number(properties, "outlineLvl")
        if outline is None:
            outline = next(
                (style.outline for style in self._chain(self._style_of(properties)) if style.outline is not None), None
            )
        return 0 if outline is None or not 0 <= outline < _BODY_TEXT else min(outline + 1, LOWEST_HEADING)

    def is_contents(self, properties: Element | None) -> bool:
        """Returns whether a paragraph is a line of a table of contents."""
        style = self._styles.get(self._style_of(properties))
        return style is not None and style.name.startswith("toc ")

    def is_quotation(self, properties: Element | None) -> bool:
        """Returns whether a paragraph has the style of a quotation, by its name or that of one it is based on."""
        return any("quot" in style.name for style in self._chain(self._style_of(properties)))

    def list_place(self, properties: Element | None) -> ListPlace | None:
        """Returns the list that a paragraph is in; None if it is in none."""
        own = properties.find("numPr") if properties is not None else None
        number, level = _value(own, "numId"), _number(own, "ilvl")
        for style in self._chain(self._style_of(properties)):
            number = style.list_number if number is None else number
            level = style.list_level if level is None else level
        return None if number in (None, "", "0") else ListPlace(str(number), level or 0)

    def reason(self, run: Element | None, paragraph: Element | None) -> LeftOutReason | None:
        """Returns why the words of a run, by its properties and those of its paragraph, are left out; or None."""
        found: dict[str, bool] = {}
        for style in (*self._chain(_value(run, "rStyle") or ""), *self._chain(self._style_of(paragraph))):
            for name, is_on in style.marks.items():
                found.setdefault(name, is_on)
        found.update(_marks(run))
        return next((reason for name, reason in _REASONS if found.get(name)), None)

    def is_bold(self, run: Element | None, paragraph: Element | None) -> bool:
        """Returns whether a run is bold, by its own properties or by the style of its letters or its paragraph."""
        if run is not None and run.find("b") is not None:
            return is_on(run, "b")
        chain = (*self._chain(_value(run, "rStyle") or ""), *self._chain(self._style_of(paragraph)))
        return next((each.is_bold for each in chain if each.is_bold is not None), False)

    def ink(self, run: Element | None, paragraph: Element | None, paper: Colour | None) -> Ink:
        """Returns the ink of a run on a paper, by its own properties and those of the styles and the paragraph."""
        chain = (*self._chain(_value(run, "rStyle") or ""), *self._chain(self._style_of(paragraph)))
        said: dict[str, object] = {"paper": paper}
        for style in reversed(chain):
            said |= style.paper | style.ink
        return msgspec.convert({**said, **paper_of(paragraph), **ink_of(run)}, Ink)

    def shades(self, table: Element) -> bool:
        """Returns whether the style of a table colours cells, in a way that is not followed here."""
        return any(style.shades for style in self._chain(_value(table.find("tblPr"), "tblStyle") or ""))

    def _style_of(self, paragraph: Element | None) -> str:
        return _value(paragraph, "pStyle") or self._default

    def _chain(self, key: str) -> list[Style]:
        """Returns a style and those that it is based on."""
        chain: list[Style] = []
        if key not in self._styles and (named := _HEADING.fullmatch(key.lower())):
            return [Style(outline=int(named.group(1)) - 1)]
        while key in self._styles and len(chain) < _MOST_ANCESTORS:
            chain.append(self._styles[key])
            key = chain[-1].based_on
        return chain


def is_on(properties: Element | None, name: str) -> bool:
    """Returns whether a property that is on or off is on."""
    found = properties.find(name) if properties is not None else None
    return found is not None and found.get("val", "1").lower() not in _OFF


def _style(element: Element) -> Style:
    properties, numbers = element.find("pPr"), element.find("pPr/numPr")
    name = (_value(element, "name") or "").lower()
    outline = _number(properties, "outlineLvl")
    if named := _HEADING.fullmatch(name):
        outline = int(named.group(1)) - 1
    elif name == "title":
        outline = 0
    elif name == "toc heading":
        outline = _BODY_TEXT
    return Style(
        based_on=_value(element, "basedOn") or "",
        name=name,
        outline=outline,
        list_number=_value(numbers, "numId"),
        list_level=_number(numbers, "ilvl"),
        marks=_marks(element.find("rPr")),
        is_bold=is_on(element.find("rPr"), "b") if element.find("rPr/b") is not None else None,
        ink=ink_of(element.find("rPr")),
        paper=paper_of(element.find("pPr")),
        shades=element.get("type") == "table" and next(element.iter("shd"), None) is not None,
    )


def _marks(properties: Element | None) -> dict[str, bool]:
    if properties is None:
        return {}
    return {name: is_on(properties, name) for name, _ in _REASONS if properties.find(name) is not None}


def _value(properties: Element | None, name: str) -> str | None:
    found = properties.find(name) if properties is not None else None
    return None if found is None else found.get("val", "")


def _number(properties: Element | None, name: str) -> int | None:
    return whole_number(_value(properties, name), None)
