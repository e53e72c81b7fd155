"""A tree of branches that is shown, for the tests of how it is handled and drawn."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.tree_view import OutlineWidget, TreeView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import Branch


def shown_outline(qtbot: QtBot, appearance: Appearance, branches: tuple[Branch, ...], width: int) -> OutlineWidget:
    """Return a tree of branches in a width in pixels."""
    made = OutlineWidget(TreeView(appearance), "Themes")
    QVBoxLayout(made).addWidget(made.tree)
    made._fill(branches)
    qtbot.addWidget(made)
    made.resize(width, 400)
    made.show()
    return made
