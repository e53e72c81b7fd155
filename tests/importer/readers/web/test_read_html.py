"""Saved web pages: closed parts are read, furniture is not, nothing is run or fetched."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import Block, BlockKind, DoubtReason, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind


def read(tmp_path: Path, body: str, head: str = "", encoding: str = "utf-8") -> SourceDocument:
    """Save a web page and read it."""
    path = tmp_path / "page.html"
    path.write_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>\n{body}\n</body></html>".encode(encoding))
    return read_document(path)


def shown(document: SourceDocument) -> list[str]:
    """Return each block as a line: its level or kind, ^ where it opens a part, its text."""
    signs = {BlockKind.PARAGRAPH: "p", BlockKind.BULLET: "*"}
    return [
        f"{signs.get(block.kind) or block.level}{'^' if block.opens else ''} {block.text}" for block in document.blocks
    ]


def test_blocks_all_of_whose_words_are_links_say_so(tmp_path: Path) -> None:
    links = "<li><a href=1>One</a></li><li>• <a href=2><b>Two</b></a> <a href=3>three</a>.</li>"
    document = read(tmp_path, f"<ul>{links}<li>Four <a href=4>five</a></li></ul><p>Six</p>")
    assert [block.is_link for block in document.blocks] == [True, True, False, False]


def test_blocks_have_the_lines_of_the_source(tmp_path: Path) -> None:
    document = read(tmp_path, "<h1>Gardens</h1>\n<p>\n  one\n  two</p>\n\n<!-- a\ncomment --><ul><li>beans</li></ul>")
    assert document.blocks == (
        Block(BlockKind.HEADING, "Gardens", 2, 2, level=1),
        Block(BlockKind.PARAGRAPH, "one two", 4, 5),
        Block(BlockKind.BULLET, "beans", 8, 8),
    )


@pytest.mark.parametrize(
    "part",
    [
        '<h3><button aria-expanded="false">Beans</button></h3><div hidden><p>Grow.</p></div>',
        '<button aria-controls="b">Beans</button><div id="b" style="display: none"><p>Grow.</p></div>',
        "<details><summary>Beans</summary><p>Grow.</p></details>",
        "<details><summary><h3>Beans</h3></summary>Grow.</details>",
        '<div role="button" aria-expanded="false" tabindex="0">Beans</div><div hidden="until-found">Grow.</div>',
        '<h3 class="accordion-title">Beans</h3><div class="accordion-content" style="display:none">Grow.</div>',
        '<h3><a data-toggle="collapse" href="#b">Beans</a></h3><div id="b" class="collapse">Grow.</div>',
        '<h3><button data-bs-toggle="collapse" data-bs-target="#b">Beans</button></h3><div id="b" hidden>Grow.</div>',
        '<div class="accordion__header" tabindex="0">Beans</div><div style="display:none"><p>Grow.</p></div>',
        '<button class="accordion">Beans</button><div class="panel"><p>Grow.</p></div>',
        "<button>Beans</button><div hidden>Grow.</div>",
        '<ul class="accordion"><li><button>Beans</button><div hidden><p>Grow.</p></div></li></ul>',
        '<dl><dt><button aria-expanded="true">Beans</button></dt><dd>Grow.</dd></dl>',
        '<h3 role="tab" aria-expanded="false" id="t">Beans</h3><div role="tabpanel" aria-hidden="true">Grow.</div>',
        '<h3><button aria-expanded="false">Beans<span class="sr-only">, show this part</span>'
        '<span class="icon">+</span><svg><title>open</title></svg></button></h3><div hidden>Grow.</div>',
    ],
)
def test_closed_parts_are_read_and_their_buttons_are_headings(part: str, tmp_path: Path) -> None:
    assert shown(read(tmp_path, part)) == ["3^ Beans", "p Grow."]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><ul><li>Home</li></ul></nav>",
        '<div role="navigation">Home</div>',
        '<div id="CookieBanner"><h2>Cookies</h2><p>We use some.</p></div>',
        '<div role="dialog" aria-label="Cookies"><p>We use some.</p></div>',
        "<header><p>Example</p></header>",
        "<footer><p>Example</p></footer>",
        '<div class="site-footer"><p>Example</p></div>',
        '<form action="/search"><p>Look for</p><input name="q"><button>Go</button></form>',
        "<script>document.write('<p>written</p>')</script>",
        "<style>p { color: red }</style>",
        "<template><p>later</p></template>",
        "<noscript>Turn scripts on.</noscript>",
        "<div hidden><p>never shown</p></div>",
        '<p style="display:none">never shown</p>',
        '<button class="print">Print this page</button>',
        '<button aria-expanded="false">Show all sections</button>',
        '<a class="skip-link" href="#main">Skip to main content</a>',
        '<span class="visually-hidden">only heard</span>',
        "<aside><h2>Related</h2><p>Sheds</p></aside>",
        '<div class="breadcrumb">Home / Gardens</div>',
        '<div class="toolbar-container"><div class="toolbar reader-toolbar"><h2>Text</h2><p>Theme</p></div></div>',
        '<div class="credits reader-credits">Sam Reed</div>',
        "<p>Back to top</p>",
        '<iframe src="https://example.org"></iframe><object data="x"></object><img src="x.png" alt="a picture">',
    ],
)
def test_furniture_is_left_out(furniture: str, tmp_path: Path) -> None:
    body = "<div><h1>Gardens</h1><p>Beans and peas grow in rows, and barley beside them, all summer long.</p></div>"
    expected = ["1 Gardens", "p Beans and peas grow in rows, and barley beside them, all summer long."]
    assert shown(read(tmp_path, f"{body}{furniture}")) == expected
    assert shown(read(tmp_path, f"{furniture}{body}")) == expected


@pytest.mark.parametrize(
    "around",
    [
        '<form method="post" id="aspnetForm">{}</form>',
        '<div class="cookie-consent-given">{}</div>',
        '<div class="nav-open site">{}</div>',
        "<header>{}</header>",
        "<main>{}</main>",
        "<main hidden>{}</main>",
        '<div id="page" aria-hidden="true">{}</div><div role="dialog"><p>We use cookies.</p></div>',
        '<div class="nav"><article>{}</article></div>',
    ],
)
def test_a_page_that_lies_in_a_form_or_odd_name_as_a_whole_is_read(around: str, tmp_path: Path) -> None:
    assert shown(read(tmp_path, around.format("<h2>Beans</h2><p>They grow.</p>"))) == ["2 Beans", "p They grow."]


def test_a_page_that_is_hidden_until_its_scripts_have_run_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text('<html><body style="display: none"><p>Beans</p></body></html>', encoding="utf-8")
    assert shown(read_document(path)) == ["p Beans"]


def test_headers_of_articles_are_no_banners(tmp_path: Path) -> None:
    body = "<article><header><h2>Beans</h2></header><p>Grow.</p><footer><p>Agreed in May.</p></footer></article>"
    assert shown(read(tmp_path, body)) == ["2 Beans", "p Grow.", "p Agreed in May."]


def test_only_the_main_part_is_read_where_it_holds_most(tmp_path: Path) -> None:
    body = "<div>Menu</div><main><h1>Gardens</h1><p>Beans grow in rows.</p></main><div>Follow us</div>"
    assert shown(read(tmp_path, body)) == ["1 Gardens", "p Beans grow in rows."]


def test_line_breaks_end_paragraphs_and_inline_tags_do_not(tmp_path: Path) -> None:
    body = (
        "<p><strong>What is the <em>context?</em></strong><br>Beans&nbsp; &amp; peas.</p>"
        "<div>loose<p>set</p>again</div><p><b>ASCL position</b>The beans</p>"
    )
    assert shown(read(tmp_path, body)) == [
        *("p What is the context?", "p Beans & peas.", "p loose", "p set", "p again", "p ASCL positionThe beans"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<strong>Context</strong> Beans grow.", ["p Context", "p Beans grow."]),
        ("<span><b>Our position</b></span>\n  “Sow them.”", ["p Our position", "p “Sow them.”"]),
        ("<b>Our position</b> is known.", ["p Our position is known."]),
        ("<b>Context:</b> Beans grow.", ["p Context: Beans grow."]),
        ("<b>Why</b> ASCL grows beans", ["p Why ASCL grows beans"]),
        ('<a href="x">Context</a> Beans grow.', ["p Context Beans grow."]),
    ],
)
def test_a_label_that_stands_out_from_its_line_has_a_line_of_its_own(
    line: str, expected: list[str], tmp_path: Path
) -> None:
    assert shown(read(tmp_path, f"<p>{line}</p>")) == expected


def test_lists_nested_and_with_paragraphs(tmp_path: Path) -> None:
    body = (
        "<ul><li><p>one</p><p>more</p></li><li>two<ol><li>inner<br>still</li></ol>after</li><li>• three</li></ul>"
        "<p>– four</p>"
    )
    assert shown(read(tmp_path, body)) == ["* one more", "* two", "* 1. inner still", "p after", "* three", "* four"]


def test_a_list_of_sections_is_no_list_of_bullets(tmp_path: Path) -> None:
    body = (
        "<ul><li><h3>Beans</h3><p>Grow.</p><p>More.</p><ul><li>broad</li></ul></li>"
        "<li><h3>Peas</h3><p>Too.</p></li></ul>"
    )
    assert shown(read(tmp_path, body)) == ["3 Beans", "p Grow.", "p More.", "* broad", "3 Peas", "p Too."]


def test_marks_of_a_page_that_look_like_ours_do_no_harm(tmp_path: Path) -> None:
    body = '<p data-ascl-reader-line="x">one</p><p data-ascl-reader-line="9">two</p>'
    assert [block.place for block in read(tmp_path, body).blocks] == [2, 2]


def test_tables_and_set_text_give_a_block_for_each_cell_and_line(tmp_path: Path) -> None:
    body = "<table><tr><th>Bean</th><td>Row <b>1</b></td></tr></table><pre>first\n  second\n\nthird</pre>"
    document = read(tmp_path, body)
    assert shown(document) == ["p Bean", "p Row 1", "p first", "p second", "p third"]
    assert [block.place for block in document.blocks] == [2, 2, 2, 3, 5]


@pytest.mark.parametrize(
    ("head", "body", "heading"),
    [
        ("<title>Other | Example</title>", "<h1>Gardens</h1><p>x</p>", "Gardens"),
        ("", "<header><h1>Gardens</h1></header><main><h2>Beans</h2><p>Long text about beans.</p></main>", "Gardens"),
        ("<title>Gardens | Example</title>", "<p>x</p>", "Gardens"),
        ("", "<h2>Gardens</h2><p>x</p>", "Gardens"),
        ("", "<p>x</p>", ""),
        ("<title>Gardens</title>", "<details><summary>Beans</summary>x</details>", "Gardens"),
    ],
)
def test_the_heading_of_the_page(head: str, body: str, heading: str, tmp_path: Path) -> None:
    assert read(tmp_path, body, head).heading == heading


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<!-- saved from url=(0029)https://www.example.org/beans -->", "https://www.example.org/beans"),
        ("<!--\n Page saved with SingleFile \n url: https://example.org/b \n-->", "https://example.org/b"),
        ('<link rel="canonical" href="https://example.org/c">', "https://example.org/c"),
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ("", ""),
    ],
)
def test_the_address_it_was_saved_from(head: str, address: str, tmp_path: Path) -> None:
    assert read(tmp_path, "<p>x</p>", head).address == address


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("x-unknown", "cp1252"), ("", "utf-16")],
)
def test_the_page_says_how_it_is_stored(charset: str, encoding: str, tmp_path: Path) -> None:
    text = "The school’s café costs “£5” – at most."
    assert shown(read(tmp_path, f"<p>{text}</p>", f'<meta charset="{charset}">', encoding)) == [f"p {text}"]


@pytest.mark.parametrize("charset", ["rot13", "unicode_escape", "idna", "utf-7", "base64", "a" * 60])
def test_odd_names_of_encodings_are_not_obeyed(charset: str, tmp_path: Path) -> None:
    body = read(tmp_path, "<p>Cr\u00e8me \\x41+AGE- costs £5</p>", f'<meta charset="{charset}">', "cp1252")
    assert shown(body) == ["p Crème \\x41+AGE- costs £5"]


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    body = (
        '<link rel="stylesheet" href="https://example.org/a.css"><script src="https://example.org/a.js"></script>'
        '<img src="https://example.org/a.png"><p>Beans</p>'
    )
    assert shown(read(tmp_path, body)) == ["p Beans"]


def test_right_to_left_text_keeps_its_order(tmp_path: Path) -> None:
    assert shown(read(tmp_path, '<p dir="rtl">גינה <b>ומטבח</b> 2019</p>')) == ["p גינה ומטבח 2019"]


@pytest.mark.parametrize(
    "frame", ['<iframe src="./Page_files/saved%20one.html">', "<frameset><frame src=saved%20one.html>"]
)
def test_a_page_that_only_shows_another_file_names_it(frame: str, tmp_path: Path) -> None:
    with raises_kind(ErrorKind.ANOTHER_KIND, match="shows another one, the file saved one.html"):
        read(tmp_path, f"<h1>Gardens</h1>{frame}")
    assert read(tmp_path, f"<p>{'Beans grow. ' * 40}</p>{frame}").blocks
    assert read(tmp_path, '<h1>Gardens</h1><iframe src="https://example.org/a.html"></iframe>').blocks


@pytest.mark.parametrize(
    ("page", "is_cut"),
    [
        ("<html><head><title>x</title></head><body><p>Sow beans.</p><p>And pe", True),
        ("<html><head><title>x</title></head><body><p>Sow beans.</p><div", True),
        ("<html><head><title>x</title></head><body><p>Sow beans.</p></body>", False),
        ("<!doctype html><title>x</title><p>Sow beans.", False),
    ],
)
def test_a_file_that_ends_before_its_page_is_told(page: str, is_cut: bool, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page)
    assert [each.reason for each in read_document(path).doubts] == [DoubtReason.CUT_OFF] * is_cut


def test_a_tab_that_stands_again_above_its_part_for_telephones_is_one_label(tmp_path: Path) -> None:
    labels = ("What is the context?", "ASCL position:", "Why are we saying it?")
    tabs = [f"<div role='tab' aria-controls='t{number}'>{label}</div>" for number, label in enumerate(labels)]
    texts = zip(tabs, enumerate(("Frost.", "Sow.", "Food.")), strict=True)
    parts = "".join(f"{tab}<div role='tabpanel' id='t{number}'>{text}</div>" for tab, (number, text) in texts)
    document = read(tmp_path, f"<h2>Beans</h2><div>{''.join(tabs)}</div><div>{parts}</div>")
    assert [line.removeprefix("3^ ") for line in shown(document)] == [
        *("2 Beans", labels[0], "p Frost.", labels[1], "p Sow.", labels[2], "p Food."),
    ]
