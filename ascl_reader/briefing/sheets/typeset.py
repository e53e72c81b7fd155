"""Prepares a briefing's sheet for printing: composes it, and fits it to its page budget."""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Mapping
from datetime import date

import msgspec

from ascl_reader.briefing.briefing import Acronyms, Briefing, Layout, Part
from ascl_reader.briefing.engine.requests import Engine
from ascl_reader.briefing.sheets import budget
from ascl_reader.briefing.sheets.budget import OmittedPart
from ascl_reader.briefing.sheets.compose import compose, missing_statements
from ascl_reader.briefing.sheets.content import SchoolNotes, Sheet
from ascl_reader.briefing.sheets.logo import Logo
from ascl_reader.briefing.sheets.page_fit import finding_fit, is_hardly_filled
from ascl_reader.briefing.sheets.print_styles import PRINT_STYLES, line_height
from ascl_reader.briefing.sheets.sheet_engine import SheetEngine, SheetLength
from ascl_reader.library.library import Library
from ascl_reader.progress import Progress, finish

_log = logging.getLogger("ascl_reader.paper")


class PreparedSheet(msgspec.Struct, frozen=True):
    """A sheet ready to be drawn or written, with its length and what was omitted."""

    sheet: Sheet
    body: float
    """Size of the text in points; a page budget may have made it smaller."""
    pages: int
    fits: bool
    """False where a page budget could not be kept, whatever may be omitted."""
    positions_alone: int
    """Where the budget could not be kept, the pages of the positions without the school's words; else `pages`."""
    limit: int
    """The pages that it may take, 0 for any number."""
    left_out: tuple[OmittedPart, ...]
    missing: tuple[str, ...]
    """Chosen statements that the library does not have."""
    logo: Logo | None
    logo_refused: bool
    """Whether there was a logo that could not be drawn; it is left out."""


class ShorteningOffer(msgspec.Struct, frozen=True):
    """An offer to shorten a briefing by omitting parts: its pages then, and about how many lines that saves."""

    parts: tuple[Part, ...]
    pages: int
    lines: int


class SheetMaker:
    """Prepares and draws the sheets of briefings of one library. Several threads may use it at the same time."""

    def __init__(self, library: Library, engine: Engine) -> None:
        self._library = library
        self._engine = SheetEngine(engine)

    def preparing(
        self, briefing: Briefing, own: Mapping[str, SchoolNotes], printed: date, logo: Logo | None = None
    ) -> Generator[Progress, None, PreparedSheet]:
        """Prepares a briefing's sheet; yields the progress between steps, returns the prepared sheet."""
        began = time.perf_counter()
        made = yield from self._preparing(briefing, own, printed, logo)
        took = 1000 * (time.perf_counter() - began)
        told = (briefing.layout.value, len(made.sheet.entries), made.pages, made.body, took)
        _log.info("%s: %s statements on %s pages, letters of %s points, in %.0f ms", *told)
        return made

    def _preparing(
        self, briefing: Briefing, own: Mapping[str, SchoolNotes], printed: date, logo: Logo | None
    ) -> Generator[Progress, None, PreparedSheet]:
        yield 0, 1
        limit = page_limit(briefing)
        if not limit:
            body = PRINT_STYLES[briefing.profile].body
            return self._made(briefing, own, printed, logo=logo, leaving=(), body=body)[0]
        whole = compose(briefing, self._library, own, printed)
        made: dict[tuple[tuple[OmittedPart, ...], float], PreparedSheet] = {}

        def tried(leaving: tuple[OmittedPart, ...], body: float) -> SheetLength:
            """Returns how long the sheet is with these parts left out, in letters of this size."""
            made[leaving, body], length = self._made(briefing, own, printed, logo=logo, leaving=leaving, body=body)
            return length

        levels, sizes = budget.omission_levels(whole), budget.text_sizes(briefing.profile)
        found = yield from finding_fit(whole, levels, sizes, limit, tried)
        sheet = made[found.leaving, found.body]
        return sheet if found.fits else self._not_fitting(briefing, own, printed, sheet)

    def _not_fitting(
        self, briefing: Briefing, own: Mapping[str, SchoolNotes], printed: date, made: PreparedSheet
    ) -> PreparedSheet:
        """Returns a sheet that takes more pages than it may, with those that its positions alone would take."""
        only = compose(positions_alone(briefing), self._library, own, printed)
        _, alone, _ = self._settled(only, made.logo, made.body)
        return msgspec.structs.replace(made, fits=False, positions_alone=alone.pages)

    def prepare(
        self, briefing: Briefing, own: Mapping[str, SchoolNotes], printed: date, logo: Logo | None = None
    ) -> PreparedSheet:
        """Returns a briefing's prepared sheet, without telling the progress."""
        return finish(self.preparing(briefing, own, printed, logo))

    def forget(self) -> None:
        """Drops the sheet that was prepared or drawn last."""
        self._engine.forget()

    def pdf(self, made: PreparedSheet) -> bytes:
        """Returns the sheet as PDF/UA-1."""
        return self._engine.pdf(made.sheet, made.logo, made.body)

    def pages(self, made: PreparedSheet, dpi: float) -> list[bytes]:
        """Returns the pages as PNG pictures; the resolution is in dots per inch."""
        return self._engine.pages(made.sheet, dpi, made.logo, made.body)

    def drawings(self, made: PreparedSheet) -> list[bytes]:
        """Returns the pages as SVG drawings, for a printer."""
        return self._engine.drawings(made.sheet, made.logo, made.body)

    def beside(self, made: PreparedSheet) -> frozenset[int]:
        """Returns the numbers of the statements whose context and rationale stand beside one another."""
        return self._engine.beside(made.sheet, made.logo, made.body)

    def logo_picture(self, made: PreparedSheet) -> bytes | None:
        """Returns the sheet's logo as PNG in the size that it has on paper, None if it has none."""
        return self._engine.picture(made.logo, made.sheet.profile) if made.logo else None

    def offer_shortening(
        self,
        briefing: Briefing,
        own: Mapping[str, SchoolNotes],
        printed: date,
        logo: Logo | None = None,
        *,
        pages: int = 1,
    ) -> ShorteningOffer | None:
        """Returns the smallest omission with which a briefing fits so many pages, None if no omission is enough."""
        _, before, _ = self._settled(compose(briefing, self._library, own, printed), logo, None)
        for parts in ((Part.CONTEXT,), (Part.CONTEXT, Part.RATIONALE), (Part.CONTEXT, Part.RATIONALE, Part.FACTS)):
            shorter = without_parts(briefing, parts)
            if shorter == briefing:
                continue
            _, after, _ = self._settled(compose(shorter, self._library, own, printed), logo, None)
            if after.pages <= pages:
                gone = tuple(part for part in parts if any(part in each.parts for each in briefing.chosen))
                saved = (before.pages - after.pages) * before.room + before.filled - after.filled
                return ShorteningOffer(
                    gone, after.pages, max(0, round(saved / line_height(PRINT_STYLES[briefing.profile])))
                )
        return None

    def _made(
        self,
        briefing: Briefing,
        own: Mapping[str, SchoolNotes],
        printed: date,
        *,
        logo: Logo | None,
        leaving: tuple[OmittedPart, ...],
        body: float,
    ) -> tuple[PreparedSheet, SheetLength]:
        sheet = compose(briefing, self._library, own, printed, leaving)
        sheet, extent, accepted = self._settled(sheet, logo, body)
        made = PreparedSheet(
            sheet=sheet,
            body=body,
            pages=extent.pages,
            fits=True,
            positions_alone=extent.pages,
            limit=page_limit(briefing),
            left_out=leaving,
            missing=missing_statements(briefing, self._library),
            logo=logo if accepted else None,
            logo_refused=not accepted,
        )
        return made, extent

    def _settled(self, sheet: Sheet, logo: Logo | None, body: float | None) -> tuple[Sheet, SheetLength, bool]:
        """Returns a sheet as it is printed, how long it is, and whether its logo could be drawn.

        Its lines stand closer where the last page would otherwise have only a few lines.
        """
        extent, accepted = self._extent(sheet, logo, body)
        if is_hardly_filled(sheet, extent, body):
            closer = msgspec.structs.replace(sheet, closer=True)
            shorter = self._engine.length(closer, logo if accepted else None, body)
            if shorter.pages < extent.pages:
                return closer, shorter, accepted
        return sheet, extent, accepted

    def _extent(self, sheet: Sheet, logo: Logo | None, body: float | None) -> tuple[SheetLength, bool]:
        """Returns how long a sheet is, and whether its logo could be drawn; without it where it could not."""
        if logo is not None and self._engine.can_draw(sheet, logo):
            return self._engine.length(sheet, logo, body), True
        return self._engine.length(sheet, None, body), logo is None


def without_parts(briefing: Briefing, parts: tuple[Part, ...]) -> Briefing:
    """Returns a briefing without these parts of its statements."""
    replace = msgspec.structs.replace
    chosen = (replace(each, parts=tuple(part for part in each.parts if part not in parts)) for each in briefing.chosen)
    return replace(briefing, chosen=tuple(chosen))


def page_limit(briefing: Briefing) -> int:
    """Returns the pages that a briefing may take, 0 for any number; the layout of one page means one."""
    return 1 if briefing.layout is Layout.ONE_PAGE else max(0, briefing.page_limit)


def positions_alone(briefing: Briefing) -> Briefing:
    """Returns a briefing of which only the positions are left, with what has to be said of each, no acronyms listed."""
    acronyms = Acronyms.LEFT if briefing.acronyms is Acronyms.LIST else briefing.acronyms
    replace = msgspec.structs.replace
    chosen = (replace(each, parts=(), recommendation="") for each in briefing.chosen)
    plain = replace(briefing, cover="", at_a_glance=False, note_space=False, acronyms=acronyms)
    return replace(plain, chosen=tuple(chosen))
