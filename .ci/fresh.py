"""Sets up a fresh machine that has only Python and git, then opens the reader or runs the tests.

    python3 .ci/fresh.py open [what ascl-reader takes]
    python3 .ci/fresh.py test [what pytest takes]

System packages that Qt needs are installed with apt-get on Debian and Ubuntu (with sudo where not root); everything
else goes into the folder .venv beside the project. What is already there is left alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"

QT = "libgl1 libegl1 libglib2.0-0 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0".split()
SCREEN = (
    "libxcb-cursor0 libxkbcommon-x11-0 libx11-xcb1 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1"
).split()
REAL_WINDOW = "xvfb openbox xdotool".split()
PYTHON = ["python3-venv"]


def main() -> int:
    """Set up what is missing and do what was asked."""
    if len(sys.argv) < 2 or sys.argv[1] not in ("open", "test"):
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < (3, 10):
        print(f"ASCL Reader needs Python 3.10 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 3
    testing = sys.argv[1] == "test"
    packages = [*QT, *SCREEN, *(REAL_WINDOW if testing else []), *([] if _has_venv() else PYTHON)]
    if not install_packages(packages):
        print("Some system packages are missing; going on without them.", file=sys.stderr)
    python = make_environment("dev" if testing else "")
    command = ["-m", "pytest"] if testing else ["-m", "ascl_reader"]
    return subprocess.call([str(python), *command, *sys.argv[2:]], cwd=PROJECT)


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


def make_environment(extra: str) -> Path:
    """Return the Python of .venv, with the project and its dependencies in it."""
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    python = VENV / folder / name
    if not python.exists():
        subprocess.check_call([sys.executable, "-m", "venv", str(VENV)])
    done = VENV / f"installed-{extra or 'reader'}"
    wanted = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    if not done.exists() or done.read_text(encoding="utf-8") != wanted:
        what = f"{PROJECT}[{extra}]" if extra else str(PROJECT)
        subprocess.check_call([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", what])
        done.write_text(wanted, encoding="utf-8")
    return python


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
