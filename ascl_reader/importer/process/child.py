"""The reading process: reads one file after the other on request, until the program that asks is gone."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO, NoReturn

import msgspec

from ascl_reader.child_process import messages, own_streams, packed
from ascl_reader.errors import ReaderError
from ascl_reader.importer.process.limits import limit_memory, limit_time
from ascl_reader.importer.process.messages import (
    READ_OF_PACK,
    Answer,
    Broken,
    DocumentRead,
    OutOfMemory,
    PackRead,
    PagesRead,
    PagesRequest,
    PictureDrawn,
    PictureRequest,
    Request,
    ShareRead,
    StatementsRead,
    path_of,
    refusal,
)
from ascl_reader.importer.process.reading_process import ReadingProcess, reading_process
from ascl_reader.importer.readers.read_file import bytes_of, reading_file
from ascl_reader.packs.pack_format import is_pack
from ascl_reader.packs.read_pack import open_pack
from ascl_reader.progress import finish

AT_ONCE = 200
"""Statements of a pack in one message; they have 100 MB at most, as the whole pack has."""


def read_documents() -> NoReturn:
    """Reads files for the program that started this process; ends with it, whatever a reader is doing."""
    requests, answers = own_streams()
    limit_memory()
    waiting: SimpleQueue[Request] = SimpleQueue()
    Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    gc.disable()  # what a file leaves in circles is cleared away once it is read: looking meanwhile costs a tenth more
    while True:
        request = waiting.get()
        limit_time()
        _tell(answers, _answer(request, answers))
        gc.collect()


def _listen(requests: BinaryIO, waiting: SimpleQueue[Request]) -> None:
    """Takes requests; ends the process when the program that asks is gone."""
    for message in messages(requests):
        waiting.put(msgspec.msgpack.decode(message, type=Request))
    os._exit(0)


def _answer(request: Request, answers: BinaryIO) -> Answer:
    try:
        return _result(path_of(request), request, answers)
    except ReaderError as error:
        return refusal(error)
    except MemoryError:
        return OutOfMemory()
    except Exception:  # the fault of a reader ends its file, not the import; it is told and logged
        import traceback

        return Broken(traceback.format_exc())


def _result(path: Path, request: Request, answers: BinaryIO) -> Answer:
    """Does what was asked and returns the answer; raises the errors of the reader."""
    if isinstance(request, PictureRequest):
        return _picture(path, request)
    if isinstance(request, PagesRequest):
        return _pages(path, request)
    if request.packs and is_pack(path):
        return _pack(path, answers)
    with reading_process() as second:
        ask = partial(_asked, second, path) if (os.cpu_count() or 1) > 1 else None
        document = finish(reading_file(path, ask), lambda share: _tell(answers, ShareRead(share)))
    return DocumentRead(msgspec.structs.replace(document, file=""))


def _asked(second: ReadingProcess, path: Path, first: int, last: int) -> Callable[[], bytes]:
    """Has pages of a PDF read by a second process; returns what waits for them, and gives nothing where it fails."""
    reading = second.reading_pages(path, first, last)
    try:
        next(reading)  # this asks
    except ReaderError:
        return bytes

    def answer() -> bytes:
        """Waits for the pages."""
        try:
            return finish(reading)
        except ReaderError:
            return b""  # the first process reads them, and finds whatever fault they have
        finally:
            second.close()

    return answer


def _pages(path: Path, request: PagesRequest) -> PagesRead:
    from ascl_reader.importer.readers.pdf.read_pdf import pages_apart

    return PagesRead(pages_apart(path, bytes_of(path), request.first, request.last))


def _picture(path: Path, request: PictureRequest) -> PictureDrawn:
    from ascl_reader.importer.readers.pdf.page_picture import page_picture

    drawn = page_picture(path, bytes_of(path), request.page, request.scale)
    return PictureDrawn(drawn.page_width, drawn.page_height, drawn.width, drawn.height, drawn.pixels)


def _pack(path: Path, answers: BinaryIO) -> PackRead:
    """Reads a pack and sends its statements some at a time; each lot may take the time of a whole file."""
    with open_pack(path) as pack:
        statements = pack.statements()
        for done in range(0, len(pack.ids), AT_ONCE):
            lot = tuple(islice(statements, AT_ONCE))
            _tell(answers, StatementsRead(lot, READ_OF_PACK * (done + len(lot)) / len(pack.ids)))
            limit_time()
            gc.collect()
        return PackRead(pack.manifest.name, pack.themes)


def _tell(answers: BinaryIO, answer: Answer) -> None:
    try:
        answers.write(packed(answer))
        answers.flush()
    except OSError:  # nobody listens any more
        os._exit(0)
