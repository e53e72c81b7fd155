"""What a search knows of bookmarks, notes and what was read: always the state told last, made of it once."""

from __future__ import annotations

from ascl_reader.gui.searching.known_work import KnownWork
from ascl_reader.history.reading_log import Freshness
from ascl_reader.search.result import SearchContext
from tests.bookmarks.works import marked, noted


def test_before_anything_is_told_nothing_is_known() -> None:
    assert KnownWork().context(None) == SearchContext()


def test_bookmarks_notes_and_what_was_read_are_told_together() -> None:
    known = KnownWork()
    work = noted("b", "Ours.", marked("a"))
    known.work = lambda: work
    known.freshness = {"a": Freshness.READ, "b": Freshness.UNREAD, "c": Freshness.CHANGED, "d": Freshness.UNREAD}
    told = known.context(frozenset({"a", "b"}))
    assert (told.bookmarked, told.noted) == ({"a"}, {"b"})
    assert (told.unread, told.changed) == ({"b", "d"}, {"c"})
    assert told.within == {"a", "b"} and known.context(None).within is None


def test_each_state_is_made_once_and_the_next_one_anew() -> None:
    known = KnownWork()
    one, other = marked("a"), marked("b")
    known.work = lambda: one
    part = frozenset({"a"})
    assert known.context(None) is known.context(None)
    assert known.context(part) is known.context(part) is not known.context(None)
    known.work = lambda: other
    assert known.context(None).bookmarked == {"b"}
    known.freshness = {"b": Freshness.UNREAD}
    assert known.context(None).unread == {"b"}
