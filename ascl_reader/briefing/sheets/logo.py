"""Reads a school's logo and checks that it is harmless: no scripts, nothing from outside, not endless."""

from __future__ import annotations

import base64
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from collections import Counter
from pathlib import Path

import msgspec

from ascl_reader.errors import UnsuitableLogo

LARGEST = 2 * 1024 * 1024
"""Bytes."""

WIDEST = 4000
"""Pixels on one side of a PNG."""

MOST_ELEMENTS = 20_000
"""What an SVG may draw, with all that is used again counted each time."""

DEEPEST = 60

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
FORBIDDEN = {"script", "foreignobject", "iframe", "image", "feimage", "handler", "listener"}
SVG = "http://www.w3.org/2000/svg"


class Logo(msgspec.Struct, frozen=True):
    """A checked logo as an SVG drawing, and as a file of its kind (png or svg)."""

    drawing: str
    data: bytes
    kind: str

    @property
    def address(self) -> str:
        """The picture as a data URL, for a web page."""
        kind = "image/png" if self.kind == "png" else "image/svg+xml"
        return f"data:{kind};base64,{base64.b64encode(self.data).decode()}"


def read_logo(path: Path) -> Logo:
    """Returns the logo in a file. Raises UnsuitableLogo if it is no sound PNG or SVG, or refers to anything outside."""
    try:
        if not path.is_file():
            raise _unsuitable(path, "there is no such file")
        if path.stat().st_size > LARGEST:
            raise _unsuitable(path, "it is larger than 2 MB")
        data = path.read_bytes()
    except OSError as error:
        raise _unsuitable(path, error.strerror or str(error)) from error
    if data.startswith(SIGNATURE):
        width, height = _png_size(path, data)
        address = base64.b64encode(data).decode()
        drawing = (
            f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" height="{height}">'
            f'<image width="{width}" height="{height}" xlink:href="data:image/png;base64,{address}"/></svg>'
        )
        return Logo(drawing, data, "png")
    drawing = _checked_svg(path, data)
    return Logo(drawing, drawing.encode(), "svg")


def _png_size(path: Path, data: bytes) -> tuple[int, int]:
    """Returns width and height of a PNG whose chunks are whole and whose picture unpacks to its size."""
    at, header, packed, ended = len(SIGNATURE), b"", b"", False
    while at + 12 <= len(data) and not ended:
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        if (
            len(data) < at + 12 + length
            or zlib.crc32(kind + content) != struct.unpack_from(">I", data, at + 8 + length)[0]
        ):
            raise _unsuitable(path, "the picture is damaged")
        header = content if kind == b"IHDR" else header
        packed += content if kind == b"IDAT" else b""
        ended = kind == b"IEND"
        at += 12 + length
    if len(header) != 13 or not ended:
        raise _unsuitable(path, "the picture is damaged")
    width, height, depth, colours, _, _, woven = struct.unpack(">IIBBBBB", header)
    if not (0 < width <= WIDEST and 0 < height <= WIDEST):
        raise _unsuitable(path, f"it is wider or higher than {WIDEST} pixels, or empty")
    row = 1 + (width * CHANNELS.get(colours, 0) * depth + 7) // 8
    try:
        unpacking = zlib.decompressobj()
        size = len(unpacking.decompress(packed, row * height + 16 * height + 4096))
    except zlib.error as error:
        raise _unsuitable(path, "the picture is damaged") from error
    if colours not in CHANNELS or (size < row * height if not woven else not unpacking.eof):
        raise _unsuitable(path, "the picture is damaged")
    return width, height


def _checked_svg(path: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unsuitable(path, "it is neither PNG nor SVG") from error
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):  # entities can unfold without end
        text = re.sub(r"<!DOCTYPE[^\[\]<>]*>", "", text, count=1, flags=re.IGNORECASE)
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise _unsuitable(path, "it defines entities")
    try:
        root = ET.fromstring(text.encode())
    except (ET.ParseError, ValueError, RecursionError) as error:
        raise _unsuitable(path, "it is neither PNG nor SVG") from error
    if _name(root.tag) != "svg":
        raise _unsuitable(path, "it is neither PNG nor SVG")
    _refuse_outside(path, root)
    _refuse_endless(path, root)
    return ET.tostring(root, encoding="unicode")


def _refuse_outside(path: Path, root: ET.Element) -> None:
    """Raises where an SVG has scripts or pictures in it, or names anything that is not in itself."""
    for element in root.iter():
        if _name(element.tag) in FORBIDDEN:
            raise _unsuitable(path, f"it has <{_name(element.tag)}> in it; save it as plain SVG")
        attributes = [(_name(key), value) for key, value in element.attrib.items()]
        runs = any(name.startswith("on") or (name == "href" and value[:1] != "#") for name, value in attributes)
        if runs or any(map(_names_other_file, [element.text or "", *element.attrib.values()])):
            raise _unsuitable(path, "it runs or loads something; save it as plain SVG")


def _names_other_file(style: str) -> bool:
    if "@import" in style.lower():
        return True
    return any(each[:1] != "#" for each in re.findall(r"url\(\s*['\"]?([^)'\"]*)", style, re.IGNORECASE))


def _refuse_endless(path: Path, root: ET.Element) -> None:
    """Raises where an SVG nests too deeply, or uses its parts again so often that drawing it would not end."""
    named = {element.get("id", ""): element for element in root.iter()}
    drawn: Counter[str] = Counter()
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        drawn["elements"] += 1
        if depth > DEEPEST or drawn["elements"] > MOST_ELEMENTS:
            raise _unsuitable(path, "it is too complicated; choose a simpler one")
        waiting += [(child, depth + 1) for child in element]
        for key, value in element.attrib.items():
            for target in re.findall(r"#([^)'\"\s]+)", value) if _name(key) != "id" else ():
                if target in named:
                    waiting.append((named[target], depth + 1))


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2].lower()


def _unsuitable(path: Path, reason: str) -> UnsuitableLogo:
    return UnsuitableLogo(path=path, reason=reason)
