"""The Debian packages that Qt, the tests and the making of an environment need: finds and installs what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

QT = "libgl1 libegl1 libglib2.0-0 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0".split()
SCREEN = (
    "libxcb-cursor0 libxkbcommon-x11-0 libx11-xcb1 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1"
).split()
REAL_WINDOW = "xvfb openbox xdotool".split()
PYTHON = ["python3-venv"]

EACH = 2
"""Seconds that fetching and installing a package takes, as a rule."""


def install(testing: bool) -> None:
    """Install what is missing, where that can be known; where it may not be done, say in one sentence what to ask for.

    Whether it worked is not told: what comes next is tried in any case, as a library may be there by another way.
    """
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return
    missing = [each for each in wanted(testing) if not is_installed(each)]
    if not missing:
        return
    root = as_root()
    if root is not None:
        print(f"Installing {len(missing)} system packages, about {10 + EACH * len(missing)} seconds:", *missing)
        sys.stdout.flush()
        if _apt(root, missing):
            return
    print(f"Ask whoever looks after this machine for this, once: {request(missing)}", file=sys.stderr)
    print("Trying to go on without; after that the same command does the rest.", file=sys.stderr)


def wanted(testing: bool) -> list[str]:
    """Return the packages that are needed, of which some may be missing."""
    return [*QT, *SCREEN, *(REAL_WINDOW if testing else []), *([] if has_venv() else PYTHON)]


def request(packages: list[str]) -> str:
    """Return the command that somebody who may has to give."""
    return f"apt-get install {' '.join(packages)}"


def as_root() -> list[str] | None:
    """Return what to put before a command that only root may give: nothing, or sudo; None where neither can be."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]  # without a terminal nobody can type a password


def is_installed(package: str) -> bool:
    """Return whether dpkg has the package, also under the name that Ubuntu's 64-bit time change gave it."""
    for name in (package, f"{package}t64"):
        found = subprocess.run(["dpkg-query", "-W", "-f=${Status}", name], capture_output=True, text=True, check=False)
        if found.stdout.endswith("install ok installed"):
            return True
    return False


def has_venv() -> bool:
    """Return whether this Python can make an environment; Debian leaves a part out until python3-venv is installed."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


def _apt(root: list[str], packages: list[str]) -> bool:
    """Fetch and install; return whether that worked. A list of packages that is out of date is no hindrance."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.call([*root, *quiet, "update"])
    return subprocess.call([*root, *quiet, "install", "-y", "--no-install-recommends", *packages]) == 0
