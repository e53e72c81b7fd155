"""Recognises the labels that pages put before context, position and rationale, in English and Welsh.

Long labels ("What is the context?", "ASCL position:") name what follows so clearly that text may stand in their line.
Other wordings ("Context", "Our position", "The ASCL position:") are labels where they fill their line, or where a mark
and a new sentence follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from ascl_reader.importer.blocks.titles import month_in, names_statement
from ascl_reader.library.statement import Section

_NUMBER = (
    r"(?:(?:(?i:section|part|step|adran|rhan)\s+)?[(\[]?(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})\s?[.):\]–—-]\s*"
    r"|(?:(?i:section|part|step|adran|rhan)\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+)?"
)
_NOTE = r"(?:\s*[(\[](?P<note>[^()\[\]]{1,80})[)\]])?"
_NEW_SENTENCE = r"(?=\s*[A-ZÀ-ÝŴŶ0-9“‘\"'(•])"

_WHICH = r"(?:(?:current|present|wider|policy|national|local|educational)\s+)?"
_CONTEXT = rf"(?i:what(?:\s+is|['’]s)\s+the\s+{_WHICH}context)"
_POSITION = r"(?i:ascl(?:['’]s)?\s+position)(?!\s*(?i:statements?)\b)"
_WHY = r"(?i:why\s+(?:are\s+we|we\s+are|we['’]re)(?:\s+are)?\s+saying)(?:\s+(?i:it|this|that))?"

_LONG = {
    Section.CONTEXT: re.compile(rf"^\W{{0,3}}{_NUMBER}{_CONTEXT}(?:\s*[?:.]|(?=\s*$)|(?=\s*[A-Z“‘]))\s*"),
    Section.POSITION: re.compile(
        rf"^\W{{0,3}}{_NUMBER}{_POSITION}(?:\s*:|(?=[A-Z])|(?=\s*$)|(?=\s+(?:ASCL|[A-Z])))\s*[.–-]?\s*"
    ),
    Section.RATIONALE: re.compile(rf"^\W{{0,3}}{_NUMBER}{_WHY}\s*(?:\?|:|…|\.{{3}}|(?=\s*$))\s*"),
}

_WHOSE = r"(?:the\s+)?(?:ascl|our|the\s+association|association)(?:['’]?s)?(?:\s+cymru)?(?:['’]?s)?"
_STAND = (
    r"(?:policy\s+|current\s+|agreed\s+)?(?:position|stance|view|policy|belief|response|asks?|recommendations?)"
    r"(?:\s+statement)?"
)
_SAY = r"(?:(?:say|think|want|hold)(?:ing|s)?|believ(?:e|es|ing)|(?:call|ask)(?:ing|s)?\s+for)"
_NI = r"(?:ydym|ydyn|rydym|rydyn|dan)(?:\s+ni)?"

_WORDINGS = {
    Section.CONTEXT: (
        rf"(?:what(?:\s+is|\s+was|['’]s)\s+)?(?:the\s+|our\s+)?{_WHICH}(?:context|background)(?:\s+(?:information|to|of|for|and\s+background)"
        r"(?:\s+(?:this|the\s+(?:statement|position)|this\s+statement))?)?",
        r"(?:context\s*(?:and|&|/)\s*background|background\s*(?:and|&|/)\s*context|setting\s+the\s+context)",
        r"(?:what(?:\s+is|['’]s)\s+)?the\s+(?:issue|problem|(?:current\s+)?situation)|current\s+situation",
        r"what(?:\s+is|['’]s)\s+(?:happening|going\s+on)(?:\s+(?:now|today|currently|right\s+now|at\s+(?:present|the\s+moment)))?",
        r"(?:beth\s+yw(?:['’]r|\s+y|\s+ein)?\s+)?(?:y\s+)?(?:cyd-?\s?destun|cefndir)",
    ),
    Section.POSITION: (
        rf"(?:what(?:\s+is|['’]s)\s+)?{_WHOSE}\s+{_STAND}(?:\s+(?:is|on\s+this))?",
        r"(?:the\s+|policy\s+|statement\s+of\s+)?position(?:\s+statement)?",
        rf"what\s+(?:(?:does|do|is|are)\s+)?(?:ascl|we)(?:\s+cymru)?(?:\s+(?:is|are))?\s+{_SAY}"
        r"(?:\s+(?:to\s+(?:see|happen|change)|about\s+(?:it|this)|should\s+happen))?",
        r"(?:beth\s+yw\s+)?(?:ein\s+|y\s+)?safbwynt(?:\s+ascl)?(?:\s+cymru)?(?:\s+ni)?",
    ),
    Section.RATIONALE: (
        r"why\s+(?:are\s+|is\s+|do\s+|does\s+|have\s+|has\s+)?(?:we|ascl)(?:['’]re|['’]ve)?(?:\s+cymru)?"
        rf"(?:\s+(?:are|is|have|has))?\s+(?:{_SAY}|said|taken|taking|take)"
        r"(?:\s+(?:it|this|that|so|these\s+things|this\s+position|this\s+view))?(?:\s+(?:now|today|again))?",
        rf"(?:the\s+|our\s+|{_WHOSE}\s+)?(?:rationale|reasoning|reasons?)(?:\s*(?:/|&|and)\s*(?:evidence|reasons?|reasoning))?(?:\s+(?:why|for\s+(?:this|our|the)(?:\s+(?:position|view))?))?",
        r"why(?:\s+(?:(?:this|it)\s+matters|does\s+(?:this|it)\s+matter|is\s+this\s+important|this\s+is\s+important|now))?",
        rf"pam(?:\s+(?:(?:{_NI}|mae\s+ascl(?:\s+cymru)?|ein\s+bod(?:\s+ni)?)(?:['’]n|\s+yn)?)\s+(?:ei\s+)?dd?weud"
        r"(?:\s+(?:hyn|hynny|hwn))?(?:\s+nawr)?)?",
        r"(?:y\s+|ein\s+)?(?:rhesymeg|rhesymau|rheswm|sail\s+resymegol)",
    ),
}
_NEAR = {
    section: re.compile(
        rf"^\W{{0,3}}{_NUMBER}(?i:{'|'.join(wordings)}){_NOTE}"
        rf"(?:\s*(?:[?.…–—-]|\.{{3}}|\?\s*:)?\s*$|\s*(?:[?:]|…|\.{{3}}|\.(?=\s))\s*(?:$|[.–—-]?\s*{_NEW_SENTENCE}))\s*"
    )
    for section, wordings in _WORDINGS.items()
}

_MAY_BEGIN = re.compile(
    rf"^\W{{0,3}}{_NUMBER}(?i:wh|wid|the|asc|ass|our|con|cur|cyd|cef|bac|bet|set|sta|saf|sai|pol|pos|pre|pam|nat|loc|edu"
    r"|ein|y|rat|rea|rhe)"
)
"""How every label begins; for most lines this one pattern saves trying six others."""

_ONLY_NUMBER = re.compile(rf"\W{{0,3}}{_NUMBER}")
_ONLY_NOTE = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]\W{0,2}")
_INSIDE = re.compile(
    r"(?<=[.?!:…”\"’)]\s)(?:(?i:what(?:\s+is|['’]s)\s+the\s+context)\?|(?i:ascl(?:\s+cymru)?\s+position):"
    r"|(?i:why\s+are\s+we(?:\s+are)?\s+saying\s+(?:it|this))\?)"
)

_DASH = re.compile(r"\s+[–—-]\s+")
_SPOKEN = re.compile(r"[”\"’']\s+[a-z]")
"""What follows a question that somebody asks within a sentence: “Why are we saying this?” asked one head."""

_DECORATION = " ▲△▴▵▶▸►▼▽▾▿+−–›»’”\"'])-"
"""Signs that stand behind a label: the arrow of a part that opens, quotation marks, brackets."""

_OPENING = "“‘«\"'("

LONGEST_LABEL_START = 120
"""Characters at the beginning of a block in which a label with its note stands."""

PAGE_HEADINGS = re.compile(r"^ascl\s+position\s+statements?\W*$", re.IGNORECASE)
"""A heading above the statements of a page that is neither a label nor a title."""


class LabelledText(msgspec.Struct, frozen=True):
    """A part of a block: the section its label begins (None if it has no label), and the text after the label.

    `note` are the words in brackets within the label; `is_short` tells a label that says less than the usual ones.
    """

    section: Section | None
    text: str
    note: str = ""
    is_short: bool = False


def split_at_labels(text: str) -> list[LabelledText]:
    """Returns the parts of a block, split before each label; most blocks are one part."""
    cuts = [0, len(text)]
    if "?" in text or ":" in text:
        inside = (match.start() for match in _INSIDE.finditer(text))
        cuts[1:1] = [start for start in inside if not _ONLY_NUMBER.fullmatch(text[:start])]
    return [_piece(text[start:end].strip()) for start, end in pairwise(cuts) if end > start]


def leading_section(text: str) -> Section | None:
    """Returns the section whose label a text begins with, or None."""
    return split_at_labels(text)[0].section if text else None


def split_all(texts: Sequence[str]) -> list[list[LabelledText]]:
    """Returns the parts of several blocks, each split at its labels."""
    return [split_at_labels(text) for text in texts]


def at_tabs(line: str) -> list[str]:
    """Returns a line cut at the tab behind a label, as if label and text were two lines; any other as it is."""
    before, tab, after = line.partition("\t")
    cells = [each for each in after.split("\t") if each.strip()]
    if not tab or not cells or not is_label(" ".join(before.split())):
        return [line]
    return [line] if any(is_label(" ".join(each.split())) for each in cells) else [before, after]


@lru_cache(maxsize=256)
def _piece(text: str) -> LabelledText:
    if not _MAY_BEGIN.match(text) or names_statement(text) or _SPOKEN.match(_labelled(text).text):
        return LabelledText(None, text)
    found = _labelled(text)
    if found.section is not None:
        return found if any(map(str.isalnum, found.text)) else msgspec.structs.replace(found, text="")
    head, dash, note = _DASH.sub(" – ", text, count=1).partition(" – ")
    if len(text) > LONGEST_LABEL_START and (not dash or len(head) > LONGEST_LABEL_START):
        return found
    if dash and month_in(note) is not None and len(text) <= LONGEST_LABEL_START:
        dated = _labelled(head)
        return msgspec.structs.replace(dated, note=note) if dated.section and not dated.text else found
    if (
        dash
        and _labelled(head).is_short
        and is_label(head)
        and note[:1].isupper()
        and note.endswith((".", "?", "!", "…", ":"))
    ):
        return msgspec.structs.replace(_labelled(head), text=note)
    bare = _labelled(text.rstrip(_DECORATION)) if "(" not in text else found
    return bare if bare.section is not None and not bare.text else found


@lru_cache(maxsize=256)
def _labelled(text: str) -> LabelledText:
    for section, pattern in _LONG.items():
        match = pattern.match(text)
        if match:
            words = text[match.end() :].strip()
            note = _ONLY_NOTE.fullmatch(words)
            return LabelledText(section, "", note[1]) if note else LabelledText(section, words)
    if PAGE_HEADINGS.match(text):
        return LabelledText(None, text)
    start = text[:LONGEST_LABEL_START]
    for section, pattern in _NEAR.items():
        match = pattern.match(start)
        if match and (len(text) == len(start) or match.end() < len(start)):
            return LabelledText(section, text[match.end() :].strip(), match["note"] or "", is_short=True)
    return LabelledText(None, text)


def heads_line(label: str, rest: str) -> bool:
    """Returns whether words are a label only as they stand out from their line, whose `rest` begins a sentence.

    A word as short as Why may begin a sentence itself.
    """
    begins = rest.lstrip()[:1]
    is_sentence = begins.isupper() or begins.isdecimal() or (begins != "" and begins in _OPENING)
    if not is_sentence or len(label) <= len("Why") or not is_label(label):
        return False
    return leading_section(f"{label} {rest.strip()}") is None


def is_label(text: str) -> bool:
    """Returns whether a text is a label and nothing more."""
    first = split_at_labels(text)[0] if text else LabelledText(None, "")
    return first.section is not None and not first.text
