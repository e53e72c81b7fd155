"""Counts the lists of a Word file: which sign, number or letter stands before an entry."""

from __future__ import annotations

import re

import msgspec

from ascl_reader.importer.blocks.list_numbers import written_number
from ascl_reader.importer.readers.word.docx_styles import ListPlace
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number

_STYLES = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "decimalZero": "01",
}
_PLACE = re.compile(r"%([1-9])")
_MOST_LEVELS = 9


class Level(msgspec.Struct):
    """A level of a list: its first number, the style of its numbers, and the pattern that they stand in ("%1.")."""

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    all_figures: bool = False


class Lists:
    """The lists of a Word file, and how far each is counted."""

    def __init__(self, part: Element | None) -> None:
        self._kinds: dict[str, dict[int, Level]] = {}
        self._kind_of: dict[str, str] = {}
        self._changed: dict[str, dict[int, Level]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        if part is None:
            return
        by_style: dict[str, dict[int, Level]] = {}
        for each in part.iter("abstractNum"):
            levels = {_level_number(level): _level(level) for level in each.iter("lvl")}
            self._kinds[each.get("abstractNumId", "")] = levels
            by_style[_value(each, "styleLink")] = levels
        for each in part.iter("abstractNum"):
            if linked := _value(each, "numStyleLink"):
                self._kinds[each.get("abstractNumId", "")] = by_style.get(linked, {})
        for each in part.iter("num"):
            key = each.get("numId", "")
            self._kind_of[key] = _value(each, "abstractNumId")
            self._changed[key] = {_level_number(level): _level(level) for level in each.iter("lvl")}
            self._restarts[key] = {
                _level_number(change): whole_number(start.get("val"), 1)
                for change in each.iter("lvlOverride")
                for start in change.iter("startOverride")
            }

    def marker(self, place: ListPlace) -> str | None:
        """Counts an entry; returns its number or letter, empty for a bullet sign, None if nothing stands there."""
        kind = self._kind_of.get(place.number)
        if kind is None or not 0 <= place.level < _MOST_LEVELS:
            return ""
        levels = {**self._kinds.get(kind, {}), **self._changed[place.number]}
        counts = self._counts.setdefault(kind, [None] * _MOST_LEVELS)
        restart = self._restarts[place.number].pop(place.level, None)
        level = levels.get(place.level, Level())
        before = counts[place.level]
        counts[place.level] = (level.start if before is None else before + 1) if restart is None else restart
        counts[place.level + 1 :] = [None] * (_MOST_LEVELS - place.level - 1)
        if level.style == "bullet":
            return ""
        if level.style == "none" and not _PLACE.sub("", level.pattern).strip():
            return None

        def written(match: re.Match[str]) -> str:
            """Returns the number of one level as the list writes it."""
            number = int(match.group(1)) - 1
            each = levels.get(number, Level())
            count = counts[number]
            style = "" if level.all_figures and number < place.level else _STYLES.get(each.style, "")
            return "" if each.style == "none" else written_number(each.start if count is None else count, style)

        return _PLACE.sub(written, level.pattern).strip() or None


def _level(element: Element) -> Level:
    return Level(
        start=whole_number(_value(element, "start"), 1),
        style=_value(element, "numFmt") or "decimal",
        pattern=_value(element, "lvlText"),
        all_figures=element.find("isLgl") is not None,
    )


def _value(element: Element, name: str) -> str:
    found = element.find(name)
    return found.get("val", "") if found is not None else ""


def _level_number(element: Element) -> int:
    return whole_number(element.get("ilvl"), 0)
