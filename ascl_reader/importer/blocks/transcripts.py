"""Recognises transcripts, which say what a video, recording or picture beside the text shows, and are no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOutReason

_DO = r"(?:read|show|hide|view|open|see|close|expand|toggle)"
_VERB = rf"(?:{_DO}\s+)?"
_WHICH = r"(?:(?:the|a|this|our|full|complete|text|english)\s+){0,3}"
_MEDIUM = r"(?:video|audio|film|podcast|recording|webinar|interview|clip|animation|episode|programme|youtube)"
_IN_BRACKETS = r"(?:\s*[(\[][^()\[\]]{1,40}[)\]])?"
_SPOKEN = rf"(?:{_MEDIUM}|speech|talk|address|debate|discussion|conversation|broadcast|event|meeting|message)"
_OF_WHAT = rf"(?:\s+(?:of|for|to)\s+{_WHICH}(?:\S+\s+){{0,3}}{_SPOKEN}\b.{{0,80}})?"
_TITLE = re.compile(
    rf"\W{{0,3}}{_VERB}{_WHICH}(?:{_MEDIUM}\s+)?(?:transcript(?:ion)?|trawsgrifiad){_OF_WHAT}"
    rf"(?:\s*[:–—-]\s*\S.{{0,80}})?{_IN_BRACKETS}\W{{0,4}}"
    rf"|\W{{0,3}}{_VERB}{_WHICH}(?:text\s+(?:version|alternative)|written\s+version)\s+(?:of|for|to)\s+{_WHICH}{_MEDIUM}\W{{0,4}}"
    rf"|\W{{0,3}}{_VERB}{_WHICH}{_MEDIUM}\s+(?:description|text\s+version|captions|subtitles){_IN_BRACKETS}\W{{0,4}}",
    re.IGNORECASE,
)
_PICTURE = r"(?:picture|image|chart|graph|diagram|figure|infographic|map|table|photo(?:graph)?)"
_DESCRIPTION = re.compile(
    rf"\W{{0,3}}{_VERB}{_WHICH}(?:(?:long|image|picture|alternative)\s+)?(?:description|text\s+version|text\s+alternative"
    rf"|accessible\s+version)\s+(?:of|for|to)\s+{_WHICH}{_PICTURE}(?:\s+\d{{1,3}})?{_IN_BRACKETS}\W{{0,4}}"
    rf"|\W{{0,3}}{_VERB}{_WHICH}(?:long|image|picture|chart|graph)\s+description{_IN_BRACKETS}\W{{0,4}}",
    re.IGNORECASE,
)
_LEADS = re.compile(rf"\W{{0,3}}{_DO}\s", re.IGNORECASE)
"""How a line begins that may lead to a transcript on another page."""

_TIME = r"[(\[]?\d{1,2}(?::[0-5]\d){1,2}[)\]]?"
_SAID_AT = re.compile(
    rf"\W{{0,2}}{_TIME}(?:\s+(?!(?:[ap]\.?m\b|o’clock|hours))\S.*|\W{{0,2}})", re.IGNORECASE | re.DOTALL
)

LONGEST_TITLE = 120
"""Characters of the line above a transcript."""

LATEST_BEGIN, CLOSE = 120, 12
"""Seconds at which the words of a recording begin at the latest, and from one time to the next where they do later."""

FEWEST_TIMES, LONGEST_BETWEEN = 3, 3
"""Lines with the time at which something is said, and the blocks from one to the next at the most."""


def transcript_title(text: str) -> LeftOutReason | None:
    """Returns why what stands below a line is left out: it is what a video says or a picture shows; None elsewhere."""
    if len(text) > LONGEST_TITLE:
        return None
    if _TITLE.fullmatch(text):
        return LeftOutReason.TRANSCRIPT
    return LeftOutReason.CAPTION if _DESCRIPTION.fullmatch(text) else None


def heads_transcript(block: Block) -> LeftOutReason | None:
    """Returns the same for a block; a line that may lead to a transcript on another page heads none."""
    is_heading = block.kind is BlockKind.HEADING
    return transcript_title(block.text) if is_heading or not _LEADS.match(block.text) else None


def lines_with_times(blocks: Sequence[Block], labelled: Sequence[bool]) -> set[int]:
    """Returns the places of blocks that were said at the time before each of them, as players list it."""
    found: set[int] = set()
    run: list[int] = []
    for number, block in enumerate(blocks):
        if labelled[number] or (run and number - run[-1] > LONGEST_BETWEEN):
            found.update(_spoken(blocks, run, labelled))
            run = []
        if not labelled[number] and _SAID_AT.fullmatch(block.text):
            run.append(number)
    found.update(_spoken(blocks, run, labelled))
    return found


def _runs_as_speech(texts: Sequence[str]) -> bool:
    """Returns whether times are those of a recording, near its start or close together, and not the hours of a day."""
    times = [_seconds(text) for text in texts]
    return times[0] < LATEST_BEGIN or 0 <= times[-1] - times[0] <= CLOSE * (len(times) - 1)


def _seconds(text: str) -> int:
    """Returns the time at which a line begins, in seconds; 8:30 are minutes and seconds."""
    seconds = 0
    for part in re.findall(r"\d+", text)[: text.split(maxsplit=1)[0].count(":") + 1]:
        seconds = 60 * seconds + int(part)
    return seconds


def _spoken(blocks: Sequence[Block], run: Sequence[int], labelled: Sequence[bool]) -> range:
    """Returns the places from the first time to the words said at the last; empty if there are too few times."""
    if len(run) < FEWEST_TIMES or not _runs_as_speech([blocks[number].text for number in run]):
        return range(0)
    last = run[-1]
    is_time = not any(map(str.isalpha, blocks[last].text))
    has_words = is_time and last + 1 < len(blocks) and not labelled[last + 1]
    return range(run[0], last + 1 + has_words)
