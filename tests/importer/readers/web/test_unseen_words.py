"""Words of a web page that nobody sees, by ink, size, place or clipping; pale words on something dark are seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importer.readers.web.saved_pages import Out, left
from tests.importer.readers.web.test_read_html import read, shown

SHEET = (
    "<style>.ghost{color:#fff}.dark{background:#123}.away{position:absolute;left:-9999px}.clear{opacity:0}"
    ".cut{position:absolute;clip:rect(0 0 0 0)}.tiny{font-size:1px}.back{opacity:0}.back{opacity:1}"
    "i:not(.said){display:none}i:hover{display:none}</style>"
)
UNSEEN = [
    'style="color:#fff"',
    'style="color: WHITE !important"',
    'style="color:transparent"',
    'style="color:#333;background:#333"',
    'style="font-size:1px"',
    'style="opacity:0"',
    'style="clip-path: inset(50%)"',
    'style="position:absolute; right:-5000px"',
    'class="ghost"',
    'class="away"',
    'class="clear"',
    'class="cut"',
    'class="tiny"',
]


@pytest.mark.parametrize("how", UNSEEN)
def test_words_that_nobody_sees_are_left_out(how: str, tmp_path: Path) -> None:
    document = read(tmp_path, f"{SHEET}<h1>Garden</h1><p>Sow <span {how}>two</span> beans</p>")
    assert shown(document)[-1] == "p Sow beans"
    assert left(document) == [(Out.HIDDEN, "two")]


def test_an_element_is_hidden_by_what_it_is_not(tmp_path: Path) -> None:
    for body, words in (('<i class="said">two</i>', "p Sow two beans"), ("<i>two</i>", "p Sow beans")):
        assert shown(read(tmp_path, f"{SHEET}<h1>Garden</h1><p>Sow {body} beans</p>"))[-1] == words


CASCADES = [
    (".a.b{display:block} .a{display:none}", True),
    ("#x{display:block} .a.b{display:none}", True),
    (".a{display:none} .b{display:block}", True),
    (".b{display:block} .a{display:none}", False),
    (".a{display:none!important} #x{display:block}", False),
    ("p i{display:none} i{display:inline}", False),
    (".a:hover{display:block} .a{display:none}", False),
    ("i:not(.c, .d){display:none}", False),
    ("i:not(.c, .a){display:none}", True),
    (":is(h2, p) > .a, .c{display:none}", False),
    ("i:not(.a, .b){display:none} b:not(.c, .a){display:none}", True),
    ('.c[title="a,b"], .a{display:none}', False),
]


@pytest.mark.parametrize(("sheet", "is_shown"), CASCADES)
def test_of_two_rules_the_more_particular_one_holds_else_the_later(sheet: str, is_shown: bool, tmp_path: Path) -> None:
    body = '<h1>Garden</h1><p>Sow <i class="a b" id="x">two</i> beans</p>'
    words = "p Sow two beans" if is_shown else "p Sow beans"
    assert shown(read(tmp_path, f"<style>{sheet}</style>{body}"))[-1] == words


SEEN = [
    '<p style="background:#123;color:#fff">Sow two beans</p>',
    '<div class="dark"><p class="ghost">Sow two beans</p></div>',
    '<table><tr><td bgcolor="#000080"><font color="#ffffff">Sow two beans</font></td></tr></table>',
    '<div style="background:url(leaf.png)"><p style="color:#fff">Sow two beans</p></div>',
    '<div style="color:#fff"><p style="color:#000">Sow two beans</p></div>',
    '<div style="font-size:0"><p style="font-size:16px">Sow two beans</p></div>',
    '<p aria-hidden="true">Sow two beans</p>',
    '<p class="back">Sow two beans</p>',
    '<p style="opacity:0.9">Sow two beans</p>',
    '<p style="left:-10px;color:#eee0">Sow two beans</p>',
]


@pytest.mark.parametrize("body", SEEN)
def test_words_that_are_seen_stay(body: str, tmp_path: Path) -> None:
    document = read(tmp_path, f"{SHEET}<h1>Garden</h1>{body}")
    assert shown(document)[-1] == "p Sow two beans"
    assert left(document) == []


def test_where_a_style_sheet_is_not_in_the_page_its_parts_may_have_any_paper(tmp_path: Path) -> None:
    link = '<link rel="stylesheet" href="page_files/site.css">'
    banner = '<h1>Garden</h1><div class="banner"><p style="color:#fff">Peas</p></div>'
    document = read(tmp_path, f'{link}{banner}<p>Sow <span style="color:#fff">two</span> beans</p>')
    assert shown(document)[-2:] == ["p Peas", "p Sow beans"]
    assert left(document) == [(Out.HIDDEN, "two")]
