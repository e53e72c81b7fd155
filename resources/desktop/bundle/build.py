"""Builds the bundle of this system into one folder: the program with its own Python, for machines that have none.

    python resources/desktop/bundle/build.py [--out FOLDER]

Needs PyInstaller beside the locked packages of the reader in the Python that runs it. Takes a minute or two. The result
is FOLDER/ascl-reader (dist/ascl-reader); a folder named `portable` in it makes it a program for a memory stick.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
SPECS = {"linux": "linux.spec", "win32": "windows.spec", "darwin": "macos.spec"}


def main() -> int:
    """Build, and say how large it became."""
    parser = argparse.ArgumentParser(description="Builds the bundle of this system.")
    parser.add_argument("--out", type=Path, default=PROJECT / "dist", metavar="FOLDER")
    out = parser.parse_args().out.absolute()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", str(out), "--workpath", work, str(HERE / SPECS[sys.platform])]
        code = subprocess.call(command, cwd=PROJECT)
    if code:
        return code
    print(f"{out / 'ascl-reader'}: {size(out / 'ascl-reader') / 1e6:.0f} MB in {time.monotonic() - began:.0f} seconds")
    return 0


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder; one that several links lead to counts once."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
