"""What may have become of an environment, each as a function that brings a small project there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.setting_up.small_project import SmallProject


def packages(small: SmallProject) -> Path:
    (found,) = small.venv.glob("lib/python3*/site-packages")
    return found


def opened(done: subprocess.CompletedProcess[str], cwd: Path, *arguments: str) -> None:
    assert (done.returncode, done.stdout) == (0, f"{cwd} {list(arguments)}\n"), done.stderr


def no_folder_but_a_file(small: SmallProject) -> None:
    shutil.rmtree(small.venv)
    small.venv.write_text("", encoding="utf-8")


def a_pipe(small: SmallProject) -> None:
    shutil.rmtree(small.venv)
    os.mkfifo(small.venv)


def an_empty_folder(small: SmallProject) -> None:
    shutil.rmtree(small.venv)
    small.venv.mkdir()


def a_link_to_nowhere(small: SmallProject) -> None:
    shutil.rmtree(small.venv)
    small.venv.symlink_to("nowhere")


def no_pip_and_no_packages(small: SmallProject) -> None:
    for each in packages(small).iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()


def a_python_that_is_gone(small: SmallProject) -> None:
    for each in small.venv.glob("bin/python*"):
        each.unlink()
    (small.venv / "bin" / "python").symlink_to("/usr/bin/python3.99")


def a_python_that_does_not_start(small: SmallProject) -> None:
    each = small.venv / "bin" / "python"
    each.unlink()
    each.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    each.chmod(0o755)


def the_packages_of_another_python(small: SmallProject) -> None:
    packages(small).parent.rename(small.venv / "lib" / "python3.99")


def a_lost_file(small: SmallProject) -> None:
    (packages(small) / "whoosh" / "index.py").unlink()


def a_file_cut_short(small: SmallProject) -> None:
    (packages(small) / "yaml.py").write_text("", encoding="utf-8")


def a_module_that_breaks(small: SmallProject) -> None:
    whole = (packages(small) / "typst.py").read_text(encoding="utf-8")
    (packages(small) / "typst.py").write_text("1/0".ljust(len(whole)), encoding="utf-8")


def a_lost_list_of_files(small: SmallProject) -> None:
    for each in packages(small).glob("msgspec-*/RECORD"):
        each.unlink()


def a_package_half_removed(small: SmallProject) -> None:
    for each in packages(small).glob("msgspec-*"):
        each.rename(small.folder.parent / "removed")
        shutil.rmtree(small.folder.parent / "removed")


def a_lost_command(small: SmallProject) -> None:
    (small.venv / "bin" / "ascl-reader").unlink()


def a_command_of_a_folder_that_was_moved(small: SmallProject) -> None:
    command = small.venv / "bin" / "ascl-reader"
    command.write_text(command.read_text(encoding="utf-8").replace(str(small.venv), "/elsewhere"), encoding="utf-8")


def a_project_installed_from_elsewhere(small: SmallProject) -> None:
    elsewhere = small.folder.parent / "elsewhere"
    shutil.copytree(small.folder / "ascl_reader", elsewhere / "ascl_reader", dirs_exist_ok=True)
    (packages(small) / "ascl_reader.pth").write_text(str(elsewhere), encoding="utf-8")


MENDED_IN_PLACE = [
    a_package_half_removed,
    a_lost_command,
    a_command_of_a_folder_that_was_moved,
    a_project_installed_from_elsewhere,
]
MADE_ANEW = [
    no_folder_but_a_file,
    a_pipe,
    an_empty_folder,
    a_link_to_nowhere,
    no_pip_and_no_packages,
    a_python_that_is_gone,
    a_python_that_does_not_start,
    the_packages_of_another_python,
    a_lost_file,
    a_file_cut_short,
    a_module_that_breaks,
    a_lost_list_of_files,
]
