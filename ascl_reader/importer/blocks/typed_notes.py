"""Recognises notes that typed signs in the text lead to: a star that is no mark of a list, a dagger, [1] or [a]."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import is_label

_MARK = re.compile(
    r"(?<=[\w.,;:?!)”’%\]])(?<!\bA)(?:(\*{1,3}|[†‡])(?=[\s.,;:?!)]|$)|(\[(?:\d{1,3}|[a-z])\])(?=[\s.,;:?!)\[]|$))"
)
"""Marks in a text; the star of the grade A* is none."""

_NOTE = re.compile(r"([†‡]|\*{2,3}|\*(?=\w)|\[(?:\d{1,3}|[a-z])\])\s*(?=\w)")

LONGEST_NOTE = 400
"""Characters of a note."""

FARTHEST = 40
"""Blocks between a star and its note, at the most; numbers and letters tell one note from another."""


def without_typed_notes(blocks: Sequence[Block]) -> tuple[list[Block], list[LeftOut]]:
    """Returns the blocks without notes and the marks that lead to them, and the notes.

    A note stands alone behind its mark: a paragraph that begins with the sign, or what a star made an entry of a list.
    """
    kept: list[Block | None] = list(blocks)
    left_out: list[LeftOut] = []
    marks: dict[str, int] = {}
    for number, block in enumerate(blocks):
        sign = _sign_of_note(blocks, number)
        if sign in marks and (sign[0] == "[" or number - marks[sign] <= FARTHEST):
            is_comment = sign[1:2].isalpha()
            reason = LeftOutReason.REVIEWER_COMMENT if is_comment else LeftOutReason.FOOTNOTE
            left_out.append(LeftOut(block.text, block.place, reason))
            kept[number] = None
            place = marks.pop(sign)
            marked = kept[place]
            if marked is not None:
                kept[place] = msgspec.structs.replace(marked, text=_without_mark(marked.text, sign))
            continue
        for found in _MARK.finditer(block.text):
            marks[found[1] or found[2]] = number
    return [each for each in kept if each is not None], left_out


def _sign_of_note(blocks: Sequence[Block], number: int) -> str:
    """Returns the sign that a note begins with, a star where it was taken for that of an entry; empty for no note."""
    block = blocks[number]
    if len(block.text) > LONGEST_NOTE:
        return ""
    if block.kind is BlockKind.PARAGRAPH:
        found = _NOTE.match(block.text)
        return found[1] if found else ""
    around = (*blocks[number - 1 : number], *blocks[number + 1 : number + 2])
    before = blocks[number - 1].text if number else ""
    is_alone = block.kind is BlockKind.BULLET and all(each.kind is not BlockKind.BULLET for each in around)
    return "*" if is_alone and not before.endswith(":") and not is_label(before) else ""


def _without_mark(text: str, sign: str) -> str:
    """Returns a text without the last of its marks with a sign."""
    found = [each for each in _MARK.finditer(text) if sign in each.groups()][-1]
    return f"{text[: found.start()]}{text[found.end() :]}".strip()
