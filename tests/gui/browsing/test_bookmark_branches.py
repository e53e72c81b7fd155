"""The lines of bookmarks and notes: which is listed where the listed one changed or is gone."""

from __future__ import annotations

from ascl_reader.gui.browsing.bookmark_branches import UNFILED_KEY, BookmarkBranches, folder_of, lists_bookmarks
from ascl_reader.library.outline import ALL_KEY, Branch
from tests.gui.browsing.sessions import folder

NOWHERE = Branch(ALL_KEY, "", ())


def test_keys_tell_what_a_line_lists() -> None:
    assert [lists_bookmarks(key) for key in ("folder:a", "noted:due", "funding", ALL_KEY)] == [True, True, False, False]
    assert [folder_of(key) for key in ("folder:a", "noted:due", "funding")] == ["a", "", ""]


def test_a_line_that_lists_others_now_is_listed_again_and_one_that_does_not_is_left_alone() -> None:
    lines = BookmarkBranches()
    before, after = folder("folder:in", "a"), folder("folder:in", "a", "b")
    assert lines.take((before,), NOWHERE) is None
    assert lines.take((after,), before) == after
    assert lines.take((after,), after) is None
    assert lines.find("folder:in") == after and lines.find("folder:none") is None


def test_where_a_line_is_gone_the_one_above_it_is_listed() -> None:
    lines = BookmarkBranches()
    below = folder("folder:below", "a")
    above = folder("folder:above", "a", children=(below,))
    unfiled = folder(UNFILED_KEY, "c")
    lines.take((above, unfiled), below)
    assert lines.take((folder("folder:above"), unfiled), below) == "folder:above"
    assert lines.take((unfiled,), folder("folder:above")) == UNFILED_KEY
    assert lines.take((), folder("noted:due", "c")) == ALL_KEY


def test_a_wanted_line_is_listed_once_it_is_there() -> None:
    lines = BookmarkBranches()
    lines.wanted = "folder:in"
    wanted = folder("folder:in", "a")
    assert lines.take((wanted,), NOWHERE) == wanted
    assert lines.take((wanted,), NOWHERE) is None
