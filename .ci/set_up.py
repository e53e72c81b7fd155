"""Sets up what is missing, and then opens the reader or runs the tests where the user stands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import environment
import system_packages
from fresh import FAILED

UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""Set on some machines: each process would compile all of the program anew, 0.2 s a start, and the tests start 300."""


def main(testing: bool, arguments: list[str]) -> int:
    """Set up, do what was asked, and return its exit code; what cannot be set up is told in a sentence."""
    newest = testing and "--newest" in arguments
    if newest:
        arguments.remove("--newest")
    os.environ.pop(UNCOMPILED, None)
    if os.name == "posix" and not str(environment.PROJECT).isascii() and knows_only_ascii():
        os.environ["LC_ALL"] = "C.UTF-8"  # up to 3.12 Python would not start: the project's path stands in a .pth file
    if told := unsuitable_name(environment.PROJECT):
        print(f"ASCL Reader could not be set up. {told}", file=sys.stderr)
        return FAILED
    system_packages.install(testing)
    try:
        python = environment.newest() if newest else environment.locked(testing)
    except environment.NotSetUp as error:
        print(f"ASCL Reader could not be set up. {error}", file=sys.stderr)
        return FAILED
    except OSError as error:  # no room, not even for a file of a moment
        print(
            f"ASCL Reader could not be set up. {error.filename or 'The disk'}: {error.strerror or error}.",
            file=sys.stderr,
        )
        return FAILED
    command = tests(python, arguments) if testing else reader(python, arguments)
    return subprocess.call(command)


def unsuitable_name(project: Path) -> str:
    """Return a sentence where Python can make no environment in a folder of this name, else nothing."""
    name = str(project)
    divides_paths = os.pathsep in name and not (project / ".venv").is_dir()  # one that was moved here works
    if not divides_paths and min(name) >= " ":
        return ""
    sign = f"a “{os.pathsep}”" if divides_paths else "a sign that cannot be printed, such as a line break,"
    return f"{name!r} has {sign} in its name, with which Python makes no environment: rename or move the folder."


def knows_only_ascii() -> bool:
    """Return whether the user's language is that of a bare system, in which no ü can be written."""
    named = (os.environ.get(each) for each in ("LC_ALL", "LC_CTYPE", "LANG"))
    return next(filter(None, named), "C") in ("C", "POSIX")


def reader(python: Path, arguments: list[str]) -> list[str]:
    """Return the command that opens the reader where the user stands, so that what the user names is found there.

    It is the installed command, not `-m`, which would take modules from the folder where the user happens to stand.
    """
    command = python.with_name("ascl-reader.exe" if os.name == "nt" else "ascl-reader")
    if not command.is_file():
        start = (
            "import sys; sys.path.insert(0, sys.argv.pop(1)); from ascl_reader.__main__ import main; sys.exit(main())"
        )
        return [str(python), "-c", start, str(environment.PROJECT), *arguments]
    return [*([] if os.name == "nt" else [str(python)]), str(command), *arguments]


def tests(python: Path, arguments: list[str]) -> list[str]:
    """Return the command that runs the tests; without a file or folder that exists, all of them."""
    project = environment.PROJECT
    given = [each for each in arguments if not each.startswith("-") and Path(each.partition("::")[0]).exists()]
    everything = [] if given or Path.cwd() == project else [str(project / "tests")]
    settings = [f"--rootdir={project}", "-c", str(project / "pyproject.toml")]
    return [str(python), "-m", "pytest", *settings, *in_parallel(), *arguments, *everything]


def in_parallel() -> list[str]:
    """Return what lets pytest run one test more at once than there are processors; a later -n overrides it.

    A test waits for a fifth of its time, for a window or another process: that is the time the one more works in.
    """
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ["-n", str(able + 1), "--dist", "worksteal"]
