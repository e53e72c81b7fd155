"""A screen and readers on it for the end-to-end tests; without the tools for a screen the tests are skipped."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from reader_window import REPOSITORY, ReaderWindow
from screen import Screen, missing_tools

from ascl_reader import paths
from ascl_reader.library import parsed_copy
from ascl_reader.library.read_library import read_library
from tests.conftest import take_cache

COPIES = 8
"""Of each shipped statement in the large library: its search index is built in many steps."""

OpenReader = Callable[..., ReaderWindow]


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """Return a virtual screen with a window manager."""
    missing = missing_tools()
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (apt-get install xvfb openbox xdotool)")
    screen = Screen(tmp_path_factory.mktemp("screen"))
    yield screen
    screen.close()


@pytest.fixture
def open_reader(screen: Screen, tmp_path: Path, home: Path) -> Iterator[OpenReader]:
    """Return a function that starts the program; all started share one place for the user's files."""
    readers: list[ReaderWindow] = []

    def start(*arguments: str) -> ReaderWindow:
        readers.append(ReaderWindow(screen, tmp_path / f"reader-{len(readers) + 1}", home, *arguments))
        return readers[-1]

    yield start
    for reader in readers:
        reader.close()


@pytest.fixture(scope="session")
def written_library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a library of hundreds of statements, the shipped ones many times under other ids, and its parsed copy.

    The copy is made of the shipped statements' values: to read so many files takes seconds.
    """
    folder = tmp_path_factory.mktemp("large") / "library"
    shutil.copytree(REPOSITORY / "data", folder)
    contents = read_library(folder)
    statements = list(contents.statements)
    for each in contents.statements:
        text = (folder / "statements" / f"{each.id}.yaml").read_text(encoding="utf-8")
        for number in range(COPIES):
            name = f"{each.id}-{number}"
            copy = re.sub(r"(?m)^id: .*$", f"id: {name}", text, count=1)
            (folder / "statements" / f"{name}.yaml").write_text(copy, encoding="utf-8")
            statements.append(msgspec.structs.replace(each, id=name))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(folder.parent))
        cache = paths.user_cache()
        copy_file = cache / f"library-{parsed_copy._key(folder, None)}.json"
        parsed_copy._keep(copy_file, msgspec.structs.replace(contents, statements=tuple(statements)), cache)
        assert len(parsed_copy.load_library(folder, cache).statements) == len(statements)
    return folder, cache


@pytest.fixture
def large_library(written_library: tuple[Path, Path]) -> Path:
    """Return a library of hundreds of statements that was read before, but never searched."""
    folder, cache = written_library
    take_cache(cache)
    return folder
