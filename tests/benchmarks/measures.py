"""What the benchmarks share: medians, rows of the table, and child processes with a home of their own."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 600
"""Seconds that a child process may take."""


class Row(NamedTuple):
    """A line of the table; a target is a limit of the ratio where there is a reference, else of the value itself."""

    what: str
    value: float
    unit: str = "ms"
    reference: float | None = None
    target: float | None = None
    spread: str = ""

    @property
    def ratio(self) -> float | None:
        """The value over that of the bare window, or over its target where nothing else is there to compare with."""
        against = self.reference or self.target
        return self.value / against if against else None

    @property
    def passed(self) -> bool | None:
        """Whether the target is met; none where there is none."""
        if self.target is None:
            return None
        measured = self.value / self.reference if self.reference else self.value
        return measured <= self.target

    def line(self) -> str:
        """Return the row in Markdown."""
        target = (
            "" if self.target is None else f"{self.target:g} ×" if self.reference else f"{self.target:g} {self.unit}"
        )
        reference = f"{self.reference:.1f}" if self.reference else ""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        verdict = {None: "", True: "pass", False: "**FAIL**"}[self.passed]
        cells = (self.what, f"{self.value:.1f} {self.unit}", self.spread, reference, ratio, target, verdict)
        return f"| {' | '.join(cells)} |"


def table(rows: Sequence[Row]) -> str:
    """Return the rows as one Markdown table."""
    head = "| What | Median | Spread | Bare window | Ratio | Target | Result |\n|---|---|---|---|---|---|---|"
    return "\n".join([head, *(row.line() for row in rows)])


def print_of_windows(
    measure: Callable[[Path, int, bool], list[Row]], runs: int, about: str | None, arguments: Sequence[str] | None
) -> None:
    """Print the table of a benchmark of windows, which is told a temporary folder, how many runs, and whether on X."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--runs", type=int, default=runs)
    parser.add_argument("--xcb", action="store_true", help="use the present DISPLAY instead of drawing offscreen")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder), wanted.runs, wanted.xcb)))


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of a hundred do not exceed (the nearest rank)."""
    return sorted(values)[max(0, -(-95 * len(values) // 100) - 1)]


def quartiles(values: Sequence[float]) -> str:
    """Return the middle half of the values, as text."""
    if len(values) < 4:
        return f"{min(values):.0f} to {max(values):.0f}, n {len(values)}"
    low, _, high = statistics.quantiles(values, n=4)
    return f"{low:.0f} to {high:.0f}, n {len(values)}"


def begin_as_seen(home: Path) -> None:
    """Let a first start in a fresh home begin with a statement, as all later ones do, and not with the start page."""
    file = home / "settings" / "settings.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('{"version": 1, "start/seen": true}\n', encoding="utf-8")


def run_child(home: Path, script: str, *arguments: str, xcb: bool = False) -> tuple[float, dict[str, Any]]:
    """Run one of this folder's scripts in a fresh process; return when it was started and what it printed (JSON).

    The tree that the benchmarks stand in is the one that is measured, whatever is installed.
    """
    begin_as_seen(home)
    environment = {**os.environ, "ASCL_READER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # where nothing is compiled ahead, compiling is all one measures
    environment["QT_QPA_PLATFORM"] = "xcb" if xcb else "offscreen"
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / script), *arguments]
    started = time.time()
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, timeout=LONGEST, check=False)
    if done.returncode:
        raise RuntimeError(f"{script} failed:\n{done.stderr.decode(errors='replace')}")
    return started, json.loads(done.stdout.decode().splitlines()[-1])
