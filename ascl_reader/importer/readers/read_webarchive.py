"""Reads web pages that Safari saved (.webarchive): the page in it is read as HTML."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import UnsuitableDocument
from ascl_reader.files.decode_text import as_utf8
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.blocks.joined_documents import with_frames
from ascl_reader.importer.readers.read_text import read_plain_text
from ascl_reader.importer.readers.web.read_html import read_html

MOST_FRAMES = 30
"""Frames of a page that are read."""

_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}")
_DAMAGED = "the web page in it is packed in a damaged way"


def read_webarchive(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of the page in the file with that of its frames, and the address that it was saved from.

    Raises UnsuitableDocument if there is no page, or it is damaged.
    """
    try:
        archive: Any = plistlib.loads(data)
        main = archive["WebMainResource"]
        page, kind = main["WebResourceData"], str(main.get("WebResourceMIMEType") or "text/html").lower()
        encoding, address = str(main.get("WebResourceTextEncodingName") or ""), str(main.get("WebResourceURL") or "")
    except Exception as error:  # plistlib lets through whatever its parts raise on a damaged file
        raise UnsuitableDocument(path=path, reason=_DAMAGED) from error
    if not isinstance(page, bytes) or not ("html" in kind or kind == "text/plain"):
        raise UnsuitableDocument(path=path, reason="no web page was found in it")
    source = as_utf8(page, encoding)
    if kind == "text/plain":
        document = read_plain_text(path, source)
    else:
        document = read_html(path, source, is_alone=False, sheets=_sheets(archive))
    if frames := [each for part in _frames(archive) if (each := _frame(path, part)) is not None]:
        document = with_frames(document, frames)
    found = _ADDRESS.fullmatch(address)
    return msgspec.structs.replace(document, address=found.group() if found else document.address)


def _sheets(archive: dict[str, Any]) -> dict[str, str]:
    """Returns the style sheets that were saved with a page, by their addresses."""
    parts = archive.get("WebSubresources")
    return {
        str(part.get("WebResourceURL") or ""): part["WebResourceData"].decode("utf-8", "replace")
        for part in (parts if isinstance(parts, list) else ())
        if isinstance(part, dict)
        and part.get("WebResourceMIMEType") == "text/css"
        and isinstance(part.get("WebResourceData"), bytes)
    }


def _frames(archive: dict[str, Any]) -> list[dict[str, Any]]:
    """Returns the pages that stood in frames of a page, also those in frames of these."""
    waiting, found = [archive], list[dict[str, Any]]()
    while waiting and len(found) < MOST_FRAMES:
        inside = waiting.pop(0).get("WebSubframeArchives")
        for each in inside if isinstance(inside, list) else ():
            if isinstance(each, dict) and isinstance(each.get("WebMainResource"), dict):
                waiting.append(each)
                found.append(each["WebMainResource"])
    return found


def _frame(path: Path, part: dict[str, Any]) -> SourceDocument | None:
    """Returns the content of a frame; None if it is no page that can be read."""
    page, encoding = part.get("WebResourceData"), str(part.get("WebResourceTextEncodingName") or "")
    if not isinstance(page, bytes) or "html" not in str(part.get("WebResourceMIMEType") or "").lower():
        return None
    try:
        return read_html(path, as_utf8(page, encoding), is_alone=False)
    except UnsuitableDocument:
        return None
