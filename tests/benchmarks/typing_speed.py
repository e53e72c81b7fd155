"""Keystroke to results painted, and how long typing holds the window's thread; at 35, 1,000 and 10,000 statements.

Each size is typed in a fresh process with a home of its own (see typing_child.py for what is measured and how). Run as
`python -m tests.benchmarks.typing_speed [--quick] [--largest] [--xcb]`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.measures import Row, median, p95, quartiles, run_child, table
from tests.benchmarks.search_speed import QUERIES, libraries

MEDIAN, P95, HELD = 20.0, 25.0, 8.0
"""Milliseconds: the targets of the project."""

P95_OF_MOST = 60.0
"""That of 10,000 statements."""

MEMORY = 250.0
"""Megabytes, at 10,000 statements."""

Holds = dict[str, list[tuple[float, float]]]
"""Wall and processor milliseconds of the events of each phase."""


def measure(folder: Path, quick: bool, largest: bool, xcb: bool = False) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    rows: list[Row] = []
    for count, library in libraries(folder, largest):
        queries = QUERIES[:4] if quick or count == "10,000" else QUERIES
        arguments = ("typing_child.py", str(library), json.dumps(queries))
        run_child(folder / f"typing-{count}", "typing_child.py", str(library), "[]", xcb=xcb)  # builds the index
        _, report = run_child(folder / f"typing-{count}", *arguments, xcb=xcb)
        _, held = run_child(folder / f"typing-{count}", *arguments, "held", xcb=xcb)
        rows += _rows(count, report, held["holds"], P95_OF_MOST if count == "10,000" else P95)
    return rows


def _rows(count: str, report: dict[str, Any], holds: Holds, limit: float) -> list[Row]:
    name = f"Keystroke to results painted, {count} statements"
    latencies: list[tuple[float, float] | None] = report["latencies"]
    times = [each[0] for each in latencies if each is not None]
    busy = [each[1] for each in latencies if each is not None]
    lost = len(latencies) - len(times)
    wall, cpu = [each[0] for each in holds["typing"]], [each[1] for each in holds["typing"]]
    spread = f"longest {max(times):.0f}" + (f", {lost} never came" if lost else "")
    rows = [
        Row(f"{name}: median", median(times), target=MEDIAN if limit == P95 else None, spread=quartiles(times)),
        Row(f"{name}: p95", p95(times), target=limit, spread=spread),
        Row(
            "… the same in processor time: median",
            median(busy),
            target=MEDIAN if limit == P95 else None,
            spread=quartiles(busy),
        ),
        Row("… the same in processor time: p95", p95(busy), target=limit, spread=f"longest {max(busy):.0f}"),
        Row("… longest the window's thread was held", max(wall), target=HELD, spread=f"p95 {p95(wall):.1f}"),
        Row("… the same in processor time", max(cpu), target=HELD, spread=f"p95 {p95(cpu):.1f}"),
    ]
    rows.append(Row("… the first key after a start, index opened for it", report["first"] or float("nan")))
    rows.append(Row("… resident memory of the window after all queries", report["memory"], "MB", target=MEMORY))
    for phase in ("best hit shown", "search left"):
        longest = max(holds.get(phase, [(0.0, 0.0)]), key=lambda each: each[1])
        rows.append(Row(f"… pause when {phase}", longest[0], spread=f"processor {longest[1]:.1f}"))
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="four queries instead of all")
    parser.add_argument("--largest", action="store_true", help="with 10,000 statements as well")
    parser.add_argument("--xcb", action="store_true", help="use the present DISPLAY instead of drawing offscreen")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder), wanted.quick, wanted.largest, wanted.xcb)))


if __name__ == "__main__":
    main()
