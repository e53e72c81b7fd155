"""From the bytes of a file to its letters: what the file says of itself first, then what the bytes show."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 begins with that of UTF-16, so it comes first."""

_GUESSES = ["cp1252", "mac_roman", "cp1255", "cp1256"]
"""What else a text of a British school is stored in (Windows, older Macs, Hebrew, Arabic).

Left to choose freely, charset-normalizer takes a page with one pound sign for Japanese.
"""

_KNOWN = r"cp125\d|cp866|cp874|iso8859-\d+|mac-\w+|koi8-[ru]|shift_jis|cp932|euc_\w+|gb\w+|big5\w*"
_SAME_AS_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Browsers read both names as Windows-1252, because pages that say so hold its curly quotes."""

_ZEROS_OF_UTF16 = 0.6
"""The share of letters below U+0100, which have a zero in UTF-16, that a text has at least; English has 0.98."""

_FEW_ZEROS = 200
"""Bytes of a text for each zero in it, at the least: some programs leave zeros behind."""

_SHORTENED = rb"(?:s|t|d|m|re|ve|ll)\b"
_SIGNS = {
    "cp1252": re.compile(rb"(?<=[a-z])\x92(?=%b)|(?<= )[\x96\x97](?= )|(?<=\s)\x93(?=[A-Za-z])" % _SHORTENED),
    "mac_roman": re.compile(rb"(?<=[a-z])\xd5(?=%b)|(?<= )[\xd0\xd1](?= )|(?<=\s)\xd2(?=[A-Za-z])" % _SHORTENED),
}
"""Apostrophes, dashes and quotation marks where English has them: in the other encoding they are letters there."""

_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x7f]")
_SAMPLE = 64 * 1024
"""Bytes that the guess is made from: of lines with letters beyond ASCII, as nothing else tells."""


def decode_text(path: Path, data: bytes, named: str = "") -> str:
    """Returns the text of the bytes; `named` is the encoding that the file names for itself, if it names one.

    Raises UnsuitableDocument if its encoding cannot be told, or the bytes are no text at all.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(path, _strictly(path, data[len(mark) :], encoding))
    if 0 < data.count(0) * _FEW_ZEROS <= len(data):
        data = data.replace(b"\0", b"")  # browsers show nothing for them
    if b"\0" in data:
        return _checked(path, _strictly(path, data, _utf16_without_mark(path, data)))
    try:
        return _checked(path, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        start = error.start
    line = _line(data, start)
    if _is_damaged_utf8(data, start):
        raise UnsuitableDocument(ErrorKind.UNDECODABLE_TEXT, path=path, line=line)
    for encoding in (_python_name(named), _guess(data)):
        if encoding:
            try:
                return _checked(path, data.decode(encoding))
            except UnicodeDecodeError:
                continue
    raise UnsuitableDocument(ErrorKind.UNDECODABLE_TEXT, path=path, line=line)


def as_utf8(data: bytes, named: str) -> bytes:
    """Returns a text whose encoding is known for sure as UTF-8 with its mark; as it is where the name does not fit."""
    try:
        return codecs.BOM_UTF8 + data.decode(named).removeprefix("\ufeff").encode()
    except (LookupError, ValueError):
        return data


def _utf16_without_mark(path: Path, data: bytes) -> str:
    """Returns "utf-16-le" or "utf-16-be": in a text of Latin letters the upper byte of each is a zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    least, most = len(sample) * _ZEROS_OF_UTF16 / 2, len(sample) / 100
    if odd >= least and even <= most:
        return "utf-16-le"
    if even >= least and odd <= most:
        return "utf-16-be"
    raise _not_text(path)


def _strictly(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        raise UnsuitableDocument(ErrorKind.UNDECODABLE_TEXT, path=path, line=before.count("\n") + 1) from error


def _checked(path: Path, text: str) -> str:
    """Returns the text; raises UnsuitableDocument if it holds characters that only programs or pictures have."""
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) / 50:
        raise _not_text(path)
    return text


def _not_text(path: Path) -> UnsuitableDocument:
    return UnsuitableDocument(
        ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, path=path, ending=path.suffix.lower(), found="not text"
    )


def _is_damaged_utf8(data: bytes, start: int) -> bool:
    """Returns whether most letters beyond ASCII are sound UTF-8: in any other encoding next to none are."""
    text = (data[:_SAMPLE] + data[max(start - _SAMPLE, 0) : start + _SAMPLE]).decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= each <= "\udcff" for each in text)
    return sum(each > "\x7f" for each in text) - broken > broken


def _python_name(named: str) -> str:
    """Returns Python's name of an encoding that a page may be in; empty if it is unknown or no encoding."""
    try:
        name = codecs.lookup(named.strip()).name
    except (LookupError, ValueError):
        return ""
    name = _SAME_AS_WINDOWS.get(name, name)
    return name if re.fullmatch(_KNOWN, name) else ""


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    telling = bytearray()
    for line in data.splitlines():
        if not line.isascii():
            telling += line[:_SAMPLE] + b"\n"
        if len(telling) > _SAMPLE:
            break
    best = from_bytes(bytes(telling), cp_isolation=_GUESSES).best()
    if best is None or best.encoding not in _SIGNS:
        return best.encoding if best else ""
    sure = [encoding for encoding, signs in _SIGNS.items() if signs.search(telling)]
    return sure[0] if len(sure) == 1 else best.encoding


def _line(data: bytes, offset: int) -> int:
    before = data[:offset]
    return before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
