"""The library in memory: finds its statements, and what is known about them."""

from __future__ import annotations

from functools import cached_property

from ascl_reader.errors import UnknownStatement
from ascl_reader.library.contents import Contents, Document
from ascl_reader.library.glossary import TermFinder, UsedTerm
from ascl_reader.library.relations import Link, LinkDirection, links_of
from ascl_reader.library.statement import Statement

STATEMENTS = "statements"

IMPORTED = "library"
"""The folder, in the user's data, of what was imported."""


class Library:
    """The statements and what is known about them. They change only all at once, by replace_contents()."""

    def __init__(self, contents: Contents) -> None:
        self.replace_contents(contents)

    def replace_contents(self, contents: Contents) -> None:
        """Replaces all contents, as after an import; whatever shows this library shows the new contents from then on.

        A background thread works on a copy() instead.
        """
        self._contents = contents
        for made in ("_links", "_terms"):
            self.__dict__.pop(made, None)
        self.statements = contents.statements
        self.themes = contents.themes
        self.documents: tuple[Document, ...] = contents.documents.documents
        self.glossary = contents.glossary
        self.synonyms = contents.synonyms
        self.faults = contents.faults
        self.digest = contents.digest
        """Names the content: two libraries with the same texts have the same digest (hexadecimal)."""
        self._by_id = {statement.id: statement for statement in contents.statements}
        self._known: tuple[tuple[str, ...], tuple[str, ...]] = (), ()
        """The ids that known() was given last, and those of them that the library has."""

    def copy(self) -> Library:
        """Returns a library with these contents, which later replacements do not touch."""
        return Library(self._contents)

    @property
    def contents(self) -> Contents:
        """The contents as plain data."""
        return self._contents

    def __contains__(self, statement_id: object) -> bool:
        return statement_id in self._by_id

    def known(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Returns those of some ids that the library has, in their order; the last answer is kept."""
        if ids is not self._known[0]:
            self._known = ids, tuple(filter(self._by_id.__contains__, ids))
        return self._known[1]

    def find(self, statement_id: str) -> Statement:
        """Returns the statement with this id; raises UnknownStatement, which names ids that look like it."""
        try:
            return self._by_id[statement_id]
        except KeyError:
            from difflib import get_close_matches

            near = get_close_matches(statement_id, self._by_id, n=3, cutoff=0.5)
            hint = f"Did you mean {', '.join(near)}?" if near else "ascl-reader list shows every id."
            raise UnknownStatement(id=statement_id, nearest=hint) from None

    def related(self, statement_id: str) -> list[Link]:
        """Returns the links of a statement to others, the strongest kind first."""
        return self._links.get(statement_id, [])

    def superseded_by(self, statement_id: str) -> list[Link]:
        """Returns the links to the statements that took the place of one; empty if it is the latest."""
        return [link for link in self.related(statement_id) if link.direction is LinkDirection.SUPERSEDED_BY]

    def terms_in(self, text: str) -> list[UsedTerm]:
        """Returns the first use of each word of a text that the glossary explains."""
        return self._terms.first_uses(text)

    @cached_property
    def _terms(self) -> TermFinder:
        return TermFinder(self.glossary)

    @cached_property
    def _links(self) -> dict[str, list[Link]]:
        return links_of(self.statements)


def is_shipped(library: Library, statement_id: str) -> bool:
    """Returns whether a statement ships with the program: imports then leave its title, themes and period alone."""
    return statement_id in library and bool(library.find(statement_id).summary.position.strip())
