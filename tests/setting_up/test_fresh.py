"""A set-up that was ended half-way, or made by something else, never stops a later start."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LONG
from tests.setting_up.small_project import SCRIPTS, SmallProject

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the states are those of a POSIX file system")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """Return a small project that is set up; whoever breaks it leaves it whole."""
    project = SmallProject(tmp_path_factory.mktemp("small"))
    done = project.run("open")
    assert done.returncode == 0, done.stderr
    assert "Making the folder .venv" in done.stderr and "seconds" in done.stderr
    assert project.faults() == "[]\n"
    project.keep_pip()
    return project


def packages(small: SmallProject) -> Path:
    (found,) = small.venv.glob("lib/python3*/site-packages")
    return found


def opened(done: subprocess.CompletedProcess[str], cwd: Path, *arguments: str) -> None:
    assert (done.returncode, done.stdout) == (0, f"{cwd} {list(arguments)}\n"), done.stderr


def no_folder_but_a_file(small: SmallProject) -> None:
    shutil.rmtree(small.venv)
    small.venv.write_text("", encoding="utf-8")


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


@pytest.mark.skipif(not LONG, reason="the long form: each takes five seconds; whether they are noticed is tested below")
@pytest.mark.parametrize("break_it", MENDED_IN_PLACE + MADE_ANEW)
def test_what_is_broken_is_made_whole_and_the_reader_opens(
    small: SmallProject, break_it: Callable[[SmallProject], None]
) -> None:
    break_it(small)
    opened(small.run("open"), small.folder)
    again = small.run("open")
    opened(again, small.folder)
    assert again.stderr == ""
    assert not small.venv.with_name(".venv-old").exists()


@pytest.mark.parametrize("break_it", MENDED_IN_PLACE + MADE_ANEW)
def test_what_is_broken_is_noticed(small: SmallProject, break_it: Callable[[SmallProject], None]) -> None:
    with small.kept():
        break_it(small)
        found = small.faults()
        assert found != "[]\n"
        assert ("'broken'" in found) == (break_it not in MENDED_IN_PLACE)


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


def test_on_a_full_disk_the_reader_starts_with_what_is_there_or_a_sentence_says_why(small: SmallProject) -> None:
    full = small.folder.parent / "python-on-a-full-disk"
    full.write_text(f'#!/bin/sh\nulimit -f 0\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    full.chmod(0o755)
    opened(small.run("open", python=str(full)), small.folder)
    with small.kept():
        a_lost_file(small)
        done = small.run("open", python=str(full))
        assert done.returncode == 3, done.stderr
        assert "ASCL Reader could not be set up." in done.stderr and "Traceback" not in done.stderr


def test_without_a_network_and_without_what_it_needs_a_sentence_says_so(small: SmallProject, tmp_path: Path) -> None:
    with small.kept():
        a_lost_file(small)
        done = small.run("open", PIP_FIND_LINKS=str(tmp_path))
        assert done.returncode == 3, done.stderr
        assert "Setting up needs a network once" in done.stderr
        assert "Traceback" not in done.stderr
        assert "whoosh" in small.faults(), "what was there is there again"


@pytest.mark.parametrize("lost", ["its Python", "the note of its Python"])
def test_an_environment_that_lost_its_python_gets_another_and_fetches_nothing(
    lost: str, small: SmallProject, tmp_path: Path
) -> None:
    with small.kept():
        active = small.venv / "bin" / "python"  # as a shell takes it in which the environment is active
        python = sys.executable if lost == "its Python" else str(active)
        a_python_that_is_gone(small) if lost == "its Python" else (small.venv / "pyvenv.cfg").unlink()
        done = small.run("open", PIP_FIND_LINKS=str(tmp_path), python=python)
        opened(done, small.folder)
        assert "keeps its packages" in done.stderr


def test_what_is_installed_may_print_and_a_damaged_lock_file_is_told(small: SmallProject) -> None:
    lock = small.folder / "requirements.lock"
    with small.kept():
        (packages(small) / "prints.pth").write_text("import sys; print('hello')\n", encoding="utf-8")
        assert small.faults() == "[]\n"
        whole = lock.read_bytes()
        lock.write_bytes(b"\xff\xfe")
        done = small.run("open")
        lock.write_bytes(whole)
        assert done.returncode == 3 and "fetch the project's files again" in done.stderr, done.stderr


def test_two_commands_at_once_set_up_one_after_the_other_and_nowhere_else(small: SmallProject, tmp_path: Path) -> None:
    a_package_half_removed(small)
    elsewhere = {"PIP_USER": "1", "PIP_TARGET": str(tmp_path), "PIP_REQUIRE_VIRTUALENV": "1"}
    both = [small.begin("open", **elsewhere) for _ in range(2)]
    told = [each.communicate(timeout=100)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0], told
    assert sum("msgspec is missing" in each for each in told) == 1
    assert list(tmp_path.iterdir()) == []


def test_interrupted_it_goes_on_the_next_time(small: SmallProject) -> None:
    a_lost_file(small)
    begun = small.begin("open")
    assert begun.stderr is not None
    for line in begun.stderr:
        if "Making the folder" in line:
            break
    os.killpg(begun.pid, signal.SIGKILL)
    begun.communicate(timeout=60)
    assert small.venv.with_name(".venv-old").exists()
    opened(small.run("open"), small.folder)
    assert small.faults() == "[]\n"
    assert not small.venv.with_name(".venv-old").exists()


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
