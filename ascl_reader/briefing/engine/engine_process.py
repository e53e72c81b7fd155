"""An engine in a process of its own: the memory that typst keeps for sheets it has set ends with it, as its faults do.

In the program's own process that memory would stay to the end: 60 to 100 MB for a whole library.
"""

from __future__ import annotations

import logging
import os
import weakref
from contextlib import suppress
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from subprocess import Popen
from threading import Lock, Thread
from typing import BinaryIO

import msgspec

from ascl_reader.briefing.engine.engine_child import Answer, Asked, EngineFault, Finished, Folders, NotSet
from ascl_reader.briefing.engine.print_fonts import font_folders
from ascl_reader.briefing.engine.requests import CannotBeSet, EngineRequest
from ascl_reader.briefing.engine.typst_engine import LAYOUTS, TypstEngine, give_back_memory
from ascl_reader.child_process import command, messages, packed, start, stop
from ascl_reader.errors import ErrorKind, ReaderError

_log = logging.getLogger("ascl_reader.paper")

SET_SHEETS = "--set-sheets"
"""The argument with which a frozen bundle starts itself as the engine."""


class EngineProcess:
    """An engine whose process starts with what it is first asked, and again after `free_memory`.

    Several threads may ask at the same time. Where the system starts no process, typst works in this one.
    """

    def __init__(self, resources: Path, cache: Path) -> None:
        self._layouts, self._cache = resources / LAYOUTS, cache
        self._changing = Lock()
        self._child: _Child | None = None
        self._here: TypstEngine | None = None
        self._is_done_with = False

    def start(self) -> None:
        """Starts the process, if none is there; it gets ready while its program does something else."""
        self._running()

    def answer(self, request: EngineRequest) -> list[bytes]:
        """Returns the files that were asked for, or what the layout tells.

        Raises CannotBeSet; ReaderError where the fonts are missing, or where two processes ended at the request.
        """
        child = self._running()
        if child is None:
            assert self._here is not None
            return self._here.answer(request)
        try:
            return child.answer(request)
        except _Ended:
            self._forget(child)
            return self._answer_alone(request)
        finally:
            self._end_if_done_with()

    def free_memory(self) -> None:
        """Ends the process, after its last answer where it still works on one.

        What was kept of its pages in this process, as the pictures of them, is handed back to the system too.
        """
        self._is_done_with = True
        self._end_if_done_with()
        if self._here is not None:
            self._here.free_memory()
        give_back_memory()

    def _answer_alone(self, request: EngineRequest) -> list[bytes]:
        """Has a process of its own answer: this request ended the shared one, or was under way when another did."""
        try:
            alone = _Child(self._layouts, font_folders(self._cache))
        except OSError as error:
            raise ReaderError(ErrorKind.STOPPED_ENGINE) from error
        try:
            return alone.answer(request)
        except _Ended:
            raise ReaderError(ErrorKind.STOPPED_ENGINE) from None
        finally:
            alone.stop()

    def _running(self) -> _Child | None:
        """Returns the process; None if none can be started."""
        with self._changing:
            self._is_done_with = False
            if self._child is None and self._here is None:
                fonts = font_folders(self._cache)
                try:
                    self._child = _Child(self._layouts, fonts)
                except OSError as error:
                    _log.warning("no process for the engine could be started: %s", error)
                    self._here = TypstEngine(self._layouts, fonts)
            return self._child

    def _end_if_done_with(self) -> None:
        with self._changing:
            child = self._child
            if child is not None and self._is_done_with and not child.is_asked:
                self._child = None
                child.stop()

    def _forget(self, child: _Child) -> None:
        """Forgets a process that ended by itself."""
        with self._changing:
            if self._child is child:
                self._child = None
                _log.warning("the engine's process ended with %s", child.stop())


class _Ended(Exception):
    """The process ended before it had answered."""


class _Waiting:
    """Those who wait for answers of one process, by their numbers."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.answers: dict[int, SimpleQueue[Answer | None]] = {}
        self.has_ended = False

    def listen(self, stream: BinaryIO | None) -> None:
        """Hands answers to those who wait for them; None if the process has ended, or sent what is no answer."""
        with suppress(msgspec.MsgspecError):
            for message in messages(stream):
                answer: Answer = msgspec.msgpack.decode(message, type=Answer)
                heard = self.answers.get(answer.number)
                if heard is not None:
                    heard.put(answer)
        with self.lock:
            self.has_ended = True
            for heard in self.answers.values():
                heard.put(None)


class _Child:
    """The engine's process; it ends at the latest when this object is deleted."""

    def __init__(self, layouts: Path, fonts: list[Path]) -> None:
        self._process: Popen[bytes] = start(_command())
        self._end = weakref.finalize(self, stop, self._process)
        self._numbers = count(1)
        self._waiting = _Waiting()
        self._say(Folders(os.fsencode(layouts), tuple(os.fsencode(folder) for folder in fonts)))
        Thread(target=self._waiting.listen, args=(self._process.stdout,), daemon=True).start()

    @property
    def is_asked(self) -> bool:
        """Whether somebody waits for an answer."""
        return bool(self._waiting.answers)

    def answer(self, request: EngineRequest) -> list[bytes]:
        """Returns what was asked for. Raises CannotBeSet, or _Ended if the process ends."""
        heard: SimpleQueue[Answer | None] = SimpleQueue()
        with self._waiting.lock:
            if self._waiting.has_ended:
                raise _Ended
            number = next(self._numbers)
            self._waiting.answers[number] = heard
            self._say(Asked(number, request))
        try:
            return _files(heard)
        finally:
            self._waiting.answers.pop(number, None)

    def stop(self) -> int:
        """Ends the process, whatever it is doing; returns its exit code."""
        self._end()
        return self._process.returncode

    def _say(self, message: msgspec.Struct) -> None:
        """Sends a message; that the process has ended is noticed by the thread that listens."""
        stream = self._process.stdin
        try:
            if stream is not None:
                stream.write(packed(message))
                stream.flush()
        except (OSError, ValueError):
            _log.debug("the engine's process does not listen")


def _files(heard: SimpleQueue[Answer | None]) -> list[bytes]:
    """Waits for the whole answer to a request; returns its files."""
    files: list[bytes] = []
    while not isinstance(answer := heard.get(), Finished):
        if answer is None:
            raise _Ended
        if isinstance(answer, NotSet):
            raise CannotBeSet(answer.reason)
        if isinstance(answer, EngineFault):
            raise RuntimeError(f"the engine has a fault\n{answer.trace}")
        files.append(answer.data)
    return files


def _command() -> list[str]:
    return command("ascl_reader.briefing.engine.engine_child", "set_sheets", SET_SHEETS)
