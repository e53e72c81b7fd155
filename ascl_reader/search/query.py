"""Parses what was typed into the search box: words, phrases, parts, NOT and OR, brackets, and filters.

Words are joined by AND; OR joins what stands beside it more closely ("exclusion OR suspension SEND" is about SEND).
`-word` and `NOT word` leave out, brackets hold together. Whatever is unfinished or wrong is read as words: there is no
text that cannot be searched for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from ascl_reader.search.filter_values import VALUES, Filter, read_filter
from ascl_reader.search.query_words import FILTERS, YEAR
from ascl_reader.search.quotation_marks import with_plain_marks
from ascl_reader.search.words import STOP_WORDS, plain_characters, split_words

TEXT_FIELDS = ("title", "brief", "context", "position", "rationale", "facts", "note", "folder")
"""Parts that may stand before a colon, to be searched alone."""

LONGEST_QUERY = 1000
"""Characters of a query; what is typed or pasted beyond them is ignored."""

DEEPEST = 20
"""Brackets in brackets; deeper ones are not looked at."""

_QUOTED = r'"([^"]*)("|$)'
_FIELD = rf"(?:({'|'.join((*TEXT_FIELDS, *FILTERS))}):[ \t]*)?"
_BRACKET = rf"(?:(?<![^\s(])-)?(?:(?:{'|'.join(TEXT_FIELDS)}):[ \t]*)?\(|\)"
_TOKEN = re.compile(rf"({_BRACKET})|(-?)(?<![^\s(-]-){_FIELD}(?:{_QUOTED}|([^\s\"()]+))", re.IGNORECASE)

LONGEST_CAPITALS = 6
"""Letters of a word in capitals that may be an acronym."""

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Invisible signs (soft hyphens, spaces without a width) that are copied with a page's text and say nothing."""

_COMPLETE = re.compile("(?:['’]s|:)$", re.IGNORECASE)
"""What no word goes on after: "TA's" is no beginning of "tasks", and `stance:` none of "stances"."""


class SoughtWord(msgspec.Struct, frozen=True):
    """A word, or a row of words that stand side by side.

    `words` are folded, a hyphenated word in parts; `joined` is it written as one. `exact`: other forms do not count.
    `open_end`: the last word may go on. `start` and `end` are its place in what was typed.
    """

    words: tuple[str, ...]
    typed: str
    field: str = ""
    exact: bool = False
    open_end: bool = False
    joined: str = ""
    start: int = 0
    end: int = 0

    @property
    def is_single(self) -> bool:
        """Whether it is a single word whose other forms are searched too."""
        return len(self.words) == 1 and not self.exact


class AllOf(msgspec.Struct, frozen=True):
    """Every one of these must hold."""

    nodes: tuple[Node, ...] = ()


class AnyOf(msgspec.Struct, frozen=True):
    """One of these must hold."""

    nodes: tuple[Node, ...] = ()


class Without(msgspec.Struct, frozen=True):
    """This must not hold."""

    node: Node


Node: TypeAlias = "SoughtWord | Filter | AllOf | AnyOf | Without"


class Query(msgspec.Struct, frozen=True):
    """A parsed search: every node must hold. `goes_on`: another word may follow the blank at its end.

    `unknown` are filters whose value means nothing (is:lovely), which are read as words.
    """

    text: str
    nodes: tuple[Node, ...] = ()
    goes_on: bool = False
    unknown: tuple[Filter, ...] = ()


class _Token(msgspec.Struct):
    sign: str = ""
    negative: bool = False
    nodes: tuple[Node, ...] = ()
    field: str = ""
    unknown: Filter | None = None
    is_begun: bool = False


def parse_query(text: str, typing: bool = True) -> Query:
    """Returns the query in a text; `typing`: its last word may go on, unless a blank or a sign follows it.

    A filter that is only begun there (funding is:boo) does not count yet: what was found before it stays.
    """
    cut = text[:LONGEST_QUERY]
    tokens = list(_tokens(with_plain_marks(plain_characters(cut)), typing))
    if len(tokens) > 1 and tokens[-1].is_begun:
        tokens.pop()
    nodes = _Parser(tokens).all_of(0)
    unknown = tuple(token.unknown for token in tokens if token.unknown is not None)
    return Query(text, nodes, bool(nodes) and typing and cut[-1:].isspace(), unknown)


def _tokens(text: str, typing: bool) -> Iterator[_Token]:
    plain = "not" if _is_in_capitals(text) else ""
    for match in _TOKEN.finditer(text):
        bracket, minus, field, _, closing, bare = match.groups()
        if bracket:
            if bracket[0] == "-":
                yield _Token("NOT")
            yield _Token(bracket[-1], field=bracket[:-1].strip("- \t:").lower())
        elif bare in ("OR", "NOT", "AND") and not (field or minus or bare.lower() == plain):
            yield _Token(bare)
        else:
            goes_on = typing and match.end() == len(text) and not closing and not _COMPLETE.search(match.group())
            name = (field or "").lower()
            nodes = _nodes(match, name, goes_on)
            if nodes:
                is_last = typing and match.end() == len(text) and not closing
                is_begun = is_last and _is_begun(name, bare or "") and not isinstance(nodes[0], Filter)
                unknown = _unknown(match, name) if not (is_begun or isinstance(nodes[0], Filter)) else None
                yield _Token(negative=bool(minus), nodes=nodes, unknown=unknown, is_begun=is_begun)


def _is_in_capitals(text: str) -> bool:
    """Returns whether a text is all in capitals, with words that are no acronyms: TEACHERS ARE NOT DOCTORS."""
    words = text.split() if text.isupper() else []
    return any(len(word) > LONGEST_CAPITALS or word.lower() in STOP_WORDS - {"not", "or"} for word in words)


def _is_begun(name: str, value: str) -> bool:
    """Returns whether a filter or part may follow as it is typed on: is:boo, year:20, theme: with nothing behind it."""
    if not name:
        return value.endswith(":") and value[:-1].lower() in (*TEXT_FIELDS, *FILTERS)
    begun = any(each.startswith(value.lower()) for each in VALUES.get(name, ()))
    return begun or (name == YEAR and value[:1] in ("1", "2", ".", "…"))


def _unknown(match: re.Match[str], name: str) -> Filter | None:
    """Returns a filter whose value means nothing; None if it is no filter."""
    value = (match[4] or match[6] or "").strip(" .,;").lower()
    return Filter(name, value, match.group().lstrip("-")) if name in FILTERS and value else None


def _nodes(match: re.Match[str], field: str, open_end: bool) -> tuple[Node, ...]:
    """Returns the nodes of a token; a phrase that is not closed is words, but for one that is to be left out."""
    minus, phrase, closing, bare = match[2], match[4], match[5], match[6]
    start = match.start(4) if phrase is not None else match.start(6)
    said = phrase if phrase is not None else bare or ""
    if field in FILTERS:
        found = read_filter(field, said, match.group().lstrip("-"))
        if found is not None:
            return (found,)
        words = _bare(match.group().lstrip("-"), match.start() + len(minus), "")
    elif phrase is None or not (closing or minus):
        words = _bare(said, start, field)
    else:
        folded = tuple(word.text for word in split_words(_UNSEEN.sub("", phrase)) if not word.joined)
        joined = "".join(folded) if len(folded) > 1 and len(phrase.split()) == 1 else ""
        end = start + len(phrase)
        words = [SoughtWord(folded, phrase.strip(), field, True, False, joined, start, end)] if folded else []
    if words and open_end:
        words[-1] = msgspec.structs.replace(words[-1], open_end=True)
    return tuple(words)


def _bare(piece: str, start: int, field: str) -> list[SoughtWord]:
    """Returns the words of a piece without blanks: "Progress/8" and "11+" are two, "well-being" one of two parts."""
    found: list[SoughtWord] = []
    plus: list[SoughtWord] = []
    for word in split_words(piece):
        at, end = start + word.start, start + word.end
        if not word.joined:
            found.append(SoughtWord((word.text,), piece[word.start : word.end], field, start=at, end=end))
            if word.text.isdigit() and piece[word.end :] == "+":
                plus = [SoughtWord(("plus",), "+", field, start=end, end=end + 1)]
            continue
        count = next(
            n for n in range(len(found) + 1) if "".join(e.words[0] for e in found[len(found) - n :]) == word.text
        )
        parts = tuple(each.words[0] for each in found[len(found) - count :])
        del found[len(found) - count :]
        typed = piece[word.start : word.end]
        found.append(SoughtWord(parts, typed, field, False, False, word.text, at, end))
    return found + plus


def _in_part(node: Node, field: str) -> Node:
    """Returns a node whose words are to be in one part, where they name none themselves."""
    if isinstance(node, SoughtWord):
        return msgspec.structs.replace(node, field=node.field or field)
    if isinstance(node, AllOf | AnyOf):
        return type(node)(tuple(_in_part(each, field) for each in node.nodes))
    return node


def _as_one(nodes: tuple[Node, ...]) -> Node:
    """Returns the nodes of one token or bracket as one, for what stands beside it: OR and NOT are about all of them."""
    return nodes[0] if len(nodes) == 1 else AllOf(nodes)


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def all_of(self, depth: int) -> tuple[Node, ...]:
        """Reads up to a closing bracket or the end."""
        nodes: list[Node] = []
        joins = False
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.sign == ")":
                self._at += 1
                if depth:
                    break
                continue
            if token.sign == "OR":
                self._at += 1
                joins = bool(nodes)
                continue
            read = self._one(depth)
            if joins and read:
                before = nodes.pop()
                nodes.append(AnyOf((*(before.nodes if isinstance(before, AnyOf) else (before,)), _as_one(read))))
            elif read and self._at < len(self._tokens) and self._tokens[self._at].sign == "OR":
                nodes.append(_as_one(read))
            else:
                nodes.extend(read)
            joins = False
        return tuple(nodes)

    def _one(self, depth: int) -> tuple[Node, ...]:
        token = self._tokens[self._at]
        self._at += 1
        if token.sign == "(" and depth < DEEPEST:
            inside = tuple(_in_part(node, token.field) for node in self.all_of(depth + 1))
            return (_as_one(inside),) if inside else ()
        if token.sign == "NOT":
            return self._left_out(depth)
        return (Without(_as_one(token.nodes)),) if token.negative else token.nodes

    def _left_out(self, depth: int) -> tuple[Node, ...]:
        """Reads what follows a NOT; one at the end is no word to look for."""
        if self._at == len(self._tokens) or self._tokens[self._at].sign in (")", "OR"):
            return ()
        read = self._one(depth)
        if not read:
            return ()
        whole = _as_one(read)
        return (whole.node if isinstance(whole, Without) else Without(whole),)
