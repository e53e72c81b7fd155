"""The rule of conservation: every visible word of a page is told, and no hidden one is in a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import FoundPage
from ascl_reader.importer.finding.known_library import KnownStatements

WORD = re.compile(r"(?:Seen|Hidden)\d+x")
"""The words that are followed through an import; each stands once in its page."""


class Words:
    """Gives words that a reader of the page sees, or does not see, each of them once."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.hidden: list[str] = []

    def fill(self, template: str) -> str:
        """Return a template with a seen word for each {s}, and a hidden one for each {h}."""
        return re.sub(r"\{([sh])\}", lambda found: self._next(found[1]), template)

    def _next(self, kind: str) -> str:
        words, name = (self.seen, "Seen") if kind == "s" else (self.hidden, "Hidden")
        words.append(f"{name}{len(words)}x")
        return words[-1]


def words_in(texts: Iterable[str]) -> Iterator[str]:
    """Yield the words that are followed."""
    for text in texts:
        yield from WORD.findall(text)


def texts_of_statements(found: FoundPage) -> list[str]:
    """Return all text of the statements: their titles and their sections."""
    titles = [each.title for each in found.statements]
    return titles + [section.text for each in found.statements for section in each.sections]


def check_conservation(document: SourceDocument, words: Words) -> None:
    """Check that each seen word is told once, in a statement or left out, and no hidden one is in a statement."""
    found = find_statements(document, KnownStatements({}))
    in_statements = list(words_in(texts_of_statements(found)))
    left_out = list(words_in(each.text for each in found.left_out))
    assert sorted(set(in_statements)) == sorted(in_statements), "a word is told twice"
    assert not set(in_statements) & set(words.hidden), "a hidden word is in a statement"
    assert set(words.seen) <= {*in_statements, *left_out}, "a seen word is in neither"
    assert not set(words.seen) & set(in_statements) & set(left_out), "a word is in both"
