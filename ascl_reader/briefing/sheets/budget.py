"""The page budget of "one page": which text goes, in which order, until a sheet fits."""

from __future__ import annotations

from enum import Enum

from ascl_reader.briefing.briefing import Part, Profile
from ascl_reader.briefing.sheets.content import Sheet
from ascl_reader.briefing.sheets.print_styles import PRINT_STYLES

SIZE_STEP = 0.5
"""Points by which letters get smaller."""


class OmittedPart(str, Enum):
    """The parts of a sheet that can be omitted."""

    CONTEXT = "context"
    REST_OF_RATIONALE = "all but the first sentence of each rationale"
    RATIONALE = "rationale"
    FACTS = "figures and sources"
    SOURCE = "what is known of each source"
    ACRONYMS = "the list of acronyms"


OMITTED_WHOLE = {
    OmittedPart.CONTEXT: Part.CONTEXT,
    OmittedPart.RATIONALE: Part.RATIONALE,
    OmittedPart.FACTS: Part.FACTS,
    OmittedPart.SOURCE: Part.SOURCE,
}
"""Which part goes as a whole. The position, where it is published and the school's own words never do."""


def omission_levels(sheet: Sheet) -> list[tuple[OmittedPart, ...]]:
    """Returns the levels of omission for a sheet, from nothing to all that can be omitted."""
    there = {text.part for entry in sheet.entries for text in entry.parts}
    found: list[tuple[OmittedPart, ...]] = [()]
    if Part.CONTEXT in there:
        found.append((OmittedPart.CONTEXT,))
    if Part.RATIONALE in there:
        kept = found[-1]
        found += [(*kept, OmittedPart.REST_OF_RATIONALE), (*kept, OmittedPart.RATIONALE)]
    found += [(*found[-1], OmittedPart.FACTS)] if Part.FACTS in there else []
    found += [(*found[-1], OmittedPart.SOURCE)] if Part.SOURCE in there else []
    found += [(*found[-1], OmittedPart.ACRONYMS)] if sheet.acronyms else []
    return found


def text_sizes(profile: Profile) -> list[float]:
    """Returns the text sizes that a profile allows, in points, the largest first."""
    look = PRINT_STYLES[profile]
    return [look.body - SIZE_STEP * step for step in range(int((look.body - look.smallest) / SIZE_STEP) + 1)]
