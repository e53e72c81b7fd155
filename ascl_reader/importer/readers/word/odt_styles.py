"""What the styles of an OpenDocument text say: titles, lists, and whose words are hidden or struck out."""

from __future__ import annotations

import re

import msgspec

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.ink import Ink, colour_of
from ascl_reader.importer.blocks.list_numbers import written_number
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number

LOWEST_HEADING = 6
_MOST_ANCESTORS = 20
_MOST_LEVELS = 10
_OFF = ("", "none")
_PROPERTIES = ("paragraph-properties", "table-row-properties", "table-cell-properties", "text-properties")
_POINTS = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)pt")
_RAISED = re.compile(r"super|[1-9]")
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_LINES_THROUGH = ("text-line-through-style", "text-line-through-type")


class OdtStyle(msgspec.Struct):
    """What a style itself says; a field that is None is left to its parent."""

    parent: str = ""
    name: str = ""
    list_style: str = ""
    hidden: bool | None = None
    struck: bool | None = None
    outline: int | None = None
    raised: bool | None = None
    bold: bool | None = None
    ink: dict[str, object] = {}


class ListLevel(msgspec.Struct):
    """A level of a list: its first number, the style of its numbers (empty for a sign), and what stands around them."""

    is_sign: bool = True
    start: int = 1
    style: str = ""
    before: str = ""
    after: str = ""
    shown: int = 1
    """How many levels its number shows, this one the last of them: 2 for 1.1."""


class OdtStyles:
    """The styles and lists of an OpenDocument text, from its two parts that have some."""

    def __init__(self, *parts: Element | None) -> None:
        self._styles: dict[tuple[str, str], OdtStyle] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        for part in parts:
            for element in part.iter("style") if part is not None else ():
                key = (element.get("family", ""), element.get("name", ""))
                self._styles[key] = _style(element)
            for element in part.iter("list-style") if part is not None else ():
                self._lists[element.get("name", "")] = {
                    whole_number(each.get("level"), 1): _level(each) for each in element
                }

    def is_title(self, name: str) -> bool:
        """Returns whether a paragraph's style is that of the title of a document."""
        return any(style.name == "Title" for style in self._chain("paragraph", name))

    def outline(self, name: str) -> int:
        """Returns the level of a heading by its style, 0 if it is none."""
        found = next((each.outline for each in self._chain("paragraph", name) if each.outline is not None), 0)
        return min(found, LOWEST_HEADING)

    def list_style(self, name: str) -> str:
        """Returns the style of the list that a paragraph's style names; empty for none."""
        return next((each.list_style for each in self._chain("paragraph", name) if each.list_style), "")

    def reason(self, family: str, name: str) -> LeftOutReason | None:
        """Returns why the words in a style are left out; None if they are shown."""
        chain = self._chain(family, name)
        if next((each.hidden for each in chain if each.hidden is not None), False):
            return LeftOutReason.HIDDEN
        struck = next((each.struck for each in chain if each.struck is not None), False)
        return LeftOutReason.STRUCK_OUT if struck else None

    def is_raised(self, name: str) -> bool:
        """Returns whether letters in a style stand above the line."""
        return next((each.raised for each in self._chain("text", name) if each.raised is not None), False)

    def is_bold(self, family: str, name: str, around: bool) -> bool:
        """Returns whether letters in a style are bold; `around` says whether the letters around them are."""
        return next((each.bold for each in self._chain(family, name) if each.bold is not None), around)

    def ink(self, family: str, name: str, around: Ink) -> Ink:
        """Returns the ink of words in a style that stand in another ink."""
        said = msgspec.structs.asdict(around)
        for style in reversed(self._chain(family, name)):
            said |= style.ink
        return msgspec.convert(said, Ink)

    def level(self, list_style: str, level: int) -> ListLevel:
        """Returns a level of a list, counted from 1."""
        return self._lists.get(list_style, {}).get(level, ListLevel())

    def marker(self, list_style: str, counts: list[int]) -> str | None:
        """Returns what stands before an entry whose numbers, level by level, are given; None if nothing does."""
        level = self.level(list_style, len(counts))
        if level.is_sign:
            return ""
        if not level.style:
            return (level.before + level.after).strip() or None
        first = max(len(counts) - level.shown, 0)
        styles = [self.level(list_style, number + 1).style for number in range(first, len(counts))]
        numbers = [written_number(count, style) for count, style in zip(counts[first:], styles, strict=True) if style]
        return f"{level.before}{'.'.join(numbers)}{level.after}".strip()

    def _chain(self, family: str, name: str) -> list[OdtStyle]:
        chain: list[OdtStyle] = []
        while (style := self._styles.get((family, name))) is not None and len(chain) < _MOST_ANCESTORS:
            chain.append(style)
            name = style.parent
        return chain


def _style(element: Element) -> OdtStyle:
    text = element.find("text-properties")
    lines = [text.get(name) for name in _LINES_THROUGH if text.get(name) is not None] if text is not None else []
    display = text.get("display") if text is not None else None
    outline = element.get("default-outline-level")
    weight = text.get("font-weight") if text is not None else None
    position = text.get("text-position") if text is not None else None
    return OdtStyle(
        parent=element.get("parent-style-name", ""),
        name=element.get("name", ""),
        list_style=element.get("list-style-name", ""),
        hidden=None if display is None else display == "none",
        struck=any(line not in _OFF for line in lines) if lines else None,
        outline=whole_number(element.get("default-outline-level"), 0) if outline is not None else None,
        bold=None if weight is None else weight in _BOLD,
        raised=None if position is None else bool(_RAISED.match(position)),
        ink={name: value for each in element if each.tag in _PROPERTIES for name, value in _ink(each).items()},
    )


def _ink(properties: Element) -> dict[str, object]:
    """Returns what properties of letters, paragraphs or cells say of ink and paper, by the names of Ink's fields."""
    said: dict[str, object] = {}
    if properties.tag == "text-properties":
        if properties.get("color"):
            said["colour"] = colour_of(properties.get("color", ""))
        if properties.get("use-window-font-color") == "true":
            said["colour"] = None
        if size := _POINTS.fullmatch(properties.get("font-size", "")):
            said["size"] = float(size[1])
    paper = properties.get("background-color", "transparent")
    if paper != "transparent":
        said["paper"] = colour_of(paper)
    return said


def _level(element: Element) -> ListLevel:
    return ListLevel(
        is_sign=element.tag != "list-level-style-number",
        start=whole_number(element.get("start-value"), 1),
        style=element.get("num-format", ""),
        before=element.get("num-prefix", ""),
        after=element.get("num-suffix", ""),
        shown=min(whole_number(element.get("display-levels"), 1), _MOST_LEVELS),
    )
