"""The importer at a terminal: a dry run against `list`, and a page of 2,000 statements in every format.

All are whole processes with a home of their own, on warm disks; those that are compared are taken in turns. The
published pages are used where they are, else pages of our own of the same length. Linux only, for the memory.
Run as `python -m tests.benchmarks.import_speed [--runs 15] [--quick]`.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ascl_reader.importer.process.reading_process import reading_process
from ascl_reader.progress import finish
from tests.benchmarks.measures import ROOT, Row, table
from tests.benchmarks.synthetic import Words
from tests.importer import office_pages
from tests.importer.pages import (
    A4,
    CONTEXT,
    POSITION,
    RATIONALE,
    Piece,
    markdown,
    plain_text,
    web_page,
    write_docx,
    write_pdf,
)
from tests.importer.published import PAGES
from tests.importer.readers.test_read_mhtml import envelope

MANY = 2000
LIMIT = 10.0
"""Seconds of a whole import."""

READING = 5.0
"""Seconds of reading alone, in the process that reads."""

RATIO = 1.5
MEMORY = 300.0
"""MB of that process."""


def _write_pdf(page: list[Piece], path: Path) -> None:
    from reportlab import rl_config

    rl_config.useA85 = 0  # no other program packs its pages in letters as well
    write_pdf(page, path, paper=A4)


WRITERS: dict[str, Callable[[list[Piece], Path], object]] = {
    ".txt": lambda page, path: path.write_text(plain_text(page), encoding="utf-8"),
    ".md": lambda page, path: path.write_text(markdown(page), encoding="utf-8"),
    ".html": lambda page, path: path.write_text(web_page(page), encoding="utf-8"),
    ".docx": write_docx,
    ".pdf": _write_pdf,
    ".odt": lambda page, path: path.write_bytes(office_pages.open_document(page)),
    ".rtf": lambda page, path: path.write_bytes(office_pages.rich_text(page)),
    ".mhtml": lambda page, path: path.write_bytes(envelope(web_page(page))),
    ".eml": lambda page, path: path.write_bytes(office_pages.mail(web_page(page))),
    ".webarchive": lambda page, path: path.write_bytes(office_pages.safari_page(web_page(page))),
    ".zip": lambda page, path: path.write_bytes(office_pages.packed_page(web_page(page))),
}


def large_page(count: int, seed: int = 35) -> list[Piece]:
    """Return a page of so many statements with the usual length, every third with a month, every fifth with bullets."""
    chance = random.Random(seed)
    words = Words(chance)
    page = [Piece("heading", "Large Page")]
    for number in range(count):
        page.append(Piece("title", words.title() + (" – March 2019" if number % 3 == 0 else "")))
        page += [Piece("label", CONTEXT), Piece("text", words.sentences(40, 130))]
        page.append(Piece("text", words.sentences(30, 130), POSITION))
        page += [Piece("bullet", words.sentences(5, 9)) for _ in range(2 if number % 5 == 0 else 0)]
        page += [Piece("label", RATIONALE), Piece("text", words.sentences(40, 150))]
    return page


class Taken(NamedTuple):
    """What a process took: seconds by the clock, seconds of a processor, and MB of resident memory at most."""

    seconds: float
    processor: float
    memory: float

    def row(self, what: str, target: float | None = None) -> Row:
        """Return the row of the table; a busy machine takes longer by the clock than of its processor."""
        return Row(what, self.seconds, "s", target=target, spread=f"processor {self.processor:.1f} s")


class Terminal:
    """Runs the program in processes of their own, all with one home."""

    def __init__(self, home: Path) -> None:
        self._environment = {**os.environ, "ASCL_READER_HOME": str(home), "PYTHONPATH": str(ROOT)}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(self, *arguments: str) -> Taken:
        """Run a command and return what it takes; raise where it fails."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        command = [sys.executable, "-m", "ascl_reader", *arguments]
        started = time.perf_counter()
        child = os.posix_spawn(
            sys.executable, command, self._environment, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)]
        )
        _, status, used = os.wait4(child, 0)
        taken = time.perf_counter() - started
        os.close(nowhere)
        if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: there is something to check
            raise RuntimeError(f"{' '.join(arguments)} failed")
        return Taken(taken, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def dry_run(folder: Path, runs: int) -> list[Row]:
    """Return how long a dry run of both pages takes against `list`, the fastest of each."""
    pages = [str(page) for page in PAGES]
    if not all(page.exists() for page in PAGES):
        pages = [str(folder / "own.txt")]
        WRITERS[".txt"](large_page(46), Path(pages[0]))
    terminal = Terminal(folder / "home")
    terminal.run("list")
    listing, importing = [], []
    for _ in range(runs):
        listing.append(1000 * terminal.run("list").seconds)
        importing.append(1000 * terminal.run("import", *pages, "--dry-run").seconds)
    what = "Import, both published pages, dry run: fastest whole process against list"
    return [Row(what, min(importing), "ms", min(listing), RATIO, f"n {runs}")]


def large(folder: Path, endings: Sequence[str]) -> list[Row]:
    """Return how long a large page takes in each format; the first one is then saved and imported once more."""
    page = large_page(MANY)
    rows = []
    for ending in endings:
        path = folder / f"large{ending}"
        WRITERS[ending](page, path)
        rows += reading(path)
        taken = Terminal(folder / "home").run("import", str(path), "--dry-run")
        rows.append(taken.row(f"Import, {MANY:,} statements, {ending}", LIMIT))
        rows.append(Row("… the memory of its largest process", taken.memory, "MB"))
    terminal = Terminal(folder / "saved")
    for what in ("read and saved", "read and saved again, where nothing is new"):
        taken = terminal.run("import", str(folder / f"large{endings[0]}"), "--accept-all")
        rows.append(taken.row(f"Import, {MANY:,} statements, {endings[0]}, {what}"))
    return rows


def reading(path: Path) -> list[Row]:
    """Return how long a file takes in a reading process that is ready, and the most memory that it takes there."""
    with reading_process() as process:
        process.start()
        time.sleep(0.5)
        started = time.perf_counter()
        finish(process.reading(path))
        taken = time.perf_counter() - started
        pid = process._process.pid if process._process is not None else 0
        status, times = (Path(f"/proc/{pid}/{name}").read_text(encoding="ascii") for name in ("status", "stat"))
    most = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    processor = sum(map(int, times.rpartition(")")[2].split()[11:13])) / os.sysconf("SC_CLK_TCK")
    what, spread = f"Reading, {MANY:,} statements, {path.suffix}", f"processor {processor:.1f} s"
    return [
        Row(what, taken, "s", target=READING, spread=spread),
        Row("… its memory", most, "MB", target=MEMORY),
    ]


def measure(folder: Path, runs: int, quick: bool = False) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    return dry_run(folder, runs) + large(folder, list(WRITERS)[:1] if quick else list(WRITERS))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--quick", action="store_true", help="of the large pages only the text")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder), wanted.runs, wanted.quick)))


if __name__ == "__main__":
    main()
