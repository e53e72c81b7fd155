"""ascl-reader bookmark, as people and other programs use it: JSON, exit codes, safe beside the window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ascl_reader import paths
from ascl_reader.bookmarks.changes.search_changes import delete_search, new_search, save_search
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import work_to_yaml
from ascl_reader.terminal.command_line import run
from tests.bookmarks.works import marked
from tests.conftest import run_python, statement_data, write_library

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of three statements."""
    return write_library(tmp_path / "library", *(statement_data(key) for key in ("one", "two", "three")))


class Terminal:
    """Runs the command on one library."""

    def __init__(self, folder: Path, capture: Capture) -> None:
        self._folder = folder
        self._capture = capture
        self.errors = ""

    def __call__(self, *arguments: str) -> tuple[int, str]:
        code = run(["bookmark", *arguments, "--library", str(self._folder)])
        out, self.errors = self._capture.readouterr()
        return code, out

    def json(self, *arguments: str) -> tuple[int, Any]:
        code, out = self(*arguments, "--json")
        return code, json.loads(out)


@pytest.fixture
def terminal(folder: Path, capsys: Capture) -> Terminal:
    return Terminal(folder, capsys)


def test_a_file_of_another_computer_that_cannot_be_read_is_told(terminal: Terminal) -> None:
    path = paths.user_data() / "own-work" / "0123456789ab.jsonl"
    path.mkdir(parents=True)
    assert terminal("list")[0] == 1
    assert terminal.errors == f"ascl-reader: {path} could not be read and is missing here (it is not a file).\n"


def test_what_is_added_is_listed(terminal: Terminal) -> None:
    assert terminal("list") == (1, "Nothing is bookmarked or noted.\n")
    code, told = terminal.json("add", "one", "two", "--folder", "Governors / Finance")
    assert code == 0
    assert [each["kind"] for each in told["added"]].count("bookmark") == 2
    assert (told["changed"], told["removed"], told["merged"]) == ([], [], False)
    assert terminal("add", "three", "--section", "context", "--passage", "Money")[0] == 0
    code, listed = terminal.json("list")
    assert code == 0
    assert [(each["name"], each["parent"], each["statements"]) for each in listed["folders"]] == [
        ("Governors", "", 2),
        ("Finance", "Governors", 2),
        ("", "", 1),
    ]
    assert list(listed["bookmarks"][0]) == [
        "id",
        "statement",
        "title",
        "section",
        "passage",
        "folders",
        "created",
        "changed",
        "standing",
        "superseded_by",
        "not_listed",
    ]
    assert [(each["statement"], each["section"], each["passage"]) for each in listed["bookmarks"]] == [
        ("one", None, None),
        ("two", None, None),
        ("three", "context", "Money"),
    ]
    assert listed["bookmarks"][0]["folders"] == ["Governors / Finance"]
    code, out = terminal("list", "--folder", "governors/finance")
    assert code == 0
    assert out.startswith("Governors / Finance (2)\n  - About one  [one]  b-")
    assert terminal("list", "--folder", "Nowhere")[0] == 1
    assert "no folder “Nowhere”" in terminal.errors


def test_what_is_removed_is_in_the_bin_and_comes_back(terminal: Terminal) -> None:
    terminal("add", "one", "two")
    code, told = terminal.json("remove", "one")
    assert (code, len(told["removed"])) == (0, 1)
    code, entries = terminal.json("bin")
    assert (code, [each["item"] for each in entries]) == (0, [told["removed"][0]["id"]])
    assert terminal("restore", entries[0]["key"])[0] == 0
    assert len(terminal.json("list")[1]["bookmarks"]) == 2
    assert terminal("bin") == (1, "The bin is empty.\n")
    assert terminal("remove", "three")[0] == 1
    assert "three" in terminal.errors
    assert terminal("restore", "nothing")[0] == 1


def test_a_saved_search_in_the_bin_is_listed_and_comes_back(terminal: Terminal) -> None:
    store = BookmarkStore(paths.user_data())
    work = save_search(store.load().work, new_search("fines OR penalties"))
    (key,) = work.searches
    store.save(delete_search(work, key))
    code, out = terminal("bin")
    assert code == 0 and "  search  fines OR penalties  (deleted)  search-s-" in out
    code, entries = terminal.json("bin")
    assert [(each["kind"], each["item"]) for each in entries] == [("search", key)]
    code, told = terminal.json("restore", entries[0]["key"])
    assert (code, told["added"]) == (0, [{"kind": "search", "id": key}])


def test_a_note_is_written_part_by_part(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminal("note", "one") == (1, "There is no note on one.\n")
    assert terminal("note", "one", "--text", "First.", "--stance", "partly")[0] == 0
    assert terminal("note", "one", "--question", "Who?", "--question", "When?", "--look-again", "2027-01-31")[0] == 0
    code, note = terminal.json("note", "one")
    assert code == 0
    assert (note["text"], note["stance"], note["questions"], note["look_again"], note["standing"]) == (
        "First.",
        "partly",
        ["Who?", "When?"],
        "2027-01-31",
        "same",
    )
    assert terminal("note", "one", "--look-again", "never")[0] == 0
    assert terminal.json("note", "one")[1]["look_again"] is None
    out = terminal("list", "--search", "first")[1]
    assert "About one  [one]  partly\n      First.\n      ? Who?\n" in out
    assert terminal("list", "--search", "second")[0] == 1
    assert terminal("note", "one", "--delete")[0] == 0
    assert terminal("note", "one")[0] == 1
    assert terminal("note", "nobody")[0] == 1
    assert terminal("note", "nobody", "--stance", "agrees")[0] == 1


@pytest.mark.parametrize("name", ["all.yaml", "all.csv", "all.md", "all.html"])
def test_all_of_it_is_exported_and_the_first_two_are_imported(terminal: Terminal, tmp_path: Path, name: str) -> None:
    terminal("add", "one", "--folder", "Governors")
    terminal("note", "two", "--text", "Text.")
    path = tmp_path / name
    code, told = terminal.json("export", str(path))
    assert (code, told["bookmarks"], told["notes"], told["file"]) == (0, 1, 1, str(path))
    assert terminal("export", str(path))[0] == 3
    assert terminal("export", str(path), "--force")[0] == 0
    if path.suffix in (".md", ".html"):
        return
    assert terminal.json("import", str(path))[1]["items"][0]["fate"] == "keep"
    terminal("remove", "one")
    terminal("note", "two", "--delete")
    code, told = terminal.json("import", str(path), "--dry-run")
    assert code == 0
    assert [each["fate"] for each in told["items"]].count("add") == 2
    assert terminal("list", "--folder", "Governors")[0] == 1
    assert "add: note two\n" in terminal("import", str(path))[1]
    assert terminal("list", "--folder", "Governors")[0] == 0


def test_what_the_window_wrote_meanwhile_is_kept(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    window = BookmarkStore(paths.user_data(), paths.user_cache())
    work = window.save(marked("one")).work
    terminal("add", "two")
    assert window.changed_on_disk()
    assert {each.statement for each in window.refresh(work).work.bookmarks.values()} == {"one", "two"}


def test_a_damaged_file_is_mended_and_told_beside_the_output(terminal: Terminal) -> None:
    terminal("add", "one")
    [journal] = (paths.user_data() / "own-work").iterdir()
    journal.write_bytes(b"no good\n")
    code, listed = terminal.json("list")
    assert (code, len(listed["bookmarks"])) == (0, 1)
    assert "were added from a copy" in terminal.errors and "1 lines could not be read" in terminal.errors
    assert terminal("list")[0] == 0
    assert terminal.errors == ""


def test_a_damaged_earlier_file_is_told_with_the_backup(terminal: Terminal) -> None:
    folder = paths.user_data() / "backups"
    folder.mkdir(parents=True)
    (paths.user_data() / "bookmarks.yaml").write_bytes(b"no good")
    (folder / "bookmarks-20260312-1000.yaml").write_bytes(work_to_yaml(marked("one")))
    code, listed = terminal.json("list")
    assert (code, len(listed["bookmarks"])) == (0, 1)
    assert "earlier version could not be read" in terminal.errors and "bookmarks-20260312-1000.yaml" in terminal.errors


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["sing"], 2),
        (["add"], 2),
        (["add", "nobody"], 1),
        (["add", "one", "--passage", "Money"], 2),
        (["add", "one", "--section", "context", "--passage", "not there"], 1),
        (["note", "one", "--look-again", "soon"], 2),
        (["note", "one", "--stance", "perhaps"], 2),
        (["note", "one", "--delete"], 1),
        (["note", "nobody", "--delete"], 1),
        (["add", "one", "--folder", "Governors / Finance / Plans"], 2),
        (["list", "--folder", "Nowhere"], 1),
        (["export", "all.docx"], 2),
        (["import", "nothing.csv"], 3),
        (["import", "nothing.docx"], 3),
    ],
)
def test_what_cannot_be_done_ends_with_its_code(folder: Path, capsys: Capture, arguments: list[str], code: int) -> None:
    assert run(["--library", str(folder), "bookmark", *arguments]) == code
    out, errors = capsys.readouterr()
    assert out == ""
    assert errors
    assert not (paths.user_data() / "own-work").exists()
    if "usage:" not in errors:
        assert run(["--library", str(folder), "bookmark", *arguments, "--json"]) == code
        told = json.loads(capsys.readouterr().out)["error"]
        assert (told["kind"].isidentifier(), f"ascl-reader: {told['message']}\n") == (True, errors)
    assert not (paths.user_data() / "own-work").exists()


def test_it_imports_no_qt_and_no_parsers(folder: Path) -> None:
    code = """if True:
        import sys
        from ascl_reader.terminal.command_line import run
        code = run(["bookmark", "list", "--library", sys.argv[1]])
        heavy = ("PySide6", "whoosh", "typst", "xml", "pypdfium2", "selectolax")
        print(code, [name for name in heavy if name in sys.modules])
    """
    assert run_python(code, str(folder)).stdout.splitlines()[-1] == "1 []"


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("minibus", ["one", "two"]),
        ("minibus stance:agrees", ["one"]),
        ("minibus -stance:agrees", ["two"]),
        ("minibus year:1999", []),
        ("minibus theme:funding", ["one", "two"]),
        ("minibus is:bookmarked", ["two"]),
        ("minibus is:boo", []),
        ("stance:agrees", ["one"]),
        ("is:noted", ["one", "three", "two"]),
        ("is:noted -minibus", ["three"]),
        ("year:1999", []),
        ("-minibus", []),
    ],
)
def test_the_search_of_notes_knows_filters(terminal: Terminal, words: str, listed: list[str]) -> None:
    for statement, text, stance in (
        ("one", "The minibus.", "agrees"),
        ("two", "A minibus.", "partly"),
        ("three", "None.", "partly"),
    ):
        assert terminal("note", statement, "--text", text, "--stance", stance)[0] == 0
    assert terminal("add", "two")[0] == 0
    code, found = terminal.json("list", f"--search={words}")
    assert sorted(each["statement"] for each in found["notes"]) == listed
    assert code == (0 if listed else 1)
