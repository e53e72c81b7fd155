"""Where things are: shipped files, and the user's under one folder where that is asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ascl_reader import paths

USER = {"data": paths.user_data, "cache": paths.user_cache, "settings": paths.user_settings}


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the home folder of a user who has set nothing."""
    for variable in ("ASCL_READER_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_shipped_library_and_the_icons_are_there() -> None:
    assert (paths.shipped_library() / "themes.yaml").is_file()
    assert (paths.resources() / "icons").is_dir()


def test_a_frozen_program_looks_into_its_bundle_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "empty"), raising=False)
    assert paths.shipped_library() != tmp_path / "empty" / "data"
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path))
    assert paths.shipped_library() == tmp_path / "data"


def test_a_folder_that_is_not_there_at_first_is_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "ascl_reader" / "paths.py"))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert paths.resources() == tmp_path / "resources"
    (tmp_path / "bundle" / "resources").mkdir(parents=True)
    assert paths.resources() == tmp_path / "bundle" / "resources"


@pytest.mark.parametrize("kind", USER)
def test_the_home_variable_keeps_everything_under_one_folder(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASCL_READER_HOME", str(tmp_path / "all"))
    assert USER[kind]() == tmp_path / "all" / kind


@pytest.mark.parametrize("kind", USER)
def test_a_home_relative_to_here_or_to_the_user_is_understood(
    kind: str, nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(nobody)
    monkeypatch.setenv("ASCL_READER_HOME", "here")
    assert USER[kind]() == nobody / "here" / kind
    monkeypatch.setenv("ASCL_READER_HOME", "~/there")
    assert USER[kind]() == nobody / "there" / kind


@pytest.mark.parametrize("kind", USER)
def test_a_portable_folder_beside_the_program_is_used(kind: str, nobody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = nobody / "stick" / "ascl-reader"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert "portable" not in USER[kind]().parts
    (program.parent / "portable").mkdir(parents=True)
    assert USER[kind]() == program.parent.resolve() / "portable" / kind


@pytest.mark.parametrize("named", ["~nobody-at-all", "~nobody-at-all/x"])
def test_a_home_of_somebody_unknown_is_none(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, named)
    for place in (paths.user_data, paths.user_cache, paths.user_settings):
        with pytest.raises(paths.NoHome):
            place()


@pytest.mark.skipif(os.name != "posix", reason="HOME counts on these systems only")
@pytest.mark.parametrize("named", ["here", ".", ""])
def test_a_home_that_is_another_from_each_folder_counts_for_nothing(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", named)
    assert paths.user_home().is_absolute()


def test_the_home_variable_goes_before_a_portable_folder(nobody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(nobody / "ascl-reader"))
    (nobody / "portable").mkdir()
    monkeypatch.setenv("ASCL_READER_HOME", str(nobody / "all"))
    assert paths.user_data() == nobody / "all" / "data"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are Linux's folders")
@pytest.mark.parametrize(
    ("kind", "usual", "variable"),
    [
        ("data", ".local/share", "XDG_DATA_HOME"),
        ("cache", ".cache", "XDG_CACHE_HOME"),
        ("settings", ".config", "XDG_CONFIG_HOME"),
    ],
)
def test_linux_keeps_to_the_base_directories(
    kind: str, usual: str, variable: str, nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert USER[kind]() == nobody / usual / "ascl-reader"
    monkeypatch.setenv(variable, str(nobody / "elsewhere"))
    assert USER[kind]() == nobody / "elsewhere" / "ascl-reader"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are Linux's folders")
@pytest.mark.parametrize("named", ["relative/place", ".", "~/place"])
def test_a_base_directory_that_is_not_absolute_is_passed_over(
    named: str, nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, named)
    assert paths.user_data() == nobody / ".local" / "share" / "ascl-reader"
    assert paths.user_cache() == nobody / ".cache" / "ascl-reader"
    assert paths.user_settings() == nobody / ".config" / "ascl-reader"


@pytest.mark.skipif(os.name != "posix", reason="there are no such owners on this system")
@pytest.mark.parametrize("kind", USER)
@pytest.mark.parametrize("how", ["home", "portable"])
def test_who_shares_a_folder_has_a_cache_and_settings_of_their_own(
    how: str, kind: str, nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = nobody / "portable"
    shared.mkdir()
    if how == "home":
        monkeypatch.setenv("ASCL_READER_HOME", str(shared))
    else:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(nobody / "ascl-reader"))
    (shared / kind).mkdir()
    assert USER[kind]() == shared / kind
    own, other = os.geteuid(), os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: other)
    if kind == "data":
        assert USER[kind]() == shared / kind
        return
    assert USER[kind]() == shared / f"{kind}-{other}"
    (shared / f"{kind}-{other}").mkdir()  # taken by the first one too
    assert nobody in USER[kind]().parents and shared not in USER[kind]().parents
    monkeypatch.setattr(os, "geteuid", lambda: own)
    assert USER[kind]() == shared / kind


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_a_folder_for_each_kind(
    platform: str, nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for variable in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    places = [place() for place in USER.values()]
    assert len(set(places)) == len(USER)
    assert all(nobody in place.parents and "ASCL Reader" in place.parts for place in places)


@pytest.mark.parametrize(("kind", "below"), [("data", "Roaming"), ("settings", "Roaming"), ("cache", "Local")])
def test_the_folder_of_the_stores_python_is_the_one_that_windows_really_uses(
    kind: str, below: str, nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(nobody / "Roaming"))
    monkeypatch.setenv("LOCALAPPDATA", str(nobody / "Local"))
    assert USER[kind]() == nobody / below / "ASCL Reader" / kind
    installed = r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.13_3.13.496.0_x64__qbz5n2kfra8p0"
    monkeypatch.setattr(sys, "base_prefix", installed)
    family = nobody / "Local" / "Packages" / "PythonSoftwareFoundation.Python.3.13_qbz5n2kfra8p0"
    assert USER[kind]() == family / "LocalCache" / below / "ASCL Reader" / kind
