"""The import at the command line tells what was left out and why, and what is in doubt, and saves nothing doubtful."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.terminal.command_line import run
from tests.conftest import statement_data, write_library

PAGE = """# Beans and peas

These are ours.

## Beans

Agreed: May 2020

What is the context?

Frost comes late, and the cost is â€œsmallâ€ beside that of bread.

ASCL position:

Every school should sow beans in May, in rows, beside the kitchen door.

Why are we saying it?

Beans feed all.

Share this page

## Peas
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of one statement."""
    return write_library(tmp_path / "library", statement_data("free-meals"))


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Save the page; return its path."""
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def test_json_tells_every_line_that_is_in_no_statement_and_what_is_in_doubt(
    folder: Path, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--library", str(folder), "import", file, "--dry-run", "--json"]) == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [(each["place"], each["reason"], each["text"]) for each in document["left_out"]] == [
        (1, "before the first statement", "Beans and peas"),
        (3, "before the first statement", "These are ours."),
        (7, "when and by whom it was agreed", "Agreed: May 2020"),
        (21, "share, feedback or translation line", "Share this page"),
        (23, "belongs to no statement", "Peas"),
    ]
    assert document["problems"][0].startswith("line 23: ")
    assert "“Peas”" in document["problems"][0]
    assert "left out: 2 × before the first statement" in document["problems"]
    (statement,) = document["statements"]
    assert statement["period"]["from"] == "2020-05"
    assert any("cost is “small” beside" in reason for reason in statement["check"])


def test_people_read_what_was_left_out_by_reason(folder: Path, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--library", str(folder), "import", file, "--dry-run"])
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    start = lines.index("left out, before the first statement:")
    assert lines[start + 1 : start + 4] == [
        "1  Beans and peas",
        "3  These are ours.",
        "left out, when and by whom it was agreed:",
    ]


def test_damaged_letters_are_saved_only_when_all_is_accepted(folder: Path, file: str) -> None:
    store = ImportedLibrary(paths.user_data())
    assert run(["--library", str(folder), "import", file]) == 1
    assert store.read()[0] == {}
    assert run(["--library", str(folder), "import", file, "--accept-all"]) == 0
    assert set(store.read()[0]) == {"beans"}
