"""Tells what a file is by what is in it, whatever its name ends in; for one that is not read, says what to do."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.readers import office_content


class DocumentKind(str, Enum):
    """The kinds of files that are read."""

    PDF = "PDF"
    WORD = "Word file"
    OPEN_DOCUMENT = "OpenDocument text"
    RICH_TEXT = "rich text"
    WEB_PAGE = "web page"
    ONE_FILE_PAGE = "web page in one file (MHTML)"
    SAFARI_PAGE = "web page in one file (Safari)"
    MAIL = "mail"
    PACKED = "packed file"
    MARKDOWN = "Markdown"
    TEXT = "text"


PICTURE = "a picture"
PACKED_OTHERWISE = "a packed file"
_AS_TEXT = "Have its text recognised by a scanning program, or ask for the web page or the Word file, and import that."
_UNPACK = "Unpack it, save the page or document in it, and import that."
_OPEN_LINK = "Open it in a browser, save the page as a web page, and import that."
_OPEN_PAGE = "Open the page with the statements in a browser, save it as a web page, and import that."
_AS_TABLE = "Open it in Excel or LibreOffice, copy it into a Word document, save that as .docx, and import that."
_AS_WORD = "Open it in Word, save it as a Word document (.docx), and import that."

_OTHER_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", PICTURE, _AS_TEXT),
    (b"\xff\xd8\xff", PICTURE, _AS_TEXT),
    (b"GIF8", PICTURE, _AS_TEXT),
    (b"II*\0", PICTURE, _AS_TEXT),
    (b"MM\0*", PICTURE, _AS_TEXT),
    (b"BM", PICTURE, _AS_TEXT),
    (b"\x1f\x8b", PACKED_OTHERWISE, _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", PACKED_OTHERWISE, _UNPACK),
    (b"Rar!\x1a\x07", PACKED_OTHERWISE, _UNPACK),
    (b"BZh", PACKED_OTHERWISE, _UNPACK),
    (b"\xfd7zXZ\0", PACKED_OTHERWISE, _UNPACK),
    (
        b"\x78\x9f\x3e\x22",
        "what Outlook makes of a mail for Outlook alone (winmail.dat)",
        "Ask its sender for the mail as plain text or HTML, or for the file attached to it, and import that.",
    ),
    (
        b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d",
        "a part of a OneNote notebook",
        "Export the page from OneNote as a Word document (.docx) or PDF, and import that.",
    ),
    (b"\xffWPC", "a WordPerfect file", "Open it in the program that made it, save it as .docx, and import that."),
)
_HOLDS_ZEROS = frozenset((b"BM",))
"""Signatures so short that a text may begin with them: of a picture, some of the next bytes are zero."""

_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PLIST = b"bplist00"
_RIFF_PICTURE = re.compile(rb"RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif)", re.DOTALL)

_BEGINNING = 8192
_PDF = re.compile(rb"(?:[\x00-\x20]|\xef\xbb\xbf)*%PDF-")
_WEB_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[^>]{0,2000}>\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE
)
_TAG = re.compile(r"<(?:[A-Za-z]|!doctype)[^<>]*>", re.IGNORECASE)
_TAGS_OF_PAGES = re.compile(r"<(?:head|body|title|meta|div|p|table|h[1-6]|ul)[\s>]", re.IGNORECASE)
_ENDINGS_OF_PAGES = frozenset(".html .htm .xhtml .xht .shtml .aspx .asp .php .jsp .mht .mhtml".split())
_BY_ENDING = {".txt": DocumentKind.TEXT, **dict.fromkeys((".md", ".markdown"), DocumentKind.MARKDOWN)}

_BOX_OF_MAILS = re.compile(r"From \S[^\r\n]*\d\d:\d\d[^\r\n]*\d{4}\r?\n[A-Za-z-]+:")
_HEAD = re.compile(
    r"\ufeff?\s*(?:From [^\r\n]*\r?\n)?((?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+)"
)
_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*([^\r\n]*)", re.MULTILINE)
_SENT = frozenset("received message-id return-path delivered-to x-mailer x-received".split())
_LETTER = frozenset("from to subject date cc reply-to sender".split())

_LINK = re.compile(
    r"\ufeff?\s*(?:\[InternetShortcut\]|\[Desktop Entry\][^\[]*?^Type=Link)", re.IGNORECASE | re.MULTILINE
)
_GOOGLE_LINK = re.compile(r'\s*\{[^{}]{0,2000}"(?:doc_id|url)"\s*:\s*"[^"]{5,}', re.DOTALL)
_DATA = re.compile(r'\ufeff?\s*(?:\{\s*"|\[\s*\{\s*")')
_SOURCE = re.compile(r"<html[^>]{0,200}\bid=[\"']viewsource", re.IGNORECASE)
_XML = re.compile(r"\ufeff?\s*<\?xml")
_WORD_AS_XML = re.compile(r'progid="Word.Document"(?s:.)*<pkg:package|pkg:name="/word/')
_OPEN_DOCUMENT = "<office:document "
_TABLES = frozenset((".csv", ".tsv", ".tab"))
_OTHER_XML = (
    (re.compile(r'progid="Word.Document"|<w:wordDocument'), "a Word file saved as XML by an older Word", _AS_WORD),
    (re.compile("<pkg:package"), "a file of Excel or PowerPoint saved as XML", office_content.COPY_TEXT),
    (re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]"), "a feed of a site (RSS or Atom) and no page", _OPEN_PAGE),
)


def kind_of(path: Path, data: bytes, name: str = "") -> DocumentKind:
    """Returns the kind of a file; raises UnsuitableDocument, with what to do instead, for one that is not read.

    `name` is that of a part of the file with a name of its own, such as what is attached to a mail.
    """
    if data.startswith(_PACKED):
        return DocumentKind(office_content.kind_of_packed(path, data))
    if data.startswith(_OLD_OFFICE):
        raise office_content.old_office_file(path, data)
    beginning = data[:_BEGINNING]
    if _PDF.match(beginning):
        return DocumentKind.PDF
    if data.startswith(b"{\\rtf"):
        return DocumentKind.RICH_TEXT
    if data.startswith(_PLIST):
        return _kind_of_plist(path, data)
    for signature, found, advice in _OTHER_SIGNATURES:
        if data.startswith(signature) and (signature not in _HOLDS_ZEROS or b"\0" in data[:26]):
            raise office_content.not_read(path, found, advice)
    if _RIFF_PICTURE.match(beginning):
        raise office_content.not_read(path, PICTURE, _AS_TEXT)
    return _kind_of_text(path, data, _letters(beginning), Path(name or path.name).suffix.lower())


def message_fields(text: str) -> dict[str, str]:
    """Returns the fields at the beginning of a mail or a page in one file, by their names in small letters."""
    head = _HEAD.match(text)
    return {name.lower(): value for name, value in _FIELD.findall(head.group(1))} if head else {}


def _kind_of_plist(path: Path, data: bytes) -> DocumentKind:
    """Tells the two kinds that Safari writes apart: a page, and a link."""
    if b"WebMainResource" in data:
        return DocumentKind.SAFARI_PAGE
    raise office_content.not_read(path, "only a link: the page is not in it", _OPEN_LINK)


def _kind_of_text(path: Path, data: bytes, text: str, ending: str) -> DocumentKind:
    if _XML.match(text) and "<plist" in text:
        return _kind_of_plist(path, data)
    if _XML.match(text) and (_OPEN_DOCUMENT in text or _WORD_AS_XML.search(text)):
        return DocumentKind.OPEN_DOCUMENT if _OPEN_DOCUMENT in text else DocumentKind.WORD
    _refuse_other_text(path, data, text, ending)
    if _WEB_PAGE.match(text):
        return DocumentKind.WEB_PAGE
    if _BOX_OF_MAILS.match(text):
        return DocumentKind.MAIL
    if kind := _kind_of_message(ending, message_fields(text)) or _BY_ENDING.get(ending):
        return kind
    is_page = _TAG.search(_letters(data)) if ending in _ENDINGS_OF_PAGES else _TAGS_OF_PAGES.search(text)
    if not is_page and ending not in _ENDINGS_OF_PAGES and _is_no_text(data[:_BEGINNING]):
        if ending in ENDINGS.split(", "):
            reason = f"it is damaged, or no {ending} file"
            raise UnsuitableDocument(ErrorKind.UNSUITABLE_DOCUMENT, path=path, reason=reason)
        raise UnsuitableDocument(ErrorKind.UNKNOWN_ENDING, path=path, endings=ENDINGS)
    return DocumentKind.WEB_PAGE if is_page else DocumentKind.TEXT


def _refuse_other_text(path: Path, data: bytes, text: str, ending: str) -> None:
    """Raises UnsuitableDocument for a text that is no page: XML of office programs, links, data."""
    for sign, found, advice in _OTHER_XML if _XML.match(text) else ():
        if sign.search(text):
            raise office_content.not_read(path, found, advice)
    if _LINK.match(text):
        raise office_content.not_read(path, "only a link (a shortcut): the page is not in it", _OPEN_LINK)
    if ending.startswith(".g") and _GOOGLE_LINK.match(text):
        advice = "Open it in the browser, download it as a Word document (.docx), and import that."
        raise office_content.not_read(path, "only a link to a Google document: its text is not in it", advice)
    if _DATA.match(text) and data.rstrip(b"\0 \r\n\t").endswith((b"}", b"]")):
        raise office_content.not_read(path, "data for programs (JSON) and no page", _OPEN_PAGE)
    if ending in _TABLES and not _WEB_PAGE.match(text):
        raise office_content.not_read(path, f"a table of a spreadsheet, saved as text ({ending})", _AS_TABLE)
    if _SOURCE.search(text):
        raise office_content.not_read(path, "the source of a page, as a browser shows it", _OPEN_PAGE)


def _kind_of_message(ending: str, fields: dict[str, str]) -> DocumentKind | None:
    """Tells a mail from a page that a browser saved; a text may begin with a few fields like a letter's."""
    holds_parts = "mime-version" in fields or re.match("multipart/|text/html", fields.get("content-type", ""), re.I)
    if fields.get("from", "").startswith("<Saved by") or "snapshot-content-location" in fields:
        return DocumentKind.ONE_FILE_PAGE
    is_named = ending == ".eml" and "subject" in fields
    if _SENT & fields.keys() or ((holds_parts or is_named) and "from" in fields):
        return DocumentKind.MAIL
    if holds_parts:
        return DocumentKind.ONE_FILE_PAGE
    is_letter = "from" in fields and len(_LETTER & fields.keys()) >= 3 and ending not in _BY_ENDING
    return DocumentKind.MAIL if is_letter else None


def _letters(data: bytes) -> str:
    """Returns the bytes as letters, well enough to find marks in them; in UTF-16 every other byte is a zero."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "ignore")
    return data.replace(b"\0", b"").decode("latin-1").removeprefix("ï»¿")


def _is_no_text(data: bytes) -> bool:
    """Returns whether bytes have what no text has; UTF-16 has zeros at every other place."""
    zeros = data[0::2].count(0), data[1::2].count(0)
    control = sum(each < 9 or 13 < each < 27 for each in data) - sum(zeros)
    return control * 50 > len(data) or (
        min(zeros) * 20 > len(data) and not data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe"))
    )


ENDINGS = ".html, .htm, .mhtml, .mht, .webarchive, .pdf, .docx, .docm, .dotx, .odt, .rtf, .eml, .txt, .md, .zip"
"""The usual endings of what is read."""
