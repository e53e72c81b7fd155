"""What a session left on the disk, for tests of what comes back at the next start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.gui.memory import session_state
from ascl_reader.gui.memory.session_state import NOWHERE, SessionState


def place(settings: Path) -> SessionState:
    return session_state.read(settings)[0]


def dialogs(settings: Path) -> dict[str, Any]:
    return session_state.read(settings)[1]


def write_session(settings: Path, where: SessionState = NOWHERE, open_dialogs: dict[str, Any] | None = None) -> None:
    settings.mkdir(parents=True, exist_ok=True)
    state = {"version": 1, "place": msgspec.to_builtins(where), "dialogs": open_dialogs or {}}
    (settings / session_state.FILE).write_text(json.dumps(state), encoding="utf-8")
