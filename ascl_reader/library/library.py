"""The library in memory: the statements, their themes and documents, the glossary, and the faults of its files."""

from __future__ import annotations

import hashlib
from functools import cached_property

import msgspec

from ascl_reader.errors import UnknownStatement
from ascl_reader.library.documents import Document, Documents
from ascl_reader.library.faults import Fault
from ascl_reader.library.glossary import Glossary
from ascl_reader.library.relations import Link, links_of
from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import ThemeTree

STATEMENTS = "statements"

IMPORTED = "library"
"""The folder, in the user's data, of what was imported."""


class Contents(msgspec.Struct, frozen=True):
    """What a library folder holds, as plain data: this is what the parsed copy in the cache stores."""

    statements: tuple[Statement, ...] = ()
    themes: ThemeTree = ThemeTree()
    documents: Documents = Documents()
    glossary: Glossary = Glossary()
    faults: tuple[Fault, ...] = ()
    digest: str = ""


class Library:
    """The statements and what is known about them. They change only as a whole, by take()."""

    def __init__(self, contents: Contents) -> None:
        self.replace_contents(contents)

    def replace_contents(self, contents: Contents) -> None:
        """Hold other contents from now on: after an import, all that show this library show the new one.

        A thread that is at work on it is given a copy() beforehand.
        """
        self._contents = contents
        self.__dict__.pop("_links", None)
        self.statements = contents.statements
        self.themes = contents.themes
        self.documents: tuple[Document, ...] = contents.documents.documents
        self.glossary = contents.glossary
        self.faults = contents.faults
        self.digest = contents.digest
        """Names the content: two libraries with the same texts have the same digest (hexadecimal)."""
        self._by_id = {statement.id: statement for statement in contents.statements}

    def copy(self) -> Library:
        """Return a library of the same contents that stays as it is."""
        return Library(self._contents)

    @property
    def contents(self) -> Contents:
        """What it holds, as plain data."""
        return self._contents

    def __contains__(self, statement_id: object) -> bool:
        return statement_id in self._by_id

    def find(self, statement_id: str) -> Statement:
        """Return the statement with this id; raise UnknownStatement, which names ids that look like it."""
        try:
            return self._by_id[statement_id]
        except KeyError:
            from difflib import get_close_matches

            near = get_close_matches(statement_id, self._by_id, n=3, cutoff=0.5)
            hint = f"Did you mean {', '.join(near)}?" if near else "ascl-reader list shows every id."
            raise UnknownStatement(id=statement_id, nearest=hint) from None

    def related(self, statement_id: str) -> list[Link]:
        """Return how a statement bears on others and others on it, the weightiest first."""
        return self._links.get(statement_id, [])

    @cached_property
    def _links(self) -> dict[str, list[Link]]:
        return links_of(self.statements)


def is_shipped(library: Library, statement_id: str) -> bool:
    """Return whether a statement is of the library that ships, whose title, themes and period stay."""
    return statement_id in library and bool(library.find(statement_id).summary.position.strip())


def with_digest(contents: Contents) -> Contents:
    """Return contents with the digest that names them."""
    told = (contents.statements, contents.themes, contents.documents, contents.glossary)
    digest = hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()
    return msgspec.structs.replace(contents, digest=digest)
