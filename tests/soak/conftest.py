"""A soak has the window of the other tests, but answers its dialogs itself."""

from __future__ import annotations

from tests.gui.conftest import open_program, qapp

__all__ = ["open_program", "qapp"]
