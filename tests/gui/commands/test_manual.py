"""What README and the manual name is there: each key in the program's own list (F1), each menu entry, each command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.terminal.command_line import run
from tests.conftest import PROJECT

README, MANUAL = PROJECT / "README.md", paths.resources() / "help" / "using.md"

KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|[A-Z][a-z]+|[A-Z0-9]|plus|minus)\b|\bF\d+\b")


def shown(qtbot: QtBot, program: Program, name: str) -> TextDialog:
    """Return the dialog that a command of the Help menu opens."""
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    getattr(program.window.commands, name).trigger()
    return program.window.findChildren(TextDialog)[-1]


def entries(menu: QMenu) -> set[str]:
    names = set()
    for action in menu.actions():
        below = action.menu()
        names |= entries(below) if isinstance(below, QMenu) else {plain_name(action)}
    return names


@pytest.mark.parametrize(("document", "least"), [(README, 3), (MANUAL, 25)], ids=["README", "manual"])
def test_the_keys_that_are_named_are_in_the_shortcuts_list(
    qtbot: QtBot, program: Program, document: Path, least: int
) -> None:
    text = document.read_text("utf-8").replace("Ctrl++", "Ctrl+plus")
    named = {each.replace("plus", "+").replace("minus", "-") for each in KEYS.findall(text)}
    listed = set(re.split(r"[\n,;]\s*", shown(qtbot, program, "shortcuts").text.toPlainText()))
    assert len(named) >= least and not named - listed


def test_the_menu_entries_that_the_manual_names_are_there(program: Program) -> None:
    menus = {menu.title().replace("&", ""): entries(menu) for menu in program.window.menus.menus}
    named = re.findall(r"\b(\w+) ▸ ([A-Z][\w ]*\w)", MANUAL.read_text("utf-8"))
    assert len(named) > 8
    for menu, entry in named:
        assert any(entry.startswith(each.rstrip("…")) for each in menus[menu]), f"{menu} ▸ {entry}"


def test_the_manual_names_every_command_of_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    commands = re.findall(r"^    (\w+) +\w", capsys.readouterr().out, re.MULTILINE)
    assert len(commands) > 6
    assert [each for each in commands if f"**ascl-reader {each}" not in MANUAL.read_text("utf-8")] == []


def test_the_manual_is_shown_with_headings_and_is_one_that_can_be_copied(qtbot: QtBot, program: Program) -> None:
    dialog = shown(qtbot, program, "using")
    document = dialog.text.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    headings = [each.text() for each in blocks if each.blockFormat().headingLevel()]
    written = [line.lstrip("# ") for line in MANUAL.read_text("utf-8").splitlines() if line.startswith("#")]
    assert headings == written and len(headings) > 10
    assert "**" not in dialog.text.toPlainText() and "`" not in dialog.text.toPlainText()
    assert '"exact phrase"' in dialog.text.toPlainText()
