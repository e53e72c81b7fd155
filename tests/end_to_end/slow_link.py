"""A slow network between a program and its screen: counts, limits and delays what passes, as `ssh -X` from afar does.

The X server itself has to be started without shared memory (`Xvfb -extension MIT-SHM`), by which pictures would go past
the link, as they cannot over a real one.
"""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
import time
import zlib
from pathlib import Path

PIECE = 16 * 1024
"""Bytes that are passed on at once."""


class SlowLink:
    """Passes connections to a display on; `sent` is what programs sent to the screen, in bytes, `packed` what
    `ssh -C` makes of it (every connection packed as one stream, each piece at once); `turns` is how often a program
    spoke after the screen had, which is about how often it waited for an answer.

    `rate` is in bytes a second each way, without limit where it is 0; `delay` in seconds each way. With `packs` the
    packed bytes count for the rate.
    """

    def __init__(self, display: str, rate: float = 0, delay: float = 0, packs: bool = False) -> None:
        self._server = str(Path("/tmp/.X11-unix") / f"X{display.removeprefix(':')}")
        self._rate, self._delay, self._packs = rate, delay, packs
        self._counted = threading.Lock()
        self._open: list[socket.socket] = []
        self.sent = self.packed = self.turns = 0
        self._screen_spoke = False
        self.last = time.monotonic()
        self._listening = self._bound()
        self.display = f"127.0.0.1:{self._listening.getsockname()[1] - 6000}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """End the link; programs that use it lose their screen."""
        for each in [self._listening, *self._open]:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def wait_quiet(self, seconds: float, longest: float = 60) -> None:
        """Wait until nothing was sent for so long."""
        end = time.monotonic() + longest
        while time.monotonic() - self.last < seconds and time.monotonic() < end:
            time.sleep(0.02)

    @staticmethod
    def _bound() -> socket.socket:
        """Return a socket of this machine's at the port of a display that nobody uses."""
        for number in range(200, 1000):
            made = socket.socket()
            try:
                made.bind(("127.0.0.1", 6000 + number))
            except OSError:
                made.close()
                continue
            made.listen()
            return made
        raise OSError("no port of a display is free")

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                program, _ = self._listening.accept()
                screen = socket.socket(socket.AF_UNIX)
                screen.connect(self._server)
                self._open += [program, screen]
                self._pass_on(program, screen, counted=True)
                self._pass_on(screen, program, counted=False)

    def _pass_on(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        underway: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
        threading.Thread(target=self._take, args=(source, underway, counted), daemon=True).start()
        threading.Thread(target=self._bring, args=(underway, target), daemon=True).start()

    def _take(self, source: socket.socket, underway: queue.SimpleQueue[tuple[float, bytes]], counted: bool) -> None:
        packer, piece = zlib.compressobj(), b"-"
        while piece:
            try:
                piece = source.recv(PIECE)
            except OSError:
                piece = b""
            size = len(packer.compress(piece)) + len(packer.flush(zlib.Z_SYNC_FLUSH))
            if counted and piece:
                with self._counted:
                    self.sent += len(piece)
                    self.packed += size
                    self.turns, self._screen_spoke = self.turns + self._screen_spoke, False
                    self.last = time.monotonic()
            elif piece:
                self._screen_spoke = True
            if self._rate:
                time.sleep((size if self._packs else len(piece)) / self._rate)
            underway.put((time.monotonic() + self._delay, piece))

    @staticmethod
    def _bring(underway: queue.SimpleQueue[tuple[float, bytes]], target: socket.socket) -> None:
        while True:
            due, piece = underway.get()
            time.sleep(max(0.0, due - time.monotonic()))
            try:
                if not piece:
                    target.shutdown(socket.SHUT_WR)
                    return
                target.sendall(piece)
            except OSError:
                return
