"""The marks by which papers of this program are known, so that none is ever taken for a page that ASCL published."""

from __future__ import annotations

import re

from ascl_reader.library.dates import long_date

PROGRAM = "ASCL Reader"
"""Stands in what a file says of itself: among a PDF's keywords, as the program that made a web page."""

GENERATOR = f'<meta name="generator" content="{PROGRAM}">'
"""Stands in the head of each web page that the program writes."""

WHOSE = "These are positions of ASCL: advocacy, not law."
MADE_BY = "Made with ASCL Reader, which is independent of ASCL: not made, checked or endorsed by it."

_SENTENCES = re.compile(
    rf"{re.escape(WHOSE)}|{re.escape(MADE_BY)}|"
    r"From ASCL Reader, (?:\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4})\. Not made by ASCL\."
)
_WEB_PAGE = re.compile(rb"<meta name=[\"']generator[\"'] content=[\"']ASCL Reader[\"']", re.IGNORECASE)
_PDF = re.compile(rb"Keywords\s*[(>][^)<]{0,300}ASCL Reader")
_DATA = re.compile(
    '\ufeff?\\s*(?:sep=.\\s+)?(?:"?kind"?[,;\t]"?statement"?[,;\t]"?title"?[,;\t]"?section'
    "|# Bookmarks and notes from ASCL Reader|# ASCL Reader: your )"
)
_BEGINNING, _END = 8_000, 200_000


def from_reader(day: str) -> str:
    """Returns the sentence on an export of bookmarks and notes; `day` is YYYY-MM-DD."""
    return f"From {PROGRAM}, {long_date(day)}. Not made by ASCL."


def says_it_is_ours(text: str) -> bool:
    """Returns whether a text holds a sentence that stands on each paper of this program."""
    return bool(_SENTENCES.search(text))


def is_marked(data: bytes) -> bool:
    """Returns whether a file says of itself, where no reader sees it, that this program made it."""
    is_page = _WEB_PAGE.search(data[:_BEGINNING]) is not None
    return is_page or (data.startswith(b"%PDF") and _PDF.search(data[-_END:]) is not None)


def holds_bookmarks(data: bytes) -> bool:
    """Returns whether a file is a table or a list of bookmarks and notes, made to be taken in again."""
    return _DATA.match(data[:_BEGINNING].decode("utf-8", "replace")) is not None
