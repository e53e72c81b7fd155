"""What README and the manual name is there: each key in the program's own list, each menu entry, each command."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.help.help_dialog import HelpDialog
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.terminal.command_line import run
from tests.conftest import PROJECT

pytestmark = pytest.mark.shared_window

README = (PROJECT / "README.md").read_text("utf-8")
PAGES = {file.stem: file.read_text("utf-8") for file in sorted((paths.resources() / "help").glob("*.md"))}
MANUAL = "\n".join(PAGES.values())

KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|[A-Z][a-z]+|[A-Z0-9]|plus|minus)\b|\bF\d+\b")


def shown(qtbot: QtBot, program: Program, name: str) -> HelpDialog:
    """Return the help window as a command of the Help menu opens it."""
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    getattr(program.window.commands, name).trigger()
    return program.window.findChildren(HelpDialog)[-1]


def entries(menu: QMenu) -> set[str]:
    names = set()
    for action in menu.actions():
        below = action.menu()
        names |= entries(below) if isinstance(below, QMenu) else {plain_name(action)}
    return names


@pytest.mark.parametrize(("document", "least"), [(README, 3), (MANUAL, 25)], ids=["README", "manual"])
def test_the_keys_that_are_named_are_in_the_shortcuts_list(
    qtbot: QtBot, program: Program, document: str, least: int
) -> None:
    text = document.replace("Ctrl++", "Ctrl+plus")
    named = {each.replace("plus", "+").replace("minus", "-") for each in KEYS.findall(text)}
    listed = set(re.split(r"[\n,;]\s*", shown(qtbot, program, "shortcuts").page.toPlainText()))
    assert len(named) >= least and not named - listed


def test_the_menu_entries_that_the_manual_names_are_there(program: Program) -> None:
    menus = {menu.title().replace("&", ""): entries(menu) for menu in program.window.menus.menus}
    named = re.findall(r"\b(\w+) ▸ ([A-Z][\w ]*\w)", MANUAL)
    assert len(named) > 8
    for menu, entry in named:
        assert any(entry.startswith(each.rstrip("…")) for each in menus[menu]), f"{menu} ▸ {entry}"


def test_the_manual_names_every_command_of_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    commands = re.findall(r"^    (\w+) +\w", capsys.readouterr().out, re.MULTILINE)
    assert len(commands) > 6
    assert [each for each in commands if f"**ascl-reader {each}" not in MANUAL] == []


def test_every_page_is_shown_with_headings_and_can_be_copied(qtbot: QtBot, program: Program) -> None:
    dialog = shown(qtbot, program, "using")
    count = 0
    for name, text in PAGES.items():
        dialog.show_page(name)
        document = dialog.page.document()
        blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
        headings = [each.text() for each in blocks if each.blockFormat().headingLevel()]
        written = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
        assert headings == written
        count += len(headings)
        assert "**" not in dialog.page.toPlainText() and "`" not in dialog.page.toPlainText()
        assert dialog.page.isReadOnly()
    assert count > 20
    dialog.show_page("search")
    assert '"exact phrase"' in dialog.page.toPlainText()
