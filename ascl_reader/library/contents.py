"""What a library folder holds, as plain data: statements, themes, documents, glossary, synonyms, and faults."""

from __future__ import annotations

import hashlib
from typing import Annotated

import msgspec

from ascl_reader.library.faults import Fault
from ascl_reader.library.glossary import Glossary
from ascl_reader.library.statement import Id, Statement
from ascl_reader.library.themes import ThemeTree


class Area(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A subject that a published page says it covers, and the theme it is filed under."""

    area: str
    theme: Id


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published page: its heading, the subjects it says it covers, and what is known of its date."""

    id: Id
    heading: str
    dated: str
    areas: tuple[Area, ...] = ()


class Documents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of documents, in the order in which they are shown."""

    documents: tuple[Document, ...] = ()
    version: int = 1


Phrase = Annotated[str, msgspec.Meta(min_length=2, max_length=100)]


class SynonymGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Either `same`: each is also searched for each other; or `typed`: for each of these, those in `also` too.

    `weight`, above 0 and at most 1, says how much a word found in this way counts beside the word that was typed.
    """

    same: tuple[Phrase, ...] = ()
    typed: tuple[Phrase, ...] = ()
    also: tuple[Phrase, ...] = ()
    weight: Annotated[float, msgspec.Meta(gt=0, le=1)] = 0.8

    def __post_init__(self) -> None:
        """Raises ValueError if a group is neither of the two kinds, or both."""
        if bool(self.same) == bool(self.typed) or bool(self.typed) != bool(self.also):
            raise ValueError("a group has either “same”, or “typed” and “also”")
        if len(self.same) == 1:
            raise ValueError("“same” has two words or phrases at the least")


class SynonymGroups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of synonyms: groups, in any order."""

    groups: tuple[SynonymGroup, ...] = ()
    version: Annotated[int, msgspec.Meta(ge=1, le=1)] = 1


class Contents(msgspec.Struct, frozen=True):
    """What a library folder holds, as plain data: this is what the parsed copy in the cache stores."""

    statements: tuple[Statement, ...] = ()
    themes: ThemeTree = ThemeTree()
    documents: Documents = Documents()
    glossary: Glossary = Glossary()
    faults: tuple[Fault, ...] = ()
    digest: str = ""
    synonyms: SynonymGroups = SynonymGroups()


def with_digest(contents: Contents) -> Contents:
    """Returns the contents with their digest filled in."""
    told = (contents.statements, contents.themes, contents.documents, contents.glossary)
    digest = hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()
    return msgspec.structs.replace(contents, digest=digest)
