"""What a session left on the disk, and the next start, for tests of what comes back then."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.memory import session_state
from ascl_reader.gui.memory.session_state import NOWHERE, SessionState
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram


def place(settings: Path) -> SessionState:
    return session_state.read(settings)[0]


def dialogs(settings: Path) -> dict[str, Any]:
    return session_state.read(settings)[1]


def write_session(settings: Path, where: SessionState = NOWHERE, open_dialogs: dict[str, Any] | None = None) -> None:
    settings.mkdir(parents=True, exist_ok=True)
    state = {"version": 1, "place": msgspec.to_builtins(where), "dialogs": open_dialogs or {}}
    (settings / session_state.FILE).write_text(json.dumps(state), encoding="utf-8")


def again(qtbot: QtBot, open_program: OpenProgram, request: WindowRequest = WindowRequest()) -> Program:  # noqa: B008
    """Open the program anew, as a user does, and wait until all of it is there."""
    program = open_program(request=request, ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "history") and program.history.ready)
    return program
