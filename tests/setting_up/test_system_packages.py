"""What Qt needs of the system, installed or asked for in one sentence; and what is kept of an older environment."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.setting_up.small_project import SCRIPTS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems have no such packages")

INSTALL = """
import os, sys
os.geteuid = lambda: int(sys.argv[1])
import system_packages
system_packages.install(testing=False)
"""


def install(folder: Path, user: int, **commands: str) -> subprocess.CompletedProcess[str]:
    """Install as a user, on a system that has these commands, each a line of shell, and no other."""
    for name, line in commands.items():
        command = folder / name.replace("_", "-")
        command.write_text(f'#!/bin/sh\necho "$(basename "$0") $*" >> "{folder}/given"\n{line}\n', encoding="utf-8")
        command.chmod(0o755)
    for name in ("basename", "env", "sh"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    environment = {**os.environ, "PATH": str(folder), "PYTHONPATH": str(SCRIPTS)}
    return subprocess.run(
        [sys.executable, "-c", INSTALL, str(user)],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


NOTHING_INSTALLED = "exit 1"
INSTALLED = "printf 'install ok installed'"


def given(folder: Path) -> str:
    return (folder / "given").read_text(encoding="utf-8")


def test_where_there_is_no_apt_nothing_is_said(tmp_path: Path) -> None:
    done = install(tmp_path, 1000, sudo="exit 0")
    assert done.stdout + done.stderr == ""


def test_where_nothing_is_missing_nothing_is_asked_for(tmp_path: Path) -> None:
    done = install(tmp_path, 1000, dpkg_query=INSTALLED, apt_get="exit 0", sudo="exit 0")
    assert done.stdout + done.stderr == ""
    assert "sudo" not in given(tmp_path)


def test_root_installs_what_is_missing_and_is_told_how_long_that_takes(tmp_path: Path) -> None:
    done = install(tmp_path, 0, dpkg_query=NOTHING_INSTALLED, apt_get="exit 0")
    assert "seconds" in done.stdout and "libegl1" in done.stdout
    assert done.stderr == ""
    assert "apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends libgl1 libegl1" in given(tmp_path)


@pytest.mark.parametrize("sudo", ["none", "not in sudoers"])
def test_who_may_not_install_is_told_what_to_ask_for(sudo: str, tmp_path: Path) -> None:
    others = {} if sudo == "none" else {"sudo": "echo 'user is not in the sudoers file' >&2; exit 1"}
    done = install(tmp_path, 1000, dpkg_query=NOTHING_INSTALLED, apt_get="exit 0", **others)
    assert "Ask whoever looks after this machine for this, once: apt-get install libgl1 libegl1" in done.stderr
    assert "the same command does the rest" in done.stderr


def test_sudo_that_would_ask_for_a_password_nobody_can_type_does_not_hang(tmp_path: Path) -> None:
    install(tmp_path, 1000, dpkg_query=NOTHING_INSTALLED, apt_get="exit 0", sudo="exit 1")
    assert "sudo -n env" in given(tmp_path)


def test_a_broken_apt_is_told_as_well(tmp_path: Path) -> None:
    done = install(tmp_path, 0, dpkg_query=NOTHING_INSTALLED, apt_get="exit 100")
    assert "Ask whoever looks after this machine" in done.stderr


def test_the_environment_of_before_outlives_one_that_was_half_made_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    environment = importlib.import_module("environment")
    for name in (".venv", ".venv-old"):
        (tmp_path / name).mkdir()
    (tmp_path / ".venv-old" / "whole").touch()
    monkeypatch.setattr(environment, "suitable_python", lambda: "/nowhere/python")
    with pytest.raises(OSError, match="nowhere"):
        environment._make(tmp_path / ".venv")
    assert (tmp_path / ".venv-old" / "whole").exists()
