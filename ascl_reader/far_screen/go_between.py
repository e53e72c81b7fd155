"""The process between the program and a far screen: begun before Qt is loaded, so that it asks while Python imports.

It is a process and not a thread, because Qt holds Python's lock while it waits for the screen. It ends when either side
does. Where it cannot be had, the program speaks with the screen itself, as any other does.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal

from ascl_reader.far_screen.conversation import Conversation
from ascl_reader.far_screen.far_display import DISPLAY_OPTIONS
from ascl_reader.far_screen.own_display import OwnDisplay

PIECE = 1 << 16
MOST_WAITING = 1 << 18
"""Bytes that wait for the screen; the program has to wait while there are more."""

READY = b"ready\n"


class GoBetween:
    """The process that was begun; `lives_with` is open as long as this process is."""

    def __init__(self, display: OwnDisplay, told: int, lives_with: int) -> None:
        self._name, self._told, self._lives_with = display.name, told, lives_with

    def takes_over(self) -> bool:
        """Waits until the far screen has answered, and has Qt take the display of this process; false where not."""
        with os.fdopen(self._told, "rb") as told:
            ready = told.readline() == READY
        if ready:
            DISPLAY_OPTIONS[:] = ["-display", self._name]
        return ready


def begin() -> GoBetween | None:
    """Begins a process for the far screen that DISPLAY names; none where none can be made."""
    try:
        display = OwnDisplay()
    except OSError:
        return None
    reading, writing = os.pipe()
    lives, lives_with = os.pipe()
    try:
        child = os.fork()
    except OSError:
        display.remove()
        return None
    if child:
        display.let_go()
        os.close(writing)
        os.close(lives)
        return GoBetween(display, reading, lives_with)
    try:
        os.close(reading)
        os.close(lives_with)
        _pass_on(display, writing, lives)
    finally:
        os._exit(0)


def _pass_on(display: OwnDisplay, told: int, lives: int) -> None:
    """Speaks with the screen at once, and passes on what the program says until one of them ends."""
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # what ends the program may come to all at once
        signal.signal(each, signal.SIG_IGN)
    program = -1
    with contextlib.suppress(OSError, ValueError, EOFError):
        try:
            screen, greeted = _connected()
            between = Conversation(greeted)
            os.write(told, READY)
            os.close(told)
            while program < 0:
                if _exchange(between, screen, -1, [display.fileno(), lives]) & {lives}:
                    return
                if select.select([display], [], [], 0)[0]:
                    program = display.accept()
        finally:
            display.remove()
        while True:
            _exchange(between, screen, program, [])


def _exchange(between: Conversation, screen: int, program: int, others: list[int]) -> set[int]:
    """Waits for one of them and passes on what there is; returns what is to be read. Raises OSError, EOFError."""
    to_program = between.to_program if program >= 0 and between.has_greeted else bytearray()
    reading, writing = [screen, *others], []
    if between.to_screen:
        writing.append(screen)
    if program >= 0 and len(between.to_screen) < MOST_WAITING:
        reading.append(program)
    if to_program:
        writing.append(program)
    readable, writable, _ = select.select(reading, writing, [])
    if screen in readable:
        between.from_screen(_read(screen))
    if program in readable:
        between.from_program(_read(program))
    for each, waiting in ((screen, between.to_screen), (program, to_program)):
        if each in writable:
            with contextlib.suppress(BlockingIOError):
                del waiting[: os.write(each, waiting[:PIECE])]
    return set(readable)


def _read(file: int) -> bytes:
    with contextlib.suppress(BlockingIOError):
        read = os.read(file, PIECE)
        if not read:
            raise EOFError
        return read
    return b""


def _connected() -> tuple[int, bytes]:
    """Returns the file number of a connection to the screen, and its greeting. Raises OSError.

    It is libxcb's own, which knows every form of DISPLAY and every way to be let in; after that it sends nothing.
    """
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
    for each in (xcb.xcb_connection_has_error, xcb.xcb_get_setup, xcb.xcb_get_file_descriptor):
        each.argtypes = [ctypes.c_void_p]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)  # it prints why it is not let in; the program asks once more and tells that in its own words
    connection = xcb.xcb_connect(None, None)
    if xcb.xcb_connection_has_error(connection):
        raise ConnectionError
    greeted = xcb.xcb_get_setup(connection)
    size = 8 + 4 * int.from_bytes(ctypes.string_at(greeted, 8)[6:8], "little")
    return xcb.xcb_get_file_descriptor(connection), ctypes.string_at(greeted, size)
