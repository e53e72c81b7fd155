"""Single calls of the system fail while a note is saved at a terminal: what was confirmed is there, the rest is told.

The long form has strace inject the faults into the command itself; the short one is in `test_own_file`.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import LONG, run_program, statement_data, without_display, write_library

CALLS = ("openat", "write", "fsync", "lseek", "newfstatat", "fstat", "flock", "read", "close")
ERRORS = ("EIO", "ENOSPC", "EINTR")
TIMES = (1, 2, 3)
"""The call of its kind on the journal that fails."""


@pytest.mark.skipif(not LONG or shutil.which("strace") is None, reason="the long form, which needs strace")
@pytest.mark.timeout(3000)
def test_no_fault_of_a_single_call_loses_what_was_confirmed(tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", statement_data("one"), statement_data("two"))
    home = tmp_path / "home"

    def ask(*arguments: str) -> dict[str, object]:
        done = run_program("bookmark", *arguments, "--json", "--library", str(library), ASCL_READER_HOME=str(home))
        found: dict[str, object] = json.loads(done.stdout)
        return found

    ask("note", "two", "--text", "Kept.")
    ask("note", "one", "--text", "First.")
    [journal] = (home / "data" / "own-work").iterdir()
    possible, failed = ["First."], 0  # the last that was confirmed, and what was tried since
    cases = list(itertools.product(CALLS, ERRORS, TIMES))
    for number, (call, error, time) in enumerate(cases):
        inject = f"inject={call}:error={error}:when={time}"
        command = ["strace", "-f", "-qq", "-o", os.devnull, "-P", str(journal), "-e", inject, sys.executable]
        command += ["-m", "ascl_reader", "bookmark", "note", "one", "--text", f"Text {number}."]
        done = subprocess.run(
            [*command, "--library", str(library)],
            capture_output=True,
            encoding="utf-8",
            env={**without_display(), "ASCL_READER_HOME": str(home)},
            check=False,
        )
        assert "Traceback" not in done.stderr, (call, error, time, done.stderr)
        assert done.returncode in (0, 3), (call, error, time, done.stderr)
        failed += done.returncode == 3
        possible = [*(possible if done.returncode else ()), f"Text {number}."]
        assert ask("note", "two")["text"] == "Kept."
        assert ask("note", "one")["text"] in possible, (call, error, time)
    print(f"{len(cases)} faults, {failed} told, nothing lost")
