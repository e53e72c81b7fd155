"""A command does its work first, then prints: a pipe that closes early changes nothing of what is done."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ascl_reader.terminal.held_output import at_once, held_output
from tests.conftest import statement_data, without_display, write_library
from tests.importer.pages import PAGE, plain_text


def test_what_is_printed_waits_and_comes_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    both = io.StringIO()
    monkeypatch.setattr(sys, "stdout", both)
    monkeypatch.setattr(sys, "stderr", both)
    with held_output() as held:
        print("one")
        print("two", file=sys.stderr)
        print("three")
        assert both.getvalue() == ""
        print("at once", file=at_once(sys.stderr))
    held.release()
    assert both.getvalue() == "at once\none\ntwo\nthree\n"
    assert sys.stdout is both


def ran(command: list[str], home: Path, closed: tuple[str, ...]) -> tuple[int, set[str], bytes]:
    """Run a command in a home of its own, some streams closed; return its code, the files it made, and errors."""
    library = write_library(home / "given" / "library", statement_data("one"))
    (home / "given" / "page.txt").write_text(plain_text(PAGE), encoding="utf-8")
    (home / "out").mkdir()
    filled = [part.format(page=home / "given" / "page.txt", out=home / "out") for part in command]
    reader, end = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "ascl_reader", *filled, "--library", str(library)],
        stdout=end if "stdout" in closed else subprocess.PIPE,
        stderr=end if "stderr" in closed else subprocess.PIPE,
        env={**without_display(), "ASCL_READER_HOME": str(home)},
        timeout=60,
        check=False,
    )
    os.close(end)
    kept = ("out", "data")
    made = {path.relative_to(home).parts[:3] for name in kept for path in (home / name).rglob("*") if path.is_file()}
    return done.returncode, {"/".join(parts[:2]) for parts in made}, done.stderr or b""


@pytest.mark.skipif(os.name != "posix", reason="there are no such pipes on this system")
@pytest.mark.parametrize(
    "command",
    [
        ["import", "--accept-all", "{page}"],
        ["import", "{page}", "--json"],
        ["bookmark", "add", "one"],
        ["bookmark", "add", "one", "--json"],
        ["bookmark", "note", "one", "--text", "Ours."],
        ["bookmark", "remove", "nothing"],
        ["bookmark", "export", "{out}/all.csv"],
        ["brief", "one", "--output", "{out}/sheet.txt"],
        ["export", "{out}/pack.zip"],
        ["search", "xylophone"],
        ["show", "one"],
        ["check"],
    ],
    ids=" ".join,
)
def test_a_closed_pipe_changes_nothing_of_what_is_done(command: list[str], tmp_path: Path) -> None:
    code, made, _ = ran(command, tmp_path / "open", ())
    for closed in (("stdout",), ("stdout", "stderr")):
        other, also, errors = ran(command, tmp_path / "-".join(closed), closed)
        assert (other, also) == (code, made)
        assert b"Traceback" not in errors
    writes = command[0] in ("import", "brief", "export") or command[:2] in (["bookmark", "add"], ["bookmark", "export"])
    assert bool(made) >= writes
