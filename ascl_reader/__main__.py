"""Starts ASCL Reader: `python -m ascl_reader`, `ascl-reader`, `ascl-readerw`."""

from __future__ import annotations

import sys
from pathlib import Path

from ascl_reader.window_request import WindowRequest


def main() -> int:
    """Opens the window where no command is given (the quick way, without a parser), else runs the command."""
    if len(sys.argv) == 1:
        from ascl_reader.terminal.open_window import open_window

        return open_window(_without_display)
    if sys.argv[1:] == ["--read-documents"]:
        from ascl_reader.importer.process.child import read_documents

        read_documents()
    if sys.argv[1:] == ["--set-sheets"]:
        from ascl_reader.briefing.engine.engine_child import set_sheets

        set_sheets()
    from ascl_reader.terminal.command_line import run

    return run(sys.argv[1:])


def _without_display(request: WindowRequest, library: Path | None) -> int:
    from ascl_reader.terminal.command_line import without_display

    return without_display(request, library)


if __name__ == "__main__":
    sys.exit(main())
