"""The same content in five formats gives the same statements, word for word, for every way in which pages are made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ascl_reader.importer.blocks.labels import split_at_labels
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import MISSING, CheckReason, FoundStatement
from ascl_reader.importer.finding.known_library import KnownStatements
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.library.statement import Section
from tests.importer.pages import CONTEXT, POSITION, RATIONALE, Piece, save_in_all_formats

SOWING = "Beans are sown in May, and again in June where it is cold."
PLOTS = "Every school with a lawn should have a plot of beans."
DIGGING = "Pupils who dig eat what they have dug."
RAIN = "It rains on four of the five days of a school week."
COOKS = "Cooks should say in spring what they will need in autumn."
PLANTS = "Beans Peas Kale Leeks Chard Beets Cress Sorrel".split()
LOOKS_LIKE = "The ASCL position is known. ASCL positions differ. We ask why we are saying so little of it."
MISSPELT = "Teh beens are are sown , in may .They grow ."
SIGNS = "Half – “or ½” – of £4,300 & 5 % * 2 < 3 [see A_B] went in 2018/19…"

CONTEXTS = (
    "What is the context?",
    "What is the context",
    "What’s the context?",
    "What's the context?",
    "WHAT IS THE CONTEXT?",
)
POSITIONS = ("ASCL position:", "ASCL position", "ASCL Position:", "ASCL’s position:", "ASCL  position :")
REASONS = (
    *("Why are we saying it?", "Why are we saying this?", "Why are we saying that?", "Why we are saying…"),
    *("Why we are saying...", "Why are we are saying this?", "Why we’re saying it:", "Why are we saying this"),
)

FORMS: dict[str, Callable[[str, str], list[Piece]]] = {
    "on its own line": lambda label, words: [Piece("text", label), Piece("text", words)],
    "bold": lambda label, words: [Piece("label", label), Piece("text", words)],
    "a heading": lambda label, words: [Piece("subheading", label), Piece("text", words)],
    "inline": lambda label, words: [Piece("text", f"{label} {words}")],
    "bold inline": lambda label, words: [Piece("text", words, label)],
    "before a no-break space": lambda label, words: [Piece("text", f"{label}\u00a0{words}")],
    "glued": lambda label, words: [Piece("text", f"{label}{words}")],
    "bold and glued": lambda label, words: [Piece("glued", words, label)],
}
ENDS_ONLY_A_LINE = ("Why are we saying this",)
"""Labels that are sentences' beginnings where words follow on the same line."""


ENDINGS = (".txt", ".md", ".html", ".docx", ".pdf")
HEADLESS = (".txt",)
"""Formats that cannot mark a heading."""


class Expected(NamedTuple):
    """A statement as it must be found."""

    title: str = ""
    month: str | None = None
    context: str = ""
    position: str = ""
    rationale: str = ""


class Case(NamedTuple):
    """A page, what must be found on it, and the formats in which its titles are to be checked."""

    page: list[Piece]
    found: list[Expected]
    unsure: tuple[str, ...] = ()


HEADING = Piece("heading", "Gardens and Kitchens")
PAGE_NAME = Piece("text", "ASCL position statements")
BLANKS = [Piece("blank", "\u00a0"), Piece("blank", "\u00a0")]
ITEMS = ("runner beans, which climb", "broad beans – the hardy ones", "“dwarf” beans")
SOW = [Piece("text", "Sow these:"), *(Piece("bullet", each) for each in ITEMS)]
SOWN = "Sow these:\n\n" + "\n".join(f"- {each}" for each in ITEMS)
AREAS = [
    Piece("text", "A working group wrote these statements. They deal with:"),
    *(Piece("bullet", each) for each in ("gardens", "kitchens", "what is thrown away")),
]


def page(*parts: Piece | list[Piece]) -> list[Piece]:
    """Return the pieces of a page under its heading."""
    return [HEADING, *(piece for part in parts for piece in (part if isinstance(part, list) else [part]))]


def text(words: str) -> Piece:
    """Return a paragraph."""
    return Piece("text", words)


def bold(label: str, words: str) -> list[Piece]:
    """Return a section with its label in bold on a line of its own."""
    return FORMS["bold"](label, words)


WHOLE = [*bold(CONTEXT, SOWING), *bold(POSITION, PLOTS), *bold(RATIONALE, DIGGING)]
NEXT = [*bold(CONTEXT, RAIN), Piece("text", COOKS, POSITION)]
ALL = Expected(context=SOWING, position=PLOTS, rationale=DIGGING)
FOLLOWING = Expected(context=RAIN, position=COOKS)
BELOW_HEADING = ALL._replace(title=HEADING.text)
"""Right below the heading of its page, where the next statement has a line for its title."""


def in_form(form: str) -> Case:
    """Return a page on which every spelling of each label stands in one form."""
    shape = FORMS[form]
    fits = [each for each in REASONS if len(shape("a", "b")) > 1 or each not in ENDS_ONLY_A_LINE]
    found, parts = [], []
    for number, reason in enumerate(fits):
        plant = PLANTS[number]
        told = Expected("", None, f"{plant}: {SOWING}", f"{plant}: {PLOTS}", f"{plant}: {DIGGING}")
        parts.append(shape(CONTEXTS[number % len(CONTEXTS)], told.context))
        parts.append(shape(POSITIONS[number % len(POSITIONS)], told.position))
        parts.append(shape(reason, told.rationale))
        found.append(told)
    return Case(page(*parts), found)


OTHERS: dict[str, Case] = {
    "bullets in a context": Case(
        page(Piece("label", CONTEXT), SOW, Piece("text", PLOTS, POSITION)), [Expected(context=SOWN, position=PLOTS)]
    ),
    "bullets in a position and text after them": Case(
        page(bold(CONTEXT, SOWING), Piece("label", POSITION), SOW, text(RAIN), Piece("text", DIGGING, RATIONALE)),
        [Expected(context=SOWING, position=f"{SOWN}\n\n{RAIN}", rationale=DIGGING)],
    ),
    "bullets at the end of a rationale": Case(
        page(WHOLE, SOW, NEXT), [ALL._replace(rationale=f"{DIGGING}\n\n{SOWN}"), FOLLOWING]
    ),
    "two lists in one section": Case(
        page(Piece("label", POSITION), SOW, text("And:"), Piece("bullet", "peas"), Piece("bullet", "kale")),
        [Expected(position=f"{SOWN}\n\nAnd:\n\n- peas\n- kale")],
    ),
    "a list straight after an inline label": Case(
        page(Piece("text", "Sow these:", POSITION), SOW[1:]), [Expected(position=SOWN)]
    ),
    "blank lines between sections": Case(
        page(BLANKS, WHOLE[:2], BLANKS, FORMS["inline"](POSITION, PLOTS), BLANKS, WHOLE[4:], BLANKS), [ALL]
    ),
    "blank lines inside sections": Case(
        page(bold(CONTEXT, SOWING), BLANKS, text(RAIN), Piece("label", POSITION), BLANKS, text(PLOTS), BLANKS, SOW),
        [Expected(context=f"{SOWING}\n\n{RAIN}", position=f"{PLOTS}\n\n{SOWN}")],
    ),
    "several paragraphs in each section": Case(
        page(WHOLE[:2], text(RAIN), WHOLE[2:4], text(COOKS), WHOLE[4:], text(RAIN), text(COOKS), NEXT),
        [
            Expected("", None, f"{SOWING}\n\n{RAIN}", f"{PLOTS}\n\n{COOKS}", f"{DIGGING}\n\n{RAIN}\n\n{COOKS}"),
            FOLLOWING,
        ],
    ),
    "the page’s name is no label": Case(page(PAGE_NAME, WHOLE), [ALL]),
    "the page’s name as a heading": Case(page(Piece("subheading", "ASCL Position Statements"), NEXT), [FOLLOWING]),
    "the page’s name with a colon": Case(page(text("ASCL position statement:"), NEXT), [FOLLOWING]),
    "a preamble with its list is no statement": Case(page(PAGE_NAME, AREAS, WHOLE), [ALL]),
    "a preamble of sentences is no statement": Case(page(text(RAIN), text(COOKS), WHOLE, NEXT), [ALL, FOLLOWING]),
    "no context": Case(page(WHOLE[2:], NEXT), [ALL._replace(context=""), FOLLOWING]),
    "no rationale": Case(page(NEXT, WHOLE), [FOLLOWING, ALL]),
    "only positions": Case(
        page(*(Piece("text", words, POSITION) for words in (PLOTS, SOWING, RAIN))),
        [Expected(position=PLOTS), Expected(position=SOWING), Expected(position=RAIN)],
    ),
    "titles with months": Case(
        page(Piece("title", "Beans on lawns – March 2017"), WHOLE, Piece("title", "Peas – November 2019"), NEXT),
        [ALL._replace(title="Beans on lawns", month="2017-03"), FOLLOWING._replace(title="Peas", month="2019-11")],
    ),
    "titles with months that are no headings": Case(
        page(text("Beans on lawns – March 2017"), WHOLE, text("Peas - June 2016"), NEXT),
        [ALL._replace(title="Beans on lawns", month="2017-03"), FOLLOWING._replace(title="Peas", month="2016-06")],
    ),
    "a title with a month in bold": Case(
        page(WHOLE, Piece("label", "Peas — June 2016"), Piece("text", COOKS, POSITION)),
        [ALL, Expected("Peas", "2016-06", position=COOKS)],
    ),
    "titles with months and no labels": Case(
        page(Piece("title", "Beans – May 2018"), text(PLOTS), SOW, text("Peas – July 2018"), text(RAIN), text(COOKS)),
        [
            Expected("Beans", "2018-05", position=f"{PLOTS}\n\n{SOWN}"),
            Expected("Peas", "2018-07", position=f"{RAIN}\n\n{COOKS}"),
        ],
    ),
    "titles without months": Case(
        page(AREAS, Piece("title", "Beans on lawns"), WHOLE, Piece("title", "Peas in pots"), NEXT),
        [ALL._replace(title="Beans on lawns"), FOLLOWING._replace(title="Peas in pots")],
        HEADLESS,
    ),
    "a title straight below the page’s heading": Case(
        page(Piece("title", "Beans on lawns"), WHOLE, NEXT), [ALL._replace(title="Beans on lawns"), FOLLOWING], HEADLESS
    ),
    "a title before a statement without a context": Case(
        page(WHOLE, Piece("title", "Peas in pots"), bold(POSITION, COOKS)),
        [ALL, Expected("Peas in pots", position=COOKS)],
        HEADLESS,
    ),
    "a title without a month that is no heading": Case(
        page(WHOLE, text("Peas in pots"), NEXT), [BELOW_HEADING, FOLLOWING._replace(title="Peas in pots")], ENDINGS
    ),
    "a title without a month in bold": Case(
        page(text(RAIN), Piece("label", "Beans"), WHOLE, Piece("label", "Peas in pots"), bold(POSITION, COOKS)),
        [ALL._replace(title="Beans"), Expected("Peas in pots", position=COOKS)],
        ENDINGS,
    ),
    "a title with a month in small letters and a full stop": Case(
        page(WHOLE, text("Peas in pots – june 2016."), NEXT),
        [BELOW_HEADING, FOLLOWING._replace(title="Peas in pots", month="2016-06")],
    ),
    "a title with blank lines around it": Case(
        page(BLANKS, Piece("title", "Peas-June 2016"), BLANKS, WHOLE), [ALL._replace(title="Peas", month="2016-06")]
    ),
    "a title with a dash and a month in it": Case(
        page(Piece("title", "From May 2012 – what was sown – June 2016"), WHOLE),
        [ALL._replace(title="From May 2012 – what was sown", month="2016-06")],
    ),
    "labels of every form in one statement": Case(
        page(FORMS["on its own line"](CONTEXT, SOWING), FORMS["glued"]("ASCL position", PLOTS))
        + FORMS["a heading"]("Why we are saying…", DIGGING),
        [ALL],
    ),
    "no-break spaces inside labels": Case(
        page(bold("What\u00a0is the\u00a0context?", SOWING), FORMS["inline"]("ASCL\u00a0position:", PLOTS)),
        [ALL._replace(rationale="")],
    ),
    "a list between two labels": Case(
        page(Piece("label", CONTEXT), SOW[1:], Piece("text", PLOTS, POSITION), WHOLE[4:]),
        [ALL._replace(context=SOWN.partition("\n\n")[2])],
    ),
    "labels inside a paragraph": Case(
        page(text(f"{CONTEXT} {SOWING} {POSITION} {PLOTS} {RATIONALE} {DIGGING}")), [ALL]
    ),
    "sentences that look like labels": Case(
        page(bold(CONTEXT, LOOKS_LIKE), bold(POSITION, "What is the context of a bean? We ask it often.")),
        [Expected(context=LOOKS_LIKE, position="What is the context of a bean? We ask it often.")],
    ),
    "misspelt words and odd spaces": Case(
        page(FORMS["inline"](CONTEXT, MISSPELT), bold(POSITION, PLOTS)), [Expected(context=MISSPELT, position=PLOTS)]
    ),
    "signs of every kind": Case(
        page(FORMS["inline"](CONTEXT, SIGNS), bold(POSITION, PLOTS)), [Expected(context=SIGNS, position=PLOTS)]
    ),
}

WITHOUT_LABELS = {"titles with months and no labels"}

CASES = {**{f"labels {form}": in_form(form) for form in FORMS}, **OTHERS}


def shown(found: FoundStatement) -> Expected:
    """Return a found statement as one that is expected."""
    texts = {section.section.value: section.as_text for section in found.sections}
    return Expected(found.title, found.month, **texts)


@pytest.mark.parametrize("name", CASES)
def test_every_format_gives_these_statements(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    first = next(piece.text for piece in case.page[1:] if piece.text.strip())
    is_alone = len(case.found) == 1 and split_at_labels(first)[0].section is not None
    # the heading of a page right above the labels of its only statement is that one's title
    wanted = [each._replace(title=HEADING.text) for each in case.found] if is_alone else case.found
    paths = save_in_all_formats(tmp_path, case.page)
    for ending in ENDINGS:
        found = find_statements(read_document(paths[ending]), KnownStatements({})).statements
        assert [shown(each) for each in found] == wanted, ending
        for each in found:
            unsure = each.title == HEADING.text or (each.title and ending in case.unsure)
            lacking = (
                [] if name in WITHOUT_LABELS else [MISSING[section] for section in Section if not each.section(section)]
            )
            assert each.check == (*((CheckReason.TITLE_BY_PLACE,) if unsure else ()), *lacking), ending
