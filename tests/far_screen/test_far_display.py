"""A screen is far where DISPLAY names a machine, and nowhere else."""

from __future__ import annotations

import sys

import pytest

from ascl_reader.far_screen.far_display import SWITCH, is_far

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X over a network is for Linux")


@pytest.mark.parametrize("display", ["localhost:10.0", "localhost:10", "screen.school.uk:0", "127.0.0.1:1"])
def test_a_display_that_names_a_machine_is_far(display: str) -> None:
    assert is_far({"DISPLAY": display})
    assert is_far({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
    assert is_far({"DISPLAY": display, "QT_QPA_PLATFORM": "wayland;xcb"})
    assert not is_far({"DISPLAY": display, SWITCH: "off"})
    assert not is_far({"DISPLAY": display, "QT_QPA_PLATFORM": "wayland"})
    assert not is_far({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb;offscreen"})
    assert not is_far({"DISPLAY": display, "QT_QPA_PLATFORM": "offscreen"})
    assert not is_far({"DISPLAY": display, "WAYLAND_DISPLAY": "wayland-0"})


@pytest.mark.parametrize(
    "display", ["", ":0", ":0.0", "unix:0", "host:0.1", "::1:0", "/tmp/socket:0", "host", "a b:0", "é:0"]
)
def test_any_other_is_left_to_qt(display: str) -> None:
    assert not is_far({"DISPLAY": display, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"})
