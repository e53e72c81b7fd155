"""Whatever was typed and chosen: it compiles, nothing becomes markup, and every chosen part is there once."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Part,
    Profile,
    Purpose,
)
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.budget import OMITTED_WHOLE
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.typed_text import one_line, printable, several_lines
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Texts, Wording
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import (
    DOCUMENTS,
    GLOSSARY,
    LIBRARY,
    PRINTED,
    THEMES,
    full,
    statement,
    word,
)
from tests.briefing.sheets.paper import Paper
from tests.conftest import LONG

NASTY = (
    "#panic() *bold* _it_ $x^2$ `code` = heading [x](y) <b>bold</b> <script>alert(1)</script> &amp; </p> \\u{41} "
    '@ref // comment /* more */ #include "x" #image("/etc/passwd") {{x}} ŵ ŷ Ŵ Ŷ w\u0302 “quoted” – — … £ € ½'
)
EMOJI = "a 😀 b 👨‍👩‍👧 c 🏴󠁧󠁢󠁷󠁬󠁳󠁿 d ☃️ e"
ODD = (
    "\x00\x01\x1b[31m \u202egnirts\u202c \ufeff \ufffe \ud800 中文 עברית العربية \u2028 \u00ad \u200b \U0010ffff \ue000"
)


@pytest.fixture(scope="module")
def anything(tmp_path_factory: pytest.TempPathFactory):
    """Return a function that makes a maker for a library of any statements; the fonts are copied once."""
    cache = tmp_path_factory.mktemp("any")

    def make(*statements) -> SheetMaker:
        return SheetMaker(Library(Contents(statements, THEMES, DOCUMENTS, GLOSSARY)), engine_here(resources(), cache))

    return make


TEXT = st.text(max_size=200) | st.sampled_from([NASTY, EMOJI, ODD])

CHOSEN = st.lists(
    st.builds(
        ChosenStatement,
        id=st.sampled_from(["one", "two", "three", "gone"]),
        parts=st.sets(st.sampled_from(Part)).map(lambda found: tuple(part for part in Part if part in found)),
        wording=st.sampled_from([None, *Wording]),
        purpose=st.sampled_from([None, *Purpose]),
        item=TEXT,
        recommendation=TEXT,
    ),
    max_size=3,
    unique_by=lambda each: each.id,
).map(tuple)


@settings(max_examples=400 if LONG else 25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    chosen=CHOSEN,
    look=st.tuples(st.sampled_from(Layout), st.sampled_from(Profile), st.sampled_from(Acronyms)),
    title=TEXT,
    texts=st.lists(TEXT, min_size=8, max_size=8),
)
def test_any_briefing_compiles_and_holds_every_chosen_part_once(
    anything,
    chosen: tuple[ChosenStatement, ...],
    look: tuple[Layout, Profile, Acronyms],
    title: str,
    texts: list[str],
) -> None:
    layout, profile, acronyms = look
    ids = ("one", "two", "three")
    own = {
        each: SchoolNotes(
            note=f"{word(each, 'note')} {texts[3]}\n\n- {texts[4]}",
            stance=f"{word(each, 'stance')} {texts[5]}",
            questions=(f"{word(each, 'questions')} {texts[6]}", texts[7]),
        )
        for each in ids
    }
    statements = [
        statement(
            each,
            f"Title of {each}",
            Texts(
                *(
                    f"{word(each, part)} {text}"
                    for part, text in zip(("context", "position", "rationale"), texts, strict=False)
                )
            ),
            full=full(each, 1) if each == "three" else None,
        )
        for each in ids
    ]
    briefing = Briefing(
        id="any", title=title, meeting=texts[0], audience=texts[1], school=texts[2], prepared_by=texts[3],
        cover=texts[4], place=texts[6], time=texts[7], chosen=chosen, layout=layout, profile=profile, acronyms=acronyms,
    )  # fmt: skip
    maker = anything(*statements)
    made = maker.prepare(briefing, own, PRINTED)
    there = Counter(found for found in expected(made, chosen))
    text = "".join(Paper(maker.pdf(made)).text.split())
    assert {found: text.count(found) for found in there} == dict(there)
    assert len(maker.pages(made, 20)) == made.pages


def expected(made: PreparedSheet, chosen: tuple[ChosenStatement, ...]) -> list[str]:
    """Return the marked words of all that was chosen and not left out to fit a page."""
    gone = {OMITTED_WHOLE.get(each) for each in made.left_out}
    marks = []
    for each in chosen:
        if each.id not in ("one", "two", "three"):
            continue
        name = "three-full" if each.id == "three" and each.wording is not Wording.SUMMARY else each.id
        marks.append(word(name, "position"))
        for part in each.parts:
            if part in gone or part is Part.SOURCE:
                continue
            marks.append(word(name if part in (Part.CONTEXT, Part.RATIONALE) else each.id, part.value))
    return marks


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    "text", [NASTY, EMOJI, ODD, "x" * 2000, "W" * 400 + " " + "m" * 400], ids=["nasty", "emoji", "odd", "long", "wide"]
)
def test_every_text_field_takes_anything(maker: SheetMaker, layout: Layout, text: str) -> None:
    own = {"gamma": SchoolNotes(text, text, text, (text, text))}
    made = maker.prepare(
        Briefing(
            id="x", title=text, meeting=text, audience=text, date=text, prepared_by=text, school=text,
            chosen=(ChosenStatement("gamma", tuple(Part)), ChosenStatement("alpha")), layout=layout,
        ),
        own,
        PRINTED,
    )  # fmt: skip
    paper = Paper(maker.pdf(made))
    if layout is not Layout.ONE_PAGE:
        assert not [line for lines in paper.pages for line in lines if line.right > paper.width - 50]
    if text is NASTY:
        assert "".join(one_line(NASTY).split()) in "".join(paper.text.split())
    if text is EMOJI:
        assert "a (grinning face) b" in paper.text


def test_a_title_of_three_hundred_characters(maker: SheetMaker) -> None:
    title = ("A title that goes on and on " * 20)[:300].strip()
    made = maker.prepare(Briefing(id="x", title=title, chosen=(ChosenStatement("alpha"),)), {}, PRINTED)
    paper = Paper(maker.pdf(made))
    assert paper.title == title
    assert paper.headings[0].text == title


def test_a_note_of_sixty_pages(maker: SheetMaker) -> None:
    note = "\n\n".join(f"Paragraph {number}. " + "word " * 120 for number in range(1, 301))
    made = maker.prepare(
        Briefing(id="x", chosen=(ChosenStatement("alpha", (Part.NOTE,)),)), {"alpha": SchoolNotes(note)}, PRINTED
    )
    assert made.pages >= 60
    text = "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(maker.pdf(made)))
    assert all(text.count(f"Paragraph {number}.") == 1 for number in (1, 150, 300))


@pytest.mark.parametrize("layout", Layout)
def test_no_statement_at_all(maker: SheetMaker, layout: Layout) -> None:
    made = maker.prepare(Briefing(id="x", title="Nothing yet", layout=layout), {}, PRINTED)
    assert (made.pages, made.fits) == (1, True)
    text = Paper(maker.pdf(made)).text
    assert "Nothing yet" in text
    assert "No statement has been chosen yet." in text


@pytest.mark.parametrize("layout", Layout)
def test_many_statements(anything, layout: Layout) -> None:
    first = LIBRARY.find("alpha")
    many = 200 if LONG or layout is Layout.SHEET else 80
    ids = [f"s{number}" for number in range(many)]
    maker = anything(*(msgspec.structs.replace(first, id=each, title=f"Statement {each}") for each in ids))
    made = maker.prepare(Briefing(id="x", layout=layout).adding(ids), {}, PRINTED)
    assert len(made.sheet.entries) == many
    reader = PdfDocument(maker.pdf(made))
    assert len(reader) == made.pages
    titles = [each.get_title() for each in reader.get_toc() if each.level == 0]
    found = [each for each in titles if "Statement" in each]
    numbered = layout is not Layout.CARD
    assert found == [
        f"{number}. Statement {each}" if numbered else f"Statement {each}" for number, each in enumerate(ids, 1)
    ]


@given(st.text())
def test_typed_text_becomes_clean_and_stays_so(text: str) -> None:
    clean = several_lines(text)
    assert several_lines(clean) == clean
    assert "\n" not in one_line(text)
    clean.encode()
    assert not [each for each in clean if each != "\n" and (each < " " or "\x7f" <= each < "\xa0")]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ŵŷ", "ŵŷ"),
        ("w\u0302", "ŵ"),
        ("a\u2011b", "a\u2010b"),
        ("😀", "(grinning face)"),
        ("👍🏽", "(thumbs up)"),
        ("🇬🇧", "GB"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "GB-WLS"),
        ("a\ufe0f\u20e3", "a"),
        ("❤️", "(heart)"),
        ("🖤", "(black heart)"),
        ("✅", "(check mark)"),
        ("★★☆", "(black star)(black star)(white star)"),
        ("⚫⚪", "(black circle)(white circle)"),
        ("⭐", "(star)"),
        ("中", "[U+4E2D]"),
        ("x\u200dy\ufe0f", "xy"),
        ("ﬁ", "fi"),
        ("a\u3000b", "a b"),
    ],
)
def test_what_no_font_has_is_a_named_gap(text: str, printed: str) -> None:
    covered = frozenset(map(ord, "abfixywŵŷ\u2010 "))
    assert printable(several_lines(text), covered) == printed
