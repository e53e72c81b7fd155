"""Words and phrases that mean the same, or nearly: the file `synonyms.yaml` of a library."""

from __future__ import annotations

import msgspec


class SynonymGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Either `same`: each is also searched for each other; or `typed`: for each of these, those in `also` too.

    `weight`, above 0 and at most 1, says how much a word found in this way counts beside the word that was typed.
    """

    same: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    weight: float = 0.8


class SynonymGroups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of synonyms: groups in no order that counts."""

    groups: tuple[SynonymGroup, ...] = ()
    version: int = 1
