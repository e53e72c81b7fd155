"""A text of a row as it is drawn: in the lines there is room for, wide words with a hyphen, and its marks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from ascl_reader.gui.listing.drawn_text import SOFT_HYPHEN, DrawnText, TextLook, TextRole, broken_words, laid_out
from ascl_reader.gui.look.colours import LIGHT

TITLE = "Safeguarding relationships, and accountability"
LONG = "Rooms are cold in winter and hot in summer. " * 6


@pytest.fixture
def look(qapp: object) -> TextLook:
    return TextLook(QFont("Source Sans Pro", 10), 18)


@pytest.fixture
def large(qapp: object) -> TextLook:
    return TextLook(QFont("Source Sans Pro", 20), 36)


@pytest.fixture
def metrics(large: TextLook) -> QFontMetricsF:
    return QFontMetricsF(large.font)


def drawn(what: DrawnText, look: TextLook) -> QTextLayout:
    return laid_out(what, look, LIGHT)


def looks(layout: QTextLayout) -> list[tuple[str, str]]:
    """Return the pieces of a text that have a look of their own, and the colour of their letters."""
    return [
        (layout.text()[span.start : span.start + span.length], span.format.foreground().color().name())
        for span in layout.formats()
    ]


def test_a_short_text_takes_a_line(look: TextLook) -> None:
    layout = drawn(DrawnText("Rooms", (), TextRole.SMALL, 200, 3), look)
    assert (layout.text(), layout.lineCount()) == ("Rooms", 1)


def test_a_long_text_is_cut_after_its_last_line(look: TextLook) -> None:
    layout = drawn(DrawnText(LONG, ((0, 5), (len(LONG) - 8, 6)), TextRole.SMALL, 200, 2), look)
    assert layout.lineCount() == 2 and layout.text().endswith("…") and LONG.startswith(layout.text()[:-1])
    assert [text for text, _ in looks(layout)] == ["Rooms"], "what was cut off is not marked"
    assert layout.lineAt(1).y() == look.line


def test_a_text_that_would_lose_all_its_marks_begins_shortly_before_the_first_of_them(look: TextLook) -> None:
    text = f"Context: {LONG}Halls are warm. {LONG}"
    mark = (text.index("warm"), 4)
    layout = drawn(DrawnText(text, (mark,), TextRole.SMALL, 200, 2, 9), look)
    assert layout.text().startswith("Context: …") and "Halls are warm." in layout.text()
    assert layout.text().endswith("…") and layout.lineCount() == 2
    assert looks(layout) == [("Context: ", LIGHT.quiet), ("warm", LIGHT.ink)]
    title = drawn(DrawnText(text, (mark,), TextRole.TITLE, 200, 2), look)
    assert title.text().startswith("Context: Rooms"), "a title begins where it begins"


def test_the_lead_is_quiet_and_marks_are_not(look: TextLook) -> None:
    layout = drawn(DrawnText("Context: Rooms are cold.", ((19, 4),), TextRole.SMALL, 300, 2, 9), look)
    assert looks(layout) == [("Context: ", LIGHT.quiet), ("cold", LIGHT.ink)]


@pytest.mark.parametrize("text", [LONG, "😀 warm rooms, cold halls " * 12, "مدارس وغرف " * 30])
def test_whatever_the_width_a_cut_text_ends_with_the_sign(text: str, look: TextLook) -> None:
    for width in range(80, 300, 7):
        layout = drawn(DrawnText(text, (), TextRole.SMALL, width, 3), look)
        shown, last = layout.text(), layout.lineAt(layout.lineCount() - 1)
        assert last.textStart() + last.textLength() == len(shown.encode("utf-16-le")) // 2
        assert shown.endswith("…") and text.startswith(shown[:-1].rstrip("\u200d")) and len(shown) > 20


def lines(what: DrawnText, look: TextLook) -> list[str]:
    layout = drawn(what, look)
    rows = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [layout.text()[row.textStart() : row.textStart() + row.textLength()] for row in rows]


def test_a_word_wider_than_its_line_is_broken_with_a_hyphen(large: TextLook, metrics: QFontMetricsF) -> None:
    width = int(metrics.horizontalAdvance("relations"))
    shown = lines(DrawnText(TITLE, (), TextRole.TITLE, width, 12), large)
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


def test_marks_and_lead_stay_on_their_words(large: TextLook, metrics: QFontMetricsF) -> None:
    text = "Relationships: accountability counts"
    width = int(metrics.horizontalAdvance("relations"))
    layout = laid_out(DrawnText(text, ((15, 14), (30, 6)), TextRole.SMALL, width, 9, 14), large, LIGHT)
    coloured = [layout.text()[each.start : each.start + each.length] for each in layout.formats()]
    assert [each.replace(SOFT_HYPHEN, "") for each in coloured] == ["Relationships:", "accountability", "counts"]
