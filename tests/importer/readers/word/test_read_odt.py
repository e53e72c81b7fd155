"""OpenDocument texts: what is shown of them, and what is left out and why."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import DoubtReason, SourceDocument
from ascl_reader.importer.readers.word.read_odt import read_odt
from tests.errors import raises_kind
from tests.importer.readers.word.word_files import left_out, texts

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in "office text style table draw fo svg".split()
)


def list_level(level: int, style: str, before: str = "", after: str = "", more: str = "") -> str:
    """Return a numbered level of a list."""
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{style}" style:num-prefix="{before}" '
        f'style:num-suffix="{after}" {more}/>'
    )


def style(name: str, family: str = "text", properties: str = "", more: str = "") -> str:
    """Return a style."""
    inside = f"<style:text-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'


def list_style(name: str, *levels: str) -> str:
    """Return the style of a list."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


STYLES = "".join(
    [
        style("Gone", properties='style:text-line-through-style="solid"'),
        style("Gone2", more='style:parent-style-name="Gone"'),
        style("Back", properties='style:text-line-through-style="none"', more='style:parent-style-name="Gone"'),
        style("Bold", properties='fo:font-weight="bold"'),
        style("Large", properties='fo:font-size="16pt"'),
        style("Small", properties='fo:font-size="11pt"'),
        style("Secret", "paragraph", 'text:display="none"'),
        style("Title", "paragraph"),
        style("P1", "paragraph", more='style:parent-style-name="Title"'),
        style("Lettered", "paragraph", more='style:list-style-name="L1"'),
        list_style("L1", list_level(1, "a", after=")"), list_level(2, "i", "(", ")")),
        list_style(
            "L2",
            list_level(1, "1", after=".", more='text:start-value="3"'),
            list_level(2, "1", more='text:display-levels="2"'),
        ),
        list_style("L3", '<text:list-level-style-bullet text:level="1"/>'),
        list_style("L4", list_level(1, "")),
    ]
)


def odt(body: str, styles: str = "", **parts: str) -> bytes:
    """Return an OpenDocument text."""
    data = io.BytesIO()
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:automatic-styles>{STYLES}</office:automatic-styles>{text}"
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", f"<office:document-content {NAMES}>{content}</office:document-content>")
        packed.writestr("styles.xml", f"<office:document-styles {NAMES}>{styles}</office:document-styles>")
        for name, inside in parts.items():
            packed.writestr(name, inside)
    return data.getvalue()


def read(body: str, styles: str = "") -> SourceDocument:
    """Return the content of an OpenDocument text with this body."""
    return read_odt(Path("page.odt"), odt(body, styles))


def p(inside: str, style: str = "") -> str:
    """Return a paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def entries(*words: str, style: str = "", more: str = "") -> str:
    """Return a list; an entry that begins with a tag is taken as it is."""
    items = "".join(f"<text:list-item>{each if each.startswith('<') else p(each)}</text:list-item>" for each in words)
    return f'<text:list text:style-name="{style}" {more}>{items}</text:list>'


SHOWN = {
    "headings": (
        p("Gardens", "P1") + '<text:h text:outline-level="2">Beans</text:h><text:h text:outline-level="9">x</text:h>',
        ["# Gardens", "# Beans", "# x"]),
    "numbers beyond all measure": (
        f'<text:h text:outline-level="{"9" * 5000}">Beans</text:h><text:list text:style-name="L1">'
        f'<text:list-item text:start-value="²">{p("grow")}</text:list-item></text:list>',
        ["# Beans", "- a) grow"]),
    "white space": (p("Beans<text:s text:c='3'/>grow<text:tab/>in\n  rows."), ["Beans grow in rows."]),
    "lines": (p("Beans grow.<text:line-break/>They climb<text:line-break/>high."), ["Beans grow.", "They climb high."]),
    "fields and links": (
        p('On <text:date>2 May</text:date> <text:a>our <text:span>page</text:span></text:a><text:bookmark/>.'),
        ["On 2 May our page."]),
    "inserted words": (p('Beans <text:change-start text:change-id="1"/>grow<text:change-end text:change-id="1"/>.'),
                       ["Beans grow."]),
    "a style that takes a line back": (p('Beans <text:span text:style-name="Back">grow</text:span>'), ["Beans grow"]),
    "a text box": (
        p("Before<draw:frame><draw:text-box>" + p("in it") + "</draw:text-box></draw:frame> and around") + p("after"),
        ["Before and around", "in it", "after"]),
    "a shape with words": (p("Before<draw:custom-shape>" + p("in it") + "</draw:custom-shape>"), ["Before", "in it"]),
    "a label in a box": (
        p("<draw:frame><draw:text-box>" + p("Context") + "</draw:text-box></draw:frame>Beans"), ["Context", "Beans"]),
    "numbered labels in bold": (
        entries('<text:p><text:span text:style-name="Bold">Context</text:span></text:p>', style="L1") + p("Beans")
        + entries("plain", style="L1"), ["# Context", "Beans", "- a) plain"]),
    "a label in letters of its own before its text": (
        p('<text:span text:style-name="T1">Context</text:span> Beans grow.'), ["Context", "Beans grow."]),
    "a shape with a heading": (
        p("Before<draw:custom-shape><text:h>Beans</text:h>" + p("in it") + "</draw:custom-shape>"),
        ["Before", "# Beans", "in it"]),
    "letters of lists": (
        entries("one", p("two") + p("more of two") + entries("inner", "next"), "three", style="L1") + p("Between.")
        + entries("four", style="L1", more='text:continue-numbering="true"') + entries("one", style="L1"),
        ["- a) one", "- b) two", "more of two", "- (i) inner", "- (ii) next", "- c) three", "Between.", "- d) four",
         "- a) one"]),
    "numbers of lists": (entries("three", p("four") + entries("below"), style="L2"),
                         ["- 3. three", "- 4. four", "- 4.1 below"]),
    "signs of lists": (entries("bullet", style="L3") + entries("unknown", style="L9"), ["- bullet", "- unknown"]),
    "a list without a sign": (entries("plain", style="L4"), ["plain"]),
    "a list by the style of its paragraphs": (entries(p("one", "Lettered")), ["- a) one"]),
    "a table": (
        "<table:table><table:table-header-rows><table:table-row><table:table-cell>" + p("What is the context?")
        + "</table:table-cell><table:table-cell>" + p("ASCL position:")
        + "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>" + p("c")
        + "</table:table-cell><table:table-cell>" + p("p1") + p("p2")
        + "</table:table-cell></table:table-row></table:table>",
        ["What is the context?", "c", "ASCL position:", "p1", "p2"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SHOWN)
def test_what_a_reader_sees_is_read(case: str) -> None:
    body, expected = SHOWN[case]
    document = read(body)
    assert texts(document) == expected
    assert document.left_out == ()


DELETED = (
    '<text:tracked-changes><text:changed-region text:id="7"><text:deletion><office:change-info/>'
    "<text:p>shrink</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)
LEFT_OUT = {
    "struck out": (p('Beans <text:span text:style-name="Gone">shrink</text:span> grow'), "shrink", "STRUCK_OUT"),
    "struck out by a parent": (
        p('Beans <text:span text:style-name="Gone2">shrink</text:span> grow'), "shrink", "STRUCK_OUT"),
    "hidden": (p("Note", "Secret") + p("Beans grow"), "Note", "HIDDEN"),
    "hidden by a field": (
        p('Note<text:hidden-paragraph text:is-hidden="true"/>') + p("Beans grow"), "Note", "HIDDEN"),
    "a hidden part": (
        f'<text:section text:display="none">{p("Note")}</text:section>' + p("Beans grow"), "Note", "HIDDEN"),
    "deleted": (DELETED + p('Beans <text:change text:change-id="7"/>grow'), "shrink", "STRUCK_OUT"),
    "a footnote": (
        p("Beans<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("See") + p("here")
          + "</text:note-body></text:note> grow"), "1 See here", "FOOTNOTE"),
    "a comment": (
        p("Beans <office:annotation><dc:creator xmlns:dc='d'>A</dc:creator>" + p("Why?")
          + "</office:annotation>grow"), "Why?", "REVIEWER_COMMENT"),
    "a table of contents": (
        f"<text:table-of-content><text:index-body>{p('Beans 3')}</text:index-body></text:table-of-content>"
        + p("Beans grow"), "Beans 3", "NAVIGATION"),
    "what a field asks for": (
        p("Beans grow<text:placeholder>Type here</text:placeholder>"), "Type here", "BELONGS_TO_NONE"),
    "a variable that is set and not shown": (
        p("Beans <text:variable-set text:display='none'>7</text:variable-set>grow"), "7", "HIDDEN"),
    "a picture": (
        p("Beans grow<draw:frame draw:name='Image1'><draw:image/><svg:title>a bean</svg:title></draw:frame>"),
        "a bean", "PICTURE"),
}  # fmt: skip


@pytest.mark.parametrize("case", LEFT_OUT)
def test_what_is_not_part_of_the_text_is_left_out_with_its_reason(case: str) -> None:
    body, words, reason = LEFT_OUT[case]
    document = read(body)
    assert texts(document) == ["Beans grow"]
    assert left_out(document) == [(words, reason)]


def test_a_sentence_that_lacks_what_a_field_asks_for_is_in_doubt() -> None:
    (block,) = read(p("Beans grow in <text:placeholder>Type here</text:placeholder>.")).blocks
    assert [each.reason for each in block.doubts] == [DoubtReason.NOT_FILLED_IN]


def test_shapes_float_where_their_group_does() -> None:
    shape = f"<draw:custom-shape>{p('in it')}</draw:custom-shape>"
    _, block = read(p(f'Before<draw:g text:anchor-type="paragraph">{shape}</draw:g>')).blocks
    assert [each.reason for each in block.doubts] == [DoubtReason.SET_APART]


@pytest.mark.parametrize(("anchor", "reasons"), [("as-char", []), ("paragraph", [DoubtReason.SET_APART])])
def test_what_a_box_beside_the_text_holds_is_set_apart(anchor: str, reasons: list[DoubtReason]) -> None:
    box = f'<draw:frame text:anchor-type="{anchor}"><draw:text-box>{p("in it")}</draw:text-box></draw:frame>'
    _, block = read(p(f"Before{box}")).blocks
    assert (block.text, [each.reason for each in block.doubts]) == ("in it", reasons)


def test_a_text_that_is_one_piece_of_xml_is_read_as_a_packed_one() -> None:
    styles = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
    head = "<office:master-styles><style:master-page><style:header>head</style:header></style:master-page>"
    body = f"<office:body><office:text>{p('Title', 'P1')}{p('Beans')}</office:text></office:body>"
    whole = f"<office:document {NAMES}>{styles}{head}</office:master-styles>{body}</office:document>".encode()
    document = read_odt(Path("page.fodt"), whole)
    assert texts(document) == ["# Title", "Beans"]
    assert left_out(document) == [("head", "RUNNING_LINE")]
    for data in (whole[:-30], b"<!DOCTYPE x>" + whole, whole.replace(b"office:text", b"office:sheet")):
        with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, match="page.fodt"):
            read_odt(Path("page.fodt"), data)


def test_paragraphs_within_elements_that_are_not_known_are_read() -> None:
    body = f"<text:numbered-paragraph>{p('Beans')}</text:numbered-paragraph><text:section>{p('Peas')}</text:section>"
    assert texts(read(f"{body}<office:forms>{p('Send')}</office:forms>")) == ["Beans", "Peas"]


def test_heads_and_feet_are_left_out() -> None:
    foot = p("Page <text:page-number>1</text:page-number>")
    edges = f"<style:header>{p('head')}</style:header><style:footer>{foot}</style:footer>"
    document = read(
        p("Beans"), f"<office:master-styles><style:master-page>{edges}</style:master-page></office:master-styles>"
    )
    assert left_out(document) == [("head", "RUNNING_LINE"), ("Page 1", "RUNNING_LINE")]


def test_what_cannot_be_read_is_refused() -> None:
    manifest = {"META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>"}
    for data, kind in (
        (odt(p("x"), **manifest), ErrorKind.LOCKED_DOCUMENT),
        (odt("<text:section>" * 1_500 + "</text:section>" * 1_500), ErrorKind.UNSUITABLE_DOCUMENT),
        (odt("<text:p>" * 2), ErrorKind.UNSUITABLE_DOCUMENT),
        (odt(p("x")).replace(b"content.xml", b"contend.xml"), ErrorKind.UNSUITABLE_DOCUMENT),
        (odt(p("x"))[:-40], ErrorKind.UNSUITABLE_DOCUMENT),
    ):
        with raises_kind(kind, match="page.odt"):
            read_odt(Path("page.odt"), data)


def test_lines_in_larger_letters_are_headings_where_no_style_marks_any() -> None:
    large, small = (f'<text:span text:style-name="{name}">{{}}</text:span>' for name in ("Large", "Small"))
    body = p(large.format("Beans")) + p(small.format("Beans grow in rows.")) + p(large.format("Peas") + " climb")
    assert texts(read(body)) == ["# Beans", "Beans grow in rows.", "Peas climb"]
