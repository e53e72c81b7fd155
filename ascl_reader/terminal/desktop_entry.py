"""Puts the program into one user's menu on Linux: entry, icons, and the kind of file that a double click opens with it.

Nothing is written outside the user's own folders, and taking it out again removes exactly what was put there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ascl_reader import paths
from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.files.deletion import delete_inside
from ascl_reader.files.safe_write import write_safely

NAME = "ascl-reader"

REFRESH = {
    "applications": "update-desktop-database",
    "mime": "update-mime-database",
    "icons/hicolor": "gtk-update-icon-cache",
}
"""What tells the desktop at once that a folder has changed, if it is installed; else it notices by itself."""


def install() -> list[Path]:
    """Writes the files of the menu entry; returns them. Raises ReaderError."""
    folder = _shared_data()
    written = []
    for name, data in _files():
        write_safely(folder / name, data)
        written.append(folder / name)
    _refresh(folder)
    return written


def remove() -> list[Path]:
    """Removes the files that `install` writes; returns those that were there. Raises ReaderError."""
    folder = _shared_data()
    there = [folder / name for name, _ in _files() if (folder / name).is_file()]
    for path in there:
        try:
            delete_inside(folder, path)
        except OSError as error:
            raise ReaderError(ErrorKind.UNWRITABLE_FILE, path=path, reason=error.strerror or str(error)) from error
    _refresh(folder)
    return there


def own_command() -> list[str]:
    """Returns the command that starts this installation of the program, from any folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name(NAME)
    return [str(script)] if script.is_file() else [sys.executable, "-m", "ascl_reader"]


def quoted(arguments: list[str]) -> str:
    """Returns a command as an entry's Exec line wants it: in quotes, with what is special escaped twice."""
    return " ".join(f'"{_escaped(each)}"' for each in arguments)


def _escaped(argument: str) -> str:
    return re.sub(r'(["`$\\])', r"\\\1", argument).replace("\\", "\\\\").replace("%", "%%")


def _files() -> Iterator[tuple[str, bytes]]:
    if not sys.platform.startswith("linux"):
        raise ReaderError(ErrorKind.NO_MENU_ENTRY)
    menu = paths.resources() / "desktop" / "menu"
    home = os.environ.get(paths.HOME_VARIABLE)
    command = [
        *(["env", f"{paths.HOME_VARIABLE}={Path(home).expanduser().absolute()}"] if home else []),
        *own_command(),
    ]
    entry = (menu / f"{NAME}.desktop").read_text(encoding="utf-8")
    line = f"Exec={quoted(command)} --review %f"
    yield f"applications/{NAME}.desktop", re.sub("(?m)^Exec=.*", lambda _: line, entry).encode()
    yield f"mime/packages/{NAME}.xml", (menu / f"{NAME}.mime.xml").read_bytes()
    yield f"metainfo/{NAME}.metainfo.xml", (menu / f"{NAME}.metainfo.xml").read_bytes()
    for picture in sorted((menu / "icons").glob("*.png")):
        yield f"icons/hicolor/{picture.stem}x{picture.stem}/apps/{NAME}.png", picture.read_bytes()
    drawing = paths.resources() / "icons" / f"{NAME}.svg"
    yield f"icons/hicolor/scalable/apps/{NAME}.svg", drawing.read_bytes()


def _shared_data() -> Path:
    """Returns the folder in which desktops look for a user's own entries."""
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else paths.user_home() / ".local" / "share"


def _refresh(folder: Path) -> None:
    for name, command in REFRESH.items():
        if shutil.which(command) and (folder / name).is_dir():
            quiet = ["-q", "-t", "-f"] if command.startswith("gtk") else []
            subprocess.run([command, *quiet, str(folder / name)], capture_output=True, check=False)
