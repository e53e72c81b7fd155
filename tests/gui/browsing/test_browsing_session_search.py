"""A search as the session knows it: where it began, what it shows, and how one comes back."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View
from ascl_reader.reading.navigation_history import ReadingPosition
from tests.gui.browsing.sessions import SUMMARY, Heard, find, listed, result, shown


def test_an_order_lists_the_branch_again_but_not_under_a_search(session: BrowsingSession, heard: Heard) -> None:
    session.choose_sort(SortOrder.TITLE)
    assert listed(heard) == [(ALL_KEY, ["d", "c", "b", "a"])]
    session.search("zoos")
    heard.names()
    session.choose_sort(SortOrder.USUAL)
    assert heard.names() == []


def test_a_search_asks_shows_the_best_hit_and_leads_back(qtbot: QtBot, session: BrowsingSession, heard: Heard) -> None:
    session.show_statement("a")
    heard.scroll = (4, 0, 0)
    heard.names()
    session.search("zoos")
    assert heard.of("search_asked") == [("zoos",)]
    assert session.course.before == ReadingPosition("a", (4, 0, 0))
    heard.scroll = (0, 0, 0)
    session.search("zoos and")
    assert session.course.before == ReadingPosition("a", (4, 0, 0)), "where the search began"
    session.take_result(result("zoos", "b"))
    assert heard.of("found") == [], "the answer to an older question"
    session.take_result(result("zoos and", "c", "b"))
    assert heard.names() == ["found", "sought_changed"]
    assert session.statement == "a", "it is shown a moment later"
    qtbot.waitUntil(lambda: session.statement == "c")
    heard.names()
    session.leave_search()
    assert session.search_text == "" and session.course.before is None
    assert [name for name, _ in heard.told if name.startswith("search") or name == "listed"] == [
        "search_left",
        "listed",
    ]
    assert shown(heard) == [] and session.statement == "c", "what is read stays"
    assert session.return_from_search()
    assert shown(heard) == [("a", SUMMARY, (4, 0, 0))]
    assert not session.return_from_search() and session.statement == "a"


def test_where_only_our_notes_have_the_words_that_statement_is_shown(
    qtbot: QtBot, session: BrowsingSession, heard: Heard
) -> None:
    session.search("zoos")
    session.take_result(result("zoos", gone="Ours.", b="Ours."))
    qtbot.waitUntil(lambda: session.statement == "b")
    session.search("nothing")
    session.take_result(result("nothing"))
    qtbot.wait(200)
    assert session.statement == "b"


def test_a_hit_begins_at_its_top_and_passing_it_forgets_no_place(
    qtbot: QtBot, session: BrowsingSession, heard: Heard
) -> None:
    session.saved_scroll.add_earlier({("c", SUMMARY): (3, 0, 0)})
    session.search("xylophones")
    session.take_result(result("xylophones", "c"))
    qtbot.waitUntil(lambda: session.statement == "c")
    assert shown(heard)[-1] == ("c", SUMMARY, ())
    session.show_statement("a")
    assert heard.of("statement_left") == []
    session.leave_search()
    session.show_statement("c")
    assert shown(heard)[-1] == ("c", SUMMARY, (3, 0, 0))


def test_a_hit_that_was_read_on_is_remembered_and_so_is_the_top_of_a_list(
    qtbot: QtBot, session: BrowsingSession, heard: Heard
) -> None:
    session.search("xylophones")
    session.take_result(result("xylophones", "c"))
    qtbot.waitUntil(lambda: session.statement == "c")
    heard.names()
    heard.scroll = (5, 0, 0)
    session.leave_search()
    assert heard.of("statement_left") == [], "it stays on the screen"
    session.return_from_search()
    assert heard.of("statement_left") == [("c", SUMMARY, (5, 0, 0))]
    heard.scroll = (0, 0, 0)
    session.show_statement("a")
    assert heard.of("statement_left") == [("d", SUMMARY, (0, 0, 0))]


def test_no_hit_takes_the_place_of_a_statement_that_the_user_turned_to(qtbot: QtBot, session: BrowsingSession) -> None:
    session.search("zoos")
    session.take_result(result("zoos", "c", "b"))
    with qtbot.waitSignal(session.course.settled, timeout=3 * SETTLED, raising=False) as hit:
        session.show_statement("b")
    assert not hit.signal_triggered and session.statement == "b"


def test_typing_on_in_a_search_that_came_back_shows_what_is_found(
    qtbot: QtBot, session: BrowsingSession, heard: Heard
) -> None:
    session.resume_search("zoo", None)
    assert heard.of("search_asked") == [("zoo",)]
    session.search("zoos")
    session.take_result(result("zoos", "c"))
    qtbot.waitUntil(lambda: session.statement == "c")
    session.leave_search()
    assert not session.return_from_search(), "nobody knows where the user was before"
    assert session.statement == "c"


def test_choosing_a_branch_or_theme_leaves_the_search_but_not_the_statement(
    session: BrowsingSession, heard: Heard
) -> None:
    session.show_statement("a")
    for choose in (
        lambda: session.choose_branch(Branch("behaviour", "Behaviour", ("d", "c"))),
        lambda: session.choose_theme("behaviour"),
    ):
        session.search("zoos")
        heard.names()
        choose()
        assert session.search_text == "" and session.course.before is None
        names = heard.names()
        assert names[:2] == ["search_left", "sought_changed"] and names[-1] == "listed"
        assert session.statement == "a"
    session.choose_theme("funding")
    assert "search_left" not in heard.names()
    session.leave_search()
    assert heard.names() == []


def test_a_tree_of_another_kind_leaves_the_search(session: BrowsingSession, heard: Heard) -> None:
    session.search("zoos")
    heard.names()
    session.choose_view(View.SOURCE)
    assert "search_left" in heard.names()
    assert session.search_text == ""


def test_after_an_import_the_place_stays_and_a_search_is_asked_again(session: BrowsingSession, heard: Heard) -> None:
    session.choose_theme("behaviour")
    session.show_statement("c")
    session.search("zoos")
    heard.scroll = (2, 0, 0)
    heard.names()
    session.refresh()
    told = list(heard.told)
    assert [name for name, _ in told][-1] == "search_asked" and told[-1][1] == ("zoos",)
    assert session.listing.branch.key == "behaviour"
    assert shown(heard) == [("c", SUMMARY, (2, 0, 0))]
    session.leave_search()
    heard.names()
    session.refresh()
    assert "search_asked" not in heard.names()


def test_back_leads_past_hits_that_only_passed_by(qtbot: QtBot, session: BrowsingSession, heard: Heard) -> None:
    session.show_statement("a")
    heard.scroll = (4, 0, 0)
    for text, hit in (("z", "b"), ("zo", "c"), ("zoo", "b")):
        find(qtbot, session, text, hit)
        heard.scroll = (0, 0, 0)
    heard.names()
    session.back()
    assert shown(heard) == [("a", SUMMARY, (4, 0, 0))], "at the place where it was left"
    session.back()
    assert session.statement == "d", "the first statement of all"
    session.forward()
    assert session.statement == "a" and not session.history.can_go_forward


def test_a_hit_counts_as_opened_once_it_was_turned_to(qtbot: QtBot, session: BrowsingSession) -> None:
    for open_hit in (
        session.open_passing,
        lambda: session.show_statement("c"),
        session.leave_search,
        lambda: session.choose_theme("behaviour"),
    ):
        session.show_statement("a")
        find(qtbot, session, "zoos", "c")
        open_hit()
        session.leave_search()
        session.show_statement("b")
        session.back()
        assert session.statement == "c"
        session.back()
        assert session.statement == "a"


def test_an_emptied_box_opens_no_hit_and_the_next_search_began_where_the_first_did(
    qtbot: QtBot, session: BrowsingSession
) -> None:
    session.show_statement("a")
    find(qtbot, session, "zoos", "c")
    session.search("")
    assert session.search_text == "" and session.statement == "c"
    find(qtbot, session, "yaks", "b")
    session.leave_search()
    session.return_from_search()
    assert session.statement == "a"
    session.back()
    assert session.statement == "b"
    session.back()
    assert session.statement == "a", "c only passed by"


def test_a_search_after_one_that_was_left_begins_where_the_user_stayed(qtbot: QtBot, session: BrowsingSession) -> None:
    session.show_statement("a")
    find(qtbot, session, "zoos", "c")
    session.leave_search()
    find(qtbot, session, "yaks", "b")
    session.leave_search()
    session.return_from_search()
    assert session.statement == "c"


def test_the_way_back_is_gone_once_the_user_goes_elsewhere(qtbot: QtBot, session: BrowsingSession) -> None:
    for elsewhere in (
        lambda: session.show_statement("b"),
        session.back,
        lambda: session.choose_theme("behaviour"),
        lambda: session.choose_view(View.YEAR),
    ):
        session.show_statement("a")
        find(qtbot, session, "zoos", "c")
        session.leave_search()
        elsewhere()
        assert not session.return_from_search()


def test_there_is_no_way_back_to_where_one_still_is(session: BrowsingSession) -> None:
    session.show_statement("a")
    session.search("zoos")
    session.take_result(result("zoos"))
    session.leave_search()
    assert session.course.way_back is None


def test_a_hit_that_passed_by_is_not_stayed_with_where_nothing_was_found(
    qtbot: QtBot, session: BrowsingSession
) -> None:
    session.show_statement("a")
    session.search("fer")
    session.take_result(result("fer", "b"))
    qtbot.waitUntil(lambda: session.statement == "b")
    session.search("ferry")
    session.take_result(result("ferry"))
    session.leave_search()
    assert session.statement == "a" and not session.history.is_passing
    assert session.course.way_back is None
