"""Splits a text into folded words, each with its position: in plain characters, without case, accents and hyphens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter

import msgspec

_UNUSUAL = re.compile(
    "[\u2000-\u200d\u2012\u2015\u201b\u2032\u205f\u2060\u2212\u2215\u3000\ufeff\ufe63\ufe6a\uff01-\uff5e\uffe1\u00b7\ua78c\u02bb\u02b9]"
)
"""The characters that `plain_characters` replaces; it looks for them first, as nearly all texts have none."""

_PLAIN: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full width
    **dict.fromkeys([*range(0x2000, 0x200B), 0x205F, 0x3000], " "),
    **dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF], "\u00ad"),  # where a line may break, or may not
    **dict.fromkeys([0x201B, 0x2032, 0xA78C, 0x02BB, 0x02B9], "'"),
    **{0x2015: "–", 0x2215: "/", 0xFE63: "-", 0xFE6A: "%", 0xFFE1: "£"},
}

_HYPHEN = re.compile(r"(?<=\w)[\u2012\u2212](?=\w)")
_POINT = re.compile(r"(?<=\d)\u00b7(?=\d)")


def plain_characters(text: str) -> str:
    """Returns a text of the same length: figures of full width in plain ones, 2019−2021 with a hyphen, 79·4 as 79.4."""
    if text.isascii() or _UNUSUAL.search(text) is None:
        return text
    return _POINT.sub(".", _HYPHEN.sub("-", text.translate(_PLAIN)))


_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-‐‑­"
_PART = rf"[^\W_]+(?:[{_APOSTROPHES}\u0300-\u036f][^\W_]*)*"
_NUMBER = r"\d+(?:[.,]\d+)+"
_WORD = re.compile(rf"(?:{_NUMBER}|{_PART})([{_HYPHENS}](?:{_NUMBER}|{_PART}))*")
"""The group takes part only where there is a hyphen, which most words lack: asking for it is the quick way to know."""

_PARTS = re.compile(rf"{_NUMBER}|{_PART}")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$")

_NEVER_IN_WORDS = '.,;:?!()[]“”"…'

STOP_WORDS = frozenset(
    "a am an and are as at be been but by do does for from had has have how i if in into is it its me not of on or "
    "our so such than that the their them then there these they this to was we were what when where which who why will "
    "with would y yn yr syn ag ar gan gyda heb mewn wrth".split()
)
"""Words that say nothing about a subject, also Welsh ones; they are only looked for inside a phrase or where nothing
else is typed."""

QUESTION_WORDS = frozenset(
    "about after all allow allowed allowing allows almost also always any anyone anything anywhere arent around ascl "
    "ask asked asking asks back bad became because become becomes becoming before being best better big bigger bring "
    "bringing brings brought came can cannot cant carried carries carry carrying come comes coming common could "
    "couldnt deal dealing deals dealt did didnt doesnt doing done dont during each else enough ever every everybody "
    "everyone everything everywhere gave get gets getting give given gives giving go goes going gone good got handle "
    "handled handles handling happen happened happening happens help helped helping helps herself himself important "
    "involve involved involves involving isnt issue issues itself just keep keeping keeps kept knew know known knows "
    "left let lets letting like liked likes look looked looking looks lot lots made make makes making many may me "
    "mean meaning means meant more most much must my need needed never no nobody off offer offered offering offers "
    "often one only opinion opinions other ought ourselves out over own people plus point points policies policy "
    "position problem problems provide provided provides providing put puts putting question questions quite ran "
    "really rid right run running runs said saw say saying says school schools see seeing seen sees should shouldnt "
    "since some someone something sometimes somewhere stance stand standing stands still stood take taken takes "
    "taking tell telling tells themselves thing things think thinking thinks though thought thoughts told too took "
    "tried tries try trying until up us use used uses using very view views want wanted wanting wants way ways well "
    "went whatever whenever wherever whether while whose wont yet you your yourself".split()
)
"""Words that are common in questions; they do not decide what is found where anything else is typed."""

CONTRACTIONS = frozenset(
    "aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shant shouldnt wasnt "
    "werent wont wouldnt hes heres hows im itd itll ive shes thats theres theyd theyll theyre theyve weve whats wheres "
    "whos youd youll youre youve he she her his him hers myself yourselves alot coz cos cuz gonna wanna "
    "dunno kinda pls plz ur".split()
)
"""Words in which letters are left out, with their apostrophe or without it, as most people type; who is meant; and how
people write on a phone."""

FEELING_WORDS = frozenset(
    "absolutely actually appalling atrocious awful badly completely disgraceful disgusting dreadful feel feeling "
    "feels felt foul ghastly hideous horrendous horrible horrid horrific nasty outrageous really ridiculous rubbish "
    "seem seemed seems shocking simply stupid terrible terribly totally useless utterly vile".split()
)
"""Words for what people feel about a subject, which are no subject themselves."""

QUESTION_WORDS |= CONTRACTIONS | FEELING_WORDS

PLACE_WORDS = frozenset("england wales ireland northern scotland uk".split())
"""The countries for which the statements are made: beside anything else they do not decide either."""


class Word(msgspec.Struct, frozen=True):
    """A folded word and its position in the text; `joined` marks a hyphenated word folded into one."""

    text: str
    start: int
    end: int
    joined: bool = False


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Returns a word without case, accents, apostrophes, "'s" and thousands separators, for comparing."""
    word = _POSSESSIVE.sub("", word.lower())
    if word.isascii():
        folded = word
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
        folded = "".join(each for each in plain if not unicodedata.combining(each) and each not in _APOSTROPHES)
    folded = "".join(each for each in folded if each.isalnum() or each == ".")
    return folded.strip(".")


def split_words(text: str) -> list[Word]:
    """Returns the words of a text; a hyphenated one gives its parts and then itself as one word."""
    words = []
    text = plain_characters(text)
    for match in _WORD.finditer(text):
        whole, start = match[0], match.start()
        if match.lastindex is None:
            folded = fold(whole)
            if folded:
                words.append(Word(folded, start, match.end()))
            continue
        parts = [Word(fold(part.group()), start + part.start(), start + part.end()) for part in _PARTS.finditer(whole)]
        parts = [part for part in parts if part.text]
        words += parts
        if parts:
            words.append(Word("".join(part.text for part in parts), start, match.end(), joined=True))
    return words


def parts_and_joined(text: str) -> tuple[list[str], list[str]]:
    """Returns the folded words of a text, hyphenated ones in parts, and these joined: what `split_words` gives, without
    places and in a fifth of the time, as most of what is read has been seen before.
    """
    read = list(map(_read_piece, text.split()))  # white space ends every word
    parts = list(chain.from_iterable(map(itemgetter(0), read)))
    return parts, [word for _, joined in read if joined for word in joined]


@lru_cache(maxsize=32768)
def _read_piece(piece: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = split_words(piece)
    return tuple(word.text for word in words if not word.joined), tuple(word.text for word in words if word.joined)


def folded_words(text: str) -> list[str]:
    """Returns the folded words of a text in order, hyphenated ones in parts."""
    return [word for piece in text.split() for word in _folded_piece(piece)]


@lru_cache(maxsize=16384)
def _folded_piece(piece: str) -> tuple[str, ...]:
    """Returns the folded words of a text without white space; most of what is read has been seen before."""
    plain = piece.strip(_NEVER_IN_WORDS)
    if plain.isascii() and plain.isalpha():  # nine in ten, and ten times as fast
        return (plain.lower(),)
    return tuple(word.text for word in split_words(piece) if not word.joined)


LONGEST_LETTERS = 8
"""The most letters typed apart that may be an acronym: S.E.N.D."""


def letters_apart(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yields single letters side by side as one word, with their places: S.E.N.D. is typed as four words."""
    for start in range(len(words)):
        for end in range(start + 2, min(start + LONGEST_LETTERS, len(words)) + 1):
            if len(words[end - 1]) != 1 or len(words[start]) != 1:
                break
            yield start, end, "".join(words[start:end])


def is_a_letter(words: Sequence[str]) -> bool:
    """Returns whether words are a single letter, as the first key of a query is."""
    return len(words) == 1 and len(words[0]) == 1


def forget_words() -> None:
    """Lets go of the words and pieces seen so far, as once all texts were read for an index: a search needs few."""
    for known in (fold, _read_piece, _folded_piece):
        known.cache_clear()
