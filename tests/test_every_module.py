"""Every module of the program can be imported where what only POSIX has is missing, as on Windows."""

from __future__ import annotations

import json

from tests.conftest import run_python

WITHOUT_POSIX = """
import ctypes, json, getpass, importlib, locale, os, pkgutil, platform, shutil, signal, socket, subprocess, sys
import tempfile, types, urllib.request, uuid, xml.dom.minidom, zipfile
import PySide6.QtNetwork, PySide6.QtPrintSupport, PySide6.QtSvg, PySide6.QtWidgets
import charset_normalizer, docx, ftfy, msgspec, pypdfium2, pyroaring, rapidfuzz.process, selectolax.lexbor, typst
import whoosh.index, whoosh.qparser, yaml
import ascl_reader

for name in ("fcntl", "grp", "pwd", "resource", "termios", "pty", "tty", "syslog"):
    sys.modules[name] = None
for name in sys.argv[1].split():
    for owner in (os, signal, socket):
        if hasattr(owner, name):
            delattr(owner, name)
sys.modules.setdefault("msvcrt", types.SimpleNamespace(locking=None, LK_NBLCK=0, LK_UNLCK=1))
sys.platform = "win32"
failed, tried = {}, 0
for each in pkgutil.walk_packages(ascl_reader.__path__, "ascl_reader."):
    if each.name.endswith("__main__"):
        continue
    tried += 1
    try:
        importlib.import_module(each.name)
    except Exception as error:
        failed[each.name] = f"{type(error).__name__}: {error}"
print(json.dumps([tried, failed]))
"""
GONE = (
    "geteuid getuid getgid getegid fchmod chown fork setsid mkfifo sched_getaffinity uname killpg getpgid O_NOFOLLOW "
    "O_NONBLOCK O_CLOEXEC O_DIRECTORY SIGHUP SIGKILL SIGUSR1 SIGALRM SIGXCPU SIGXFSZ setitimer AF_UNIX"
)


def test_every_module_is_imported_without_what_windows_has_not() -> None:
    done = run_python(WITHOUT_POSIX, GONE)
    assert done.returncode == 0, done.stderr
    tried, failed = json.loads(done.stdout)
    assert tried > 300
    assert failed == {}
