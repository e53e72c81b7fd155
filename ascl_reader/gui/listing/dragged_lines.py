"""What is dragged out of the list: the keys of its lines, one a line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

LINES_MIME = "application/x-ascl-lines"


def as_mime_data(lines: Iterable[str]) -> QMimeData:
    """Returns lines as they are dragged."""
    data = QMimeData()
    data.setData(LINES_MIME, "\n".join(lines).encode())
    return data


def dragged_lines(data: QMimeData) -> list[str]:
    """Returns the lines that are dragged, none where something else is."""
    return bytes(data.data(LINES_MIME).data()).decode().split()
