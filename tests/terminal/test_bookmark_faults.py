"""ascl-reader bookmark where something is not there, cannot be read or saved, or is the program's own."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.bookmarks.store import BookmarkStore
from tests.bookmarks.works import marked
from tests.conftest import statement_data, write_library
from tests.terminal.test_bookmark_command import Capture, Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: Capture) -> Terminal:
    """Return the command on a library of three statements."""
    library = write_library(tmp_path / "library", *(statement_data(key) for key in ("one", "two", "three")))
    return Terminal(library, capsys)


@pytest.mark.parametrize("more", ["--text=Text.", "--stance=agrees", "--question=", "--look-again=never"])
def test_a_note_is_deleted_or_written_and_not_both(terminal: Terminal, more: str) -> None:
    terminal("note", "one", "--text", "First.")
    assert terminal("note", "one", "--delete", more) == (2, "")
    assert "--delete" in terminal.errors
    code, told = terminal.json("note", "one", "--delete", more)
    assert (code, told["error"]["kind"]) == (2, "DeletionWithMore")
    assert terminal.json("note", "one")[1]["text"] == "First."


def test_what_was_not_there_is_in_the_one_answer(terminal: Terminal) -> None:
    terminal("add", "one")
    code, told = terminal.json("remove", "one", "three")
    assert (code, told["missing"], len(told["removed"])) == (1, ["three"], 1)
    (entry,) = terminal.json("bin")[1]
    code, told = terminal.json("restore", entry["key"], "nothing")
    assert (code, told["missing"], len(told["added"])) == (1, ["nothing"], 1)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("café’s\n".encode(), "café’s"),
        ("café\n".encode("cp1252"), "café"),
        ("\ufeffcafé".encode("utf-16"), "café"),
        (b"one\r\ntwo\r\n", "one\ntwo"),
        (b"", ""),
    ],
)
def test_a_note_is_read_from_standard_input_whatever_its_encoding(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, typed: bytes, text: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), "utf-8"))
    assert terminal("note", "one", "--stance", "agrees", "--text", "-")[0] == 0
    assert terminal.json("note", "one")[1]["text"] == text


@pytest.mark.parametrize("typed", [b"\0\1\2", "é’ü’é".encode() + b"\xe9"])
def test_what_is_no_text_on_standard_input_is_said(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, typed: bytes
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), "utf-8"))
    code, told = terminal.json("note", "one", "--text", "-")
    assert (code, told["error"]["kind"]) == (3, "UnreadableInput")
    assert terminal("note", "one")[0] == 1


@pytest.fixture
def incoming(tmp_path: Path) -> str:
    """Return a table with a note."""
    path = tmp_path / "table.csv"
    path.write_text("statement,note\none,Hello\n", encoding="utf-8")
    return str(path)


def test_an_import_that_cannot_be_saved_gives_one_answer(terminal: Terminal, incoming: str) -> None:
    terminal("add", "two")
    [journal] = (paths.user_data() / "own-work").iterdir()
    journal.unlink()
    journal.mkdir()
    code, told = terminal.json("import", incoming)
    assert (code, told.keys()) == (3, {"error"})
    assert terminal("import", incoming) == (3, "")
    code, told = terminal.json("import", incoming, "--dry-run")
    assert (code, told["saved"], told["items"][0]["fate"]) == (0, False, "add")


def test_how_an_import_was_saved_is_told(terminal: Terminal, incoming: str, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal("add", "two")
    load = BookmarkStore.load

    def and_another_writes(store: BookmarkStore) -> object:
        loaded = load(store)
        other = BookmarkStore(paths.user_data())
        other.save(marked("three", work=load(other).work))
        return loaded

    monkeypatch.setattr(BookmarkStore, "load", and_another_writes)
    code, told = terminal.json("import", incoming)
    assert (code, told["saved"], told["merged"], told["backup_problem"]) == (0, True, True, "")
    assert terminal.json("import", incoming)[1]["saved"] is False
    monkeypatch.setattr(BookmarkStore, "load", load)
    if (paths.user_data() / "backups").exists():
        (paths.user_data() / "backups").rename(paths.user_data() / "elsewhere")
    (paths.user_data() / "backups").write_bytes(b"a file in the way")
    terminal("note", "one", "--delete")
    code, told = terminal.json("import", incoming)
    assert (code, told["merged"], bool(told["backup_problem"])) == (0, False, True)
    assert "no backup" in terminal.errors
    assert terminal.json("remove", "two")[1]["backup_problem"]


@pytest.mark.parametrize(
    "name", ["bookmarks.yaml", "briefings.yaml", "history.yaml", "backups/x.yaml", "library/x.csv", "own-work/x.yaml"]
)
def test_nothing_is_exported_over_what_the_program_keeps(terminal: Terminal, name: str) -> None:
    terminal("add", "one")
    path = paths.user_data() / name
    before = path.read_bytes() if path.exists() else None
    code, told = terminal.json("export", str(path), "--force", "--format", "csv")
    assert (code, told["error"]["kind"]) == (3, "OwnFile")
    assert (path.read_bytes() if path.exists() else None) == before
