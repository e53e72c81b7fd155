"""Briefings: how long a preview takes after a change, a PDF of the whole library, two hundred statements, a process.

Run as `python -m tests.benchmarks.sheets_speed`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.briefing.briefing import (
    Briefing,
    Layout,
    Part,
    Profile,
)
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import resources, shipped_library
from tests.benchmarks.measures import LONGEST, ROOT, Row, median, quartiles, table
from tests.benchmarks.search_speed import timed
from tests.benchmarks.synthetic import write

TIMES = 9
PICTURE_DPI = 96.0
PRINTED = date(2026, 11, 21)


def measure(folder: Path) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    library = Library(read_library(shipped_library()))
    importing, _ = timed(lambda: __import__("typst"))
    maker = SheetMaker(library, engine_here(resources(), folder / "cache"))
    ids = [statement.id for statement in library.statements]
    first, _ = timed(lambda: _preview(maker, _briefing(ids[:4], 0), 0))
    rows = [Row("Sheets: importing typst", importing), Row("Sheets: first preview, 4 statements", first)]
    for layout in Layout:
        times = [
            timed(lambda n=n, layout=layout: _preview(maker, _briefing(ids[:4], n, layout), n))[0] for n in range(TIMES)
        ]
        rows.append(_row(f"Sheets: preview after a change, 4 statements, {layout.value}", times, 150))
    pictures = [timed(lambda n=n: _pictures(maker, _briefing(ids[:4], n)))[0] for n in range(TIMES)]
    rows.append(_row("Sheets: 4 statements as pictures of 96 dpi", pictures, 300))
    whole = [timed(lambda n=n: _pdf(maker, _briefing(ids, n)))[0] for n in range(TIMES)]
    rows.append(_row("Sheets: PDF of all 35 statements", whole, 500))
    many = Library(read_library(write(folder / "library-200", 200)))
    large = SheetMaker(many, engine_here(resources(), folder / "cache"))
    ids_of_many = [statement.id for statement in many.statements]
    for layout in (Layout.SHEET, Layout.PACK):
        times = [timed(lambda n=n, layout=layout: _pdf(large, _briefing(ids_of_many, n, layout)))[0] for n in range(3)]
        rows.append(_row(f"Sheets: PDF of 200 statements, {layout.value}", times, 3000))
    return [*rows, _row("Sheets: whole process of brief, 35 statements", _processes(folder, ids), 2000)]


def _row(what: str, times: list[float], target: float) -> Row:
    return Row(what, median(times), target=target, spread=quartiles(times))


def _briefing(ids: list[str], number: int, layout: Layout = Layout.SHEET) -> Briefing:
    """Return a briefing with a title of its own; a short one has all parts, a long one the usual."""
    made = Briefing(id="b", title=f"Change {number}", layout=layout, profile=Profile.STANDARD).adding(ids)
    if len(ids) > 35:
        return made
    chosen = tuple(msgspec.structs.replace(each, parts=tuple(Part)) for each in made.chosen)
    return msgspec.structs.replace(made, chosen=chosen)


def _preview(maker: SheetMaker, briefing: Briefing, number: int) -> Any:
    """Make what the window's preview draws from."""
    own = {briefing.ids[0]: SchoolNotes(note=f"A note that grows by a letter: {'x' * number}")}
    return maker.drawings(maker.prepare(briefing, own, PRINTED))


def _pictures(maker: SheetMaker, briefing: Briefing) -> Any:
    return maker.pages(maker.prepare(briefing, {}, PRINTED), PICTURE_DPI)


def _pdf(maker: SheetMaker, briefing: Briefing) -> Any:
    return maker.pdf(maker.prepare(briefing, {}, PRINTED))


def _processes(folder: Path, ids: list[str]) -> list[float]:
    environment = {**os.environ, "ASCL_READER_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "ascl_reader", "brief", *ids, "--force", "--output", str(folder / "sheet.pdf")]

    def run() -> None:
        subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, timeout=LONGEST, check=True)

    run()
    return [timed(run)[0] for _ in range(5)]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder))))


if __name__ == "__main__":
    main()
