"""From the start of the process until its window is painted on a screen: environment, wheel and bundle in one run.

Each is started in turns with the others and with a bare window of the same size, over a link that sees when the points
of the window come; so the bundle, which cannot be looked into, is measured as the others are. Run as
`python -m tests.benchmarks.start_ways [--runs 7] [--wheel PATH/TO/ascl-reader] [--bundle PATH/TO/ascl-reader]` where
DISPLAY is a screen of this machine without shared memory (`Xvfb -extension MIT-SHM`). With `--far` the line has
8 Mbit/s and 80 ms there and back, and counted is until all of the window's points are through.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from ascl_reader.far_screen.far_display import SWITCH
from tests.benchmarks.measures import ROOT, Row, median, quartiles, table
from tests.end_to_end.slow_link import SlowLink

PAINTED = 200_000
"""Bytes: whoever has sent so many has begun to paint its window; what comes before are 20,000 at the most."""

RATE, WAY = 1_000_000, 0.04
"""Bytes a second, and seconds each way, of a line of 8 Mbit/s with 80 ms."""

QUIET = 0.4
LONGEST = 60.0


def started(command: Sequence[str], home: Path, far: bool) -> float:
    """Return the milliseconds until a program's window is painted; it is ended then."""
    link = SlowLink(os.environ["DISPLAY"], *((RATE, WAY) if far else ()))
    named = {"DISPLAY": link.display, "QT_QPA_PLATFORM": "xcb", "ASCL_READER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    named |= {} if far else {SWITCH: "off"}
    began = time.monotonic()
    program = subprocess.Popen(
        command, env={**os.environ, **named}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while link.sent < PAINTED:
            if program.poll() is not None or time.monotonic() - began > LONGEST:
                raise RuntimeError(f"{command[0]} painted no window")
            time.sleep(0.002)
        if far:
            link.wait_quiet(QUIET)
            return 1000 * (link.last - began + WAY)
        return 1000 * (time.monotonic() - began)
    finally:
        program.terminate()
        program.wait()
        link.close()


def measure(folder: Path, runs: int, ways: dict[str, list[str]], far: bool) -> list[Row]:
    """Return a row for each way; the first start of each, which makes the copies for speed, is not counted."""
    texts = folder / "texts.json"
    texts.write_text(json.dumps(dict.fromkeys(("Context", "Position", "Rationale"), "The quick brown fox. " * 40)))
    script = str(Path(__file__).with_name("bare_window.py"))
    every = {"the bare window itself": [sys.executable, script, str(texts), "60"], **ways}
    taken: dict[str, list[float]] = {name: [] for name in every}
    for run in range(runs + 1):
        for name, command in every.items():
            home = folder / name.replace(" ", "-")
            home.mkdir(exist_ok=True)
            time_taken = started(command, home, far)
            if run:
                taken[name].append(time_taken)
    floor = median(taken["the bare window itself"])
    return [Row(f"Start, {name}", median(times), "ms", floor, spread=quartiles(times)) for name, times in taken.items()]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--wheel", type=Path)
    parser.add_argument("--bundle", type=Path)
    parser.add_argument("--far", action="store_true")
    wanted = parser.parse_args(arguments)
    ways = {"environment": [sys.executable, "-m", "ascl_reader"]}
    ways |= {name: [str(path)] for name, path in (("wheel", wanted.wheel), ("bundle", wanted.bundle)) if path}
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder), wanted.runs, ways, wanted.far)))


if __name__ == "__main__":
    main()
