"""The lock on an open file: one holder, and none after a holder was killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ascl_reader.files import open_file

HOLDS = """
import os, sys, time
from ascl_reader.files import open_file
handle = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
open_file.lock(handle, 1 << 30)
print("held", flush=True)
time.sleep(60)
"""


def test_a_lock_ends_with_the_process_that_held_it(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLDS, str(path)], stdout=subprocess.PIPE, encoding="utf-8")
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    handle = os.open(path, os.O_RDWR)
    try:
        with pytest.raises((BlockingIOError, PermissionError)):
            open_file.lock(handle, 1 << 30)
        holder.kill()
        holder.wait()
        open_file.lock(handle, 1 << 30)
        open_file.unlock(handle, 1 << 30)
        open_file.lock(handle, 1 << 30)
    finally:
        os.close(handle)
        holder.kill()
        holder.communicate()
