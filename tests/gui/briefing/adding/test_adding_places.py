"""Where statements are taken from: folders first, then the themes that have any, those below others set in."""

from __future__ import annotations

from ascl_reader.gui.briefing.adding.adding_places import places_of
from ascl_reader.library.library import Library


def test_each_place_says_how_many_it_has(shipped: Library) -> None:
    places = places_of(shipped, [("Autumn", ("a", "b")), ("Empty", ())])
    assert places[0] == ("Folder: Autumn (2)", ("a", "b"))
    assert not any("Empty" in place.name for place in places)
    themes = places[1:]
    assert len(themes) > 5
    for place in themes:
        assert place.statements
        assert place.name.endswith(f"({len(place.statements)})")
    assert {each for place in themes for each in place.statements or ()} == {each.id for each in shipped.statements}
