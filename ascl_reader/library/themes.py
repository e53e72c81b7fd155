"""The ordered tree of policy themes, and which statements stand in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from ascl_reader.library.statement import Id, Statement


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A policy theme; `source_area` tells that a published page itself names it."""

    id: Id
    name: str
    source_area: bool = False
    children: tuple[Theme, ...] = ()


class ThemeTree(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file of themes: roots in the order in which they are shown."""

    themes: tuple[Theme, ...] = ()
    version: int = 1

    def walk(self) -> Iterator[Theme]:
        """Yields every theme, parents before children, in order."""
        yield from _walk(self.themes)

    def find(self, theme_id: str) -> Theme | None:
        """Returns the theme with this id, or None."""
        return self._by_id.get(theme_id)

    def name(self, theme_id: str) -> str:
        """Returns a theme's name; the id itself where the tree does not know it."""
        theme = self._by_id.get(theme_id)
        return theme.name if theme else theme_id

    @cached_property
    def _by_id(self) -> dict[str, Theme]:
        """The themes by their ids; of two with one id, which is a fault of the file, the first."""
        return {theme.id: theme for theme in reversed(list(self.walk()))}


def theme_and_below(theme: Theme) -> frozenset[str]:
    """Returns the ids of a theme and of all below it."""
    return frozenset(each.id for each in _walk((theme,)))


def statements_in(theme: Theme, statements: Iterable[Statement]) -> list[Statement]:
    """Returns the distinct statements of a theme and of all below it, in the order given."""
    ids = theme_and_below(theme)
    return [statement for statement in statements if not ids.isdisjoint(statement.themes)]


def count_by_theme(tree: ThemeTree, statements: Iterable[Statement]) -> dict[str, int]:
    """Returns how many of these statements each theme and all below it hold; themes with none are left out."""
    above: dict[str, set[str]] = {}
    for theme in tree.walk():
        for each in theme_and_below(theme):
            above.setdefault(each, set()).add(theme.id)
    counts: Counter[str] = Counter()
    for statement in statements:
        counts.update(set().union(*(above.get(theme, ()) for theme in statement.themes)))
    return dict(counts)


def _walk(themes: Iterable[Theme]) -> Iterator[Theme]:
    for theme in themes:
        yield theme
        yield from _walk(theme.children)
