"""Notices on cookies in the usual words of many sites are left out by these words alone."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.page_lines import without_page_lines
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
