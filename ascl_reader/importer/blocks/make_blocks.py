"""Makes blocks from text, for all readers: cleans white space, finds bullets, raised letters and the main heading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind

LONGEST_HEADING = 100
"""Characters; a line that is not marked as a heading and is longer than this is taken for a sentence."""

LONGEST_PREAMBLE = 600
"""Characters between a page's heading and its first statement; the areas that a committee covers have some 400."""

LONGEST_SPLIT = 100_000
"""Characters; a longer text is cleaned in a slower way that does not hold all its words at once."""

_SPACE = re.compile(r"\s+")
_DATED = re.compile(r"\b(?:19|20)\d\d\W*$")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u2060-\u2064\ufeff\ud800-\udfff]")
"""Control characters, soft hyphens and marks without a width."""

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_DIRECTIONS = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<![^\x00-\u024f\u2000-\u206f])[\u200c\u200d](?![^\x00-\u024f\u2000-\u206f])"
)
"""Marks that set the direction of writing, and that join letters or part them: none between Latin letters."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Letters that a font joins, as some programs save them: a search for “office” must find it."""

BULLET_SIGNS = (
    "👉🔹🔸🔷🔶🟢🔵🔴✅➡•‣⁃◦▪▫●○◉◎⚫⚪⬤■□◼◻◾◽▸▹►▻▶▷◆◇❖➢➣➤➔➜➝➞➙➛➥➧➨➩➪➫➬➭➮➯➱➲➳➵➸➺➻➼➽➾⮚⮞❑❒❏❐✓✔✗✘☐☑☒✦✧★☆✱✲✳✴✶✷✸✹❥☞⦁⦿∙‧⁌⁍"
    "\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf06c\uf06e\uf06f\uf071\uf072\uf076\uf02d\uf0f0\uf0a1\uf09f\uf0e8\uf0b6\uf0de"
)
"""Signs that stand only before bullets; the last ones are Word's, from the Symbol and Wingdings fonts."""

SOFT_SIGNS = "-*–—―·o+→⇒»›"
"""Signs that stand before bullets where a space follows, and in text as well."""

_OF_FONTS = "".join(sign for sign in BULLET_SIGNS if sign >= "\ue000")

_BULLET = re.compile(
    rf"(?:[{_OF_FONTS}]{{2,3}}\s*|[{BULLET_SIGNS}]\ufe0f?(?:[.)](?!\d))?\s*|[{re.escape(SOFT_SIGNS)}]\s+|§\s+(?!\d))(?=\S)"
)
"""Word's § is a square in another font; before a number it is a section of a law."""

_FIRST_SIGNS = frozenset(BULLET_SIGNS + SOFT_SIGNS + "§")

_LONE_SIGN = re.compile(rf"[{BULLET_SIGNS}{re.escape(SOFT_SIGNS.replace('o', ''))}]\ufe0f?[.)]?")


def collapse_white_space(text: str) -> str:
    """Returns a text on one line, without repeated white space, invisible characters and joined letters."""
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
        text = text if _FROM_RIGHT.search(text) else _DIRECTIONS.sub("", text)
    elif "  " not in text and text.isascii():
        return text.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_LIGATURES)
    if len(text) > LONGEST_SPLIT:
        return _SPACE.sub(" ", text).strip()
    return " ".join(text.split())


def without_bullet_sign(text: str) -> str | None:
    """Returns a cleaned text without its bullet sign; None if it has no bullet sign."""
    sign = _BULLET.match(text) if text[:1] in _FIRST_SIGNS else None
    return text[sign.end() :] if sign else None


def is_bullet_sign(text: str) -> bool:
    """Returns whether a cleaned text is only a bullet sign."""
    return len(text) < 3 and bool(_LONE_SIGN.fullmatch(text))


def could_be_heading(text: str) -> bool:
    """Returns whether a cleaned line is short enough for a heading and does not end like a sentence or label."""
    return 0 < len(text) <= LONGEST_HEADING and text[-1] not in ".,;:?!…"


def block_of_line(text: str, place: int, last: int = 0) -> Block | None:
    """Returns a text as a paragraph or bullet block; None if it has neither a letter nor a figure."""
    text = collapse_white_space(text)
    if not any(map(str.isalnum, text)):
        return None
    bullet = without_bullet_sign(text)
    kind = BlockKind.PARAGRAPH if bullet is None else BlockKind.BULLET
    return Block(kind, text if bullet is None else bullet, place, max(place, last))


def main_heading(blocks: Sequence[Block]) -> str:
    """Returns the page's heading, the first of the highest level; empty if the page has none.

    Where several headings share that level the first may be a statement's title instead: a page's heading has little
    text below it and no date in it.
    """
    headings = [place for place, block in enumerate(blocks) if block.kind is BlockKind.HEADING and not block.opens]
    if not headings:
        return ""
    level = min(blocks[place].level for place in headings)
    first, *others = (place for place in headings if blocks[place].level == level)
    text = blocks[first].text
    if not others:
        return text if level == 1 or first == 0 else ""
    below = sum(len(block.text) for block in blocks[first + 1 : others[0]])
    return text if below < LONGEST_PREAMBLE and not _DATED.search(text) else ""


_MARK = re.compile(r"[(\[]?\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶]{1,3})\s*[)\]]?")
_IN_BRACKETS = re.compile(r"\s*[(\[].*[)\]]\s*")
_NO_POWER_BEFORE = re.compile(r"(?:[.,;:?!”’\"')*_]|[^\W\d_]{4,}|(?<!\d)(?:19|20)\d\d)\s?$")
"""What stands before a raised number that is the mark of a note: 10³ and m² are powers, but nobody squares a year."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST_BEFORE = 12
"""Characters before a raised number that are looked at to tell what it is."""


def is_raised_mark(before: str, raised: str) -> bool:
    """Returns whether raised letters are the mark of a footnote, by what stands before them on the line."""
    if not before.strip() or not _MARK.fullmatch(raised.strip()):
        return False
    return bool(_IN_BRACKETS.fullmatch(raised) or _NO_POWER_BEFORE.search(before[-LONGEST_BEFORE:]))


def as_power(raised: str) -> str:
    """Returns a raised number in raised figures, as 10³ is not 103; any other letters as they are."""
    return raised.translate(_RAISED) if raised.strip().isdecimal() else raised
