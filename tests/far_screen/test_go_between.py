"""Where the go-between cannot reach the screen, that is told as of any other screen."""

from __future__ import annotations

import sys

import pytest

from tests.conftest import run_program


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X over a network is for Linux")
def test_a_far_screen_that_does_not_answer_is_told_in_one_sentence() -> None:
    done = run_program(DISPLAY="localhost:980", QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("ascl-reader: No window can open on the display localhost:980: nothing answers")
    assert len(done.stderr.splitlines()) == 1
