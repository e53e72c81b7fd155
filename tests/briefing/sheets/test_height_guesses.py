"""Whether texts have room beside one another is told from the widths of their letters, never against a measure."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import typst

from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.briefing.engine.print_fonts import font_folders, widths_of_letters
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.briefing.sheets.layout_input import layout_data
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import resources, shipped_library
from tests.benchmarks.synthetic import write
from tests.briefing.sheets.made_up import PRINTED

ASKED = b"""
#import "page.typ": *
#show: paged
#for entry in sheet.entries [#context {
  let width = (inner-width - 9mm) / 2
  let of(name) = entry.parts.filter(each => each.part == name)
  let parts = of("context") + of("rationale")
  let above = { heading(level: 1)[#entry.number. #entry.title]; told(entry); position(entry) }
  let told-of(least, body, width, most) = (least / 1pt, measure(width: width, body).height / 1pt, most / 1pt)
  let found = parts.map(part => told-of(
    at-least(part.passages, width), labelled(part), width, at-most(part.passages, width) + 12 * unit,
  ))
  found.push(told-of(above-at-least(entry), above, inner-width, above-at-most(entry)))
  [#metadata(found) <heights>]
}]
"""


@pytest.mark.parametrize("body", [11.0, 12.0])
def test_what_is_told_from_the_widths_of_letters_holds_when_it_is_measured(tmp_path: Path, body: float) -> None:
    libraries = [Library(read_library(shipped_library())), Library(read_library(write(tmp_path / "made-up", 40)))]
    fonts = typst.Fonts(False, False, [str(each) for each in font_folders(tmp_path)])
    chance = random.Random(15)
    for library in libraries:
        ids = chance.sample([each.id for each in library.statements], 30)
        briefing = Briefing("b", "Heights", layout=Layout.SHEET, profile=Profile.STANDARD).adding(ids)
        handed = layout_data(compose(briefing, library, {}, PRINTED), None, body)
        layouts = {path.name: path.read_bytes() for path in (resources() / "sheets").iterdir()}
        files = {**layouts, "main": ASKED, "briefing.json": handed.encode()}
        compiler = typst.Compiler(files, font_paths=fonts, ignore_system_fonts=True)
        found = [each for entry in json.loads(compiler.query("<heights>", field="value")) for each in entry]
        assert len(found) > 60
        assert all(least <= height <= most for least, height, most in found)


def test_letters_have_the_widths_that_their_font_gives_them() -> None:
    widths = widths_of_letters()
    assert (widths["a"], widths[" "], widths["W"]) == (0.504, 0.2, 0.786)
