"""Lines of journals that cannot be read: they stay where they are, and a copy of them is kept and told once."""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Mapping
from pathlib import Path

from ascl_reader.errors import ReaderError
from ascl_reader.files.safe_write import write_safely

_log = logging.getLogger("ascl_reader.saving")


def set_aside(damaged: Mapping[Path, list[bytes]], stem: Path, keeps: bool = True) -> tuple[Path | None, int]:
    """Keeps copies of lines, by the journal they are in, in files named `stem` and a digest of what is in them.

    Returns the path of the last copy, and how many lines are news: a copy that is there was told before. Without
    `keeps` no copy is made.
    """
    told: tuple[Path | None, int] = None, 0
    for journal, lines in damaged.items():
        data = b"\n".join(lines) + b"\n"
        path = stem.with_name(f"{stem.name}-{hashlib.blake2b(data, digest_size=6).hexdigest()}.txt")
        if not path.exists():
            _log.info("%s: %d lines cannot be read", journal.name, len(lines))
            told = path, told[1] + len(lines)
            if keeps:
                with contextlib.suppress(ReaderError):
                    write_safely(path, data)
    return told
