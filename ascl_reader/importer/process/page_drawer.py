"""Has pages of PDFs drawn by one process for as long as a review is open."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

from ascl_reader.errors import UnsuitableDocument
from ascl_reader.importer.process.messages import PictureDrawn
from ascl_reader.importer.process.reading_process import ReadingProcess

DrawnPages = tuple[Path, tuple[int, ...], list[PictureDrawn]]
"""A file, pages of it from 1, and their pictures."""


class PageDrawer:
    """Keeps a drawing process, with the limits of reading ones; it starts with the first page that is asked for."""

    def __init__(self) -> None:
        self._process = ReadingProcess()
        self._is_closed = False

    def drawing(self, path: Path, pages: Sequence[int], scale: float) -> Generator[float, None, DrawnPages]:
        """Has pages (from 1) of a PDF drawn, `scale` pixels to a point; yields the share done (0 to 1), often.

        A page that ends the process is tried once more by a new one. Raises as ReadingProcess.drawing() does.
        """
        drawn: list[PictureDrawn] = []
        for page in pages:
            try:
                picture = yield from self._process.drawing(path, page, scale)
            except UnsuitableDocument:
                if self._process.is_running or self._is_closed:
                    raise
                picture = yield from self._process.drawing(path, page, scale)
            drawn.append(picture)
        return path, tuple(pages), drawn

    def close(self) -> None:
        """Ends the process, whatever it is doing; no other is started."""
        self._is_closed = True
        self._process.close()
