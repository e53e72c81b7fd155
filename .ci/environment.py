"""The folder .venv beside the project: proved by trying it, mended or made again where it is broken.

What was there and could start is never lost to a failure: an environment that is made anew takes its place at the end,
and where nothing can be fetched the old one is used as it is.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from alone import NotSetUp, alone, say
from fresh import OLDEST, no_python, suitable_python
from prove import BROKEN, MISSING, OWN

PROJECT = Path(__file__).resolve().parent.parent
LOCK = PROJECT / "requirements.lock"
PYPROJECT = PROJECT / "pyproject.toml"

FOR_THE_TESTS = "# ---- from here on: what only the tests and checks need ----\n"
"""The line in the lock file between what the reader needs and the rest."""

NOTE = "set-up.json"
"""The file in an environment that tells which pyproject.toml the project was installed from, and faults that stay."""

FETCHING = (
    *("INDEX_URL", "EXTRA_INDEX_URL", "NO_INDEX", "FIND_LINKS", "TRUSTED_HOST", "PROXY", "CERT", "CLIENT_CERT"),
    *("TIMEOUT", "DEFAULT_TIMEOUT", "RETRIES", "CACHE_DIR", "NO_CACHE_DIR", "CONFIG_FILE", "KEYRING_PROVIDER"),
    *("USE_FEATURE", "USE_DEPRECATED"),
)
"""Settings of a user's for pip that count here: from where things come. By others they would be installed elsewhere,
otherwise, or not at all."""

PATIENCE = 60.0
"""Seconds after which a Python that has not answered counts as one that does not start."""

Fault = tuple[str, str]


def locked(testing: bool, venv: Path = PROJECT / ".venv") -> Path:
    """Return the Python of .venv, with the project and the locked versions of what it needs in it. Raises NotSetUp."""
    with alone(venv.parent):
        if os.path.lexists(_aside(venv)) and not runs(venv):  # an earlier command was ended between two steps
            _put_back(venv)
        try:
            wanted = _wanted(testing)
        except NotSetUp as error:
            if testing or not _starts(venv):
                raise
            say(f"{error} Starting with what is there.")
            return python(venv)
        found = faults(venv, wanted)
        if any(what == BROKEN for what, _ in found) and _revived(venv):
            found = faults(venv, wanted)
        if found and not _is_known(venv, found):
            _mend(venv, wanted, found, testing)
        _remove(_aside(venv))
    return python(venv)


def _wanted(testing: bool) -> str:
    """Return what the lock file has for the reader, or for the tests too. Raises NotSetUp."""
    told = LOCK
    try:
        lock = LOCK.read_text(encoding="utf-8")
        told = PYPROJECT
        PYPROJECT.read_text(encoding="utf-8")
    except (ValueError, OSError) as error:
        fault = "is damaged" if isinstance(error, ValueError) else f"cannot be read ({error.strerror})"
        raise NotSetUp(f"{told} {fault}; fetch the project's files again.") from error
    return lock if testing else lock.partition(FOR_THE_TESTS)[0]


def newest(venv: Path = PROJECT / ".venv-newest") -> Path:
    """Return the Python of .venv-newest, with the newest versions that the project allows, sought each time."""
    with alone(venv.parent):
        if not runs(venv):
            _make(venv)
        say("Fetching the newest versions that are allowed, 1 to 5 minutes.")
        _pip(venv, "--upgrade", "--upgrade-strategy", "eager", "-e", f"{PROJECT}[dev]")
        _pip(venv, "--upgrade", "--no-deps", *_alone())
    return python(venv)


def faults(venv: Path, lock: str) -> list[Fault]:
    """Return what is wrong with an environment: what has to be done, and a sentence; nothing if it works."""
    if not os.path.lexists(venv):
        return [(BROKEN, "")]
    if not runs(venv):
        return [(BROKEN, f"{venv.name} is there, but its Python does not start or is not the one it was made with")]
    found = _tried(venv, "-", lock)
    if _noted(venv).get("project") != _digest():
        found.append((OWN, "pyproject.toml has changed"))
    return found


def _tried(venv: Path, what: str, lock: str = "") -> list[Fault]:
    """Have an environment try itself; the lock file goes through a pipe, as a full disk has no room for another."""
    command = [str(python(venv)), "-I", str(Path(__file__).with_name("prove.py")), what]
    told = {"input": lock, "encoding": "utf-8", "errors": "replace"}
    tried = subprocess.run(command, capture_output=True, check=False, **told)
    try:
        lines = [line for line in tried.stdout.splitlines() if line.startswith("[")]  # what is installed may print too
        found = [(str(what), str(sentence)) for what, sentence in map(json.loads, lines)]
    except ValueError:
        found = []
    if tried.returncode and not found:
        last = (tried.stderr.strip().splitlines() or [f"it ended with {tried.returncode}"])[-1]
        return [(BROKEN, f"{venv.name} cannot be tried: {last}")]
    return found


def runs(venv: Path) -> bool:
    """Return whether an environment's Python starts, is one that does, and is the one it was made with."""
    ask = "import sys, sysconfig; print(sys.prefix, sys.version_info[0], sys.version_info[1], sep='|')"
    try:
        command = [str(python(venv)), "-I", "-c", ask]
        words = {"encoding": "utf-8", "errors": "replace"}
        told = subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE, **words).stdout
        prefix, major, minor = told.splitlines()[-1].rsplit("|", 2)  # what is installed may print before
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return False
    packages = venv / "Lib" if os.name == "nt" else venv / "lib" / f"python{major}.{minor}"
    return major == "3" and int(minor) >= OLDEST and Path(prefix).resolve() == venv.resolve() and packages.is_dir()


def _starts(venv: Path) -> bool:
    """Return whether the reader can start with what an environment has."""
    return runs(venv) and not _tried(venv, "--starts")


def python(venv: Path) -> Path:
    """Return the path of an environment's Python."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def _mend(venv: Path, wanted: str, found: list[Fault], testing: bool) -> None:
    """Install what is missing, in place where that does, else into an environment that takes the old one's place.

    Where that fails and the reader can start with what is there, it does. Raises NotSetUp.
    """
    for _, sentence in [each for each in found if each[1]][:3]:
        say(f"To be set up: {sentence}.")
    try:
        left = _installed(venv, wanted, found)
        if any(what in (MISSING, BROKEN) for what, _ in left) and not os.path.lexists(_aside(venv)):
            left = _installed(venv, wanted, [(BROKEN, "")])
        for _, sentence in left:
            say(f"Still: {sentence}.")
        _note(venv, left)
    except (NotSetUp, OSError) as error:
        told = NotSetUp(_unwritable(error)) if isinstance(error, OSError) else error
        if os.path.lexists(_aside(venv)):
            _put_back(venv)
        serious = any(what != OWN for what, _ in found) if testing else not _starts(venv)
        if serious:
            raise told from error
        say(f"{told} Starting with what is there.")


def _installed(venv: Path, wanted: str, found: list[Fault]) -> list[Fault]:
    """Do what the faults need; return those that are left. Raises NotSetUp, OSError."""
    whats = {what for what, _ in found}
    if BROKEN in whats or not _has_pip(venv):
        _make(venv)
        whats.add(MISSING)
    if MISSING in whats:
        pins = [line for line in wanted.splitlines() if line[:1].isalpha()]
        size = "500 MB" if FOR_THE_TESTS in wanted else "150 MB"
        say(f"Fetching what is missing of {len(pins)} packages (up to {size}): half a minute to five, by the network.")
        with tempfile.TemporaryDirectory() as name:
            listed = Path(name) / "wanted.txt"
            listed.write_text(wanted, encoding="utf-8")
            _pip(venv, "--require-hashes", "--no-deps", "-r", str(listed))
    say("Putting the reader itself into it, about 5 seconds.")
    _pip(venv, "--no-deps", "--no-build-isolation", "-e", str(PROJECT))
    _note(venv, [])
    return faults(venv, wanted)


def _revived(venv: Path) -> bool:
    """Give an environment that lost its Python another of the same version, so that nothing has to be fetched again.

    Return whether it starts again; one that does start is left alone.
    """
    if runs(venv):
        return False
    for packages in venv.glob("lib/python3.*/site-packages"):
        named = packages.parent.name
        here = named == f"python3.{sys.version_info.minor}"
        if made_by := suitable_python() if here else shutil.which(named):
            say(f"{venv.name} has lost its Python; it gets {made_by} and keeps its packages.")
            for each in venv.glob("bin/python*"):
                each.unlink()
            subprocess.run([made_by, "-m", "venv", str(venv), "--without-pip"], capture_output=True, check=False)
            if runs(venv):
                return True
    return False


def _make(venv: Path) -> None:
    """Make an empty environment; what stood there before is kept beside it until the new one is whole."""
    made_by = suitable_python()
    if made_by is None:
        raise NotSetUp(no_python())
    if os.path.lexists(_aside(venv)):  # what stands here was half made when a command was ended
        _remove(venv)
    elif os.path.lexists(venv):
        venv.rename(_aside(venv))
    say(f"Making the folder {venv.name} for what the reader needs, about 10 seconds.")
    made = subprocess.run([made_by, "-m", "venv", str(venv)], capture_output=True, text=True, check=False)
    if made.returncode or not _has_pip(venv):
        _remove(venv)
        why = (made.stdout + made.stderr).strip().splitlines()[-1:] or ["it has no pip"]
        raise NotSetUp(
            f"{made_by} cannot make an environment ({why[0]}). Where ensurepip is missing, on Debian "
            "and Ubuntu install python3-venv, elsewhere Python from python.org. Then give the same command again."
        )


def _pip(venv: Path, *arguments: str) -> None:
    counts = {f"PIP_{name}" for name in FETCHING}
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONHOME" and (name.upper() in counts or not name.upper().startswith("PIP_"))
    }
    pip = [str(python(venv)), "-I", "-m", "pip", "install", "-q", "--no-user", "--disable-pip-version-check"]
    if subprocess.call([*pip, *arguments], env=environment):
        raise NotSetUp(
            "Not everything could be installed: see above why. Setting up needs a network once, and room on the disk; "
            "then the same command goes on from here."
        )


def _alone() -> list[str]:
    """Return the packages that are installed without what they ask for."""
    named = re.search(r"(?m)^without-dependencies = (\[.*\])$", PYPROJECT.read_text(encoding="utf-8"))
    return [str(each) for each in json.loads(named[1])] if named else []


def _has_pip(venv: Path) -> bool:
    command = [str(python(venv)), "-I", "-c", "import pip._internal"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _is_known(venv: Path, found: list[Fault]) -> bool:
    """Return whether just this was left when all had been made anew, so that doing it again would not help."""
    return [list(each) for each in found] == _noted(venv).get("left")


def _noted(venv: Path) -> dict[str, object]:
    try:
        told = json.loads((venv / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _note(venv: Path, left: list[Fault]) -> None:
    (venv / NOTE).write_text(json.dumps({"project": _digest(), "left": left}), encoding="utf-8")


def _digest() -> str:
    return hashlib.sha256(PYPROJECT.read_bytes()).hexdigest()


def _aside(venv: Path) -> Path:
    """Return where the environment that was there before stands while a new one is made."""
    return venv.with_name(f"{venv.name}-old")


def _put_back(venv: Path) -> None:
    _remove(venv)
    _aside(venv).rename(venv)


def _remove(path: Path) -> None:
    """Remove a folder, or whatever else is there; what a link leads to is left alone."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()


def _unwritable(error: OSError) -> str:
    return f"{error.filename or PROJECT} cannot be written: {error.strerror}."
