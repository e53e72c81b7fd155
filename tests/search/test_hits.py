"""Hits are made when they are looked at, and stand for the same as if they were made at once."""

from __future__ import annotations

from ascl_reader.search.hits import Hit, Hits

MADE = tuple(Hit(each, 1.0, "title") for each in "abc")


def test_hits_are_those_that_they_are_made_of() -> None:
    hits = Hits("abc", MADE.__getitem__)
    assert hits == MADE and hits == Hits.of(MADE) and hash(hits) == hash(MADE)
    assert list(hits) == list(MADE)
    assert (hits[0], hits[-1], hits[1:]) == (MADE[0], MADE[2], MADE[1:])
    assert (hits.find("b"), hits.find("x")) == (MADE[1], None)
    assert Hits.of(hits) is hits
    assert hits != MADE[:2]


def test_no_more_of_them_are_made_than_are_looked_at() -> None:
    made: list[int] = []

    def make(place: int) -> Hit:
        made.append(place)
        return MADE[place]

    hits = Hits("abc", make)
    assert (len(hits), list(hits.ids)) == (3, ["a", "b", "c"])
    assert made == []
    assert hits.find("c") == MADE[2]
    assert made == [2]


def test_there_may_be_none() -> None:
    assert not Hits() and Hits() == () and Hits().find("a") is None
