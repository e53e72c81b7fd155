"""Recognises lines of Markdown that only some programs write: boxes, definitions, calls of templates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ascl_reader.importer.blocks.make_blocks import BULLET_SIGNS

_CALL = r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{:[^{}]*\}|\[\[?_?toc_?\]\]?"
_ONLY_CALLS = re.compile(rf"(?:(?:{_CALL})\s*)+", re.IGNORECASE)
_BOX = re.compile(
    r"(?:!!!|\?\?\?\+?|///)\s+[\w -]+?(?:\s+\|?\s*[\"“](?P<quoted>[^\"“”]*)[\"”]|\s+\|\s+(?P<piped>\S.*))?"
    r"|===\s+[\"“](?P<tab>[^\"“”]+)[\"”]|:{3,}\s*\w[\w-]*(?:\[(?P<bracketed>[^\[\]]+)\]|\s+(?P<bare>[^\s{:].*))"
)
_DIVISION = re.compile(r":{3,}\s*(?:\{[^{}]*\}|[\w-]*)\s*:*\s*")
_SETS_APART = re.compile(
    r"(?:^|[\s.{:-])(?:callout|note|tip|warning|caution|important|info|aside|box)\b", re.IGNORECASE
)
_DEFINED = re.compile(r":\s{1,3}(?=\S)")
_SETTING = re.compile(r"[a-z][a-z0-9_]*:(?:\s.*)?")
_CHECKBOX = re.compile(r"\[[ xX]\]\s+(?=\S)")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"(?:\(([a-z]|[ivx]{1,4})\)|([a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_SOFT_BULLET = re.compile(r"[–—·o]\s+(?=\S)")
_BULLET = re.compile(rf"(?:\\?[-*+]\s+|[{BULLET_SIGNS}]\s*)(?=\S)")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HTML = re.compile(rf"<(/?)(p|div|ul|ol|li|summary|{'|'.join(HEADINGS)})(?:\s[^<>]*)?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
FEWEST_SETTINGS = 3


def is_call(line: str) -> bool:
    """Returns whether a line only calls templates of a program that makes sites, such as {{< toc >}}."""
    return bool(_ONLY_CALLS.fullmatch(line))


def parts_of_html(line: str) -> list[tuple[str, str]]:
    """Returns the parts of a line that is written in the tags of a web page, each with its tag; empty for others."""
    if not _HTML.match(line):
        return []
    parts: list[tuple[str, str]] = []
    tag = ""
    pieces = _HTML.split(line)
    for slash, name, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        tag = "" if slash else name.lower()
        if _ANY_TAG.sub("", text).strip():
            parts.append((tag, text))
    return parts


def is_division(line: str) -> bool:
    """Returns whether a line of colons opens or closes a part, and has no title."""
    return bool(_DIVISION.fullmatch(line))


def sets_apart(line: str) -> bool:
    """Returns whether a line opens a part that is named as a note or box beside the text."""
    return bool(_SETS_APART.search(line))


def title_of_box(line: str) -> str | None:
    """Returns the title of a box or tab that a line opens, empty if it has none; None for any other line."""
    box = _BOX.fullmatch(line)
    return next((each for each in box.groups() if each), "") if box else None


def defined(line: str) -> int:
    """Returns how many characters a line begins with that say it explains the line above it: a colon; 0 for none."""
    found = _DEFINED.match(line)
    return found.end() if found else 0


def settings_at_end(lines: Sequence[str]) -> int:
    """Returns the index of the first of the settings that end a note of Joplin's, or the number of lines for none."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and _SETTING.fullmatch(lines[start - 1]):
        start -= 1
    settings = lines[start:end]
    is_apart = start > 0 and not lines[start - 1].strip()
    is_program = (
        is_apart and len(settings) >= FEWEST_SETTINGS and any("_" in line.partition(":")[0] for line in settings)
    )
    return start if is_apart and is_program else len(lines)


def after_settings(lines: Sequence[str]) -> int:
    """Returns the index of the first line after the block of settings that some files begin with."""
    if lines[0].strip() != "---":
        return 0
    ends = [index for index, line in enumerate(lines[1:100], start=1) if line.strip() in ("---", "...")]
    return ends[0] + 1 if ends and ":" in lines[1] else 0


def entry_of(line: str, in_paragraph: bool) -> tuple[int, str] | None:
    """Returns how many letters of a line are the sign of an entry of a list, and its number; None for other lines.

    Inside a paragraph a dash is a dash, and a number a number, wherever the line was broken.
    """
    bullet = _BULLET.match(line)
    if bullet:
        box = _CHECKBOX.match(line, bullet.end())
        return (box or bullet).end(), ""
    numbered = _NUMBERED.match(line)
    if numbered and (not in_paragraph or numbered.group(1) == "1"):
        return numbered.end(), numbered.group().strip()
    lettered = _LETTERED.match(line)
    if lettered and not in_paragraph:
        return lettered.end(), lettered.group().strip()
    soft = _SOFT_BULLET.match(line) if not in_paragraph else None
    return (soft.end(), "") if soft else None
