"""Recognises lines of Markdown that only some programs write: boxes, definitions, calls of templates."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CALL = r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{:[^{}]*\}|\[\[?_?toc_?\]\]?"
_ONLY_CALLS = re.compile(rf"(?:(?:{_CALL})\s*)+", re.IGNORECASE)
_BOX = re.compile(
    r"(?:!!!|\?\?\?\+?|///)\s+[\w -]+?(?:\s+\|?\s*[\"“](?P<quoted>[^\"“”]*)[\"”]|\s+\|\s+(?P<piped>\S.*))?"
    r"|===\s+[\"“](?P<tab>[^\"“”]+)[\"”]|:{3,}\s*\w[\w-]*(?:\[(?P<bracketed>[^\[\]]+)\]|\s+(?P<bare>[^\s{:].*))"
)
_DEFINED = re.compile(r":\s{1,3}(?=\S)")
_SETTING = re.compile(r"[a-z][a-z0-9_]*:(?:\s.*)?")
FEWEST_SETTINGS = 3


def is_call(line: str) -> bool:
    """Returns whether a line only calls templates of a program that makes sites, such as {{< toc >}}."""
    return bool(_ONLY_CALLS.fullmatch(line))


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
