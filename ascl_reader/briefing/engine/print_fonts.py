"""The fonts of printed pages, from the installed font packages and never from the system: the same everywhere."""

from __future__ import annotations

import importlib.util
import struct
from functools import cache
from pathlib import Path

from ascl_reader.cache.private_files import make_private, write_private
from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.files.deletion import delete_inside

FILES = (
    ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Bold.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
)

FOLDER = "print-fonts"


def font_folders(cache_folder: Path) -> list[Path]:
    """Returns the font folders: a copy of just our files, or the packages' own if no copy can be written.

    The packages hold each style twice, as .otf and .ttf; which of the two is taken would follow the order in which a
    disk lists its files, and the same briefing would not give the same bytes. Raises ReaderError without fonts.
    """
    sources = [_path(package, name) for package, name in FILES]
    folder = cache_folder / FOLDER
    try:
        make_private(folder, cache_folder)
        for path in sources:
            data, copy = path.read_bytes(), folder / path.name
            if not copy.is_file() or copy.read_bytes() != data:
                write_private(copy, data, cache_folder)
        for path in set(folder.iterdir()) - {folder / path.name for path in sources}:
            delete_inside(folder, path)
    except (OSError, ReaderError):
        return sorted({path.parent for path in sources})
    return [folder]


@cache
def printable_characters() -> frozenset[int]:
    """Returns the characters that can be printed in every print style."""
    regular, semibold, bold, *_ = (characters_in_font(_path(package, name).read_bytes()) for package, name in FILES)
    return regular & semibold & bold


@cache
def lacking_in_atkinson() -> str:
    """Returns the printable characters that Atkinson Hyperlegible lacks, such as the Welsh w and y with circumflex.

    Left to itself the engine would put them together from letter and accent, and some readers of PDF then take every w
    of the text for one with an accent.
    """
    *_, regular, bold = (characters_in_font(_path(package, name).read_bytes()) for package, name in FILES)
    return "".join(map(chr, sorted(printable_characters() - (regular & bold))))


@cache
def widths_of_letters() -> dict[str, float]:
    """Returns the width of each printable character of running text, in ems, without kerning."""
    font = _path(*FILES[0]).read_bytes()
    tables = _tables(font)
    units = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
    count = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    advances = [each[0] for each in struct.iter_unpack(">HH", font[tables[b"hmtx"] :][: 4 * count])]
    glyphs = _glyphs(font)
    return {chr(code): advances[min(glyphs[code], count - 1)] / units for code in printable_characters()}


def characters_in_font(font: bytes) -> frozenset[int]:
    """Returns the code points in the cmap table (formats 4 and 12) of a TrueType font."""
    return frozenset(_glyphs(font))


def _tables(font: bytes) -> dict[bytes, int]:
    """Returns where each table of a font begins."""
    count = struct.unpack_from(">H", font, 4)[0]
    found = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return {tag: offset for tag, _, offset, _ in found}


def _glyphs(font: bytes) -> dict[int, int]:
    """Returns the code points of a font, each with its glyph."""
    cmap = _tables(font)[b"cmap"]
    found: dict[int, int] = {}
    for number in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * number)
        if (platform, encoding) in ((0, 3), (0, 4), (3, 1), (3, 10)):
            found |= _subtable(font, cmap + offset)
    return found


def _subtable(font: bytes, at: int) -> dict[int, int]:
    form = struct.unpack_from(">H", font, at)[0]
    if form == 12:
        groups = struct.unpack_from(">I", font, at + 12)[0]
        ranges = (struct.unpack_from(">III", font, at + 16 + 12 * number) for number in range(groups))
        return {code: glyph + code - first for first, last, glyph in ranges for code in range(first, last + 1)}
    if form != 4:
        return {}
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, at + 14 + shift)
        for shift in (0, 2 * count + 2, 4 * count + 2, 6 * count + 2)
    )
    found = {}
    for place in range(count):
        for code in range(starts[place], min(ends[place], 0xFFFE) + 1):
            glyph = code
            if offsets[place]:
                where = at + 14 + 6 * count + 2 + 2 * place + offsets[place] + 2 * (code - starts[place])
                glyph = struct.unpack_from(">H", font, where)[0]
                if not glyph:
                    continue
            glyph = (glyph + deltas[place]) & 0xFFFF
            if glyph:
                found[code] = glyph
    return found


def _path(package: str, name: str) -> Path:
    """Returns a font file's path without importing its package, which would list all its files first."""
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    path = Path(next(iter(folders))) / "files" / name if folders else Path(name)
    if not path.is_file():
        raise ReaderError(ErrorKind.MISSING_FONTS, names=name)
    return path
