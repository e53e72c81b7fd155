"""What lies over the text at the same place of each page is no part of it, and what it hides is read beneath it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import BlockKind, DoubtReason, SourceDocument
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.known_library import KnownStatements
from tests.importer.readers.pdf.drawn import Sheet, left_out, read, texts
from tests.importer.readers.pdf.test_printed_pages import Browser, browser, with_chromium

__all__ = ["browser"]

WORDS = [f"Bed {name} was sown in spring and is weeded by the {name} class." for name in "abcdefghijklmnop"]
BAR = ["A few files are kept on your device", "so that we can count visits."]


def printed_over(path: Path, pages: int, ground: bool, height: float = 400.0, bar: list[str] = BAR) -> SourceDocument:
    """Return a PDF as read, each page of which has eight lines of text and a bar over some of them."""
    sheet = Sheet(path)
    for page in range(pages):
        if page:
            sheet.next_page()
        sheet.y = 480
        for line in WORDS[page * 8 : page * 8 + 8]:
            sheet.lines(line, "")
        if ground:
            sheet.canvas.setFillGray(0.9)
            sheet.canvas.rect(40, height - 20, 500, 50, stroke=0, fill=1)
            sheet.canvas.setFillGray(0)
        sheet.y = height + 12
        sheet.lines(*bar, x=60, size=10)
    return sheet.read()


@pytest.mark.parametrize("ground", [True, False])
def test_a_bar_that_stands_at_the_same_place_of_each_page_is_left_out(ground: bool, tmp_path: Path) -> None:
    height = 403.0 if ground else 250.0
    document = printed_over(tmp_path / "a.pdf", 2, ground, height)
    assert texts(document) == WORDS
    assert [text for text, _ in left_out(document)] == BAR * 2
    assert document.doubts == ()


def test_a_box_on_one_page_only_is_of_the_page(tmp_path: Path) -> None:
    document = printed_over(tmp_path / "a.pdf", 1, ground=True, height=250.0)
    assert texts(document) == [*WORDS[:8], " ".join(BAR)]
    doubted = [[each.reason for each in block.doubts] for block in document.blocks]
    assert doubted == [[]] * 8 + [[DoubtReason.SET_APART]]


def test_a_line_that_a_box_hides_as_a_whole_is_told(tmp_path: Path) -> None:
    document = printed_over(tmp_path / "a.pdf", 1, ground=True, height=403.0)
    assert len([text for text in texts(document) if text in WORDS]) < 8
    assert [each.reason for each in document.doubts] == [DoubtReason.HIDDEN_WORDS]


def test_a_sentence_that_goes_on_below_others_at_the_same_place_of_each_page_stays(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for page in range(2):
        if page:
            sheet.next_page()
        rows = WORDS[page * 8 : page * 8 + 8]
        sheet.lines(*rows[:4], "", *BAR, "", *rows[4:])
    document = sheet.read()
    assert " ".join(texts(document)).count(" ".join(BAR)) == 2
    assert left_out(document) == []
    doubted = [block.text for block in document.blocks if block.doubts]
    assert doubted == [" ".join(BAR)] * 2


def test_a_sentence_that_ends_two_pages_at_the_same_place_in_their_midst_stays(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WORDS[:8], "", " ".join(BAR), "")
    document = sheet.next_page().lines(*WORDS[8:], "", " ".join(BAR)).read()
    assert " ".join(texts(document)).count(" ".join(BAR)) == 2


def test_labels_may_stand_at_the_same_place(tmp_path: Path) -> None:
    bar = ["Why are we saying it?"]
    assert texts(printed_over(tmp_path / "a.pdf", 2, ground=False, height=250.0, bar=bar)).count(bar[0]) == 2


def test_a_page_that_stands_twice_in_the_file_is_read_twice(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WORDS).next_page().lines(*WORDS)
    assert " ".join(texts(sheet.read())).count(WORDS[7]) == 2


@with_chromium
def test_a_notice_that_a_browser_holds_in_place_is_left_out(browser: Browser, tmp_path: Path) -> None:
    bar = "position:fixed;bottom:0;left:0;right:0;background:white;border:1px solid;padding:9px"
    body = "".join(f"<p>{line}</p>" for line in WORDS * 3)
    notice = f'<div style="{bar}">{" ".join(BAR)}<br><button>Fine by me</button></div>'
    (tmp_path / "a.html").write_text(f"<!doctype html><meta charset=utf-8>{body}{notice}", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(browser.printed((tmp_path / "a.html").as_uri()))
    assert texts(read(tmp_path / "a.pdf")) == WORDS * 3


@pytest.mark.parametrize(("grey", "doubts"), [(0.9, [DoubtReason.SET_APART]), (1.0, [])])
def test_a_coloured_box_whose_ground_was_drawn_before_all_words_is_apart(
    grey: float, doubts: list[DoubtReason], tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.setFillGray(grey)
    sheet.canvas.rect(60, 480, 400, 60, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)
    for line in WORDS[:8]:
        sheet.lines(line, "")
    document = sheet.at(70, 510, "One bed, one class, one spade.").read()
    assert [each.reason for each in document.blocks[-1].doubts] == doubts
    assert not any(block.doubts for block in document.blocks[:-1])


def test_what_follows_a_notice_at_the_foot_of_a_page_on_the_next_one_is_of_the_text(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Beds", size=16).lines("", "What is the context?", "", *WORDS[:1])
    sheet.at(60, 120, "We use cookies to improve your experience. Accept").next_page().lines(*WORDS[1:2])
    (found,) = find_statements(sheet.read(), KnownStatements({})).statements
    assert [block.text for _, block in found.blocks] == WORDS[:2]


def test_entries_of_a_list_in_a_box_are_apart_with_the_others(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.setFillGray(0.9)
    sheet.canvas.rect(60, 480, 400, 80, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)
    for line in WORDS[:8]:
        sheet.lines(line, "")
    document = sheet.at(70, 540, "We ask for:").at(70, 524, "• beds").at(70, 508, "• spades").read()
    assert [bool(block.doubts) for block in document.blocks[-3:]] == [True] * 3


@pytest.mark.parametrize("badge", ["NEW", "Updated"])
@pytest.mark.parametrize("at", [20, 60, 136, 160], ids=["far before", "before", "behind", "far behind"])
def test_a_badge_beside_a_title_is_left_out(badge: str, at: float, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    left = at if at > 70 else at + 30 - 30 * len(badge) / 7
    sheet.at(left, 700, badge, 8).at(70 if at > 70 else 93, 700, "Gardens", 17).y = 690
    document = sheet.lines("Beans grow by the wall.").read()
    assert texts(document) == ["Gardens", "Beans grow by the wall."]
    assert left_out(document) == [(badge, "NAVIGATION")]


@pytest.mark.parametrize(("words", "size"), [("NEW", 16), ("Beds", 8)])
def test_words_beside_a_title_that_are_no_badge_stay(words: str, size: float, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(142, 700, words, size).at(70, 700, "Gardens", 17)
    assert " ".join(texts(sheet.read())) == f"Gardens {words}"


def test_a_badge_behind_a_title_that_is_drawn_letter_by_letter_leaves_it_a_heading(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for place, letter in enumerate("Bed"):
        sheet.at(70 + 10 * place, 700, letter, 16)
    sheet.at(104, 700, "Updated", 9).y = 690
    document = sheet.lines(*WORDS[:3]).read()
    assert (document.blocks[0].text, document.blocks[0].kind) == ("Bed", BlockKind.HEADING)
