"""What is dragged out of the list, and read where it is dropped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from ascl_reader.gui.listing.dragged_lines import LINES_MIME, as_mime_data, dragged_lines


def test_lines_arrive_as_they_were_dragged_and_anything_else_is_none() -> None:
    data = as_mime_data(["one", "bookmark:b1:two"])
    assert data.hasFormat(LINES_MIME)
    assert dragged_lines(data) == ["one", "bookmark:b1:two"]
    other = QMimeData()
    other.setText("one")
    assert dragged_lines(other) == []
