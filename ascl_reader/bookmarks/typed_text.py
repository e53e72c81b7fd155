"""Typed and pasted texts as they are kept."""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n|[\r\u2028\u2029\x85]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Return a text with line breaks of one kind, and without signs that cannot be seen or kept."""
    broken = _BREAKS.sub("\n", text)
    whole = broken.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNSEEN.sub("", whole)
