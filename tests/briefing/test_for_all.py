"""Changes of all statements at once."""

from __future__ import annotations

from ascl_reader.briefing.briefing import Briefing, Part, Purpose
from ascl_reader.briefing.for_all import changed_count, with_part, with_purpose, with_wording
from ascl_reader.library.statement import Wording

THREE = Briefing(id="x").adding(["a", "b", "c"]).choosing("b", ())


def test_a_part_is_printed_or_left_out_for_those_that_have_it() -> None:
    shown = with_part(THREE, Part.FACTS, True, ["a", "b"])
    assert [Part.FACTS in each.parts for each in shown.chosen] == [True, True, False]
    assert shown.chosen[0].parts == (Part.CONTEXT, Part.RATIONALE, Part.NOTE, Part.FACTS)
    gone = with_part(THREE, Part.CONTEXT, False, ["a", "b", "c"])
    assert [each.parts for each in gone.chosen] == [(Part.RATIONALE, Part.NOTE), (), (Part.RATIONALE, Part.NOTE)]
    assert (changed_count(THREE, shown), changed_count(THREE, gone)) == (2, 2)


def test_wording_and_purpose() -> None:
    assert [each.wording for each in with_wording(THREE, Wording.SUMMARY, ["c"]).chosen] == [
        None,
        None,
        Wording.SUMMARY,
    ]
    assert {each.purpose for each in with_purpose(THREE, Purpose.DECISION).chosen} == {Purpose.DECISION}
    assert with_purpose(THREE, None) == THREE
