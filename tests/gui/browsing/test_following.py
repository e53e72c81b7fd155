"""What follows a change elsewhere is told from what was asked for, also where one such change leads to another."""

from __future__ import annotations

from contextlib import suppress

from ascl_reader.gui.browsing.following import Following


def test_it_is_on_until_the_outermost_change_is_through() -> None:
    following = Following()
    assert not following.is_on
    with following:
        with following:
            pass
        assert following.is_on
    assert not following.is_on


def test_what_fails_within_it_ends_it() -> None:
    following = Following()
    with suppress(ValueError), following:
        raise ValueError
    assert not following.is_on
