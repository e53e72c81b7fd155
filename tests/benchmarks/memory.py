"""Memory after the start, and once the search index is open, against a bare window with the same three texts.

Resident memory counts shared libraries whole, as the system's own monitor does; the fair share (PSS) splits them among
the processes that use them, so it falls when other Qt programs run; private dirty pages are what nobody else could
share. All from /proc, so Linux only. Run as `python -m tests.benchmarks.memory [--runs 5] [--xcb]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.measures import Row, median, print_of_windows, quartiles, run_child
from tests.benchmarks.start_up import LIST, Pair
from tests.benchmarks.synthetic import write

TARGET = 1.5
"""Times the bare window's resident memory."""

IDLE = "3"
"""Seconds after the first paint."""


class Readings:
    """Memory readings of one kind of window, run by run."""

    def __init__(self) -> None:
        self._reports: list[dict[str, Any]] = []

    def add(self, report: dict[str, Any]) -> None:
        """Take a run's report; ours must have its search index open by the end."""
        if not report["search_open"]:
            raise RuntimeError("the search index was not open yet")
        self._reports.append(report)

    def all(self, when: str, what: str) -> list[float]:
        """Return one figure (MB) of every run."""
        return [report[when][what] for report in self._reports]

    def middle(self, when: str, what: str) -> float:
        """Return the median of one figure (MB)."""
        return median(self.all(when, what))


def readings(pair: Pair, runs: int) -> tuple[Readings, Readings]:
    """Return the memory of our window and of the bare one, started in turns."""
    ours, bare = Readings(), Readings()
    for _ in range(runs):
        ours.add(pair.run("our_window.py", IDLE, LIST)[1])
        bare.add(pair.run("bare_window.py", IDLE)[1])
    return ours, bare


def measure(folder: Path, runs: int, xcb: bool = False) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    ours, bare = readings(Pair(folder / "memory", xcb), runs)

    def row(name: str, when: str, what: str, target: float | None = None) -> Row:
        values = ours.all(when, what)
        return Row(name, median(values), "MB", bare.middle(when, what), target, quartiles(values))

    rows = [
        row("Resident memory 3 s after the first paint", "memory_later", "VmRSS", TARGET),
        row("… when the window is just painted", "memory", "VmRSS", TARGET),
        row("… with the search index open", "memory_searching", "VmRSS", TARGET),
        row("… fair share (PSS), search index open", "memory_searching", "Pss"),
        row("… private pages, search index open", "memory_searching", "Private_Dirty"),
    ]
    bare_later = bare.middle("memory_later", "VmRSS")
    _, report = run_child(folder / "first", "our_window.py", IDLE, LIST, xcb=xcb)
    rows.append(Row("… first start, index just built", report["memory_searching"]["VmRSS"], "MB", bare_later))
    large, _ = readings(Pair(folder / "memory-1000", xcb, write(folder / "memory-library", 1000)), 1)
    rows.append(Row("… 1,000 statements, index open", large.middle("memory_searching", "VmRSS"), "MB", bare_later))
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    print_of_windows(measure, 5, __doc__, arguments)


if __name__ == "__main__":
    main()
