"""Boxes amid a text are to be checked, badges and promotions are left out, and links that lead on from its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import Block, DoubtReason
from tests.importer.readers.web.saved_pages import BEANS, PEAS, SITE, left, statement
from tests.importer.readers.web.test_read_html import read

TEXT = ("<p>Beans feed all.</p>", "<p>They keep for years.</p>")


def blocks(tmp_path: Path, box: str) -> list[Block]:
    """Return the blocks of a page that has a box in the midst of a rationale."""
    beans = statement("Beans", "<p>Frost comes late.</p>", "<p>All should sow.</p>", box.join(TEXT))
    return list(read(tmp_path, f"<main><h1>Gardens</h1>{beans}{PEAS}</main>").blocks)


@pytest.mark.parametrize(
    "box",
    [
        '<div class="stat-box"><p>1 in 10</p><p>eat beans</p></div>',
        '<div style="border: 1px solid"><p>1 in 10</p><p>eat beans</p></div>',
        '<section class="k7"><h4>1 in 10</h4><p>eat beans</p></section>',
    ],
)
def test_a_box_amid_paragraphs_is_to_be_checked(box: str, tmp_path: Path) -> None:
    apart = [block.text for block in blocks(tmp_path, box) if block.doubts]
    assert apart[-1] == "eat beans"
    assert all(
        [each.reason for each in block.doubts] == [DoubtReason.SET_APART]
        for block in blocks(tmp_path, box)
        if block.doubts
    )


@pytest.mark.parametrize(
    "box",
    [
        '<div class="wp-block-list"><ul><li>beans</li></ul></div>',
        '<div class="table-wrap"><table><tr><td>beans</td></tr></table></div>',
        "<div><p>Beans again.</p></div>",
        '<div class="accordion-body"><p>Beans again.</p></div>',
    ],
)
def test_what_only_holds_the_text_is_not(box: str, tmp_path: Path) -> None:
    assert [block.text for block in blocks(tmp_path, box) if block.doubts] == []


@pytest.mark.parametrize(
    "box",
    [
        '<div class="cta"><h4>Join us</h4><p>Be a member.</p></div>',
        '<div class="poll"><p>Do you sow?</p><ul><li>Yes</li></ul></div>',
        '<div class="event-card"><p>A day on beans</p></div>',
        '<div role="status" class="toast"><p>Saved to your list</p></div>',
        '<div class="profile"><p>Jo Field</p><p>Jo sows.</p></div>',
    ],
)
def test_promotions_amid_a_text_are_left_out(box: str, tmp_path: Path) -> None:
    assert [block.text for block in blocks(tmp_path, box)][7:10] == [
        "Beans feed all.",
        "They keep for years.",
        "Peas",
    ]


@pytest.mark.parametrize(
    "title",
    [
        '<h2>Beans <span class="badge">New</span></h2>',
        '<h2><span class="badge bg-info">Updated</span> Beans</h2>',
        '<div class="tag">Food</div><h2>Beans</h2>',
        "<h2>Beans <small>Position statement</small></h2>",
        '<h2>Beans</h2><div><span class="label label-info">New</span></div>',
    ],
)
def test_a_badge_is_no_part_of_title_or_text(title: str, tmp_path: Path) -> None:
    document = read(tmp_path, f"<main><h1>Gardens</h1>{BEANS.replace('<h2>Beans</h2>', title)}{PEAS}</main>")
    assert [block.text for block in document.blocks][1:3] == ["Beans", "What is the context?"]
    assert [reason for reason, _ in left(document)] == [SITE]


def test_a_date_or_a_label_or_a_whole_title_is_no_badge(tmp_path: Path) -> None:
    title = '<h2><span class="tag">Beans</span> <span class="tag">March 2024</span></h2>'
    page = BEANS.replace("<h2>Beans</h2>", title).replace("<p>ASCL", '<p class="tag">ASCL')
    texts = [block.text for block in read(tmp_path, f"<main><h1>Gardens</h1>{page}{PEAS}</main>").blocks]
    assert "March 2024" in texts[1]
    assert "ASCL position:" in texts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('<p>Sow <b class="label label-info">in every bed</b> now.</p>', ["Sow in every bed now."]),
        ('<p>Sow:</p><ul><li class="pill">Beans</li><li class="pill">Peas</li></ul>', ["Sow:", "Beans", "Peas"]),
        ('<p>Sow.</p><ul><li class="pill">Food</li></ul>', ["Sow."]),
        ('<p><span class="badge">New</span> <span class="badge">Food</span></p><p>Sow.</p>', ["Sow."]),
    ],
)
def test_words_of_a_sentence_or_a_list_are_no_badges(words: str, expected: list[str], tmp_path: Path) -> None:
    assert [block.text for block in read(tmp_path, words).blocks] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('Beans keep. <a href="https://example.org/beans">More…</a>', "Beans keep."),
        ('Beans keep. <a href="https://example.org/beans">Read more</a> ', "Beans keep."),
        ('Sow <a href="https://example.org/beans">more</a>', "Sow more"),
        ('Beans keep. <a href="https://example.org/beans">More</a> is better.', "Beans keep. More is better."),
    ],
)
def test_a_link_that_leads_on_from_the_end_is_left_out(words: str, expected: str, tmp_path: Path) -> None:
    assert [block.text for block in read(tmp_path, f"<p>{words}</p>").blocks] == [expected]


def test_what_a_word_tells_when_it_is_pointed_at_is_left_out(tmp_path: Path) -> None:
    words = '<p>Sow <span class="tip">beans<span role="tooltip">A kind of pulse</span></span> now.</p>'
    assert [block.text for block in read(tmp_path, words).blocks] == ["Sow beans now."]


@pytest.mark.parametrize("name", ["cta", "policy-profile", "content-downloads"])
def test_all_that_stands_between_two_labels_is_a_section_whatever_its_name(name: str, tmp_path: Path) -> None:
    position = "<p>Every school should sow.</p>"
    page = BEANS.replace(position, f'<div class="{name}">{position}</div>')
    document = read(tmp_path, f"<main><h1>Gardens</h1>{page}{PEAS}</main>")
    assert [block.text for block in document.blocks].count("Every school should sow.") == 1
    assert left(document) == []
