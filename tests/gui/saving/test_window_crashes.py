"""The window is killed while somebody types, and shares its folder with a terminal: nothing that was saved is lost.

Real processes; nothing here knows how the work is kept on the disk. The long forms: ASCL_READER_LONG=1.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.terminal.command_line import run
from tests.conftest import LONG, statement_data, without_display, write_library

KILLS, COMMANDS = (200, 500) if LONG else (2, 5)
LIMIT = 3_000 if LONG else 90
"""Seconds that a test may take."""

TYPES = """
import sys
from itertools import count
from pathlib import Path
from PySide6.QtCore import QTimer
from ascl_reader.gui.startup import run_window
from ascl_reader.gui.app import Program
from ascl_reader.window_request import WindowRequest

made, numbers = Program.__init__, []
def making(program, *given, **named):
    made(program, *given, **named)
    def types():
        if not hasattr(program, "at_close") or not program.bookmark_autosave.ready:
            return
        session, autosave, note = program.window.session, program.bookmark_autosave, program.window.note.text
        if not numbers:
            session.show_statement("one")
            autosave._saved.written.connect(lambda _, saved: print(len(saved.work.notes["one"].text), flush=True))
            note.setFocus()
            note.moveCursor(note.textCursor().MoveOperation.End)
            numbers.append(count(note.toPlainText().count(" ")))
        note.insertPlainText(f"{next(numbers[0])} ")
    timer = QTimer(program.window)
    timer.timeout.connect(types)
    timer.start(30)
Program.__init__ = making
sys.exit(run_window.run(WindowRequest(), Path(sys.argv[1])))
"""
"""The program as it is opened, with a hand in it that counts on in a note, and tells how much of that is saved."""


def typed() -> Iterator[str]:
    """Yield what the hand types."""
    return (f"{number} " for number in itertools.count())


@contextlib.contextmanager
def window(library: Path) -> Iterator[subprocess.Popen[str]]:
    """Open the window with the hand in it; kill it in the end, where it still runs."""
    process = subprocess.Popen(
        [sys.executable, "-c", TYPES, str(library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env={**without_display(), "QT_QPA_PLATFORM": "offscreen"},
    )
    with process:
        yield process
        process.kill()


def told(process: subprocess.Popen[str]) -> list[str]:
    """Return the lines that it wrote till its end."""
    assert process.stdout is not None
    return process.stdout.read().split("\n")[:-1]


def note(library: Path, statement: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the note on a statement, as the terminal tells it."""
    capsys.readouterr()
    assert run(["--library", str(library), "bookmark", "note", statement, "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    found: str = json.loads(told.out)["text"]
    return found


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.timeout(LIMIT)
def test_nothing_that_was_saved_is_lost_by_a_kill(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = write_library(tmp_path / "library", statement_data("one"), statement_data("two"))
    chance, confirmed = random.Random(5), 0
    for _ in range(KILLS):
        with window(library) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(chance.random() * 0.5)
            process.kill()
            confirmed = int([first, *told(process)][-1])
        text = note(library, "one", capsys)
        assert len(text) >= confirmed - 1  # a blank at the end is no text
        whole = "".join(itertools.islice(typed(), len(text)))
        assert whole.startswith(text)
    assert confirmed > KILLS


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.timeout(LIMIT)
def test_what_a_killed_program_left_half_written_is_deleted_once_it_is_a_day_old(tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", statement_data("one"))
    old, young = paths.user_settings() / ".session.json.ab_c1234.new", paths.user_data() / ".x.jsonl.ab_c1234.new"
    for path in (old, young):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b'{"half')
    os.utime(old, (time.time() - 30 * 3600,) * 2)
    with window(library) as process:
        while old.exists():
            assert process.poll() is None
            time.sleep(0.05)
        assert young.exists()


@pytest.mark.skipif(os.name != "posix", reason="SIGTERM")
@pytest.mark.timeout(LIMIT)
def test_a_window_and_a_terminal_that_write_at_once_lose_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = write_library(tmp_path / "library", statement_data("one"), statement_data("two"))
    lines: list[str] = []
    with window(library) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        for number in range(COMMANDS):
            lines.append(f"Line {number}.")
            assert run(["--library", str(library), "bookmark", "note", "two", "--text", " ".join(lines)]) == 0
        process.terminate()
        confirmed = [first, *told(process)]
        assert process.wait(60) == 0
    assert note(library, "two", capsys) == " ".join(lines)
    text = note(library, "one", capsys)
    assert len(text) >= int(confirmed[-1]) - 1
    assert "".join(itertools.islice(typed(), len(text))).startswith(text)
