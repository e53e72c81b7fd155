"""Threads take their memory from pools that they share."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from ascl_reader.gui.widgets.background import POOLS
from tests.conftest import run_python

POOLS_OF_THREADS = """
import ctypes, re, sys, threading
from pathlib import Path
from ascl_reader.gui.widgets.background import share_memory
if "shared" in sys.argv:
    share_memory()
together = threading.Barrier(8)
def work():
    held = [bytes(1000 + number) for number in range(200)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(libc.fopen(sys.argv[1].encode(), b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
print(len(re.findall("<heap nr=", Path(sys.argv[1]).read_text())))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc gives each thread a pool of its own")
def test_threads_share_their_memory(tmp_path: Path) -> None:
    """Each had a pool of its own, and what it freed there was of no use to the others."""
    alone, shared = (
        int(run_python(POOLS_OF_THREADS, str(tmp_path / "pools"), *more).stdout) for more in ((), ("shared",))
    )
    assert alone > POOLS >= shared
