"""What a card shows of a statement: what it has to be ticked, and what of it the library lacks."""

from __future__ import annotations

from ascl_reader.briefing.briefing import ChosenStatement, Part
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.gui.briefing.form.card_content import card_content
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording


def test_only_what_there_is_may_be_ticked(shipped: Library) -> None:
    statement = next(each for each in shipped.statements if each.summary is not None)
    chosen = ChosenStatement(statement.id)
    bare = card_content(shipped, chosen, 2, 5, own=SchoolNotes(), writable=True)
    assert (bare.number, bare.of, bare.title) == (2, 5, statement.title)
    assert {Part.CONTEXT, Part.RATIONALE, Part.SOURCE} <= set(bare.has)
    assert not {Part.STANCE, Part.NOTE, Part.QUESTIONS} & set(bare.has)
    noted = SchoolNotes(stance="agree", note="For us too.")
    assert set(card_content(shipped, chosen, 2, 5, own=noted, writable=True).has) == {
        *bare.has,
        Part.STANCE,
        Part.NOTE,
    }


def test_undecided_is_no_stance_and_blanks_are_no_note(shipped: Library) -> None:
    chosen = ChosenStatement(shipped.statements[0].id)
    own = SchoolNotes(stance="undecided", note=" \n")
    assert not {Part.STANCE, Part.NOTE} & set(card_content(shipped, chosen, 1, 1, own=own, writable=True).has)


def test_a_statement_that_the_library_lacks_has_no_title_and_nothing_to_tick(shipped: Library) -> None:
    gone = ChosenStatement("gone-from-here", wording=Wording.FULL)
    content = card_content(shipped, gone, 1, 1, own=SchoolNotes(note="Kept."), writable=False)
    assert (content.title, content.has, content.writable) == (None, (), False)
