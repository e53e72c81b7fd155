"""Follows the fields of a Word file: the result of a field is read, its instruction is not shown."""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.word.packed_xml import Element, whole_number

_CONTENTS = frozenset(("TOC", "INDEX", "TOA"))
_MARKS_OF_NOTES = frozenset(("NOTEREF", "FTNREF"))


class OpenField(msgspec.Struct):
    """A field that has begun: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    in_result: bool = False

    @property
    def reason(self) -> LeftOutReason | None:
        """Why the words inside the field are left out; None for those of a result."""
        return reason_of(self.instruction) if self.in_result else LeftOutReason.HIDDEN


class OpenFields:
    """The fields that have begun and not ended, the innermost last; they may reach over paragraphs."""

    def __init__(self) -> None:
        self._open: list[OpenField] = []

    def meet(self, mark: Element) -> str:
        """Takes note of a mark at which a field begins, shows its result, or ends; returns the choice of a menu."""
        kind = mark.get("fldCharType")
        if kind == "begin":
            self._open.append(OpenField())
            return _chosen(mark)
        if self._open and kind == "separate":
            self._open[-1].in_result = True
        elif self._open and kind == "end":
            self._open.pop()
        return ""

    def add_instruction(self, text: str) -> None:
        """Adds a piece of the instruction of the innermost field."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    @property
    def reason(self) -> LeftOutReason | None:
        """Why words that stand here are left out; None if they are shown."""
        return next((field.reason for field in self._open if field.reason), None)


def reason_of(instruction: str) -> LeftOutReason | None:
    """Returns why the result of a field is left out; None for one that is part of the text."""
    name = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
    if name in _CONTENTS:
        return LeftOutReason.NAVIGATION
    return LeftOutReason.FOOTNOTE if name in _MARKS_OF_NOTES else None


def _chosen(mark: Element) -> str:
    """Returns the entry that is chosen in a menu of an older form; it has no other result."""
    entries = [entry.get("val", "") for entry in mark.iter("listEntry")]
    menu = mark.find("ffData/ddList")
    chosen = menu.find("result") if menu is not None else None
    number = whole_number(chosen.get("val", "0"), len(entries)) if chosen is not None else 0
    return entries[number] if number < len(entries) else ""
