"""Child processes: started, talked to, ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

import ascl_reader

LARGEST_MESSAGE = 200_000_000
"""Bytes; the message with a page of 2,000 statements has some 3,000,000. A longer one than this is not one of ours."""

_LENGTH = 4
"""Bytes before each message that give its length."""

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def command(module: str, function: str, argument: str) -> list[str]:
    """Returns the command line of a process that calls a function of one of our modules, which never returns.

    The process looks for modules where this one does, so that a file beside a document is never run as code. In a
    frozen bundle the program starts itself with `argument` instead.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    places = [str(Path(ascl_reader.__file__).resolve().parents[1]), *filter(None, sys.path)]
    room, _, name = module.rpartition(".")
    code = f"import sys; sys.path[:] = {places!r}; from {room} import {name}; {name}.{function}()"
    return [sys.executable, "-S", "-c", code]


def start(asked: list[str]) -> subprocess.Popen[bytes]:
    """Starts a process with pipes to its standard input and output; raises OSError if it cannot be started."""
    return subprocess.Popen(
        asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, creationflags=_NO_WINDOW
    )


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends a process at once, whatever it is doing, and closes its pipes."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()


def own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Returns the streams from which a started process reads requests and to which it writes its answers.

    From then on standard input and output lead nowhere, so that what a library prints is not taken for an answer.
    """
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nowhere, stream)
    return requests, answers


def packed(message: msgspec.Struct) -> bytes:
    """Returns a message as bytes, with its length before it."""
    data = msgspec.msgpack.encode(message)
    return len(data).to_bytes(_LENGTH, "big") + data


def next_message(stream: BinaryIO) -> bytes:
    """Returns the bytes of the next message; empty if the other side has ended, or sends no whole message."""
    length = int.from_bytes(stream.read(_LENGTH), "big")
    data = stream.read(length) if length <= LARGEST_MESSAGE else b""
    return data if len(data) == length else b""


def messages(stream: BinaryIO | None) -> Iterator[bytes]:
    """Yields the messages of the other side, until it has ended."""
    with suppress(OSError, ValueError):
        while stream is not None and (message := next_message(stream)):
            yield message
