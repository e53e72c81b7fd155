"""What a change of bookmarks draws, each part once and only where it shows another thing; and the lines of the tree."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, ensure_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance
from ascl_reader.bookmarks.changes.search_changes import new_search, save_search
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.app import Program
from ascl_reader.gui.around.header_line import SPARE
from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.browsing.listed_branch import folder_of
from ascl_reader.gui.commands.bookmarking import bookmarks_shown
from ascl_reader.gui.listing.list_delegate import ListDelegate
from ascl_reader.gui.listing.marked_rows import MarkedRows
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.outline import Branch
from tests.bookmarks.works import library, marked, noted, statement
from tests.gui.bookmark_windows import CTRL, lines, list_folder
from tests.gui.conftest import search_for
from tests.gui.entered import entered

pytestmark = pytest.mark.shared_window

IDLE_AT_A_STAR = (
    "bookmarks.changes.note_changes",
    "bookmarks.changes.search_changes",
    "bookmarks.entries",
    "bookmarks.passage_anchor",
    "bookmarks.statement_snapshot",
    "gui.around.header_pane",
    "gui.around.note_pane",
    "gui.commands.bookmarking.bookmark_file_messages",
    "gui.commands.bookmarking.changed_elsewhere",
    "gui.commands.bookmarking.listed_bookmarks",
    "gui.commands.bookmarking.saved_search_commands",
    "gui.frame.command_keys",
    "gui.frame.key_names",
    "gui.listing.marked_rows",
    "gui.listing.row_places",
    "gui.look.appearance",
    "gui.look.icons",
    "gui.look.words",
    "gui.reading.reading_panes",
    "gui.searching.saved_search_counts",
    "gui.searching.search_service",
    "gui.window.main_window",
    "gui.window.unsaved_line",
    "library.comparison",
    "library.outline",
)
"""What has nothing to show where a statement gets its bookmark, or loses it."""


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of what is drawn or laid out, as it is."""
    found: list[str] = []

    def watch(of: type, name: str) -> None:
        usual = getattr(of, name)

        def watched(self: object, *given: object) -> object:
            found.append(f"{of.__name__}.{name}")
            return usual(self, *given)

        monkeypatch.setattr(of, name, watched)

    for of, name in (
        (ListDelegate, "sizeHint"),
        (HeaderPane, "show_news"),
        (NotePane, "show_reading"),
        (NotePane, "show_note"),
        (ReadingPanes, "show_bookmarks"),
        (MarkedRows, "__init__"),
        (SectionPane, "show_bookmarked"),
        (FlowLayout, "setGeometry"),
    ):
        watch(of, name)
    return found


def test_a_star_is_drawn_in_its_row_and_its_button_alone(
    qtbot: QtBot, ready: Program, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, model = ready.window, ready.window.list.model
    first, second = ready.window.list.model.lines()[:2]
    ready.bookmarks.commands.toggle([first])
    qtbot.wait(50)
    rows, reset = list[list[int]](), []
    draw = window.list.view.draw_again
    monkeypatch.setattr(window.list.view, "draw_again", lambda drawn: draw(rows.append(list(drawn)) or rows[-1]))
    model.dataChanged.connect(lambda *_: reset.append(True))
    window.bookmark_tree.tree.model().modelReset.connect(lambda: reset.append(True))
    window.list.view.setCurrentIndex(model.place(second))
    themes = window.header.line.themes
    qtbot.waitUntil(lambda: len(themes.made) >= len(themes.all) + SPARE)  # those made ahead are placed, too
    qtbot.wait(50)
    calls.clear()
    rows.clear()
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    qtbot.wait(50)
    assert ready.bookmark_autosave.is_starred(second)
    assert rows == [[1]] and not reset and calls == []
    unfiled = window.bookmark_tree.tree.model().index(0, 0)
    assert "2 statements" in str(unfiled.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_star_asks_no_part_that_has_nothing_new_to_show(qtbot: QtBot, ready: Program) -> None:
    def star() -> None:
        """Bookmark the statement that is read, or take that back, and wait until it is saved."""
        ready.window.commands.bookmark.trigger()
        qtbot.waitUntil(lambda: not ready.bookmark_autosave.unsaved)
        qtbot.wait(50)

    star()
    stars = [entered(star) for _ in range(4)]
    assert all("gui.around.header_buttons" in each for each in stars)
    assert not set.intersection(*stars).intersection(IDLE_AT_A_STAR)


def test_a_line_of_the_tree_that_comes_or_goes_is_shown(ready: Program) -> None:
    folder = new_folder("Governors")
    ready.bookmark_autosave.do(StepKind.ADD_FOLDER, add_folder(ready.bookmark_autosave.work, folder))
    assert lines(ready) == ["Governors", "Unfiled"]
    ready.bookmark_autosave.undo()
    assert lines(ready) == ["Unfiled"]


def test_what_saved_searches_look_into_is_told_only_where_there_are_any(ready: Program) -> None:
    told: list[str] = []
    for name in ("searches_changed", "searched_changed"):
        getattr(ready.bookmarks.shown, name).connect(lambda name=name: told.append(name))
    autosave, (first, second) = ready.bookmark_autosave, ready.library.statements[:2]
    ready.bookmarks.commands.toggle([first.id])
    assert told == []
    autosave.do(StepKind.SAVE_SEARCH, save_search(autosave.work, new_search("meals")))
    ready.bookmarks.commands.toggle([second.id])
    assert told == ["searches_changed", "searched_changed"]


def test_a_folder_whose_line_is_made_in_the_background_is_listed_once_it_is_there(
    qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookmarks_shown, "MANY", 1)
    statements = ready.library.statements[:2]
    folder = new_folder("Governors")
    work = add_folder(ready.bookmark_autosave.work, folder)
    work = add_bookmarks(work, map(NewBookmark, statements), folder.id)
    ready.bookmark_autosave.do(StepKind.IMPORT, work)
    ready.bookmarks.folders.list_folder(folder.id)
    assert ready.window.session.listing.branch.key != f"folder:{folder.id}"
    qtbot.waitUntil(lambda: ready.window.session.listing.branch.key == f"folder:{folder.id}")
    assert list(ready.window.list.model.lines()) == [each.id for each in statements]


def test_a_note_is_drawn_anew_only_when_it_is_another(ready: Program, calls: list[str]) -> None:
    statement = ready.library.statements[0]
    ready.window.session.show_statement(statement.id)
    calls.clear()
    ready.bookmarks.commands.toggle([statement.id])
    assert "NotePane.show_note" not in calls
    ready.window.note.text.setPlainText("Ask the board")
    ready.window.note.commit()
    assert "NotePane.show_note" in calls
    assert ready.bookmark_autosave.work.notes[statement.id].text == "Ask the board"


def test_the_count_of_a_listed_folder_follows_its_bookmarks(ready: Program) -> None:
    first, second = ready.library.statements[:2]
    ready.bookmarks.commands.toggle([first.id])
    list_folder(ready, "folder:unfiled")
    ready.bookmarks.commands.toggle([second.id])
    assert list(ready.window.list.model.lines()) == [first.id, second.id]


def test_a_search_for_what_is_bookmarked_follows_the_bookmarks(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    first, second = window.list.model.lines()[:2]
    ready.bookmarks.commands.toggle([first])
    search_for(qtbot, ready, "is:bookmarked")
    assert list(window.list.model.lines()) == [first]
    assert window.found.filters.marks["bookmarked"].text() == "Bookmarked 1"
    ready.bookmarks.commands.toggle([second])
    qtbot.waitUntil(lambda: set(window.list.model.lines()) == {first, second})
    ready.bookmarks.commands.toggle([first])
    qtbot.waitUntil(lambda: list(window.list.model.lines()) == [second])


def test_a_search_in_a_folder_follows_what_is_in_it(qtbot: QtBot, ready: Program) -> None:
    window, toggle = ready.window, ready.bookmarks.commands.toggle
    search_for(qtbot, ready, "funding")
    found = list(window.list.model.lines())[:2]
    toggle(found)
    list_folder(ready, "folder:unfiled")
    search_for(qtbot, ready, "funding")
    assert set(window.list.model.lines()) == set(found)
    toggle(found[:1])
    qtbot.waitUntil(lambda: list(window.list.model.lines()) == found[1:])
    read = window.session.statement
    toggle(found[1:])
    qtbot.waitUntil(lambda: not window.list.model.lines())
    assert window.reading.is_reading and window.session.statement == read


def test_a_search_for_anything_else_stays_as_it_is(qtbot: QtBot, ready: Program) -> None:
    search_for(qtbot, ready, "funding")
    answers: list[object] = []
    ready.search.answered.connect(answers.append)
    ready.bookmarks.commands.toggle([ready.window.list.model.lines()[0]])
    qtbot.wait(bookmarks_shown.SEARCH_SETTLED + 200)
    assert not answers


def branches(work: Bookmarks) -> tuple[Branch, ...]:
    """Return the lines where the library has three statements."""
    here = library({"key": "meals"}, {"key": "buses"}, {"key": "trains"})
    return bookmarks_shown.branches_of(work, here, StatusChecker(here))


def test_a_folder_counts_what_is_in_it_and_below_and_unfiled_comes_last() -> None:
    work, top = ensure_folder(Bookmarks(), "Governors")
    work, below = ensure_folder(work, "Governors / Autumn")
    work = marked("meals", folder=top, work=work)
    work = marked("buses", folder=below, work=work)
    work = marked("trains", work=work)
    governors, unfiled = branches(work)
    assert (governors.name, governors.statements) == ("Governors", ("meals", "buses"))
    assert [(each.name, each.statements) for each in governors.children] == [("Autumn", ("buses",))]
    assert len(governors.lines) == 2
    assert (unfiled.name, unfiled.statements) == ("Unfiled", ("trains",))
    assert [folder_of(each.key) for each in (governors, *governors.children)] == [top, below]


def test_what_the_school_said_is_listed_where_there_is_any() -> None:
    assert [each.name for each in branches(Bookmarks())] == ["Unfiled"]
    work = noted("meals", "We have done this since May.")
    work = set_questions(work, statement("buses"), ["Who pays?"])
    work = set_stance(work, statement("trains"), Stance.PARTLY)
    work = set_look_again(work, statement("trains"), "2020-01-01")
    found = {each.name: each.statements for each in branches(work)[1:]}
    assert found.pop("To review now") == ("trains",)
    assert found.pop("With a note") == ("meals",)
    assert found.pop("With questions") == ("buses",)
    assert list(found.values()) == [("trains",)], "the stance has a line of its own"
    assert not any(folder_of(each.key) for each in branches(work)[1:])


def test_statements_that_the_library_lost_stay_listed_and_are_counted_as_gone() -> None:
    unfiled, gone = branches(marked("meals", "lost"))
    assert (unfiled.statements, unfiled.gone) == (("meals",), 1)
    assert (gone.name, gone.lines) == ("No longer in the library", ("lost",))
    assert [each.lines for each in branches(noted("lost", "Ours."))[1:]] == [("lost",)] * 2


def test_saved_searches_stand_by_name_between_folders_and_notes() -> None:
    work = noted("meals", "We have done this since May.")
    for text in ("phones", "Fines"):
        work = save_search(work, new_search(text))
    assert [each.name for each in branches(work)] == ["Unfiled", "Fines", "phones", "With a note"]
