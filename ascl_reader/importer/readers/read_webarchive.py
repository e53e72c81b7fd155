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
from ascl_reader.importer.readers.read_text import read_plain_text
from ascl_reader.importer.readers.web.read_html import read_html

_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}")
_DAMAGED = "the web page in it is packed in a damaged way"


def read_webarchive(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of the page in the file, and the address that it was saved from."""
    try:
        main: Any = plistlib.loads(data)["WebMainResource"]
        page, kind = main["WebResourceData"], str(main.get("WebResourceMIMEType") or "text/html").lower()
        encoding, address = str(main.get("WebResourceTextEncodingName") or ""), str(main.get("WebResourceURL") or "")
    except Exception as error:  # plistlib lets through whatever its parts raise on a damaged file
        raise UnsuitableDocument(path=path, reason=_DAMAGED) from error
    if not isinstance(page, bytes) or not ("html" in kind or kind == "text/plain"):
        raise UnsuitableDocument(path=path, reason="no web page was found in it")
    document = (read_plain_text if kind == "text/plain" else read_html)(path, as_utf8(page, encoding))
    found = _ADDRESS.fullmatch(address)
    return msgspec.structs.replace(document, address=found.group() if found else document.address)
