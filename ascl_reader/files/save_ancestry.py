"""Finds the common ancestor of two states of a file by the ids of saves that each file lists.

A file that lists the id of the state we have was made from it, so what it lacks was deleted. One that does not list it
was made beside it, by a machine that had not seen it, and what it lacks was perhaps never there.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Generic

from ascl_reader.files.file_kind import Content

SAVES_TOLD = 64
"""Ids that a file tells; one that was saved more often since it was read here is merged as if it stood beside ours."""

STATES_KEPT = 8
"""Earlier states kept in memory; they share all entries that did not change."""


class SaveAncestry(Generic[Content]):
    """Remembers the states that this program has read or written, to find common ancestors for merging."""

    def __init__(self) -> None:
        self._states: list[tuple[str, Content]] = []
        self._saves: tuple[str, ...] = ()

    @property
    def newest(self) -> Content | None:
        """The state that was read or written last, None before the first."""
        return self._states[-1][1] if self._states else None

    def remember(self, work: Content, saves: tuple[str, ...]) -> None:
        """Remembers a state that is on the disk, with the ids of the saves it is based on."""
        self._saves = saves
        self._states = [*self._states, (saves[-1] if saves else "", work)][-STATES_KEPT:]

    def common_ancestor(self, saves: Iterable[str]) -> Content | None:
        """Returns the newest remembered state that a file with these save ids is based on, None if there is none."""
        told = set(saves) - {""}
        return next((work for save, work in reversed(self._states) if save in told), None)

    def next_saves(self, saves: Iterable[str] = ()) -> tuple[str, ...]:
        """Returns the ids to write with the next save, which follows the newest state and a file with these saves."""
        led = dict.fromkeys((*self._saves, *saves, secrets.token_hex(4)))
        return tuple(led)[-SAVES_TOLD:]
