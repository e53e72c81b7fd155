"""A library as an import compares its pages with it: by texts, by titles, and by the words that texts share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ascl_reader.importer.finding.recognise import KnownStatements, fingerprint, read_fingerprint
from ascl_reader.importer.review.draft_texts import words_of
from ascl_reader.importer.review.same_statement import TitlesOfLibrary
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.importer.finding.nearest import NearestStatements


class KnownLibrary:
    """Works out each of these when it is first asked for, from the contents that the library had when this was made.

    It serves every import until the library has other contents. Of 10,000 statements it takes hundreds of MB.
    """

    def __init__(self, library: Library) -> None:
        self._library = library.copy()

    def is_of(self, library: Library) -> bool:
        """Returns whether a library still has the contents that this was made from."""
        return library.contents is self._library.contents

    @cached_property
    def texts(self) -> KnownStatements:
        """The fingerprints of all statements: of imported texts, else the shipped ones."""
        prints = {}
        for statement in self._library.statements:
            if statement.full is not None:
                prints[statement.id] = fingerprint(words_of(statement.full.texts))
            elif statement.fingerprint:
                prints[statement.id] = read_fingerprint(statement.fingerprint)
        return KnownStatements(prints)

    @cached_property
    def titles(self) -> TitlesOfLibrary:
        """The statements by their titles."""
        return TitlesOfLibrary(self._library)

    @cached_property
    def nearest(self) -> NearestStatements:
        """The statements by their words."""
        from ascl_reader.importer.finding.nearest import NearestStatements

        return NearestStatements(self._library)
