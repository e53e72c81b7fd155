"""Long titles on paper: their lines stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import DOCUMENTS, GLOSSARY, OURS, PRINTED, SETS, THEMES, briefing, statement, texts
from tests.briefing.sheets.paper import Paper, Seen

LEAST = 1.08
"""Of the letters' size, from line to line."""


def lines_of(paper: Paper, title: str) -> list[Seen]:
    """Return the lines of a title on the first page, which are the largest that it has."""
    found = [line for line in paper.pages[0] if line.text.strip() and line.text.strip() in title]
    return [line for line in found if line.size == max(each.size for each in found)]


def stand_apart(lines: Sequence[Seen]) -> bool:
    return all(after.top - before.top >= LEAST * before.size for before, after in pairwise(lines))


@pytest.mark.parametrize("layout", Layout)
def test_the_lines_of_a_long_title_stand_apart(maker: SheetMaker, layout: Layout) -> None:
    title = "Plans and money for those who need most of both, and what that means for us " * 3
    wanted = briefing(SETS["four"], layout, Profile.STANDARD, title=title, cover="Read this.")
    lines = lines_of(Paper(maker.pdf(maker.prepare(wanted, OURS, PRINTED))), title)
    assert len(lines) > 1 and stand_apart(lines)


def test_the_lines_of_a_statements_long_title_stand_apart(tmp_path: Path) -> None:
    title = "What schools and colleges need so that the promised reforms work for all, wherever they live"
    library = Library(Contents((statement("long", title, texts("long")),), THEMES, DOCUMENTS, GLOSSARY))
    maker = SheetMaker(library, engine_here(resources(), tmp_path))
    wanted = briefing(("long",), Layout.SHEET, Profile.LARGE)
    lines = lines_of(Paper(maker.pdf(maker.prepare(wanted, {}, PRINTED))), f"1. {title}")
    assert len(lines) > 1 and stand_apart(lines)
