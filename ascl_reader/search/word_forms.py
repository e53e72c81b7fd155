"""One form for all forms of a word: plurals, -ing, -ed, American spelling, irregular forms, and families by hand.

Endings that make another word (govern-ance and govern-ment, general and generate, organ and organisation) are never
taken off by rule: Porter's second algorithm does, and joins strangers. What belongs together beyond the plain forms
(exclude, exclusion) is listed in `word_families.py`. The form is a key for comparing, not a word to be shown.
"""

from __future__ import annotations

import re

from ascl_reader.search.word_families import FAMILIES, IRREGULAR, UNTOUCHED

_VOWEL = re.compile(r"[aeiouy]")
_AMERICAN_OUR = re.compile(
    r"(behavi|col|fav|hon|lab|neighb|hum|rum|harb|vap|endeav|flav|savi|rig|vig|clam|arm|tum|demean|parl|val|od)or"
    r"(?=s?$|ed$|ing|al|ist|ful|less|hood|er$|ers$|able|ite|ably)"
)
_AMERICAN_ISE = re.compile(
    r"(?<=[a-z]{3})(?<!ma)(?<!pr)(?<!se)(?<!si)(?<!cap)iz(?=(e|es|ed|ing|er|ers|able|ation|ations)$)"
)
_AMERICAN_YSE = re.compile(r"(?<=[a-z]al)yz(?=(e|es|ed|ing|er|ers)$)")
_DOUBLED = re.compile(r"([bdfgklmnprtv])\1$")
_SHORT = re.compile(r"^[^aeiou]*[aeiouy][^aeiouwxy]$")
_NEVER_PLURAL = ("ss", "us", "is", "as")

_known: dict[str, str] = {}


def normal_form(word: str) -> str:
    """Returns the form under which all forms of a folded word are the same; remembered, about 0.1 µs when known."""
    known = _known.get(word)
    if known is None:
        known = _known[word] = _families().get(form := _plain_form(word), form)
    return known


_family_of: dict[str, str] = {}


def _families() -> dict[str, str]:
    """Returns the first member's form for the form of each member of a family."""
    if not _family_of:
        for line in FAMILIES.splitlines():
            forms = [_plain_form(word) for word in line.split()]
            _family_of.update(dict.fromkeys(forms, forms[0]) if forms else {})
    return _family_of


def _plain_form(word: str) -> str:
    """Returns a word without the endings of plural, -ed and -ing, and without a silent e, in British spelling."""
    if len(word) < 3 or not word.isalpha():
        return word
    if word in UNTOUCHED:
        return word
    word = _british(IRREGULAR.get(word, word))
    return _without_e(_without_ed(_without_s(word)))


def _british(word: str) -> str:
    """Returns a word as it is spelt in Britain, by the rules of -our, -ise and -yse; others stand in IRREGULAR."""
    if "iz" in word:
        word = _AMERICAN_ISE.sub("is", word)
    elif "yz" in word:
        word = _AMERICAN_YSE.sub("ys", word)
    return _AMERICAN_OUR.sub(r"\1our", word) if "or" in word else word


def _without_s(word: str) -> str:
    if not word.endswith("s") or len(word) < 4 or word.endswith(_NEVER_PLURAL):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def _without_ed(word: str) -> str:
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word.removesuffix(ending)
            if word.endswith("ied"):
                return base[:-1] + "y"
            if word.endswith("eed") or not _VOWEL.search(base):
                return word
            if _DOUBLED.search(base) and not base.endswith(
                ("all", "ell", "ill", "oll", "ull", "iff", "uff", "odd", "add", "err")
            ):
                return base[:-1]
            return base + "e" if _SHORT.match(base) else base
    return word


def _without_e(word: str) -> str:
    """Returns a word without its last e where enough is left: exclude and excluding then meet in `exclud`."""
    if word.endswith("e") and len(word) > 4 and not _SHORT.match(word[:-1]) and not word.endswith("ee"):
        return word[:-1]
    return word
