"""Notices on cookies in the usual words of many sites are left out by these words alone."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.page_lines import without_page_lines
from ascl_reader.importer.blocks.page_words import page_line
from tests.importer.finding.test_pages_as_they_are import leveled
from tests.importer.finding.test_set_apart import CANALS

NOTICES = [
    ("Your privacy", "By clicking “Accept all”, you agree to the storing of cookies on your device.", "Accept all"),
    ("Cookies on this website", "We’d like to set additional cookies to see how you use the site.", "Hide this"),
    ("We and our 832 partners store and access information on a device, such as cookies.", "More options", "Agree"),
    ("When you visit any website, it may store information, mostly in the form of cookies.", "Always active"),
    ("Manage consent", "To provide the best experiences, we use technologies like cookies.", "Accept", "Deny"),
    ("You have accepted additional cookies. You can change this at any time.", "Got it!"),
    ("Mae’r wefan hon yn defnyddio cwcis i wella eich profiad.", "Derbyn"),
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_behind_a_statement_is_left_out(notice: tuple[str, ...]) -> None:
    kept, left_out = without_page_lines(leveled("# School life", *CANALS, *notice).blocks)
    assert [(each.text, each.reason) for each in left_out] == [(line, LeftOutReason.COOKIE_NOTICE) for line in notice]
    assert len(kept) == len(CANALS) + 1


@pytest.mark.parametrize("line", ["Your privacy", "Necessary cooking is taught.", "You have accepted no less."])
def test_words_like_those_stay_where_no_notice_follows(line: str) -> None:
    assert without_page_lines(leveled("# School life", *CANALS, line).blocks)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "We and our partners are concerned about personal data on pupils.",
        "To provide the best experiences for pupils, tow path apps must not set cookies.",
        "When you visit a website on canals, it should set no cookies.",
        "By using apps that set cookies, canals lose the trust of pupils.",
        "Cookies help us see how firms follow pupils.",
        "We would like to place a ban on cookies in canal apps.",
        "We use privacy notices to tell parents what boats know.",
    ],
)
def test_a_sentence_of_a_statement_that_speaks_of_cookies_stays_with_all_below_it(line: str) -> None:
    assert without_page_lines(leveled("# School life", *CANALS[:5], line, *CANALS[5:]).blocks)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "When you visit our website, we and our partners use cookies.",
        "To give you the best experience, this site uses cookies.",
        "We and our partners process data such as cookies.",
        "We’d like to use optional Google Analytics cookies to improve our site.",
        "Cookies help us deliver our services.",
        "By continuing, you accept our cookies.",
        "We value your privacy",
        "We use data as our privacy policy says.",
    ],
)
def test_a_notice_of_one_sentence_is_told_by_its_words(line: str) -> None:
    assert page_line(line) is LeftOutReason.COOKIE_NOTICE


def test_who_signed_a_letter_is_left_out_also_overleaf() -> None:
    signed = ("Kind regards", "Sam Reed", "Director of Canals")
    blocks = [
        msgspec.structs.replace(block, place=2, last=2) if block.text in signed[1:] else block
        for block in (
            msgspec.structs.replace(each, place=1, last=1) for each in leveled("# School life", *CANALS, *signed).blocks
        )
    ]
    left_out = without_page_lines(blocks, on_paper=True)[1]
    assert [each.text for each in left_out] == list(signed)
