"""Words that are wider than their line: broken with a hyphen, marks and lead in their places."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from ascl_reader.gui.listing.drawn_text import DrawnText, TextLook, TextRole, laid_out
from ascl_reader.gui.listing.word_breaks import SOFT_HYPHEN, broken_words
from ascl_reader.gui.look.colours import LIGHT

TITLE = "Safeguarding relationships, and accountability"


@pytest.fixture
def look(qapp: object) -> TextLook:
    return TextLook(QFont("Source Sans Pro", 20), 36)


@pytest.fixture
def metrics(look: TextLook) -> QFontMetricsF:
    return QFontMetricsF(look.font)


def lines(what: DrawnText, look: TextLook) -> list[str]:
    layout = laid_out(what, look, LIGHT)
    rows = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [layout.text()[row.textStart() : row.textStart() + row.textLength()] for row in rows]


def test_a_word_wider_than_its_line_is_broken_with_a_hyphen(look: TextLook, metrics: QFontMetricsF) -> None:
    width = int(metrics.horizontalAdvance("relations"))
    shown = lines(DrawnText(TITLE, (), TextRole.TITLE, width, 12), look)
    assert "".join(shown).replace(SOFT_HYPHEN, "") == TITLE
    for line in shown[:-1]:
        assert line.endswith((SOFT_HYPHEN, " ")), f"{line!r} ends in the midst of a word"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("relationships", "re-la-tion-ships"),
        ("performance", "per-for-mance"),
        ("education", "edu-ca-tion"),
        ("teaching", "tea-ching"),
        ("consistency", "con-sis-tency"),
    ],
)
def test_a_word_is_broken_between_its_parts(word: str, parts: str, metrics: QFontMetricsF) -> None:
    width = metrics.horizontalAdvance(word) - 1
    assert broken_words(word, width, metrics).text.replace(SOFT_HYPHEN, "-") == parts


def test_a_part_that_is_too_wide_by_itself_is_broken_between_letters_but_not_at_its_ends(
    metrics: QFontMetricsF,
) -> None:
    shown = broken_words("straightforward", metrics.horizontalAdvance("stra"), metrics).text.split(SOFT_HYPHEN)
    assert "".join(shown) == "straightforward" and len(shown) > 6
    assert len(shown[0]) == 2 and len(shown[-1]) == 3


def test_words_that_fit_are_left_as_they_are(metrics: QFontMetricsF) -> None:
    assert broken_words(TITLE, 600, metrics) == (TITLE, ())
    assert broken_words("", 10, metrics) == ("", ())


def test_marks_and_lead_stay_on_their_words(look: TextLook, metrics: QFontMetricsF) -> None:
    text = "Relationships: accountability counts"
    width = int(metrics.horizontalAdvance("relations"))
    layout = laid_out(DrawnText(text, ((15, 14), (30, 6)), TextRole.SMALL, width, 9, 14), look, LIGHT)
    coloured = [layout.text()[each.start : each.start + each.length] for each in layout.formats()]
    assert [each.replace(SOFT_HYPHEN, "") for each in coloured] == ["Relationships:", "accountability", "counts"]
