"""Tells which paragraphs of a page may be no part of its statements: quotations of itself, lines that lead on.

A page may print words of its text once more, larger, in the middle of it; it may lead to a guide or a paper in a line
of its own. Nothing of it is changed or left out: a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from ascl_reader.importer.blocks.calls import begins_as_call, is_call_button
from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.library.statement import Section

FEWEST_WORDS, FEWEST_OF_HEADING, MOST_WORDS = 5, 7, 70
"""Words of a quotation at the least, of one set as a heading (fewer words are a real heading), and at the most."""

FEWEST_IN_MARKS = 4
"""Words at the least of a paragraph that stands between quotation marks as a whole."""

FEWEST_OF_PART = 3
"""Words at the least of each part of a quotation that leaves some out."""

MOST_APART = 0.34
"""Share of a statement's paragraphs that may be set apart; if there are more, the whole page is styled so."""

LONGEST_LEAD = 220
"""Characters of a line that leads to another page."""

LONGEST_STRAY, MOST_STRAY = 60, 6
"""Characters of a line that may have strayed into a statement from the page around it, and such lines at its end."""

NEAR = 12
"""Blocks on both sides of a heading among which its words are looked for."""

_ENDS_SENTENCE = re.compile(r"[.?!…:;]\W{0,3}$")
_BETWEEN = re.compile(r"[\W_]+")
_LEFT_OUT = re.compile(r"…|\.\.\.|\[…\]")
_QUOTED = re.compile(r"\s*[“\"«‘'](.{12,}?)[”\"»’'](?=\W*$|\s*[–—,-]|\s+[A-Z(])")
_WHAT = (
    r"(?:paper|report|guide|guidance|pdf|document|briefing|tool\s?kit|response|resources?|leaflet|fact\s?sheet|template|"
    r"slides?|publication|summary|version|booklet|handbook|survey|submission|policy|statement|article|blog|webinar|video|"
    r"podcast|case\s+stud(?:y|ies)|letter|poster|checklist|evidence|findings|details|information|here)\b"
)
_WHOSE = r"(?:the|our|a|an|this|ascl(?:['’]s)?|their|full|complete|latest|free|its|more)"
_LEADS = re.compile(
    r"\W{0,4}(?:"
    r"(?:to\s+)?(?:read|find\s+out|learn|discover|hear|see)\s+(?:(?:much|even)\s+)?(?:more|further)\b"
    r"|(?:see|read)\s+(?:also|next)\b"
    rf"|(?:to\s+)?(?:download|access|view|open|get|order|request|read|see|watch|listen\s+to|browse|buy|print|explore)\s+"
    rf"(?:{_WHOSE}\s+)(?:[\w’'-]+\s+){{0,6}}{_WHAT}"
    r"|(?:click|tap|go|follow\s+(?:the|this)\s+link)\s+(?:here|to|below|on)\b"
    r"|visit\s+(?:our|the|www|https?)\b"
    rf"|(?:for|you\s+can\s+(?:find|read|see|get))\s+(?:more|further|full)\s+(?:[\w’'-]+\s+){{0,4}}?{_WHAT}"
    rf"|(?:more|further|full)\s+(?:details|information|advice|guidance|reading|about|on)\b.{{0,120}}\b(?:here|websites?|page|{_WHAT})"
    rf"|(?:our|the)\s+(?:full|complete|whole)\s+{_WHAT}.{{0,80}}\b(?:available|found|read|downloaded|published)\b"
    r"|(?:gweler\s+(?:hefyd|ein)|darllenwch\s+(?:fwy|ragor|ein)|lawrlwyth(?:o|wch)|rhagor\s+o\s+wybodaeth)\b"
    r")",
    re.IGNORECASE,
)
_WORKING_NOTE = re.compile(
    r"\[(?:[^\[\]]{0,20}\b(?i:note|query|comment)\b[^\[\]]{0,200}|(?:TBC|TBA|TODO|XX+|[A-Z]{2,3})\s*[:–-][^\[\]]{3,200}"
    r"|(?i:tbc|tba|todo|to\s+be\s+\w+|please\s+check|check\b[^\[\]]{0,80}|xx+|(?:please\s+)?(?:insert|enter|type|complete)\b[^\[\]]{0,80}"
    r"|(?:your\s+)?text(?:\s+(?:goes\s+)?here)?))\]|^(?i:(?:click|tap)\s+(?:or\s+tap\s+)?(?:here\s+)?to\s+(?:enter|add|insert)\s+(?:text|words|a\s|your\s)|lorem\s+ipsum\b)"
    r"|^(?i:action|todo|note\s+to\s+(?:self|editors?)|for\s+discussion)\s*:"
)
_NOTE_MARK = re.compile(r"(?:[a-z]{4}|[”’)])[.,;!?”’)]{1,3}\d{1,2}(?=\s|$)|[a-z]{3}[.,;!?”’)]{0,3}\s?\[\d{1,2}\]")
"""A number that was raised on the page, where a copy of its text has lost that."""

_AT_END = re.compile(
    r"(?<=[.?!])\s+(?=(?:(?i:read|find\s+out|learn|see)\s+(?:more|further|also)|(?i:download|click\s+here|see\s+our))\b)"
)


def with_doubts(sections: Mapping[Section, Sequence[Block]], last: Section | None = None) -> dict[Section, list[Block]]:
    """Returns the sections of one statement, with a doubt at each paragraph that may be no part of its text.

    `last` is the section that stands last on the page.
    """
    stray = _stray_lines(sections, last)
    words = {section: [_words(block.text) for block in blocks] for section, blocks in sections.items()}
    everything = [each for some in words.values() for each in some]
    holders = _by_triples(everything)
    apart = [len(block.text) for blocks in sections.values() for block in blocks if _is_set_apart(block)]
    is_look = len(apart) > 1 and sum(apart) > MOST_APART * sum(map(len, everything))
    made: dict[Section, list[Block]] = {}
    for section, blocks in sections.items():
        made[section] = []
        is_whole = all(map(_is_set_apart, blocks))  # so pages set what they want to be seen first
        for number, block in enumerate(blocks):
            introduced = number > 0 and blocks[number - 1].text.endswith(":")
            doubts = [each for each in block.doubts if each.reason is not DoubtReason.SET_APART]
            if _stands_again(block, words[section][number], holders):
                doubts.append(Doubt(block.place, DoubtReason.STANDS_AGAIN))
            elif len(doubts) < len(block.doubts) and not (introduced or is_look or is_whole):
                doubts.append(Doubt(block.place, DoubtReason.SET_APART))
            if any(block is each for each in stray):
                doubts.append(Doubt(block.place, DoubtReason.STRAY_LINE))
            elif leads_on(block):
                doubts.append(Doubt(block.place, DoubtReason.LEADS_ON))
            if _NOTE_MARK.search(block.text):
                doubts.append(Doubt(block.place, DoubtReason.NOTE_MARK))
            if _WORKING_NOTE.search(block.text):
                doubts.append(Doubt(block.place, DoubtReason.WORKING_NOTE))
            is_same = tuple(doubts) == block.doubts
            made[section].append(block if is_same else msgspec.structs.replace(block, doubts=tuple(doubts)))
    return made


def with_line_before_labels(block: Block) -> Block:
    """Returns a block that stands below a title, before all labels, with a doubt where it is a line of no sentence."""
    is_line = len(block.text) <= (LONGEST_STRAY if block.kind is BlockKind.PARAGRAPH else LONGEST_STRAY // 2)
    if not is_line or _ENDS_SENTENCE.search(block.text):
        return block
    doubt = Doubt(block.place, DoubtReason.BEFORE_LABELS)
    return msgspec.structs.replace(block, doubts=(*block.doubts, doubt))


def with_cut_end(statements: Sequence[FoundStatement]) -> list[FoundStatement]:
    """Returns statements, the last one with a doubt where it alone ends within a sentence, unlike its paragraphs."""
    made = list(statements)
    blocks = [block for _, block in made[-1].blocks] if made else []
    last = max(reversed(blocks), key=lambda each: each.last, default=None)
    others = [block for block in blocks if block is not last and block.kind is BlockKind.PARAGRAPH]
    if (
        last is not None
        and last.kind is BlockKind.PARAGRAPH
        and len(last.text) > LONGEST_STRAY
        and len(others) > 1
        and not _ENDS_SENTENCE.search(last.text)
        and all(_ENDS_SENTENCE.search(block.text) for block in others)
    ):
        doubts = dict.fromkeys((*made[-1].page_doubts, Doubt(last.place, DoubtReason.CUT_OFF)))
        made[-1] = msgspec.structs.replace(made[-1], page_doubts=tuple(doubts))
    return made


def _stray_lines(sections: Mapping[Section, Sequence[Block]], last: Section | None) -> Sequence[Block]:
    """Returns the short lines that end no sentence at the end of a statement whose other paragraphs all end as one."""
    lines = sections.get(last, ()) if last is not None else ()
    first = len(lines)
    while first > 0 and len(lines) - first < MOST_STRAY and _is_stray(lines[first - 1]):
        first -= 1
    stray = lines[first:]
    if not stray or (first == 0 and len(stray) > 1) or (first > 0 and lines[first - 1].text.endswith(":")):
        return ()
    others = [block for blocks in sections.values() for block in blocks if not any(block is each for each in stray)]
    ends = all(_ENDS_SENTENCE.search(block.text) for block in others if block.kind is BlockKind.PARAGRAPH)
    return stray if ends else ()


def _is_stray(block: Block) -> bool:
    is_line = block.kind is not BlockKind.BULLET and len(block.text) <= LONGEST_STRAY
    return is_line and not _ENDS_SENTENCE.search(block.text)


def _is_set_apart(block: Block) -> bool:
    return any(each.reason is DoubtReason.SET_APART for each in block.doubts)


def is_repeated_heading(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether a heading of many words only repeats a paragraph near it: a quotation set large."""
    block = blocks[number]
    words = _words(block.text)
    if len(words.split()) < FEWEST_OF_HEADING:
        return False
    near = (*blocks[max(number - NEAR, 0) : number], *blocks[number + 1 : number + 1 + NEAR])
    paragraphs = [_words(each.text) for each in near if each.kind is BlockKind.PARAGRAPH]
    return _stands_again(block, words, _by_triples(paragraphs))


def leads_on(block: Block) -> bool:
    """Returns whether a paragraph, or its last sentence, leads to another page, or calls on its reader to act."""
    if block.kind is BlockKind.BULLET:
        return False
    end = [part for part in _AT_END.split(block.text)[1:] if len(part) <= LONGEST_LEAD]
    is_lead = len(block.text) <= LONGEST_LEAD and bool(_LEADS.match(block.text))
    return bool(end) or is_lead or begins_as_call(block.text) or is_call_button(block.text)


def _words(text: str) -> str:
    """Returns the words of a text with a space around each, without marks and capitals."""
    return f" {_BETWEEN.sub(' ', text.lower()).strip()} "


def _triples(words: str) -> set[str]:
    some = words.split()
    return set(map(" ".join, zip(some, some[1:], some[2:], strict=False)))


def _by_triples(everything: Sequence[str]) -> dict[str, list[str]]:
    """Returns which of these words each three words in a row stand in."""
    holders: dict[str, list[str]] = {}
    for words in dict.fromkeys(everything):
        for triple in _triples(words):
            holders.setdefault(triple, []).append(words)
    return holders


def _stands_again(block: Block, words: str, holders: Mapping[str, Sequence[str]]) -> bool:
    """Returns whether the words of a block stand in a longer one as well, among those that hold its triples."""
    least = FEWEST_OF_HEADING if block.kind is BlockKind.HEADING else FEWEST_WORDS
    quoted = _QUOTED.match(block.text)
    least = FEWEST_IN_MARKS if quoted and quoted.end() == len(block.text) else least
    if block.kind is BlockKind.BULLET or not least <= words.count(" ") - 1 <= MOST_WORDS or block.text.endswith(":"):
        return False
    said = quoted[1] if quoted else block.text
    parts = [_words(part) for part in _LEFT_OUT.split(said)]
    parts = [part for part in parts if part.strip()]
    if sum(part.count(" ") - 1 for part in parts) < least or any(
        part.count(" ") - 1 < FEWEST_OF_PART for part in parts
    ):
        return False
    others = min((holders.get(triple, ()) for part in parts for triple in _triples(part)), key=len)
    return any(all(part in other for part in parts) for other in others if len(other) > len(words))
