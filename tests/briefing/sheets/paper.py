"""Reads a PDF back as a reader meets it: lines on pages with their places, and what a screen reader is told."""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import outloud
import pytest
from outloud.content import Line, PageContent
from outloud.findings import Result
from outloud.model import Document, StructElem
from outloud.rules._common import element_text

POINTS = 72 / 25.4


class Seen(NamedTuple):
    """One line: its text, its size, its upper edge from the top of the page in points, whether it is only seen."""

    text: str
    size: float
    top: float
    left: float
    right: float
    bottom: float
    artifact: bool


class Heading(NamedTuple):
    """One heading: its level (0: the title), its text, the page (from 1)."""

    level: int
    text: str
    page: int


class Paper:
    """A PDF that was read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "read.pdf"
            path.write_bytes(data)
            self.document = Document(str(path))
            self.pages = [
                [self._seen(line, page.height) for line in self.document.content(page.index).lines]
                for page in self.document.pages
            ]
            self.height = self.document.pages[0].height
            self.width = self.document.pages[0].width
            self.drawn = [(page.number, each.bbox) for page in self.document.pages for each in self._paths(page.index)]
            self.unread = "".join(
                run.text for page in self.document.pages for run in self.document.content(page.index).artifact_runs()
            )
            self.elements = self.document.elements
            self.read_out = [
                (element, " ".join(element_text(self.document, element, False).split())) for element in self.elements
            ]
            self.title, self.language = self.document.title, self.document.lang
            self.document.close()

    def _paths(self, page: int) -> list[object]:
        return [*self.document.content(page).paths, *self.document.content(page).images]

    @staticmethod
    def _seen(line: Line, height: float) -> Seen:
        left, low, right, high = line.bbox
        artifact = line.artifact_share > 0.5
        if line.text.endswith(" "):  # the space at which a line was broken hangs out
            right -= 0.4 * line.runs[-1].size
        return Seen(line.text, max(run.size for run in line.runs), height - high, left, right, height - low, artifact)

    @cached_property
    def text(self) -> str:
        """What is read out, in its order, as one text."""
        return " ".join(text for _, text in self.read_out if text)

    def checked(self, path: Path) -> Result:
        """Return what the checker says of the file that this was read from; it need not read the pages once more."""
        known = self.document.content

        class KnownDocument(Document):
            """The document, with the pages as they were read before."""

            def content(self, page_index: int) -> PageContent:
                """Return what stands on a page."""
                return known(page_index)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(outloud, "Document", KnownDocument)
            return outloud.check(str(path))

    def page_text(self, page: int) -> str:
        """Return all that is seen on a page (from 1)."""
        return " ".join(" ".join(line.text for line in self.pages[page - 1]).split())

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings in the order of reading."""
        return [
            Heading(element.heading_level or 0, self._whole(element), self._page(element))
            for element in self.elements
            if element.heading_level or element.type_raw == "Title"
        ]

    def _whole(self, element: StructElem) -> str:
        inside = {id(element), *(id(each) for each in element.descendants())}
        return " ".join(text for each, text in self.read_out if id(each) in inside and text)

    @staticmethod
    def _page(element: StructElem) -> int:
        """Return the page on which an element begins."""
        inside = [element, *element.descendants()]
        return next((ref.page + 1 for each in inside for ref in each.mcrefs if ref.page is not None), 0)

    def tagged(self, name: str) -> int:
        """Return how many elements have a tag."""
        return sum(element.type_raw == name for element in self.elements)
