"""Templates: how a school's papers look, under a name, without statements. They are kept as briefings are.

So a template has undo, the bin and the journal as any briefing; as a file it is JSON of at most 64 KB.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    Layout,
    Paper,
    Part,
    Profile,
    new_id,
    usual_parts,
)
from ascl_reader.briefing.school_colour import readable_colour
from ascl_reader.errors import DamagedFile, NewerFormat, UnreadableFile

FORMAT, VERSION = "ASCL Reader template", 1

LARGEST = 64 * 1024
"""Bytes of a template's file."""

LONGEST_NAME = 200
"""Letters of a template's name."""


class TemplateFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A template as it stands in a file; keys of later versions are not read."""

    format: str
    version: int
    name: str
    layout: Layout = Layout.SHEET
    profile: Profile = Profile.STANDARD
    paper: Paper = Paper.A4
    acronyms: Acronyms = Acronyms.FIRST_USE
    at_a_glance: bool = True
    note_space: bool = False
    page_limit: int = 0
    colour: str = ""
    cover: str = ""
    new_parts: tuple[Part, ...] | None = None


LOOKS = tuple(name for name in TemplateFile.__struct_fields__ if name not in ("format", "version", "name"))
"""The values of a briefing that a template sets."""


def as_template(briefing: Briefing, name: str, now: str) -> Briefing:
    """Returns a template that looks as a briefing does; its parts are those that most of the statements print."""
    values = {each: getattr(briefing, each) for each in LOOKS}
    if briefing.chosen:
        half = len(briefing.chosen) / 2
        values["new_parts"] = tuple(p for p in Part if sum(p in each.parts for each in briefing.chosen) >= half)
    return Briefing(id=new_id(), title=name, template=True, created=now, changed=now, **values)


def applying(template: Briefing, briefing: Briefing) -> Briefing:
    """Returns a briefing that looks as the template says; a cover note that is there stays where that has none."""
    values = {each: getattr(template, each) for each in LOOKS}
    values["cover"] = template.cover or briefing.cover
    parts = usual_parts(template.layout) if template.new_parts is None else template.new_parts
    chosen = tuple(msgspec.structs.replace(each, parts=parts) for each in briefing.chosen)
    return msgspec.structs.replace(briefing, chosen=chosen, **values)


def template_bytes(template: Briefing) -> bytes:
    """Returns a template as a file."""
    values = {each: getattr(template, each) for each in LOOKS}
    made = TemplateFile(FORMAT, VERSION, template.title, **values)
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def read_template(path: Path, now: str) -> Briefing:
    """Returns the template in a file. Raises UnreadableFile, DamagedFile, or NewerFormat."""
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise UnreadableFile(path=path, reason="it is no file")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or "it cannot be opened") from error
    if len(data) > LARGEST:
        raise DamagedFile(path=path, line=0, reason=f"a template has at most {LARGEST // 1024} KB")
    try:
        top: Any = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedFile(path=path, line=0, reason="this is no template, or it was cut short") from error
    if not isinstance(top, dict) or top.get("format") != FORMAT:
        raise DamagedFile(path=path, line=0, reason="this is no template of ASCL Reader")
    version = top.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerFormat(path=path, version=version)
    try:
        found = msgspec.convert(top, TemplateFile)
    except (msgspec.ValidationError, RecursionError) as error:
        raise DamagedFile(path=path, line=0, reason=str(error)) from error
    name = " ".join(found.name.split())[:LONGEST_NAME] or path.stem
    values = {each: getattr(found, each) for each in LOOKS}
    values |= {"page_limit": max(0, min(found.page_limit, 999)), "colour": readable_colour(found.colour)}
    return Briefing(id=new_id(), title=name, template=True, created=now, changed=now, **values)
