"""Draws the program's icon in all sizes from our drawing, for the menu of each system.

    .venv/bin/python resources/desktop/draw_icons.py

Writes menu/icons/NN.png for Linux, ascl-reader.ico for Windows and ascl-reader.icns for macOS beside this file.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAWING = HERE.parent / "icons" / "ascl-reader.svg"

LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
MACOS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""Apple's names of the sizes in pixels, of those that hold a PNG."""


def main() -> int:
    """Draw and write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    (HERE / "menu" / "icons").mkdir(exist_ok=True)
    for size in LINUX:
        (HERE / "menu" / "icons" / f"{size}.png").write_bytes(drawn(size))
    (HERE / "ascl-reader.ico").write_bytes(for_windows({size: drawn(size) for size in WINDOWS}))
    (HERE / "ascl-reader.icns").write_bytes(for_macos({name: drawn(size) for name, size in MACOS.items()}))
    application.quit()
    return 0


def drawn(size: int) -> bytes:
    """Return the drawing as a PNG of so many pixels each way."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def for_windows(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico with these PNGs, by their size: a head, a line for each, and the pictures."""
    head, lines, place = struct.pack("<HHH", 0, 1, len(pictures)), b"", 6 + 16 * len(pictures)
    for size, data in pictures.items():
        lines += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return head + lines + b"".join(pictures.values())


def for_macos(pictures: dict[bytes, bytes]) -> bytes:
    """Return an .icns with these PNGs, by Apple's names of their sizes."""
    parts = b"".join(name + struct.pack(">I", 8 + len(data)) + data for name, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


if __name__ == "__main__":
    sys.exit(main())
