"""What a layout is given: a sheet in printable characters, its print style and its paper, as one text in JSON."""

from __future__ import annotations

from itertools import repeat
from typing import Any

import msgspec

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.engine.print_fonts import lacking_in_atkinson, printable_characters, widths_of_letters
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import TYPED, Sheet, SheetEntry
from ascl_reader.briefing.sheets.logo import Logo
from ascl_reader.briefing.sheets.print_styles import ATKINSON, MARGIN, PAPERS, print_style_of
from ascl_reader.briefing.sheets.typed_note import lines_of
from ascl_reader.briefing.sheets.typed_text import kept_for_sense, printable, unbroken

POINTS = 72 / 25.4
"""Points in a millimetre."""

LONGEST_HEAD = 70
"""Characters of the title in the head of a page."""


def drawing_of(logo: Logo, profile: Profile) -> str:
    """Returns a logo's drawing as a profile prints it: grey in the greyscale profile."""
    return logo.grey if profile is Profile.GREYSCALE else logo.drawing


def layout_data(sheet: Sheet, logo: Logo | None, body: float | None) -> str:
    """Returns the input of a layout as JSON: the sheet in printable characters, its print style and its paper."""
    width, height = PAPERS[sheet.paper]
    running = phrases.shortened(sheet.title, phrases.MOST_HEAD_WORDS, LONGEST_HEAD)
    alt = f"Logo of {sheet.school}" if sheet.school else "Logo"
    data = {
        "sheet": {
            **_unbroken(_sheet_data(sheet)),
            "head": sheet.head,
            "details": sheet.details,
            "author": sheet.author,
            "running": running,
        },
        "look": {
            **msgspec.to_builtins(print_style_of(sheet.profile, body, sheet.colour, closer=sheet.closer)),
            "lacking": {ATKINSON: lacking_in_atkinson()},
        },
        "logo": {"drawing": drawing_of(logo, sheet.profile), "alt": alt} if logo else None,
        "page": {"width": width * POINTS, "height": height * POINTS, "margin": MARGIN * POINTS},
    }
    made = _printable(data, printable_characters())
    for entry in made["sheet"]["entries"]:
        _add_widths(entry)
    return msgspec.json.encode(made).decode()


def _sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Returns the sheet as plain data; the lead of a position, and the lines and links of a note, besides."""
    data: dict[str, Any] = msgspec.to_builtins(sheet)
    for entry, plain in zip(data["entries"], sheet.entries, strict=True):
        entry["lead"], entry["after_lead"] = plain.lead
        labels = (phrases.POSITION, *(part.heading for part in plain.parts))
        entry["running_on"] = {label: _running_on(plain, label) for label in labels}
        if sheet.layout is Layout.CARD:
            first, size = kept_for_sense("".join(plain.lead)), len(plain.lead[0])
            entry["lead"], entry["after_lead"] = first[:size], first[size:]
            for passage in entry["position"]:
                passage["text"] = kept_for_sense(passage["text"])
        for part in entry["parts"]:
            if part["part"] in TYPED:
                _add_lines(part["passages"])
    _add_lines(data["cover"])
    return data


def _add_lines(passages: list[dict[str, Any]]) -> None:
    for passage in passages:
        passage["lines"] = msgspec.to_builtins(lines_of(passage["text"]))


def _add_widths(entry: dict[str, Any]) -> None:
    """Adds how wide texts would be in one line, in ems: whether they fit is then mostly known before they are set."""
    width_of = widths_of_letters().get
    for passages in (entry["position"], *(part["passages"] for part in entry["parts"])):
        for passage in passages:
            passage["width"] = sum(map(width_of, passage["text"], repeat(1.0)))
    told = {name: entry[name] for name in ("about", "period", "wording", "wording_short", "source", "source_short")}
    told |= {"running": entry["running"][-1]}
    entry["widths"] = {name: sum(map(width_of, text, repeat(1.0))) for name, text in told.items()}
    heads = (*entry["running"], *entry["running_on"].values())
    entry["head_width"] = max(sum(map(width_of, text, repeat(1.0))) for text in heads)


def _running_on(entry: SheetEntry, label: str) -> str:
    return phrases.running_on(entry.number, entry.title, phrases.HEADING_RUNNING_ON.get(label, label))


def _unbroken(data: Any) -> Any:
    """Returns texts whose dates and figures stay in one line; addresses and titles, which others read, as they are."""
    if isinstance(data, str):
        return unbroken(data)
    if isinstance(data, dict):
        return {key: value if key in {"link", "id", "title"} else _unbroken(value) for key, value in data.items()}
    return [_unbroken(each) for each in data] if isinstance(data, list | tuple) else data


def _printable(data: Any, characters: frozenset[int]) -> Any:
    if isinstance(data, str):
        return printable(data, characters)
    if isinstance(data, dict):
        return {key: value if key == "drawing" else _printable(value, characters) for key, value in data.items()}
    return [_printable(each, characters) for each in data] if isinstance(data, list | tuple) else data
