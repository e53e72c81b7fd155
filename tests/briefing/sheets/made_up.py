"""A library and school's words made up for the tests: every section holds one word that stands nowhere else."""

from __future__ import annotations

from datetime import date

from ascl_reader.briefing.briefing import (
    Briefing,
    ChosenStatement,
    Layout,
    Part,
    Profile,
)
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.library.contents import Contents, Document, Documents
from ascl_reader.library.glossary import Glossary, GlossaryEntry
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    Confidence,
    FullWording,
    NotListed,
    Origin,
    Period,
    Relation,
    RelationKind,
    SourcePlace,
    Statement,
    Texts,
)
from ascl_reader.library.themes import Theme, ThemeTree

PRINTED = date(2026, 11, 21)

SENTENCE = (
    "Leaders of schools say each week that help comes late, and that the cost of it falls on what was meant for all."
)
BULLETS = (
    "Ministers should\n\n- name the money for every year of the plan\n- tell schools in time for their own budgets"
)

DOCUMENTS = Documents((Document("first", "First page", "No date on the page."), Document("second", "Second page", "")))
GLOSSARY = Glossary(
    (
        GlossaryEntry("ASCL", "Association of School and College Leaders"),
        GlossaryEntry("EHCP", "education, health and care plan"),
        GlossaryEntry("DfE", "Department for Education"),
        GlossaryEntry("LA", "local authority"),
    )
)
THEMES = ThemeTree((Theme("money", "Money"), Theme("help", "Help and support")))


def word(statement_id: str, part: str) -> str:
    """Return the word that stands in one part of one statement only."""
    return f"Q{statement_id.replace('-', '')}{part}Z".upper()


def statement(statement_id: str, title: str, texts: Texts, **changes: object) -> Statement:
    """Return a statement with made-up texts."""
    given = {
        "version": 1,
        "id": statement_id,
        "title": title,
        "themes": ("money", "help"),
        "period": Period("2020-01", "2020-06", "early 2020", Confidence.HIGH, ""),
        "brief": f"Schools should have more money for {title.lower()}.",
        "summary": texts,
        "facts": (f"£2 billion {word(statement_id, 'facts')}", "an Act"),
        "sources": (SourcePlace("first", 4), SourcePlace("second", 2)),
        **changes,
    }
    return Statement(**given)  # type: ignore[arg-type]


def texts(statement_id: str, sentences: int = 2, extra: str = "") -> Texts:
    """Return three sections of so many sentences."""
    many = " ".join([SENTENCE] * sentences)
    return Texts(
        context=f"The DfE wrote {word(statement_id, 'context')} down. {many}",
        position=f"ASCL asks for {word(statement_id, 'position')} and an EHCP. {SENTENCE}{extra}",
        rationale=f"Because {word(statement_id, 'rationale')} is so. {many}\n\n{many}",
    )


def full(statement_id: str, sentences: int) -> FullWording:
    """Return a published text that was imported from two pages."""
    longer = texts(f"{statement_id}-full", sentences, f"\n\n{BULLETS}")
    pages = (
        Origin("First page", 4, "first.html", "2026-03-03", "https://example.org/policy/first"),
        Origin("A page with a heading of more than a few words", 9, "other.pdf", "2026-03-04"),
    )
    return FullWording(longer, pages)


UNSURE = Period("2019-09", None, "after September 2019", Confidence.LOW, "Little in it tells.")
UNDATED = Period(None, None, "not dated by the text", Confidence.LOW, "Nothing in it tells.")

STATEMENTS = (
    statement("alpha", "Fair plans in every area", texts("alpha")),
    statement("beta", "Money that reaches the school", texts("beta", 6, f"\n\n{BULLETS}"), period=UNSURE),
    statement(
        "gamma",
        "A position and nothing else",
        Texts(position=texts("gamma").position),
    ),
    statement(
        "delta",
        "A later word on the same",
        texts("delta", 1),
        related=(Relation("gamma", RelationKind.SUPERSEDES, "newer"),),
    ),
    statement("epsilon", "Read from its page", texts("epsilon"), full=full("epsilon", 3)),
    statement(
        "zeta",
        "A long one that has left its page",
        texts("zeta"),
        full=full("zeta", 30),
        not_listed=NotListed("First page", "2026-05-05"),
    ),
)

LIBRARY = Library(Contents(STATEMENTS, THEMES, DOCUMENTS, GLOSSARY))

OURS = {
    each.id: SchoolNotes(
        note=f"We saw {word(each.id, 'note')} this term.\n\n- write to the panel\n- ask for the minutes",
        stance="partly",
        look_again="2027-03-01",
        questions=(f"Who pays for {word(each.id, 'questions')}?", "By when?"),
    )
    for each in STATEMENTS
}

SETS = {
    "one": ("alpha",),
    "four": ("alpha", "beta", "gamma", "delta"),
    "mixed": ("zeta", "gamma", "epsilon", "beta", "alpha"),
}
"""The briefings that are kept as golden ones."""


def briefing(ids: tuple[str, ...], layout: Layout, profile: Profile, **changes: object) -> Briefing:
    """Return a briefing of statements with all their parts (a card: with two)."""
    parts = (Part.RATIONALE, Part.NOTE) if layout is Layout.CARD else tuple(Part)
    given = {
        "id": "test",
        "title": "Money and plans",
        "meeting": "Full governors’ meeting",
        "audience": "the governing body",
        "date": "2026-12-02",
        "prepared_by": "the headteacher",
        "school": "Example School",
        "chosen": tuple(ChosenStatement(each, parts) for each in ids),
        "layout": layout,
        "profile": profile,
        **changes,
    }
    return Briefing(**given)  # type: ignore[arg-type]
