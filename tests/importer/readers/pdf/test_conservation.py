"""Every word that is seen on a page is in a block or told as left out, and no hidden word is in a block."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import DoubtReason
from tests.importer.readers.pdf.drawn import Sheet, left_out, texts

FONTS = st.sampled_from(["Helvetica", "Helvetica-Bold", "Times-Italic", "Courier"])
SIZES = st.sampled_from([7.0, 9.0, 11.0, 11.0, 11.0, 14.0, 22.0])
KINDS = st.sampled_from(
    ["line", "line", "line", "columns", "table", "anywhere", "turned", "white", "unpainted", "beside"]
)
PIECES = st.tuples(KINDS, FONTS, SIZES, st.integers(1, 9), st.integers(60, 460), st.integers(40, 780))


FIRST, LAST = "bcdfgklmnp", "rstvz"


class Draft:
    """Draws pieces of text with words that are all different, and knows which of them are seen."""

    def __init__(self, path: Path) -> None:
        self.sheet = Sheet(path)
        self.seen: set[str] = set()
        self.hidden: set[str] = set()
        self.drawn = 0

    def words(self, count: int, hidden: bool = False) -> str:
        """Return so many new words."""
        taken = self.hidden if hidden else self.seen
        begin = len(self.seen) + len(self.hidden)
        new = [f"{FIRST[at % 10]}a{FIRST[at // 10 % 10]}o{LAST[at // 100]}" for at in range(begin, begin + count)]
        taken.update(new)
        return " ".join(new)

    def draw(self, piece: tuple[str, str, float, int, float, float]) -> None:
        """Draw a piece: its kind, font, size, number of words, and place."""
        kind, font, size, count, x, y = piece
        self.drawn += 1
        y += self.drawn / 2  # no two pieces lie on one another: such are taken for one that is drawn twice
        if self.sheet.y < 120:
            self.sheet.next_page()
        if kind in ("white", "unpainted", "beside"):
            self._draw_unseen(kind, self.words(count, hidden=True), font, size)
        elif kind in ("columns", "table"):
            top = self.sheet.y - 10
            for left in (70, 320):
                self.sheet.y = top
                self.sheet.lines(*(self.words(2) for _ in range(count % 4 + 1)), x=left, size=9)
        elif kind == "anywhere":
            self.sheet.at(x, y, self.words(min(count, 2)), size, font)
        elif kind == "turned":
            self.sheet.canvas.saveState()
            self.sheet.canvas.translate(x, y)
            self.sheet.canvas.rotate(40)
            self.sheet.at(0, 0, self.words(1), size, font)
            self.sheet.canvas.restoreState()
        else:
            self.sheet.lines(self.words(min(count, 5)), size=size, font=font)

    def _draw_unseen(self, kind: str, words: str, font: str, size: float) -> None:
        canvas = self.sheet.canvas
        if kind == "white":
            canvas.setFillGray(1)
            self.sheet.lines(words, size=size, font=font)
            canvas.setFillGray(0)
        elif kind == "beside":
            self.sheet.at(70, -60 - 10 * self.drawn, words, size, font)
        else:
            self.sheet.y -= 30
            text = canvas.beginText(70, self.sheet.y)
            text.setFont(font, size)
            text.setTextRenderMode(3)
            text.textLine(words)
            text.setTextRenderMode(0)
            canvas.drawText(text)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(pieces=st.lists(PIECES, min_size=1, max_size=14))
def test_every_word_is_accounted_for(pieces: list[tuple[str, str, float, int, float, float]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        draft = Draft(Path(folder) / "a.pdf")
        draft.draw(("line", "Helvetica", 11, 3, 0, 0))
        for piece in pieces:
            draft.draw(piece)
        document = draft.sheet.read()
    in_blocks = "".join("".join(block.text for block in document.blocks).split())
    told = "".join("".join(each.text for each in document.left_out).split())
    is_overprinted = any(each.reason is DoubtReason.OVERPRINTED for each in document.doubts)
    assert not [word for word in draft.hidden if word in in_blocks]
    assert is_overprinted or not [word for word in draft.seen if word not in in_blocks and word not in told]
    assert not [word for word in draft.hidden if word not in told]


@pytest.mark.parametrize("angle", [0, 40, 90])
@pytest.mark.parametrize("away", [0, 0.5, 60])
def test_words_that_lie_on_one_another_are_told(angle: float, away: float, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Beans climb on poles in the garden.", "Peas do so on twigs.")
    for number, word in enumerate(("bafor", "cador")):
        sheet.canvas.saveState()
        sheet.canvas.translate(200, 300 + number * away)
        sheet.canvas.rotate(angle)
        sheet.at(0, 0, word)
        sheet.canvas.restoreState()
    document = sheet.read()
    is_told = any(each.reason is DoubtReason.OVERPRINTED for each in document.doubts)
    words = " ".join([*texts(document), *(text for text, _ in left_out(document))])
    assert is_told is (away < 60)
    assert is_told or ("bafor" in words and "cador" in words)
