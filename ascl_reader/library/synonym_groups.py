"""Words and phrases that mean the same, or nearly: the file `synonyms.yaml` of a library."""

from __future__ import annotations

from typing import Annotated

import msgspec

Phrase = Annotated[str, msgspec.Meta(min_length=2, max_length=100)]


class SynonymGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Either `same`: each is also searched for each other; or `typed`: for each of these, those in `also` too.

    `weight`, above 0 and at most 1, says how much a word found in this way counts beside the word that was typed.
    """

    same: tuple[Phrase, ...] = ()
    typed: tuple[Phrase, ...] = ()
    also: tuple[Phrase, ...] = ()
    weight: Annotated[float, msgspec.Meta(gt=0, le=1)] = 0.8

    def __post_init__(self) -> None:
        """Raises ValueError where a group is neither of the two kinds, or both."""
        if bool(self.same) == bool(self.typed) or bool(self.typed) != bool(self.also):
            raise ValueError("a group has either “same”, or “typed” and “also”")
        if len(self.same) == 1:
            raise ValueError("“same” has two words or phrases at the least")


class SynonymGroups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of synonyms: groups in no order that counts."""

    groups: tuple[SynonymGroup, ...] = ()
    version: Annotated[int, msgspec.Meta(ge=1, le=1)] = 1
