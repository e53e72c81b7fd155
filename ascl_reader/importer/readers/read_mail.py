"""Reads mails (.eml): the letter as a page, or the documents attached to it where the letter holds no statements."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.errors import ErrorKind, ReaderError, UnsuitableDocument
from ascl_reader.files.decode_text import as_utf8
from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.joined_documents import has_labels, joined, with_names
from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.readers.flowed_text import without_flow
from ascl_reader.importer.readers.read_text import read_plain_text
from ascl_reader.importer.readers.text_signs import without_quotation

if TYPE_CHECKING:
    from email.message import Message

MOST_LINES = 700_000
MOST_PARTS = 200

_DOCUMENTS = frozenset(
    ".html .htm .xhtml .mhtml .mht .webarchive .pdf .docx .docm .dotx .odt .ott .fodt .rtf .txt .md .doc".split()
)
"""Endings of attached documents that are read; pictures, signatures and appointments are only named."""

LONGEST_SIGNATURE = 15
"""Lines; a signature follows a line of two hyphens, which every mail program puts before it."""

_MBOX_LINE = re.compile(rb"\s*From [^\r\n]*\r?\n")
_NEXT_LETTER = re.compile(rb"\r?\n\r?\n(?=From \S[^\r\n]*\d\d:\d\d[^\r\n]*\d{4}\r?\n[A-Za-z-]+:)")
"""Where the next letter begins in a box of several (mbox)."""

MOST_LETTERS = 500

Reading = Generator[float, None, SourceDocument]


class _Part(msgspec.Struct):
    """A document in a mail: its name, what it holds, and the name of its encoding (empty where it says none)."""

    name: str
    data: bytes
    charset: str = ""


def reading_mail(path: Path, data: bytes, read: Callable[[Path, bytes, str], Reading]) -> Reading:
    """Reads a mail, or a box of several. Raises UnsuitableDocument if nothing in it can be read, or it is damaged.

    What is attached is named among what is left out, unless the statements are only there.
    """
    letters = _NEXT_LETTER.split(data, MOST_LETTERS) if data.lstrip().startswith(b"From ") else [data]
    if len(letters) < 2:
        return (yield from _reading_letter(path, data, read))
    found: list[SourceDocument] = []
    for each in letters:
        with suppress(ReaderError):
            found.append((yield from _reading_letter(path, each, read)))
    if not found:
        raise UnsuitableDocument(ErrorKind.EMPTY_DOCUMENT, path=path)
    return joined(path.name, [each for each in found if has_labels(each)] or found)


def _reading_letter(path: Path, data: bytes, read: Callable[[Path, bytes, str], Reading]) -> Reading:
    subject, pages, texts, attached = _taken_apart(path, data)
    letters = [_letter(path, each, is_page=each in pages) for each in (*pages, *texts)]
    letter = next((each for each in letters if each is not None and each.blocks), None)
    found = [letter] if letter is not None and has_labels(letter) else []
    documents: list[SourceDocument] = []
    without: list[str] = []
    """The names of documents without statements beside others that have some."""

    left = attached
    if not found:
        left = []
        for part in attached:
            if Path(part.name).suffix.lower() not in _DOCUMENTS:
                left.append(part)
                continue
            try:
                document = yield from read(path, part.data, part.name)
            except ReaderError:
                left.append(part)
                continue
            documents.append(document)
            without += [] if has_labels(document) else [part.name]
        with_labels = [each for each in documents if has_labels(each)]
        found = [each for each in (letter, *(with_labels or documents)) if each is not None]
        without = without if with_labels else []
    if not found:
        raise UnsuitableDocument(ErrorKind.EMPTY_DOCUMENT, path=path)
    whole = joined(path.name, found)
    whole = msgspec.structs.replace(whole, heading=whole.heading or subject)
    return with_names(whole, [*(part.name for part in left), *without], LeftOutReason.ATTACHMENT)


def _taken_apart(path: Path, data: bytes) -> tuple[str, list[_Part], list[_Part], list[_Part]]:
    """Returns the subject, the letter as a web page and as text, and what is attached."""
    import email
    from email.header import decode_header, make_header

    if data.count(b"\n") > MOST_LINES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_LINES:,} lines")
    mbox = _MBOX_LINE.match(data)
    pages: list[_Part] = []
    texts: list[_Part] = []
    attached: list[_Part] = []
    try:
        message = email.message_from_bytes(data[mbox.end() :] if mbox else data.lstrip())
        for part in _parts(message):
            content = part.get_payload(decode=True)
            kind, name = part.get_content_type(), str(make_header(decode_header(part.get_filename() or "")))
            if not isinstance(content, bytes):
                continue
            if str(part.get_param("format") or "").lower() == "flowed":
                content = without_flow(content)
            found = _Part(collapse_white_space(name), content, part.get_content_charset("") or "")
            if name or part.get_content_disposition() == "attachment":
                attached.append(found)
            elif kind == "text/html":
                pages.append(found)
            elif kind == "text/plain":
                texts.append(found)
        subject = collapse_white_space(str(make_header(decode_header(message.get("Subject") or ""))))
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise UnsuitableDocument(path=path, reason="the mail is damaged") from error
    return subject, pages[:1], texts[:1], attached


def _parts(message: Message) -> Iterator[Message]:
    """Yields the parts of a mail that hold something themselves; a mail within it is one that is attached."""
    waiting, count = [message], 0
    while waiting and count < MOST_PARTS:
        part = waiting.pop(0)
        count += 1
        inside = part.get_payload()
        if part.is_multipart() and isinstance(inside, list):
            waiting[:0] = [each for each in inside if not isinstance(each, str)]
        else:
            yield part


def _letter(path: Path, part: _Part, is_page: bool) -> SourceDocument | None:
    """Returns a letter as a document; None if it cannot be read, as the letter may be there in another form."""
    from ascl_reader.importer.readers.web.read_html import read_html

    try:
        if is_page:
            return read_html(path, as_utf8(part.data, part.charset))
        text, signature = _parted(as_utf8(part.data, part.charset))
        letter = read_plain_text(path, text)
    except UnsuitableDocument:
        return None
    blocks = tuple(map(_without_heading, letter.blocks))
    signed = collapse_white_space(signature.decode("utf-8", "replace"))
    last = blocks[-1].last if blocks else 1
    left_out = (*letter.left_out, *([LeftOut(signed, last, LeftOutReason.BELONGS_TO_NONE)] if signed else []))
    return msgspec.structs.replace(letter, heading="", blocks=blocks, left_out=left_out)


def _parted(text: bytes) -> tuple[bytes, bytes]:
    """Returns a letter without the marks of a quotation, and the signature that it ends with."""
    lines = without_quotation(text.decode("utf-8", "surrogateescape").splitlines())
    for number in range(max(len(lines) - LONGEST_SIGNATURE, 0), len(lines)):
        if lines[number].rstrip() == "--" and not any(is_label(collapse_white_space(line)) for line in lines[number:]):
            return _as_bytes(lines[:number]), _as_bytes(lines[number + 1 :])
    return _as_bytes(lines), b""


def _as_bytes(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _without_heading(block: Block) -> Block:
    """Returns the first line of a letter in text as a paragraph: its heading is its subject."""
    if block.kind is not BlockKind.HEADING:
        return block
    return msgspec.structs.replace(block, kind=BlockKind.PARAGRAPH, level=0)
