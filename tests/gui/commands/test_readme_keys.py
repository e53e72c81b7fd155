"""The keys that README names are those that the program's own list (F1) names."""

from __future__ import annotations

import re

from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.dialog import TextDialog
from tests.conftest import PROJECT


def test_the_keys_that_the_readme_names_are_in_the_shortcuts_list(qtbot: QtBot, program: Program) -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    table = readme.partition("### Keys")[2].partition("\n## ")[0]
    named = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")][1:]
    named = [re.sub(" in the search box$", "", each).replace("plus", "+").replace("minus", "-") for each in named]
    qtbot.waitUntil(lambda: hasattr(program, "help"))
    program.window.commands.shortcuts.trigger()
    dialog = program.window.findChildren(TextDialog)[-1]
    listed = set(re.split(r"[\n,]\s*", dialog.text.toPlainText()))
    missing = {key for row in named for key in re.split(", | … ", row)} - listed
    dialog.close()
    assert len(named) > 20 and not missing
