"""A command does its work first, then prints: a pipe that closes early changes nothing of what is done."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
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


FORKS = """
import gc, importlib, json, os, pkgutil, runpy, sys
import ascl_reader, typst, whoosh.index, whoosh.qparser, yaml

for each in pkgutil.walk_packages(ascl_reader.__path__, "ascl_reader."):
    if each.name != "ascl_reader.__main__" and not each.name.startswith("ascl_reader.gui"):
        importlib.import_module(each.name)
gc.collect()
gc.freeze()
for line in sys.stdin:
    told = json.loads(line)
    child = os.fork()
    if not child:
        os.environ["ASCL_READER_HOME"] = told["home"]
        reader, end = os.pipe()
        os.close(reader)
        said = os.open(told["said"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for number, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(end if name in told["closed"] else said, number)
            setattr(sys, name, open(number, "w", closefd=False))
        sys.argv = ["ascl-reader", *told["command"]]
        runpy.run_module("ascl_reader", run_name="__main__")
        sys.exit(0)
    os.write(1, b"%d\\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
"""Runs commands as the program does, each in a process of its own that has the modules already, to save the time."""


@pytest.fixture(scope="module")
def forks() -> Iterator[subprocess.Popen[str]]:
    """Return a process that runs commands."""
    process = subprocess.Popen(
        [sys.executable, "-c", FORKS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=without_display(),
    )
    with process:
        yield process
        process.kill()


def ran(
    forks: subprocess.Popen[str], command: list[str], home: Path, closed: tuple[str, ...]
) -> tuple[int, set[str], bytes]:
    """Run a command in a home of its own, some streams closed; return its code, the files it made, and what it said."""
    library = write_library(home / "given" / "library", statement_data("one"))
    (home / "given" / "page.txt").write_text(plain_text(PAGE), encoding="utf-8")
    (home / "out").mkdir()
    filled = [part.format(page=home / "given" / "page.txt", out=home / "out") for part in command]
    said = home / "given" / "said"
    told = {"command": [*filled, "--library", str(library)], "home": str(home), "closed": closed, "said": str(said)}
    assert forks.stdin is not None and forks.stdout is not None
    forks.stdin.write(json.dumps(told) + "\n")
    forks.stdin.flush()
    code = int(forks.stdout.readline())
    kept = ("out", "data")
    made = {path.relative_to(home).parts[:3] for name in kept for path in (home / name).rglob("*") if path.is_file()}
    return code, {"/".join(parts[:2]) for parts in made}, said.read_bytes() if said.exists() else b""


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
def test_a_closed_pipe_changes_nothing_of_what_is_done(
    command: list[str], forks: subprocess.Popen[str], tmp_path: Path
) -> None:
    code, made, _ = ran(forks, command, tmp_path / "open", ())
    for closed in (("stdout",), ("stdout", "stderr")):
        other, also, errors = ran(forks, command, tmp_path / "-".join(closed), closed)
        assert (other, also) == (code, made)
        assert b"Traceback" not in errors
    writes = command[0] in ("import", "brief", "export") or command[:2] in (["bookmark", "add"], ["bookmark", "export"])
    assert bool(made) >= writes
