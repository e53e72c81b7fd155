"""The program's log: what it did, by subject and level, and its faults.

A module logs what it did with `logging.getLogger("ascl_reader.saving").info(…)`, where the subject is one of SUBJECTS.
It is one file of the cache folder. Never what a person wrote: ids, counts, file names and times only.
ASCL_READER_LOG=debug in the environment tells more.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import stat
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from ascl_reader import __version__

NAME = "ascl-reader.log"
LARGEST = 1024 * 1024
"""Bytes; a log that would grow larger begins again from nothing, and the one before is kept beside as `.1`."""

MOST_CAUSES, MOST_FRAMES = 5, 40
"""How many errors of a chain of causes are logged, and how many lines of code of each: the last ones."""

SUBJECTS = ("search", "import", "saving", "paper", "window")
LEVEL_VARIABLE = "ASCL_READER_LOG"

ALL = logging.getLogger("ascl_reader")

_crash_files: list[IO[bytes]] = []
"""The log, opened for what the interpreter writes at a crash; empty if crashes are not noted."""


class LogFile(logging.FileHandler):
    """The file the log goes to; where it cannot be written, the program goes on without it.

    Python's own RotatingFileHandler would load the socket module too: 5 ms of each start, and half a megabyte.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Writes a line; where it would make the file too large, the file is put aside and a new one begun."""
        path = Path(self.baseFilename)
        try:
            opened = self._opened_at(path)
            if opened.st_size + len(self.format(record)) >= LARGEST:
                self._close_stream()
                _put_aside(path, opened)
            super().emit(record)
        except Exception:  # whatever it is, the program goes on
            self.handleError(record)

    def _opened_at(self, path: Path) -> os.stat_result:
        """Opens the log in its place; returns its file status."""
        if self.stream is not None and not _stands_at(path, os.fstat(self.stream.fileno())):
            self._close_stream()
            if _crash_files:
                note_crashes(path.parent)
        if self.stream is None:
            self.stream = self._open()
        return os.fstat(self.stream.fileno())

    def _close_stream(self) -> None:
        """Closes the file; the next line opens the file that is there then."""
        if self.stream is not None:
            self.stream.close()
            self.stream = None

    def _open(self) -> TextIOWrapper:
        return os.fdopen(_opened(Path(self.baseFilename)), "a", encoding=self.encoding, errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:
        """Reports nothing: the program goes on without its log."""
        return


def open_log(folder: Path) -> None:
    """Sends what is logged from now on to the log in this folder; the file is made with the first line."""
    for handler in [each for each in ALL.handlers if isinstance(each, LogFile)]:
        ALL.removeHandler(handler)
        handler.close()
    ALL.addHandler(_log_file(folder))
    wanted = logging.getLevelName(os.environ.get(LEVEL_VARIABLE, "").upper())
    ALL.setLevel(wanted if isinstance(wanted, int) else logging.INFO)


def note_crashes(folder: Path) -> None:
    """Has the interpreter write into the log, from now on, where it was when a library in C ended the process."""
    try:
        crashes = os.fdopen(_opened(folder / NAME), "ab")
    except OSError:
        return
    faulthandler.enable(crashes)
    _close_crash_files()
    _crash_files.append(crashes)


def _put_aside(path: Path, full: os.stat_result) -> None:
    """Gives a full log its second name, unless another process has done so: the log that this began is not full.

    Windows renames it only while nobody has the log open. Raises OSError.
    """
    are_crashes_noted = bool(_crash_files)
    if are_crashes_noted:
        faulthandler.disable()
        _close_crash_files()
    try:
        with _alone_in(path.parent) as is_alone:
            if is_alone and _stands_at(path, full):
                path.replace(f"{path}.1")
    finally:
        if are_crashes_noted:
            note_crashes(path.parent)


if sys.platform == "win32":

    def _stands_at(path: Path, opened: os.stat_result) -> bool:
        """Tells that the log which is open has its name: Windows neither renames nor deletes what is open."""
        return True

    @contextmanager
    def _alone_in(folder: Path) -> Iterator[bool]:
        """Tells that no other process puts the log aside: it would have to have it open alone."""
        yield True

else:
    import fcntl

    def _stands_at(path: Path, opened: os.stat_result) -> bool:
        """Returns whether the open log has its name yet: another process may put it aside, a person delete it."""
        try:
            return os.path.samestat(path.lstat(), opened)
        except OSError:
            return False

    @contextmanager
    def _alone_in(folder: Path) -> Iterator[bool]:
        """Tells whether no other process puts a log of this folder aside meanwhile; nobody waits for that."""
        handle, is_alone = os.open(folder, os.O_RDONLY), True
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                is_alone = False
            except OSError:  # a disk without locks
                pass
            yield is_alone
        finally:
            os.close(handle)


def _close_crash_files() -> None:
    while _crash_files:
        _crash_files.pop().close()


def where_it_broke(error: BaseException) -> str:
    """Returns the class of an error and of each error that caused it, each below the lines of code that led to it.

    Messages are left out, as they may hold what a person wrote, and so are the folders above a program's own, which may
    hold a person's name.
    """
    parts: list[str] = []
    now: BaseException | None = error
    while now is not None and len(parts) < MOST_CAUSES:
        frames = traceback.extract_tb(now.__traceback__, limit=-MOST_FRAMES)
        lines = [f"{_place(frame.filename)}, line {frame.lineno}, in {frame.name}" for frame in frames]
        parts.insert(0, "\n".join([*lines, type(now).__name__]))
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return "\n\n".join(parts)


def _place(file: str) -> str:
    """Returns a program's file below the folder of all packages; of others the name alone."""
    path = Path(file)
    for above in (Path(__file__).resolve().parents[1], *_packages(path)):
        if path.is_relative_to(above):
            return path.relative_to(above).as_posix()
    return path.name


def _packages(path: Path) -> list[Path]:
    return [each for each in path.parents if each.name in ("site-packages", "dist-packages")]


def _opened(path: Path) -> int:
    """Returns the log opened to be added to. Raises OSError if a link, a pipe or a device is in its place."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0), 0o600)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(f"{path} is not a file")
    return handle


def _log_file(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return logging.NullHandler()
    file = LogFile(folder / NAME, encoding="utf-8", delay=True)
    file.setFormatter(logging.Formatter(f"%(asctime)s {__version__} %(levelname)s %(name)s: %(message)s"))
    return file
