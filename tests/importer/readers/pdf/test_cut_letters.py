"""Words of which a part cannot be seen: that part is left out and told, and the page is to be checked."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.colors import Color

from ascl_reader.importer.blocks.document import DoubtReason, SourceDocument
from tests.importer.readers.pdf.drawn import Sheet, left_out, read, texts

SEEN = "Beans and peas grow in rows beside the wall of the playground."
LINE = "Fruit should lie in every classroom and in none of the corridors."
LATER = 30


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "a.pdf").lines(SEEN, "", "")


def width(words: str) -> float:
    """Return how many points words take."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(words, "Helvetica", 11))


def reasons(document: SourceDocument) -> list[DoubtReason]:
    return [each.reason for each in document.doubts]


@pytest.mark.parametrize("grey", [0, 1], ids=["black", "white"])
def test_what_a_bar_covers_within_a_line(grey: int, sheet: Sheet) -> None:
    y = sheet.y - LATER
    sheet.at(70, y, LINE)
    begin, end = width("Fruit should lie in "), width("Fruit should lie in every classroom")
    sheet.canvas.setFillGray(grey)
    sheet.canvas.rect(70 + begin - 1, y - 4, end - begin + 2, 16, stroke=0, fill=1)
    document = sheet.read()
    assert texts(document) == [SEEN, "Fruit should lie in and in none of the corridors."]
    assert left_out(document) == [("every classroom", "HIDDEN")]
    assert reasons(document) == [DoubtReason.HIDDEN_WORDS]


def test_what_runs_over_the_edge_of_the_sheet(sheet: Sheet) -> None:
    sheet.at(595 - width("Fruit should lie in") - 1, sheet.y - LATER, LINE)
    document = sheet.read()
    assert texts(document) == [SEEN, "Fruit should lie in"]
    assert left_out(document) == [("every classroom and in none of the corridors.", "HIDDEN")]
    assert reasons(document) == [DoubtReason.HIDDEN_WORDS]


@pytest.mark.parametrize("is_in_drawing", [False, True])
def test_what_a_cell_cuts_off(is_in_drawing: bool, sheet: Sheet) -> None:
    if is_in_drawing:
        sheet.canvas.beginForm("cell")
    path = sheet.canvas.beginPath()
    path.rect(60, 395, 10 + width("Fruit should lie in") + 1, 20)
    sheet.canvas.saveState()
    sheet.canvas.clipPath(path, stroke=0)
    sheet.at(70, 400, LINE)
    sheet.canvas.restoreState()
    if is_in_drawing:
        sheet.canvas.endForm()
        sheet.canvas.doForm("cell")
    document = sheet.read()
    assert texts(document) == [SEEN, "Fruit should lie in"]
    assert left_out(document) == [("every classroom and in none of the corridors.", "HIDDEN")]


def test_white_words_that_run_from_a_dark_panel_onto_the_paper(sheet: Sheet) -> None:
    y = sheet.y - LATER
    sheet.canvas.setFillGray(0.1)
    sheet.canvas.rect(60, y - 5, 10 + width("Fruit should lie in "), 20, stroke=0, fill=1)
    sheet.canvas.setFillGray(1)
    document = sheet.at(70, y, LINE).read()
    assert texts(document) == [SEEN, "Fruit should lie in"]
    assert reasons(document) == [DoubtReason.HIDDEN_WORDS]


def test_words_that_a_frame_or_panel_only_touches_are_whole(sheet: Sheet) -> None:
    y = sheet.y - LATER
    sheet.at(70, y, LINE)
    sheet.canvas.setFillGray(1)
    sheet.canvas.rect(60, y + 10, 400, 9, stroke=0, fill=1)
    sheet.canvas.rect(60, y - 13, 400, 9, stroke=0, fill=1)
    document = sheet.read()
    assert texts(document) == [SEEN, LINE]
    assert not document.left_out and not document.doubts


def test_white_letters_over_the_same_black_ones_are_told(sheet: Sheet) -> None:
    sheet.at(70, sheet.y - LATER, LINE)
    sheet.canvas.setFillGray(1)
    assert reasons(sheet.at(70, sheet.y - LATER, LINE).read()) == [DoubtReason.OVERPRINTED]


@pytest.mark.parametrize("is_shown", [True, False])
@pytest.mark.parametrize("is_drawing", [True, False])
def test_words_of_a_layer_are_seen_where_it_is_switched_on(is_drawing: bool, is_shown: bool, sheet: Sheet) -> None:
    sheet.canvas.save()
    words = b"BT /F1 11 Tf 70 500 Td (%s) Tj ET" % LINE.encode()
    with pikepdf.open(sheet.path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Draft"))
        switch = {"ON" if is_shown else "OFF": [layer]}
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=pikepdf.Dictionary(Order=[layer], **switch))
        if is_drawing:
            form = pdf.make_stream(words, {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/OC": layer})
            form.BBox, form.Resources = [0, 0, 600, 800], page.Resources
            page.Resources.XObject = pikepdf.Dictionary(Words=form)
            words = b"/Words Do"
        else:
            page.Resources.Properties = pikepdf.Dictionary(Layer=layer)
            words = b"/OC /Layer BDC " + words + b" EMC"
        page.contents_add(pdf.make_stream(words), prepend=False)
        pdf.save(sheet.path)
    document = read(sheet.path)
    assert texts(document) == [SEEN, LINE][: 1 + is_shown]
    assert left_out(document) == ([] if is_shown else [(LINE, "HIDDEN")])


def test_a_piece_of_a_line_that_is_hidden_whole_leaves_a_gap_that_is_told(sheet: Sheet) -> None:
    y = sheet.y - LATER
    sheet.at(70, y, "Fruit should")
    sheet.canvas.setFillGray(1)
    sheet.at(70 + width("Fruit should "), y, "not")
    sheet.canvas.setFillGray(0)
    document = sheet.at(70 + width("Fruit should not "), y, "lie in every classroom.").read()
    assert left_out(document) == [("not", "HIDDEN")]
    assert reasons(document) == [DoubtReason.HIDDEN_WORDS]


def test_words_that_were_replaced_by_others_leave_no_gap(sheet: Sheet) -> None:
    y = sheet.y - LATER
    sheet.at(70, y, "Fruit should lie in no classroom.")
    sheet.canvas.setFillGray(1)
    sheet.canvas.rect(60, y - 5, 300, 18, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)
    document = sheet.at(70, y, LINE).read()
    assert texts(document) == [SEEN, LINE] and not document.doubts


def test_words_that_are_drawn_again_over_their_unseen_shadow_are_seen(sheet: Sheet) -> None:
    y = sheet.y - LATER
    sheet.canvas.setFillColor(Color(0, 0, 0, alpha=0))
    sheet.at(70, y, LINE)
    sheet.canvas.setFillColor(Color(0, 0, 0, alpha=1))
    document = sheet.at(70, y, LINE).read()
    assert texts(document) == [SEEN, LINE] and not document.left_out


@pytest.mark.parametrize(("ends", "pages"), [((400.0, 398.0), [1]), ((400.0, 340.0), [])])
def test_paragraphs_that_end_within_a_sentence_at_one_place_were_cut(
    ends: tuple[float, float], pages: list[int], tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for end in ends:
        words = "Fruit should lie in every classroom and in none of the corridors or of the"
        while sheet.canvas.stringWidth(words, "Helvetica", 11) > end - 70:
            words = words[:-1]
        sheet.lines("", words.strip(), "", "Fruit is good.")
    document = sheet.read()
    assert [each.place for each in document.doubts if each.reason is DoubtReason.HIDDEN_WORDS] == pages
