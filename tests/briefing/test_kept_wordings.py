"""A finished briefing keeps its wording when full texts arrive; a change is offered, never made."""

from __future__ import annotations

import msgspec

from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.kept_wordings import adding_as_now, keeping_wordings, newly_full
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, briefing, full

NOW = "2026-03-01T10:00:00.000Z"


def with_full_text(library: Library, statement_id: str) -> Library:
    """Return the library with the full text of one more statement, imported on 4 March 2026."""
    statements = tuple(
        msgspec.structs.replace(each, full=full(each.id, 2)) if each.id == statement_id else each
        for each in library.statements
    )
    return Library(msgspec.structs.replace(library.contents, statements=statements))


def test_what_is_added_stands_in_the_wording_that_it_has_now() -> None:
    made = adding_as_now(Briefing(id="x"), ["alpha", "epsilon"], LIBRARY)
    assert [each.wording for each in made.chosen] == [Wording.SUMMARY, Wording.FULL]
    later = with_full_text(LIBRARY, "alpha")
    assert adding_as_now(made, ["alpha", "beta"], later).chosen[0].wording is Wording.SUMMARY


def test_the_pages_are_word_for_word_the_same_after_an_import_and_the_change_is_offered() -> None:
    plain = msgspec.structs.replace(briefing(("alpha", "beta"), Layout.SHEET, Profile.STANDARD), changed=NOW)
    assert {each.wording for each in plain.chosen} == {None}  # as it was saved by an earlier version
    after = with_full_text(LIBRARY, "alpha")
    kept = keeping_wordings(Briefings((plain,)), LIBRARY, after, NOW).briefings[0]
    assert compose(kept, after, OURS, PRINTED) == compose(plain, LIBRARY, OURS, PRINTED)
    assert [each.wording for each in kept.chosen] == [Wording.SUMMARY, None], "nothing else is written down"
    assert newly_full(kept, after) == ("alpha",)
    assert newly_full(kept, LIBRARY) == ()
    assert newly_full(msgspec.structs.replace(kept, changed="2026-03-09T10:00:00.000Z"), after) == ()


def test_where_nothing_would_change_nothing_is_written() -> None:
    work = Briefings((briefing(("alpha", "epsilon", "gone"), Layout.SHEET, Profile.STANDARD),))
    assert keeping_wordings(work, LIBRARY, LIBRARY, NOW) == work
