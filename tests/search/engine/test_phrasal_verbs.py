"""A verb and its particle are read as one where something stands between them."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.phrasal_verbs import with_particles_beside
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.query import SoughtWord
from tests.search.engine.statements import ids

KNOWN = {("pass", "on"), ("kick", "out")}


def row(text: str) -> list[SoughtWord]:
    return [SoughtWord((word.strip('"'),), word, exact='"' in word) for word in text.split()]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("pass a pupil on to others", "pass on a pupil to others"),
        ("kick him out", "kick out him"),
        ("pass on a pupil", "pass on a pupil"),
        ("keep a pupil on", "keep a pupil on"),
        ("pass one or two or three on", "pass one or two or three on"),
        ('pass a pupil "on"', 'pass a pupil "on"'),
        ("", ""),
    ],
)
def test_a_particle_is_read_beside_its_verb(typed: str, read: str) -> None:
    found = with_particles_beside(row(typed), lambda words: tuple(words) in KNOWN)
    assert " ".join(word.typed for word in found) == read


def test_a_verb_taken_apart_finds_what_it_finds_in_one_piece(shipped_index: SearchIndex) -> None:
    whole, apart = (shipped_index.search(text) for text in ("kick out pupils ", "kick pupils out "))
    assert ids(whole) and ids(apart)[:3] == ids(whole)[:3]
    assert shipped_index.search("kick pupils out ", literal=True).also_searched == ()
