"""Makes any typed text safe to print: characters that no file format allows go, white space becomes single spaces."""

from __future__ import annotations

import re
import unicodedata

PLANES = range(0, 0x110000, 0x10000)
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_UNSEEN = "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
_IGNORABLE = re.compile(f"[{_UNSEEN}\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U000e0000-\U000e0fff]")
_ORDERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BROKEN = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef" + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in PLANES) + "]"
)
_SHADES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_FLAG = "regional indicator symbol letter "
_REGION_FLAG = re.compile("\U0001f3f4([\U000e0061-\U000e007a]{3,6})\U000e007f")
"""A flag of a part of a country: a black one with unseen letters, as those of England, Scotland and Wales."""
_SOLID_OR_OUTLINED = re.compile(r"\b(?:heavy|black|white|medium) ")
"""What the names of older signs say of how they are drawn, not of their colour: a red heart is a "heavy black" one."""
_OTHER = {"black": "white", "white": "black"}
_SHAPES = frozenset("star circle square diamond lozenge rectangle triangle pentagon hexagon ellipse flag".split())
"""Signs that come in pairs, where that one is filled and the other is not tells something: ★★★☆☆."""
_FIRST_EMOJI = 0x1F000
_LINES = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_AROUND_LINES = re.compile(r"[^\S\n]*\n[^\S\n]*")
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTED = (
    "million|billion|trillion|thousand|hundred|bn|per cent|percent|%|pence|hours?|days?|weeks?|months?|years?|km|miles?"
)
_NUMBERED = (
    "Key Stages?|KS|Years?|Levels?|Grades?|Tiers?|Phases?|Parts?|Sections?|Chapters?|Articles?|Schedules?|Clauses?"
)
_BELONGS = re.compile(
    rf"(?<=\d) (?=(?:{_COUNTED})(?![\w-]))|(?<=\d) (?=(?:{_MONTH})\b)|(?<=\d(?:st|nd|rd|th)) (?=(?:{_MONTH})\b)"
    rf"|(?P<month>\b(?:{_MONTH})) (?=\d)|(?P<part>\b(?:{_NUMBERED}|statement|page|no\.|pp?\.|£)) (?=\d)"
)
"""A space between a figure and what belongs to it: its unit, its month, what is numbered by it."""

_FIGURE = re.compile(r"\d")

TAB = 4
"""Spaces that a tab at the beginning of a line stands for."""

_SHORT = "an?|the|of|to|in|on|at|by|for|and|or|but|is|are|be|as|its?|that|with|from|not|no|so"
_LEADS_ON = re.compile(rf"(?i)\b({_SHORT}) (?=(?!(?:{_SHORT})\b)[^\W\d_]{{1,12}}\b)")
"""A space after a short word that leads on to the next one, which is not too long to be taken along."""


_LONG_FIRST = re.compile(r"^(\S{10,}) (?=(\S+))")
_LAST_TWO = re.compile(r"(\S+) (\S+)$")
MOST_KEPT = 24
"""Letters of two words that fit on one line in the largest size."""


def one_line(text: str) -> str:
    """Returns a text as one line."""
    return " ".join(several_lines(text).split("\n")).strip()


def several_lines(text: str) -> str:
    """Returns a cleaned text with its lines, letters and their accents composed (NFC).

    Signs that turn the direction of reading are removed: they could make a text look like another one. So are invisible
    signs that say where a line may break: in a PDF such a sign became part of every letter like the one before it.
    """
    if text.replace("\n", "").isprintable():  # no signs of control or order, no space but the plain one
        text = unicodedata.normalize("NFC", text)
        if not any(each in text for each in ("  ", " \n", "\n ")):
            return text
    text = _CONTROLS.sub("", _BREAKS.sub("", _ORDERING.sub("", _LINES.sub("\n", text))))
    text = unicodedata.normalize("NFC", _BROKEN.sub(REPLACEMENT, text))
    return _AROUND_LINES.sub("\n", _SPACES.sub(" ", text))


def typed_lines(text: str) -> list[str]:
    """Returns the cleaned lines of what was typed, with the spaces that set them in, and tabs as they are."""
    found = []
    for line in _LINES.sub("\n", text).split("\n"):
        cleaned = "\t".join(several_lines(cell) for cell in line.split("\t"))
        before = line[: len(line) - len(line.lstrip(" \t"))]
        found.append(" " * len(before.expandtabs(TAB)) + cleaned.strip(" \t") if before else cleaned.strip(" "))
    return found


def unbroken(text: str) -> str:
    """Returns a text in which no line ends within a date, a figure with its unit, or a name with its number."""
    if not _FIGURE.search(text):
        return text.replace("Key Stage", "Key\N{NO-BREAK SPACE}Stage")
    kept = _BELONGS.sub(lambda found: f"{found['month'] or found['part'] or ''}\N{NO-BREAK SPACE}", text)
    return kept.replace("Key Stage", "Key\N{NO-BREAK SPACE}Stage")


def kept_for_sense(text: str) -> str:
    """Returns a text in which no line ends with a short word that belongs to the next, for letters of a few words.

    Nor does a paragraph begin with a line of one long word, or end with a word that stands alone.
    """
    kept = _LEADS_ON.sub("\\1\N{NO-BREAK SPACE}", text)
    for ends in (_LONG_FIRST, _LAST_TWO):
        found = ends.search(kept)
        if found and len(found[1]) + len(found[2]) < MOST_KEPT:
            space = found.end(1)
            kept = f"{kept[:space]}\N{NO-BREAK SPACE}{kept[space + 1 :]}"
    return kept


def printable(text: str, covered: frozenset[int]) -> str:
    """Returns a text with each character that no font has replaced by words, such as (thumbs up).

    Before that its plain form is tried (an ordinary hyphen for a non-breaking one); invisible characters and the skin
    tones of emoji are removed. A letter of another script, whose name would say nothing, is given by its code, such as
    [U+4E2D].
    """
    missing = set(map(ord, set(text))) - covered - {ord("\n")}
    if not missing:
        return text
    text = _REGION_FLAG.sub(lambda found: _region(found[1]), text)
    return text.translate({code: _instead(chr(code), covered) for code in missing})


def _region(letters: str) -> str:
    """Returns the region of a flag as letters, such as GB-WLS."""
    plain = "".join(chr(ord(each) - 0xE0000) for each in letters).upper()
    return f"{plain[:2]}-{plain[2:]}"


def _instead(character: str, covered: frozenset[int]) -> str:
    if _IGNORABLE.match(character) or character in _SHADES or unicodedata.category(character) == "Me":
        return ""  # the last is what is drawn around a figure: a key, a circle
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKC", character)
    if all(ord(each) in covered for each in plain):
        return plain
    return _in_words(character)


def _in_words(character: str) -> str:
    """Returns the words for a picture sign, the letters of a flag, and the code of anything else."""
    name = unicodedata.name(character, "").lower()
    if name.startswith(_FLAG):
        return name.removeprefix(_FLAG).upper()
    if name and unicodedata.category(character) == "So":
        if ord(character) < _FIRST_EMOJI:
            name = f"{_fill(name)}{_SOLID_OR_OUTLINED.sub('', name)}"
        return f"({name.removesuffix(' sign')})"
    return f"[U+{ord(character):04X}]"


def _fill(name: str) -> str:
    """Returns whether a shape is black or white, where its name says so and there is one like it of the other kind."""
    words = name.split()
    told = next((each for each in words if each in _OTHER), "")
    if not told or words[-1] not in _SHAPES:
        return ""
    try:
        unicodedata.lookup(name.replace(told, _OTHER[told]))
    except KeyError:
        return ""
    return f"{told} "
