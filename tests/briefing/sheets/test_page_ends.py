"""No page ends a statement with only where it is from, or what was never published: some of its text stands there."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from ascl_reader.briefing.briefing import Acronyms, ChosenStatement, Layout, Part, Profile
from ascl_reader.briefing.briefing import Paper as PaperSize
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.page_fit import FEW_LINES
from ascl_reader.briefing.sheets.print_styles import CAPITALS, print_style_of
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Texts
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import DOCUMENTS, GLOSSARY, PRINTED, SENTENCE, THEMES, briefing, statement
from tests.briefing.sheets.paper import Paper
from tests.conftest import LONG

BEFORE = {
    "rationale": (Part.CONTEXT, Part.RATIONALE, Part.SOURCE),
    "facts": (Part.FACTS, Part.SOURCE),
    "position": (Part.SOURCE,),
    "nothing": (),
}
"""What is printed of the statements; what the key names is the longest of it, and stands before their end."""
LENGTHS = range(1, 60) if LONG else range(4, 34)
"""Sentences of the longest text: with some of them the page has room for it, and none for what ends the statement."""
ENDS = ("No date on the page", "No context or rationale published")
PAPERS = {Profile.STANDARD: PaperSize.A4, Profile.DYSLEXIA: PaperSize.A4}
"""The paper of a print style in the short form; the others have the other one."""
EVERY = [
    (before, layout, profile, paper)
    for before, layout, profile, paper in product(BEFORE, (Layout.PACK, Layout.SHEET), Profile, PaperSize)
    if LONG or (profile is not Profile.GREYSCALE and paper is PAPERS.get(profile, PaperSize.LETTER))
]


HEAD_AND_FOOT = 6
"""The lines of a page that are not its text."""

ACRONYMS = " ".join(each.acronym for each in GLOSSARY.entries)


def _library(before: str) -> Library:
    """Return statements each of which is longer than the last, in the text that stands before their end."""
    made = []
    for length in LENGTHS:
        many = " ".join([SENTENCE] * length)
        told = {"rationale": ("", "ASCL asks.", many), "facts": ("", "ASCL asks.", "")}.get(before, ("", many, ""))
        context, position, rationale = told
        facts = (SENTENCE,) * length if before == "facts" else ()
        named = f"length-{length}"
        made.append(statement(named, f"Number {length}", Texts(context, position, rationale), facts=facts))
    return Library(Contents(tuple(made), THEMES, DOCUMENTS, GLOSSARY))


@pytest.mark.parametrize(("before", "layout", "profile", "paper"), EVERY, ids=["-".join(each) for each in EVERY])
def test_no_page_holds_only_what_ends_a_statement(
    tmp_path: Path, before: str, layout: Layout, profile: Profile, paper: PaperSize
) -> None:
    library = _library(before)
    maker = SheetMaker(library, engine_here(resources(), tmp_path))
    chosen = tuple(ChosenStatement(each.id, BEFORE[before]) for each in library.statements)
    wanted = briefing((), layout, profile, paper=paper, chosen=chosen)
    with pypdfium2.PdfDocument(maker.pdf(maker.prepare(wanted, {}, PRINTED))) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert sum(end in text for text in pages for end in ENDS) > 5
    alone = [text for text in pages if any(end in text for end in ENDS) and _words_of_texts(text) < 8]
    assert alone == []


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.LARGE, Profile.DYSLEXIA])
def test_lines_stand_closer_where_a_last_page_had_a_few_of_them_alone(tmp_path: Path, profile: Profile) -> None:
    library = _library("rationale")
    maker = SheetMaker(library, engine_here(resources(), tmp_path))
    closer = []
    for each in library.statements:
        wanted = briefing((), Layout.SHEET, profile, chosen=(ChosenStatement(each.id, BEFORE["rationale"]),))
        made = maker.prepare(wanted, {}, PRINTED)
        if made.sheet.closer:
            closer.append(made)
    assert closer
    for made in closer:
        usual = msgspec.structs.replace(made, sheet=msgspec.structs.replace(made.sheet, closer=False))
        with pypdfium2.PdfDocument(maker.pdf(made)) as document, pypdfium2.PdfDocument(maker.pdf(usual)) as loose:
            assert len(document) == made.pages == len(loose) - 1
            assert len(loose[made.pages].get_textpage().get_text_bounded().splitlines()) <= FEW_LINES + HEAD_AND_FOOT
    widest = print_style_of(profile, closer=True)
    assert widest.leading + CAPITALS >= (1.5 if profile is Profile.DYSLEXIA else 1.2)


def test_no_page_has_only_the_acronyms_where_running_lines_of_them_have_room_before(tmp_path: Path) -> None:
    library = _library("rationale")
    maker = SheetMaker(library, engine_here(resources(), tmp_path))
    seen = False
    for each in library.statements:
        chosen = (ChosenStatement(each.id, BEFORE["rationale"]),)
        wanted = briefing((), Layout.SHEET, Profile.LARGE, chosen=chosen, acronyms=Acronyms.LIST, cover=ACRONYMS)
        made = maker.prepare(wanted, {}, PRINTED)
        if made.sheet.closer:
            seen = True
            with pypdfium2.PdfDocument(maker.pdf(made)) as document:
                last = document[made.pages - 1].get_textpage().get_text_bounded()
            assert "plan; LA: local" in " ".join(last.split()) and _words_of_texts(last) > 8
    assert seen


def test_the_columns_of_a_note_stay_together(tmp_path: Path) -> None:
    maker = SheetMaker(_library("nothing"), engine_here(resources(), tmp_path))
    wanted = briefing((), Layout.PACK, Profile.DYSLEXIA, chosen=(ChosenStatement("length-4", (Part.NOTE,)),))
    for lines in range(33, 41):
        note = "\n".join(["A line of the note."] * lines) + "\nSurname\tRole\nAda\tHead\nZoe\tClerk\nThe end."
        made = maker.prepare(wanted, {"length-4": SchoolNotes(note=note)}, PRINTED)
        with pypdfium2.PdfDocument(maker.pdf(made)) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
        assert sum("Surname" in text and "Zoe" in text for text in pages) == 1


def test_no_page_of_a_packs_contents_has_one_statement_alone(tmp_path: Path) -> None:
    library = _library("nothing")
    maker = SheetMaker(library, engine_here(resources(), tmp_path))
    seen = set()
    for many in range(3, 14):
        chosen = tuple(ChosenStatement(each.id, ()) for each in library.statements[:many])
        made = maker.prepare(briefing((), Layout.PACK, Profile.LARGE, chosen=chosen), {}, PRINTED)
        with pypdfium2.PdfDocument(maker.pdf(made)) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
        contents = pages[: next(number for number, text in enumerate(pages) if "Position" in text.splitlines())]
        listed = [sum("Number " in line for line in text.splitlines()) for text in contents]
        assert sum(listed) == many and 1 not in listed[1:]
        seen.add(len(listed))
    assert len(seen) > 1


@pytest.mark.parametrize("paper", PaperSize)
def test_the_first_page_has_some_of_the_first_position(tmp_path: Path, paper: PaperSize) -> None:
    maker = SheetMaker(_library("nothing"), engine_here(resources(), tmp_path))
    for length, title in product(
        (LENGTHS[0], LENGTHS[0] + 1), ("Money", "Money and plans " * 5, "Money and plans " * 9)
    ):
        chosen = (ChosenStatement(f"length-{length}"),)
        wanted = briefing((), Layout.SHEET, Profile.LARGE, paper=paper, chosen=chosen, title=title)
        with pypdfium2.PdfDocument(maker.pdf(maker.prepare(wanted, {}, PRINTED))) as document:
            assert _words_of_texts(document[0].get_textpage().get_text_bounded()) >= 8


def test_no_page_has_lines_for_notes_alone(tmp_path: Path) -> None:
    """Behind a last page that is full they stood on one of their own."""
    maker = SheetMaker(_library("position"), engine_here(resources(), tmp_path))
    ruled = set()
    for profile, lengths in ((Profile.STANDARD, LENGTHS), (Profile.LARGE, range(LENGTHS[0], 9))):
        for length in lengths:
            wanted = briefing(
                (), Layout.SHEET, profile, chosen=(ChosenStatement(f"length-{length}", ()),), title="Money"
            )
            without = Paper(maker.pdf(maker.prepare(wanted, {}, PRINTED)))
            pdf = maker.pdf(maker.prepare(msgspec.structs.replace(wanted, note_space=True), {}, PRINTED))
            ruled.add(len(Paper(pdf).drawn) - len(without.drawn))
            with pypdfium2.PdfDocument(pdf) as document:
                last = document[len(document) - 1].get_textpage().get_text_bounded()
            assert _words_of_texts(last) >= 8, (profile, length)
    assert len(ruled) > 2, "no page was so full that it had fewer lines"


def _words_of_texts(text: str) -> int:
    """Return how many words of the statements' own texts stand on a page."""
    wanted = set(SENTENCE.replace(",", "").replace(".", "").split()) - {"and", "of", "is", "it", "on", "the", "for"}
    return sum(each.strip(".,") in wanted for each in text.split())
