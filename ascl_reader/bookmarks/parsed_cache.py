"""A cache of the parsed file of bookmarks and notes, which loads faster than its YAML.

A section that is still as it was when the copy was made is taken from it whole, of a changed one every piece that is
still the same. The YAML stays the truth: what is not in the copy is parsed, and a copy that is missing, damaged or of
other fields costs only time.
"""

from __future__ import annotations

import contextlib
import hashlib
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.bookmarks import SECTIONS, UnreadEntry
from ascl_reader.bookmarks.entries import MarkedVersion, PassageAnchor
from ascl_reader.errors import UnwritableFile
from ascl_reader.files.safe_write import write_safely

AT_ONCE = 250
"""Entries decoded in one go: a call that lasted longer would keep other threads from running."""

_NESTED: tuple[type[msgspec.Struct], ...] = (MarkedVersion, PassageAnchor, *SECTIONS.values())
_SHAPES = zlib.crc32(repr([each.__struct_fields__ for each in _NESTED]).encode())
_DECODERS: dict[str, msgspec.json.Decoder[list[Any]]] = {
    name: msgspec.json.Decoder(list[shape])  # type: ignore[valid-type]
    for name, shape in SECTIONS.items()
}


class SectionText:
    """A section of the file: its entries, and its YAML without the first dash and the last line break.

    The text is held whole or in pieces, as it was given, and taken apart when the pieces are first asked for.
    """

    def __init__(self, entries: list[Any], body: bytes = b"", pieces: list[bytes] | None = None) -> None:
        self.entries = entries
        self._body = body
        self._pieces = pieces

    @property
    def pieces(self) -> list[bytes]:
        """The YAML of each entry."""
        if self._pieces is None:
            self._pieces = self._body.split(b"\n- ") if self._body else []
            self._body = b""
        return self._pieces

    @property
    def body(self) -> bytes:
        """The text."""
        return self._body if self._pieces is None else b"\n- ".join(self._pieces)


class _Copied(msgspec.Struct, frozen=True):
    """A section in the copy: the digest of its text, those of its pieces, and how many lines of entries follow."""

    section: str
    whole: str
    pieces: list[str]
    lines: int


class ParsedCache:
    """The parsed copy of one file; it is read when it is first needed."""

    def __init__(self, cache: Path, file: Path) -> None:
        named = hashlib.blake2b(str(file).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self._path = cache / f"own-work-{named}.json"
        self._copied: dict[str, tuple[_Copied, list[bytes]]] | None = None

    def section_entries(self, section: str, body: bytes) -> list[Any] | None:
        """Returns the entries of a section with this YAML, None if the copy was made from another one."""
        found = self._read().get(section)
        if found is None or found[0].whole != _digest(body):
            return None
        entries = self._entries(section, found[1])
        return entries if len(entries) == len(found[0].pieces) else None

    def entries(self, section: str, pieces: Iterable[bytes]) -> dict[bytes, Any]:
        """Returns the entries of those pieces that are in the copy."""
        found = self._read().get(section)
        if found is None:
            return {}
        known = dict(zip(found[0].pieces, self._entries(section, found[1]), strict=False))
        there = ((piece, known.get(_digest(piece))) for piece in pieces)
        return {piece: entry for piece, entry in there if entry is not None}

    def write(self, parts: dict[str, SectionText]) -> None:
        """Writes the copy; if that fails, the next load is only slower."""
        lines: list[bytes] = []
        for section, part in parts.items():
            pairs = zip(part.entries, part.pieces, strict=True)
            read = [(entry, piece) for entry, piece in pairs if not isinstance(entry, UnreadEntry)]
            whole = _digest(part.body) if len(read) == len(part.entries) else ""
            chunks = [[entry for entry, _ in read[at : at + AT_ONCE]] for at in range(0, len(read), AT_ONCE)]
            digests = [_digest(piece) for _, piece in read]
            lines.append(msgspec.json.encode(_Copied(section, whole, digests, len(chunks))))
            lines += [msgspec.json.encode(chunk) for chunk in chunks]
        data = b"\n".join(lines)
        self._copied = None
        with contextlib.suppress(UnwritableFile, OSError):
            write_safely(self._path, _checksum(data) + b"\n" + data)

    def release(self) -> None:
        """Frees the memory of the copy."""
        self._copied = None

    def _read(self) -> dict[str, tuple[_Copied, list[bytes]]]:
        if self._copied is None:
            self._copied = {}
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                data = self._path.read_bytes()
                checksum, *lines = data.split(b"\n")
                if checksum == _checksum(memoryview(data)[len(checksum) + 1 :]):
                    while lines:
                        copied = msgspec.json.decode(lines[0], type=_Copied)
                        self._copied[copied.section] = copied, lines[1 : copied.lines + 1]
                        lines = lines[copied.lines + 1 :]
        return self._copied

    def _entries(self, section: str, lines: list[bytes]) -> list[Any]:
        try:
            return [entry for line in lines for entry in _DECODERS[section].decode(line)]
        except msgspec.MsgspecError:
            return []


def _digest(text: bytes) -> str:
    return hashlib.blake2b(text, digest_size=8).hexdigest()


def _checksum(data: bytes | memoryview) -> bytes:
    """Returns what the copy begins with; it is another one where the program's entries have other fields."""
    return b"%08x" % zlib.crc32(data, _SHAPES)
