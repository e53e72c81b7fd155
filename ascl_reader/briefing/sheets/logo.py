"""Reads a school's logo and checks that it is harmless: no scripts, nothing from outside, not endless."""

from __future__ import annotations

import base64
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import msgspec

from ascl_reader.briefing.sheets.logo_bitmap import (
    MOST_PIXELS,
    UnsoundPicture,
    address_of,
    kind_of,
    placed,
    size_of,
)
from ascl_reader.errors import UnsuitableLogo

LARGEST = 10 * 1024 * 1024
"""Bytes."""

MOST_ELEMENTS = 20_000
"""Elements that an SVG may draw; one that is used again counts each time."""

DEEPEST = 60

_INSIDE = re.compile(r"\s*data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
FORBIDDEN = {"script", "foreignobject", "iframe", "feimage", "handler", "listener"}
SVG, LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
GREY = "ascl-reader-grey"


class Logo(msgspec.Struct, frozen=True):
    """A checked logo as an SVG drawing, and as a file of its kind (png, jpeg or svg)."""

    drawing: str
    data: bytes
    kind: str

    @property
    def address(self) -> str:
        """The picture as a data URL, for a web page."""
        if self.kind != "svg":
            return address_of(self.data)
        return f"data:image/svg+xml;base64,{base64.b64encode(self.data).decode()}"

    @property
    def grey(self) -> str:
        """The drawing without its colours."""
        root = ET.fromstring(self.drawing)
        parts = list(root)
        shades = ET.Element(f"{{{SVG}}}filter", {"id": GREY, "color-interpolation-filters": "sRGB"})
        ET.SubElement(shades, f"{{{SVG}}}feColorMatrix", {"type": "saturate", "values": "0"})
        inside = ET.Element(f"{{{SVG}}}g", {"filter": f"url(#{GREY})"})
        for part in parts:
            root.remove(part)
            inside.append(part)
        root.extend([shades, inside])
        return ET.tostring(root, encoding="unicode")


def read_logo(path: Path) -> Logo:
    """Returns the logo in a file. Raises UnsuitableLogo if it is no sound picture, or refers to anything outside."""
    try:
        if not path.is_file():
            raise _unsuitable(path, "there is no such file")
        if path.stat().st_size > LARGEST:
            raise _unsuitable(path, "it is larger than 10 MB")
        data = path.read_bytes()
    except OSError as error:
        raise _unsuitable(path, error.strerror or str(error)) from error
    kind = kind_of(data)
    if kind:
        try:
            stored, (width, height, matrix) = size_of(data), placed(data)
        except UnsoundPicture as error:
            raise _unsuitable(path, str(error)) from error
        turned = f'transform="{matrix}" ' if matrix else ""
        drawing = (
            f'<svg xmlns="{SVG}" xmlns:xlink="{LINK}" width="{width}" height="{height}">'
            f'<image width="{stored[0]}" height="{stored[1]}" {turned}xlink:href="{address_of(data)}"/></svg>'
        )
        return Logo(drawing, data, kind)
    drawing = _checked_svg(path, data)
    return Logo(drawing, drawing.encode(), "svg")


def _checked_svg(path: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unsuitable(path, "it is neither PNG, JPEG nor SVG") from error
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):  # entities can unfold without end
        text = re.sub(r"<!DOCTYPE[^\[\]<>]*>", "", text, count=1, flags=re.IGNORECASE)
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise _unsuitable(path, "it defines entities")
    try:
        root = ET.fromstring(text.encode())
    except (ET.ParseError, ValueError, RecursionError) as error:
        raise _unsuitable(path, "it is neither PNG, JPEG nor SVG") from error
    if _name(root.tag) != "svg":
        raise _unsuitable(path, "it is neither PNG, JPEG nor SVG")
    _refuse_outside(path, root)
    _refuse_endless(path, root)
    return ET.tostring(root, encoding="unicode")


def _refuse_outside(path: Path, root: ET.Element) -> None:
    """Raises where an SVG has scripts in it or a picture that is not sound, or names anything not in itself."""
    pixels = 0
    for element in root.iter():
        if _name(element.tag) in FORBIDDEN:
            raise _unsuitable(path, f"it has <{_name(element.tag)}> in it; save it as plain SVG")
        attributes = [(_name(key), value) for key, value in element.attrib.items()]
        if _name(element.tag) == "image":
            pixels += sum(_pixels(path, value) for name, value in attributes if name == "href")
            attributes = [(name, value) for name, value in attributes if name != "href"]
        runs = any(name.startswith("on") or (name == "href" and value[:1] != "#") for name, value in attributes)
        if runs or any(map(_names_other_file, [element.text or "", *element.attrib.values()])):
            raise _unsuitable(path, "it runs or loads something; save it as plain SVG")

        if pixels > MOST_PIXELS:
            raise _unsuitable(path, "the pictures in it are too large")


def _pixels(path: Path, address: str) -> int:
    """Returns how many pixels a bitmap inside an SVG has; raises where it is not inside, or not sound."""
    found = _INSIDE.match(address)
    try:
        data = base64.b64decode(re.sub(r"\s+", "", address[found.end() :]), validate=True) if found else b""
        if not kind_of(data):
            raise _unsuitable(path, "it loads a picture that is not in it, or is no PNG or JPEG; save it as plain SVG")
        width, height = size_of(data)
    except ValueError as error:  # for bad Base64 it would have Python's own words
        fault = str(error) if isinstance(error, UnsoundPicture) else "the picture is damaged"
        raise _unsuitable(path, f"a picture in it cannot be used: {fault}") from error
    return width * height


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
