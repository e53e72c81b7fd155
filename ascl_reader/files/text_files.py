"""Reads a file as bytes or as UTF-8 text, and cleans a text of what could not be saved in one."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from ascl_reader.errors import DamagedFile, UnreadableFile

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes; a statement has about 4 kB, a glossary 10 kB: more than this is not one of our files."""

LARGEST_WORK = 64 * 1024 * 1024
"""Bytes of a file of bookmarks and notes; 5,000 bookmarks with notes and marked texts have about 10 MB."""


def read_text(path: Path, follows: bool = True) -> str:
    """Returns the UTF-8 text of a file, if it is a link only if that `follows`.

    Raises UnreadableFile or DamagedFile.
    """
    return decode_utf8(read_bytes(path, follows=follows), path)


def read_bytes(path: Path, largest: int = LARGEST_FILE, follows: bool = True) -> bytes:
    """Returns the bytes of a file. Raises UnreadableFile, or DamagedFile if it has more than `largest` bytes."""
    try:
        found = path.stat(follow_symlinks=follows)
        if stat.S_ISLNK(found.st_mode):
            raise UnreadableFile(path=path, reason="this is a link, which is not followed")
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(path=path, reason="this is not a file")
        if found.st_size > largest:
            raise DamagedFile(path=path, line=1, reason=f"the file is larger than {largest // 1024 // 1024} MB")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error


def decode_utf8(raw: bytes, path: Path) -> str:
    """Decodes UTF-8 text; `path` is only used in the error. Raises DamagedFile."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DamagedFile(path=path, line=line, reason="this is not UTF-8 text") from error


_BREAKS = "\r\n|[\r\u2028\u2029\x85]"
_UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]"


def clean_text(text: str) -> str:
    """Returns a text with uniform line breaks, without characters that are invisible or cannot be saved."""
    broken = re.sub(_BREAKS, "\n", text)
    whole = broken.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return re.sub(_UNSEEN, "", whole)
