"""What a reader of the page sees is read, and what is of the site or hidden is left out with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import DoubtReason
from tests.importer.readers.web.saved_pages import (
    BEANS,
    BOTH,
    COMMENT,
    CONTEXT,
    FOOTNOTE,
    LABELS,
    PEAS,
    SITE,
    Out,
    left,
    statement,
)
from tests.importer.readers.web.test_read_html import read, shown


@pytest.mark.parametrize("mode", ["shadowrootmode=open", 'shadowrootmode="closed"', 'shadowmode="open"'])
def test_shadow_roots_are_read_and_other_templates_are_not(mode: str, tmp_path: Path) -> None:
    inner = "<h2>Beans</h2>\n<p>Grow.</p><template><p>no</p></template>"
    body = f"<x-card><template {mode}>{inner}</template></x-card><p>Peas</p>"
    document = read(tmp_path, body)
    assert shown(document) == ["2 Beans", "p Grow.", "p Peas"]
    assert [block.place for block in document.blocks] == [2, 3, 3]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div class="more" style="display:none">{}</div><a href="#">Read more</a>',
        '<a href="#" onclick="x()">Continue reading…</a><div hidden>{}</div>',
        '<div id="readmore-3" hidden>{}</div>',
        '<div hidden="until-found">{}</div>',
        '<div class="rest">{}</div>',
    ],
)
def test_the_rest_that_read_more_shows_is_read(hidden: str, tmp_path: Path) -> None:
    texts = ("<p>Frost.</p>", f"<p>Sow.</p>{hidden.format('<ul><li>beans</li></ul><p>And peas.</p>')}", "<p>Food.</p>")
    document = read(tmp_path, statement("Beans", *texts), "<style>.rest{display:none}</style>")
    assert shown(document)[4:8] == ["p Sow.", "* beans", "p And peas.", LABELS[2]]


def test_hidden_words_in_a_text_are_left_out_and_it_is_to_be_checked(tmp_path: Path) -> None:
    note = '<p style="display:none">Ask the committee about this again.</p>'
    inside = "Sow <span hidden>none of the red and black</span> beans."
    texts = (f"<p>Frost.</p>{note}", f"<p>{inside}</p>", "<p>Food.</p><div hidden>Sow beans.</div>")
    document = read(tmp_path, statement("Beans", *texts))
    assert shown(document)[2:5] == ["p Frost.", LABELS[1], "p Sow beans."]
    assert [text for _, text in left(document)] == [
        "Ask the committee about this again.",
        "none of the red and black",
        "Sow beans.",
    ]
    doubts = {block.text: [doubt.reason for doubt in block.doubts] for block in document.blocks if block.doubts}
    assert doubts == {"Frost.": [DoubtReason.HIDDEN_WORDS], "Sow beans.": [DoubtReason.HIDDEN_WORDS]}


def test_a_hidden_part_with_labels_is_a_closed_part_of_the_page(tmp_path: Path) -> None:
    body = BEANS.replace(CONTEXT, f'<p>Agreed by all.</p><div style="display:none">{CONTEXT}') + "</div>"
    assert shown(read(tmp_path, body))[:3] == ["2 Beans", "p Agreed by all.", LABELS[0]]


def test_a_hidden_note_below_a_heading_is_no_closed_part(tmp_path: Path) -> None:
    document = read(tmp_path, "<h2>Beans</h2><div hidden><p>Draft of May.</p></div><p>They grow.</p>")
    assert shown(document) == ["2^ Beans", "p They grow."]
    assert left(document) == [(Out.HIDDEN, "Draft of May.")]


@pytest.mark.parametrize(
    "name",
    [
        "mobile-only",
        "visible-xs",
        "print-only",
        "d-md-none",
        "slick-slide slick-cloned",
        "swiper-slide-duplicate",
        "show-for-print",
    ],
)
def test_copies_for_telephones_and_printers_are_read_once(name: str, tmp_path: Path) -> None:
    copy = f'<div class="{name}"><p>Frost comes.</p></div>'
    document = read(tmp_path, copy + BEANS + f'<p class="{name}">Printed from a page.</p>')
    assert shown(document) == BOTH[:7]
    assert left(document) == [(Out.DUPLICATE, "Frost comes."), (Out.HIDDEN, "Printed from a page.")]
    again = read(tmp_path, BEANS + f'<div class="{name}">{BEANS}</div>')
    assert shown(again) == BOTH[:7]
    assert {reason for reason, _ in left(again)} == {Out.DUPLICATE}
    assert shown(read(tmp_path, f'<div class="{name}">{BEANS}</div>')) == BOTH[:7]


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (
            '<div id="ccc"><p id="ccc-title">Small files</p><div>Some are needed.</div></div>',
            Out.COOKIE_NOTICE,
        ),
        ('<div class="cky-banner"><p>Some are needed.</p></div>', Out.COOKIE_NOTICE),
        ('<section id="comments" class="comments-area"><ol><li>Who pays?</li></ol></section>', Out.COMMENTS),
        ('<div id="disqus_thread"><article><p>Who pays?</p></article></div>', Out.COMMENTS),
        (
            '<div class="related-content"><p>Others</p><ul><li>Oats</li></ul></div>',
            Out.RELATED,
        ),
        ('<section class="related"><h2>Others</h2><ul><li>Oats</li></ul></section>', Out.RELATED),
        ('<div class="page-feedback"><p>Was it of use?</p></div>', Out.FEEDBACK),
        ('<div class="social-share"><p>Tell a friend</p></div>', Out.FEEDBACK),
        ('<div id="goog-gt-tt" class="VIpgJd skiptranslate"><div>Text of before</div></div>', Out.FEEDBACK),
        ('<div class="signup"><p>Letters every Friday.</p></div>', Out.FEEDBACK),
        ('<div id="wm-ipp-base"><p>13 captures</p></div>', SITE),
        ('<div class="tags"><p>Roots and leaves</p></div>', SITE),
        ("<aside><p>Roots and leaves</p></aside>", SITE),
        ("<nav><p>Roots and leaves</p></nav>", SITE),
        ('<ol class="footnotes"><li id="n1">Roots, 2001.</li></ol>', FOOTNOTE),
        ("<div style='mso-element:comment-list'><p>Roots?</p></div>", COMMENT),
        ("<div style='mso-element:footnote-list'><p>Roots, 2001.</p></div>", FOOTNOTE),
    ],
)
def test_parts_of_the_site_are_left_out_wherever_they_stand(part: str, reason: Out, tmp_path: Path) -> None:
    for body in (BEANS + part + PEAS, BEANS + PEAS + part, f"<main>{BEANS}{PEAS}{part}</main>"):
        document = read(tmp_path, body)
        assert shown(document) == BOTH
        assert {each for each, _ in left(document)} == {reason}


def test_what_stands_behind_the_part_with_all_labels_is_of_no_statement(tmp_path: Path) -> None:
    behind = "<div class='x1'><p>We have a chat.</p><p>© Example 2024</p></div>"
    document = read(tmp_path, f"<div>{BEANS}{PEAS}</div>{behind}")
    assert shown(document) == BOTH
    assert shown(read(tmp_path, f"<div>{BEANS}</div>{behind}")) == BOTH[:7]
    ascl = "<p>ASCL believes that every school should mill its own oats in May.</p>"
    assert shown(read(tmp_path, f"<div>{BEANS}{PEAS}</div>{ascl}"))[-1].startswith("p ASCL believes")
    assert left(document) == [
        (Out.BELONGS_TO_NONE, "We have a chat."),
        (SITE, "© Example 2024"),
    ]
    kept = read(
        tmp_path, f"<div>{BEANS}{PEAS}</div><div><h2>Oats – May 2020</h2><p>Every school should mill.</p></div>"
    )
    assert shown(kept)[-2:] == ["2 Oats – May 2020", "p Every school should mill."]
    assert not any(block.doubts for block in kept.blocks)


def test_a_column_beside_the_statements_is_left_out_or_to_be_checked(tmp_path: Path) -> None:
    news = "<h3>From our blog</h3><ul><li>Five stoves</li><li>Oats in May</li></ul>"
    join = "<h3>Join us</h3><p>Become a member today and get our letter each week.</p>"
    document = read(tmp_path, f"<div>{BEANS}{PEAS}</div><div class='col-4'>{news}{join}</div>")
    assert shown(document) == [*BOTH, "3 Join us", "p Become a member today and get our letter each week."]
    doubts = {block.text: [each.reason for each in block.doubts] for block in document.blocks if block.doubts}
    assert list(doubts.values()) == [[DoubtReason.STANDS_OUTSIDE]] * 2
    assert left(document) == [(Out.BELONGS_TO_NONE, text) for text in ("From our blog", "Five stoves", "Oats in May")]


def test_long_comments_below_a_short_page_are_left_out(tmp_path: Path) -> None:
    comments = "".join(
        f"<article class='comment'><p>I think this is {'very ' * 30} true.</p></article>" for _ in range(9)
    )
    document = read(tmp_path, f"<article>{BEANS}</article><section id='comments'>{comments}</section>")
    assert shown(document) == BOTH[:7]


@pytest.mark.parametrize(
    ("mark", "note", "reason"),
    [
        (
            "<sup><a href='#n'>1</a></sup>",
            "<ol><li id='n'>Roots, 2001. <a href='#r'>↩</a></li></ol>",
            FOOTNOTE,
        ),
        (
            "<a href='#n'><sup>[1]</sup></a>",
            "<hr><p><a id='n' href='#r'>1</a> Roots, 2001.</p>",
            FOOTNOTE,
        ),
        (
            "<a href='#n'>[i]</a>",
            "<table><tr><td><a name='n'>i</a> Roots, 2001.</td></tr></table>",
            FOOTNOTE,
        ),
        (
            "<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup>",
            "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Roots, 2001.</span></p></div>",
            COMMENT,
        ),
        (
            "<a href='#_msocom_1'>[JS1]</a>",
            "<p><a name='_msocom_1'>[JS1]</a>Roots, 2001.</p>",
            COMMENT,
        ),
    ],
)
def test_marks_and_the_notes_they_lead_to_are_left_out(mark: str, note: str, reason: Out, tmp_path: Path) -> None:
    body = BEANS.replace("should sow.", f"should sow{mark}.") + PEAS
    document = read(tmp_path, f"{body}{note}")
    assert shown(document) == BOTH
    assert {each for each, _ in left(document)} == {reason}
    assert "Roots, 2001." in left(document)[1][1]


def test_a_number_that_leads_to_a_part_of_the_page_is_no_mark_of_a_note(tmp_path: Path) -> None:
    document = read(tmp_path, f"<p>Page <a href='#peas'>2</a></p>{BEANS}<div id='peas'>{PEAS}</div>")
    assert shown(document) == ["p Page 2", *BOTH]


def test_tabs_that_stand_together_head_their_parts(tmp_path: Path) -> None:
    labels = ("What is the context?", "ASCL position", "Why are we saying it?")
    for tab in (
        "<li><a role='tab' aria-controls='{0}' href='#{0}'>{1}</a></li>",
        "<a data-toggle='pill' href='#{0}'>{1}</a>",
        "<button data-bs-target='#{0}'>{1}</button>",
        "<a href='#{0}'>{1}</a>",
        "<a data-tab='{0}'>{1}</a>",
        "<input type='radio' id='r{0}'><label for='r{0}'>{1}</label>",
        "<li class='tab'>{1}</li>",
        "<button id='b{0}'>{1}</button>",
    ):
        tabs = "".join(tab.format(f"t{number}", label) for number, label in enumerate(labels))
        parts = "".join(
            f"<div role='tabpanel' aria-labelledby='bt{number}' id='t{number}'{' hidden' * (number > 0)}>{text}</div>"
            for number, text in enumerate(("Frost.", "Sow.", "Food."))
        )
        document = read(tmp_path, f"<h2>Beans</h2><ul class='nav-tabs'>{tabs}</ul><div>{parts}</div>")
        assert [line.removeprefix("3^ ") for line in shown(document)] == [
            *("2 Beans", labels[0], "p Frost.", labels[1], "p Sow.", labels[2], "p Food."),
        ]


def test_links_to_labels_in_the_text_are_no_labels(tmp_path: Path) -> None:
    contents = "<ul><li><a href='#c'>What is the context?</a></li><li><a href='#p'>ASCL position:</a></li></ul>"
    body = BEANS.replace("<p>What", "<p id='c'>What").replace("<p>ASCL position", "<p id='p'>ASCL position")
    document = read(tmp_path, contents + body)
    assert shown(document) == BOTH[:7]
    assert {reason for reason, _ in left(document)} == {SITE}


def test_tables_are_read_by_columns_under_labels_and_by_rows_of_data(tmp_path: Path) -> None:
    labels = "<tr><th>What is the context?</th><th>ASCL position</th></tr>"
    body = f"<table>{labels}<tr><td><p>Frost.</p><p>Rain.</p></td><td>Sow<ul><li>beans</li></ul></td></tr></table>"
    assert shown(read(tmp_path, body)) == [
        *("p What is the context?", "p Frost.", "p Rain.", "p ASCL position", "p Sow", "* beans"),
    ]
    data = "<table><caption>Rows</caption><tr><th>Place</th><th>Days</th></tr><tr><td>North</td><td>5</td></tr></table>"
    assert shown(read(tmp_path, data)) == ["p Rows", "p Place | Days", "p North | 5"]
    nested = f"<table><tr><td>Menu</td><td><p>{'Long text. ' * 20}</p>{data}</td></tr></table>"
    assert shown(read(tmp_path, nested))[-2:] == ["p Place | Days", "p North | 5"]


def test_labels_side_by_side_head_the_parts_below_them_in_their_order(tmp_path: Path) -> None:
    labels = "<div class='row'><div>What is the context?</div><div>ASCL position</div></div>"
    texts = "<div><p>Frost.</p><p>Rain.</p></div><div><p>Sow.</p></div>"
    expected = ["What is the context?", "p Frost.", "p Rain.", "ASCL position", "p Sow."]
    for body in (f"{labels}<div class='row'>{texts}</div>", f"{labels}{texts}"):
        assert [line.removeprefix("3^ ") for line in shown(read(tmp_path, body))] == expected
    apart = read(tmp_path, f"{labels}<p>Frost.</p>{texts}")
    assert shown(apart)[:3] == ["p What is the context?", "p ASCL position", "p Frost."]


def test_what_a_button_does_is_no_part_of_the_heading_in_it(tmp_path: Path) -> None:
    body = "<h3><button aria-expanded='true'>Beans <span>Hide</span></button></h3><p>They grow.</p>"
    assert shown(read(tmp_path, body)) == ["3^ Beans", "p They grow."]


@pytest.mark.parametrize("words", ["Show full statement", "Read the whole text", "View details"])
def test_a_button_that_shows_a_statement_is_not_its_title(words: str, tmp_path: Path) -> None:
    title, rest = BEANS.split("</h2>")
    button = f"<a href='#' aria-expanded='false' aria-controls='x'>{words}</a>"
    document = read(tmp_path, f"{title}</h2>{button}<div id='x' style='display:none'>{rest}</div>")
    assert shown(document) == BOTH[:7]


def test_what_copies_or_links_a_heading_is_no_part_of_it(tmp_path: Path) -> None:
    for sign in ("<a class='x' href='#b'>¶</a>", "<a href='#b'>#</a>", "<button>Copy link</button>"):
        assert shown(read(tmp_path, f"<h2>Beans {sign}</h2><p>They grow.</p>")) == ["2 Beans", "p They grow."]


def test_signs_beside_headings_and_before_a_rest_are_no_text(tmp_path: Path) -> None:
    heading = "<h2>Beans <span class='mw-editsection'>[edit]</span><a class='headerlink' href='#b'>link</a></h2>"
    rest = "<p>They grow<span>…</span><span class='more' style='display:none'> in rows.</span> <a href='#'>More</a></p>"
    document = read(tmp_path, heading + rest)
    assert shown(document) == ["2 Beans", "p They grow in rows."]
    assert {reason for reason, _ in left(document)} == {SITE}
