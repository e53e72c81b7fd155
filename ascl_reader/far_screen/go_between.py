"""The process between the program and a far screen: begun before Qt is loaded, so that it asks while Python imports.

It is a process and not a thread, because Qt holds Python's lock while it waits for the screen. It ends when either side
does. Where it cannot be had, the program speaks with the screen itself, as any other does.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import threading

from ascl_reader.far_screen.conversation import Conversation
from ascl_reader.far_screen.far_display import DISPLAY_OPTIONS
from ascl_reader.far_screen.own_display import OwnDisplay

PIECE = 1 << 16
MOST_WAITING, MOST_TOLD = 1 << 18, 1 << 24
"""Bytes that wait for the screen and for the program; the other has to wait while there are more."""

GONE = select.POLLHUP | select.POLLERR

READY = b"ready\n"


class GoBetween:
    """The process that was begun, by its number; `lives_with` is open as long as this process is."""

    def __init__(self, display: OwnDisplay, process: int, told: int, lives_with: int) -> None:
        self._name, self._process, self._told, self._lives_with = display.name, process, told, lives_with

    def takes_over(self) -> bool:
        """Waits until the far screen has answered, and has Qt take the display of this process; false where not."""
        with os.fdopen(self._told, "rb") as told:
            ready = told.readline() == READY
        if ready:
            DISPLAY_OPTIONS[:] = ["-platform", "xcb", "-display", self._name]
        else:
            with contextlib.suppress(ChildProcessError):  # nobody has to wait where ends of processes are ignored
                os.waitpid(self._process, 0)
        return ready


def begin() -> GoBetween | None:
    """Begins a process for the far screen that DISPLAY names; None if none can be made."""
    try:
        display = OwnDisplay()
    except OSError:
        return None
    pipes: list[int] = []
    try:
        pipes += os.pipe()
        pipes += os.pipe()
        child = os.fork()
    except OSError:
        display.remove()
        for each in pipes:
            os.close(each)
        return None
    reading, writing, lives, lives_with = pipes
    if child:
        display.let_go()
        os.close(writing)
        os.close(lives)
        return GoBetween(display, child, reading, lives_with)
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
    program, connected = -1, threading.Event()
    with contextlib.suppress(OSError, ValueError, EOFError):
        try:
            threading.Thread(target=_end_with, args=(lives, display, connected), daemon=True).start()
            screen, greeted = _connected()
            connected.set()
            between = Conversation(greeted, lambda: _write(screen, between.to_screen))
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


def _end_with(lives: int, display: OwnDisplay, connected: threading.Event) -> None:
    """Ends this process with the program while the screen has not answered: a connection may take minutes."""
    os.read(lives, 1)
    if not connected.is_set():
        display.remove()
        os._exit(0)


def _exchange(between: Conversation, screen: int, program: int, others: list[int]) -> set[int]:
    """Waits for one of them and passes on what it sent; returns those that can be read. Raises OSError, EOFError."""
    to_program = between.to_program if program >= 0 and between.has_greeted else bytearray()
    poll, reading = select.poll(), set(others)
    if len(between.to_program) < MOST_TOLD:
        reading.add(screen)
    if len(between.to_screen) < MOST_WAITING:
        reading.add(program)
    for each in (screen, program, *others):
        waits = between.to_screen if each == screen else to_program if each == program else b""
        if each >= 0:
            poll.register(each, select.POLLIN * (each in reading) | select.POLLOUT * bool(waits))
    happened = dict(poll.poll())
    if any(told & GONE and each not in reading for each, told in happened.items()):
        raise EOFError
    readable = {each for each, told in happened.items() if each in reading and told & (select.POLLIN | GONE)}
    if screen in readable:
        between.from_screen(_read(screen))
    if program in readable:
        between.from_program(_read(program))
    for each, waiting in ((screen, between.to_screen), (program, to_program)):
        if happened.get(each, 0) & select.POLLOUT:
            _write(each, waiting)
    return readable


def _write(file: int, waiting: bytearray) -> None:
    with contextlib.suppress(BlockingIOError):
        del waiting[: os.write(file, waiting[:PIECE])]


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
