"""What goes into a bundle of the program, and what of its libraries is left out; the specs of all systems share it."""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
DESKTOP = PROJECT / "resources" / "desktop"
START = str(PROJECT / "ascl_reader" / "__main__.py")
NAME = "ascl-reader"

DATA = [
    *(
        (str(PROJECT / "resources" / each), f"resources/{each}")
        for each in ("help", "icons", "sheets", "translations", "words")
    ),
    (str(DESKTOP / "menu"), "resources/desktop/menu"),
    (str(PROJECT / "data"), "data"),
    (str(PROJECT / "LICENSE"), "."),
]
"""Our own folders, and where each stands in the bundle."""

WITH_DATA = ("docx", "font_source_sans_pro", "fontpkg_atkinson_hyperlegible", "fontpkg_lexend", "pypdfium2_raw", "ftfy")
"""Packages with files beside their code: python-docx's template, the fonts, PDFium."""

HIDDEN = ["PySide6.QtSvg", "font_source_sans_pro", "fontpkg_atkinson_hyperlegible", "fontpkg_lexend"]
"""Modules that nothing imports by name: Qt's plugin for our icons, and packages that only bring files."""

AS_FOLDERS = {"docx": "py"}
"""python-docx finds its templates by way of the folder docx/parts, which therefore has to be there."""

LEFT_OUT = [
    *("tkinter", "unittest", "pydoc", "doctest", "test", "lib2to3", "setuptools", "pip", "curses", "sqlite3"),
    *("numpy", "PIL", "pandas", "pytest", "hypothesis", "pymupdf", "IPython", "pygments", "packaging"),
    *("ssl", "_ssl", "_hashlib", "lxml.objectify", "lxml.isoschematron", "asyncio", "multiprocessing", "xmlrpc"),
    *(f"PySide6.Qt{each}" for each in ("Qml", "Quick", "OpenGL", "OpenGLWidgets", "Sql", "Test", "DBus", "Designer")),
    *(f"PySide6.Qt{each}" for each in ("UiTools", "Help", "Xml", "Concurrent", "QuickWidgets", "QuickControls2")),
]
"""Modules that no part of the program imports, with what they would bring."""

UNUSED_STARTERS = ("pyi_rth_pyside6", "pyi_rth_inspect")
"""What PyInstaller would run at each start, also of a command without a window, for 80 ms.

The first loads Qt to tell it where its plugins are, which the Qt of a wheel knows, the second finds sources, which are
not there. Left out on Linux alone, where it was tried.
"""

UNUSED_FILES = (
    *("translations/", "qml/", "plugins/tls", "plugins/networkinformation", "plugins/sqldrivers", "plugins/qmltooling"),
    *("plugins/egldeviceintegrations", "plugins/platforms/libqeglfs", "plugins/platforms/libqlinuxfb"),
    *("plugins/platforms/libqvnc", "plugins/platforms/libqvkkhrdisplay", "plugins/platforms/libqminimal"),
    *("plugins/platforminputcontexts/libqtvirtualkeyboardplugin", "plugins/generic", "plugins/imageformats/libqpdf"),
    *("plugins/imageformats/libqtiff", "plugins/imageformats/libqwebp", "plugins/imageformats/libqtga"),
    *("plugins/imageformats/libqicns", "plugins/imageformats/libqwbmp", "libQt6Qml", "libQt6Quick", "libQt6Pdf"),
    *("libQt6VirtualKeyboard", "libQt6EglF", "libQt6ShaderTools", "Qt6Qml", "Qt6Quick", "Qt6Pdf", "opengl32sw"),
    *("plugins/platformthemes/libqgtk3", "libgtk-3", "libgdk-3", "libgdk_pixbuf", "libatk", "libatspi", "libepoxy"),
    *("libpango", "libcairo", "libpixman", "libfribidi", "libthai", "libdatrie", "libcrypto", "libssl"),
    *("libXcomposite", "libXcursor", "libXdamage", "libXinerama", "libwayland-egl"),
)
"""Beginnings of files below Qt's folder, or of libraries, that a window of widgets does not need."""

SOURCES = (".c", ".h", ".pyx", ".pxd", ".pyi")


def is_used(place: str) -> bool:
    """Return whether a file is needed, by its place in the bundle."""
    name = place.replace("\\", "/")
    below = name.partition("PySide6/Qt/")[2] or name.partition("PySide6/")[2] or name
    last = below.rpartition("/")[2]
    unused = any(below.startswith(each) or last.startswith(each) for each in UNUSED_FILES)
    return not unused and not last.endswith(SOURCES)


def collected() -> tuple[list[tuple[str, str]], list[str]]:
    """Return the data to add and the hidden modules; asks PyInstaller for the packages' own files."""
    from PyInstaller.utils.hooks import collect_data_files, collect_dynamic_libs, copy_metadata

    sys.path.insert(0, str(PROJECT))
    from ascl_reader.libraries import LICENCES

    found = [pair for package in WITH_DATA for pair in collect_data_files(package)]
    found += [pair for library in LICENCES for pair in copy_metadata(library)]
    found += collect_dynamic_libs("pypdfium2_raw")
    return [*DATA, *found], HIDDEN


def version() -> str:
    """Return the program's version."""
    sys.path.insert(0, str(PROJECT))
    from ascl_reader import __version__

    return __version__


def numbers() -> tuple[int, int, int, int]:
    """Return the version as the four numbers that Windows keeps."""
    major, minor, patch = (int(each) for each in version().split(".")[:3])
    return (major, minor, patch, 0)
