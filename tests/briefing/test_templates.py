"""Templates: taken from a briefing, applied to another, and as files that may come from anywhere."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.briefing import Acronyms, Briefing, Layout, Paper, Part, Profile
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.templates import LARGEST, LOOKS, applying, as_template, read_template, template_bytes
from ascl_reader.errors import DamagedFile, NewerFormat, ReaderError, UnreadableFile

NOW = "2026-11-20T10:00:00.000Z"
BRIEFING = Briefing(
    id="x", title="Autumn", date="2026-12-01", layout=Layout.PACK, profile=Profile.LARGE, page_limit=3,
    colour="#8a1538", cover="Dear all", note_space=True, acronyms=Acronyms.LIST,
).adding(["a", "b", "c"]).choosing("a", [Part.FACTS]).choosing("b", [Part.FACTS, Part.CONTEXT])  # fmt: skip

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40)
TEMPLATES = st.builds(
    Briefing,
    id=st.just("t"),
    title=NAMES,
    layout=st.sampled_from(Layout),
    profile=st.sampled_from(Profile),
    paper=st.sampled_from(Paper),
    acronyms=st.sampled_from(Acronyms),
    at_a_glance=st.booleans(),
    note_space=st.booleans(),
    page_limit=st.integers(0, 999),
    colour=st.sampled_from(["", "#8a1538"]),
    cover=st.text(st.characters(codec="utf-8"), max_size=200),
    new_parts=st.none() | st.sets(st.sampled_from(Part)).map(lambda found: tuple(p for p in Part if p in found)),
)


def test_a_template_has_the_looks_and_none_of_the_meeting() -> None:
    template = as_template(BRIEFING, "Governors", NOW)
    assert (template.title, template.date, template.chosen, template.template) == ("Governors", "", (), True)
    assert (template.layout, template.page_limit, template.cover) == (Layout.PACK, 3, "Dear all")
    assert template.new_parts == (Part.CONTEXT, Part.FACTS)  # what most of the three print


def test_applying_it_sets_the_parts_of_all_and_of_what_is_added_later() -> None:
    other = Briefing(id="y", title="Spring", date="2027-01-12").adding(["d"])
    made = applying(as_template(BRIEFING, "Governors", NOW), other)
    assert (made.id, made.title, made.date, made.layout) == ("y", "Spring", "2027-01-12", Layout.PACK)
    assert {each.parts for each in made.adding(["e"]).chosen} == {(Part.CONTEXT, Part.FACTS)}
    assert not made.template
    own = applying(Briefing(id="t", template=True), msgspec.structs.replace(other, cover="Ours"))
    assert own.cover == "Ours"


@given(template=TEMPLATES)
def test_a_file_brings_back_what_was_exported(tmp_path_factory: pytest.TempPathFactory, template: Briefing) -> None:
    path = tmp_path_factory.mktemp("t") / "template.json"
    path.write_bytes(template_bytes(template))
    found = read_template(path, NOW)
    assert {each: getattr(found, each) for each in LOOKS} == {each: getattr(template, each) for each in LOOKS}
    assert (found.title, found.template) == (template.title, True)


@given(data=st.binary(max_size=300))
def test_any_file_is_refused_with_a_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("t") / "template.json"
    path.write_bytes(data)
    with pytest.raises(ReaderError):
        read_template(path, NOW)


HEAD = '{"format": "ASCL Reader template", "version": 1, "name": "G"'


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (HEAD + ', "layout": "scroll"}', DamagedFile),
        (HEAD + ', "page_limit": "two"}', DamagedFile),
        (HEAD + ', "new_parts": ["position"]}', DamagedFile),
        ('{"format": "ASCL Reader template", "version": 9, "name": "G"}', NewerFormat),
        ('{"format": "something else"}', DamagedFile),
        ("[" * 50_000, DamagedFile),
        (" " * (LARGEST + 1), DamagedFile),
    ],
    ids=["layout", "limit", "parts", "newer", "other", "deep", "large"],
)
def test_what_is_no_template_is_refused(tmp_path: Path, text: str, error: type[ReaderError]) -> None:
    path = tmp_path / "template.json"
    path.write_text(text)
    with pytest.raises(error):
        read_template(path, NOW)


def test_numbers_and_colours_are_put_within_bounds_and_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "template.json"
    path.write_text(HEAD + ', "page_limit": -7, "colour": "red; }", "later": 1}')
    found = read_template(path, NOW)
    assert (found.page_limit, found.colour) == (0, "")
    with pytest.raises(UnreadableFile):
        read_template(tmp_path / "gone.json", NOW)


def test_a_template_is_never_the_current_briefing() -> None:
    work = Briefings().beginning("Autumn", NOW)
    autumn = work.current
    assert autumn is not None
    kept = work.keeping(as_template(autumn, "Governors", NOW))
    assert kept.current == autumn
    assert [each.title for each in kept.templates] == ["Governors"]
    assert [each.title for each in kept.meetings] == ["Autumn"]
    assert kept.choosing(kept.templates[0].id).current == autumn
    assert kept.deleting(autumn.id, NOW).current is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(UnreadableFile):
        read_template(tmp_path / "pipe.json", NOW)
