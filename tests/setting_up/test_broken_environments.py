"""An environment that is broken, or half made, never stops a later start."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LONG
from tests.setting_up.broken import MADE_ANEW, MENDED_IN_PLACE, a_lost_file, a_python_that_is_gone, opened, packages
from tests.setting_up.small_project import PATIENCE, SmallProject

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="the states are those of a POSIX file system"),
    pytest.mark.timeout(PATIENCE + 60),
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


def test_a_python_that_never_answers_is_not_waited_for(small: SmallProject) -> None:
    with small.kept():
        each = small.venv / "bin" / "python"
        each.unlink()
        each.write_text("#!/bin/sh\nexec sleep 600\n", encoding="utf-8")
        each.chmod(0o755)
        assert "'broken'" in small.faults(patience=0.3)


def test_what_is_installed_may_print(small: SmallProject) -> None:
    with small.kept():
        (packages(small) / "prints.pth").write_text("import sys; print('hello')\n", encoding="utf-8")
        assert small.faults() == "[]\n"


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
@pytest.mark.parametrize("how", ["damaged", "missing", "a folder"])
def test_without_the_project_s_own_files_the_reader_starts_with_what_is_there(
    name: str, how: str, small: SmallProject
) -> None:
    file, aside = small.folder / name, small.folder / "aside"
    file.rename(aside)
    try:
        if how == "damaged":
            file.write_bytes(b"\xff\xfe")
        elif how == "a folder":
            file.mkdir()
        done = small.run("open")
        opened(done, small.folder)
        assert name in done.stderr and "fetch the project's files again" in done.stderr
        assert "Starting with what is there." in done.stderr
        if how == "missing":
            assert small.run("test").returncode == 3, "the tests would not be those of the project"
            with small.kept():
                a_lost_file(small)
                done = small.run("open")
                assert done.returncode == 3 and "Traceback" not in done.stderr, done.stderr
    finally:
        if file.is_dir():
            file.rmdir()
        aside.replace(file)


def test_interrupted_it_goes_on_the_next_time(small: SmallProject) -> None:
    a_lost_file(small)
    begun = small.begin("open")
    assert begun.stderr is not None
    for line in begun.stderr:
        if "Making the folder" in line:
            break
    os.killpg(begun.pid, signal.SIGKILL)
    begun.communicate(timeout=PATIENCE)
    assert small.venv.with_name(".venv-old").exists()
    opened(small.run("open"), small.folder)
    assert small.faults() == "[]\n"
    assert not small.venv.with_name(".venv-old").exists()
