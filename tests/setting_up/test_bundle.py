"""The scripts that make bundles: what they name is there, and what the program needs is not left out.

The bundle itself is built and toured by .ci/run where it has changed (resources/desktop/bundle/tour.py).
"""

from __future__ import annotations

import ast
import re
from types import ModuleType

import pytest

from tests.conftest import PROJECT, load_script
from tests.rooms import MODULES, imports

BUNDLE = PROJECT / "resources" / "desktop" / "bundle"


@pytest.fixture(scope="module")
def parts() -> ModuleType:
    return load_script(BUNDLE / "parts.py")


def test_nothing_that_the_program_imports_is_left_out(parts: ModuleType) -> None:
    ours = {name for path in MODULES for name in imports(path)}
    reached = {".".join(name.split(".")[:length]) for name in ours for length in range(1, 1 + name.count(".") + 1)}
    assert reached & set(parts.LEFT_OUT) == set()


def test_every_folder_of_ours_is_in_the_bundle(parts: ModuleType) -> None:
    settings = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    shipped = re.findall(r'"(resources/[\w/]+|data)" = "ascl_reader/_', settings)
    assert sorted(shipped) == sorted(place for _, place in parts.DATA if place != ".")
    assert all((PROJECT / each).is_dir() for each in shipped)


@pytest.mark.parametrize(
    ("place", "used"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6\\translations\\qt_de.qm", False),
        ("PySide6/opengl32sw.dll", False),
        ("libgtk-3.so.0", False),
        ("selectolax/lexbor.c", False),
        ("data/statements/a.yaml", True),
    ],
)
def test_what_a_window_needs_stays(parts: ModuleType, place: str, used: bool) -> None:
    assert parts.is_used(place) is used


def test_the_version_is_the_programs(parts: ModuleType) -> None:
    from ascl_reader import __version__

    assert parts.version() == __version__
    assert ".".join(map(str, parts.numbers())).startswith(__version__)


@pytest.mark.parametrize("system", ["linux", "windows", "macos"])
def test_the_recipes_name_only_what_there_is(parts: ModuleType, system: str) -> None:
    tree = ast.parse((BUNDLE / f"{system}.spec").read_text(encoding="utf-8"))
    named = {
        each.attr
        for each in ast.walk(tree)
        if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "parts"
    }
    assert named and all(hasattr(parts, name) for name in named)
    pictures = re.findall(r'parts\.DESKTOP / "([\w.-]+)"', (BUNDLE / f"{system}.spec").read_text(encoding="utf-8"))
    assert all((parts.DESKTOP / each).is_file() for each in pictures)


def test_the_installer_takes_what_the_recipe_for_windows_makes_and_needs_no_rights() -> None:
    recipe = (BUNDLE / "windows.spec").read_text(encoding="utf-8")
    told = (BUNDLE / "windows.iss").read_text(encoding="utf-8")
    assert "PrivilegesRequired=lowest" in told
    assert "longPathAware" in recipe and "uac_admin=False" in recipe
    for path in re.findall(r"(?m)^(?:LicenseFile|SetupIconFile)=(.+)$", told):
        assert (BUNDLE / path.replace("\\", "/")).is_file()
    assert 'f"{parts.NAME}w", False' in recipe and r"{app}\ascl-readerw.exe" in told


def test_windows_groups_the_window_under_the_name_that_the_installer_gives() -> None:
    from ascl_reader.gui.widgets.application import APP_USER_MODEL_ID

    assert f'AppUserModelID: "{APP_USER_MODEL_ID}"' in (BUNDLE / "windows.iss").read_text(encoding="utf-8")
