"""The engine's process: sets the sheets it is asked for, several at a time, until the program that asks is gone."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import BinaryIO, NoReturn

import msgspec

from ascl_reader.briefing.engine.requests import CannotBeSet, EngineRequest
from ascl_reader.briefing.engine.typst_engine import TypstEngine
from ascl_reader.child_process import messages, next_message, own_streams, packed

AT_ONCE = 4
"""Requests worked on at the same time: pages that nobody waits for any more do not hold up the newest ones."""


class Folders(msgspec.Struct, frozen=True):
    """Tells where the layouts and the fonts are, by paths in the letters of the system; the first message."""

    layouts: bytes
    fonts: tuple[bytes, ...]


class Asked(msgspec.Struct, frozen=True):
    """Asks the engine; its answers have the same number."""

    number: int
    request: EngineRequest


class FileMade(msgspec.Struct, frozen=True, tag=True):
    """Gives the next file that was asked for."""

    number: int
    data: bytes


class Finished(msgspec.Struct, frozen=True, tag=True):
    """Tells that all files were given."""

    number: int


class NotSet(msgspec.Struct, frozen=True, tag=True):
    """Tells that the engine cannot set this, in typst's own words."""

    number: int
    reason: str


class EngineFault(msgspec.Struct, frozen=True, tag=True):
    """Says that the engine has a fault in its code, and where."""

    number: int
    trace: str


Answer = FileMade | Finished | NotSet | EngineFault


def set_sheets() -> NoReturn:
    """Sets sheets for the program that started this process; ends with it, whatever is being set."""
    requests, answers = own_streams()
    folders = msgspec.msgpack.decode(next_message(requests), type=Folders)
    fonts = [Path(os.fsdecode(folder)) for folder in folders.fonts]
    engine, speaking = TypstEngine(Path(os.fsdecode(folders.layouts)), fonts), Lock()
    engine.load()
    pool = ThreadPoolExecutor(AT_ONCE)
    for message in messages(requests):
        pool.submit(_answer, engine, msgspec.msgpack.decode(message, type=Asked), answers, speaking)
    os._exit(0)


def _answer(engine: TypstEngine, asked: Asked, answers: BinaryIO, speaking: Lock) -> None:
    try:
        files = engine.answer(asked.request)
    except CannotBeSet as error:
        return _tell(answers, speaking, NotSet(asked.number, str(error)))
    except BaseException:  # a panic of typst is no Exception; whoever asked is told of it, and waits no longer
        import traceback

        return _tell(answers, speaking, EngineFault(asked.number, traceback.format_exc()))
    return _tell(answers, speaking, *(FileMade(asked.number, each) for each in files), Finished(asked.number))


def _tell(answers: BinaryIO, speaking: Lock, *told: Answer) -> None:
    """Sends answers with no other answer in between."""
    try:
        with speaking:
            for each in told:
                answers.write(packed(each))
            answers.flush()
    except OSError:  # nobody listens any more
        os._exit(0)
