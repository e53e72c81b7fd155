"""The limits that the reading process puts on itself: memory, and processor time."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from threading import Thread

LARGEST = 700
"""MB of memory in use; the largest documents that are allowed take some 400."""

LARGEST_ADDRESSES = 2_500
"""MB of address space, where the system limits it; always more than the memory in use."""

LONGEST = 60
"""Seconds of a processor for one file; a page of 2,000 statements takes 2 to 5."""

TOO_LARGE = 77
"""The exit code of a process that was stopped because it took too much memory."""

_OFTEN = 0.05
"""Seconds between two looks at the memory."""

_MB = 1_000_000


def limit_memory() -> None:
    """Ends the process when it takes too much memory: at once where the system watches over it, else soon after."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (LARGEST_ADDRESSES * _MB, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    Thread(target=_watch, daemon=True).start()


def limit_time() -> None:
    """Gives the process its processor time for one more file, where the system watches over it."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + LONGEST, hard))


def _watch() -> None:
    while memory_in_use() < LARGEST * _MB:
        time.sleep(_OFTEN)
    os._exit(TOO_LARGE)


def memory_in_use() -> int:
    """Returns the bytes of memory that the process has, or had at most where the system tells no more."""
    if sys.platform == "linux":
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "win32":
        return _working_set()
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _working_set() -> int:
    """Returns the bytes that Windows counts as in use by the process (`PROCESS_MEMORY_COUNTERS`, psapi.h)."""
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        """The structure, of which `in_use` is WorkingSetSize and `private` is PagefileUsage."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            ("most_in_use", ctypes.c_size_t),
            ("in_use", ctypes.c_size_t),
            ("quotas", ctypes.c_size_t * 4),
            ("private", ctypes.c_size_t),
            ("most_private", ctypes.c_size_t),
        )

    found = Counters(size=ctypes.sizeof(Counters))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(found), found.size)
    return int(max(found.in_use, found.private))
