"""The core's search without Qt: how long it takes to open, to build, and to answer each letter that is typed.

Run as `python -m tests.benchmarks.search_speed [--largest]`.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from tests.benchmarks.measures import Row, median, p95, quartiles, table
from tests.benchmarks.synthetic import write

QUERIES = (
    "funding",
    "ehcp",
    "safeguarding",
    "behaviour fines",
    "mental health support",
    '"special needs',
    "position:accountability",
    "well-being",
    "children and families",
    "exclusions send tribunal",
    "safegaurding",
)
"""What people type, each letter by letter; the last one is misspelt and finds nothing."""


def typed(queries: Sequence[str] = QUERIES) -> list[str]:
    """Return what stands in the box after each keystroke."""
    return [query[:length] for query in queries for length in range(1, len(query) + 1)]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many milliseconds something took, and what it returned."""
    begun = time.perf_counter()
    result = work()
    return 1000 * (time.perf_counter() - begun), result


def libraries(folder: Path, largest: bool) -> list[tuple[str, Path]]:
    """Return the shipped library and synthetic ones, by their size in words."""
    found = [("35", shipped_library()), ("1,000", write(folder / "library-1000", 1000))]
    return [*found, ("10,000", write(folder / "library-10000", 10_000))] if largest else found


def measure(folder: Path, largest: bool) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    importing, _ = timed(lambda: __import__("ascl_reader.search.engine.index"))
    rows = [Row("Search alone: importing whoosh", importing)]
    for count, library in libraries(folder, largest):
        rows += _rows(count, library, folder / f"cache-{count}")
    return rows


def _rows(count: str, folder: Path, cache: Path) -> list[Row]:
    from ascl_reader.search.engine.index import open_index

    reading, _ = timed(lambda: read_library(folder))
    load_library(folder, cache)
    loading, library = timed(lambda: load_library(folder, cache))
    building, _ = timed(lambda: open_index(library, cache))
    opening, index = timed(lambda: open_index(library, cache))
    gc.collect()
    times = [timed(lambda text=text: index.search(text))[0] for text in typed()]
    whole = [timed(lambda text=text: index.search(text))[0] for text in QUERIES[:-1]]
    name = f"Search alone, {count} statements"
    return [
        Row(f"{name}: YAML read", reading),
        Row(f"{name}: parsed copy loaded", loading),
        Row(f"{name}: index built", building),
        Row(f"{name}: index opened", opening),
        Row(f"{name}: one letter more, median", median(times), spread=quartiles(times)),
        Row(f"{name}: one letter more, p95", p95(times), spread=f"longest {max(times):.0f}"),
        Row(f"{name}: whole queries, median", median(whole), spread=f"longest {max(whole):.0f}"),
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", action="store_true", help="with 10,000 statements as well")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder), wanted.largest)))


if __name__ == "__main__":
    main()
