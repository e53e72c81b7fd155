"""A system library that Qt's window lacks is found by its name before Qt would end the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from ascl_reader.gui.startup import platform_check

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems lack no library")


def plugin_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a plugin for a platform named `made` is looked for, with that platform chosen."""
    monkeypatch.setattr(PySide6, "__file__", str(folder / "PySide6" / "__init__.py"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "made:a=b")
    plugin = folder / "PySide6" / "Qt" / "plugins" / "platforms" / "libqmade.so"
    plugin.parent.mkdir(parents=True)
    return plugin


def test_nothing_is_missing_where_the_window_can_open() -> None:
    assert platform_check.missing() == ""


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = plugin_of(tmp_path, monkeypatch)
    needed = tmp_path / "libascl-needed.so.1"
    source = tmp_path / "empty.c"
    source.write_text("int needed(void) { return 1; }\n")
    compiler = ["cc", "-shared", "-fPIC", str(source)]
    try:
        subprocess.run([*compiler, f"-Wl,-soname,{needed.name}", "-o", str(needed)], check=True, capture_output=True)
        linked = ["cc", "-shared", "-o", str(plugin), "-Wl,--no-as-needed", str(needed)]
        subprocess.run(linked, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no C compiler")
    needed.unlink()
    assert platform_check.missing() == "libascl-needed.so.1"


def test_a_platform_that_qt_has_not_and_a_plugin_that_is_no_library_name_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin = plugin_of(tmp_path, monkeypatch)
    assert platform_check.missing() == ""
    plugin.write_bytes(b"no library")
    assert platform_check.missing() == ""
