"""The large lines of a card: none has one word where more have room; what is kept together is only the very end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.layout_input import layout_data
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Texts
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import DOCUMENTS, GLOSSARY, PRINTED, THEMES, briefing, statement
from tests.briefing.sheets.paper import Paper

PLAN = "ASCL asks for a different, transparent and long-lasting Agreement and Public Care Fund (PCFD) project."
SEVERAL = "Schools should help pupils who have several needs. These pupils are counted unfairly."


def maker_of(position: str, folder: Path) -> SheetMaker:
    made = (statement("one", "Plans", Texts(position=position)),)
    return SheetMaker(Library(Contents(made, THEMES, DOCUMENTS, GLOSSARY)), engine_here(resources(), folder))


@pytest.mark.parametrize("profile", Profile)
def test_no_large_line_has_one_word_where_the_next_has_room_beside_it(tmp_path: Path, profile: Profile) -> None:
    maker = maker_of(PLAN, tmp_path)
    page = Paper(maker.pdf(maker.prepare(briefing(("one",), Layout.CARD, profile), {}, PRINTED))).pages[0]
    largest = max(line.size for line in page)
    lines = [line.text.split() for line in page if line.size == largest]
    assert len(lines) > 2 and all(len(words) > 1 for words in lines), lines


def test_the_end_of_the_first_sentence_is_broken_where_the_paragraph_goes_on(tmp_path: Path) -> None:
    maker = maker_of(SEVERAL, tmp_path)
    prepared = maker.prepare(briefing(("one",), Layout.CARD, Profile.STANDARD), {}, PRINTED)
    (entry,) = json.loads(layout_data(prepared.sheet, None, None))["sheet"]["entries"]
    assert entry["lead"].endswith("several needs.") and entry["after_lead"].endswith("counted\u00a0unfairly.")
