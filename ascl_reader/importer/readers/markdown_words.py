"""Removes the marks of Markdown from text, leaving the words that a reader of the page sees, and keeps the others."""

from __future__ import annotations

import html
import re

import msgspec

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.make_blocks import LONGEST_BEFORE, as_power, is_raised_mark

LONGEST_PARAGRAPH = 100_000
"""Characters of a paragraph; in a longer one emphasis stays as it is, as thousands of marks would fill the memory."""

DEEPEST_SPANS = 5
"""How deep brackets with attributes may lie in one another; deeper ones are not read."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTES = r"\{(?:[#.:=-]|[\w-]+=)[^{}\n]{0,300}\}"
_PICTURE = re.compile(rf"!\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])?(?:{_ATTRIBUTES})?")
_HARD_SPACE = re.compile(r"(?<!\\)\\ (?=\S)")
"""A space behind a backslash, as Pandoc writes one at which a line must not break."""

_LINK = re.compile(
    r"(?<!\\)\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s[^()]*)?\)|\[[^\[\]]*\])" rf"(?:{_ATTRIBUTES})?"
)
_SPAN = re.compile(rf"(?<!\\)\[([^\[\]]*)\]({_ATTRIBUTES})")
_AT_END = re.compile(rf"(?<!\]){_ATTRIBUTES}$")
_AFTER_CODE = re.compile(rf"(?<=`){_ATTRIBUTES}")
_INLINE_NOTE = re.compile(r"(?<!\\)\^\[([^\[\]]+)\]")
_CALL = re.compile(r"\{\{[<%][^{}]*[>%]\}\}|(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])")
"""Text that a program replaces by something else: a call of a template, the name of a small picture (:pushpin:)."""

_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_MARK = re.compile(r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~")
_STRUCK = re.compile(r"(?<![\\~])~~(?=[^\s~])([^~]+?)(?<=\S)~~(?!~)|<(del|s|strike)>([^<]*)</\2>", re.IGNORECASE)
_RAISED = re.compile(r"(?<![\\^])\^([^\s^\[\]]{1,20})\^|<sup>([^<>]{1,20})</sup>")
_LOWERED = re.compile(r"(?<![\\~])~([^\s~]{1,20})~(?!~)")
_DELETED = re.compile(r"\.deletion\b|\.paragraph-deletion\b|\.(?:strike|strikeout|del)\b")
_COMMENTED = re.compile(r"\.comment-start\b|\.comment\b")

_EMBEDDED = re.compile(r"!\[\[([^\[\]]+)\]\]")
_NOTE_LINK = re.compile(r"(?<!\\)\[\[(?:[^\[\]|]+\|)?([^\[\]|]+)\]\]")
_BETWEEN_PERCENTS = re.compile(r"%%([^%]+)%%")
_HIGHLIGHTED = re.compile(r"(?<![=\\])==(?=[^\s=])([^=]+?)(?<=\S)==(?!=)")
_NAME_OF_BLOCK = re.compile(r"\s\^[A-Za-z0-9][A-Za-z0-9-]{0,60}\s*$")
"""The name that Obsidian gives to a block, at its end."""


class MarkdownWords(msgspec.Struct):
    """The words of a piece of Markdown, and those left out of it with their reason."""

    text: str
    left_out: list[tuple[str, LeftOutReason]] = []

    def leave_out(self, text: str, reason: LeftOutReason) -> str:
        """Keeps words that are left out; returns an empty text for their place."""
        if any(map(str.isalnum, text)):
            self.left_out.append((text, reason))
        return ""


def words_of(text: str, is_heading: bool = False) -> MarkdownWords:
    """Returns Markdown text without marks of emphasis, links and code, pictures, tags, attributes and escapes."""
    text = _HARD_SPACE.sub(" ", text)
    words = MarkdownWords(_AT_END.sub("", text.rstrip()) if is_heading else text, [])
    text = _EMBEDDED.sub(lambda found: words.leave_out(found[1], LeftOutReason.PICTURE), words.text)
    text = _PICTURE.sub(lambda found: words.leave_out(found[1], LeftOutReason.PICTURE), text)
    text = _without_obsidian(text, words)
    text = _STRUCK.sub(lambda found: words.leave_out(found[1] or found[3], LeftOutReason.STRUCK_OUT), text)
    text = _LINK.sub(r"\1", _CALL.sub("", text))
    text = _INLINE_NOTE.sub(lambda found: words.leave_out(found[1], LeftOutReason.FOOTNOTE), text)
    text = _FOOTNOTE.sub(lambda found: words.leave_out(f"[{found[1]}]", LeftOutReason.FOOTNOTE), text)
    text = _without_spans(text, words)
    text = _RAISED.sub(lambda found: _raised(found, words), text)
    text = _LOWERED.sub(r"\1", _AFTER_CODE.sub("", text))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", text))
    words.text = html.unescape(_without_marks(text))
    words.left_out = [(html.unescape(_without_marks(_TAG.sub("", out))), reason) for out, reason in words.left_out]
    return words


def _without_obsidian(text: str, words: MarkdownWords) -> str:
    """Returns a text without the marks that Obsidian alone has, its comments and the names of its blocks left out."""
    if "%%" in text:
        text = _BETWEEN_PERCENTS.sub(lambda found: _comment(found, words), text)
    text = _NAME_OF_BLOCK.sub(lambda found: words.leave_out(found[0].strip(), LeftOutReason.HIDDEN), text)
    return _HIGHLIGHTED.sub(r"\1", _NOTE_LINK.sub(r"\1", text))


def _comment(found: re.Match[str], words: MarkdownWords) -> str:
    """Returns nothing for a comment; words between doubled percent signs after numbers are no comment."""
    is_comment = found[1][0].isspace() == found[1][-1].isspace()
    return words.leave_out(found[1], LeftOutReason.REVIEWER_COMMENT) if is_comment else found[0]


def _without_spans(text: str, words: MarkdownWords) -> str:
    """Returns a text with the words of brackets that have attributes, but for those marked as deleted or comments."""
    for _ in range(DEEPEST_SPANS):
        opened = _SPAN.sub(lambda found: _span(found, words), text)
        if opened == text:
            break
        text = opened
    return text


def _span(found: re.Match[str], words: MarkdownWords) -> str:
    if _DELETED.search(found[2]):
        return words.leave_out(found[1], LeftOutReason.STRUCK_OUT)
    if _COMMENTED.search(found[2]):
        return words.leave_out(found[1], LeftOutReason.REVIEWER_COMMENT)
    return found[1]


def _raised(found: re.Match[str], words: MarkdownWords) -> str:
    """Returns raised words, or nothing for a number that is the mark of a footnote."""
    raised = found[1] or found[2]
    if is_raised_mark(found.string[max(found.start() - LONGEST_BEFORE, 0) : found.start()], raised):
        return words.leave_out(raised, LeftOutReason.FOOTNOTE)
    return as_power(raised)


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
