"""Takes footnotes and their marks out of the text: what a raised 1 after a year says is no part of the year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason
from ascl_reader.importer.readers.pdf.page.line_parts import LinePart, text_of
from ascl_reader.importer.readers.pdf.page.lines import PdfLine, body_size

SMALLER = 0.94
"""Times the size of the text that a note has at the most, unless notes are all that follows on its page."""

_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,4})\]?(?:,\s?\d{1,3})*")
_NOTE = re.compile(
    r"(\[?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,4}|[¹²³⁰⁴-⁹]{1,3})\]?)[.):]?\s+(?=\S)|([*†‡§¶¹²³⁰⁴-⁹]{1,3})(?=\S)"
)
_ALONE = re.compile(r"\d{1,2}|[a-z]|[ivx]{1,4}")
_HEADING = re.compile(r"(?:foot|end)?notes?|references|sources|nodiadau|troednodiadau", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOW = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WRITTEN = re.compile(r"(?<=[^\W\d_]{2})[¹²³⁰⁴-⁹]{1,3}|(?<=[.,;:!?’”\"')\d])[¹²³⁰⁴-⁹]{1,3}")
_UNITS = frozenset("m km cm mm ft CO x".split())


def without_notes(lines: Sequence[PdfLine]) -> tuple[list[PdfLine], list[LeftOut]]:
    """Returns the lines of a document in order without notes and their marks, and what is left out so."""
    marks = _marks(lines)
    if not marks:
        return list(lines), []
    notes = _notes(lines, {mark for mark, _ in marks})
    left_out = [LeftOut(line.text, line.page, LeftOutReason.FOOTNOTE) for line in notes]
    places = {id(line) for line in notes}
    kept = [line for line in lines if id(line) not in places]
    known = {mark for line in notes if (mark := _mark_of_note(line))}
    for line in kept:
        left_out += _leave_marks_out(line, known)
    return [line for line in kept if line.text], left_out


def _marks(lines: Sequence[PdfLine]) -> Counter[tuple[str, int]]:
    """Returns the raised marks of a document, each with its page."""
    found: Counter[tuple[str, int]] = Counter()
    for line in lines:
        if line.text.isascii() and not line.has_raised:
            continue
        for _, text, _ in _raised(line):
            if _MARK.fullmatch(text):
                found.update((mark, line.page) for mark in _single(text))
        found.update((each.translate(_LOW), line.page) for each in _WRITTEN.findall(line.text))
    return found


def _raised(line: PdfLine) -> list[tuple[str, str, list[LinePart]]]:
    """Returns the raised letters of a line: what stands before them, their text, and their parts."""
    found: list[tuple[str, str, list[LinePart]]] = []
    before = ""
    for is_raised, run in groupby(line.parts, key=lambda part: part.raised):
        parts = list(run)
        text = "".join(part.piece.text for part in parts)
        if is_raised and before:
            found.append((before, text, parts))
        before += text
    return found


def _single(text: str) -> list[str]:
    return [each.strip("[] ") for each in text.split(",")]


def _mark_of_note(line: PdfLine) -> str:
    found = _NOTE.match(line.text)
    first = line.parts[0].piece.text.strip()
    is_apart = len(line.parts) > 1 and bool(_ALONE.fullmatch(first))
    if not found and is_apart and line.text[len(first) :][:1].isupper():
        return first  # a number or letter drawn for itself, close before the words of its note
    return (found.group(1) or found.group(2)).strip("[]").translate(_LOW) if found else ""


def _notes(lines: Sequence[PdfLine], marks: set[str]) -> list[PdfLine]:
    """Returns the lines of the notes: from the line with a mark that the text has, to the end of the small letters."""
    size = body_size(lines)
    found: list[PdfLine] = []
    note: PdfLine | None = None
    for place, line in enumerate(lines):
        is_small = line.size <= SMALLER * size
        begins = _mark_of_note(line) in marks and (is_small or _is_raised(line) or _only_notes(lines[place:], marks))
        goes_on = note is not None and note.page == line.page and abs(line.size - note.size) < 0.7
        if begins or (goes_on and (is_small or not _is_apart(found[-1], line))):
            if begins and not found and place and _HEADING.fullmatch(lines[place - 1].text.strip(" :")):
                found.append(lines[place - 1])
            note = line
            found.append(line)
        else:
            note = None
    return found


def _is_raised(line: PdfLine) -> bool:
    """Returns whether a line begins with a raised mark."""
    first, second = line.parts[0], line.parts[1] if len(line.parts) > 1 else None
    return first.raised or (second is not None and first.piece.height < 0.85 * second.piece.height)


def _is_apart(above: PdfLine, below: PdfLine) -> bool:
    return above.y - below.y > 1.6 * above.size or below.y > above.y


def _only_notes(lines: Sequence[PdfLine], marks: set[str]) -> bool:
    """Returns whether notes are all that follows on the page, each mark once and in order."""
    begun = [mark for line in lines if line.page == lines[0].page and (mark := _mark_of_note(line)) in marks]
    rest = [line for line in lines if line.page == lines[0].page]
    in_order = begun == sorted(set(begun), key=lambda mark: (len(mark), mark))
    return in_order and len(begun) * 4 >= len(rest) and lines[-1].page == lines[0].page


def _leave_marks_out(line: PdfLine, known: set[str]) -> list[LeftOut]:
    """Takes the marks out of a line and returns them; figures raised after a unit or a ten are powers, and stay."""
    left_out: list[LeftOut] = []
    if line.text.isascii() and not line.has_raised:
        return left_out
    for before, text, parts in _raised(line):
        if _MARK.fullmatch(text):
            is_note = set(_single(text)) <= known
            if is_note or (text.strip("[]").isdigit() and not _is_power(before)):
                left_out.append(LeftOut(text, line.page, LeftOutReason.FOOTNOTE))
                for part in parts:
                    part.left_out = True
            elif text.isdigit():
                for part in parts:
                    part.piece.text = part.piece.text.translate(_RAISED)
    if left_out or any(part.raised for part in line.parts):
        line.text = text_of(line.parts)
    written = [each for each in _WRITTEN.findall(line.text) if each.translate(_LOW) in known]
    if written:
        line.text = _WRITTEN.sub(lambda found: "" if found.group() in written else found.group(), line.text)
        left_out += [LeftOut(each, line.page, LeftOutReason.FOOTNOTE) for each in written]
    return left_out


def _is_power(before: str) -> bool:
    """Returns whether raised figures belong to what stands before them: m², 10⁶."""
    word = re.split(r"[^\w]", before.rstrip())[-1] if before[-1:].isalnum() else ""
    return word in _UNITS or word == "10" or (len(word) == 1 and word.isalpha())
