"""Joins the lines of a mail that its program broke for the way and marked as going on (format=flowed)."""

from __future__ import annotations

import re

_QUOTES = re.compile(rb"(?:> ?)*")
_SIGNATURE = b"-- "


def without_flow(text: bytes) -> bytes:
    """Returns a text in which a line that ends in a space goes on in the next one, if that is quoted as deeply."""
    made: list[bytes] = []
    goes_on, depth = False, 0
    for line in text.replace(b"\r\n", b"\n").split(b"\n"):
        quotes = _QUOTES.match(line)
        marks = quotes[0] if quotes else b""
        words = line[len(marks) :].removeprefix(b"" if marks else b" ")
        if goes_on and marks.count(b">") == depth and words != _SIGNATURE:
            made[-1] += words
        else:
            made.append(marks + words)
        goes_on, depth = words.endswith(b" ") and words != _SIGNATURE and bool(words.strip()), marks.count(b">")
    return b"\n".join(made)
