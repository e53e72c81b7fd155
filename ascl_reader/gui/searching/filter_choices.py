"""What the filters above the list offer: themes, years and wordings of the library, counted and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.look.words import wording_names
from ascl_reader.gui.searching.filter_menu import Choice
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import Theme, count_by_theme
from ascl_reader.search.query_words import THEME, WORDING, YEAR, YearRange, parse_years, years_as_value

translate = QCoreApplication.translate


def choices_of(name: str, library: Library, value: str) -> list[Choice]:
    """Returns the choices of the filter with a name, while a value is chosen."""
    if name == THEME:
        return _themes(library.themes.themes, 0)
    if name == YEAR:
        return _years(library, parse_years(value) or YearRange())
    return [Choice(wording.value, words) for wording, words in wording_names().items()]


def counts_of(name: str, library: Library, found: Iterable[Statement]) -> Mapping[str, int]:
    """Returns how many of the statements found each choice of a filter would leave, by its value."""
    if name == THEME:
        return count_by_theme(library.themes, found)
    if name == YEAR:
        return Counter(str(year) for statement in found for year in statement.period.years)
    return Counter(wording.value for statement in found for wording in statement.wordings)


def value_in_words(name: str, library: Library, value: str) -> str:
    """Returns a filter's value in plain words: the name of a theme, the years, the wording; else as it is typed."""
    if name == THEME:
        return library.themes.name(value)
    if name == WORDING:
        return {wording.value: words for wording, words in wording_names().items()}.get(value.lower(), value)
    years = parse_years(value)
    return _years_in_words(years) if years is not None else value


def has_two_wordings(library: Library) -> bool:
    """Returns whether there is anything to choose between: a statement with its published text."""
    return any(statement.full is not None for statement in library.statements)


def _themes(themes: tuple[Theme, ...], level: int) -> list[Choice]:
    found: list[Choice] = []
    for theme in themes:
        found += [Choice(theme.id, theme.name, level), *_themes(theme.children, level + 1)]
    return found


def _years(library: Library, chosen: YearRange) -> list[Choice]:
    """Returns the years, the newest first, then those from which and up to which a range goes."""
    years = sorted({year for statement in library.statements for year in statement.period.years}, reverse=True)
    since, until = translate("filter choices", "From…"), translate("filter choices", "Up to…")
    last, first = chosen.last, chosen.first
    singles = [Choice(str(year), str(year)) for year in years]
    from_one = [(YearRange(year, last), since) for year in years if last is None or year <= last]
    up_to = [(YearRange(first, year), until) for year in years if first is None or year >= first]
    ranges = [
        Choice(years_as_value(each), _years_in_words(each), 0, menu, False)
        for each, menu in (*from_one, *up_to)
        if each.first != each.last
    ]
    return [*singles, *ranges]


def _years_in_words(years: YearRange) -> str:
    if years.first == years.last:
        return str(years.first)
    if years.last is None:
        return translate("filter choices", "from {year}").format(year=years.first)
    if years.first is None:
        return translate("filter choices", "up to {year}").format(year=years.last)
    return translate("filter choices", "{first} to {last}").format(first=years.first, last=years.last)
