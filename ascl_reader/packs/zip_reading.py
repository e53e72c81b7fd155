"""Reads files from an untrusted .zip: nothing is unpacked to the disk or read beyond its limit.

The sizes that the .zip states are not trusted, and a list of files that is too long is not read.
"""

from __future__ import annotations

import errno
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ascl_reader.errors import ErrorKind, UnreadableFile, UnsuitableDocument
from ascl_reader.packs.pack_format import LARGEST_FILE, LARGEST_UNPACKED, MOST_STATEMENTS

MOST_PACKED_FILES = MOST_STATEMENTS + 10

LARGEST_LIST = 4_000_000
"""Bytes of the list of files at the end of a .zip; that of the longest pack has 2.9 million."""

HIGHEST_RATIO = 200
"""How many times larger a file of some size may unfold; statements unfold three times, the same words again 170."""

_SOME_SIZE = 100_000
_BEGINNINGS = (b"PK\3\4", b"PK\5\6")
_END, _END_SIZE = b"PK\5\6", 22
_LARGER_END, _LARGER_END_SIZE = b"PK\6\7", 20
_LOCKED = 0x1 | 0x40 | 0x2000
_OUTSIDE = re.compile(r"^[\\/]|^[A-Za-z]:|(^|[\\/])\.\.([\\/]|$)|\\|\0")
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, RuntimeError, EOFError)
_NOT_WHOLE = "the pack is damaged, or was not copied to its end"


class PackedFiles:
    """The files of an open .zip by name."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._members = archive.infolist()
        self._by_name = {member.orig_filename: member for member in self._members}
        self._left = LARGEST_UNPACKED
        if len(self._members) > MOST_PACKED_FILES:
            raise UnsuitableDocument(ErrorKind.LARGE_PACK, path=path, limit=f"{MOST_PACKED_FILES:,} files in it")

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the order of the .zip, those of folders with a slash at their end."""
        return tuple(member.orig_filename for member in self._members)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def check(self) -> None:
        """Raises where an entry is no plain file, lies outside the folder, or is there twice."""
        seen: set[str] = set()
        for member in self._members:
            name = member.orig_filename
            if _OUTSIDE.search(name):
                raise UnsuitableDocument(
                    ErrorKind.UNSUITABLE_PACK,
                    path=self._path,
                    reason=f"“{printable_name(name)}” in it would lie outside its folder",
                )
            if name in seen:
                raise UnsuitableDocument(
                    ErrorKind.UNSUITABLE_PACK, path=self._path, reason=f"“{printable_name(name)}” stands in it twice"
                )
            seen.add(name)
            self._check_member(member)
        if sum(member.file_size for member in self._members) > LARGEST_UNPACKED:
            raise self._too_large()

    def read(self, name: str) -> bytes:
        """Returns a file's content; raises where it is damaged or too large."""
        member = self._by_name[name]
        self._check_member(member)
        with _told_as_errors(self._path), self._archive.open(member) as file:
            data = file.read(LARGEST_FILE + 1)
        self._left -= len(data)
        if len(data) > LARGEST_FILE:
            raise UnsuitableDocument(
                ErrorKind.LARGE_PACK,
                path=self._path,
                limit=f"{LARGEST_FILE // 1000} kB in one of its files ({printable_name(name)})",
            )
        if self._left < 0:
            raise self._too_large()
        if len(data) != member.file_size:
            raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=self._path, reason=_NOT_WHOLE)
        if len(data) > _SOME_SIZE and len(data) > HIGHEST_RATIO * member.compress_size:
            reason = f"{printable_name(name)} in it unfolds to far more than any text does"
            raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=self._path, reason=reason)
        return data

    def _check_member(self, member: zipfile.ZipInfo) -> None:
        if member.flag_bits & _LOCKED:
            raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=self._path)
        kind = stat.S_IFMT(member.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR if _is_folder(member) else 0):
            reason = f"“{printable_name(member.orig_filename)}” in it is a link or a device, not a file"
            raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=self._path, reason=reason)
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # others cannot be read in portions
            raise UnsuitableDocument(
                ErrorKind.UNSUITABLE_PACK, path=self._path, reason="it is packed in a way that ASCL Reader does not use"
            )

    def _too_large(self) -> UnsuitableDocument:
        return UnsuitableDocument(
            ErrorKind.LARGE_PACK, path=self._path, limit=f"{LARGEST_UNPACKED // 1_000_000} MB when unpacked"
        )


@contextmanager
def open_zip(path: Path) -> Iterator[PackedFiles]:
    """Opens a .zip; raises UnreadableFile, or an UnsuitableDocument that says what is wrong with it."""
    with _opened(path) as file:
        _check_end(path, file)
        with _told_as_errors(path):
            archive = zipfile.ZipFile(file)
        with archive:
            yield PackedFiles(path, archive)


def printable_name(name: str) -> str:
    """Returns a name from a .zip as printable text: one line of at most 100 characters."""
    return "".join(letter if letter.isprintable() else "?" for letter in name[:100])


def _is_folder(member: zipfile.ZipInfo) -> bool:
    return member.orig_filename.endswith("/")


def _opened(path: Path) -> BinaryIO:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(path=path, reason="this is not a file")
        if found.st_size > LARGEST_UNPACKED:
            raise UnsuitableDocument(ErrorKind.LARGE_PACK, path=path, limit=f"{LARGEST_UNPACKED // 1_000_000} MB")
        return path.open("rb")
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a path that no system takes, such as one with a NUL
        raise UnreadableFile(path=path, reason=str(error)) from error


def _check_end(path: Path, file: BinaryIO) -> None:
    """Raises where the end of the .zip is missing, or tells of a list of files that zipfile should not read at once.

    A comment after the list, and the larger kind of list, are refused too: we write neither, and they would let a
    .zip tell us one length and zipfile another.
    """
    with _told_as_errors(path):
        size = file.seek(0, 2)
        file.seek(max(size - _END_SIZE - _LARGER_END_SIZE, 0))
        last = file.read()
        file.seek(0)
        is_packed = file.read(len(_END)) in _BEGINNINGS
    if not is_packed:
        raise UnsuitableDocument(ErrorKind.NOT_A_PACK, path=path)
    before, end = last[:-_END_SIZE], last[-_END_SIZE:]
    if not end.startswith(_END) or len(end) != _END_SIZE or before.startswith(_LARGER_END):
        raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=path, reason=_NOT_WHOLE)
    count, length, comment = struct.unpack("<10xHI4xH", end)
    if comment:
        raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=path, reason=_NOT_WHOLE)
    if length > LARGEST_LIST or count > MOST_PACKED_FILES:
        raise UnsuitableDocument(ErrorKind.LARGE_PACK, path=path, limit=f"{MOST_PACKED_FILES:,} files in it")


@contextmanager
def _told_as_errors(path: Path) -> Iterator[None]:
    """Turns what zipfile raises into our errors: faults of the disk or the network, everything else a damaged pack."""
    try:
        yield
    except _BROKEN as error:
        raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=path, reason=_NOT_WHOLE) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the file's beginning
            raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=path, reason=_NOT_WHOLE) from error
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error
