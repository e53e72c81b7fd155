"""The window on a screen afar, over a line of 8 Mbit/s with 80 ms: what is sent for a key, and until the window stands.

Counted is what goes to the screen with the packing of `ssh -C` and as it is, and how often the program waits for an
answer of the screen's: on such a line each takes 80 ms.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
from reader_window import ReaderWindow
from screen import Screen, missing_tools
from slow_link import SlowLink

from ascl_reader.far_screen.far_display import SWITCH
from tests.conftest import run_python

FOR_A_KEY = 300_000
"""Bytes that go over the line: 0.3 s, also where nothing packs, and for the first letter of a search, with which list
and statement change as a whole."""

FOR_THE_WINDOW = 1_000_000
"""Bytes: 1 s on such a line, which leaves two for the start itself."""

ATTEMPTS = 3
"""A machine with much else to do paints what passes by in pieces, and sends it so; once it must not."""

QUIET = 0.5


WINDOW = """
import os, sys
from ascl_reader.far_screen import far_display, go_between
between = go_between.begin() if far_display.is_far(os.environ) else None
print(between is not None and between.takes_over())
from ascl_reader.gui.widgets.application import make_application
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit
class Edit(QPlainTextEdit):
    painted, picture = False, None
    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted = True
application = make_application()
edit = Edit("\\n".join(f"{line} The quick brown fox" for line in range(200)))
edit.setCursorWidth(0)
edit.resize(500, 300)
edit.show()
steps = [lambda: edit.verticalScrollBar().setValue(7), lambda: edit.selectAll(), lambda: edit.resize(430, 350)]
def go_on():
    if edit.painted and steps:
        edit.painted = False
        steps.pop(0)()
    elif edit.painted:
        before, edit.picture = edit.picture, edit.screen().grabWindow(edit.winId()).toImage()
        if edit.picture == before and edit.picture.size() == edit.size():
            edit.picture.save(sys.argv[1])
            application.quit()
            return
    QTimer.singleShot(60, go_on)
go_on()
application.exec()
"""
"""Draws, scrolls, selects and grows, each once the one before is painted, and keeps what then stays on the screen."""


@pytest.fixture
def afar(tmp_path: Path) -> Iterator[Screen]:
    """Return a screen to which all that is painted goes through the connection."""
    missing = missing_tools()
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (apt-get install xvfb openbox xdotool)")
    screen = Screen(tmp_path, afar=True)
    yield screen
    screen.close()


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
def test_a_key_and_the_start_send_little(afar: Screen, tmp_path: Path, home: Path) -> None:
    link = SlowLink(afar.environment["DISPLAY"])
    there = copy.copy(afar)
    there.environment = {**afar.environment, "DISPLAY": link.display}
    reader = ReaderWindow(there, tmp_path / "reader", home)
    reader.screen = afar  # its keys come past the link
    try:
        reader.wait_shown()
        link.wait_quiet(QUIET)
        assert 0 < link.sent < FOR_THE_WINDOW
        sent: dict[str, int] = {}
        for _ in range(ATTEMPTS):
            sent = _sent_for(reader, link, "fund")
            if max(sent.values()) <= FOR_A_KEY:
                break
        assert max(sent.values()) <= FOR_A_KEY, sent
    finally:
        reader.close()
        link.close()


def _sent_for(reader: ReaderWindow, link: SlowLink, word: str) -> dict[str, int]:
    """Return the bytes sent for each letter of a word that is typed into an empty search, by what is typed then."""
    reader.key("ctrl+k", "ctrl+a", "BackSpace")
    reader.wait_until("the search is empty", lambda state: not state["search"])
    sent = {}
    for end in range(1, len(word) + 1):
        typed = word[:end]
        link.wait_quiet(QUIET)
        link.sent = 0
        reader.key(typed[-1])
        reader.wait_until(f"{typed} is answered", lambda state, typed=typed: state["answered"] == typed)
        link.wait_quiet(QUIET)
        sent[typed] = link.sent
    return sent


@pytest.mark.end_to_end
def test_the_go_between_shows_the_same_to_the_point_asks_at_once_and_sends_less(afar: Screen, tmp_path: Path) -> None:
    sent, waited, pictures = {}, {}, {}
    for switch, platform in (("off", "xcb"), ("on", "wayland;xcb")):
        link = SlowLink(afar.environment["DISPLAY"])
        file = tmp_path / f"{switch}.png"
        done = run_python(WINDOW, str(file), DISPLAY=link.display, QT_QPA_PLATFORM=platform, **{SWITCH: switch})
        assert done.returncode == 0, done.stderr
        assert done.stdout == f"{switch == 'on'}\n"
        sent[switch], waited[switch], pictures[switch] = link.sent, link.turns, file.read_bytes()
        link.close()
    assert pictures["on"] == pictures["off"]
    assert sent["on"] < sent["off"] / 3
    assert waited["on"] < 0.6 * waited["off"]  # 39 and 85, or 40 and 80: how a screen parts its answers is chance
