"""A setting as the dialog offers it: its name, what it does, the values to choose from, and how it takes effect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

Choice = str | int | bool


class Preference(NamedTuple):
    """`key` names it in the settings file; `write` has its effect at once, `read` returns what holds."""

    key: str
    group: str
    name: str
    about: str
    options: Mapping[Choice, str]
    usual: Choice
    read: Callable[[], Choice]
    write: Callable[[Choice], object]

    def answers(self, query: str) -> bool:
        """Returns whether every word of a search stands in its names."""
        told = " ".join([self.group, self.name, self.about, *self.options.values()]).casefold()
        return all(word in told for word in query.casefold().split())

    def takes(self, value: object) -> bool:
        """Returns whether a value is one of those to choose from, and of the same type."""
        return any(value == each and type(value) is type(each) for each in self.options)
