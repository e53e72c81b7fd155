"""Every layout in every print style on both papers: the rules of accessible PDF, and nothing over anything else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import msgspec
import page as validation
import pypdfium2
import pytest

from ascl_reader.briefing.briefing import Acronyms, ChosenStatement, Layout, Part, Profile
from ascl_reader.briefing.briefing import Paper as PaperSize
from ascl_reader.briefing.sheets.logo import read_logo
from ascl_reader.briefing.sheets.typeset import SheetMaker
from tests.briefing.sheets.made_up import OURS, PRINTED, briefing
from tests.briefing.sheets.test_logo import RECT, SVG
from tests.conftest import LONG

CONTENTS = ("one", "two")
EVERY = [
    (each, name)
    for each in product(Layout, Profile, PaperSize)
    for name in CONTENTS
    if LONG or sum(list(type(part)).index(part) for part in each) % 2 == CONTENTS.index(name)
]
"""In the short form each layout and print style has one content on one paper and the other on the other: every two of
the four meet."""
RULES = 104
"""How many rules of PDF/UA-1 the checker asks."""


@pytest.mark.parametrize(("combination", "names"), EVERY, ids=["-".join((*each, name)) for each, name in EVERY])
def test_the_rules_are_kept_and_no_line_is_over_another(
    maker: SheetMaker, tmp_path: Path, combination: tuple[Layout, Profile, PaperSize], names: str
) -> None:
    layout, profile, paper = combination
    (tmp_path / "logo.svg").write_bytes(SVG.format(RECT).encode())
    ids = ("epsilon", "beta") if names == "two" else ()
    acronyms = Acronyms.LIST if names == "one" else Acronyms.FIRST_USE
    wanted = briefing(ids, layout, profile, paper=paper, note_space=names == "two", acronyms=acronyms)
    if names == "one":
        wanted = msgspec.structs.replace(wanted, chosen=(ChosenStatement("alpha", (Part.CONTEXT, Part.NOTE)),))
    data = maker.pdf(maker.prepare(wanted, OURS, PRINTED, read_logo(tmp_path / "logo.svg") if names == "one" else None))
    report = validation.validate_pdf_bytes(data, profile="ua1")
    assert report.rules.total >= RULES
    assert [(found.rule_id, found.message) for found in report.failures] == []
    for texts in _texts(data):
        assert [(first, second) for first, second in combinations(texts, 2) if _cross(first.box, second.box)] == []


class _Text(NamedTuple):
    """Letters beside one another, and their left, lower, right and upper edge in points."""

    letters: str
    box: tuple[float, float, float, float]


def _texts(data: bytes) -> Iterator[list[_Text]]:
    """Yield what stands on each page; a reader that makes lines of it would hide what lies over one another."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(number) for number in range(text.count_rects())]
            yield [_Text(text.get_text_bounded(*box), box) for box in boxes]


def _cross(first: tuple[float, ...], second: tuple[float, ...]) -> bool:
    """Return whether two boxes share more than half the height of the lower one."""
    high = min(first[3], second[3]) - max(first[1], second[1])
    wide = min(first[2], second[2]) - max(first[0], second[0])
    return wide > 1 and high > 0.5 * min(first[3] - first[1], second[3] - second[1])
