"""Runs all benchmarks one after the other and prints one Markdown table: values, ratios, targets, pass or fail.

Run as `.venv/bin/python -m tests.benchmarks.run_all [--quick] [--largest] [--xcb]`; some six minutes, --quick one. The
exit code is 1 where a target is missed. A machine that does other things at the same time makes all times longer and
the spread wider: ratios and processor times bear that, single milliseconds do not.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import PySide6

from tests.benchmarks import (
    bookmarks_speed,
    import_speed,
    memory,
    own_work,
    search_speed,
    sheets_speed,
    start_up,
    typing_speed,
)
from tests.benchmarks.measures import Row, table


def measured(folder: Path, quick: bool, largest: bool, xcb: bool) -> list[Row]:
    """Return the rows of all benchmarks; each has a folder of its own under this one."""
    parts: dict[str, Callable[[Path], list[Row]]] = {
        "start": lambda place: start_up.measure(place, 7 if quick else 21, xcb),
        "memory": lambda place: memory.measure(place, 1 if quick else 5, xcb),
        "typing": lambda place: typing_speed.measure(place, quick, largest, xcb),
        "search": lambda place: search_speed.measure(place, largest),
        "import": lambda place: import_speed.measure(place, 7 if quick else 15, quick),
        "sheets": sheets_speed.measure,
        "bookmarks": bookmarks_speed.measure,
        "own work": own_work.measure,
    }
    rows: list[Row] = []
    for name, part in parts.items():
        print(f"{name} …", file=sys.stderr, flush=True)
        place = folder / name
        place.mkdir()
        rows += part(place)
    return rows


def machine() -> str:
    """Return in a sentence what was measured on, and how busy it was."""
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    versions = f"Python {platform.python_version()}, PySide {PySide6.__version__}"
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors{busy}; {versions}."


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer starts and fewer words")
    parser.add_argument("--largest", action="store_true", help="with 10,000 statements as well (minutes more)")
    parser.add_argument("--xcb", action="store_true", help="use the present DISPLAY instead of drawing offscreen")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="ascl-reader-benchmarks-") as folder:
        before = machine()
        rows = measured(Path(folder), wanted.quick, wanted.largest, wanted.xcb)
    print(f"{before}\n\n{table(rows)}")
    missed = [row.what for row in rows if row.passed is False]
    print(f"\n{len(missed)} targets missed." if missed else "\nAll targets met.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
