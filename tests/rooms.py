"""The rooms of the package and the floors they stand on: the one table that the layers test and ARCHITECTURE.md share.

`python -m tests.rooms` prints it as it stands in ascl_reader/ARCHITECTURE.md.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "ascl_reader"

FLOORS = (
    "__main__",
    "terminal",
    "gui/startup",
    "gui/app",
    "gui/window_commands gui/first_steps gui/window_memory",
    "gui/commands",
    "gui/commands/bookmarking",
    "gui/window",
    "gui/importing gui/briefing gui/bookmarks gui/preferences gui/palette gui/compare gui/start gui/help",
    "gui/reading gui/browsing gui/searching gui/briefing/form gui/briefing/adding gui/briefing/paper gui/timeline",
    "gui/around gui/listing",
    "gui/memory",
    "gui/saving",
    "gui/frame",
    "gui/widgets",
    "gui/look",
    "briefing/sheets/files",
    "briefing/sheets",
    "briefing bookmarks/exchange",
    "bookmarks/changes reading",
    "bookmarks history",
    "importer",
    "importer/review",
    "importer/finding importer/process",
    "importer/readers",
    "importer/readers/pdf importer/readers/web importer/readers/word",
    "importer/readers/pdf/page importer/readers/web/elements",
    "importer/blocks",
    "search/engine",
    "packs search",
    "briefing/engine library",
    "cache far_screen journal",
    "files",
    "libraries",
    "child_process errors log paths progress window_request",
)
"""From the top down. A room may import those on the floors below it, and nothing above or beside it."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def module_name(path: Path) -> str:
    """Return a module's name below the package: `library.statement`, `gui.app`; the package itself is empty."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def room_of(path: Path) -> str:
    """Return the room a module lives in: its folder, or its own name where it stands at the top of package or gui/."""
    folder = path.relative_to(PACKAGE).parent.as_posix()
    if path.name == "__init__.py":
        return folder
    if folder == ".":
        return path.stem
    return f"gui/{path.stem}" if folder == "gui" else folder


def floor_of() -> dict[str, int]:
    """Return the floor of each room, 0 at the top."""
    return {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms.split()}


MODULE_OF = {module_name(path): path for path in MODULES}


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Return the full names that a module imports anywhere in it, in functions and under TYPE_CHECKING too."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def own_imports(path: Path) -> frozenset[Path]:
    """Return the modules of ours that a module imports; a package counts only where nothing below it is meant."""
    found = set()
    for name in imports(path):
        top, _, below = name.partition(".")
        if top == "ascl_reader":
            found.add(MODULE_OF.get(below) or MODULE_OF[below.rpartition(".")[0]])
    return frozenset(found - {path, PACKAGE / "__init__.py"})


def longest_path() -> list[str]:
    """Return the longest chain of modules of which each imports the next; none of them stands in a circle."""
    longest: dict[Path, list[Path]] = {}

    def chain(path: Path) -> list[Path]:
        if path not in longest:
            longest[path] = [path, *max((chain(each) for each in own_imports(path)), key=len, default=[])]
        return longest[path]

    return [module_name(path) for path in max((chain(path) for path in MODULES), key=len)]


def table() -> str:
    """Return the floors as a table in Markdown: each room with what its door says lives there."""
    lines = ["| Floor | Room | What lives there |", "|---|---|---|"]
    for floor, rooms in enumerate(FLOORS, 1):
        for room in rooms.split():
            folder = PACKAGE / room
            door = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
            says = (ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))) or "").split("\n\n")[0]
            lines.append(f"| {floor} | `{room}` | {' '.join(says.split())} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
    for room in " ".join(FLOORS).split():
        lengths = [len(path.read_text("utf-8").splitlines()) for path in MODULES if room_of(path) == room]
        print(f"{room}: {len(lengths)} files, {sum(lengths)} lines")
    print(f"\nLongest import path: {' → '.join(longest_path())}")
