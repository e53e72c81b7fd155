"""The engine: the same bytes every time, only our own fonts, nothing loaded before it is used, layouts that settle."""

from __future__ import annotations

import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.briefing.engine import print_fonts
from ascl_reader.briefing.engine.print_fonts import (
    FILES,
    characters_in_font,
    font_folders,
    printable_characters,
)
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.layout_input import layout_data
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.errors import ErrorKind
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import resources, shipped_library
from tests.briefing.sheets.made_up import (
    LIBRARY,
    OURS,
    PRINTED,
    SETS,
    briefing,
)
from tests.briefing.sheets.paper import Paper
from tests.conftest import run_python
from tests.errors import raises_kind

PRINT = """
import sys
from pathlib import Path
from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import resources, shipped_library
from ascl_reader.briefing.sheets.typeset import SheetMaker
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, SETS, briefing
from ascl_reader.briefing.engine.typst_engine import engine_here
maker = SheetMaker(LIBRARY, engine_here(resources(), Path(sys.argv[1])))
made = maker.prepare(briefing(SETS["four"], Layout.SHEET, Profile.DYSLEXIA), OURS, PRINTED)
Path(sys.argv[2]).write_bytes(maker.pdf(made))
"""


def test_the_same_briefing_gives_the_same_bytes_here_and_elsewhere(maker: SheetMaker, tmp_path: Path) -> None:
    made = maker.prepare(briefing(SETS["four"], Layout.SHEET, Profile.DYSLEXIA), OURS, PRINTED)
    here = maker.pdf(made)
    assert maker.pdf(made) == here
    done = run_python(PRINT, str(tmp_path / "cache"), str(tmp_path / "sheet.pdf"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sheet.pdf").read_bytes() == here


def test_what_a_change_leaves_as_it_was_is_not_set_again(tmp_path: Path) -> None:
    library = Library(read_library(shipped_library()))
    maker = SheetMaker(library, engine_here(resources(), tmp_path))
    ids = [each.id for each in library.statements]
    maker.prepare(Briefing("b").adding(ids[:1]), {}, PRINTED)
    changes = [
        ("Title", ""),
        ("Title of the whole", ""),
        ("Title of the whole", "A note."),
        ("Title", "A note, typed."),
    ]
    took = []
    for title, note in changes:
        sheet = Briefing("b", title).adding(ids)
        began = time.process_time()
        maker.prepare(sheet, {ids[0]: SchoolNotes(note=note)}, PRINTED)
        took.append(time.process_time() - began)
    assert max(took[1:]) < took[0] / 2


def test_several_threads_may_print_at_the_same_time(tmp_path: Path) -> None:
    maker = SheetMaker(LIBRARY, engine_here(resources(), tmp_path))
    wanted = [briefing(SETS["four"], layout, Profile.STANDARD, title=f"{n}") for n, layout in enumerate([*Layout] * 2)]

    def printed(each: Briefing) -> bytes:
        return maker.pdf(maker.prepare(each, OURS, PRINTED))

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(printed, wanted))
    assert together == [printed(each) for each in wanted]


def test_another_day_changes_no_more_than_the_day(maker: SheetMaker) -> None:
    wanted = briefing(SETS["one"], Layout.SHEET, Profile.STANDARD)
    first, later = (Paper(maker.pdf(maker.prepare(wanted, OURS, day))).text for day in (PRINTED, date(2026, 11, 22)))
    assert first == later  # the day stands in the foot only, which is not read out
    assert maker.pdf(maker.prepare(wanted, OURS, PRINTED)) != maker.pdf(maker.prepare(wanted, OURS, date(2026, 11, 22)))


@pytest.mark.parametrize(("layout", "profile"), list(product(Layout, Profile)))
def test_layouts_settle_and_warn_of_nothing(
    maker: SheetMaker, layout: Layout, profile: Profile, tmp_path: Path
) -> None:
    made = maker.prepare(briefing(SETS["mixed"], layout, profile), OURS, PRINTED)
    compiler = engine_here(resources(), tmp_path).compiler(layout.value, layout_data(made.sheet, None, made.body))
    _, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1")
    assert [warning.message for warning in warnings] == []


def test_only_our_fonts_are_used(maker: SheetMaker) -> None:
    for profile, expected in ((Profile.STANDARD, {"SourceSansPro"}), (Profile.DYSLEXIA, {"AtkinsonHyperlegible"})):
        made = maker.prepare(briefing(SETS["four"], Layout.SHEET, profile, title="Plans"), OURS, PRINTED)
        paper = Paper(maker.pdf(made))
        names = {font.base_font.split("+")[-1].split("-")[0] for font in paper.document.fonts.values()}
        assert names == expected
        assert all(font.embedded for font in paper.document.fonts.values())


def test_welsh_letters_and_ligatures_come_back_from_paper(maker: SheetMaker, tmp_path: Path) -> None:
    for profile in Profile:
        wanted = briefing(SETS["one"], Layout.SHEET, profile, title="Efficient offices in ŵŷ ŴŶ Ysgol Tŷ Gŵyr")
        made = maker.prepare(wanted, OURS, PRINTED)
        path = tmp_path / "sheet.pdf"
        path.write_bytes(maker.pdf(made))
        paper = Paper(path.read_bytes())
        assert paper.title == "Efficient offices in ŵŷ ŴŶ Ysgol Tŷ Gŵyr"
        assert "Summaries in the editors’ words" in paper.text  # no other w has become one with an accent
        if shutil.which("pdftotext"):
            told = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
            assert "Efficient offices in ŵŷ ŴŶ Ysgol Tŷ Gŵyr" in " ".join(told.split())
            assert (
                told.index("1. Fair plans") < told.index("Position") < told.index("Context") < told.index("Our stance")
            )


def test_pages_come_at_the_resolution_asked_for(maker: SheetMaker) -> None:
    made = maker.prepare(briefing(SETS["four"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED)
    for dpi, width in ((72, 595), (144, 1191)):
        pages = maker.pages(made, dpi)
        assert len(pages) == made.pages
        assert {int.from_bytes(page[16:20], "big") for page in pages} == {width}
    assert len(maker.drawings(made)) == made.pages


def test_typst_and_docx_are_loaded_at_their_first_use_and_qt_never() -> None:
    code = """
import sys
import ascl_reader.terminal.command_line, ascl_reader.briefing.sheets.typeset, ascl_reader.briefing.sheets.files.saving
import ascl_reader.briefing.engine.engine_process, ascl_reader.briefing.engine.engine_child
loaded = [name for name in ("typst", "docx", "lxml", "PySide6") if name in sys.modules]
print(loaded)
"""
    done = run_python(code)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_only_the_engine_imports_typst_and_only_one_writer_docx() -> None:
    package = Path(print_fonts.__file__).parents[2]
    for name, place in (("typst", "typst_engine.py"), ("docx", "word_file.py")):
        found = [path.name for path in package.rglob("*.py") if f"import {name}" in path.read_text(encoding="utf-8")]
        assert found == [place]


@pytest.mark.parametrize(("package", "name"), FILES)
def test_the_characters_of_a_font_are_those_that_another_program_finds(package: str, name: str) -> None:
    path = print_fonts._path(package, name)
    assert characters_in_font(path.read_bytes()) == frozenset(TTFont(path).getBestCmap())


def test_what_is_covered_can_be_printed(maker: SheetMaker) -> None:
    every = "".join(chr(code) for code in sorted(printable_characters()) if chr(code).isprintable())
    made = maker.prepare(briefing(SETS["one"], Layout.SHEET, Profile.DYSLEXIA, meeting=every), OURS, PRINTED)
    assert maker.pdf(made)


def test_a_damaged_copy_of_a_font_is_made_again(tmp_path: Path) -> None:
    (folder,) = font_folders(tmp_path)
    assert sorted(path.name for path in folder.iterdir()) == sorted(name for _, name in FILES)
    copy = folder / FILES[0][1]
    copy.write_bytes(b"damaged")
    font_folders(tmp_path)
    assert len(copy.read_bytes()) > 100_000


def test_where_no_copy_can_be_made_the_packages_own_fonts_are_used(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folders = font_folders(tmp_path / "file")
    assert all(folder.name == "files" for folder in folders)
    made = (maker := SheetMaker(LIBRARY, engine_here(resources(), tmp_path / "file"))).prepare(
        briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED
    )
    assert maker.pdf(made)


def test_missing_fonts_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(print_fonts, "FILES", (("no_such_package", "None.ttf"),))
    with raises_kind(ErrorKind.MISSING_FONTS, match=r"None\.ttf"):
        font_folders(tmp_path)
