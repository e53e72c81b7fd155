"""Logos: sound ones are drawn, broken and harmful ones are refused with a sentence, none ever crashes anything."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.logo import LARGEST, Logo, read_logo
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.errors import UnsuitableLogo
from tests.briefing.sheets.made_up import (
    OURS,
    PRINTED,
    SETS,
    briefing,
)
from tests.briefing.sheets.paper import Paper

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">{}</svg>'
RECT = '<rect width="40" height="20" fill="#064"/>'


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return one part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, rows: bytes | None = None, colours: int = 2) -> bytes:
    """Return a picture of one colour."""
    channels = {0: 1, 2: 3, 6: 4}[colours]
    packed = zlib.compress(rows if rows is not None else (b"\x00" + b"\x20\x60\xa0\xff"[:channels] * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def read(tmp_path: Path, data: bytes | str, name: str = "logo") -> Logo:
    """Return the logo that a file of this content is."""
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_logo(path)


JPEG_PICTURE = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i"
    "Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj"
    "Y2NjY2NjY2P/wAARCAAUAB4DASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA"
    "FgEBAQEAAAAAAAAAAAAAAAAAAAQG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AjgIWoAAAAAAf/9k="
)
"""30 by 20 pixels, red."""


def inside(picture: bytes, kind: str = "png") -> str:
    """Return a bitmap as a part of an SVG."""
    return f'<image width="9" height="9" xlink:href="data:image/{kind};base64,{base64.b64encode(picture).decode()}"/>'


GOOD = {
    "png": png(60, 30),
    "jpeg": JPEG_PICTURE,
    "svg with a bitmap inside": SVG.format(RECT + inside(png(60, 30)) + inside(JPEG_PICTURE, "jpeg")).encode(),
    "png with transparency": png(60, 30, colours=6),
    "svg": SVG.format(RECT).encode(),
    "svg with a byte order mark": b"\xef\xbb\xbf" + SVG.format(RECT).encode(),
    "svg with a style": SVG.format(f"<style>.a{{fill:#123}}</style><g class='a'>{RECT}</g>").encode(),
    "svg with a gradient": SVG.format(
        '<defs><linearGradient id="g"><stop stop-color="#fff"/></linearGradient></defs>'
        '<rect width="40" height="20" fill="url(#g)"/>'
    ).encode(),
    "svg that uses a part again": SVG.format(f'<defs><g id="a">{RECT}</g></defs><use xlink:href="#a"/>').encode(),
    "svg with a plain doctype": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + SVG.format(RECT).encode(),
}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("layout", [Layout.SHEET, Layout.CARD])
def test_a_sound_logo_is_drawn_with_words_for_it(maker: SheetMaker, tmp_path: Path, name: str, layout: Layout) -> None:
    made = maker.prepare(briefing(SETS["one"], layout, Profile.STANDARD), OURS, PRINTED, read(tmp_path, GOOD[name]))
    assert made.logo is not None
    assert not made.logo_refused
    paper = Paper(maker.pdf(made))
    assert paper.tagged("Figure") == 1
    assert [element.alt for element in paper.elements if element.type_raw == "Figure"] == ["Logo of Example School"]


ENDLESS = "".join(
    f'<g id="a{n}">{f"<use xlink:href=%s#a{n - 1}%s/>" % (chr(34), chr(34)) * 9 if n else RECT}</g>' for n in range(12)
)

BAD: dict[str, tuple[bytes | Callable[[], bytes], str | None]] = {
    "empty": (b"", "neither PNG, JPEG nor SVG"),
    "text": (b"a logo", "neither PNG, JPEG nor SVG"),
    "jpeg of nothing": (b"\xff\xd8\xff\xe0" + bytes(100), "damaged"),
    "half a jpeg": (JPEG_PICTURE[: len(JPEG_PICTURE) // 2], "damaged"),
    "jpeg without an end": (JPEG_PICTURE[:-2], "damaged"),
    "jpeg wider than paper": (JPEG_PICTURE.replace(b"\x00\x14\x00\x1e\x03", b"\x00\x14\x7f\xff\x03"), "6000 pixels"),
    "jpeg of printing presses": (JPEG_PICTURE.replace(b"\x00\x14\x00\x1e\x03", b"\x00\x14\x00\x1e\x04"), "CMYK"),
    "a web page": (b"<html><body/></html>", "neither PNG, JPEG nor SVG"),
    "half a png": (png(60, 30)[:70], "damaged"),
    "png with a wrong sum": (png(60, 30)[:-20] + b"x" + png(60, 30)[-19:], "damaged"),
    "png with too few rows": (png(60, 30, rows=bytes(50)), "damaged"),
    "png that is no png": (b"\x89PNG\r\n\x1a\n" + bytes(60), "damaged"),
    "png of nothing": (png(0, 0, rows=b""), "empty"),
    "png wider than paper": (png(6001, 1), "6000 pixels"),
    "png that unpacks without end": (lambda: png(100, 100, rows=bytes(20_000_000)), None),
    "too large": (lambda: SVG.format("<!--" + "x" * LARGEST + "-->").encode(), "larger than 10 MB"),
    "svg cut off": (SVG.format(RECT).encode()[:-10], "neither PNG, JPEG nor SVG"),
    "svg with a script": (SVG.format("<script>alert(1)</script>").encode(), "<script>"),
    "svg with a web page in it": (SVG.format("<foreignObject/>").encode(), "<foreignobject>"),
    "svg that runs something": (SVG.format('<rect onload="x()"/>').encode(), "runs or loads"),
    "png of too many pixels": (png(5999, 5999, rows=b""), "24 million"),
    "svg that loads a picture": (SVG.format('<image href="http://x.invalid/a.png"/>').encode(), "loads a picture"),
    "svg with an svg in it": (SVG.format('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>').encode(), "loads a pic"),
    "svg with a web page as picture": (SVG.format(inside(b"<html/>")).encode(), "loads a picture"),
    "svg with half a picture": (SVG.format(inside(png(60, 30)[:70])).encode(), "a picture in it cannot be used"),
    "svg with a picture in no code": (
        SVG.format('<image href="data:image/png;base64,%"/>').encode(),
        "a picture in it cannot be used: the picture is damaged",
    ),
    "svg with too large pictures": (
        lambda: SVG.format(inside(png(4500, 4500, colours=0)) * 2).encode(),
        "pictures in it are too large",
    ),
    "svg that loads a part": (SVG.format('<use href="other.svg#a"/>').encode(), "runs or loads"),
    "svg that loads a style": (SVG.format("<style>@import 'x.css';</style>").encode(), "runs or loads"),
    "svg that loads a colour": (SVG.format('<rect fill="url(http://x.invalid/#a)"/>').encode(), "runs or loads"),
    "svg with entities": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;").encode(), "entities"),
    "svg that goes round": (SVG.format('<g id="a"><use href="#a"/></g>').encode(), "too complicated"),
    "svg without end": (SVG.format(ENDLESS).encode(), "too complicated"),
    "deep svg": (SVG.format("<g>" * 5000 + "</g>" * 5000).encode(), "too complicated"),
    "latin-1": (SVG.format("<!-- \xe9 -->").encode("latin-1"), "neither PNG, JPEG nor SVG"),
}
"""Each with a word of the sentence that refuses it, if any; what is large is made by its test alone."""


@pytest.mark.parametrize("name", BAD)
def test_a_broken_or_harmful_logo_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    given, reason = BAD[name]
    data = given() if callable(given) else given
    if reason is None:
        assert read(tmp_path, data).kind == "png"
        return
    with pytest.raises(UnsuitableLogo) as caught:
        read(tmp_path, data)
    assert reason in str(caught.value)
    assert "Choose a PNG, JPEG or SVG picture of at most 10 MB." in str(caught.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.png"):
        with pytest.raises(UnsuitableLogo, match="there is no such file"):
            read_logo(path)


def test_a_logo_that_cannot_be_drawn_after_all_is_left_out_and_said(maker: SheetMaker) -> None:
    made = maker.prepare(
        briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED, Logo("<svg>", b"<svg>", "svg")
    )
    assert made.logo is None
    assert made.logo_refused
    assert Paper(maker.pdf(made)).tagged("Figure") == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200)
    | st.binary(max_size=80).map(lambda data: GOOD["png"][:40] + data)
    | st.text(max_size=80).map(lambda text: SVG.format(text).encode("utf-8", "replace"))
)
def test_no_file_whatever_crashes_the_check_or_the_press(maker: SheetMaker, tmp_path: Path, data: bytes) -> None:
    try:
        logo = read(tmp_path, data)
    except UnsuitableLogo:
        return
    maker.prepare(briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED, logo)


@pytest.mark.parametrize("name", ["png", "jpeg", "svg", "svg with a bitmap inside"])
@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.GREYSCALE])
def test_a_logo_has_its_colours_and_in_greyscale_none(
    maker: SheetMaker, tmp_path: Path, name: str, profile: Profile
) -> None:
    logo = read(tmp_path, GOOD[name])
    wanted = msgspec.structs.replace(briefing(SETS["one"], Layout.SHEET, profile), school="")
    made = maker.prepare(wanted, OURS, PRINTED, logo)
    grey = profile is Profile.GREYSCALE
    picture = maker.logo_picture(made)
    assert picture is not None
    assert (coloured(picture) == 0) is grey
    assert not grey or coloured(maker.pages(made, 72)[0]) == 0
    assert (b'class="grey"' in as_html(made.sheet, logo)) is grey


@pytest.mark.parametrize(("width", "height"), [(90, 30), (30, 90), (40, 40), (400, 10)])
def test_a_logo_stands_flush_with_the_margin(maker: SheetMaker, tmp_path: Path, width: int, height: int) -> None:
    logo = read(tmp_path, png(width, height))
    made = maker.prepare(briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED, logo)
    drawing = maker.drawings(made)[0].decode()
    left, size = re.findall(r'<image transform="translate\(([\d.]+) [\d.]+\)"[^>]*? width="([\d.]+)"', drawing)[0]
    assert float(left) + float(size) == pytest.approx((210 - 20) * 72 / 25.4, abs=0.5)


def coloured(picture: bytes) -> int:
    """Return how many pixels of a PNG are not grey, nearly enough."""
    image = QImage.fromData(picture)
    pixels = (image.pixelColor(x, y).getRgb() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(max(pixel[:3]) - min(pixel[:3]) > 24 for pixel in pixels)


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("turned", [*range(10), 65535])
def test_a_jpeg_that_a_camera_stored_turned_is_drawn_as_it_is_to_be_seen(
    tmp_path: Path, turned: int, order: str
) -> None:
    begins = {"<": b"II*\x00", ">": b"MM\x00*"}[order]
    exif = b"Exif\x00\x00" + begins + struct.pack(f"{order}IHHHIHH", 8, 1, 0x0112, 3, 1, turned, 0)
    part = b"\xff\xe1" + struct.pack(">H", 2 + len(exif)) + exif
    drawing = read(tmp_path, JPEG_PICTURE[:2] + part + JPEG_PICTURE[2:]).drawing
    wide, high = map(int, re.findall(r'<svg[^>]* width="(\d+)" height="(\d+)"', drawing)[0])
    assert (wide, high) == ((20, 30) if turned in (5, 6, 7, 8) else (30, 20))
    assert '<image width="30" height="20"' in drawing
    assert ("transform" in drawing) == (2 <= turned <= 8)
    found = re.search(r"matrix\((.*?)\)", drawing)
    a, b, c, d, e, f = map(int, found[1].split()) if found else (1, 0, 0, 1, 0, 0)
    corners = {(a * x + c * y + e, b * x + d * y + f) for x in (0, 30) for y in (0, 20)}
    assert corners == {(0, 0), (wide, 0), (0, high), (wide, high)}


def test_no_jpeg_is_refused_for_what_stands_beside_its_picture(tmp_path: Path) -> None:
    for exif in (
        b"Exif\x00\x00",
        b"Exif\x00\x00II*\x00\xff\xff\xff\xff",
        b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff",
    ):
        part = b"\xff\xe1" + struct.pack(">H", 2 + len(exif)) + exif
        assert "transform" not in read(tmp_path, JPEG_PICTURE[:2] + part + JPEG_PICTURE[2:]).drawing
