"""Briefings as files: the same words in every format, markup that stays text, saving that loses nothing."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from html.parser import HTMLParser
from itertools import cycle, product
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Part,
    Profile,
)
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.briefing.sheets.content import SchoolNotes, Sheet
from ascl_reader.briefing.sheets.files.saving import ENDINGS, save, saving
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.files.write_markdown import as_markdown, escape_markdown
from ascl_reader.briefing.sheets.files.write_text import as_text
from ascl_reader.briefing.sheets.logo import read_logo
from ascl_reader.briefing.sheets.typed_text import one_line
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.errors import UnwritableFile
from ascl_reader.importer.readers.read_markdown import read_markdown
from tests.briefing.sheets.made_up import (
    LIBRARY,
    OURS,
    PRINTED,
    SETS,
    briefing,
    word,
)
from tests.briefing.sheets.test_anything import EMOJI, NASTY, ODD
from tests.briefing.sheets.test_logo import png

FIELDS = st.text(max_size=60) | st.sampled_from(
    [NASTY, EMOJI, ODD, "- not a bullet", "1. not a number", "# no heading"]
)


def sheet(layout: Layout = Layout.SHEET, profile: Profile = Profile.STANDARD, name: str = "mixed") -> Sheet:
    """Return the sheet of a golden briefing."""
    return compose(briefing(SETS[name], layout, profile, acronyms=Acronyms.LIST), LIBRARY, OURS, PRINTED)


def typed(*texts: str) -> Sheet:
    """Return a sheet with these texts in its fields, by turns."""
    turns = cycle(texts)
    own = {"gamma": SchoolNotes(next(turns), next(turns), next(turns), (next(turns),))}
    given = Briefing(
        id="x", title=next(turns), meeting=next(turns), audience=next(turns), date=next(turns),
        prepared_by=next(turns), school=next(turns), chosen=(ChosenStatement("gamma", tuple(Part)),),
    )  # fmt: skip
    return compose(given, LIBRARY, own, PRINTED)


def words(found: Sheet) -> list[str]:
    """Return the marked words of a sheet in the order of reading."""
    texts = [each.text for entry in found.entries for each in _passages(entry)]
    return re.findall(r"Q[A-Z]+Z", " ".join(texts))


def _passages(entry):
    yield from entry.position
    for part in entry.parts:
        yield from part.passages


class Page(HTMLParser):
    """The tags and the text of a web page."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(data.decode())
        self.text = " ".join(" ".join(self.texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize(("layout", "profile"), list(product(Layout, Profile)))
def test_a_web_page_has_everything_in_it(layout: Layout, profile: Profile) -> None:
    found = sheet(layout, profile)
    page = Page(as_html(found))
    assert re.findall(r"Q[A-Z]+Z", page.text) == words(found)
    assert page.tags.count("h1") == 1
    assert page.tags.count("article") == len(found.entries)
    assert page.tags.count("li") > 10
    assert ("lang", "en-GB") in page.attributes
    assert not set(page.tags) & {"script", "link", "iframe", "object", "font", "table"}
    assert not [value for name, value in page.attributes if name in ("src", "href", "onclick")]
    for said in ("These are positions of ASCL: advocacy, not law.", "Printed 21 November 2026.", "(inferred)"):
        assert said in page.text
    assert "dl" in page.tags  # the acronyms


def test_a_web_page_holds_its_logo_and_fetches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png(30, 20))
    data = as_html(sheet(), read_logo(path))
    page = Page(data)
    assert [value[:22] for name, value in page.attributes if name == "src" and value] == ["data:image/png;base64,"]
    assert ("alt", "Logo of Example School") in page.attributes
    assert b"http" not in data.replace(b"https://example.org/policy/first", b"").replace(b"http-equiv", b"")


def test_profiles_and_paper_reach_the_web_page() -> None:
    assert "html { font-size: 18pt;" in as_html(sheet(profile=Profile.LARGE)).decode()
    assert "'Atkinson Hyperlegible'" in as_html(sheet(profile=Profile.DYSLEXIA)).decode()
    grey = as_html(sheet(profile=Profile.GREYSCALE)).decode()
    colours = re.findall(r"#([0-9a-f]{6})", grey)
    assert colours
    assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)
    assert "size: A4" in grey


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FIELDS)
def test_what_was_typed_stays_text_in_a_web_page(text: str) -> None:
    found = typed(text)
    written = as_html(found).decode()
    page, escape_markdown = Page(as_html(found)), Page(as_html(typed("plain")))
    shown = "".join("".join(page.texts).split())
    assert set(page.tags) <= set(escape_markdown.tags) | {*"section p ul li a br table tr td strong".split()}
    assert all(each.startswith(("http://", "https://", "mailto:")) for each in re.findall(r'href="([^"]*)', written))
    assert found.title in page.texts
    for entry in found.entries:
        for passage in _passages(entry):
            assert "".join(passage.text.split()) in shown


@pytest.mark.parametrize(("layout", "profile"), list(product([Layout.SHEET, Layout.CARD], Profile)))
def test_a_word_file_has_real_headings_lists_and_page_numbers(layout: Layout, profile: Profile) -> None:
    found = sheet(layout, profile)
    document = docx.Document(io.BytesIO(as_docx(found)))
    paragraphs = [(each.style.name, each.text) for each in document.paragraphs]
    assert re.findall(r"Q[A-Z]+Z", " ".join(text for _, text in paragraphs)) == words(found)
    assert ("Title", "Money and plans") in paragraphs
    titles = [text for style, text in paragraphs if style == "Heading 1"]
    card = layout is Layout.CARD
    wanted = [entry.title if card else f"{entry.number}. {entry.title}" for entry in found.entries]
    assert wanted == titles[-1 - len(wanted) : -1]
    used = {style for style, _ in paragraphs}
    assert used >= {"Heading 2", "ASCL Position", "ASCL Position Bullet"}
    assert ("ASCL Small Print Bullet" in used) is not card
    bullets = {document.styles[each].base_style.name for each in used if each.endswith("Bullet")}
    assert bullets <= {"List Bullet", "Normal"}
    assert ("List Number" in used) is ("ASCL At a Glance" in used) is not card
    assert document.core_properties.title == "Money and plans"
    assert document.core_properties.language == "en-GB"
    foot = document.sections[0].footer.paragraphs[0]
    assert "advocacy, not law" in foot.text
    assert re.findall(r'instr="(\w+)"', foot._p.xml) == ["PAGE", "NUMPAGES"]
    assert round(document.sections[0].page_width.mm) == 210


def test_the_language_of_a_word_file_is_british_english() -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(sheet()))) as packed:
        styles = packed.read("word/styles.xml").decode()
        everything = "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    assert re.findall(r'<w:lang w:val="([^"]+)"', styles) == ["en-GB"]
    assert word("alpha", "note") in everything


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(FIELDS, min_size=3, max_size=3))
def test_what_was_typed_stays_text_in_a_word_file(several: list[str]) -> None:
    found = typed(*several)
    texts = [each.text for each in docx.Document(io.BytesIO(as_docx(found))).paragraphs]
    assert found.title in texts
    for passage in _passages(found.entries[0]):
        assert passage.text in texts


@given(st.text(st.sampled_from("ab1 .)-+=:*_`[]<>#|~&!{}\\^$"), max_size=30).map(one_line))
def test_no_sign_of_typed_text_is_markup_in_markdown(text: str) -> None:
    escaped = escape_markdown(text)
    assert unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", escaped)) == text
    assert not re.search(r"[*_`\[\]<>#|~!{}^$]", re.sub(r"\\[!-/:-@\[-`{-~]", "", escaped))
    assert escaped.count("&") == len(re.findall(r"&(amp|lt|gt);", escaped))
    assert not re.match(r"[-+=:]|\d+[.)](\s|$)", escaped)


@pytest.mark.parametrize(
    "text", ["- not a bullet", "1. not a number", "# no heading", "*a* _b_ `c` [d](e) <b>f</b> &amp; g|h", "a - b"]
)
def test_markdown_read_back_says_what_was_typed(tmp_path: Path, text: str) -> None:
    found = typed(f"Then {text}")
    data = as_markdown(found).encode()
    blocks = [block.text for block in read_markdown(tmp_path / "sheet.md", data).blocks]
    assert found.title in blocks
    assert blocks.count(f"Then {text}") >= 3


def test_markdown_and_text_say_the_same_as_paper() -> None:
    found = sheet()
    for text in (as_markdown(found), as_text(found)):
        assert re.findall(r"Q[A-Z]+Z", text) == words(found)
        assert "Superseded by “A later word on the same”" in text
        assert "These are positions of ASCL: advocacy, not law." in text
        assert "Printed 21 November 2026." in text
    assert as_markdown(found).startswith(
        "# Money and plans\n\nBriefing sheet · for the governing body · 2 December 2026"
    )
    assert as_text(found).startswith("Money and plans\n===============\nBriefing sheet · for the governing body")


@pytest.mark.parametrize("ending", ENDINGS)
def test_saving(maker: SheetMaker, tmp_path: Path, ending: str) -> None:
    made = maker.prepare(briefing(SETS["four"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED)
    files = save(maker, made, tmp_path / f"sheet{ending}")
    assert all(path.stat().st_size > 500 for path in files)
    assert sorted(tmp_path.iterdir()) == sorted(files)
    begins = {
        ".pdf": b"%PDF-1.7",
        ".html": b"<!DOCTYPE html>",
        ".docx": b"PK",
        ".png": b"\x89PNG",
        ".md": b"# ",
        ".txt": b"Mo",
    }
    assert all(path.read_bytes().startswith(begins[ending]) for path in files)


def test_several_pages_become_several_pictures(maker: SheetMaker, tmp_path: Path) -> None:
    made = maker.prepare(briefing(SETS["mixed"], Layout.PACK, Profile.LARGE), OURS, PRINTED)
    assert made.pages > 9
    steps = saving(maker, made, tmp_path / "pack.png", dpi=30)
    progress = list(steps)
    assert progress[-1] == (made.pages, made.pages)
    assert sorted(path.name for path in tmp_path.iterdir())[:2] == ["pack-01.png", "pack-02.png"]
    one = maker.prepare(briefing(SETS["one"], Layout.ONE_PAGE, Profile.STANDARD), OURS, PRINTED)
    assert save(maker, one, tmp_path / "one.png") == [tmp_path / "one.png"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_cannot_be_saved_is_said_and_what_was_there_stays(maker: SheetMaker, tmp_path: Path, ending: str) -> None:
    made = maker.prepare(briefing(SETS["one"], Layout.CARD, Profile.STANDARD), OURS, PRINTED)
    made_one_page = maker.prepare(
        briefing(("gamma",), Layout.CARD, Profile.STANDARD, chosen=(ChosenStatement("gamma"),)), {}, PRINTED
    )
    assert made.pages >= made_one_page.pages == 1
    (tmp_path / "taken").write_text("a file where a folder is wanted")
    with pytest.raises(UnwritableFile, match="could not be saved"):
        save(maker, made_one_page, tmp_path / "taken" / f"sheet{ending}")
    folder = tmp_path / f"sheet{ending}"
    folder.mkdir()
    (folder / "kept").touch()
    with pytest.raises(UnwritableFile):
        save(maker, made_one_page, folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([f"sheet{ending}", "taken"])


def test_a_save_that_is_given_up_writes_nothing(maker: SheetMaker, tmp_path: Path) -> None:
    made = maker.prepare(briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED)
    steps = saving(maker, made, tmp_path / "sheet.pdf")
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []
