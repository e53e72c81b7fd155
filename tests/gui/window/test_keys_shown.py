"""What the window says of keys is true after they were changed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.help.help_dialog import HelpDialog
from tests.gui.commands.bookmarking.test_bookmark_commands import told
from tests.gui.conftest import search_for

KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\b|\d|[A-Z]\w+)|\bF\d+\b")

FIXED = {
    "BriefingBar": {"Ctrl+O", "Ctrl+S", "Ctrl+Shift+S"},
    "BriefingCard": {"Alt+Up", "Alt+Down"},
    "BriefingFoot": {"Ctrl+0", "Ctrl+2"},
    "BriefingOutput": {"Ctrl+S"},
    "ColourLine": {"Alt+Down"},
    "CompareDialog": {"F3", "Shift+F3"},
    "ComparisonView": {"F3", "Shift+F3"},
    "DayEdit": {"F4"},
    "FindBar": {"Shift+Enter"},
    "ImportWindow": {"Ctrl+Enter"},
    "SearchBox": {"Ctrl+Down"},
}
"""The keys that sentences may name as they are, by the part that says so: nobody can change them there."""


def give(program: Program, name: str, *keys: str) -> None:
    """Gives a command other keys, as the table of keys does."""
    commands = program.window.commands
    commands.named()[name].setShortcuts([QKeySequence(each) for each in keys])
    commands.keys_changed.emit()


def test_no_sentence_names_a_key_that_can_be_changed() -> None:
    file = paths.resources() / "translations" / "ascl-reader_cy.ts"
    named: dict[str, set[str]] = {}
    for context in ET.parse(file).getroot().iter("context"):
        for source in context.iter("source"):
            found = set(KEYS.findall(source.text or ""))
            if found:
                named.setdefault(context.findtext("name") or "", set()).update(found)
    assert named == FIXED


@pytest.mark.parametrize("keys", [["Ctrl+J"], []])
def test_tips_follow_the_table_of_keys(qtbot: QtBot, ready: Program, keys: list[str]) -> None:
    window = ready.window
    find, header, opener = window.panes.find_bar, window.header, window.bookmark_tree.opener
    parts = {
        "bookmark": header.star,
        "add_to_briefing": header.add_to_briefing,
        "show_found": header.found_elsewhere.button,
        "next_mark": find.next,
        "previous_mark": find.previous,
        "to_tree": opener,
    }
    for name, part in parts.items():
        usual = window.commands.named()[name].shortcut().toString()
        assert part.toolTip().endswith(f" ({usual})")
        give(ready, name, *keys)
        assert part.toolTip().endswith(" (Ctrl+J)") if keys else "(" not in part.toolTip()
        give(ready, name, usual)
    window.bookmark_tree.set_collapsed(True)
    give(ready, "to_bookmarks", *keys)
    assert opener.toolTip() == "Open the bookmarks and notes" + (" (Ctrl+J)" if keys else "")
    assert opener.accessibleDescription() == opener.toolTip()


def test_what_is_told_of_leaving_a_search_names_the_key_of_now(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    search_for(qtbot, ready, "xylophone")
    qtbot.waitUntil(window.found.nothing.isVisible)
    give(ready, "leave_search", "Ctrl+J")
    assert window.found.nothing.clear.text() == "Clear the search (Ctrl+J)"
    give(ready, "leave_search")
    assert window.found.nothing.clear.text() == "Clear the search"
    give(ready, "leave_search", "Ctrl+J")
    search_for(qtbot, ready, "holidays")
    qtbot.waitUntil(lambda: bool(window.session.course.keeps_statement))
    window.list.view.setFocus()
    window.commands.leave_search.trigger()
    qtbot.waitUntil(lambda: "Ctrl+J again goes back to" in told(ready))


def test_what_a_command_tells_names_the_key_of_now(qtbot: QtBot, ready: Program) -> None:
    give(ready, "undo", "Ctrl+J")
    ready.window.commands.bookmark.trigger()
    ready.window.commands.bookmark.trigger()
    assert told(ready) == "Bookmark removed. Ctrl+J brings it back."
    give(ready, "find")
    ready.window.commands.save_search.trigger()
    assert told(ready) == "Search for something first (“Search All Statements”), then save the search."


def test_the_briefing_window_names_the_keys_of_now(qtbot: QtBot, ready: Program) -> None:
    qtbot.waitUntil(lambda: ready.briefing_autosave.ready)
    give(ready, "add_to_briefing", "Ctrl+J")
    ready.window.commands.briefing.trigger()
    parts = ready.briefing._made().parts
    assert "or Ctrl+J in the main window" in parts.empty.text()
    assert parts.adding.to_window.toolTip() == "Goes to the main window; Ctrl+J adds there"
    give(ready, "copy_with_reference", "Ctrl+Y")
    assert parts.copy.toolTip() == parts.copy.accessibleDescription() == "For an e-mail (Ctrl+Y)"
    assert parts.add.toolTip().endswith("(Ctrl+J)") and parts.print.toolTip().endswith("(Ctrl+P)")
    assert parts.foot.help.toolTip() == "Help on this (F1)"
    give(ready, "using", "Ctrl+Alt+H")
    assert parts.foot.help.toolTip() == "Help on this (Ctrl+Alt+H)"
    give(ready, "add_to_briefing", "Ctrl+Alt+J")
    assert "or Ctrl+Alt+J in the main window" in parts.empty.text(), "though it is not gone to anew"


def test_the_start_page_that_is_seen_names_the_keys_of_now(program: Program) -> None:
    program.window.commands.start_page.trigger()
    assert program.start.page is not None
    give(program, "find", "Ctrl+J")
    give(program, "import_")
    assert program.start.page.search_button.text() == "Search   Ctrl+J"
    assert program.start.page.import_button.text() == "Import…"


def test_the_help_that_is_open_lists_the_keys_of_now(qtbot: QtBot, ready: Program) -> None:
    ready.window.commands.shortcuts.trigger()
    dialog = ready.window.findChildren(HelpDialog)[-1]
    bar = dialog.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    seen = bar.value()
    give(ready, "find", "Ctrl+Alt+Shift+J")
    assert "Ctrl+Alt+Shift+J" in dialog.page.toPlainText() and bar.value() == seen
    dialog.box.setText("Ctrl+Alt+Shift+J")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Keyboard shortcuts"]
    dialog.close()
