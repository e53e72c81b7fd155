"""Reads web pages that a browser saved as one file (MHTML): the page in it is read as HTML."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.web.read_html import document_of

if TYPE_CHECKING:
    from email.message import Message

MOST_LINES = 700_000
"""Lines of packed page and pictures; 40 MB have some 520,000."""

_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}")


def read_mhtml(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of the page in the file; a block's place is its running number."""
    import email

    if data.count(b"\n") > MOST_LINES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_LINES:,} lines")
    try:
        envelope = email.message_from_bytes(data)
        page = _page_of(envelope)
        html = page.get_payload(decode=True) if page else None
        charset = page.get_content_charset("") if page else ""
        address = _address(envelope, page)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise UnsuitableDocument(path=path, reason="the web page in it is packed in a damaged way") from error
    if not isinstance(html, bytes):
        raise UnsuitableDocument(path=path, reason="no web page was found in it")
    return document_of(path, decode_text(path, html, charset), with_lines=False, address=address)


def _page_of(envelope: Message) -> Message | None:
    """Returns the part that is the page: the first web page in the file; frames and pictures follow it."""
    return next((part for part in envelope.walk() if part.get_content_type() == "text/html"), None)


def _address(envelope: Message, page: Message | None) -> str:
    found = envelope.get("Snapshot-Content-Location") or (page.get("Content-Location") if page else None)
    address = _ADDRESS.fullmatch(str(found or "").strip())
    return address.group() if address else ""
