"""The program's icon in the sizes that each system asks for, drawn from one drawing."""

from __future__ import annotations

import struct
from types import ModuleType

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from tests.conftest import PROJECT, load_script

DESKTOP = PROJECT / "resources" / "desktop"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script(DESKTOP / "draw_icons.py")


def test_every_size_is_there_and_shows_the_drawing(script: ModuleType, qapp: QGuiApplication) -> None:
    for size in script.LINUX:
        there = QImage(str(DESKTOP / "menu" / "icons" / f"{size}.png"))
        assert (there.width(), there.height()) == (size, size)
        drawn = QImage.fromData(script.drawn(size))
        for place in ((size // 2, size // 2), (size // 8, size // 2), (0, 0)):
            ours, now = there.pixelColor(*place), drawn.pixelColor(*place)
            assert max(abs(a - b) for a, b in zip(ours.getRgb(), now.getRgb(), strict=True)) <= 8, "run draw_icons.py"


def test_the_icon_for_windows_holds_its_pictures(script: ModuleType) -> None:
    data = (DESKTOP / "ascl-reader.ico").read_bytes()
    kept, kind, count = struct.unpack_from("<HHH", data)
    assert (kept, kind, count) == (0, 1, len(script.WINDOWS))
    for number, size in enumerate(script.WINDOWS):
        width, *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert width == size % 256
        assert QImage.fromData(data[place : place + length]).width() == size


def test_the_icon_for_macos_holds_its_pictures(script: ModuleType) -> None:
    data = (DESKTOP / "ascl-reader.icns").read_bytes()
    assert data[:4] == b"icns" and struct.unpack_from(">I", data, 4) == (len(data),)
    place, found = 8, {}
    while place < len(data):
        name, (length,) = data[place : place + 4], struct.unpack_from(">I", data, place + 4)
        found[name] = QImage.fromData(data[place + 8 : place + length]).width()
        place += length
    assert found == script.MACOS
