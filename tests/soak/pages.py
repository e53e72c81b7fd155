"""The pages that a soak imports: two statements, once as they are and once with other words."""

from __future__ import annotations

from pathlib import Path

PAGE = """Food and travel

Meals at noon – March 2019

What is the context?
Prices rise each year.

ASCL position:
Every child at a state school should have a warm meal at noon.

Why are we saying it?
Hungry children learn less.

## Buses for villages

Every village needs a bus to the nearest school before eight in the morning.
"""


def write_pages(folder: Path) -> list[Path]:
    """Writes the pages into a folder, and returns their paths."""
    pages = []
    for number, words in enumerate(("at noon.", "at midday.", "at one.")):
        path = folder / f"page-{number}.md"
        path.write_text(PAGE.replace("at noon.", words), encoding="utf-8")
        pages.append(path)
    return pages
