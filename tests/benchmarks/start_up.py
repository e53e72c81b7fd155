"""Process start to the first statement painted, ours against a bare window with the same three texts.

Both are fresh processes on warm disks, taken in turns, so that what else the machine does hits both alike. Ours is the
program's own way (`terminal.open_window`), with what earlier starts left in settings and cache, and without.
Run as `python -m tests.benchmarks.start_up [--runs 21] [--xcb]`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.measures import Row, median, print_of_windows, quartiles, run_child
from tests.benchmarks.synthetic import write

TARGET = 1.2
"""Times the bare window's."""

POSITION, LIST = "position", "list"


class Pair:
    """Our window and the bare one, ready to be started again and again."""

    def __init__(self, folder: Path, xcb: bool, library: Path | None = None) -> None:
        self.home = folder / "home"
        self._xcb = xcb
        self._library = [str(library)] if library else []
        self._texts = folder / "texts.json"
        folder.mkdir(parents=True, exist_ok=True)
        for _ in range(2):  # the first start reads YAML and builds the index; the second is like all after it
            report = self.close_as_a_user()
        self._texts.write_text(json.dumps(report["texts"]), encoding="utf-8")
        self.bare()

    def run(self, script: str, stay: str, awaited: str = POSITION) -> tuple[float, dict[str, Any]]:
        """Run one of the two windows; return when it was started and what it reports."""
        ours = script == "our_window.py"
        arguments = [stay, awaited, *self._library] if ours else [str(self._texts), stay]
        return run_child(self.home, script, *arguments, xcb=self._xcb)

    def close_as_a_user(self) -> dict[str, Any]:
        """Start our window and close it, so that it leaves its page; return what it reports."""
        return self.run("our_window.py", "2", LIST)[1]

    def ours(self, awaited: str = POSITION) -> float:
        """Return the milliseconds from the start of our process to its first statement, or its list, painted."""
        started, report = self.run("our_window.py", "0", awaited)
        return 1000 * (report[awaited] - started)

    def bare(self) -> float:
        """Return the milliseconds to the bare window's first paint."""
        started, report = self.run("bare_window.py", "0")
        return 1000 * (report[POSITION] - started)

    def without(self, place: str) -> float:
        """Return the milliseconds of a start for which files of an earlier one are gone."""
        kept = self.home.with_name("kept")
        shutil.copytree(self.home, kept)
        for path in self.home.glob(place):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        taken = self.ours()
        shutil.rmtree(self.home)
        kept.rename(self.home)
        return taken


KINDS: dict[str, Callable[[Pair], float]] = {
    "Start to first statement painted, 35 statements": Pair.ours,
    "… to the whole window painted": lambda pair: pair.ours(LIST),
    "… first statement, without the page left at close": lambda pair: pair.without("cache/first-page.*"),
    "… first statement at the very first start": lambda pair: pair.without("*"),
}


def measure(folder: Path, runs: int, xcb: bool = False) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    pair = Pair(folder / "shipped", xcb)
    times: dict[str, list[float]] = {kind: [] for kind in KINDS}
    bare: list[float] = []
    for run in range(runs):
        for number, (kind, start) in enumerate(KINDS.items()):
            if number == 0 or run % 2:
                times[kind].append(start(pair))
                bare.append(pair.bare())
        if run % 2:  # those starts ended at once, and left no page for the next one
            pair.close_as_a_user()
    floor = median(bare)
    rows = []
    for kind, taken in times.items():
        target = TARGET if kind == next(iter(KINDS)) else None
        rows.append(Row(kind, median(taken), "ms", floor, target, quartiles(taken)))
    rows.append(Row("… the bare window itself", floor, spread=quartiles(bare)))
    rows.append(Row("… fastest start of each", min(times[next(iter(KINDS))]), "ms", min(bare)))
    large = Pair(folder / "large", xcb, write(folder / "library-1000", 1000))
    many = [(large.ours(), large.bare()) for _ in range(max(5, runs // 3))]
    ours, bare = [each[0] for each in many], [each[1] for each in many]
    rows.append(Row("… first statement, 1,000 statements", median(ours), "ms", median(bare), spread=quartiles(ours)))
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    print_of_windows(measure, 21, __doc__, arguments)


if __name__ == "__main__":
    main()
