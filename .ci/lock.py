"""Writes requirements.lock: the exact versions, with their hashes, that are installed and tested.

    .venv/bin/python .ci/lock.py               changes only what pyproject.toml makes necessary
    .venv/bin/python .ci/lock.py --upgrade     takes the newest versions that pyproject.toml allows

One file serves every Python and system that pyproject.toml allows. Its first part is what the reader needs and what
installs the project; the second, below the line FOR_THE_TESTS, is what only the tests and checks need. Packages that
pyproject.toml names under `without-dependencies` are locked alone; what they need stands in its extra `dev`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

from environment import FOR_THE_TESTS, LOCK, PROJECT

HEAD = "# The versions that are installed and tested. Written by .ci/lock.py: change pyproject.toml and run that.\n"

COMPILE = [
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-config", "--universal", "--generate-hashes"),
    *("--no-emit-index-url", "--no-header", "--no-annotate"),
]


def main() -> int:
    """Resolve both parts and write the lock file."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    preferred = "" if "--upgrade" in sys.argv[1:] or not LOCK.exists() else LOCK.read_text(encoding="utf-8")
    reader = resolve(project, preferred)
    everything = resolve(project, preferred, *("--extra", "dev"), same_as=reader)
    for_the_tests = [pin for pin in pins(everything) if pin not in pins(reader)]
    for_the_tests = sorted([*for_the_tests, *pins(alone(project, preferred))], key=lambda pin: pin.partition("==")[0])
    LOCK.write_text("".join([HEAD, *pins(reader), FOR_THE_TESTS, *for_the_tests]), encoding="utf-8", newline="\n")
    return 0


def resolve(project: dict[str, Any], preferred: str, *options: str, same_as: str = "") -> str:
    """Return the pinned requirements of the project and of what builds it.

    Versions in `preferred` stay where they still fit; those in `same_as` are taken.
    """
    oldest = project["project"]["requires-python"].removeprefix(">=")
    with tempfile.TemporaryDirectory() as name:
        builds, fixed, result = (Path(name) / each for each in ("builds.in", "fixed.txt", "result.txt"))
        builds.write_text("\n".join(project["build-system"]["requires"]), encoding="utf-8")
        fixed.write_text(same_as, encoding="utf-8")
        result.write_text(preferred, encoding="utf-8")
        sources = [str(PROJECT / "pyproject.toml"), str(builds), "--constraint", str(fixed)]
        subprocess.check_call([*COMPILE, *sources, "--python-version", oldest, *options, "--output-file", str(result)])
        return result.read_text(encoding="utf-8")


def alone(project: dict[str, Any], preferred: str) -> str:
    """Return the pins of the packages that are installed without what they ask for."""
    with tempfile.TemporaryDirectory() as name:
        wanted, result = Path(name) / "wanted.in", Path(name) / "result.txt"
        wanted.write_text("\n".join(project["tool"]["ascl-reader"]["without-dependencies"]), encoding="utf-8")
        result.write_text(preferred, encoding="utf-8")
        subprocess.check_call([*COMPILE, str(wanted), "--no-deps", "--output-file", str(result)])
        return result.read_text(encoding="utf-8")


def pins(text: str) -> list[str]:
    """Return the requirements of a lock file, each with its hashes."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith(" "):
            found[-1] += line
        elif not line.startswith("#") and line.strip():
            found.append(line)
    return found


if __name__ == "__main__":
    sys.exit(main())
