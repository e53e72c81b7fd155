"""The command line as other programs rely on it: JSON, exit codes, nothing else on standard output, no Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ascl_reader import __version__, paths
from ascl_reader.library.import_folders import RECORD
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.terminal.command_line import run
from tests.conftest import run_program, run_python, statement_data, without_display, write_library
from tests.library.made_imports import change, entries

Capture = pytest.CaptureFixture[str]

PERIOD = {"from", "to", "label", "confidence", "why"}
RELATION = {"id": "one", "how": "extends", "why": "it goes on", "back": "it came first", "basis": "explicit"}
COMMANDS = [["list"], ["show", "one"], ["search", "money"], ["check"]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of two statements that are related."""
    related = [RELATION]
    return write_library(tmp_path / "library", statement_data("one"), statement_data("two", related=related))


def told(capsys: Capture, *arguments: str) -> tuple[int, Any]:
    """Run a command and return its exit code and its JSON; there must be nothing else."""
    code = run(arguments)
    out, error = capsys.readouterr()
    assert error == ""
    return code, json.loads(out)


def test_list_tells_what_each_statement_is(shipped: Library, capsys: Capture) -> None:
    code, entries = told(capsys, "list", "--json")
    assert code == 0
    assert len(entries) == 35
    for entry, statement in zip(entries, shipped.statements, strict=True):
        assert list(entry) == ["id", "title", "themes", "period", "brief", "wording"]
        assert set(entry["period"]) == PERIOD
        assert (entry["id"], entry["title"], entry["themes"]) == (statement.id, statement.title, [*statement.themes])
        assert (entry["period"]["from"], entry["brief"]) == (statement.period.start, statement.brief)
        assert entry["wording"] == "summary"


def test_show_tells_the_whole_statement(folder: Path, capsys: Capture) -> None:
    code, shown = told(capsys, "show", "two", "--json", "--library", str(folder))
    assert code == 0
    written = statement_data("two", related=[RELATION])
    assert {name: shown[name] for name in written} == written
    assert shown["wording"] == "summary"


@pytest.mark.usefixtures("cached")
def test_search_tells_hits_and_what_else_was_searched(capsys: Capture) -> None:
    code, found = told(capsys, "search", "EHCP", "--limit", "2", "--json")
    assert code == 0
    assert list(found) == [
        *("query", "total", "hits", "near", "corrected", "also_searched", "left_out", "missing", "suggestions"),
        *("total_only_in_notes", "only_in_notes"),
    ]
    assert (found["query"], len(found["hits"]), found["suggestions"]) == ("EHCP", 2, [])
    assert found["total"] > 2
    assert found["also_searched"] == ["education, health and care plan"]
    for hit in found["hits"]:
        assert list(hit) == ["id", "title", "score", "section", "extract", "note"]
        assert hit["section"] in ("title", "context", "position", "rationale")
        assert isinstance(hit["score"], float)
        assert isinstance(hit["extract"], str)
        assert hit["extract"]


@pytest.mark.usefixtures("cached")
def test_search_takes_words_in_one_argument_or_several(capsys: Capture) -> None:
    together = told(capsys, "search", "mental health", "--json")
    assert told(capsys, "search", "mental", "health", "--json") == together
    assert together[0] == 0


@pytest.mark.usefixtures("cached")
def test_search_mends_a_typing_mistake_and_says_so(capsys: Capture) -> None:
    code, found = told(capsys, "search", "safegaurding", "--json")
    assert code == 0
    assert found["corrected"] == [{"from": "safegaurding", "to": "safeguarding"}]
    assert found["hits"] == told(capsys, "search", "safeguarding", "--json")[1]["hits"]


@pytest.mark.usefixtures("cached")
def test_search_that_finds_nothing_says_which_word_is_missing(capsys: Capture) -> None:
    code, found = told(capsys, "search", "school xylophones", "--json")
    assert code == 1
    assert (found["total"], found["hits"], found["near"], found["missing"]) == (0, [], [], ["xylophones"])


@pytest.mark.usefixtures("cached")
def test_search_that_finds_only_what_is_near_says_what_it_lacks_and_that_nothing_was_found(capsys: Capture) -> None:
    code, found = told(capsys, "search", "refugee mindfulness", "--json")
    assert (code, found["hits"]) == (1, [])
    assert found["near"]
    for near in found["near"]:
        assert list(near) == ["id", "title", "score", "section", "extract", "note", "missing"]
        assert near["missing"]


def test_check_of_a_sound_library(folder: Path, capsys: Capture) -> None:
    assert told(capsys, "check", "--json", "--library", str(folder)) == (
        0,
        {"library": str(folder), "statements": 2, "faults": []},
    )


def test_check_of_the_program_s_own_library_looks_at_what_was_imported(folder: Path, capsys: Capture) -> None:
    store = ImportedLibrary(paths.user_data())
    change(store, entries("old", "one-more"))
    assert run(["check"]) == 0
    assert str(store.folder) in capsys.readouterr().out
    [record] = store.folder.rglob(RECORD)
    record.write_text("day: [", encoding="utf-8")
    code, checked = told(capsys, "check", "--json")
    assert (code, [fault["file"] for fault in checked["faults"]]) == (1, [str(record)])
    assert run(["check", "--library", str(folder)]) == 0, "of another library, only that is looked at"


def test_check_lists_every_fault_with_file_and_line(folder: Path, capsys: Capture) -> None:
    (folder / "statements" / "bad.yaml").write_text("id: [\n", encoding="utf-8")
    write_library(folder, statement_data("three", title=["x"]), statement_data("two", themes=["gardening"]))
    code, checked = told(capsys, "check", "--json", "--library", str(folder))
    assert (code, checked["statements"]) == (1, 2)
    assert [list(fault) for fault in checked["faults"]] == [["kind", "file", "line", "field", "detail", "message"]] * 3
    assert [(fault["kind"], Path(fault["file"]).name, fault["line"]) for fault in checked["faults"]] == [
        ("damaged", "bad.yaml", 2),
        ("shape", "three.yaml", 4),
        ("unknown-theme", "two.yaml", 5),
    ]
    assert run(["check", "--library", str(folder)]) == 1
    assert f"three.yaml:4: {checked['faults'][1]['message']}" in capsys.readouterr().out


def test_an_unknown_id_ends_with_1_and_says_which_is_near(folder: Path, capsys: Capture) -> None:
    assert run(["show", "onw", "--json", "--library", str(folder)]) == 1
    out, error = capsys.readouterr()
    assert json.loads(out)["error"]["kind"] == "UnknownStatement"
    assert "Did you mean one" in error


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_library_ends_with_3_and_a_sentence(command: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert run([*command, "--library", str(tmp_path / "none")]) == 3
    assert run(["--library", str(tmp_path / "none"), *command, "--json"]) == 3
    out, error = capsys.readouterr()
    assert json.loads(out)["error"]["kind"] == "MissingLibrary"
    assert error.count("There is no library") == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_library_ends_with_1(command: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert run([*command, "--json", "--library", str(write_library(tmp_path / "library"))]) == 1
    assert json.loads(capsys.readouterr().out) is not None


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["show"],
        ["search"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "many"],
        ["list", "--colour"],
        ["--size", "10x10"],
        ["--size", "wide"],
        ["--text-size", "79"],
        ["--text-size", "251"],
        ["--appearance", "pink"],
    ],
)
def test_wrong_usage_ends_with_2_and_leaves_standard_output_alone(arguments: list[str], capsys: Capture) -> None:
    assert run(arguments) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith("usage: ascl-reader")
    assert ": error: " in error


def test_the_version_is_told(capsys: Capture) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"ascl-reader {__version__}\n"


def test_no_command_imports_qt_and_json_stands_alone(folder: Path) -> None:
    code = """if True:
        import json, sys
        from ascl_reader.__main__ import main
        for arguments in json.loads(sys.argv[1]):
            sys.argv[1:] = arguments
            code = main()
            print("\\0", end="", flush=True)
            print(code, sorted(name for name in sys.modules if "PySide" in name or "ascl_reader.gui" in name),
                  file=sys.stderr)
    """
    commands = [*COMMANDS, ["show", "nobody"], ["search", "zzz"]]
    forms = [[*command, *form, "--library", str(folder)] for command in commands for form in ([], ["--json"])]
    done = run_python(code, json.dumps(forms))
    told = [line for line in done.stderr.splitlines() if line[:1].isdigit()]
    assert len(told) == len(forms)
    assert set(told) <= {"0 []", "1 []"}
    printed = done.stdout.split("\0")
    assert [json.loads(each) is not None for each in printed[1::2]] == [True] * len(commands)


def test_everything_of_the_user_stays_under_the_home_folder(folder: Path, tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "all", tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = run_program("search", "money", "--library", str(folder), ASCL_READER_HOME=str(home), HOME=str(elsewhere))
    assert done.returncode == 0
    assert {path.name for path in home.iterdir()} == {"cache", "settings"}
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="there are no such pipes on this system")
@pytest.mark.parametrize("command", [["list"], ["list", "--json"], []])
@pytest.mark.parametrize("unbuffered", [[], ["-u"]])
def test_a_reader_that_stops_early_is_no_trouble(command: list[str], unbuffered: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, *unbuffered, "-m", "ascl_reader", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=without_display(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()  # long before anything is printed
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0
