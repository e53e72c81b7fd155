"""What the right mouse button, or the menu key, offers in the lists and the page of a review."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction

from ascl_reader.gui.frame.context_menu import Offer, give_menu
from ascl_reader.gui.importing.found_list import ImportList
from ascl_reader.gui.importing.left_out_list import LeftOutList
from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.importing.review_commands import ImportCommands
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.grouped_list_delegate import KEY


def give_menus(commands: ImportCommands, found: ImportList, page: ImportPage, left_out: LeftOutList) -> None:
    """Gives each its menu: what is done with a whole statement, with a paragraph of it, with words left out."""
    a = commands

    def for_found(at: QPoint) -> Iterable[Offer]:
        """Returns what can be done with the chosen statement; one that the page lost is only left out or kept."""
        key = found.currentIndex().data(KEY)
        if key is None:
            return ()
        return _named((a.leave_out,) if isinstance(key, str) else (a.looks_right, a.join, a.leave_out))

    def for_page(at: QPoint) -> Iterable[Offer]:
        """Returns what can be done at the chosen paragraph."""
        if page.chosen_block() is None:
            return ()
        return _named((a.split, a.earlier, a.later, *a.begins.values(), a.put_out))

    def for_left_out(at: QPoint) -> Iterable[Offer]:
        """Returns what can be done with the chosen words."""
        return _named((a.take_in,) if left_out.chosen() is not None else ())

    give_menu(found, for_found)
    give_menu(page, for_page)
    give_menu(left_out.list, for_left_out)


def _named(actions: Iterable[QAction]) -> list[Offer]:
    return [Offer(plain_name(each), each) for each in actions]
