"""The menu bar: its menus in their order, each entry with a letter of its own."""

from __future__ import annotations

from ascl_reader.gui.app import Program


def test_no_two_entries_of_a_menu_share_a_letter(program: Program) -> None:
    for menu in program.window.menus.menus:
        letters = [text[text.index("&") + 1].lower() for text in (a.text() for a in menu.actions()) if "&" in text]
        assert len(letters) == len(set(letters)), menu.title()


def test_the_menus_stand_in_their_order(program: Program) -> None:
    bar = [action.text().replace("&", "") for action in program.window.top.menu_bar.actions()]
    assert bar == ["File", "Edit", "View", "Go", "Bookmarks", "Briefing", "Help"]


def test_a_button_offers_sizes_appearances_and_fonts(program: Program) -> None:
    shown = [action.text().replace("&", "") for action in program.window.menus.text.actions() if action.text()]
    assert shown[-2:] == ["Appearance", "Font"] and len(shown) == 5
