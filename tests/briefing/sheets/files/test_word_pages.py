"""A Word file beside the paper, opened by LibreOffice: the same words in the same order, and page for page."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import docx
import msgspec
import pypdfium2
import pytest

from ascl_reader.briefing.briefing import Acronyms, Layout, Paper, Profile
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import AcronymMeaning, SchoolNotes, Sheet
from ascl_reader.briefing.sheets.files.saving import save
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.logo import read_logo
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from ascl_reader.library.statement import Passage
from tests.briefing.sheets.made_up import OURS, PRINTED, SETS, briefing
from tests.briefing.sheets.test_logo import RECT, SVG, png

OFFICE = shutil.which("soffice")
CALIBRI = "Carlito" in subprocess.run(["fc-match", "Calibri"], capture_output=True, text=True, check=False).stdout
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def prepared(maker: SheetMaker, layout: Layout, profile: Profile = Profile.STANDARD) -> PreparedSheet:
    """Return a briefing of four statements with all their parts."""
    return maker.prepare(briefing(SETS["four"], layout, profile), OURS, PRINTED)


def paragraphs(sheet: Sheet, body: float | None = None) -> list[tuple[str, str]]:
    """Return the style and the text of each paragraph of a sheet's Word file."""
    return [(each.style.name, each.text) for each in docx.Document(io.BytesIO(as_docx(sheet, None, body))).paragraphs]


def part(sheet: Sheet, name: str) -> str:
    """Return a part of a sheet's Word file as it is packed."""
    with zipfile.ZipFile(io.BytesIO(as_docx(sheet))) as packed:
        return packed.read(f"word/{name}.xml").decode()


@pytest.mark.parametrize("layout", Layout)
def test_at_a_glance_is_only_where_paper_has_it(maker: SheetMaker, layout: Layout) -> None:
    made = prepared(maker, layout)
    styles = [style for style, _ in paragraphs(made.sheet)]
    assert ("ASCL At a Glance" in styles) is (layout is Layout.SHEET)
    assert ("ASCL Contents" in styles) is (layout is Layout.PACK)


def test_a_pack_says_whose_words_stand_below_its_titles_and_no_title_twice(maker: SheetMaker) -> None:
    sheet = prepared(maker, Layout.PACK).sheet
    assert phrases.GLANCE_BELOW in [text for _, text in paragraphs(sheet)]
    first = sheet.entries[0].title
    listed = [text for style, text in paragraphs(without_brief(sheet)) if style == "ASCL Contents"]
    assert listed[0].count(first) == 1 and sheet.glance[1] in listed[1]


def without_brief(sheet: Sheet) -> Sheet:
    """Return a pack whose first statement has no brief: its title stands for it."""
    return msgspec.structs.replace(sheet, glance=(sheet.entries[0].title, *sheet.glance[1:]))


@pytest.mark.parametrize("layout", Layout)
def test_the_outline_skips_no_level_and_files_nothing_under_a_statement_that_is_not_its_own(
    maker: SheetMaker, layout: Layout
) -> None:
    sheet = msgspec.structs.replace(prepared(maker, layout).sheet, cover=(Passage("Please read this."),))
    outline = list(outlined(sheet))
    assert outline[0] == (0, phrases.COVER)
    assert all(level <= before + 1 for (before, _), (level, _) in pairwise(outline))
    apart = {phrases.COVER, phrases.AT_A_GLANCE, phrases.ABOUT}
    assert {level for level, text in outline if text in apart} == {0}


def outlined(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Yield the level in the outline and the text of each paragraph that stands in it."""
    for each in docx.Document(io.BytesIO(as_docx(sheet))).paragraphs:
        own, style = each._p.find(f"{W}pPr/{W}outlineLvl"), each.style.element.find(f"{W}pPr/{W}outlineLvl")
        found = own if own is not None else style
        if found is not None and each.style.name != "Title":
            yield int(found.get(f"{W}val")), each.text


def test_a_word_file_has_no_picture_of_another_page(maker: SheetMaker) -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(prepared(maker, Layout.SHEET).sheet))) as packed:
        assert not [name for name in packed.namelist() if "thumbnail" in name]


def test_no_name_of_a_style_is_in_the_text(maker: SheetMaker) -> None:
    for layout in Layout:
        sheet = msgspec.structs.replace(
            prepared(maker, layout).sheet, acronyms=(AcronymMeaning("DfE", "a department"),)
        )
        texts = paragraphs(sheet)
        small = layout is Layout.ONE_PAGE
        listed = ("ASCL Small Print", "Acronyms: DfE: a department") if small else ("List Bullet", "DfE: a department")
        assert listed in texts
        assert not [text for _, text in texts if text.startswith(("List ", "ASCL P", "ASCL O", "Heading", "Normal"))]


@pytest.mark.parametrize("layout", [Layout.PACK, Layout.CARD])
def test_pack_and_card_have_a_page_for_each_statement(maker: SheetMaker, layout: Layout) -> None:
    made = prepared(maker, layout)
    document = docx.Document(io.BytesIO(as_docx(made.sheet)))
    headings = [each for each in document.paragraphs if each.style.name == "Heading 1"]
    own_page = [each.text for each in headings if each.paragraph_format.page_break_before]
    titles = [
        entry.title if layout is Layout.CARD else f"{entry.number}. {entry.title}" for entry in made.sheet.entries
    ]
    assert own_page[: len(titles)] == (titles[1:] if layout is Layout.CARD else titles)


def test_a_card_is_in_large_letters(maker: SheetMaker) -> None:
    sizes = {}
    for layout in (Layout.SHEET, Layout.CARD):
        document = docx.Document(io.BytesIO(as_docx(prepared(maker, layout).sheet)))
        sizes[layout] = document.styles["ASCL Position"].font.size.pt
    assert sizes[Layout.CARD] > sizes[Layout.SHEET]


def test_what_the_school_wrote_is_in_one_box_and_the_bar_runs_beside_the_whole_position(maker: SheetMaker) -> None:
    styles = docx.Document(io.BytesIO(as_docx(prepared(maker, Layout.SHEET).sheet))).styles
    for names in (
        ("ASCL Position", "ASCL Position Bullet"),
        ("ASCL Our School", "ASCL Our School Heading", "ASCL Our School Bullet"),
    ):
        found = [list(styles[name].element.pPr.find(f"{W}pBdr")) for name in names]
        borders = {tuple((line.tag, *line.attrib.values()) for line in lines) for lines in found}
        assert len(borders) == 1
    box = [styles[name].paragraph_format for name in ("ASCL Our School", "ASCL Our School Bullet")]
    assert len({(each.left_indent, each.right_indent, each.first_line_indent) for each in box}) == 1


@pytest.mark.parametrize(("layout", "lines"), [(Layout.SHEET, 4), (Layout.PACK, 4), (Layout.CARD, 0)])
def test_space_for_notes_is_ruled(maker: SheetMaker, layout: Layout, lines: int) -> None:
    sheet = msgspec.structs.replace(prepared(maker, layout).sheet, note_space=True)
    ruled = [text for style, text in paragraphs(sheet) if style == "ASCL Ruled Line"]
    assert len(ruled) >= lines * len(sheet.entries) and bool(ruled) is bool(lines)


def test_it_is_for_the_present_word_with_head_foot_and_lines_kept_together(maker: SheetMaker) -> None:
    sheet = prepared(maker, Layout.SHEET).sheet
    assert re.findall(r'compatibilityMode"[^>]*w:val="(\d+)"', part(sheet, "settings")) == ["15"]
    document = docx.Document(io.BytesIO(as_docx(sheet)))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == sheet.title
    for foot in (section.footer, section.first_page_footer):
        assert re.findall(r'instr="(\w+)"', foot.paragraphs[0]._p.xml) == ["PAGE", "NUMPAGES"]
    for name in ("Heading 1", "Heading 2", "ASCL Provenance", "ASCL Our School Heading"):
        assert document.styles[name].paragraph_format.keep_with_next
    assert document.styles["Normal"].paragraph_format.widow_control
    assert document.core_properties.author == (sheet.prepared_by or sheet.school)


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (png(90, 30), (45, 15)),
        (png(300, 10), (45, 1.5)),
        (png(30, 90), (5, 15)),
        (SVG.format(RECT).encode(), (30, 15)),
        (SVG.replace("0 0 40 20", "0 0 40 4").format(RECT).encode(), (45, 4.5)),
    ],
)
def test_a_word_file_has_the_logo_with_its_words_bounded_in_width_and_height(
    maker: SheetMaker, tmp_path: Path, picture: bytes, size: tuple[float, float]
) -> None:
    (tmp_path / "logo").write_bytes(picture)
    wanted = briefing(SETS["one"], Layout.SHEET, Profile.STANDARD)
    made = maker.prepare(wanted, OURS, PRINTED, read_logo(tmp_path / "logo"))
    save(maker, made, tmp_path / "sheet.docx")
    (shape,) = docx.Document(str(tmp_path / "sheet.docx")).inline_shapes
    assert shape._inline.docPr.get("descr") == "Logo of Example School"
    assert (shape.width.mm, shape.height.mm) == pytest.approx(size, abs=0.2)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: the Word files are not opened")
def test_the_pages_are_those_of_the_paper(maker: SheetMaker, tmp_path: Path, office: Path) -> None:
    made = {layout: prepared(maker, layout) for layout in Layout}
    for layout, each in made.items():
        (tmp_path / f"{layout.value}.docx").write_bytes(as_docx(each.sheet, None, each.body, maker.beside(each)))
    converted("pdf", tmp_path, tmp_path, office)
    converted("docx", tmp_path, tmp_path / "saved-back", office)
    for layout in made:
        ours, back = (docx.Document(str(path / f"{layout.value}.docx")) for path in (tmp_path, tmp_path / "saved-back"))
        lines = [[re.sub(r"\t\d+\b", "\t", each.text) for each in document.paragraphs] for document in (back, ours)]
        assert lines[0] == lines[1]  # but for the pages in a list of contents, which are a field in ours
        assert [cell.text for table in back.tables for cell in table.row_cells(0)] == [
            cell.text for table in ours.tables for cell in table.row_cells(0)
        ]
        named = {each.style.name for each in back.paragraphs}
        assert {each.style.name for each in ours.paragraphs if each.style.name.startswith("ASCL")} <= named
    for layout, each in made.items():
        word, paper = (page_texts(data) for data in ((tmp_path / f"{layout.value}.pdf").read_bytes(), maker.pdf(each)))
        signs = [re.findall(r"Q[A-Z]+Z", " ".join(pages)) for pages in (word, paper)]
        assert set(signs[0]) == set(signs[1]), layout
        assert abs(len(word) - len(paper)) <= max(1, len(paper) // 3), (layout, len(word), len(paper))
        assert all(f"Page {number} of {len(word)}" in " ".join(text.split()) for number, text in enumerate(word, 1))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: the Word files are not opened")
@pytest.mark.skipif(not CALIBRI, reason="There is no font as wide as Calibri: the lines are not those of Word")
def test_what_fits_one_page_on_paper_does_in_word(maker: SheetMaker, tmp_path: Path, office: Path) -> None:
    tried = 0
    for number, (profile, paper) in enumerate(product(Profile, Paper)):
        ids = ("alpha", "gamma", "delta", "epsilon", "beta")[: 1 + number % 5]
        wanted = briefing(ids, Layout.ONE_PAGE, profile, paper=paper, acronyms=list(Acronyms)[number % 3])
        made = maker.prepare(wanted, OURS, PRINTED)
        if made.pages == 1:
            tried += 1
            (tmp_path / f"{number}.docx").write_bytes(as_docx(made.sheet, None, made.body))
    assert tried >= 4
    converted("pdf", tmp_path, tmp_path, office)
    assert {path.stem: len(page_texts(path.read_bytes())) for path in tmp_path.glob("*.pdf")} == {
        path.stem: 1 for path in tmp_path.glob("*.docx")
    }


def converted(to: str, folder: Path, target: Path, office: Path) -> None:
    """Have LibreOffice, whose own settings are in `office`, write all Word files of a folder as another kind."""
    files = sorted(str(path) for path in folder.glob("*.docx"))
    told = [
        OFFICE or "",
        f"-env:UserInstallation={office.as_uri()}",
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        str(target),
        *files,
    ]
    subprocess.run(told, check=True, capture_output=True, timeout=110)


def page_texts(data: bytes) -> list[str]:
    """Return the text of each page of a PDF."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_columns_that_were_typed_stand_below_one_another(maker: SheetMaker) -> None:
    own = {"alpha": SchoolNotes(note="Name\tRole\tFrom\nBob Longer-Name\t\t2027")}
    made = maker.prepare(briefing(("alpha",), Layout.SHEET, Profile.STANDARD), own, PRINTED)
    found = docx.Document(io.BytesIO(as_docx(made.sheet))).paragraphs
    (columns,) = [each for each in found if each.text.startswith("Name\tRole")]
    assert columns.text == "Name\tRole\tFrom\nBob Longer-Name\t\t2027"
    first, second = (stop.position.pt for stop in columns.paragraph_format.tab_stops)
    assert len("Bob Longer-Name") * 5 < first < second < 300
