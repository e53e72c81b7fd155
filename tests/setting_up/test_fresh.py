"""The set-up opens the reader where the user stands, with a Python that does, and whatever is missing around it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.setting_up.broken import a_package_half_removed, opened, packages
from tests.setting_up.small_project import PATIENCE, SCRIPTS, SmallProject

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="the states are those of a POSIX file system"),
    pytest.mark.timeout(PATIENCE + 60),
]


def test_paths_stay_relative_to_where_the_user_stands(small: SmallProject, tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text("1/0", encoding="utf-8")
    (tmp_path / "ascl_reader").mkdir()
    (tmp_path / "ascl_reader" / "__main__.py").write_text("1/0", encoding="utf-8")
    opened(small.run("open", "import", "a page.html", cwd=tmp_path), tmp_path, "import", "a page.html")


def test_without_a_network_the_reader_starts_with_what_is_there(small: SmallProject, tmp_path: Path) -> None:
    settings = small.folder / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    opened(small.run("open", PIP_FIND_LINKS=str(tmp_path)), small.folder)
    small.lock_at("2")
    done = small.run("open", PIP_FIND_LINKS=str(tmp_path))
    opened(done, small.folder)
    assert "Starting with what is there." in done.stderr
    opened(small.run("open"), small.folder)
    assert "'2'" in (packages(small) / "typst.py").read_text(encoding="utf-8")
    assert small.run("open").stderr == ""


def test_a_bare_system_that_knows_only_ascii_starts_it_from_a_folder_with_accents(small: SmallProject) -> None:
    assert not str(small.folder).isascii()
    for language in ("C", "POSIX", ""):
        opened(small.run("open", LC_ALL=language, LANG=language, LC_CTYPE=""), small.folder)


def test_two_commands_at_once_set_up_one_after_the_other_whatever_else_pip_is_told(
    small: SmallProject, tmp_path: Path
) -> None:
    a_package_half_removed(small)
    elsewhere = {"PIP_USER": "1", "PIP_TARGET": str(tmp_path), "PIP_REQUIRE_VIRTUALENV": "1"}
    elsewhere |= {"PIP_DRY_RUN": "1", "PIP_REQUIRE_HASHES": "1", "PIP_NO_BINARY": ":all:", "PIP_CONSTRAINT": "/nowhere"}
    both = [small.begin("open", **elsewhere) for _ in range(2)]
    told = [each.communicate(timeout=PATIENCE)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0], told
    assert sum("msgspec is missing" in each for each in told) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "told"), [("a:b", "“:”"), ("a\nb", "line break"), ("a\tb", "line break")])
def test_a_folder_whose_name_python_cannot_use_is_told(name: str, told: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    shutil.copytree(SCRIPTS, folder / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, str(folder / ".ci" / "fresh.py"), "open"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert told in done.stderr and "rename or move" in done.stderr and len(done.stderr.splitlines()) == 1
    assert not (folder / ".venv").exists()


def old_python() -> str | None:
    """Return a Python that is too old, of those that a developer's machine has; none where there is none."""
    found = [*Path.home().glob(".pyenv/versions/[23].[0-9].*/bin/python"), *Path("/usr/bin").glob("python[23].[0-9]")]
    return next((str(each) for each in sorted(found)), None)


@pytest.mark.parametrize("version", ["old", "new"])
def test_a_python_that_is_too_old_or_too_new_is_told_which_ones_do(
    version: str, small: SmallProject, tmp_path: Path
) -> None:
    python, script = sys.executable, small.folder / ".ci" / "fresh.py"
    whole = script.read_text(encoding="utf-8")
    if version == "old" and old_python():
        python = str(old_python())
    else:
        change = "OLDEST, NEWEST = 90, 99" if version == "old" else "OLDEST, NEWEST = 1, 2"
        script.write_text(re.sub("OLDEST, NEWEST = .*", change, whole), encoding="utf-8")
    small.venv.rename(tmp_path / "kept")
    try:
        done = small.run("open", python=python, PATH=str(tmp_path))
        assert done.returncode == 3
        assert "ASCL Reader runs with Python 3." in done.stderr
        assert "Traceback" not in done.stderr
    finally:
        (tmp_path / "kept").rename(small.venv)
        script.write_text(whole, encoding="utf-8")


@pytest.mark.skipif(old_python() is None, reason="there is no Python that is too old")
def test_a_python_that_is_too_old_hands_over_to_one_that_does(small: SmallProject, tmp_path: Path) -> None:
    minor = sys.version_info.minor
    (tmp_path / f"python3.{minor}").symlink_to(sys.executable)
    opened(small.run("open", "a", python=str(old_python()), PATH=str(tmp_path)), small.folder, "a")


def test_the_pythons_that_are_named_are_those_of_the_project() -> None:
    first = next(each for each in (SCRIPTS / "fresh.py").read_text(encoding="utf-8").splitlines() if "NEWEST =" in each)
    oldest, newest = (int(each) for each in first.partition("= ")[2].split(", "))
    settings = (SCRIPTS.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert f'requires-python = ">=3.{oldest}"' in settings
    assert [f"Python :: 3.{minor}" in settings for minor in (oldest, newest, newest + 1)] == [True, True, False]
