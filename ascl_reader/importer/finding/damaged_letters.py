"""Tells which letters of a page were damaged before it was saved, and what they probably were.

Nothing is changed: a person is asked. The only module that imports ftfy.
"""

from __future__ import annotations

import html
import re

import msgspec

from ascl_reader.importer.blocks.document import Block, Doubt, DoubtReason

LOST = "\ufffd"
"""The sign that stands in place of a letter that could not be read."""

_SUSPECT = re.compile(
    "[\u00c2\u00c3\u00c5\u00c4\u00c6\u00e2\u00d0\u00d1\u0192\u20ac\u2030\u2122\u0153\u203a\u0080-\u009f]"
)
"""Letters that begin the runs that UTF-8 gives where it is read as Windows-1252, or that stand in them."""

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});")
"""A sign as web pages write it (&amp;), which is left in a text that was encoded twice."""

_HALF_QUOTE = re.compile("\u00e2\u20ac(?=[\\s.,;:!?)\\]\u2019]|$)")
_APOSTROPHE = re.compile(f"(?<=[a-z]){LOST}(?=(?:s|t|d|m|re|ve|ll)\\b)|(?<=s){LOST}(?= [a-z])")
_LOST_QUOTES = re.compile(f"(?<![^\\s(\\[]){LOST}(?=\\w)([^{LOST}]{{1,200}}?)(?<=[\\w.,!?]){LOST}(?=[\\s.,;:!?)]|$)")
_DASH = re.compile(f"(?<= ){LOST}(?= )")


def with_damage(block: Block) -> Block:
    """Returns a block with a doubt where its letters were damaged, unless a font hid them: that is noted already."""
    is_told = any(each.reason is DoubtReason.UNREADABLE_FONT for each in block.doubts)
    if not is_damaged(block.text.replace(LOST, "") if is_told else block.text):
        return block
    likely = likely_text(block.text)
    doubt = Doubt(block.place, DoubtReason.DAMAGED_LETTERS, likely if likely != block.text else "")
    return msgspec.structs.replace(block, doubts=(*block.doubts, doubt))


def is_damaged(text: str) -> bool:
    """Returns whether letters of a text were damaged."""
    return LOST in text or ((not text.isascii() or "&" in text) and likely_text(text) != text)


def likely_text(text: str) -> str:
    """Returns a text with damaged letters put right as far as they can be told, and any other as it is."""
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if _SUSPECT.search(text):
        import ftfy

        text = ftfy.fix_encoding(_HALF_QUOTE.sub("\u00e2\u20ac\x9d", text))  # its last byte is a sign nobody sees
    if LOST in text:
        text = _APOSTROPHE.sub("\u2019", text)
        text = _DASH.sub("\u2013", _LOST_QUOTES.sub("\u201c\\1\u201d", text))
    return text
