"""What all tests share: a place of their own for the user's files, and small libraries written to disk."""

from __future__ import annotations

import contextlib
import gc
import importlib
import importlib.util
import itertools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ascl_reader import paths
from ascl_reader.briefing.engine import engine_process, typst_engine
from ascl_reader.cache.signature import SECRET
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
"""Whether this user may read and write everything; on Windows nobody is taken for one."""

LONG = os.environ.get("ASCL_READER_LONG") == "1"
"""Whether the long forms of the tests are wanted: more examples, more moments, more places."""

LONG_LIMIT = 3_000
"""Seconds that the long form of a test may take."""

settings.register_profile(
    "ascl-reader", deadline=None, max_examples=1000 if LONG else 40, database=None, derandomize=not LONG
)
settings.load_profile("ascl-reader")
"""The short form tries the same examples each time, so that a change is judged by what it changes; the long form
looks for new ones."""

THEMES = {
    "version": 1,
    "themes": [
        {"id": "funding", "name": "Funding", "children": [{"id": "send-funding", "name": "SEND funding"}]},
        {"id": "behaviour", "name": "Behaviour", "source_area": True},
    ],
}
DOCUMENTS = {"version": 1, "documents": [{"id": "first-page", "heading": "First page", "dated": "No date."}]}
GLOSSARY = {
    "version": 1,
    "entries": [{"acronym": "EHCP", "long": "education, health and care plan", "also": ["EHC plan"]}],
}


def statement_data(statement_id: str, **changes: object) -> dict[str, object]:
    """Return a sound statement as its file would hold it, with some values changed."""
    data: dict[str, object] = {
        "version": 1,
        "id": statement_id,
        "title": f"About {statement_id.replace('-', ' ')}",
        "themes": ["funding"],
        "period": {
            "from": "2020-01",
            "to": "2020-06",
            "label": "early 2020",
            "confidence": "high",
            "why": "It says so.",
        },
        "brief": "Schools should have more money.",
        "summary": {"context": "Money is short.", "position": "ASCL asks for more.", "rationale": "Pupils need it."},
        "facts": ["money"],
        "sources": [{"document": "first-page", "n": 1}],
        "related": [],
    }
    return {**data, **changes}


def write_library(folder: Path, *statements: dict[str, object]) -> Path:
    """Write a library of these statements and return its folder."""
    (folder / "statements").mkdir(parents=True, exist_ok=True)
    for name, data in (("themes", THEMES), ("documents", DOCUMENTS), ("glossary", GLOSSARY)):
        (folder / f"{name}.yaml").write_text(as_yaml(data), encoding="utf-8")
    for data in statements:
        (folder / "statements" / f"{data['id']}.yaml").write_text(as_yaml(data), encoding="utf-8")
    return folder


def as_yaml(data: object) -> str:
    """Return plain data as YAML in the order given, written by the C library where there is one: nine times faster."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False))


def from_yaml(path: Path) -> Any:
    """Return what a YAML file of ours holds, read by the C library where there is one: ten times faster."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


SCREEN = Path(__file__).resolve().parent / "samples" / "screen.json"
"""A screen for windows that are drawn and not shown; Qt's own has 800 by 800 pixels."""

PLATFORM = os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

MakeLibrary = Callable[..., Library]


def load_script(path: Path) -> ModuleType:
    """Return a Python file that is in no package, such as a script of the resources, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def run_python(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own, with no display and with these variables added, and return what it did.

    Warnings are errors there too, as they are in the tests.
    """
    return _run(["-c", code, *arguments], environment)


def run_program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, with no display and with these variables added."""
    return _run(["-m", "ascl_reader", *arguments], environment)


def _run(arguments: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**without_display(), **environment},
        check=False,
    )


def without_display() -> dict[str, str]:
    """Return the environment of this process, without a screen to draw on."""
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in unset}


_folders = itertools.count(1)


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Return a folder of the test's own; pytest's looks through the folders of all earlier tests for each."""
    name = re.sub(r"\W", "_", request.node.name)[:30]
    folder = tmp_path_factory.getbasetemp() / f"{name}-{next(_folders)}"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep everything of the user under a folder of the test; a start of the program may name another screen too."""
    place = tmp_path / "home"
    monkeypatch.setenv("ASCL_READER_HOME", str(place))
    monkeypatch.setenv("QT_QPA_PLATFORM", PLATFORM)
    yield place


gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Let each of several processes begin with other modules: it finds ready what the others compiled meanwhile.

    Else all compile all of them at the same time, ten seconds each in a fresh copy of the project. What cannot be
    imported is imported again, and told, where the tests are collected.
    """
    told = getattr(session.config, "workerinput", None)
    if told is None or PROJECT / "tests" not in [Path(each).resolve() for each in session.config.args]:
        return
    paths = sorted(path for path in PROJECT.glob("tests/**/test_*.py") if (path.parent / "__init__.py").is_file())
    start = len(paths) * int(told["workerid"].removeprefix("gw")) // told["workercount"]
    for path in paths[start:] + paths[:start]:
        with contextlib.suppress(Exception, pytest.skip.Exception):
            importlib.import_module(".".join(path.relative_to(PROJECT).with_suffix("").parts))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give long forms the time that their thousand examples take, where a test names none of its own."""
    if LONG:
        for item in items:
            if item.get_closest_marker("timeout") is None:
                item.add_marker(pytest.mark.timeout(LONG_LIMIT))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Spare what was collected, a million objects that stay to the end, each later look for unused ones.

    Hypothesis looks for what holds its random numbers when it begins, and would not find that any more: it begins
    before.
    """
    if any(getattr(getattr(item, "obj", None), "is_hypothesis_test", False) for item in session.items):
        settings(max_examples=1)(given(st.none())(lambda _: None))()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def unused_objects_go_between_tests() -> Iterator[None]:
    """Collect unused objects here and in no other thread: one that works in the background must not delete widgets."""
    yield
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation, count in enumerate(counts) if count > thresholds[generation] > 0]
    if due:
        gc.collect(max(due))


@pytest.fixture(autouse=True)
def the_disk_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a flush to the disk take no time, which it does not on a busy machine; other processes do flush."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture(autouse=True, scope="session")
def free_memory_stays_with_the_process() -> None:
    """Hand no memory back after each page that is set: the next test asks for it again, in a quarter of its time."""
    typst_engine.give_back_memory = engine_process.give_back_memory = lambda: None


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for LibreOffice's own settings; to make them takes it as long as to convert a file."""
    return tmp_path_factory.mktemp("office")


@pytest.fixture
def make_library(tmp_path: Path) -> MakeLibrary:
    """Return a function that writes statements to disk and loads them."""

    def make(*statements: dict[str, object]) -> Library:
        return load_library(write_library(tmp_path / "library", *statements), tmp_path / "library-cache")

    return make


@pytest.fixture(scope="session")
def shipped() -> Library:
    """Return the library that the program ships with."""
    from ascl_reader.library.read_library import read_library

    return Library(read_library(paths.shipped_library()))


@pytest.fixture(scope="session")
def shipped_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache with the parsed copy and the search index of the shipped library; making one takes a second."""
    from ascl_reader.search.engine.index import preparing_index

    home = tmp_path_factory.mktemp("shipped")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(home))
        cache = paths.user_cache()
        library = load_library(paths.shipped_library(), cache)
        for _ in preparing_index(library, cache):
            pass
    return cache


def take_cache(cache: Path) -> None:
    """Copy a cache to this test's user, with the secret that it is signed with."""
    shutil.copytree(cache, paths.user_cache())
    if not paths.user_settings().is_file():
        paths.user_settings().mkdir(parents=True, exist_ok=True)
        shutil.copy2(cache.parent / "settings" / SECRET, paths.user_settings())


@pytest.fixture
def cached(shipped_cache: Path) -> None:
    """Let the shipped library have been read and searched before by this test's user."""
    take_cache(shipped_cache)
