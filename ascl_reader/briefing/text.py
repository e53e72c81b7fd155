"""Reads the file of briefings of versions before the journal: YAML, its end marked, so that a cut is noticed."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.briefing.briefing import Briefing, from_data, with_new_id
from ascl_reader.briefing.briefings import (
    VERSION,
    BinnedBriefing,
    Briefings,
    briefings_from_data,
)
from ascl_reader.errors import DamagedFile
from ascl_reader.files import timestamps
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_fields import Unquoted, as_fields
from ascl_reader.files.yaml_text import line_of, newer_version, parse_yaml

END = b"\n..."
"""YAML's mark of the end of a document."""

LISTS = ("briefings", "bin")


def read_briefings(data: bytes, path: Path) -> tuple[Briefings, int]:
    """Returns the briefings in the text of a file, and the version of its format. Raises DamagedFile.

    Of a later version nothing is read; `path` is only used in the error.
    """
    later = newer_version(data, VERSION)
    if later:
        return Briefings(), later
    text = decode_utf8(data, path)
    top = as_fields(parse_yaml(text, path, Unquoted), Briefings)
    if not isinstance(top, dict):
        raise DamagedFile(path=path, line=1, reason="this is no file of briefings" if data else "it is empty")
    version = top.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedFile(path=path, line=1, reason="it does not say the version of its format")
    top.pop("saves", None)
    if not data[-100:].rstrip().endswith(END):
        raise DamagedFile(path=path, line=data.count(b"\n") + 1, reason="the end of the file is missing")
    try:
        return _made_sound(briefings_from_data(top)), version
    except (msgspec.ValidationError, RecursionError) as error:
        raise DamagedFile(path=path, line=_line(text, top), reason=str(error)) from error


def _made_sound(found: Briefings) -> Briefings:
    """Returns the briefings with moments that can be compared, those copied by hand with an id of their own."""
    each: dict[str, Briefing] = {}
    for one in map(_dated, found.briefings):
        new = with_new_id(one) if one.id in each else one
        each.setdefault(new.id, new)
    binned = tuple(
        BinnedBriefing(_dated(one.briefing), one.deleted if timestamps.is_valid(one.deleted) else "")
        for one in found.bin
    )
    return msgspec.structs.replace(found, briefings=tuple(each.values()), bin=binned)


def _dated(one: Briefing) -> Briefing:
    """Returns a briefing with moments that can be compared; what makes no sense becomes the oldest one."""
    created, changed = (each and timestamps.normalised(each) for each in (one.created, one.changed))
    same = (created, changed) == (one.created, one.changed)
    return one if same else msgspec.structs.replace(one, created=created, changed=changed)


def _is_briefing(name: str, data: Any) -> bool:
    with contextlib.suppress(msgspec.ValidationError, RecursionError):
        return bool(briefings_from_data({name: [data]}))
    return False


def _line(text: str, top: Mapping[str, Any]) -> int:
    """Returns the line of the first entry that is no briefing, or of what does not make sense in it."""
    for name in LISTS:
        found = top.get(name)
        if found is not None and not isinstance(found, list):
            return line_of(text, f"$.{name}")
        for number, each in enumerate(found or ()):
            if not _is_briefing(name, each):
                return line_of(text, f"$.{name}[{number}]{_field(each)}")
    return line_of(text, "$.current")


def _field(data: Any) -> str:
    """Returns the field of a briefing's data that does not make sense, as `.layout`; empty if it is not known."""
    try:
        from_data(data if isinstance(data, Mapping) else {})
    except (msgspec.ValidationError, RecursionError) as error:
        told = re.search(r"`\$(\.[^`]*)`", str(error))
        return told[1] if told else ""
    return ""
