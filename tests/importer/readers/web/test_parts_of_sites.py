"""Small parts of sites amid a text: forms, cards and buttons that lead on, printed addresses, remarks, windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import DoubtReason
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind
from tests.importer.finding.test_finding import NOBODY
from tests.importer.readers.web.saved_pages import BEANS, BOTH, FOOTNOTE, PEAS, SITE, Out, left, statement
from tests.importer.readers.web.test_read_html import read, shown


@pytest.mark.parametrize(
    ("part", "reason", "out"),
    [
        (
            '<div class="w"><p>Subscribe for free.</p><input placeholder="E-mail"><button>Send</button></div>',
            Out.FEEDBACK,
            "Subscribe for free.",
        ),
        ('<div><label>Town</label><input type="text"> <a role="button">Find</a></div>', Out.FEEDBACK, "Town Find"),
        (
            '<figure><a href="/guide"><div><div>Sowing</div><div>When to sow beans.</div></div></a></figure>',
            Out.RELATED,
            "Sowing",
        ),
        ('<a href="/x"><h3>Sowing</h3><p>When to sow beans.</p></a>', Out.RELATED, "Sowing"),
        ('<a class="elementor-button" href="/x">Talk to a grower</a>', SITE, "Talk to a grower"),
        ('<p><a class="cta_btn btn" href="/x"><span>Order seeds</span></a></p>', SITE, "Order seeds"),
        ('<div class="btn"><a href="/x"><span>Order seeds</span></a></div>', SITE, "Order seeds"),
        ('<a role="button" href="/x">Order seeds</a>', SITE, "Order seeds"),
        ("<div popover id=n>Seeds of 2024.</div>", Out.HIDDEN, "Seeds of 2024."),
        ('<div class="lazy">Loading more…</div>', None, "Loading more…"),
    ],
)
def test_a_part_that_leads_on_or_asks_for_something_is_left_out(
    part: str, reason: Out | None, out: str, tmp_path: Path
) -> None:
    document = read(tmp_path, f"<main>{BEANS}{part}{PEAS}</main>")
    found = find_statements(document, NOBODY)
    assert [each.texts.rationale for each in found.statements] == ["Beans feed all.", "Peas roll."]
    assert (reason or SITE, out) in [(each.reason, each.text) for each in found.left_out]


@pytest.mark.parametrize(
    "part",
    [
        '<p>Sow <a class="btn" href="/x">beans</a> and peas.</p>',
        '<a href="/x"><h3>Sowing</h3></a>',
        '<h3><a class="button" href="/x">Sowing</a></h3>',
        '<p><a class="btn" href="#x">Sowing</a></p>',
        '<div><p>Sow beans and peas.</p><input value="https://a.example/x"><button>Copy</button></div>',
        '<div><a role="button" tabindex="0">Sowing</a></div>',
        '<p>Sow <input type="checkbox"> beans.</p><p><button>Print</button>All of them.</p>',
    ],
)
def test_what_is_of_the_text_stays(part: str, tmp_path: Path) -> None:
    words = [each.split(" ", 1)[1] for each in shown(read(tmp_path, f"<main>{BEANS}{part}</main>"))]
    assert words[-1] in ("Sow beans and peas.", "Sowing", "All of them.")


@pytest.mark.parametrize(
    "address", [" (https://a.example/x)", " [https://a.example/x/]", "<span> (https://a.example/x)</span>"]
)
def test_the_address_of_a_link_printed_behind_it_is_left_out(address: str, tmp_path: Path) -> None:
    document = read(tmp_path, f'<p>Sow <a href="https://a.example/x"><b>beans</b></a>{address} in May.</p>')
    assert shown(document) == ["p Sow beans in May."]
    assert [each.reason for each in document.left_out] == [Out.LINK_ADDRESS]


def test_an_address_that_the_text_names_stays(tmp_path: Path) -> None:
    body = '<p>See <a href="https://a.example/x">us</a> (https://b.example/y).</p><p>Or (https://a.example/x).</p>'
    assert shown(read(tmp_path, body)) == ["p See us (https://b.example/y).", "p Or (https://a.example/x)."]


@pytest.mark.parametrize(
    "note",
    ['<sup>[<i><a href="/w">citation needed</a></i>]</sup>', '<span class="sidenote">By hand.</span>'],
)
def test_a_remark_of_an_editor_and_a_note_in_the_margin_are_left_out(note: str, tmp_path: Path) -> None:
    document = read(tmp_path, f"<p>Sow beans{note} in May.</p>")
    assert shown(document) == ["p Sow beans in May."]
    assert [each.reason for each in document.left_out] == [FOOTNOTE]


def test_a_statement_in_a_window_that_is_closed_is_read_and_other_windows_are_not(tmp_path: Path) -> None:
    menu = "<dialog><p>Choose your county.</p></dialog>"
    document = read(tmp_path, f"{menu}<dialog open>{BEANS}</dialog><dialog id='b'>{PEAS}</dialog>")
    assert shown(document) == BOTH
    assert left(document) == [(Out.HIDDEN, "Choose your county.")]


def test_the_header_of_a_part_holds_its_title_and_that_of_a_site_leads_elsewhere(tmp_path: Path) -> None:
    site = '<header><h2>Growers</h2><a href="/">Home</a></header>'
    cards = f"<x-card>{BEANS}</x-card><x-card>{PEAS}</x-card>"
    cards = cards.replace("<h2>", "<header><h2>").replace("</h2>", "</h2></header>")
    assert shown(read(tmp_path, site + cards)) == BOTH


def test_labels_in_the_words_of_readers_who_comment_are_no_statement(tmp_path: Path) -> None:
    comments = '<div class="discussion"><h2>2 replies</h2><p>What is the context? We sow none.</p><p>Jo</p></div>'
    assert shown(read(tmp_path, f"<main>{BEANS}{PEAS}{comments}</main>")) == BOTH
    whole = f'<div class="discussion">{statement("Leeks", *["<p>Sow.</p>"] * 3)}</div>'
    assert "2 Leeks" in shown(read(tmp_path, f"<main>{BEANS}{whole}</main>"))


def test_a_page_written_into_a_frame_is_read_behind_the_page_around_it(tmp_path: Path) -> None:
    frame = BEANS.replace('"', "&quot;")
    video = '<iframe srcdoc="<a href=/v>Play the film</a>"></iframe>'
    document = read(tmp_path, f'<h1>Gardens</h1><iframe srcdoc="{frame}"></iframe>{video}')
    assert shown(document) == ["1 Gardens", *BOTH[:7]]
    assert document.heading == "Gardens"
    assert left(document) == [(Out.BELONGS_TO_NONE, "Play the film")]


@pytest.mark.parametrize(
    ("end", "is_cut"), [("", False), ("<!-- x -->\n", False), ("<p>Half a", True), ("<div>", True)]
)
def test_a_page_need_not_say_where_it_ends(end: str, is_cut: bool, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><title>x</title></head><h1>Gardens</h1>{BEANS}{end}")

    assert bool(read_document(path).doubts) is is_cut


def test_zeros_that_a_program_left_in_a_page_are_nothing(tmp_path: Path) -> None:
    body = f"<main>{BEANS}{PEAS}</main>".replace("</h2>", "\0</h2>", 1)
    assert shown(read(tmp_path, body + "\0")) == BOTH


def test_a_heading_that_is_drawn_has_the_words_of_its_picture(tmp_path: Path) -> None:
    drawn = "".join(
        f'<h3><img src="l.png" alt="{label}"></h3><p>{text}</p>'
        for label, text in (("What is the context?", "Rain."), ("ASCL position:", "Sow."))
    )
    body = f'<h1><img alt="Our logo"></h1><h2><img alt="Beans"></h2>{drawn}<h2><img alt="a bean">Peas</h2><p>Reap.</p>'
    document = read(tmp_path, body)
    assert shown(document) == [
        *("2 Beans", "3 What is the context?", "p Rain.", "3 ASCL position:", "p Sow.", "2 Peas", "p Reap.")
    ]
    assert [each.text for each in document.left_out] == ["Our logo", "a bean"]


@pytest.mark.parametrize("ref", ['Sow beans<a href="#cmnt1" id="cmnt_ref1">[a]</a>.', "Sow beans."])
def test_a_comment_of_google_docs_is_left_out_also_where_its_mark_is_gone(ref: str, tmp_path: Path) -> None:
    comment = '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask Jo</span></p></div>'
    document = read(tmp_path, f"<p>{ref}</p><p>Reap.</p>{comment}")
    assert shown(document) == ["p Sow beans.", "p Reap."]
    assert "Ask Jo" in document.left_out[-1].text


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<div id="root"></div><script>go()</script>', "a page without text"),
        (
            "<h1>a.example</h1><h2>Verifying you are human. It may take a while.</h2><p>Wait.</p>",
            "in place",
        ),
        ("<h1>404: Page not found</h1><p>What you look for is not here.</p>", "in place"),
    ],
)
def test_a_page_without_the_text_that_was_meant_is_refused_by_name(body: str, found: str, tmp_path: Path) -> None:
    with raises_kind(ErrorKind.ANOTHER_KIND, match=found):
        read(tmp_path, body)


def test_a_title_may_say_that_something_is_not_found(tmp_path: Path) -> None:
    assert shown(read(tmp_path, BEANS.replace("Beans", "Not found: 404 teachers", 1)))[0] == "2 Not found: 404 teachers"


def test_a_card_above_a_label_holds_a_title(tmp_path: Path) -> None:
    card = '<div><a href="/beans"><h2>Beans</h2><p>March 2024</p></a></div>'
    document = read(tmp_path, card + BEANS.partition("</h2>")[2] + PEAS)
    assert [each.title for each in find_statements(document, NOBODY).statements] == ["Beans", "Peas"]


def test_an_ink_that_would_take_the_whole_text_is_no_reason(tmp_path: Path) -> None:
    dark = "<style>html,body{background:#181a1b!important;color:#e8e6e3}</style>"
    body = f"{BEANS}{PEAS}".replace("<p>", '<p style="color:#222;--ink:#ddd">').replace(
        "<h2>", '<h2 style="color:#222">'
    )
    assert shown(read(tmp_path, body, head=dark)) == BOTH
    one = f"{BEANS}{PEAS.replace('<p>Peas', '<p style=color:#ffffff;background:#fff>Peas')}"
    assert shown(read(tmp_path, one)) == BOTH[:-1]


@pytest.mark.parametrize(
    "part", ['<ul class="chips"><li><a href="/t">Food</a></li></ul>', '<div class="keywords">Food</div>']
)
def test_chips_and_keywords_are_left_out(part: str, tmp_path: Path) -> None:
    assert shown(read(tmp_path, BEANS.replace("</h2>", f"</h2>{part}") + PEAS)) == BOTH


def test_a_list_of_notes_at_the_end_is_left_out(tmp_path: Path) -> None:
    notes = '<ol class="notes"><li>Council data, 2023.</li></ol>'
    assert shown(read(tmp_path, BEANS + PEAS.replace("roll.", "roll.<sup>1</sup>") + notes)) == BOTH


def test_a_short_entry_before_all_labels_is_to_be_checked(tmp_path: Path) -> None:
    document = read(tmp_path, "<h1>Gardens</h1>" + BEANS.replace("</h2>", "</h2><ul><li>Food</li></ul>") + PEAS)
    found, _ = find_statements(document, NOBODY).statements
    assert found.title == "Beans"
    assert [each.reason for _, block in found.blocks for each in block.doubts] == [DoubtReason.BEFORE_LABELS]
