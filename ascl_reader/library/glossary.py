"""Acronyms, what they stand for, and the other ways in which people write the same thing."""

from __future__ import annotations

import msgspec


class GlossaryEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An acronym, its long form, other spellings of the long form, and a plain sentence where one helps."""

    acronym: str
    long: str
    also: tuple[str, ...] = ()
    explanation: str = ""


class Glossary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of acronyms: those of the documents first, then others that school leaders type."""

    entries: tuple[GlossaryEntry, ...] = ()
    version: int = 1
