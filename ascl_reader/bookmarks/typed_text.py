"""Cleans typed and pasted texts before they are saved."""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n|[\r\u2028\u2029\x85]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Returns a text with uniform line breaks, without characters that are invisible or cannot be saved."""
    broken = _BREAKS.sub("\n", text)
    whole = broken.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNSEEN.sub("", whole)
