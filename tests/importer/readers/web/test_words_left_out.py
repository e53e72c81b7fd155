"""Words inside a sentence that the page does not show are left out; signs that the browser draws are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importer.readers.web.saved_pages import COMMENT, FOOTNOTE, SITE, STRUCK, Out, left
from tests.importer.readers.web.test_read_html import read, shown


@pytest.mark.parametrize(
    ("body", "expected", "reason", "out"),
    [
        ("Sow <del>no</del><ins>all</ins> beans", "Sow all beans", STRUCK, "no"),
        ("Sow <s>few </s>beans", "Sow beans", STRUCK, "few"),
        ("Sow <strike>two</strike> beans", "Sow beans", STRUCK, "two"),
        (
            'Sow <span style="text-decoration: red line-through">two</span> beans',
            "Sow beans",
            STRUCK,
            "two",
        ),
        ('Sow <span class="gone">two</span> beans', "Sow beans", STRUCK, "two"),
        ('Sow <span style="display:none">two</span> beans', "Sow beans", Out.HIDDEN, "two"),
        ('Sow <span class="off">two</span> beans', "Sow beans", Out.HIDDEN, "two"),
        ('Sow <span style="mso-hide: all">two</span> beans', "Sow beans", Out.HIDDEN, "two"),
        ('Sow <i class="icon-seed" aria-hidden="true">seed</i> beans', "Sow beans", Out.HIDDEN, "seed"),
        ('Sow <span class="sr-only">or plant</span> beans', "Sow beans", Out.HIDDEN, "or plant"),
        ("Sow beans.<sup>1</sup>", "Sow beans.", FOOTNOTE, "1"),
        ('Sow beans<sup class="x">[2]</sup>.', "Sow beans.", FOOTNOTE, "[2]"),
        ('Sow <a class="footnote-ref" href="#z">3</a> beans', "Sow beans", FOOTNOTE, "3"),
        (
            'Sow <span class="MsoCommentReference">[JS1]</span> beans',
            "Sow beans",
            COMMENT,
            "[JS1]",
        ),
        (
            'Sow beans … <a href="#" class="more-link">Read more</a>',
            "Sow beans …",
            SITE,
            "Read more",
        ),
        (
            'Sow beans <button aria-expanded="false">Show more</button>',
            "Sow beans",
            SITE,
            "Show more",
        ),
        ('Sow <img alt="a bean in a pot" src="x.png">beans', "Sow beans", Out.PICTURE, "a bean in a pot"),
        ("Sow <svg><title>x</title><text>drawn</text></svg> beans", "Sow beans", Out.PICTURE, "drawn"),
    ],
)
def test_words_inside_a_sentence_are_left_out_with_their_reason(
    body: str, expected: str, reason: Out, out: str, tmp_path: Path
) -> None:
    sheet = (
        "<style>/* a */ p > .off, .x .y { display : none } @media screen{.gone{text-decoration:line-through}}</style>"
    )
    document = read(tmp_path, f"<p>{body}</p>", sheet)
    assert shown(document) == [f"p {expected}"]
    assert left(document) == [(reason, out)]


@pytest.mark.parametrize(
    "body",
    [
        *("The 2<sup>nd</sup> bean", "H<sub>2</sub>O"),
        *(
            "<ins>new</ins> beans",
            '<span aria-hidden="true">beans and more peas</span>',
            "To <a href='#'>sow</a> beans",
        ),
        *('Please <a href="/more">read more</a> of beans', "<font face='Arial'>beans</font>"),
    ],
)
def test_other_words_inside_a_sentence_stay(body: str, tmp_path: Path) -> None:
    document = read(tmp_path, f"<p>{body}</p>")
    assert len(document.blocks) == 1 and document.left_out == ()
    assert "beans" in shown(document)[0] or any(each in shown(document)[0] for each in ("2nd bean", "H2O"))


def test_quoted_words_have_the_marks_that_the_browser_draws(tmp_path: Path) -> None:
    body = "<p>He said <q>sow <q>all</q> beans</q>, and <q>“peas”</q>.</p>"
    assert shown(read(tmp_path, body)) == ["p He said “sow ‘all’ beans”, and “peas”."]


@pytest.mark.parametrize(
    ("start", "numbers"),
    [
        ("<ol>", ["1.", "2."]),
        ('<ol type="a">', ["a.", "b."]),
        ('<ol type="I" start="4">', ["IV.", "V."]),
        ("<ol reversed>", ["2.", "1."]),
        ('<ol style="list-style-type: upper-latin">', ["A.", "B."]),
        ('<ol class="letters">', ["a.", "b."]),
        ('<ol style="list-style: none">', ["", ""]),
        ('<ol class="list-unstyled">', ["", ""]),
        ("<ul>", ["", ""]),
    ],
)
def test_lists_have_the_numbers_and_letters_that_the_browser_draws(
    start: str, numbers: list[str], tmp_path: Path
) -> None:
    sheet = "<style>ol.letters{list-style-type:lower-alpha}</style>"
    document = read(tmp_path, f"{start}<li>sow<li>reap</{start[1:3]}>", sheet)
    assert shown(document) == [
        f"* {number} {word}".replace("  ", " ") for number, word in zip(numbers, ("sow", "reap"), strict=True)
    ]


def test_lists_in_lists_and_entries_with_a_number_of_their_own(tmp_path: Path) -> None:
    body = '<ol type="a"><li>sow<ol type="i"><li>early<li>late</ol><li value="5">reap<li>e. typed</ol>'
    assert shown(read(tmp_path, body)) == ["* a. sow", "* i. early", "* ii. late", "* e. reap", "* f. e. typed"]


def test_word_s_lists_of_signs_and_numbers_are_lists(tmp_path: Path) -> None:
    def entry(font: str, sign: str, words: str) -> str:
        space = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>"
        mark = f"<![if !supportLists]><span style='font-family:{font};mso-list:Ignore'>{sign}{space}</span><![endif]>"
        return f"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>{mark}{words}</p>"

    body = entry("Symbol", "·", "sow") + entry('"Courier New"', "o", "reap") + entry("Wingdings", "Ø", "eat")
    body += entry("Arial", "1.", "first") + entry("Arial", "(a)", "second")
    assert shown(read(tmp_path, body)) == ["* sow", "* reap", "* eat", "* 1. first", "* (a) second"]
    loose = '<p><font face="Wingdings">v</font> sow</p><p><span style="font-family:Symbol">·</span>reap</p>'
    assert shown(read(tmp_path, loose)) == ["* sow", "* reap"]


def test_a_power_stays_raised_and_the_mark_of_a_note_in_brackets_is_left_out(tmp_path: Path) -> None:
    body = "<p>A plot of 10<sup>3</sup> m<sup>2</sup> since 2019<sup>[4]</sup>, the 2<sup>nd</sup>.</p>"
    document = read(tmp_path, body)
    assert shown(document) == ["p A plot of 10³ m² since 2019, the 2nd."]
    assert left(document) == [(Out.FOOTNOTE, "[4]")]


def test_the_words_below_a_picture_are_left_out_and_those_in_another_figure_stay(tmp_path: Path) -> None:
    picture = "<figure><img src=a.png><figcaption>A bean in a pot</figcaption></figure>"
    quotation = "<figure><blockquote><p>Sow early.</p></blockquote><figcaption>The head gardener</figcaption></figure>"
    document = read(tmp_path, f"<p>Beans grow.</p>{picture}{quotation}")
    assert shown(document) == ["p Beans grow.", "p Sow early.", "p The head gardener"]
    assert left(document) == [(Out.CAPTION, "A bean in a pot")]


def test_names_and_values_that_tell_who_agreed_are_one_line_each(tmp_path: Path) -> None:
    listed = (
        "<dl><dt>Agreed</dt><dd>March 2024</dd><dt>Committee:</dt><dd>Gardens</dd><dt>Bean</dt><dd>A seed.</dd></dl>"
    )
    assert shown(read(tmp_path, listed)) == ["p Agreed: March 2024", "p Committee: Gardens", "p Bean", "p A seed."]


def test_the_mark_of_a_comment_in_word_s_web_page_is_left_out(tmp_path: Path) -> None:
    document = read(tmp_path, "<p>Beans grow.<a class=msocomanchor href='#_msocom_1'>[HG1]</a> They climb.</p>")
    assert shown(document) == ["p Beans grow. They climb."]
    assert left(document) == [(Out.REVIEWER_COMMENT, "[HG1]")]


def test_how_a_word_is_said_stands_beside_it_and_is_left_out(tmp_path: Path) -> None:
    document = read(tmp_path, "<p><ruby>Beans<rp>(</rp><rt>biːnz</rt><rp>)</rp></ruby> grow.</p>")
    assert (shown(document), left(document)) == (["p Beans grow."], [(Out.DUPLICATE, "biːnz")])
