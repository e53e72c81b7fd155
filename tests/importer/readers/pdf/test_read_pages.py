"""Pages that are pictures, letters that cannot be read, watermarks, drawn bullets, small capitals, struck-out words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import BlockKind, DoubtReason
from tests.errors import raises_kind
from tests.importer.readers.pdf.drawn import Sheet, gray_picture, left_out, read, texts

TEXT = "Beans and peas grow in rows beside the wall of the playground."


def test_a_page_that_is_a_picture_is_told_by_its_number(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT).next_page()
    sheet.canvas.drawImage(gray_picture(), 0, 0, 595, 842)
    document = sheet.next_page().lines("Barley grows too.").read()
    assert texts(document) == [TEXT, "Barley grows too."]
    assert [(each.place, each.reason) for each in document.doubts] == [(2, DoubtReason.PICTURE_PAGE)]


def test_a_picture_with_a_page_number_below_it_is_a_picture(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT).at(290, 30, "1", 9).next_page()
    sheet.canvas.drawImage(gray_picture(), 50, 60, 495, 700)
    document = sheet.at(290, 30, "2", 9).next_page().lines("Barley grows too.").at(290, 30, "3", 9).read()
    assert [(each.place, each.reason) for each in document.doubts] == [(2, DoubtReason.PICTURE_PAGE)]


def test_a_page_of_letters_that_are_drawn_as_shapes_is_a_picture(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT).next_page()
    for number in range(80):
        sheet.canvas.circle(60 + number % 20 * 20, 700 - number // 20 * 20, 4, fill=1)
    document = sheet.next_page().lines("Barley grows too.").read()
    assert [each.place for each in document.doubts] == [2]


def test_a_logo_beside_text_is_no_page_that_is_a_picture(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT)
    sheet.canvas.drawImage(gray_picture(), 450, 760, 60, 60)
    assert not sheet.read().doubts


@pytest.fixture
def without_letters(tmp_path: Path) -> Path:
    """Return a PDF whose slanted letters its font does not tell."""
    typst = pytest.importorskip("typst")
    source = b"#set page(width: 300pt, height: 200pt)\nBeans and peas grow _not only_ beside the wall."
    path = tmp_path / "a.pdf"
    with pikepdf.open(BytesIO(typst.compile(source, format="pdf"))) as pdf:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font and "Italic" in str(font.BaseFont):
                del font["/ToUnicode"]
        pdf.save(path)
    return path


def test_letters_that_a_font_does_not_tell_are_shown_as_such_and_told(without_letters: Path) -> None:
    (block,) = read(without_letters).blocks
    assert block.text == "Beans and peas grow " + "\ufffd" * 8 + " beside the wall."
    assert [each.reason for each in block.doubts] == [DoubtReason.UNREADABLE_FONT]


def test_a_pdf_whose_fonts_tell_no_letter_is_refused_in_other_words_than_a_scanned_one(without_letters: Path) -> None:
    with pikepdf.open(without_letters, allow_overwriting_input=True) as pdf:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
                del font["/ToUnicode"]
        pdf.save(without_letters)
    with raises_kind(ErrorKind.UNREADABLE_LETTERS, match="letters cannot be read"):
        read(without_letters)


@pytest.mark.parametrize("angle", [45, -30, 0])
def test_a_watermark_is_left_out(angle: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.saveState()
    sheet.canvas.setFillGray(0.85)
    sheet.canvas.translate(120, 700)
    sheet.canvas.rotate(angle)
    sheet.at(0, 0, "DRAFT", 80)
    sheet.canvas.restoreState()
    sheet.y = 780
    document = sheet.lines(*[TEXT] * 8).read()
    assert texts(document) == [TEXT] * 8 or " ".join(texts(document)) == " ".join([TEXT] * 8)
    assert left_out(document) == [("DRAFT", "WATERMARK")]


@pytest.mark.parametrize("shape", ["disc", "ring", "square", "dash", "picture"])
def test_bullets_that_are_drawn(shape: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("We ask for the following in each of the schools of the town:")
    for words in ("a garden", "a shed", "a tap"):
        sheet.lines(words, x=95)
        if shape in ("disc", "ring"):
            sheet.canvas.circle(85, sheet.y + 4, 2, stroke=int(shape == "ring"), fill=int(shape == "disc"))
        elif shape == "picture":
            sheet.canvas.drawImage(gray_picture(10, 10), 82, sheet.y + 1, 6, 6)
        else:
            width, height = (5, 5) if shape == "square" else (6, 0.8)
            sheet.canvas.rect(82, sheet.y + 2, width, height, stroke=0, fill=1)
    document = sheet.lines("All of them.").read()
    assert [block.text for block in document.blocks if block.kind is BlockKind.BULLET] == [
        "a garden",
        "a shed",
        "a tap",
    ]


def test_a_bar_beside_a_line_is_no_bullet(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.rect(62, sheet.y - 18, 3, 14, stroke=0, fill=1)
    (block,) = sheet.lines("Gardens of all schools").read().blocks
    assert block.kind is BlockKind.PARAGRAPH


def test_bullets_of_a_font_of_signs(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("We ask for the following in each of the schools of the town:")
    for words in ("a garden", "a shed"):
        sheet.lines(words, x=95).at(80, sheet.y, "n", 8, "ZapfDingbats")
    document = sheet.read()
    assert [block.text for block in document.blocks if block.kind is BlockKind.BULLET] == ["a garden", "a shed"]


def test_small_capitals_are_small_letters(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    x = 70.0
    for word in ("Gardens", "and", "Ponds"):
        for letters, size in ((word[0], 16 if word[0].isupper() else 12), (word[1:], 12)):
            sheet.at(x, 760, letters.upper(), size)
            x += sheet.canvas.stringWidth(letters.upper(), "Helvetica", size)
        x += 5
    sheet.y = 740
    assert texts(sheet.lines(TEXT).read()) == ["Gardens and Ponds", TEXT]


def test_words_that_are_struck_out_are_left_out(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 700, "We ask for").at(130, 700, "a shed and").at(190, 700, "a garden.")
    sheet.canvas.line(130, 703, 130 + sheet.canvas.stringWidth("a shed and", "Helvetica", 11), 703)
    document = sheet.read()
    assert (texts(document), left_out(document)) == (["We ask for a garden."], [("a shed and", "STRUCK_OUT")])


def test_words_that_are_underlined_stay(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 700, "We ask for a garden.")
    sheet.canvas.line(70, 698.5, 180, 698.5)
    assert texts(sheet.read()) == ["We ask for a garden."]


def test_a_large_first_letter_belongs_to_its_word(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 683, "B", 34)
    for number, line in enumerate(
        ("eans and peas grow in rows beside the wall of", "the playground, and barley grows between them.")
    ):
        sheet.at(96, 697 - 14 * number, line)
    sheet.at(70, 669, "Every class has a bed of its own, which it digs in March.")
    assert " ".join(texts(sheet.read())) == (
        "Beans and peas grow in rows beside the wall of the playground, and barley grows between them. "
        "Every class has a bed of its own, which it digs in March."
    )


def test_letters_that_are_set_wide_are_words(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    text = sheet.canvas.beginText(70, 700)
    text.setFont("Helvetica", 18)
    text.setCharSpace(3)
    text.textLine("Gardens and ponds")
    sheet.canvas.drawText(text)
    sheet.y = 680
    assert texts(sheet.lines(TEXT).read())[0] == "Gardens and ponds"


def triangle(sheet: Sheet, down: bool = False) -> Sheet:
    """Draw a small triangle before the line that comes next."""
    path = sheet.canvas.beginPath()
    path.moveTo(60, sheet.y - (6 if down else 10))
    path.lineTo(68 if down else 66, sheet.y - 6)
    path.lineTo(64 if down else 60, sheet.y - (10 if down else 2))
    path.close()
    sheet.canvas.drawPath(path, stroke=0, fill=1)
    return sheet


def test_a_lone_triangle_shows_that_a_part_opens_and_several_are_bullets(tmp_path: Path) -> None:
    sheet = triangle(Sheet(tmp_path / "a.pdf").lines("Beans grow by the wall.", "")).lines("Peas in pots", "")
    sheet.lines("They grow there.", "")
    for words in ("Kale", "Leeks"):
        triangle(sheet).lines(words)
    kinds = {block.text: block.kind.value for block in sheet.read().blocks}
    assert kinds["Peas in pots"] == "paragraph"
    assert (kinds["Kale"], kinds["Leeks"]) == ("bullet", "bullet")


def test_triangles_that_point_right_and_down_show_what_is_closed_and_open(tmp_path: Path) -> None:
    sheet = triangle(Sheet(tmp_path / "a.pdf").lines("Beans grow by the wall.", "")).lines("Kale", "")
    triangle(sheet, down=True).lines("Leeks", "").lines("They grow there.")
    assert {block.kind.value for block in sheet.read().blocks} == {"paragraph"}


@pytest.mark.parametrize("x", [30, 540], ids=["left", "right"])
@pytest.mark.parametrize("step", [1, 5])
def test_the_numbers_of_lines_in_a_margin_are_left_out(step: int, x: float, tmp_path: Path) -> None:
    sheet, lines = (
        Sheet(tmp_path / "a.pdf"),
        [TEXT.replace("Beans", f"Beans of bed {each}") for each in "abcdefghijkl" * 2],
    )
    for number, line in enumerate(lines, start=1):
        sheet.lines("", line)
        if number % step == 0:
            sheet.at(x - sheet.canvas.stringWidth(str(number), "Helvetica", 7), sheet.y, str(number), 7)
    document = sheet.read()
    assert texts(document) == lines
    assert left_out(document) == [(str(number), "RUNNING_LINE") for number in range(step, len(lines) + 1, step)]


@pytest.mark.parametrize(
    ("head", "numbers"), [("No.", "1 2 3 4"), ("", "1 2 4 7"), ("", "2019 2021 2020 2023"), ("", "1 2 3")]
)
def test_numbers_that_count_no_lines_stay(head: str, numbers: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    if head:
        sheet.lines(head, "", x=40)
    for number in numbers.split():
        sheet.lines("", TEXT).at(40, sheet.y, number)
    document = sheet.read()
    assert not document.left_out
    assert all(number in " ".join(texts(document)) for number in numbers.split())


def test_words_of_a_line_that_was_stretched_are_one_line(tmp_path: Path) -> None:
    sheet, x = Sheet(tmp_path / "a.pdf"), 70.0
    for word, space in zip(
        ("Beans", "and", "peas", "in", "tall", "rows"), (14.0, 14.2, 14.1, 13.9, 14, 0), strict=True
    ):
        sheet.at(x, 700, word, font="Helvetica-Bold")
        x += sheet.canvas.stringWidth(word, "Helvetica-Bold", 11) + space
    left = ("Beans and peas grow in tall rows,", "and barley grows between them as", "it always has.")
    right = (
        "Oats lie in the bed beside them.",
        "Nobody weeds them in the winter",
        "and few do so in the spring",
        "of the year.",
    )
    for number, line in enumerate(("of the town", "", *left)):
        sheet.at(70, 686 - 14 * number, line, font="Helvetica-Bold" if number < 1 else "Helvetica")
    for number, line in enumerate(right):
        sheet.at(x + 30, 700 - 14 * number, line)
    assert texts(sheet.read()) == ["Beans and peas in tall rows of the town", " ".join(left), " ".join(right)]


def test_the_uneven_words_of_a_scan_are_words_of_one_size(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.drawImage(gray_picture(), 0, 0, 595, 842)
    for number, line in enumerate(("What is the context?", "Beans grow in rows here.", "They are eaten too.") * 2):
        x = 70.0
        for place, word in enumerate(line.split()):
            size = 11 + (number + place) % 3 * 0.4
            drawn = sheet.canvas.beginText(x, 700 - 20 * number)
            drawn.setFont("Helvetica", size)
            drawn.setTextRenderMode(3)
            drawn.textLine(word)
            sheet.canvas.drawText(drawn)
            x += sheet.canvas.stringWidth(word, "Helvetica", size) + 0.8
    document = sheet.read()
    assert texts(document) == ["What is the context?", "Beans grow in rows here.", "They are eaten too."] * 2
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}
