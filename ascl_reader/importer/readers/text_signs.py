"""Takes signs out of a plain text that programs put in: marks of quoted mails, of bold and slanted words, of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.make_blocks import collapse_white_space

MOST_RUNNING = 3
"""Lines at the head or foot of a page that stand on the others as well."""

_QUOTED = re.compile(r"(\ufeff)?(?:> ?)+")
_BOXED = re.compile(r"\s*[|│║┃]\s+([^|│║┃\n]*?)\s+[|│║┃]\s*")
_DIRECTIVE = re.compile(r"\.\. (?:[\w-]+::|_[^:]{1,80}:\s|\|)")
_OPTION = re.compile(r"\s+:[\w-]+:")
_PAGE_NUMBER = re.compile(r"[–—-]?\s?\d{1,3}\s?[–—-]?")
_NUMBER = re.compile(r"\d+")
_BESIDE = r"[\w*_/:.\\-]"
_ADDRESS = re.compile(r"(?<=[^\s<])\s?<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_STRESSED = re.compile(
    rf"(?<!{_BESIDE})(?:(?P<sign>\*{{1,3}}|_{{1,2}})(?=[^\s*_])(?P<words>[^*_\n]{{1,400}}?)(?<=\S)(?P=sign)"
    r"|/(?=[^\W\d_]|[“‘\"'(])(?P<slanted>[^/\n]{1,400}?)(?<=\S)/)(?![\w*_/\\])"
)
"""Words between two stars, low lines or slashes, as Firefox and mail programs write bold and slanted ones."""


def unboxed(line: str) -> str:
    """Returns a line without the bars at both of its ends, which draw a box around it; a row of a table keeps them."""
    boxed = _BOXED.fullmatch(line)
    return boxed[1] if boxed else line


def without_quotation(lines: Sequence[str]) -> list[str]:
    """Returns lines without the marks of a quoted mail, where most lines have them or a label stands behind one."""
    quoted = [line for line in lines if line.lstrip("\ufeff").startswith(">")]
    written = sum(1 for line in lines if line.strip())
    is_quotation = len(quoted) * 2 > written or any(is_label(collapse_white_space(_unquoted(line))) for line in quoted)
    return [_unquoted(line) for line in lines] if is_quotation else list(lines)


def _unquoted(line: str) -> str:
    return _QUOTED.sub(lambda match: match[1] or "", line, count=1) if ">" in line[:2] else line


def without_stress(text: str) -> str:
    """Returns a line without the signs around words that were bold, underlined or slanted."""
    if not any(sign in text for sign in "*_/"):
        return text
    return _STRESSED.sub(lambda match: match["words"] or match["slanted"], text)


def without_addresses(text: str) -> tuple[str, list[str]]:
    """Returns a line without the addresses in angle brackets that programs write behind a link, and these."""
    return _ADDRESS.sub("", text), _ADDRESS.findall(text) if "<" in text else []


def without_running_lines(lines: Sequence[str]) -> tuple[list[str], list[LeftOut]]:
    """Returns the lines of a text that has pages, with those blanked that stand at the head or foot of most of them.

    Pages begin at a form feed; numbers may differ from page to page.
    """
    starts = [0, *(number for number, line in enumerate(lines) if number and "\f" in line)]
    kept = list(lines)
    left_out: list[LeftOut] = []
    if len(starts) < 2:
        return kept, left_out
    ends = [*starts[1:], len(lines)]
    for order in (1, -1):
        for _ in range(MOST_RUNNING):
            edges = [_edge(kept, start, end, order) for start, end in zip(starts, ends, strict=True)]
            counted = Counter(_shape(kept[number]) for number in edges if number is not None)
            shape, count = counted.most_common(1)[0] if counted else ("", 0)
            if count < 2 or count * 2 <= len(starts):
                break
            for number in edges:
                if number is not None and _shape(kept[number]) == shape:
                    words = collapse_white_space(kept[number])
                    left_out.append(LeftOut(words, number + 1, LeftOutReason.RUNNING_LINE))
                    kept[number] = ""
    return kept, left_out


def without_directives(lines: Sequence[str]) -> tuple[list[str], list[LeftOut]]:
    """Returns lines, with those blanked that direct a program which makes pages of the text, and their options."""
    kept = list(lines)
    left_out: list[LeftOut] = []
    is_below = False
    for number, line in enumerate(lines):
        is_below = bool(_DIRECTIVE.match(line) or (is_below and _OPTION.match(line)))
        if is_below:
            left_out.append(LeftOut(collapse_white_space(line), number + 1, LeftOutReason.METADATA))
            kept[number] = ""
    return kept, left_out


def without_page_numbers(blocks: Sequence[Block]) -> tuple[list[Block], list[LeftOut]]:
    """Returns blocks of a text without numbers that stand alone between paragraphs, as those of its pages do."""
    kept: list[Block] = []
    left_out: list[LeftOut] = []
    for number, block in enumerate(blocks):
        around = [each.text for each in (*blocks[max(number - 1, 0) : number], *blocks[number + 1 : number + 2])]
        is_alone = _PAGE_NUMBER.fullmatch(block.text) and len(around) == 2 and all(" " in text for text in around)
        is_said = is_alone and (around[0].endswith(":") or (around[0][-1] in ".?!" and around[1][0].islower()))
        if is_alone and not is_said and block.kind is BlockKind.PARAGRAPH:
            left_out.append(LeftOut(block.text, block.place, LeftOutReason.RUNNING_LINE))
        else:
            kept.append(block)
    return kept, left_out


def _edge(lines: Sequence[str], start: int, end: int, order: int) -> int | None:
    """Returns the number of the first (`order` 1) or last (-1) line of a page that is not blank, if there is one."""
    numbers = range(start, end) if order > 0 else range(end - 1, start - 1, -1)
    return next((number for number in numbers if lines[number].strip()), None)


def _shape(line: str) -> str:
    """Returns a line with all numbers alike, without white space at its ends."""
    return _NUMBER.sub("0", collapse_white_space(line))
