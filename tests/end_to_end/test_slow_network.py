"""The window on a screen afar, over a line of 8 Mbit/s with 80 ms: what is sent for a key, and until the window stands.

Counted is what `ssh -C` or a remote desktop sends, which pack what is painted; without packing a key that changes the
list and the panes sends some megabytes of points, as any program does whose toolkit draws itself.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
from reader_window import ReaderWindow
from screen import Screen, missing_tools
from slow_link import SlowLink

FOR_A_KEY = 300_000
"""Bytes: 0.3 s on such a line."""

FOR_THE_WINDOW = 1_000_000
"""Bytes: 1 s on such a line, which leaves two for the start itself."""

QUIET = 0.5


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
        assert 0 < link.packed < FOR_THE_WINDOW
        reader.key("ctrl+k")
        typed = ""
        for letter in "fund":
            link.wait_quiet(QUIET)
            link.packed, typed = 0, typed + letter
            reader.key(letter)
            reader.wait_until(f"{typed} is answered", lambda state, typed=typed: state["answered"] == typed)
            link.wait_quiet(QUIET)
            assert link.packed <= FOR_A_KEY, typed
    finally:
        reader.close()
        link.close()
