"""The invented page as an OpenDocument text, rich text, a mail, and as Safari saves it."""

from __future__ import annotations

import html
import io
import plistlib
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.importer.pages import Piece

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
)
_LEVELS = {"heading": 1, "title": 2, "subheading": 4}
_DAY = (2024, 1, 1, 0, 0, 0)


def open_document(page: Sequence[Piece]) -> bytes:
    """Return the page as an OpenDocument text, with headings and a list of each run of bullets."""
    parts: list[str] = []
    for number, piece in enumerate(page):
        before = page[number - 1].kind if number else ""
        words = html.escape(piece.text)
        if piece.kind != "bullet" and before == "bullet":
            parts.append("</text:list>")
        if piece.kind == "bullet":
            start = "" if before == "bullet" else "<text:list>"
            parts.append(f"{start}<text:list-item><text:p>{words}</text:p></text:list-item>")
        elif piece.kind in _LEVELS:
            parts.append(f'<text:h text:outline-level="{_LEVELS[piece.kind]}">{words}</text:h>')
        else:
            parts.append(f"<text:p>{words}</text:p>")
    end = "</text:list>" if page[-1].kind == "bullet" else ""
    body = f"<office:body><office:text>{''.join(parts)}{end}</office:text></office:body>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in (
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", f"<office:document-content {_NAMES}>{body}</office:document-content>"),
            ("styles.xml", f"<office:document-styles {_NAMES}/>"),
        ):
            packed.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def rich_text(page: Sequence[Piece]) -> bytes:
    """Return the page as rich text, with headings and bullets."""
    parts = [r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}}"]
    for piece in page:
        words = "".join(each if each.isascii() else rf"\u{ord(each)}?" for each in piece.text)
        before = r"{\listtext\f1\'b7\tab}\ls1 " if piece.kind == "bullet" else ""
        if piece.kind in _LEVELS:
            before = rf"\outlinelevel{_LEVELS[piece.kind] - 1} "
        parts.append(rf"\pard {before}{words}\par")
    return "\n".join([*parts, "}"]).encode("ascii")


def mail(web_page: str) -> bytes:
    """Return a mail that holds a web page."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Libraries and Gardens"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("This letter is a web page.")
    message.add_alternative(web_page, subtype="html")
    message.set_boundary("=part=")
    return bytes(message)


def safari_page(web_page: str) -> bytes:
    """Return a web page as Safari saves it."""
    main = {
        "WebResourceData": web_page.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://www.example.org/libraries-gardens",
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)


def packed_page(web_page: str) -> bytes:
    """Return a web page packed with its folder."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name, content in (("page.html", web_page), ("page_files/frame.html", "<p>An advertisement.</p>")):
            packed.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()
