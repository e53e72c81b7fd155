"""One form for all forms of a word: plurals, -ing, -ed, American spelling, irregular forms, and families by hand.

Endings that make another word (govern-ance and govern-ment, general and generate, organ and organisation) are never
taken off by rule: Porter's second algorithm does, and joins strangers. What belongs together beyond the plain forms
(exclude, exclusion) is listed in `word_families.py`. The form is a key for comparing, not a word to be shown.
"""

from __future__ import annotations

import re
from functools import cache

from ascl_reader.search.word_families import FAMILIES, IRREGULAR, KEEPS_E, UNTOUCHED

_VOWELS = re.compile(r"[aeiouy]+")
_AMERICAN_OUR = re.compile(
    r"(behavi|col|fav|hon|lab|neighb|hum|rum|harb|vap|endeav|flav|savi|rig|vig|clam|arm|tum|demean|parl|val|od)or"
    r"(?=s?$|ed$|ing|al|ist|ful|less|hood|er$|ers$|able|ite|ably)"
)
_AMERICAN_ISE = re.compile(
    r"(?<=[a-z]{3})(?<!ma)(?<!pr)(?<!se)(?<!si)(?<!cap)iz(?=(e|es|ed|ing|er|ers|able|ation|ations)$)"
)
_AMERICAN_YSE = re.compile(r"(?<=[a-z]al)yz(?=(e|es|ed|ing|er|ers)$)")
_ADVERB = re.compile(r"(?<=.{3})(?:al|ive|ous|ful|ent|ant|ate|able|ible|ed|ing|ect|ar|air|ict|est|ong|ick)ly$")
_DOUBLED = re.compile(r"(?<=..)([bdgkmnprtv])\1$")
_SHORT = re.compile(r"^[^aeiou]*[aeiouy][^aeiouwxy]$")
"""One vowel and one consonant at the end: hoping is of hope, while helping is of help."""
_ENDING_IN_S = frozenset("focus bias canvas chorus circus gas bus".split())
"""Verbs; all others that end in one s end in -se."""

SHORTEST_BASE = 4
"""Letters before an ending that is still being typed; sexi is on its way to sexism."""

_known: dict[str, str] = {}


def normal_form(word: str) -> str:
    """Returns the form under which all forms of a folded word are the same; remembered, about 0.1 µs when known."""
    known = _known.get(word)
    if known is None:
        known = _known[word] = _families().get(form := _plain_form(word), form)
    return known


def going_on_form(word: str) -> str:
    """Returns the form that a word becomes which is typed up to the i or in of its ending: markin is marking."""
    for typed, rest in (("in", "g"), ("i", "ng")):
        if word.endswith(typed) and len(word) - len(typed) >= SHORTEST_BASE:
            return word + rest
    return ""


def first_letters_into(letter: str) -> frozenset[str]:
    """Returns the other first letters that words may have whose form begins with this one: went has the form of go."""
    return frozenset(_first_letters().get(letter, ()))


@cache
def _first_letters() -> dict[str, set[str]]:
    """Returns, by the first letter of a form, the other first letters of its words; worked out once for all letters."""
    found: dict[str, set[str]] = {}
    pairs = [*IRREGULAR.items(), *((word, names[0]) for names in map(str.split, FAMILIES.split(";")) for word in names)]
    for word, form in pairs:
        if word[0] != form[0]:
            found.setdefault(form[0], set()).add(word[0])
    return found


_family_of: dict[str, str] = {}


def _families() -> dict[str, str]:
    """Returns the first member's form for the form of each member of a family."""
    if not _family_of:
        for family in FAMILIES.split(";"):
            forms = [_plain_form(word) for word in family.split()]
            _family_of.update(dict.fromkeys(forms, forms[0]) if forms else {})
    return _family_of


def _plain_form(word: str) -> str:
    """Returns a word without the endings of plural, -ed, -ing and -ly, and without a silent e, in British spelling."""
    if len(word) < 3 or not word.isalpha():
        return word
    word = _british(IRREGULAR.get(word, word))
    if word in UNTOUCHED:
        return word
    word = _without_s(_without_ly(word))
    word = _without_e(_without_ed(IRREGULAR.get(word, word)))
    return word[:-1] if word.endswith("ll") and _has_syllables(word, 2) else word  # fulfill, enroll


def _british(word: str) -> str:
    """Returns a word as it is spelt in Britain, by the rules of -our, -ise and -yse; others stand in IRREGULAR."""
    if "iz" in word:
        word = _AMERICAN_ISE.sub("is", word)
    elif "yz" in word:
        word = _AMERICAN_YSE.sub("ys", word)
    return _AMERICAN_OUR.sub(r"\1our", word) if "or" in word else word


def _without_ly(word: str) -> str:
    if not word.endswith("ly") or len(word) < 7:
        return word
    if word.endswith(("ably", "ibly")):
        return word[:-1] + "e"
    return word[:-2] if _ADVERB.search(word) else word


def _without_s(word: str) -> str:
    if not word.endswith("s") or len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def _without_ed(word: str) -> str:
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base == word or len(base) < 3 or not _has_syllables(base, 1):
            continue
        if word.endswith("eed"):
            return word
        if word.endswith("ied"):
            return base[:-1] + "y"
        if _DOUBLED.search(base):
            return base[:-1]
        return base + "e" if _SHORT.match(base) or _lost_its_e(base) else base
    return word


def _lost_its_e(base: str) -> bool:
    """Returns whether a verb without -ing ended in e, because what is left would be changed again: choos, conced."""
    return base.endswith(("s", "ed")) and not base.endswith(("ss", "eed")) and base not in _ENDING_IN_S


def _without_e(word: str) -> str:
    """Returns a word without its last e where enough is left: exclude and excluding then meet in `exclud`."""
    bare = word.removesuffix("e")
    if len(word) < 5 or bare.endswith(("e", "s", "ed", "ing")) or word in KEEPS_E or _SHORT.match(bare):
        return word
    return bare


def _has_syllables(word: str, least: int) -> bool:
    return len(_VOWELS.findall(word)) >= least
