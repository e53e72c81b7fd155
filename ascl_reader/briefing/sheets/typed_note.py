"""What the school typed, as it is set on paper: its lines, lists and columns, and the addresses in it as links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import msgspec

from ascl_reader.briefing.sheets.typed_text import typed_lines
from ascl_reader.library.addresses import Run, runs_of
from ascl_reader.library.statement import Passage

LINE, COLUMN = "\n", "\t"
"""Within a passage: between two of its lines, and between two columns of a line."""

_BULLET = re.compile(r"[-*•‣▪◦·–—]\s+(?=\S)")
_NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")
_SEVERAL_TABS = re.compile(r"\t+")
MOST_SET_IN = 16
"""Spaces by which a line is set in at most."""

Line = list[list[Run]]
"""The columns of a line, most often one, each as its pieces."""


def typed_passages(text: str) -> tuple[Passage, ...]:
    """Returns typed text as paragraphs and bullets; lines within one are kept, with their numbers.

    A bullet begins with -, *, • or a sign like these; a line below it that is set in belongs to it. A bullet that is
    set in below another, or below a number, is so much deeper. Other lines that are set in stay so, by spaces at which
    no line ends.
    """
    found: list[Passage] = []
    open_passage = False
    items: list[int] = []  # how far the items of lists are set in, of which the next one may be a part
    for line in typed_lines(text):
        content = line.strip()
        set_in = "\N{NO-BREAK SPACE}" * min(len(line) - len(line.lstrip(" ")), MOST_SET_IN)
        sign = _BULLET.match(content)
        item = sign or _NUMBERED.match(content)
        if item:
            indent = len(line) - len(line.lstrip(" "))
            items = [*(each for each in items if each < indent), indent]
        elif content and not line[:1].isspace():
            items = []
        if not content:
            open_passage = False
        elif sign:
            found.append(Passage(content[sign.end() :], bullet=True, level=len(items) - 1))
            open_passage = True
        elif open_passage and (not found[-1].bullet or (line[:1].isspace() and not item)):
            before = "" if found[-1].bullet else set_in
            found[-1] = msgspec.structs.replace(found[-1], text=f"{found[-1].text}{LINE}{before}{content}")
        else:
            found.append(Passage(set_in + content))
            open_passage = True
    return tuple(found)


def lines_of(text: str) -> list[Line]:
    """Returns the lines of a passage, by their columns, with the addresses in them as links.

    Several tabs lead to the next column, as they are typed to stand below one another; where a line has as many as the
    lines beside it have columns, there is nothing in a column.
    """
    found: list[Line] = []
    for is_table, lines in groupby(text.split(LINE), key=lambda line: COLUMN in line):
        rows = list(lines)
        most = max(len(_SEVERAL_TABS.split(row)) for row in rows) if is_table else 1
        for row in rows:
            whole = row.split(COLUMN)
            cells = whole if len(whole) == most else _SEVERAL_TABS.split(row)
            found.append([list(runs_of(cell.strip(" "))) for cell in cells])
    return found


def lines_and_tables(lines: list[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Yields consecutive lines of one column (False), and consecutive ones of several as a table (True)."""
    for is_table, found in groupby(lines, key=lambda line: len(line) > 1):
        yield is_table, list(found)
