"""The lines of the bookmark pane: folders in their order, Unfiled, and what the school has said of statements."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.folder_changes import ensure_folder
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance
from ascl_reader.bookmarks.changes.search_changes import new_search, save_search
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.bookmarks.branches import branches_of
from ascl_reader.gui.browsing.listed_branch import folder_of
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch
from tests.bookmarks.works import marked, noted, statement

pytestmark = pytest.mark.usefixtures("qapp")


def lines(work: Bookmarks, library: Library) -> tuple[Branch, ...]:
    return branches_of(work, library, StatusChecker(library))


def test_a_folder_counts_what_is_in_it_and_below_and_unfiled_comes_last(small_library: Library) -> None:
    work, top = ensure_folder(Bookmarks(), "Governors")
    work, below = ensure_folder(work, "Governors / Autumn")
    work = marked("meals", folder=top, work=work)
    work = marked("buses", folder=below, work=work)
    work = marked("trains", work=work)
    governors, unfiled = lines(work, small_library)
    assert (governors.name, governors.statements) == ("Governors", ("meals", "buses"))
    assert [(each.name, each.statements) for each in governors.children] == [("Autumn", ("buses",))]
    assert len(governors.lines) == 2
    assert (unfiled.name, unfiled.statements) == ("Unfiled", ("trains",))
    assert [folder_of(each.key) for each in (governors, *governors.children)] == [top, below]


def test_what_the_school_said_is_listed_where_there_is_any(small_library: Library) -> None:
    assert [each.name for each in lines(Bookmarks(), small_library)] == ["Unfiled"]
    work = noted("meals", "We have done this since May.")
    work = set_questions(work, statement("buses"), ["Who pays?"])
    work = set_stance(work, statement("trains"), Stance.PARTLY)
    work = set_look_again(work, statement("trains"), "2020-01-01")
    found = {each.name: each.statements for each in lines(work, small_library)[1:]}
    assert found.pop("To review now") == ("trains",)
    assert found.pop("With a note") == ("meals",)
    assert found.pop("With questions") == ("buses",)
    assert list(found.values()) == [("trains",)], "the stance has a line of its own"
    assert not any(folder_of(each.key) for each in lines(work, small_library)[1:])


def test_statements_that_the_library_lost_stay_listed_and_are_counted_as_gone(small_library: Library) -> None:
    unfiled, gone = lines(marked("meals", "lost"), small_library)
    assert (unfiled.statements, unfiled.gone, unfiled.count) == (("meals",), 1, 2)
    assert (gone.name, gone.lines) == ("No longer in the library", ("lost",))
    assert [each.lines for each in lines(noted("lost", "Ours."), small_library)[1:]] == [("lost",)] * 2


def test_saved_searches_stand_by_name_between_folders_and_notes(small_library: Library) -> None:
    work = noted("meals", "We have done this since May.")
    for text in ("phones", "Fines"):
        work = save_search(work, new_search(text))
    assert [each.name for each in lines(work, small_library)] == ["Unfiled", "Fines", "phones", "With a note"]
