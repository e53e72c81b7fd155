"""What of a Word file is shown: fields, text boxes, changes, hidden words, notes, controls."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import DoubtReason
from ascl_reader.importer.readers.word.read_docx import read_docx
from tests.importer.readers.word.word_files import left_out, paragraph, read_word, run, table, texts, word_file

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def field(instruction: str, *result: str) -> str:
    """Return a field as newer files have it, in runs."""
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return BEGIN + code + SEPARATE + "".join(result) + END


def control(inside: str, properties: str = "") -> str:
    """Return a content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


NO_END = "<w:rPr><w:vanish/></w:rPr>"

SHOWN = {
    "a simple field": (
        paragraph("Schools of ", f'<w:fldSimple w:instr=" REF x ">{run("200 pupils")}</w:fldSimple>', " have one."),
        ["Schools of 200 pupils have one."],
    ),
    "a field in runs": (
        paragraph("Schools of ", field(" DOCPROPERTY x ", run("200"), run(" pupils")), " have one."),
        ["Schools of 200 pupils have one."],
    ),
    "a field without a result": (paragraph("Nothing", BEGIN, "<w:r><w:instrText>X</w:instrText></w:r>", END, " lost."),
                                 ["Nothing lost."]),
    "a link": (paragraph("See ", f'<w:hyperlink r:id="a" xmlns:r="r">{run("our page")}</w:hyperlink>', "."),
               ["See our page."]),
    "a menu of an older form": (
        paragraph("We ask for ", '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
                  '<w:listEntry w:val="bread"/><w:listEntry w:val="beans"/></w:ddList></w:ffData></w:fldChar></w:r>',
                  END, "."),
        ["We ask for beans."],
    ),
    "content controls": (
        control(paragraph("A control ", control(run("in a control")))),
        ["A control in a control"],
    ),
    "inserted and moved words": (
        paragraph("Beans ", f"<w:ins>{run('grow ')}</w:ins>", f"<w:moveTo>{run('well')}</w:moveTo>"),
        ["Beans grow well"],
    ),
    "a paragraph whose end was deleted": (
        paragraph("Beans ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("grow."), ["Beans grow."]),
    "a paragraph whose end was moved away or is hidden": (
        paragraph("Beans ", properties="<w:rPr><w:moveFrom/></w:rPr>") + paragraph("grow.")
        + paragraph("Peas ", properties="<w:rPr><w:vanish/></w:rPr>") + paragraph("too."),
        ["Beans grow.", "Peas too."]),
    "a heading that ends in the line of its text": (
        paragraph("Context", properties='<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>')
        + paragraph("Beans grow."), ["# Context", "Beans grow."]),
    "a paragraph without an end that is the last of a cell, of a box and of the text": (
        f"<w:tbl><w:tr><w:tc>{paragraph('Beans', properties=NO_END)}</w:tc></w:tr></w:tbl>"
        + paragraph(
            f"<w:r><w:pict><w:txbxContent>{paragraph('peas', properties=NO_END)}</w:txbxContent></w:pict></w:r>")
        + paragraph("grow", properties=NO_END), ["Beans", "peas", "grow"]),
    "a heading that was deleted": (
        paragraph(properties='<w:outlineLvl w:val="1"/><w:rPr><w:del/></w:rPr>')
        + paragraph("Beans grow."), ["Beans grow."]),
    "a fraction and a power": (
        paragraph("Of <", "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>27</m:t></m:r></m:den></m:f>",
                  " in ", "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup>",
                  " beans").replace("Of <", "Of "), ["Of 1/27 in 10³ beans"]),
    "letters of a font without letters": (
        paragraph(run("ü", '<w:rFonts w:ascii="Wingdings"/>'), "<w:r><w:tab/></w:r>", "Beans")
        + paragraph(run("Peas ü", '<w:rFonts w:ascii="Wingdings"/>')), ["- Beans", "Peas ü"]),
    "a large first letter": (
        paragraph("B", properties='<w:framePr w:dropCap="drop"/>') + paragraph("eans grow."), ["Beans grow."]),
    "a label in bold before its text": (
        paragraph(run("Context", "<w:b/>"), " Beans grow.") + paragraph(run("Our position", "<w:b/>"), " is wet."),
        ["Context", "Beans grow.", "Our position is wet."]),
    "lines of one paragraph": (
        paragraph("Beans grow", "<w:r><w:br/></w:r>", "in rows.", "<w:r><w:br/></w:r>", "They climb."),
        ["Beans grow in rows.", "They climb."],
    ),
    "lines of a list without signs in one paragraph": (
        paragraph(*(part for line in ("We ask for:", "a hoe", "two beds of beans", "rain", "sun for all.", "Beans grow")
                    for part in (line, "<w:r><w:br/></w:r>"))),
        ["We ask for:", "a hoe", "two beds of beans", "rain", "sun for all.", "Beans grow"],
    ),
    "lines of one sentence behind a colon": (
        paragraph("We ask for one thing:", "<w:r><w:br/></w:r>", "that beans are grown", "<w:r><w:br/></w:r>",
                  "wherever there is rain", "<w:r><w:br/></w:r>", "and sun for all."),
        ["We ask for one thing:", "that beans are grown wherever there is rain and sun for all."],
    ),
    "lines of one paragraph that go on with a figure or a name": (
        paragraph("There were", "<w:r><w:br/></w:r>", "12 beds of", "<w:r><w:br/></w:r>", "Kent.")
        + paragraph("Year 7", "<w:r><w:br/></w:r>", "12 beds"), ["There were 12 beds of Kent.", "Year 7", "12 beds"],
    ),
    "signs of special fonts": (
        paragraph("From A ", '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', " B ",
                  run("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>'), " co", "<w:r><w:noBreakHyphen/></w:r>", "op"),
        ["From A → B ✓ co\u2011op"],
    ),
    "a formula": (paragraph("Take ", "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>", " each."),
                  ["Take 1 each."]),
    "a formula in a frame": (
        paragraph("Take ", "<m:oMath><m:borderBox><m:e><m:r><m:t>7</m:t></m:r></m:e></m:borderBox></m:oMath>", "."),
        ["Take 7."]),
    "hidden only in web views": (paragraph(run("Beans", "<w:webHidden/>"), run(" grow", '<w:vanish w:val="0"/>')),
                                 ["Beans grow"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SHOWN)
def test_what_a_reader_sees_is_read(case: str) -> None:
    body, expected = SHOWN[case]
    document = read_word(body)
    assert texts(document) == expected
    assert document.left_out == ()


BOX = "<w:txbxContent>{}</w:txbxContent>"
NEWER = f"<w:drawing><wp:inline><a:graphic><wps:txbx>{BOX}</wps:txbx></a:graphic></wp:inline></w:drawing>"
OLDER = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
BOXES = {
    "for newer and older programs": f"<mc:AlternateContent><mc:Choice>{NEWER}</mc:Choice><mc:Fallback>{OLDER}"
    "</mc:Fallback></mc:AlternateContent>",
    "for newer programs only": f"<mc:AlternateContent><mc:Choice>{NEWER}</mc:Choice></mc:AlternateContent>",
    "for older programs only": OLDER,
    "without words for newer programs": "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice>"
    f"<mc:Fallback>{OLDER}</mc:Fallback></mc:AlternateContent>",
}


@pytest.mark.parametrize("case", BOXES)
def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on(case: str) -> None:
    box = f"<w:r>{BOXES[case]}</w:r>".replace("{}", paragraph("in the box") + table(("a cell",)))
    assert texts(read_word(paragraph("before ", box, "and around") + paragraph("after"))) == [
        "before and around",
        "in the box",
        "a cell",
        "after",
    ]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Old"><w:basedOn w:val="Struck"/></w:style>'
    '<w:style w:type="character" w:styleId="Struck"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
)
LEFT_OUT = {
    "hidden": (paragraph("Beans", run(" INTERNAL", "<w:vanish/>"), " grow"), "Beans grow", "INTERNAL", "HIDDEN"),
    "hidden by the style of its paragraph": (
        paragraph("Note", properties='<w:pStyle w:val="Secret"/>') + paragraph("Beans grow"),
        "Beans grow", "Note", "HIDDEN"),
    "struck out": (paragraph("Beans", run(" shrink", "<w:strike/>"), " grow"), "Beans grow", "shrink", "STRUCK_OUT"),
    "struck out twice": (paragraph("Beans ", run("shrink", "<w:dstrike/>"), "grow"),
                         "Beans grow", "shrink", "STRUCK_OUT"),
    "struck out by its style": (
        paragraph("Beans ", run("shr", '<w:rStyle w:val="Old"/>'), run("ink", '<w:rStyle w:val="Struck"/>'), "grow"),
        "Beans grow", "shrink", "STRUCK_OUT"),
    "deleted": (paragraph("Beans ", "<w:del><w:r><w:delText>shrink</w:delText></w:r></w:del>", "grow"),
                "Beans grow", "shrink", "STRUCK_OUT"),
    "moved away": (paragraph("Beans ", f"<w:moveFrom>{run('shrink')}</w:moveFrom>", "grow"),
                   "Beans grow", "shrink", "STRUCK_OUT"),
    "a deleted row": ("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + paragraph("cell") + "</w:tc></w:tr></w:tbl>"
                      + paragraph("Beans grow"), "Beans grow", "cell", "HIDDEN"),
    "a row that was deleted while changes were recorded": (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("cell") + "</w:tc></w:tr></w:tbl>"
        + paragraph("Beans grow"), "Beans grow", "cell", "STRUCK_OUT"),
    "a footnote": (paragraph("Beans", '<w:r><w:footnoteReference w:id="2"/></w:r>', " grow"),
                   "Beans grow", "1 See the register.", "FOOTNOTE"),
    "a footnote with a mark of its own": (
        paragraph("Beans", '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>', " grow"),
        "Beans grow", "See the register.|*", "FOOTNOTE|FOOTNOTE"),
    "an endnote": (paragraph("Beans", '<w:r><w:endnoteReference w:id="2"/></w:r>', " grow"),
                   "Beans grow", "i At the end.", "FOOTNOTE"),
    "a comment": (paragraph("Beans", '<w:r><w:commentReference w:id="0"/></w:r>', " grow"),
                  "Beans grow", "Do we say this?", "REVIEWER_COMMENT"),
    "what a control asks for": (
        paragraph("Beans grow", f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Type here')}"
                  "</w:sdtContent></w:sdt>"), "Beans grow", "Type here", "BELONGS_TO_NONE"),
    "a table of contents": (paragraph("Beans 3", properties='<w:pStyle w:val="TOC1"/>') + paragraph("Beans grow"),
                            "Beans grow", "Beans 3", "NAVIGATION"),
    "a table of contents that is a field": (
        paragraph(BEGIN, "<w:r><w:instrText> TOC x</w:instrText></w:r>", SEPARATE, "Beans 3") + paragraph(END)
        + paragraph("Beans grow"), "Beans grow", "Beans 3", "NAVIGATION"),
    "a table of contents in a control": (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('Contents')}</w:sdtContent></w:sdt>" + paragraph("Beans grow"),
        "Beans grow", "Contents", "NAVIGATION"),
    "words within an instruction": (
        paragraph("Beans", BEGIN, run("odd"), SEPARATE, run(" grow"), END), "Beans grow", "odd", "HIDDEN"),
    "a field in the instruction of another": (
        paragraph("Every ", BEGIN, "<w:r><w:instrText>IF </w:instrText></w:r>", field("REF y", run("1")),
                  SEPARATE, run("second"), END, " year."), "Every second year.", "1", "HIDDEN"),
    "a picture": (paragraph("Beans grow", '<w:r><w:drawing><wp:docPr descr="a bean" name="Picture 1"/><a:blip/>'
                            "</w:drawing></w:r>"), "Beans grow", "a bean", "PICTURE"),
    "a head with a watermark": (paragraph("Beans grow"), "Beans grow", "Page 1|DRAFT", "RUNNING_LINE|WATERMARK"),
}  # fmt: skip
NOTES = {
    "footnotes": f'<w:footnote w:type="separator" w:id="-1">{paragraph("x")}</w:footnote>'
    f'<w:footnote w:id="2">{paragraph("See the register.")}</w:footnote>',
    "endnotes": f'<w:endnote w:id="2">{paragraph("At the end.")}</w:endnote>',
    "comments": f'<w:comment w:id="0">{paragraph("Do we say ", "this?")}</w:comment>',
}


@pytest.mark.parametrize("case", LEFT_OUT)
def test_what_is_beside_the_text_is_left_out_with_its_reason(case: str) -> None:
    body, words, left, reason = LEFT_OUT[case]
    heads = {"header1": paragraph("Page 1") + '<w:pict><v:textpath string="DRAFT"/></w:pict>'} if "head" in case else {}
    document = read_word(body, styles=STYLES, **NOTES, **heads)
    assert texts(document) == [words]
    assert left_out(document) == list(zip(left.split("|"), reason.split("|"), strict=True))
    assert {each.place for each in document.left_out} == {1}


def test_a_sign_that_is_not_known_is_not_dropped_and_its_paragraph_is_in_doubt() -> None:
    (block,) = read_word(paragraph("A ", '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>')).blocks
    assert block.text == "A \ufffd"
    assert [doubt.reason for doubt in block.doubts] == [DoubtReason.UNREADABLE_FONT]


def test_a_part_in_another_format_is_told() -> None:
    for part in ('<w:altChunk r:id="x" xmlns:r="r"/>', paragraph('<w:subDoc r:id="x" xmlns:r="r"/>')):
        document = read_word(paragraph("Beans") + part)
        assert [(each.place, each.reason) for each in document.doubts] == [(2, DoubtReason.TEXT_MAY_BE_MISSING)]


def test_a_sentence_or_title_that_lacks_what_a_control_asks_for_is_in_doubt() -> None:
    asks = control(run("choose one"), "<w:showingPlcHdr/>")
    title = paragraph("Beans in ", asks, " gardens", properties='<w:outlineLvl w:val="1"/>')
    blocks = read_word(title + paragraph("Beans grow in ", asks, ".") + paragraph("Peas.") + paragraph(asks)).blocks
    assert [block.text for block in blocks] == ["Beans in gardens", "Beans grow in .", "Peas."]
    assert [[each.reason for each in block.doubts] for block in blocks] == [[DoubtReason.NOT_FILLED_IN]] * 2 + [[]]


def test_what_a_box_beside_the_text_holds_is_set_apart_and_a_box_in_the_line_is_not() -> None:
    box = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    for place, reasons in (("anchor", [DoubtReason.SET_APART]), ("inline", [])):
        drawn = f"<w:r><w:drawing><wp:{place}>{box}</wp:{place}></w:drawing></w:r>"
        block = read_word(paragraph("Beans", drawn)).blocks[1]
        assert [each.reason for each in block.doubts] == reasons


def test_the_text_may_stand_in_a_part_of_any_name() -> None:
    document = read_docx(Path("page.dotx"), word_file(paragraph("Beans"), main="text2.xml"))
    assert texts(document) == ["Beans"]


def test_the_words_of_diagrams_and_charts_are_left_out_as_pictures() -> None:
    names = 'xmlns:dgm="d" xmlns:c="c" xmlns:r="r"'
    shapes = f'<dgm:relIds {names} r:dm="diagramData1"/>', f'<c:chart {names} r:id="chart1"/>'
    body = "".join(paragraph("Beans ", f"<w:r><w:drawing>{shape}</w:drawing></w:r>") for shape in shapes)
    parts = {"diagramData1": "<a:p><a:t>Sow</a:t></a:p><a:p><a:t>Reap</a:t></a:p>", "chart1": "<a:t>Yield</a:t>"}
    document = read_word(body, **parts)
    assert texts(document) == ["Beans", "Beans"]
    assert left_out(document) == [("Sow Reap", "PICTURE"), ("Yield", "PICTURE")]


def test_a_label_before_a_tab_stands_on_a_line_of_its_own() -> None:
    tab = "<w:r><w:tab/></w:r>"
    document = read_word(paragraph("Context", tab, "Rooms are cold.") + paragraph("Rooms", tab, "cold"))
    assert texts(document) == ["Context", "Rooms are cold.", "Rooms cold"]


def test_a_box_that_holds_a_label_alone_stands_above_the_text_that_it_hangs_on_and_below_a_title() -> None:
    def box(words: str) -> str:
        """Return a box beside the text."""
        content = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
        return f"<w:r><w:drawing><wp:anchor>{content}</wp:anchor></w:drawing></w:r>"

    body = paragraph(box("Context"), "Rooms are cold.") + paragraph("Stoves.", box("Our position"), box("A note"))
    title = paragraph("Peas", box("Context"), properties='<w:outlineLvl w:val="1"/>')
    document = read_word(body + title)
    assert texts(document) == ["Context", "Rooms are cold.", "Our position", "Stoves.", "A note", "# Peas", "Context"]
    assert [block.place for block in document.blocks] == [1, 2, 3, 4, 5, 6, 7]
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    levels = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbered = paragraph(run("Peas", "<w:b/>"), box("Context"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    lists = f'{levels}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert texts(read_word(numbered + paragraph("They climb."), numbering=lists))[1:] == ["Context", "They climb."]


def test_a_paragraph_in_a_frame_of_lines_is_set_apart() -> None:
    sides = ("top", "left", "bottom", "right")
    for there, reasons in ((sides, [DoubtReason.SET_APART]), (sides[:2], [])):
        frame = "".join(f'<w:{side} w:val="single"/>' for side in there)
        (block,) = read_word(paragraph("Beans", properties=f"<w:pBdr>{frame}</w:pBdr>")).blocks
        assert [each.reason for each in block.doubts] == reasons
