"""Verbs whose particle stands apart from them, as people ask: pass a pupil on, kick a child out, hand the case over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ascl_reader.search.query import SoughtWord

PARTICLES = frozenset("away down off on out over up".split())

FARTHEST = 4
"""How many words farther on the particle stands at the most: with more between them it belongs to something else."""


def with_particles_beside(row: Sequence[SoughtWord], knows: Callable[[Sequence[str]], bool]) -> list[SoughtWord]:
    """Returns typed words with each particle beside its verb, where the two are known as one and nothing is quoted."""
    found = list(row)
    for at, word in enumerate(found):
        if not word.is_single or word.exact:
            continue
        for place in range(at + 2, min(at + FARTHEST + 1, len(found))):
            particle = found[place]
            if particle.is_single and not particle.exact and particle.words[0] in PARTICLES:
                if knows((word.words[0], particle.words[0])):
                    found.insert(at + 1, found.pop(place))
                break
    return found
