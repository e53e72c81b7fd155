"""Help ▸ Glossary: the terms of the library, and where each is used."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section


def test_where_each_term_is_used_is_found_and_opened(qtbot: QtBot, ready: Program) -> None:
    ready.window.commands.glossary.trigger()
    dialog = ready.glossary.dialog
    assert dialog is not None
    assert len(dialog.terms.keys()) == len(ready.library.glossary.entries)
    dialog.terms.choose("EHCP")
    qtbot.waitUntil(lambda: len(dialog.used.keys()) > 1)
    dialog._show_term()
    found = dialog.used.keys()
    for statement in ready.library.statements:
        text = " ".join(statement.summary.plain(section) for section in Section)
        assert ("EHCP" not in text) or statement.id in found
    dialog.statement_chosen.emit("ehcp-process-consistency")
    assert ready.window.session.statement == "ehcp-process-consistency"
    dialog.close()
    assert ready.glossary.dialog is None
