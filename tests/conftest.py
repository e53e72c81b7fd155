"""What all tests share: a place of their own for the user's files, and small libraries written to disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from ascl_reader.library import Library
from ascl_reader.parsed_copy import load_library

SHARED = Path(__file__).resolve().parents[2] / "shared"

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
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    for data in statements:
        path = folder / "statements" / f"{data['id']}.yaml"
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


SCREEN = Path(__file__).resolve().parent / "samples" / "screen.json"
"""A screen for windows that are drawn and not shown; Qt's own has 800 by 800 pixels."""

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

MakeLibrary = Callable[..., Library]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep everything of the user under a folder of the test."""
    place = tmp_path / "home"
    monkeypatch.setenv("ASCL_READER_HOME", str(place))
    yield place


@pytest.fixture
def make_library(tmp_path: Path) -> MakeLibrary:
    """Return a function that writes statements to disk and loads them."""

    def make(*statements: dict[str, object]) -> Library:
        return load_library(write_library(tmp_path / "library", *statements), tmp_path / "library-cache")

    return make


@pytest.fixture(scope="session")
def shipped() -> Library:
    """Return the library that the program ships with."""
    from ascl_reader.library import read_library
    from ascl_reader.paths import shipped_library

    return Library(read_library(shipped_library()))
