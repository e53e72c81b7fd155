"""Takes out the addresses that a browser or a style sheet prints behind the words of a link."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"\s*(?:\((?:https?://|www\.|mailto:)[^()]*(?:\([^()]*\)[^()]*)*\)"
    r"|\[(?:https?://|www\.|mailto:)[^\[\]]*\]"
    r"|<\s*(?:https?://|www\.|mailto:)[^<>]*>)"
)
_LONGEST = 600


def without_addresses(text: str) -> tuple[str, list[str]]:
    """Returns a text without addresses of links in brackets, and those addresses; a bare one belongs to the text."""
    if "://" not in text and "www." not in text and "mailto:" not in text:
        return text, []
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        address = match.group()
        if len(address) > _LONGEST or address.count(" ") > 1 + len(address) // 20:
            return address  # words stand in the brackets too
        found.append(address.strip())
        return ""

    return _ADDRESS.sub(take, text).strip(), found
