"""Which process writes into a folder of the user, and whether it is still there: known without a lock that stays."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

_NO_SUCH_PROCESS = 87
"""What Windows answers for a number that no process has (ERROR_INVALID_PARAMETER)."""

_STILL_RUNS = 259
_MAY_BE_ASKED = 0x1000


class WritingProcess(msgspec.Struct, frozen=True):
    """A process: the machine that its number counts on, the number, and when it began (empty where unknown).

    A restart of the machine, or a sandbox with process numbers of its own, is another machine.
    """

    machine: str
    pid: int
    began: str = ""


def this_process() -> WritingProcess:
    """Return the process that asks."""
    return WritingProcess(_machine(), os.getpid(), _began(os.getpid()))


def is_there(process: WritingProcess) -> bool | None:
    """Return whether a process still runs; none where that cannot be told, as for one on another machine."""
    if process.machine != _machine():
        return None
    if not _has_number(process.pid):
        return False
    began = _began(process.pid)
    if not process.began or not began:  # another process may have the number by now
        return None
    return began == process.began


def _machine() -> str:
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    name = os.uname().nodename
    if sys.platform != "linux":
        return name
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{name} {boot} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return name


def _began(pid: int) -> str:
    """Return when a process began, in the system's own count; of one that is over, only not yet cleared away, "-"."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    fields = told.rpartition(")")[2].split()
    return "-" if fields[0] in "ZX" else fields[19]


def _has_number(pid: int) -> bool:
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # it is somebody else's
        return True
    return True


if sys.platform == "win32":

    def _runs_on_windows(pid: int) -> bool:
        import ctypes
        from ctypes import wintypes

        system = ctypes.WinDLL("kernel32", use_last_error=True)
        system.OpenProcess.restype = wintypes.HANDLE
        handle = wintypes.HANDLE(system.OpenProcess(_MAY_BE_ASKED, False, wintypes.DWORD(pid)))
        if not handle:
            return ctypes.get_last_error() != _NO_SUCH_PROCESS
        code = wintypes.DWORD()
        answered = system.GetExitCodeProcess(handle, ctypes.byref(code))
        system.CloseHandle(handle)
        return not answered or code.value == _STILL_RUNS
