"""The ways that are taken on Windows alone, taken here: without owners and rights, and with locks of single bytes.

What is missing there is missing here, too; what the system does otherwise (sharing faults, long paths) is not seen.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import run_python, statement_data, write_library

AS_ON_WINDOWS = """
import fcntl, importlib, io, json, os, pkgutil, sys, types
from contextlib import redirect_stdout
import ascl_reader, sqlite3, tempfile, typst, whoosh.index, whoosh.qparser, yaml

def locking(handle, mode, count):
    fcntl.lockf(handle, fcntl.LOCK_UN if mode else fcntl.LOCK_EX | fcntl.LOCK_NB, count, 0, os.SEEK_CUR)
    locked.append(mode)

locked = []
sys.modules["msvcrt"] = types.SimpleNamespace(locking=locking, LK_NBLCK=0, LK_UNLCK=1)
GONE = {"geteuid", "getuid", "getgid", "fchmod", "chown", "mkfifo", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "setsid"}

class Os:
    name = "nt"
    def __getattr__(self, name):
        if name in GONE:
            raise AttributeError(name)
        return getattr(os, name)
    def lseek(self, handle, place, whence):
        return os.lseek(handle, min(place, 2**40), whence)  # the disks here end sooner

every = [each.name for each in pkgutil.walk_packages(ascl_reader.__path__, "ascl_reader.")]
left_out = ("ascl_reader.gui", "ascl_reader.__main__", "ascl_reader.importer")
every = [name for name in every if not name.startswith(left_out)]
sys.platform = "win32"
modules = [importlib.import_module(name) for name in every]
for module in modules:
    if getattr(module, "os", None) is os:
        module.os = Os()
from ascl_reader.terminal.command_line import run
codes = []
for command in json.loads(sys.argv[1]):
    said = io.StringIO()
    with redirect_stdout(said):
        codes.append((run(command), said.getvalue()))
print(json.dumps({"codes": codes, "locked": locked}))
"""


@pytest.mark.skipif(os.name != "posix", reason="this is how it is there")
def test_work_is_saved_and_caches_are_used(tmp_path: Path) -> None:
    library = ["--library", str(write_library(tmp_path / "library", statement_data("one"), statement_data("two")))]
    commands = [
        [*library, "bookmark", "note", "one", "--text", "Ours."],
        [*library, "bookmark", "add", "one", "two", "--folder", "Governors"],
        [*library, "bookmark", "note", "one"],
        [*library, "bookmark", "export", str(tmp_path / "all.csv")],
        [*library, "bookmark", "import", str(tmp_path / "all.csv")],
        [*library, "search", "money"],
        [*library, "search", "schools"],
        [*library, "check"],
        [*library, "brief", "one", "--output", str(tmp_path / "sheet.pdf")],
    ]
    folders = {name: str(tmp_path / name) for name in ("APPDATA", "LOCALAPPDATA", "USERPROFILE")}
    done = run_python(AS_ON_WINDOWS, json.dumps(commands), **folders, ASCL_READER_HOME=str(tmp_path / "home"))
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    codes = dict(zip(map(tuple, commands), told["codes"], strict=True))
    assert [code for code, _ in told["codes"]] == [0] * len(commands), codes
    assert "Ours." in told["codes"][2][1] and set(told["locked"]) == {0, 1}
    assert list((tmp_path / "home" / "cache" / "search").iterdir())
