"""A new briefing begins with what the last one had in common with every meeting of the school."""

from __future__ import annotations

import msgspec

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import Briefings, as_before

NOW, LATER = "2026-11-20T10:00:00.000Z", "2026-11-21T10:00:00.000Z"


def filled() -> Briefings:
    first = Briefings().beginning("Autumn", NOW)
    assert first.current is not None
    values = {
        "school": "Example School",
        "place": "Library",
        "time": "6.30pm",
        "date": "2026-12-01",
        "cover": "Dear all",
    }
    return first.changing(msgspec.structs.replace(first.current, **values), NOW)


def test_school_and_place_are_taken_over_and_day_and_cover_are_not() -> None:
    after = filled().beginning("Spring", LATER)
    made = after.current
    assert made is not None
    assert (made.title, made.school, made.place, made.time) == ("Spring", "Example School", "Library", "6.30pm")
    assert (made.date, made.cover, made.chosen) == ("", "", ())


def test_what_is_as_in_an_earlier_briefing_is_told_until_the_day_is_known() -> None:
    after = filled().beginning("Spring", LATER)
    made = after.current
    assert made is not None
    found = as_before(made, after.briefings)
    assert found is not None
    assert (found[0].title, found[1]) == ("Autumn", ("time", "place", "school"))
    assert as_before(msgspec.structs.replace(made, date="2027-01-12"), after.briefings) is None
    others = msgspec.structs.replace(made, school="", place="Hall", time="")
    assert as_before(others, after.briefings) is None


def test_the_first_briefing_begins_empty() -> None:
    first = Briefings().beginning("Autumn", NOW).current
    assert first == Briefing(id=first.id if first else "", title="Autumn", created=NOW, changed=NOW)
    assert first is not None and as_before(first, (first,)) is None
