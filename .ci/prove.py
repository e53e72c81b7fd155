"""Tries an environment from inside, and prints what is wrong with it, one fault a line; nothing where all is well.

    .venv/bin/python .ci/prove.py - < requirements.lock
    .venv/bin/python .ci/prove.py --starts

Run by the environment's own Python. Each package that the lock file names for this Python and system has to be there
in the locked version, with all its files in the sizes that its list gives, and to be importable; the project has to be
installed from this very folder, with a command that starts this very Python. With --starts only those modules are
tried without which no window opens.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
NAME = "ascl-reader"

MISSING, BROKEN, OWN = "missing", "broken", "project"
"""What has to be done for a fault: install what is missing or another version, make all anew, install the project."""

STARTING = "PySide6.QtCore whoosh.index yaml msgspec rapidfuzz pyroaring".split()
"""Modules without which no window opens."""

WORKING = [*STARTING, *"selectolax.lexbor pypdfium2 ftfy charset_normalizer typst docx".split()]
"""One module of each package, with its compiled parts: a broken one fails here and not while somebody reads."""


def main() -> int:
    """Print the faults of the environment; return 1 where there are some."""
    if sys.argv[1] == "--starts":
        found = [(BROKEN, fault) for module in STARTING if (fault := _import_fault(module))]
    else:
        found = list(faults(sys.stdin.buffer.read().decode("utf-8")))
    for what, sentence in found:
        print(json.dumps([what, sentence]))
    return 1 if found else 0


def faults(lock: str) -> Iterator[tuple[str, str]]:
    """Yield each fault: what has to be done, and a sentence without its full stop."""
    there = True
    for name, version in _pins(lock):
        if fault := _fault_of(name, version):
            there = False
            yield fault
    if there:
        yield from ((BROKEN, fault) for module in WORKING if (fault := _import_fault(module)))
    yield from ((OWN, fault) for fault in _own_faults())


def _pins(lock: str) -> Iterator[tuple[str, str]]:
    """Yield the name and version of each package that the lock file has for this Python and system."""
    from packaging.requirements import Requirement

    for line in re.findall(r"(?m)^[A-Za-z].*", lock):
        wanted = Requirement(line.rstrip("\\ "))
        if wanted.marker is None or wanted.marker.evaluate():
            (only,) = wanted.specifier
            yield wanted.name, only.version


def _fault_of(name: str, version: str) -> tuple[str, str] | None:
    from packaging.version import Version

    try:
        found = importlib.metadata.distribution(name)
        there = found.version
    except (importlib.metadata.PackageNotFoundError, KeyError, OSError):
        return MISSING, f"{name} is missing"
    if not found.files:
        return BROKEN, f"the list of the files of {name} is missing"
    if Version(there) != Version(version):  # 1.006 and 1.6 are one and the same
        return MISSING, f"{name} is there in version {there} instead of {version}"
    for each in found.files:
        if each.size is None or each.suffix == ".pyc":
            continue
        try:
            size = Path(str(each.locate())).stat().st_size
        except OSError:
            return BROKEN, f"{name} has lost its file {each}"
        if size != each.size:
            return BROKEN, f"{name} has a damaged file {each}"
    return None


def _import_fault(module: str) -> str:
    """Return why a module cannot be imported; a system library that is missing is no fault of the environment."""
    try:
        importlib.import_module(module)
    except Exception as error:
        if re.search(r"lib[\w.+-]+\.so[.\d]*: cannot open shared object", str(error)):
            return ""
        return f"{module} cannot be imported ({type(error).__name__}: {error})"
    return ""


def _own_faults() -> Iterator[str]:
    try:
        found = importlib.metadata.distribution(NAME)
        told = json.loads(found.read_text("direct_url.json") or "{}")
    except (importlib.metadata.PackageNotFoundError, ValueError, OSError):
        yield "the reader itself is missing"
        return
    package = importlib.util.find_spec(NAME.replace("-", "_"))
    origin = Path(package.origin).resolve() if package and package.origin else Path()
    if PROJECT not in origin.parents:
        yield f"the reader is installed from {told.get('url', 'another folder')}"
    if not _command_works():
        yield f"the command {NAME} is missing or starts another Python"


def _command_works() -> bool:
    if os.name == "nt":
        return (Path(sys.prefix) / "Scripts" / f"{NAME}.exe").is_file()
    try:
        begins = (Path(sys.prefix) / "bin" / NAME).read_bytes()[:1000]
    except OSError:
        return False
    return os.fsencode(sys.prefix) in begins


if __name__ == "__main__":
    sys.exit(main())
