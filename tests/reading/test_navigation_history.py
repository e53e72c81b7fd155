"""Back and forward through the statements that were read, as in a web browser, and how far each was scrolled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.statement import Wording
from ascl_reader.reading.navigation_history import LONGEST, NavigationHistory, ReadingPosition, SavedScroll


def trail(*statements: str) -> NavigationHistory:
    """Return a trail along these statements."""
    made = NavigationHistory()
    for statement in statements:
        made.visit(statement)
    return made


def test_a_new_trail_leads_nowhere() -> None:
    new = trail()
    assert (new.can_go_back, new.can_go_forward) == (False, False)
    assert (new.back(), new.forward()) == (None, None)


def test_back_and_forward_lead_along_the_trail() -> None:
    one = trail("a", "b", "c")
    assert [one.back(), one.back(), one.back()] == [ReadingPosition("b"), ReadingPosition("a"), None]
    assert (one.can_go_back, one.can_go_forward) == (False, True)
    assert [one.forward(), one.forward(), one.forward()] == [ReadingPosition("b"), ReadingPosition("c"), None]
    assert (one.can_go_back, one.can_go_forward) == (True, False)


def test_a_visit_forgets_what_lay_ahead() -> None:
    one = trail("a", "b", "c")
    one.back()
    one.visit("d")
    assert not one.can_go_forward
    assert [one.back(), one.back(), one.back()] == [ReadingPosition("b"), ReadingPosition("a"), None]


def test_staying_changes_nothing() -> None:
    one = trail("a", "b")
    one.back()
    one.visit("a")
    assert one.forward() == ReadingPosition("b")


def test_a_statement_may_be_visited_again_later() -> None:
    one = trail("a", "b", "a")
    assert [one.back(), one.back()] == [ReadingPosition("b"), ReadingPosition("a")]


def test_the_scroll_of_a_place_comes_back_with_it() -> None:
    one = trail("a")
    one.note_scroll((1, 2, 3))
    one.visit("b")
    assert one.back() == ReadingPosition("a", (1, 2, 3))
    assert one.forward() == ReadingPosition("b", ())


def test_there_is_nothing_to_note_before_the_first_visit() -> None:
    one = trail()
    one.note_scroll((1,))
    one.visit("a")
    assert one.back() is None


def test_the_oldest_places_fall_away() -> None:
    one = trail(*(str(number) for number in range(LONGEST + 5)))
    places = [place.statement for place in iter(one.back, None) if place]
    assert len(places) == LONGEST - 1
    assert places[-1] == "5"


@given(st.lists(st.sampled_from(["back", "forward", "a", "b", "c"]), max_size=60))
def test_a_trail_behaves_as_a_plain_list_would(steps: list[str]) -> None:
    one, places, at = NavigationHistory(), [], -1
    for step in steps:
        if step == "back":
            expected = places[at - 1] if at > 0 else None
            at -= expected is not None
            found = one.back()
            assert (found.statement if found else None) == expected
        elif step == "forward":
            expected = places[at + 1] if at < len(places) - 1 else None
            at += expected is not None
            found = one.forward()
            assert (found.statement if found else None) == expected
        elif at < 0 or places[at] != step:
            places[at + 1 :] = [step]
            at += 1
            one.visit(step)
        else:
            one.visit(step)
        assert (one.can_go_back, one.can_go_forward) == (at > 0, at < len(places) - 1)


def test_what_is_gone_is_left_out_on_both_sides_and_the_same_twice_in_a_row_is_one_place() -> None:
    made = trail("a", "gone", "a", "b", "lost", "b", "c")
    for _ in range(3):
        made.back()
    made.note_scroll((7,))  # at b
    made.leave_out(lambda each: each in ("gone", "lost"))
    assert made.forward() == ("c", ()) and made.forward() is None
    assert made.back() == ("b", (7,))
    assert made.back() == ("a", ()) and made.back() is None


def test_what_is_shown_stays_in_the_trail_though_it_is_gone() -> None:
    made = trail("a", "gone", "b")
    made.back()
    made.leave_out(lambda each: each == "gone")
    assert made.forward() == ("b", ()) and made.back() == ("gone", ()) and made.back() == ("a", ())
    NavigationHistory().leave_out(lambda each: True)


def test_what_passes_by_is_left_for_the_statement_visited_last() -> None:
    one = trail("a", "b")
    one.note_scroll((7,))
    one.pass_by("c")
    one.note_scroll((1,))
    one.pass_by("d")
    assert one.is_passing and one.can_go_back
    assert one.back() == ReadingPosition("b", (7,))
    assert not one.is_passing and one.back() == ReadingPosition("a")


def test_what_passes_by_is_in_the_trail_once_it_is_kept_or_visited() -> None:
    one = trail("a")
    one.pass_by("b")
    one.keep_passing()
    one.pass_by("c")
    one.visit("c")
    assert [one.back(), one.back(), one.back()] == [ReadingPosition("b"), ReadingPosition("a"), None]


def test_the_first_statement_and_the_one_visited_last_do_not_pass_by() -> None:
    one = trail()
    one.pass_by("a")
    one.pass_by("a")
    assert not one.is_passing and not one.can_go_back
    one.pass_by("b")
    one.pass_by("a")
    assert not one.is_passing and one.back() is None


def test_forward_from_what_passes_by_leads_to_what_was_ahead() -> None:
    one = trail("a", "b")
    one.back()
    one.pass_by("c")
    assert one.forward() == ReadingPosition("b") and not one.is_passing


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
