"""A search that is kept under a name, to be looked up again; it stands in the file of bookmarks and notes.

A version of the program from before there were any keeps them in that file as it found them.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec


class SavedSearch(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """A search as it was typed, and its name."""

    id: Annotated[str, msgspec.Meta(min_length=1)]
    name: str
    text: str
    created: str
    changed: str
    extra: dict[str, Any] = {}

    @property
    def key(self) -> str:
        """The key among the saved searches."""
        return self.id

    @property
    def version(self) -> str:
        """The time of its last change."""
        return self.changed
