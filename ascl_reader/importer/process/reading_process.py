"""Has documents read by a process of its own, so that none of them can stop, slow or fill the program."""

from __future__ import annotations

import logging
import os
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

import msgspec

from ascl_reader.child_process import command, messages, packed, start, stop
from ascl_reader.errors import UnreadableFile, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.process.limits import LARGEST, LONGEST, TOO_LARGE
from ascl_reader.importer.process.messages import (
    READ_DOCUMENTS,
    Answer,
    Broken,
    DocumentRead,
    OutOfMemory,
    PackRead,
    PagesRead,
    PagesRequest,
    PictureDrawn,
    PictureRequest,
    ReadRequest,
    Refused,
    Request,
    Result,
    ShareRead,
    StatementsRead,
)
from ascl_reader.library.statement import Statement

LOG = logging.getLogger("ascl_reader.import")

PATIENCE = 120.0
"""Seconds by the clock that a file may take, however busy the machine is."""

_OFTEN = 0.2
"""Seconds after which whoever waits is asked whether the file is still wanted."""

_ENDED = b""
_KILLED, _CPU_SPENT = 9, 24
"""The signals of a process that the system ended for its memory, and for its processor time (on any Unix)."""


class ReadingProcess:
    """A process that reads one file after the other; a new one is started where a file ended it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[bytes] = SimpleQueue()

    def start(self) -> None:
        """Starts the process, if none is there; it gets ready while its program does something else."""
        if self._process is None:
            self._process = start(_command())
            self._answers = SimpleQueue()
            Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()

    def reading(self, path: Path) -> Generator[float, None, SourceDocument]:
        """Has a file read; yields the share read so far, often, and returns its content.

        Raises UnreadableFile, or UnsuitableDocument with the reason. A caller that goes away ends the process at once.
        """
        answer = yield from self._asking(path, ReadRequest(os.fsencode(path)))
        if not isinstance(answer, DocumentRead):
            raise UnsuitableDocument(path=path, reason=_STOPPED)
        return msgspec.structs.replace(answer.document, file=path.name)

    def reading_page_or_pack(self, path: Path) -> Generator[float, None, SourceDocument | PackRead]:
        """Like reading(), with its errors, but a file that is a library pack is read as one, by what is in it."""
        answer = yield from self._asking(path, ReadRequest(os.fsencode(path), packs=True))
        if isinstance(answer, PictureDrawn | PagesRead):
            raise UnsuitableDocument(path=path, reason=_STOPPED)
        if isinstance(answer, DocumentRead):
            return msgspec.structs.replace(answer.document, file=path.name)
        return answer

    def drawing(self, path: Path, page: int, scale: float) -> Generator[float, None, PictureDrawn]:
        """Has the picture of a page (from 1) of a PDF drawn, `scale` pixels to a point; raises as reading() does."""
        answer = yield from self._asking(path, PictureRequest(os.fsencode(path), page, scale))
        if not isinstance(answer, PictureDrawn):
            raise UnsuitableDocument(path=path, reason=_STOPPED)
        return answer

    def reading_pages(self, path: Path, first: int, last: int) -> Generator[float, None, bytes]:
        """Has pages of a PDF read, the first to the last (from 1); the first step asks. Raises as reading() does."""
        answer = yield from self._asking(path, PagesRequest(os.fsencode(path), first, last))
        if not isinstance(answer, PagesRead):
            raise UnsuitableDocument(path=path, reason=_STOPPED)
        return answer.pages

    @property
    def is_running(self) -> bool:
        """Whether the process is there; one that was ended by a file is not, until the next file is asked for."""
        return self._process is not None

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            stop(process)

    def _asking(self, path: Path, request: Request) -> Generator[float, None, Result]:
        share, end, is_done = 0.0, time.monotonic() + PATIENCE, False
        statements: list[Statement] = []
        try:
            self._ask(path, request)
            while True:
                yield share
                try:
                    message = self._answers.get(timeout=_OFTEN)
                except Empty:
                    if time.monotonic() > end:
                        raise UnsuitableDocument(path=path, reason=_TOO_LONG) from None
                    continue
                if message == _ENDED:
                    raise UnsuitableDocument(path=path, reason=self._why_it_ended())
                answer = msgspec.msgpack.decode(message, type=Answer)
                if isinstance(answer, ShareRead):
                    share = answer.share
                    continue
                if isinstance(answer, StatementsRead):
                    share, end = answer.share, time.monotonic() + PATIENCE
                    statements += answer.statements
                    continue
                is_done = not isinstance(answer, OutOfMemory)
                result = _result(path, answer)
                if isinstance(result, PackRead):
                    return msgspec.structs.replace(result, statements=tuple(statements))
                return result
        finally:
            if not is_done:
                self.close()

    def _ask(self, path: Path, request: Request) -> None:
        try:
            self.start()
            stream = self._process.stdin if self._process is not None else None
            if stream is not None:
                stream.write(packed(request))
                stream.flush()
        except BrokenPipeError:
            return  # it has ended, and what it said last tells why
        except (OSError, ValueError) as error:
            reason = f"the program could not start the part of it that reads files ({error})"
            raise UnreadableFile(path=path, reason=reason) from error

    def _why_it_ended(self) -> str:
        code = self._process.wait() if self._process is not None else 0
        LOG.warning("the reading process ended with %s", code)
        if code in (TOO_LARGE, -_KILLED):
            return _TOO_LARGE
        return _TOO_LONG if code == -_CPU_SPENT else _STOPPED


_STOPPED = "the part of the program that reads such files stopped at it"
_TOO_LARGE = f"reading it took more than {LARGEST} MB of memory, which no such page needs"
_TOO_LONG = f"reading it took more than {LONGEST} seconds, which no such page needs"


def _result(path: Path, answer: Answer) -> Result:
    if isinstance(answer, Result):
        return answer
    if isinstance(answer, Refused):
        raise answer.error(path)
    if isinstance(answer, Broken):
        LOG.error("a reader has a fault at %s:\n%s", path.name, answer.trace)
        raise UnsuitableDocument(path=path, reason=_STOPPED)
    raise UnsuitableDocument(path=path, reason=_TOO_LARGE)


@contextmanager
def reading_process() -> Iterator[ReadingProcess]:
    """Gives a reading process, which is ended at last."""
    process = ReadingProcess()
    try:
        yield process
    finally:
        process.close()


def _listen(stream: BinaryIO, answers: SimpleQueue[bytes]) -> None:
    """Takes what the process says; its end is an empty message."""
    for message in messages(stream):
        answers.put(message)
    answers.put(_ENDED)


def _command() -> list[str]:
    return command("ascl_reader.importer.process.child", "read_documents", READ_DOCUMENTS)
