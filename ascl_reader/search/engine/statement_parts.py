"""The parts of a statement that are searched and the weight of a word in each; sections have both wordings."""

from __future__ import annotations

from ascl_reader.library.statement import Section, Statement, Wording
from ascl_reader.library.themes import ThemeTree

SECTIONS = tuple(section.value for section in Section)

PARTS = ("title", "brief", "theme", "period", "facts", *SECTIONS)
"""What a hit may be found in; sections are the same part in both wordings."""

FIELDS = (
    *("title", "brief", "theme", "period", "facts"),
    *(f"{section}_{wording.value}" for wording in Wording for section in SECTIONS),
)
"""The fields of the index, in the order of their bits in a mask."""

PART_OF = {field: field.partition("_")[0] for field in FIELDS}
WORDING_OF = {field: Wording(field.partition("_")[2]) for field in FIELDS if "_" in field}

WEIGHTS = {
    **{"title": 8.0, "brief": 3.0, "theme": 1.0, "period": 1.0, "facts": 1.5},
    **{"position": 3.0, "context": 1.0, "rationale": 1.0},
}
"""The weight of a word in each part: title, brief and position say what a statement is about."""

BIT = {field: 1 << number for number, field in enumerate(FIELDS)}
MASK_OF = {part: sum(BIT[field] for field in FIELDS if PART_OF[field] == part) for part in PARTS}
MASK_OF["itself"] = sum(BIT[field] for field in FIELDS if PART_OF[field] != "theme")
"""The fields of each part; `itself` are those of the statement alone: a theme's name is the editors' word for many."""


def field_texts(statement: Statement, themes: ThemeTree) -> dict[str, str]:
    """Returns the searched texts of a statement, by field; those of a wording that it lacks are empty."""
    texts = {part: text_beside_sections(statement, themes, part) for part in PARTS if part not in SECTIONS}
    full = statement.full.texts if statement.full else None
    for section in Section:
        texts[f"{section.value}_summary"] = statement.summary.plain(section)
        texts[f"{section.value}_full"] = full.plain(section) if full else ""
    return {field: texts[field] for field in FIELDS}


def text_beside_sections(statement: Statement, themes: ThemeTree, part: str) -> str:
    """Returns what is searched of a statement in a part that is in no wording; empty for any other part."""
    if part in ("title", "brief"):
        return statement.title if part == "title" else statement.brief
    if part == "theme":
        return "\n".join(themes.name(theme) for theme in statement.themes)
    if part == "facts":
        return "\n".join(statement.facts)
    if part != "period":
        return ""
    label, years = statement.period.label, " ".join(map(str, statement.period.years))
    return label if all(year in label for year in years.split()) else f"{label}\n{years}"


def best_part(gains: dict[str, float], shown: Wording) -> tuple[str, Wording]:
    """Returns the part that gains most, and its wording; of both wordings of a section the shown one, if it does.

    The other wording of the part is named only where it gains more: what can be read without switching comes first.
    """
    if not gains:
        return "title", shown
    shown_first = sorted(gains, key=lambda field: (-gains[field], WORDING_OF.get(field, shown) is not shown))
    field = shown_first[0]
    return PART_OF[field], WORDING_OF.get(field, shown)
