"""Commands take the parts of the window that they work on; none knows the window itself, or reaches through it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.rooms import MODULES, module_name, room_of

ROOMS = {
    f"gui/{room}"
    for room in (
        "commands",
        "commands/bookmarking",
        "importing",
        "briefing",
        "bookmarks",
        "reading",
        "browsing",
        "searching",
        "widgets",
        "memory",
        "saving",
    )
}

FRAME = {"window", "_window"}
"""What the widget is called over which a dialog opens: of it only what every widget has may be used."""


def modules() -> list[Path]:
    return [path for path in MODULES if room_of(path) in ROOMS]


def names(tree: ast.AST) -> Iterator[str]:
    """Yield the names that a module uses, imports and writes in annotations."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            yield node.value


def reached_through(tree: ast.AST) -> Iterator[str]:
    """Yield what is reached through the window: `window.list.view`, `self._window.session.statement`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
            part = node.value
            named = part.value
            frame = isinstance(named, ast.Name) and named.id in FRAME
            if frame or (isinstance(named, ast.Attribute) and named.attr in FRAME):
                yield f"{ast.unparse(node)}"


def test_the_rooms_are_found() -> None:
    assert {room_of(path) for path in modules()} == ROOMS


def test_no_command_and_no_pane_knows_the_window() -> None:
    knowing = [
        module_name(path) for path in modules() if "MainWindow" in set(names(ast.parse(path.read_text("utf-8"))))
    ]
    assert knowing == []


def test_nothing_is_reached_through_the_window() -> None:
    found = {module_name(path): list(reached_through(ast.parse(path.read_text("utf-8")))) for path in modules()}
    assert {module: reached for module, reached in found.items() if reached} == {}


def test_reaching_through_is_seen() -> None:
    tree = ast.parse("def act(self, window):\n    window.list.view.setFocus()\n    self._window.raise_()\n")
    assert list(reached_through(tree)) == ["window.list.view"]
    assert "MainWindow" in set(names(ast.parse("def act(window: MainWindow) -> None: ...")))
