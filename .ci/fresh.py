"""Sets up a fresh machine that has only Python and git, then opens the reader or runs the tests.

    python3 .ci/fresh.py open [what ascl-reader takes]
    python3 .ci/fresh.py test [--newest] [what pytest takes]

System packages that Qt needs are installed with apt-get on Debian and Ubuntu (with sudo where not root); everything
else goes into the folder .venv beside the project, in the versions that requirements.lock names. With --newest the
tests run with the newest versions that pyproject.toml allows, in the folder .venv-newest. What is already there is left
alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
LOCK = PROJECT / "requirements.lock"

FOR_THE_TESTS = "# ---- from here on: what only the tests and checks need ----\n"
"""The line in the lock file between what the reader needs and the rest."""

QT = "libgl1 libegl1 libglib2.0-0 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0".split()
SCREEN = (
    "libxcb-cursor0 libxkbcommon-x11-0 libx11-xcb1 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1"
).split()
REAL_WINDOW = "xvfb openbox xdotool".split()
PYTHON = ["python3-venv"]

UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""Set on some machines: each process would compile all of the program anew, 0.2 s a start, and the tests start 300."""


def main() -> int:
    """Set up what is missing and do what was asked."""
    if len(sys.argv) < 2 or sys.argv[1] not in ("open", "test"):
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < (3, 10):
        print(f"ASCL Reader needs Python 3.10 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 3
    testing = sys.argv[1] == "test"
    newest = testing and "--newest" in sys.argv
    arguments = [each for each in sys.argv[2:] if not (newest and each == "--newest")]
    packages = [*QT, *SCREEN, *(REAL_WINDOW if testing else []), *([] if _has_venv() else PYTHON)]
    if not install_packages(packages):
        print("Some system packages are missing; going on without them.", file=sys.stderr)
    python = newest_environment() if newest else locked_environment(testing)
    command = ["-m", "pytest", *in_parallel()] if testing else ["-m", "ascl_reader"]
    environment = {name: value for name, value in os.environ.items() if name != UNCOMPILED}
    return subprocess.call([str(python), *command, *arguments], cwd=PROJECT, env=environment)


def install_packages(wanted: list[str]) -> bool:
    """Install the Debian packages that are missing; return whether all are there now (or none are needed)."""
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return True
    missing = [package for package in wanted if not _installed(package)]
    if not missing:
        return True
    root = [] if os.geteuid() == 0 else ["sudo"]
    if root and not shutil.which("sudo"):
        print(f"Ask whoever looks after this machine for: apt-get install {' '.join(missing)}", file=sys.stderr)
        return False
    print(f"Installing system packages: {' '.join(missing)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*root, "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.call([*apt, "update"], env=environment)
    return subprocess.call([*apt, "install", "-y", "--no-install-recommends", *missing], env=environment) == 0


def locked_environment(testing: bool) -> Path:
    """Return the Python of .venv, with the project and the locked versions of what it needs in it."""
    venv = PROJECT / ".venv"
    lock = LOCK.read_text(encoding="utf-8")
    wanted = (PROJECT / "pyproject.toml").read_text(encoding="utf-8") + lock
    everything = venv / "installed-dev"
    note = everything if testing else venv / "installed-reader"
    if any(each.exists() and each.read_text(encoding="utf-8") == wanted for each in (note, everything)):
        return _python(venv)
    _make(venv)
    listed = venv / "wanted.txt"
    listed.write_text(lock if testing else lock.partition(FOR_THE_TESTS)[0], encoding="utf-8")
    _pip(venv, "--require-hashes", "-r", str(listed))
    _pip(venv, "--no-deps", "--no-build-isolation", "-e", str(PROJECT))
    note.write_text(wanted, encoding="utf-8")
    return _python(venv)


def newest_environment() -> Path:
    """Return the Python of .venv-newest, with the newest versions that the project allows, sought each time."""
    venv = PROJECT / ".venv-newest"
    _make(venv)
    _pip(venv, "--upgrade", "--upgrade-strategy", "eager", "-e", f"{PROJECT}[dev]")
    return _python(venv)


def in_parallel() -> list[str]:
    """Return what lets pytest run as many tests at once as this process may use processors; a later -n overrides it."""
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ["-n", str(able), "--dist", "worksteal"]


def _python(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def _make(venv: Path) -> None:
    if not _python(venv).exists():
        subprocess.check_call([sys.executable, "-m", "venv", str(venv)])


def _pip(venv: Path, *arguments: str) -> None:
    pip = [str(_python(venv)), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.check_call([*pip, *arguments])


def _installed(package: str) -> bool:
    """Return whether dpkg has the package, also under the name that Ubuntu's 64-bit time change gave it."""
    for name in (package, f"{package}t64"):
        found = subprocess.run(["dpkg-query", "-W", "-f=${Status}", name], capture_output=True, text=True, check=False)
        if found.stdout.endswith("install ok installed"):
            return True
    return False


def _has_venv() -> bool:
    try:
        import ensurepip  # noqa: F401  (what Debian leaves out until python3-venv is installed)
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
