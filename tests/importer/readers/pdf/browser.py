"""A Chromium that prints web pages one after the other: to start one for each takes most of a second of work."""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import subprocess
import time
from pathlib import Path
from typing import Any

WAIT = 100.0
"""Seconds until a page that should be printed counts as failed."""


class Browser:
    """A browser without a window, told what to do by a pipe; `close` ends it."""

    def __init__(self, command: str, folder: Path) -> None:
        told, self._tell = _pipe()
        self._hear, heard = _pipe()
        self._numbers = itertools.count(1)
        self._left = b""
        how = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", "--remote-debugging-pipe"]
        given = ["sh", "-c", f'exec "$@" 3</dev/fd/{told} 4>/dev/fd/{heard}', "sh", command, *how]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(given, pass_fds=(told, heard), stdin=quiet, stdout=quiet, stderr=quiet)
        os.close(told)
        os.close(heard)

    def printed(self, address: str) -> bytes:
        """Return a page as PDF, printed as the command does it."""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable", session)
        self._ask("Page.navigate", session, url=address)
        while self._next().get("method") != "Page.loadEventFired":
            pass
        made = self._ask("Page.printToPDF", session, printBackground=True, preferCSSPageSize=True)
        self._ask("Target.closeTarget", targetId=target)
        return base64.b64decode(made["data"])

    def close(self) -> None:
        """End the browser."""
        self._process.kill()
        self._process.wait()
        os.close(self._tell)
        os.close(self._hear)

    def _ask(self, method: str, session: str = "", **parameters: object) -> dict[str, Any]:
        """Return the answer to a question; what else is told meanwhile is not wanted."""
        number = next(self._numbers)
        question = {"id": number, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        os.write(self._tell, json.dumps(question).encode() + b"\0")
        while (answer := self._next()).get("id") != number:
            pass
        assert "error" not in answer, answer
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        """Return the next that the browser tells."""
        deadline = time.monotonic() + WAIT
        while b"\0" not in self._left:
            ready, _, _ = select.select([self._hear], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "the browser says nothing"
            read = os.read(self._hear, 1_000_000)
            assert read, "the browser has ended"
            self._left += read
        told, _, self._left = self._left.partition(b"\0")
        return dict(json.loads(told))


def _pipe() -> tuple[int, int]:
    """Return both ends of a pipe, of high numbers: the browser's are 3 and 4."""
    import fcntl

    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]
