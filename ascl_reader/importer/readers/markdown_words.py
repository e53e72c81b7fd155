"""Removes the marks of Markdown from text, leaving the words that a reader of the page sees."""

from __future__ import annotations

import html
import re

LONGEST_PARAGRAPH = 100_000
"""Characters of a paragraph; in a longer one emphasis stays as it is, as thousands of marks would fill the memory."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?")
_LINK = re.compile(r"(?<!\\)\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s[^()]*)?\)|\[[^\[\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_MARK = re.compile(r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~")


def plain_words(text: str) -> str:
    """Returns Markdown text without marks of emphasis, links and code, pictures, tags and escapes."""
    text = _PICTURE.sub("", text)
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", text))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", text))
    return html.unescape(_without_marks(text))


def without_comments(text: str) -> str:
    """Returns the text of a file without comments; their line breaks stay, so that line numbers do not change."""
    end = text.rfind("-->") + len("-->")
    if "<!--" not in text[:end]:
        return text
    return _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text[:end]) + text[end:]


def _without_marks(text: str) -> str:
    """Drops the marks of emphasis and code that come in pairs; a lone asterisk or underscore is a letter."""
    if len(text) > LONGEST_PARAGRAPH:
        return text
    marks = list(_MARK.finditer(text))
    left = [len(mark.group()) for mark in marks]
    waiting: dict[str, list[int]] = {}
    for number, mark in enumerate(marks):
        sign = mark.group()[0]
        if sign == "\\":
            left[number] = 1
            continue
        before, after = text[max(mark.start() - 1, 0) : mark.start()], text[mark.end() : mark.end() + 1]
        opens, closes = bool(after) and not after.isspace(), bool(before) and not before.isspace()
        if sign == "_":  # inside a word it is a letter
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        opened = waiting.setdefault(sign, [])
        while closes and left[number] and opened:
            paired = min(left[number], left[opened[-1]])
            left[number] -= paired
            left[opened[-1]] -= paired
            if not left[opened[-1]]:
                opened.pop()
        if opens and left[number]:
            opened.append(number)
    parts, end = [], 0
    for mark, length in zip(marks, left, strict=True):
        parts.append(text[end : mark.start()])
        parts.append(mark.group()[len(mark.group()) - length :])
        end = mark.end()
    return "".join([*parts, text[end:]])
