"""How the program is built: which room may import which, what nothing imports, and how large files and rooms may be."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.rooms import FLOORS, MODULES, PACKAGE, floor_of, imports, module_name, own_imports, room_of

CORE = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] != "gui"]
TESTS = sorted((PROJECT / "tests").rglob("*.py"))

OPENS_THE_WINDOW = "terminal.open_window"

ONE_FILE_EACH = {
    "whoosh": "search.engine.whoosh_index",
    "rapidfuzz": "search.spelling_mistakes",
    "typst": "briefing.engine.typst_engine",
    "docx": "briefing.sheets.files.word_file",
    "pypdfium2": "importer.readers.pdf.page.open_pdf",
    "selectolax": "importer.readers.web.elements.html_parser",
    "charset_normalizer": "files.decode_text",
    "ftfy": "importer.finding.damaged_letters",
}
"""Libraries that one module alone imports: whoever exchanges one changes that file."""

NETWORK = "socket ssl urllib http ftplib smtplib asyncio requests httpx aiohttp webbrowser xmlrpc socketserver".split()

LOCAL_SOCKETS = {
    ("gui.startup.single_instance", "PySide6.QtNetwork.QLocalServer"),
    ("gui.startup.single_instance", "PySide6.QtNetwork.QLocalSocket"),
    ("far_screen.own_display", "socket"),
}
"""A second start talks to the first one's window, and Qt to our own display, through a socket that is a file, or a
named pipe: no network."""

NAMES = (
    "ascl_reader resources data tests pyproject.toml requirements.lock README.md LICENSE CHANGELOG.md .gitignore "
    ".ci .git .github"
).split()

MOST_FILES = 21
"""How many modules a room may hold, besides its door."""


def wrong_arrows() -> dict[tuple[str, str], list[str]]:
    """Return the imports that go up or sideways: by pair of rooms, each as `module -> module`."""
    floors = floor_of()
    found: dict[tuple[str, str], list[str]] = {}
    for path in MODULES:
        for other in own_imports(path):
            pair = (room_of(path), room_of(other))
            if pair[0] != pair[1] and floors[pair[0]] >= floors[pair[1]]:
                found.setdefault(pair, []).append(f"{module_name(path)} -> {module_name(other)}")
    return found


def in_circles() -> set[str]:
    """Return the modules from which imports lead back to themselves, and those between two such."""
    arrows = {path: set(own_imports(path)) for path in MODULES}
    for _ in range(2):  # peeled from below, then from above
        while free := [path for path, others in arrows.items() if not others & arrows.keys()]:
            for path in free:
                del arrows[path]
        back: dict[Path, set[Path]] = {path: set() for path in arrows}
        for path, others in arrows.items():
            for other in others & arrows.keys():
                back[other].add(path)
        arrows = back
    return {module_name(path) for path in arrows}


def test_every_module_lives_in_a_room_with_a_floor() -> None:
    rooms = {room_of(path) for path in MODULES} - {".", "gui"}
    known = " ".join(FLOORS).split()
    assert len(known) == len(set(known))
    assert rooms == set(known)


def test_arrows_go_only_downwards() -> None:
    assert wrong_arrows() == {}


def test_no_modules_import_one_another() -> None:
    assert in_circles() == set()


def test_the_arrows_are_seen() -> None:
    statement, library = PACKAGE / "library" / "statement.py", PACKAGE / "library" / "library.py"
    assert statement in own_imports(library)
    assert library not in own_imports(statement)
    assert "pytest" in imports(Path(__file__))


def test_qt_stays_in_its_rooms() -> None:
    for path in CORE:
        assert not [name for name in imports(path) if name.split(".")[0] in ("PySide6", "shiboken6", "PyQt6", "PyQt5")]
        if module_name(path) != OPENS_THE_WINDOW:
            assert not [other for other in own_imports(path) if room_of(other).startswith("gui")], path


@pytest.mark.parametrize("library", ONE_FILE_EACH)
def test_one_module_alone_imports(library: str) -> None:
    found = [module_name(path) for path in MODULES if library in {name.split(".")[0] for name in imports(path)}]
    assert found == [ONE_FILE_EACH[library]]


def test_nothing_imports_the_network() -> None:
    for path in MODULES:
        for name in imports(path):
            if (module_name(path), name) not in LOCAL_SOCKETS:
                assert name.split(".")[0] not in NETWORK, path
                assert not any(part.startswith(("QtNetwork", "QtWeb", "QTcp", "QUdp")) for part in name.split(".")), (
                    path
                )


def test_no_pane_imports_another() -> None:
    for path in MODULES:
        if path.stem.endswith("_pane"):
            assert not [other for other in own_imports(path) if other.stem.endswith("_pane")], path


def test_every_module_public_class_and_function_says_what_it_is_for() -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), path
        assert list(undocumented(tree)) == [], path


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


def test_no_file_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in [*MODULES, *TESTS]}
    assert {str(path): lines for path, lines in lengths.items() if lines > 300} == {}


def test_no_room_is_too_full() -> None:
    rooms = Counter(room_of(path) for path in MODULES if path.name != "__init__.py")
    assert {room: files for room, files in rooms.items() if files > MOST_FILES} == {}


def test_tests_mirror_the_rooms() -> None:
    rooms = {path.relative_to(PROJECT / "tests").parent.as_posix() for path in TESTS if path.name.startswith("test_")}
    known = {path.relative_to(PACKAGE).parent.as_posix() for path in MODULES}
    assert rooms - known <= {"end_to_end", "soak", "mutants", "benchmarks", "setting_up"}


def test_no_name_says_nothing() -> None:
    empty = set("utils util common helpers helper manager handler base".split())
    assert [str(path) for path in MODULES if set(path.stem.split("_")) & empty] == []


def test_the_top_of_the_project_holds_only_the_agreed_names() -> None:
    ignored = {line.strip("/") for line in (PROJECT / ".gitignore").read_text(encoding="utf-8").split()}
    found = {path.name for path in PROJECT.iterdir() if not any(path.match(pattern) for pattern in ignored)}
    assert found <= set(NAMES)


RIDDLES = set("desk shelf shelves claim claims standing standings trail wish wishes begun leftover leftovers".split())
"""Words that once named modules and classes here, each of which cost every newcomer a question."""


def public_names(path: Path) -> Iterator[str]:
    """Yield the names of a module, its public classes, methods and functions; only its own where no riddle is in it."""
    yield path.stem
    text = path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)) if any(each in text.lower() for each in RIDDLES) else ():
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name


def test_names_are_the_words_that_other_programs_use() -> None:
    words = {
        (module_name(path), name)
        for path in MODULES
        for name in public_names(path)
        if {word.lower() for word in re.findall("[A-Z]?[a-z]+", name)} & RIDDLES
    }
    assert words == set()


def test_one_name_is_one_thing() -> None:
    classes = Counter(
        node.name
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, places in classes.items() if places > 1] == []


def test_every_module_of_the_window_has_a_test_of_its_own_name() -> None:
    window = [path.relative_to(PACKAGE) for path in MODULES if room_of(path).startswith("gui")]
    wanted = [path.with_name(f"test_{path.name}") for path in window if path.name != "__init__.py"]
    assert [path.as_posix() for path in wanted if not (PROJECT / "tests" / path).exists()] == []


def test_our_own_display_is_a_file() -> None:
    text = (PACKAGE / "far_screen" / "own_display.py").read_text(encoding="utf-8")
    assert text.count("socket.socket(") == text.count("socket.socket(socket.AF_UNIX)") == 1
    assert "create_connection" not in text and "INET" not in text
