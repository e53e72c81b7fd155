"""The tests can be collected on Windows: nothing that only POSIX has is asked for while they are imported."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import PROJECT

POSIX_ONLY = {"fcntl", "resource", "pwd", "grp", "termios", "pty"}
MISSING = {"geteuid", "getuid", "getgid", "getegid", "uname", "mkfifo", "setsid", "sched_getaffinity"}
TESTS = sorted((PROJECT / "tests").rglob("*.py"))


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs while a module is imported: all but the bodies of functions, their decorators included."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            outside = [*getattr(child, "decorator_list", []), *child.args.defaults]
            for each in outside:
                yield from (each, *at_import(each))
        else:
            yield child
            yield from at_import(child)


def guarded(path: Path) -> set[str]:
    """Return what stands beside a `hasattr` or a look at the system, which leaves it out on Windows."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.BoolOp | ast.If | ast.IfExp) and any(
            word in ast.unparse(node.values[0] if isinstance(node, ast.BoolOp) else node.test)
            for word in ("hasattr(os", "sys.platform", "os.name")
        ):
            found |= {ast.unparse(each) for each in ast.walk(node)}
    return found


def asked_for(path: Path) -> Iterator[str]:
    """Yield what of POSIX a module asks for at its import."""
    text = path.read_text(encoding="utf-8")
    if not (MISSING | POSIX_ONLY) & set(re.findall(r"\w+", text)):
        return
    for node in at_import(ast.parse(text)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
        called = isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("os.") in MISSING
        if (called or POSIX_ONLY & set(names)) and ast.unparse(node) not in guarded(path):
            yield f"{path}: {ast.unparse(node)}"


def test_nothing_of_posix_is_asked_for_at_import() -> None:
    assert [each for path in TESTS for each in asked_for(path)] == []


def test_what_is_asked_for_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "test_it.py"
    lines = [
        "import fcntl",
        "@mark(os.geteuid() == 0)",
        "def test(): os.getuid()",
        "x = hasattr(os, 'uname') and os.uname()",
    ]
    module.write_text("\n".join(lines), encoding="utf-8")
    assert [each.partition(": ")[2] for each in asked_for(module)] == ["import fcntl", "os.geteuid()"]
