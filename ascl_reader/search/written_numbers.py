"""Reads the numbers in a text, in digits or in words, each with what stands around it: £, per cent, billion, Year."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

NUMBER_WORDS = frozenset((*ONES, *TENS, *ORDINALS))

SCALES = {
    "": 1,
    **dict.fromkeys(("k", "thousand"), 10**3),
    **dict.fromkeys(("m", "mn", "mln", "million"), 10**6),
    **dict.fromkeys(("b", "bn", "billion"), 10**9),
    **dict.fromkeys(("tn", "trillion"), 10**12),
}

_VALUES = {word: value for value, word in enumerate(ONES)} | {word: 10 * at for at, word in enumerate(TENS, 2)}

_GAP = "[,\u00a0\u2009\u202f ]"
_ONE_TO_NINE = "|".join(ONES[1:10])
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{_ONE_TO_NINE}))?|{'|'.join(reversed(ONES))})"
_IN_WORDS = rf"(?:(?:{_ONE_TO_NINE})\s+hundred(?:\s+and\s+{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"

_BEGINNING = re.compile(rf"\d|\b(?:{'|'.join(ONES + TENS + ORDINALS)})")
"""Where a number may begin; looked for first, for the whole pattern takes five times as long at every letter."""

_NUMBER = re.compile(
    rf"""(?:(?P<digits>\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>st|nd|rd|th)?
      | (?P<place>{"|".join(reversed(ORDINALS))}) | (?P<words>{_IN_WORDS}))
    (?:(?<=\d)(?P<letters>k|mn|m|bn|b|tn)(?!\w)|(?<=\w)[-\s]{{0,3}}(?P<scale>mln|mn|bn|tn|thousand|million|billion|trillion)\b)?
    (?P<percent>\s?[%％]|\s*per[\s-]?cent\b|\s*pct\b)? (?P<pounds>\s+(?:pounds?|gbp|quid)\b)?
    (?P<age>[-\s]+years?[-\s]+(?:olds?|of\s+age)\b)? (?!\w)""",
    re.VERBOSE,
)
_BEFORE = re.compile(
    r"(?<![^\W_])(?:(key[-\s]*stages?|ks|years?|yrs?|y|age[ds]?\s(?:of\s|between\s|from\s)?)\.?[-\s]*|([£$€])\s?)$"
    r"|(?<![\w.,])$"
)
"""What stands right before a number: a stage, a school year, an age, money, or nothing that makes it part of more."""

_DIGITS = re.compile(r"[\d.,]+")

OLDEST = 120
"""Years of age."""

_MOST_DIGITS = 40
"""Digits; a longer row is no number, and Python converts none of more than 4,300."""

_LOOKED_BACK = 16
"""Characters; "key stages " has eleven."""


class WrittenNumber(msgspec.Struct, frozen=True):
    """A number of a text, from where what belongs to it begins; `kind` is "stage", "year", "age" or nothing."""

    value: Decimal
    start: int
    end: int
    kind: str = ""
    money: str = ""
    percent: bool = False
    ordinal: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is only a number: no money, no per cent, no first or second."""
        return not (self.money or self.percent or self.ordinal)

    @property
    def is_year(self) -> bool:
        """Whether it may be a year of the calendar."""
        return self.plain and not self.kind and 1900 <= self.value < 2100 and self.value == int(self.value)

    def digits(self) -> str:
        """Returns the value in digits: 10000, 79.4."""
        return format(self.value.normalize() if self.value else Decimal(0), "f")


def written_numbers(text: str) -> list[WrittenNumber]:
    """Returns the numbers of a text in their order, "£2 billion" as one of 2,000,000,000 pounds."""
    plain = text.lower()
    if len(plain) != len(text):  # a capital that is two letters when small would move the places
        plain = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    found: list[WrittenNumber] = []
    end = 0
    for beginning in _BEGINNING.finditer(plain):
        at = beginning.start()
        if at < end:
            continue
        match = _NUMBER.match(plain, at)
        before = _BEFORE.search(plain[max(at - _LOOKED_BACK, 0) : at])
        if match is not None and before is not None and len(match["digits"] or "") <= _MOST_DIGITS:
            found.append(_number(match, before))
            end = match.end()
        elif plain[at].isdigit():  # the digits of "b12" or "1.2.3" belong together
            end = _DIGITS.match(plain, at).end()  # type: ignore[union-attr]
    return found


def _number(match: re.Match[str], before: re.Match[str]) -> WrittenNumber:
    digits, place = match["digits"], match["place"]
    if digits:
        value = Decimal(re.sub(_GAP, "", digits))
    else:
        value = Decimal(ORDINALS.index(place) + 1 if place else _value_of(match["words"]))
    value *= SCALES[match["letters"] or match["scale"] or ""]
    kind = "age" if match["age"] and value < OLDEST else _kind_of(before[1], value, digits is not None)
    start = match.start() - len(before[0]) if before[2] or (kind and before[1]) else match.start()
    money = before[2] or ("£" if match["pounds"] else "")
    ordinal = place is not None or match["ordinal"] is not None
    return WrittenNumber(value, start, match.end(), kind, money, match["percent"] is not None, ordinal)


def _kind_of(typed: str | None, value: Decimal, in_digits: bool) -> str:
    """Returns the kind of a number: key stages go to 5, school years to 14; "year 2019" is a year of the calendar."""
    if not typed or value != int(value):
        return ""
    if typed.startswith("k"):
        return "stage" if value <= 5 else ""
    if typed.startswith("a"):
        return "age" if value < OLDEST else ""
    if typed.startswith("y"):
        return "year" if value <= 14 and (in_digits or len(typed) > 3) else ""
    return ""


def _value_of(words: str) -> int:
    """Returns the value of a number below a thousand in words."""
    whole = 0
    for word in re.split(r"[-\s]+", words):
        if word == "hundred":
            whole *= 100
        elif word != "and":
            whole += _VALUES[word]
    return whole
