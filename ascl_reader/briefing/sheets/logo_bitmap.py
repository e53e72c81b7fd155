"""Checks a PNG or JPEG picture of a school's logo: whole, not endless, and how large it is."""

from __future__ import annotations

import base64
import struct
import zlib

WIDEST = 6000
"""Pixels on one side."""

MOST_PIXELS = 24_000_000
"""Pixels of a whole picture; unpacked, each takes four bytes."""

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DAMAGED = "the picture is damaged"
_OF_PRESSES = (
    "its colours are those of printing presses (CMYK); save it as JPEG or PNG with the colours of screens (RGB)"
)
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END = 0xDA, b"\xff\xd9"


class UnsoundPicture(ValueError):
    """A picture that is damaged or too large; its text says which, as the end of a sentence."""


def kind_of(data: bytes) -> str:
    """Returns png or jpeg, by how a file begins; empty for anything else."""
    return "png" if data.startswith(PNG) else "jpeg" if data.startswith(JPEG) else ""


def size_of(data: bytes) -> tuple[int, int]:
    """Returns width and height of a sound picture in pixels. Raises UnsoundPicture."""
    width, height = _png_size(data) if data.startswith(PNG) else _jpeg_size(data)
    return width, height


def address_of(data: bytes) -> str:
    """Returns a picture as a data URL."""
    return f"data:image/{kind_of(data)};base64,{base64.b64encode(data).decode()}"


def placed(data: bytes) -> tuple[int, int, str]:
    """Returns width and height of a sound picture as it is to be seen, and the SVG matrix that turns it so.

    Cameras and telephones store pictures as they were held, and write beside them how they are to be turned (Exif).
    """
    width, height = size_of(data)
    turned = _turned(data) if data.startswith(JPEG) else 1
    matrices = {
        2: (-1, 0, 0, 1, width, 0),
        3: (-1, 0, 0, -1, width, height),
        4: (1, 0, 0, -1, 0, height),
        5: (0, 1, 1, 0, 0, 0),
        6: (0, 1, -1, 0, height, 0),
        7: (0, -1, -1, 0, height, width),
        8: (0, -1, 1, 0, 0, width),
    }
    matrix = f"matrix({' '.join(map(str, matrices[turned]))})" if turned in matrices else ""
    return (height, width, matrix) if turned in (5, 6, 7, 8) else (width, height, matrix)


def _turned(data: bytes) -> int:
    """Returns how a sound JPEG is to be turned, from 1 to 8 as Exif counts it; 1 is not at all."""
    at = 2
    while at + 4 <= len(data) and data[at + 1] != _SCAN:
        marker = data[at + 1]
        if marker == 0xFF or marker in _WITHOUT_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        length = struct.unpack_from(">H", data, at + 2)[0]
        content = data[at + 4 : at + 2 + length]
        if marker == 0xE1 and content.startswith(b"Exif\0\0"):
            return _orientation(content[6:])
        at += 2 + length
    return 1


def _orientation(exif: bytes) -> int:
    order = "<" if exif[:2] == b"II" else ">"
    try:
        begins = struct.unpack_from(f"{order}I", exif, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", exif, begins)[0]):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, begins + 2 + 12 * number)
            if tag == 0x0112:
                return int(value)
    except struct.error:  # no picture is refused for what stands beside it
        pass
    return 1


def _checked_size(width: int, height: int) -> tuple[int, int]:
    if not (0 < width <= WIDEST and 0 < height <= WIDEST and width * height <= MOST_PIXELS):
        raise UnsoundPicture(f"it is wider or higher than {WIDEST} pixels, has more than 24 million, or is empty")
    return width, height


def _png_size(data: bytes) -> tuple[int, int]:
    """Returns the size of a PNG whose chunks are whole and whose picture unpacks to its size."""
    at, header, packed, ended = len(PNG), b"", bytearray(), False
    while at + 12 <= len(data) and not ended:
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        whole = len(data) >= at + 12 + length
        if not whole or zlib.crc32(kind + content) != struct.unpack_from(">I", data, at + 8 + length)[0]:
            raise UnsoundPicture(_DAMAGED)
        header = content if kind == b"IHDR" else header
        packed += content if kind == b"IDAT" else b""
        ended = kind == b"IEND"
        at += 12 + length
    if len(header) != 13 or not ended:
        raise UnsoundPicture(_DAMAGED)
    width, height, depth, colours, _, _, woven = struct.unpack(">IIBBBBB", header)
    _checked_size(width, height)
    row = 1 + (width * _CHANNELS.get(colours, 0) * depth + 7) // 8
    try:
        unpacking = zlib.decompressobj()
        size = len(unpacking.decompress(bytes(packed), row * height + 16 * height + 4096))
    except zlib.error as error:
        raise UnsoundPicture(_DAMAGED) from error
    if colours not in _CHANNELS or (size < row * height if not woven else not unpacking.eof):
        raise UnsoundPicture(_DAMAGED)
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Returns the size of a JPEG whose segments are whole up to its picture, which has an end."""
    at, size = 2, (0, 0)
    while at + 4 <= len(data):
        sign, marker = data[at], data[at + 1]
        if sign != 0xFF:
            raise UnsoundPicture(_DAMAGED)
        if marker == 0xFF or marker in _WITHOUT_LENGTH:  # filling, or a mark of its own
            at += 1 if marker == 0xFF else 2
            continue
        length = struct.unpack_from(">H", data, at + 2)[0]
        if length < 2 or at + 2 + length > len(data):
            raise UnsoundPicture(_DAMAGED)
        if marker in _FRAMES and length >= 8:
            height, width = struct.unpack_from(">HH", data, at + 5)
            size = _checked_size(width, height)
            if data[at + 9] == 4:
                raise UnsoundPicture(_OF_PRESSES)
        at += 2 + length
        if marker == _SCAN:
            break
    if size == (0, 0) or _END not in data[at:]:
        raise UnsoundPicture(_DAMAGED)
    return size
