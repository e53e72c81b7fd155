"""The words in errors of files: each that the program writes follows a pattern, so that the window can translate it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.gui.look.reasons import OF_SYSTEMS, REASONS, reason_parts
from tests.rooms import MODULES

ROOMS = ("bookmarks", "briefing", "files", "history", "importer", "journal", "library", "packs")
CARRIED = frozenset(("reason", "found", "advice", "limit", "_reason"))
"""The values of errors that are words, and the names under which they are set beforehand."""

NOT_WHOLE = frozenset(("", "7: 7", "7 is in its place, which is neither followed nor moved"))
"""No words, those of a library, and a reason whose beginning is one of three."""


def words(value: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """Give the words that an expression can be, with a sign in the place of each value in them."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        yield "".join(each.value if isinstance(each, ast.Constant) else "7" for each in value.values)  # type: ignore[misc]
    elif isinstance(value, ast.IfExp):
        yield from (*words(value.body, constants), *words(value.orelse, constants))
    elif isinstance(value, ast.BoolOp):
        for each in value.values:
            yield from words(each, constants)
    elif isinstance(value, ast.Name) and value.id in constants:
        yield from words(constants[value.id], constants)


def carried(path: Path) -> Iterator[str]:
    """Give the words that the errors raised in a module carry."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if any(each.arg == "path" for each in node.keywords):
                for each in node.keywords:
                    yield from words(each.value, constants) if each.arg in CARRIED else ()
            if getattr(node.func, "id", getattr(node.func, "attr", "")) in {"not_read", "_unsuitable", "_tell"}:
                for value in node.args:
                    yield from words(value, constants)
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in {"reason", "found", "advice"}:
            yield from words(node.value, constants)


def test_every_reason_that_is_written_has_its_pattern() -> None:
    modules = [path for path in MODULES if any(f"/ascl_reader/{room}/" in path.as_posix() for room in ROOMS)]
    told = {each for path in modules for each in carried(path)}
    assert len(told) > 80
    assert sorted(each for each in told - NOT_WHOLE if not reason_parts(each)[0]) == []


@pytest.mark.parametrize(
    ("told", "pattern", "parts"),
    [
        ("this is not a file", "this is not a file", {}),
        ("5,000 lines", "{count} lines", {"count": "5,000"}),
        ("“folders” is not a list", "“{name}” is not a list", {"name": "folders"}),
        ("line 7: it names no statement", "line {line}: {reason}", {"line": "7", "reason": "it names no statement"}),
        ("No such file or directory", "it is not there", {}),
        ("what a library says", "", {}),
    ],
)
def test_a_reason_is_taken_apart(told: str, pattern: str, parts: dict[str, str]) -> None:
    assert reason_parts(told) == (pattern, parts)


def test_a_pattern_is_its_own_words_and_none_stands_twice() -> None:
    for each in REASONS:
        pattern, parts = reason_parts(each)
        assert pattern.format(**parts) == each
    assert len(set(REASONS)) == len(REASONS) and set(OF_SYSTEMS.values()) <= set(REASONS)
