"""Splits a rich text file into its groups, control words and letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

import msgspec


class TokenKind(Enum):
    """What a token is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "control word"
    BYTES = "letters of the file's encoding"


class Token(msgspec.Struct, gc=False):
    """A token: a control word with its number (none where it has none), or letters as bytes."""

    kind: TokenKind
    word: str = ""
    number: int | None = None
    data: bytes = b""


_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^A-Za-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_BINARY = "bin"


def tokens(data: bytes) -> Iterator[Token]:
    """Yields the tokens of a file; pictures packed as bare bytes are passed over."""
    position = 0
    while match := _TOKEN.match(data, position):
        position = match.end()
        word, number, letter, sign, brace, letters = match.groups()
        if brace:
            yield Token(TokenKind.OPEN if brace == b"{" else TokenKind.CLOSE)
        elif word:
            value = int(number) if number else None
            if word.decode() == _BINARY:
                position += max(value or 0, 0)
            yield Token(TokenKind.WORD, word.decode(), value)
        elif letter:
            yield Token(TokenKind.BYTES, data=bytes.fromhex(letter.decode()))
        elif sign:
            yield Token(TokenKind.WORD, "par" if sign in b"\r\n" else sign.decode("latin-1"))
        elif letters:
            yield Token(TokenKind.BYTES, data=letters)
