"""The window as a whole: each part draws once for each change, and what comes from outside reaches it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.reading.passage_document import fill
from tests.drag_enter import drop_url
from tests.gui.conftest import search_for
from tests.gui.entered import entered

pytestmark = pytest.mark.shared_window

IDLE_AT_A_CLICK = (
    "bookmarks.places",
    "gui.around.header_buttons",
    "gui.around.note_height",
    "gui.around.superseded_links",
    "gui.browsing.search_course",
    "gui.listing.row_places",
    "gui.look.appearance",
    "gui.look.fonts",
    "gui.look.icons",
    "gui.look.words",
    "gui.reading.explained_terms",
    "gui.reading.find_bar",
    "gui.reading.found_places",
    "gui.reading.section_heading",
    "gui.widgets.mouse_navigation",
    "gui.window.areas",
    "gui.window.columns",
    "gui.window.found_shown",
    "gui.window.main_window",
    "search.result",
)
"""What has nothing to show, or shows it already, where a click leads from one statement to another like it."""

COPY, NONE = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how often texts were filled in, and how often their marks were painted."""
    counted: Counter[str] = Counter()
    paint = QTextEdit.setExtraSelections

    def counting_paint(edit: QTextEdit, selections: list[QTextEdit.ExtraSelection]) -> None:
        counted["marks"] += 1
        paint(edit, selections)

    def counting_fill(*given: object, lead: int) -> None:
        counted["texts"] += 1
        fill(*given, lead=lead)  # type: ignore[arg-type]

    monkeypatch.setattr(QTextEdit, "setExtraSelections", counting_paint)
    monkeypatch.setattr("ascl_reader.gui.reading.passage_document.fill", counting_fill)
    return counted


def click(qtbot: QtBot, program: Program, row: int) -> None:
    view = program.window.list.view
    at = view.visualRect(program.window.list.model.index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.wait(50)


def test_a_click_fills_and_marks_each_pane_once(qtbot: QtBot, ready: Program, painted: Counter[str]) -> None:
    click(qtbot, ready, 3)
    painted.clear()
    click(qtbot, ready, 1)
    assert painted == {"texts": 3, "marks": 3}


def test_a_click_asks_no_part_that_has_nothing_new_to_show(qtbot: QtBot, ready: Program) -> None:
    click(qtbot, ready, 3)
    clicks = [entered(partial(click, qtbot, ready, row)) for row in (1, 3, 1, 3)]
    assert all("gui.reading.reading_panes" in each for each in clicks)
    asked = set.intersection(*clicks)  # what the window makes ahead may come into one of them
    assert not asked.intersection(IDLE_AT_A_CLICK)


def test_a_hit_is_marked_once_in_each_pane(qtbot: QtBot, ready: Program, painted: Counter[str]) -> None:
    search_for(qtbot, ready, "funding")
    window = ready.window
    qtbot.waitUntil(lambda: window.session.statement == window.list.model.statements()[0])  # not one of “fund” yet
    qtbot.waitUntil(lambda: window.panes.places.count > 0)
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not window.panes.is_filling)
    painted.clear()
    click(qtbot, ready, 1)
    assert painted == {"texts": 3, "marks": 3}


def test_a_bookmark_paints_no_pane(qtbot: QtBot, ready: Program, painted: Counter[str]) -> None:
    click(qtbot, ready, 1)
    painted.clear()
    ready.window.commands.bookmark.trigger()
    qtbot.wait(50)
    assert not painted and "Bookmarked" in ready.window.header.star.accessibleName()


def test_the_mouses_own_buttons_go_back_and_forward_anywhere(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    parts: dict[str, QWidget] = {
        "list": window.list.view.viewport(),
        "tree": window.tree.tree.viewport(),
        "search": window.top.search,
        "splitter": window.columns.handle(1),
        "header": window.header.title,
    }
    click(qtbot, ready, 1)
    before = window.session.statement
    click(qtbot, ready, 2)
    now = window.session.statement
    for name, part in parts.items():
        qtbot.mouseClick(part, Qt.MouseButton.BackButton)
        assert window.session.statement == before != now, name
        qtbot.mouseClick(part, Qt.MouseButton.ForwardButton)
        assert window.session.statement == now, name


def test_files_that_are_dropped_are_told_and_links_are_not(qtbot: QtBot, ready: Program, tmp_path: Path) -> None:
    dropped: list[list[Path]] = []
    ready.window.files_dropped.disconnect()
    ready.window.files_dropped.connect(dropped.append)
    for url in (QUrl.fromLocalFile(str(tmp_path / "page.md")), QUrl("https://example.org/page")):
        drop_url(ready.window, url)
    assert dropped == [[tmp_path / "page.md"]]


def test_enter_in_the_list_goes_on_to_the_position(qtbot: QtBot, ready: Program) -> None:
    click(qtbot, ready, 1)
    qtbot.keyClick(ready.window.list.view, Qt.Key.Key_Return)
    focused = ready.window.panes.focused_section()
    assert focused is not None and focused.value == "position"
