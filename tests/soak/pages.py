"""The pages that a soak imports: two statements, once as they are and once with other words."""

from __future__ import annotations

from pathlib import Path

from tests.made_page import BUSES, MEALS

PAGE = MEALS + BUSES


def write_pages(folder: Path) -> list[Path]:
    """Writes the pages into a folder, and returns their paths."""
    pages = []
    for number, words in enumerate(("at noon.", "at midday.", "at one.")):
        path = folder / f"page-{number}.md"
        path.write_text(PAGE.replace("at noon.", words), encoding="utf-8")
        pages.append(path)
    return pages
