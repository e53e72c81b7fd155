"""How the program is built: which module may import which, what nothing imports, and how large a file may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT

PACKAGE = PROJECT / "ascl_reader"
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = [path for path in MODULES if "gui" not in path.relative_to(PACKAGE).parts]
TESTS = sorted((PROJECT / "tests").rglob("*.py"))

OPENS_THE_WINDOW = "start"

MAY_IMPORT = {
    "errors": "",
    "paths": "",
    "words": "",
    "trail": "",
    "dates": "",
    "extracts": "",
    "faults": "",
    "glossary": "",
    "statement": "",
    "index_folder": "",
    "files": "errors",
    "documents": "statement",
    "themes": "statement",
    "relations": "statement",
    "query": "glossary words",
    "matching": "query statement words",
    "search_result": "matching",
    "library": "documents errors faults files glossary relations statement themes",
    "parsed_copy": "errors faults files imported library",
    "writing_process": "",
    "import_steps": "errors files statement writing_process",
    "imported": "errors faults files import_steps library statement",
    "pack_format": "library statement",
    "pack": "documents errors files library pack_format",
    "packed_files": "errors pack_format",
    "read_pack": "documents errors files glossary library pack_format packed_files statement themes",
    "recognise": "words",
    "outline": "library statement themes",
    "search": "extracts glossary index_folder library matching query search_result statement vocabulary "
    "without_network words",
    "vocabulary": "matching query",
    "briefing": "statement",
    "briefings": "briefing",
    "without_network": "",
}
"""What each module below the command line may import of ours; a new one gets a line here and a reason in the commit."""

ROOMS: dict[str, set[str]] = {"importer": set(), "own_work": {"importer"}, "sheets": {"own_work"}}
"""Which rooms of the core each room may know: the reader's own work needs of the importer how old texts are decoded."""

NETWORK = "socket ssl urllib http ftplib smtplib asyncio requests httpx aiohttp webbrowser xmlrpc socketserver".split()

LOCAL_SOCKETS = {
    ("gui.single_instance", "PySide6.QtNetwork.QLocalServer"),
    ("gui.single_instance", "PySide6.QtNetwork.QLocalSocket"),
}
"""A second start talks to the first one's window through a socket that is a file, or a named pipe: no network."""

NAMES = (
    "ascl_reader resources data tests pyproject.toml README.md LICENSE CHANGELOG.md .gitignore .ci .git .github"
).split()


def name_of(path: Path) -> str:
    """Return a module's name below the package: `library`, `gui.app`; the package itself is empty."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> Iterator[str]:
    """Yield the full names that a module imports anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            for alias in node.names:
                yield f"{node.module}.{alias.name}"


def ours(path: Path) -> set[str]:
    """Return the names of our modules that a module imports."""
    known = {name_of(each) for each in MODULES}
    found = set()
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "ascl_reader":
            below = ".".join(parts[1:])
            found.add(below if below in known else ".".join(parts[1:-1]))
    return found - {""}


def test_the_modules_are_found() -> None:
    assert {"library", "search", "command_line"} <= {name_of(path) for path in CORE}
    assert "gui.app" in {name_of(path) for path in MODULES}
    assert {"errors", "library"} <= ours(PACKAGE / "parsed_copy.py")


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_qt_and_the_window_stay_in_their_room(path: Path) -> None:
    assert not [name for name in imports(path) if name.split(".")[0] in ("PySide6", "shiboken6", "PyQt6", "PyQt5")]
    if name_of(path) != OPENS_THE_WINDOW:
        assert not [name for name in ours(path) if name.split(".")[0] == "gui"]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_search_imports_whoosh(path: Path) -> None:
    whoosh = any(name.split(".")[0] == "whoosh" for name in imports(path))
    assert whoosh == (name_of(path) == "search")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_imports_the_network(path: Path) -> None:
    for name in imports(path):
        assert name.split(".")[0] not in NETWORK
        if (name_of(path), name) in LOCAL_SOCKETS:
            continue
        assert not any(part.startswith(("QtNetwork", "QtWeb", "QTcp", "QUdp")) for part in name.split("."))


@pytest.mark.parametrize("module", MAY_IMPORT)
def test_no_arrow_points_back(module: str) -> None:
    assert ours(PACKAGE / f"{module}.py") <= set(MAY_IMPORT[module].split())


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_the_rooms_below_it(room: str) -> None:
    known = {name.split(".")[0] for path in (PACKAGE / room).glob("*.py") for name in ours(path)}
    assert known & ROOMS.keys() - {room} <= ROOMS[room]


def test_what_may_be_imported_goes_one_way() -> None:
    below: set[str] = set()
    left = dict(MAY_IMPORT)
    while left:
        lowest = [module for module, allowed in left.items() if set(allowed.split()) <= below]
        assert lowest, f"these import one another: {sorted(left)}"
        below.update(lowest)
        for module in lowest:
            del left[module]


def test_no_modules_import_one_another() -> None:
    arrows = {name_of(path): ours(path) for path in CORE}
    arrows["start"] = arrows["start"] - {"command_line"}  # it prints the list where there is no display
    while arrows:
        free = [name for name, targets in arrows.items() if not targets & arrows.keys()]
        assert free, f"these import one another: {sorted(arrows)}"
        for name in free:
            del arrows[name]


@pytest.mark.parametrize("path", [path for path in MODULES if path.stem.endswith("_pane")], ids=name_of)
def test_no_pane_imports_another(path: Path) -> None:
    assert not [name for name in ours(path) if name.endswith("_pane")]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_public_class_and_function_says_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    assert list(undocumented(tree)) == []


def undocumented(node: ast.AST) -> Iterator[str]:
    """Yield public classes and functions without a docstring; what overrides a method of Qt's needs none."""
    for each in ast.iter_child_nodes(node):
        if not isinstance(each, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or each.name.startswith("_"):
            continue
        overrides_qt = not each.name.islower() and isinstance(each, ast.FunctionDef)
        if not ast.get_docstring(each) and not overrides_qt:
            yield each.name
        if isinstance(each, ast.ClassDef):
            yield from undocumented(each)


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_name_says_nothing(path: Path) -> None:
    assert not set(path.stem.split("_")) & {
        "utils",
        "util",
        "common",
        "helpers",
        "helper",
        "manager",
        "handler",
        "base",
    }


def test_the_top_of_the_project_holds_only_the_agreed_names() -> None:
    ignored = {line.strip("/") for line in (PROJECT / ".gitignore").read_text(encoding="utf-8").split()}
    found = {path.name for path in PROJECT.iterdir() if not any(path.match(pattern) for pattern in ignored)}
    assert found <= set(NAMES)
