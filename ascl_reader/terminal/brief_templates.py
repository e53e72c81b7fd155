"""Templates for ascl-reader brief: those of the window by their names, and those in files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader import paths
from ascl_reader.briefing.briefing import Acronyms, Briefing, Layout, Paper, Profile, usual_parts
from ascl_reader.terminal import printing

FILE_ENDING = ".json"

LOOKS: dict[str, Any] = {"layout": Layout, "profile": Profile, "paper": Paper, "acronyms": Acronyms}
"""The options that are one word of several, and the kind that each becomes."""


def saved_templates() -> tuple[Briefing, ...]:
    """Returns the templates that were saved in the window, by their names, writing nothing. Raises UnreadableFile."""
    from ascl_reader.bookmarks.store import own_work
    from ascl_reader.briefing.store import BriefingStore

    journal = own_work(paths.user_data(), paths.user_settings(), only_looks=True)
    return BriefingStore(journal).look().work.templates


def find_template(name: str) -> Briefing | None:
    """Returns the template with a name, or the one in a file; None if there is none. Raises ReaderError."""
    from ascl_reader.briefing.templates import read_template
    from ascl_reader.files import timestamps

    wanted = " ".join(name.split()).casefold()
    found = next((each for each in saved_templates() if each.title.casefold() == wanted), None)
    if found is None and name.lower().endswith(FILE_ENDING):
        return read_template(Path(name), timestamps.now())
    return found


def names_in_a_line(templates: tuple[Briefing, ...]) -> str:
    """Returns the names of templates in a line, each in quotation marks; "none" where there are none."""
    return ", ".join(f"“{each.title}”" for each in templates) or "none"


def print_templates(*, as_json: bool) -> int:
    """Prints the templates with their layouts; returns how many there are."""
    templates = saved_templates()
    if as_json:
        told = [{"name": each.title, "layout": each.layout.value, "profile": each.profile.value} for each in templates]
        printing.print_json(told)
    else:
        for each in templates:
            print(f"{each.title}: {each.layout.value}, {each.profile.value}, {each.paper.value}")
    return len(templates)


def as_asked(briefing: Briefing, template: Briefing | None, options: argparse.Namespace) -> Briefing:
    """Returns a briefing that looks as its template says, and where an option says otherwise, as that says."""
    from ascl_reader.briefing.templates import applying

    replace = msgspec.structs.replace
    looks = briefing if template is None else applying(template, briefing)
    asked: dict[str, Any] = {
        name: kind(getattr(options, name)) for name, kind in LOOKS.items() if getattr(options, name)
    }
    asked |= {name: getattr(options, name) for name in ("cover", "colour", "page_limit") if getattr(options, name)}
    if options.no_glance:
        asked["at_a_glance"] = False
    if options.note_space:
        asked["note_space"] = True
    made = replace(looks, **asked)
    parts = options.parts
    if parts is None and (template is None or template.new_parts is None):
        parts = usual_parts(made.layout)
    if parts is None:
        return made
    return replace(made, chosen=tuple(replace(each, parts=parts) for each in made.chosen))
