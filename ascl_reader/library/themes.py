"""The ordered tree of policy themes, and which statements stand in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from ascl_reader.library.statement import Id, Statement


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A policy theme; source_area tells that the published page itself names it."""

    id: Id
    name: str
    source_area: bool = False
    children: tuple[Theme, ...] = ()


class ThemeTree(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of themes: roots in the order in which they are shown."""

    themes: tuple[Theme, ...] = ()
    version: int = 1

    def walk(self) -> Iterator[Theme]:
        """Yield every theme, parents before children, in order."""
        yield from _walk(self.themes)

    def find(self, theme_id: str) -> Theme | None:
        """Return the theme with this id, or none."""
        return next((theme for theme in self.walk() if theme.id == theme_id), None)

    def name(self, theme_id: str) -> str:
        """Return a theme's name; the id itself where the tree does not know it."""
        theme = self.find(theme_id)
        return theme.name if theme else theme_id


def theme_and_below(theme: Theme) -> frozenset[str]:
    """Return the ids of a theme and of all below it."""
    return frozenset(each.id for each in _walk((theme,)))


def statements_in(theme: Theme, statements: Iterable[Statement]) -> list[Statement]:
    """Return the distinct statements of a theme and of all below it, in the order given."""
    ids = theme_and_below(theme)
    return [statement for statement in statements if not ids.isdisjoint(statement.themes)]


def _walk(themes: Iterable[Theme]) -> Iterator[Theme]:
    for theme in themes:
        yield theme
        yield from _walk(theme.children)
