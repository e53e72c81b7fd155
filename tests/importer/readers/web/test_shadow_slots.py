"""What stands in an element with a shadow root is read where its slots show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.web.elements.html_parser import parse_html
from ascl_reader.importer.readers.web.elements.shadow_slots import fill_slots
from tests.importer.readers.web.test_read_html import read, shown

ROOT = '<template shadowrootmode="open">{}</template>'


def test_each_child_stands_in_the_slot_that_it_names_and_others_in_the_one_without_a_name(tmp_path: Path) -> None:
    title, why = '<h2><slot name="title">No title</slot></h2>', '<h3>Why?</h3><slot name="why"></slot>'
    shadow = ROOT.format(f"{title}<h3>ASCL position:</h3><slot></slot>{why}")
    body = f'<x-card>{shadow}<div slot="why">Beans feed all.</div><p>Sow.</p><span slot="title">Beans</span></x-card>'
    assert shown(read(tmp_path, body)) == ["2 Beans", "3 ASCL position:", "p Sow.", "3 Why?", "p Beans feed all."]


def test_a_slot_that_nothing_fills_shows_its_own_words(tmp_path: Path) -> None:
    shadow = ROOT.format('<h2><slot name="title">Beans</slot></h2><slot></slot>')
    assert shown(read(tmp_path, f"<x-card>{shadow}<p>Sow.</p></x-card>")) == ["2 Beans", "p Sow."]


@pytest.mark.parametrize("name", ["shadowmode", "shadowroot"])
def test_roots_written_by_older_browsers_are_filled_as_well(name: str, tmp_path: Path) -> None:
    shadow = ROOT.replace("shadowrootmode", name).format("<slot></slot><p>Reap.</p>")
    assert shown(read(tmp_path, f"<x-card>{shadow}<p>Sow.</p></x-card>")) == ["p Sow.", "p Reap."]


def test_of_two_slots_with_one_name_the_first_shows_what_is_named_so(tmp_path: Path) -> None:
    shadow = ROOT.format('<slot name="a"></slot><p>Reap.</p><slot name="a"></slot>')
    assert shown(read(tmp_path, f'<x-card>{shadow}<p slot="a">Sow.</p></x-card>')) == ["p Sow.", "p Reap."]


def test_blanks_between_tags_leave_a_slot_its_own_words(tmp_path: Path) -> None:
    shadow = ROOT.format('<slot><p>Sow.</p></slot><slot name="a"></slot>')
    assert shown(read(tmp_path, f'<x-card>{shadow}\n <p slot="a">Reap.</p>\n</x-card>')) == ["p Sow.", "p Reap."]


@pytest.mark.parametrize("depth", [1, 3])
def test_roots_lie_in_one_another(depth: int, tmp_path: Path) -> None:
    body = "<p>Sow.</p>"
    for number in range(depth):
        body = f"<x-card>{ROOT.format(f'<h2>Before {number}</h2><slot></slot><p>Behind {number}.</p>')}{body}</x-card>"
    lines = [f"2 Before {each}" for each in reversed(range(depth))]
    assert shown(read(tmp_path, body)) == [*lines, "p Sow.", *(f"p Behind {each}." for each in range(depth))]


@pytest.mark.parametrize("inside", ["<p>Reap.</p>", "Reap.", '<h3 slot="b">Reap.</h3>'])
@pytest.mark.parametrize("slots", ["", '<slot name="a"></slot>'])
def test_what_no_slot_shows_is_left_out_as_hidden(slots: str, inside: str, tmp_path: Path) -> None:
    shadow = ROOT.format(f"<h2>Beans</h2><p>Sow.</p>{slots}")
    document = read(tmp_path, f"<x-card>{shadow}{inside}</x-card>")
    assert shown(document) == ["2 Beans", "p Sow."]
    assert [(each.text, each.reason) for each in document.left_out] == [("Reap.", LeftOutReason.HIDDEN)]


@given(st.lists(st.sampled_from(["a", "b", ""]), max_size=6), st.permutations(["a", "b", ""]))
def test_no_word_is_lost_or_doubled(names: list[str], order: list[str]) -> None:
    slots = "".join(f'<slot name="{name}"></slot>' if name else "<slot></slot>" for name in order)
    children = "".join(f'<p slot="{name}">word{number}</p>' for number, name in enumerate(names))
    page = parse_html(f'<body><x-a><div shadowrootmode="open">{slots}</div>{children}</x-a></body>')
    assert page.body is not None
    fill_slots(page)
    words = page.body.text().replace("word", " word").split()
    expected = [f"word{number}" for name in order for number, each in enumerate(names) if each == name]
    assert words == expected
