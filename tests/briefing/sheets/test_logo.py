"""Logos: sound ones are drawn, broken and harmful ones are refused with a sentence, none ever crashes anything."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ascl_reader.briefing.briefing import Layout, Profile
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


GOOD = {
    "png": png(60, 30),
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

BAD = {
    "empty": (b"", "neither PNG nor SVG"),
    "text": (b"a logo", "neither PNG nor SVG"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(100), "neither PNG nor SVG"),
    "a web page": (b"<html><body/></html>", "neither PNG nor SVG"),
    "half a png": (png(60, 30)[:70], "damaged"),
    "png with a wrong sum": (png(60, 30)[:-20] + b"x" + png(60, 30)[-19:], "damaged"),
    "png with too few rows": (png(60, 30, rows=bytes(50)), "damaged"),
    "png that is no png": (b"\x89PNG\r\n\x1a\n" + bytes(60), "damaged"),
    "png of nothing": (png(0, 0, rows=b""), "empty"),
    "png wider than paper": (png(5000, 1), "4000 pixels"),
    "png that unpacks without end": (png(100, 100, rows=bytes(20_000_000)), None),
    "too large": (SVG.format("<!--" + "x" * LARGEST + "-->").encode(), "larger than 2 MB"),
    "svg cut off": (SVG.format(RECT).encode()[:-10], "neither PNG nor SVG"),
    "svg with a script": (SVG.format("<script>alert(1)</script>").encode(), "<script>"),
    "svg with a web page in it": (SVG.format("<foreignObject/>").encode(), "<foreignobject>"),
    "svg that runs something": (SVG.format('<rect onload="x()"/>').encode(), "runs or loads"),
    "svg that loads a picture": (SVG.format('<image href="http://x.invalid/a.png"/>').encode(), "<image>"),
    "svg that loads a part": (SVG.format('<use href="other.svg#a"/>').encode(), "runs or loads"),
    "svg that loads a style": (SVG.format("<style>@import 'x.css';</style>").encode(), "runs or loads"),
    "svg that loads a colour": (SVG.format('<rect fill="url(http://x.invalid/#a)"/>').encode(), "runs or loads"),
    "svg with entities": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;").encode(), "entities"),
    "svg that goes round": (SVG.format('<g id="a"><use href="#a"/></g>').encode(), "too complicated"),
    "svg without end": (SVG.format(ENDLESS).encode(), "too complicated"),
    "deep svg": (SVG.format("<g>" * 5000 + "</g>" * 5000).encode(), "too complicated"),
    "latin-1": (SVG.format("<!-- \xe9 -->").encode("latin-1"), "neither PNG nor SVG"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_broken_or_harmful_logo_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    data, reason = BAD[name]
    if reason is None:
        assert read(tmp_path, data).kind == "png"
        return
    with pytest.raises(UnsuitableLogo) as caught:
        read(tmp_path, data)
    assert reason in str(caught.value)
    assert "Choose a PNG or SVG picture of at most 2 MB." in str(caught.value)


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
