"""The pages of a briefing as Qt draws them: those of the engine, with the school's logo."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ascl_reader.briefing.briefing import (
    Briefing,
    Layout,
)
from ascl_reader.gui.briefing.paper.pages import Typesetter, draw_page
from tests.gui.briefing_windows import made

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
<clipPath id="c"><circle cx="30" cy="30" r="28"/></clipPath>
<rect width="120" height="60" fill="#c00000" clip-path="url(#c)"/></svg>"""


def shown(drawing: bytes, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_page(painter, drawing, image.rect().toRectF())
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> float:
    """Return the share of dots that clearly differ."""
    size = QSize(300, 424)
    small = [
        each.scaled(size, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for each in (one, other)
    ]
    first, second = (bytes(each.constBits()) for each in small)
    return sum(abs(a - b) > 48 for a, b in zip(first, second, strict=True)) / len(first)


@pytest.mark.parametrize("layout", list(Layout))
def test_the_pages_drawn_by_qt_are_those_of_the_engine(
    typesetter: Typesetter, briefing: Briefing, layout: Layout, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text(LOGO)
    wanted = msgspec.structs.replace(briefing, layout=layout, logo=str(logo), school="Example School")
    pages = made(typesetter, wanted)
    pictures = typesetter.sheet_maker.pages(pages.made, 96)
    assert len(pictures) == len(pages.drawings) and pages.refused is None
    for drawing, picture in zip(pages.drawings, pictures, strict=True):
        image = QImage.fromData(picture)
        assert differing(shown(drawing, image.width(), image.height()), image) < 0.002
    drawn = shown(pages.drawings[0], 794, 1123)
    reds = sum(drawn.pixelColor(x, y) == QColor("#c00000") for x in range(500, 794) for y in range(60, 200))
    assert reds > 800  # the logo's circle, which Qt alone would leave out


def test_a_broken_logo_is_told_and_the_pages_come_all_the_same(
    typesetter: Typesetter, briefing: Briefing, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    pages = made(typesetter, msgspec.structs.replace(briefing, logo=str(logo)))
    assert pages.drawings and pages.refused is not None and "damaged" in str(pages.refused)


def test_a_sheet_is_let_go_of_when_memory_is_freed(typesetter: Typesetter, briefing: Briefing) -> None:
    sheet = made(typesetter, briefing).made.sheet
    held = sys.getrefcount(sheet)
    typesetter.free_memory()
    assert sys.getrefcount(sheet) < held
