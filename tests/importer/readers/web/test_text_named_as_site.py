"""Parts of a web page that are named as parts of a site, or stand behind all labels, and yet are of a statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import BlockKind, DoubtReason
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.readers.web import walked_page
from tests.importer.finding.test_finding import NOBODY
from tests.importer.readers.web.saved_pages import BEANS, PEAS, WHY, Out, statement
from tests.importer.readers.web.test_read_html import read, shown

SURVEY = "Growers who were asked about this disagreed on the cost."

OTHER = "Those who sow late in May reap late in autumn."


def rationale(folder: Path, page: str) -> list[tuple[str, list[DoubtReason]]]:
    """Return the blocks of the first statement's last section, with their doubts."""
    found = find_statements(read(folder, page), NOBODY).statements[0]
    return [
        (block.text, [each.reason for each in block.doubts])
        for section, block in found.blocks
        if section.value == "rationale"
    ]


@pytest.mark.parametrize(
    "name", ["discussion", "member-feedback", "call-to-action", "school-profile", "promo", "popup", "social-care"]
)
@pytest.mark.parametrize("tag", ["div", "section", "aside"])
def test_a_sentence_amid_a_section_stays_whatever_its_part_is_called(name: str, tag: str, tmp_path: Path) -> None:
    why = f'<p>Beans feed all.</p><{tag} class="{name}"><p>{SURVEY}</p></{tag}><p>They keep well.</p>'
    page = f"<main>{statement('Beans', '<p>Frost.</p>', '<p>Sow.</p>', why)}{PEAS}</main>"
    assert rationale(tmp_path, page) == [
        ("Beans feed all.", []),
        (SURVEY, [DoubtReason.SET_APART]),
        ("They keep well.", []),
    ]


@pytest.mark.parametrize(
    ("part", "after"),
    [
        (f'<div class="promo"><p><a href="/x">{SURVEY}</a></p></div>', "<p>They keep well.</p>"),
        (f'<div class="feedback"><p>{SURVEY}</p><button>Yes</button></div>', "<p>They keep well.</p>"),
        ('<div class="promo"><p>Beans by Jo</p></div>', "<p>They keep well.</p>"),
        (
            "<aside><p>We think that beans do feed all people.</p></aside>",
            "<p>We think that beans do feed all people.</p>",
        ),
        (
            f'</main><div class="related-posts"><h2>Recent</h2><p>{SURVEY}</p></div><ul><li>Privacy</li></ul><main>',
            "",
        ),
        (f'<div class="related-posts"><h3>Recent</h3><p>{SURVEY}</p></div>', "<p>They keep well.</p>"),
        (f"<address>{SURVEY}</address>", ""),
        (f'<div class="cookie-note"><p>{SURVEY}</p></div>', "<p>They keep well.</p>"),
        (f'<div class="promo"><p>{SURVEY}</p></div><p>Why sow leeks?</p><p>What is the context?</p>', ""),
        (f'<div class="promo"><p>{SURVEY}</p></div>', "<p>Was this page useful?</p>"),
        (f'<div class="author-bio"><p>{SURVEY}</p></div>', ""),
        (f'<div class="promo"><p>{SURVEY}</p></div><p>Leeks</p><p>What is the context?</p>', ""),
    ],
)
def test_a_part_that_leads_on_or_stands_twice_or_behind_a_statement_is_left_out(
    part: str, after: str, tmp_path: Path
) -> None:
    why = f"<p>Beans feed all.</p>{part}{after}"
    page = f"<main>{PEAS}{statement('Beans', '<p>Frost.</p>', '<p>Sow.</p>', why)}</main>"
    assert DoubtReason.SET_APART not in [each for _, doubts in rationale(tmp_path, page) for each in doubts]
    assert SURVEY not in " ".join(shown(read(tmp_path, page)))


def test_a_part_with_a_heading_stays_where_a_label_follows_and_so_does_one_above_a_list(tmp_path: Path) -> None:
    part = f'<div class="discussion"><h4>Asked</h4><p>{SURVEY}</p></div>'
    page = statement("Beans", f"<p>Frost.</p>{part}", f'<p>Sow.</p><div class="promo"><p>{OTHER}</p></div>', "")
    lines = shown(read(tmp_path, f"<main>{page}<p>Good.</p>{PEAS}</main>"))
    assert lines[2:5] == ["p Frost.", "4 Asked", f"p {SURVEY}"]
    assert f"p {OTHER}" in lines
    entries = "<ul><li>they keep all winter</li></ul>"
    listed = statement("Beans", "<p>Frost.</p>", "<p>Sow.</p>", f"<p>Good.</p><aside><p>{SURVEY}</p></aside>{entries}")
    assert f"p {SURVEY}" in shown(read(tmp_path, f"<main>{listed}</main>"))


def test_words_of_the_site_itself_and_those_before_all_labels_are_left_out_as_before(tmp_path: Path) -> None:
    asks = '<div class="feedback"><p>If you have any questions on beans, please contact the office.</p></div>'
    promo = f'<div class="promo"><p>{SURVEY}</p></div><p>These are on beans.</p>'
    page = f"<main>{promo}{BEANS}{asks}<p>They keep well.</p></main>"
    document = read(tmp_path, page)
    assert [each.reason for each in document.left_out] == [Out.RELATED, Out.FEEDBACK]


def test_the_words_of_each_block_are_taken_out_once_however_many_parts_are_named_so(tmp_path: Path) -> None:
    """For each part the words of the whole page were taken out: 400 parts took over a second."""
    parts = "".join(f'<p>Bean {n}.</p><aside class="promo"><p>{SURVEY[:-1]} of {n}.</p></aside>' for n in range(40))
    page = f"<main>{statement('Beans', '<p>Frost.</p>', '<p>Sow.</p>', parts + '<p>Good.</p>')}</main>"
    walked_page._letters.cache_clear()
    blocks = read(tmp_path, page).blocks
    assert walked_page._letters.cache_info().misses < 2 * len(blocks)


def test_a_part_that_holds_a_label_is_no_doubt_and_a_box_that_repeats_the_text_stands_nowhere(tmp_path: Path) -> None:
    why = f'<div class="promo"><p>Why are we saying it?</p><p>{SURVEY}</p></div><p>They keep well.</p>'
    page = f"<main>{statement('Beans', '<p>Frost.</p>', '<p>Sow.</p>', '').removesuffix(WHY)}{why}</main>"
    assert not any(block.doubts for block in read(tmp_path, page).blocks)
    again = f"<aside><p>{SURVEY}</p></aside><p>{SURVEY}</p>"
    lines = shown(read(tmp_path, f"<main>{statement('Beans', '<p>Frost.</p>', '<p>Sow.</p>', again)}</main>"))
    assert lines.count(f"p {SURVEY}") == 1


@pytest.mark.parametrize("before", ["We ask for:", "We ask for these things."])
def test_a_list_named_after_what_it_holds_stays(before: str, tmp_path: Path) -> None:
    asks = '<ul class="recommendations"><li>a sunny bed</li><li>a shed on every site</li><li>seeds for a year</li></ul>'
    page = f"<main>{statement('Beans', '<p>Frost.</p>', f'<p>{before}</p>{asks}', '<p>Good.</p>')}{PEAS}</main>"
    entries = [block.text for block in read(tmp_path, page).blocks if block.kind is BlockKind.BULLET]
    assert entries == ["a sunny bed", "a shed on every site", "seeds for a year"]


def test_what_stands_behind_the_part_with_all_labels_is_told(tmp_path: Path) -> None:
    page = f"<div>{BEANS}</div><img src=a><div><p>They keep well.</p><p>{SURVEY}</p></div>"
    told = [DoubtReason.STANDS_OUTSIDE]
    assert rationale(tmp_path, page) == [("Beans feed all.", []), ("They keep well.", told), (SURVEY, told)]


def test_sentences_behind_several_statements_are_no_rest_of_the_last(tmp_path: Path) -> None:
    document = read(tmp_path, f"<div>{PEAS}{BEANS}</div><div><p>All our texts are read by two growers each.</p></div>")
    assert [each.text for each in document.left_out] == ["All our texts are read by two growers each."]


def test_what_stands_behind_a_line_of_the_site_is_left_out(tmp_path: Path) -> None:
    page = f"<div>{BEANS}</div><div><p>© 2026 Growers</p><p>{SURVEY}</p></div>"
    assert rationale(tmp_path, page) == [("Beans feed all.", [])]


@pytest.mark.parametrize(
    "foot",
    [
        f"<p>The Association of School and College Leaders represents over 20,000 heads of schools.</p><p>{SURVEY}</p>",
        "<p>ASCL is the leading professional association for those who lead schools and colleges.</p>",
        f"<h4>About us</h4><p>{SURVEY}</p>",
        f"<h4>Who we are</h4><p>{SURVEY}</p>",
    ],
)
def test_what_the_association_says_of_itself_behind_all_labels_is_left_out(foot: str, tmp_path: Path) -> None:
    page = f"<div>{PEAS}{BEANS}</div><div><div>{foot}</div></div>"
    assert shown(read(tmp_path, page)) == shown(read(tmp_path, f"<div>{PEAS}{BEANS}</div>"))


def test_what_the_association_says_of_itself_in_a_section_stays(tmp_path: Path) -> None:
    why = "<p>ASCL represents many growers of beans in the country.</p>"
    page = f"<div>{statement('Beans', '<p>Frost.</p>', '<p>Sow.</p>', why)}{PEAS}</div>"
    assert rationale(tmp_path, page) == [("ASCL represents many growers of beans in the country.", [])]


@pytest.mark.parametrize(
    "words",
    [
        '<p>Sow as point <a href="#b">(b)</a> says.</p><ul><li>(a) early</li><li id="b">(b) in rows</li></ul>',
        '<p>Sow as <a href="#b">2</a> says.</p><p>1 Sow early.</p><p id="b">2 Sow in rows.</p>',
    ],
)
def test_a_number_that_is_a_word_of_its_sentence_is_no_mark_of_a_note(words: str, tmp_path: Path) -> None:
    document = read(tmp_path, words)
    assert not document.left_out
    assert len(document.blocks) == 3


def test_the_title_of_a_statement_may_lead_to_its_own_page(tmp_path: Path) -> None:
    cards = f"<div>{BEANS}</div><div>{PEAS}</div>"
    cards = cards.replace("<h2>", '<header><h2><a href="/x">').replace("</h2>", "</a></h2></header>")
    found = find_statements(read(tmp_path, cards), NOBODY).statements
    assert [each.title for each in found] == ["Beans", "Peas"]


@pytest.mark.parametrize(
    ("style", "is_read"),
    [
        ("opacity: 0; transform: translateY(20px);", True),
        ("transition: all 1s; opacity:0", True),
        ("opacity: 0", False),
        ("position: absolute; opacity: 0; transform: scale(0.9)", False),
        ("display: none; opacity: 0; transform: none", False),
    ],
)
def test_a_paragraph_that_fades_in_is_read(style: str, is_read: bool, tmp_path: Path) -> None:
    page = f'<p>Sow.</p><p style="{style}">Reap the beans.</p>'
    assert ("p Reap the beans." in shown(read(tmp_path, page))) is is_read
