"""A search that is kept under a name, to be looked up again; it stands in the file of bookmarks and notes.

A version of the program from before there were any keeps them in that file as it found them.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from ascl_reader.files.timestamps import is_surely_valid, normalised


class SavedSearch(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A search as it was typed, and its name; moments that make no sense are the oldest from then on."""

    id: Annotated[str, msgspec.Meta(min_length=1)]
    name: str
    text: str
    created: str
    changed: str
    extra: dict[str, Any] = {}

    def __post_init__(self) -> None:
        if not (is_surely_valid(self.created) and is_surely_valid(self.changed)):
            for name in ("created", "changed"):
                msgspec.structs.force_setattr(self, name, normalised(getattr(self, name)))

    @property
    def key(self) -> str:
        """The key among the saved searches."""
        return self.id

    @property
    def version(self) -> str:
        """The time of its last change."""
        return self.changed
