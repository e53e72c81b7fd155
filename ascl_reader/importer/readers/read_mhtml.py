"""Reads web pages that a browser saved as one file (MHTML): the page in it is read as HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.blocks.joined_documents import with_frames
from ascl_reader.importer.readers.web.read_html import document_of

if TYPE_CHECKING:
    from email.message import Message

MOST_LINES = 700_000
"""Lines of packed page and pictures; 40 MB have some 520,000."""

MOST_PAGES = 30
"""The page and its frames that are read."""

_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}")


def read_mhtml(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of the page in the file, with that of its frames; a block's place is its running number.

    Raises UnsuitableDocument if there is no page, or it is damaged or too long.
    """
    import email

    if data.count(b"\n") > MOST_LINES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_LINES:,} lines")
    try:
        envelope = email.message_from_bytes(data)
        pages = [part for part in envelope.walk() if part.get_content_type() == "text/html"][:MOST_PAGES]
        page = _page_of(envelope, pages)
        html, charset = _source(page) if page else (None, "")
        framed = [_source(part) for part in pages if part is not page]
        address = _address(envelope, page)
        sheets = _sheets(envelope)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise UnsuitableDocument(path=path, reason="the web page in it is packed in a damaged way") from error
    if not isinstance(html, bytes):
        raise UnsuitableDocument(path=path, reason="no web page was found in it")
    main = document_of(path, decode_text(path, html, charset), with_lines=False, address=address, sheets=sheets)
    frames = []
    for inside, encoding in framed:
        if isinstance(inside, bytes):
            with suppress(UnsuitableDocument):
                frames.append(document_of(path, decode_text(path, inside, encoding), with_lines=False, sheets=sheets))
    return with_frames(main, frames) if frames else main


def _sheets(envelope: Message) -> dict[str, str]:
    """Returns the style sheets in the file by the addresses from which a page is linked to them."""
    found: dict[str, str] = {}
    for part in envelope.walk():
        source, charset = _source(part) if part.get_content_type() == "text/css" else (None, "")
        if isinstance(source, bytes):
            found[str(part.get("Content-Location") or "").strip()] = source.decode(charset or "utf-8", "replace")
    return found


def _source(part: Message) -> tuple[object, str]:
    """Returns the source of a page in a part, as it is stored, and the name of its encoding."""
    return part.get_payload(decode=True), part.get_content_charset("")


def _page_of(envelope: Message, pages: Sequence[Message]) -> Message | None:
    """Returns the part that is the page: that with the file's address, else the first, if any; others are frames."""
    address = str(envelope.get("Snapshot-Content-Location") or "").strip()
    named = (part for part in pages if address and str(part.get("Content-Location") or "").strip() == address)
    return next(named, pages[0] if pages else None)


def _address(envelope: Message, page: Message | None) -> str:
    found = envelope.get("Snapshot-Content-Location") or (page.get("Content-Location") if page else None)
    address = _ADDRESS.fullmatch(str(found or "").strip())
    return address.group() if address else ""
