"""The keys that tips of the main window name: those that the commands have now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.frame.command_keys import Give, follow
from ascl_reader.gui.frame.key_names import follow_in_tip
from ascl_reader.gui.reading.find_bar import FindBar


def show_keys(window: QWidget, header: HeaderPane, bookmarks: BookmarkTreePane, find: FindBar) -> None:
    """Has the parts of the window name the keys of its commands, now and whenever they are changed."""
    named: tuple[tuple[str, Give], ...] = (
        ("bookmark", header.star.show_keys),
        ("add_to_briefing", header.add_to_briefing.show_keys),
        ("show_found", header.found_elsewhere.show_keys),
        ("to_bookmarks", bookmarks.show_opening_keys),
        ("to_tree", bookmarks.show_leaving_keys),
    )
    for name, give in named:
        follow(window, name, (), give)
    for name, button in (("previous_mark", find.previous), ("next_mark", find.next)):
        follow_in_tip(window, name, "", button)
