"""How far statements were scrolled: what was left in this session comes before what earlier ones left."""

from __future__ import annotations

from ascl_reader.gui.browsing.saved_scroll import SavedScroll
from ascl_reader.library.statement import Wording

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL


def test_each_wording_has_a_place_of_its_own_and_the_latest_counts() -> None:
    saved = SavedScroll()
    assert saved.of("a", SUMMARY) == ()
    saved.note("a", SUMMARY, (1, 2))
    saved.note("a", SUMMARY, (3, 4))
    assert (saved.of("a", SUMMARY), saved.of("a", FULL), saved.of("b", SUMMARY)) == ((3, 4), (), ())


def test_what_was_left_in_this_session_stays_where_earlier_places_come_later() -> None:
    saved = SavedScroll()
    saved.note("a", SUMMARY, (1,))
    saved.add_earlier({("a", SUMMARY): (9,), ("b", FULL): (5,)})
    assert (saved.of("a", SUMMARY), saved.of("b", FULL)) == ((1,), (5,))
    saved.forget()
    assert (saved.of("a", SUMMARY), saved.of("b", FULL)) == ((), ())
