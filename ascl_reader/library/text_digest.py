"""Whether two texts of a statement read the same: how their lines are broken makes no difference."""

from __future__ import annotations

import hashlib

from ascl_reader.library.statement import Section, Texts, plain_text


def digest_of(texts: Texts) -> str:
    """Returns the digest of a statement's text in one wording: 16 hexadecimal digits of BLAKE2b."""
    read = "\x1f".join(as_read(texts.of(section)) for section in Section)
    return hashlib.blake2b(read.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def as_read(text: str) -> str:
    """Returns a section's plain text with single spaces between its words."""
    return "\n".join(" ".join(line.split()) for line in plain_text(text).split("\n"))
