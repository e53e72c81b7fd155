"""The text of the file of briefings: YAML that a person can read, its end marked so that a cut-off file is noticed."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ascl_reader.bookmarks.yaml_entries import data_to_yaml, top_to_yaml
from ascl_reader.briefing.briefing import Briefing, from_data
from ascl_reader.briefing.briefings import (
    VERSION,
    BinnedBriefing,
    Briefings,
    briefings_from_data,
    briefings_to_data,
)
from ascl_reader.briefing.merging import with_new_id
from ascl_reader.errors import DamagedFile
from ascl_reader.files import timestamps
from ascl_reader.files.plain_data import as_json_types
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_text import line_of, newer_version, parse_yaml

HEAD = (
    "# ASCL Reader: your briefings. Copies of this file are in the folder “backups” beside it.\n"
    "# You may edit it while the program is closed; keep the last line, which shows that the file is whole.\n"
)
END = b"\n..."
"""YAML's mark of the end of a document."""

LISTS = ("briefings", "bin")
_HALF_LETTERS = re.compile("[\ud800-\udfff]")
"""Halves of a pair that some programs put into the clipboard alone; no file can hold them."""


class BriefingFile(NamedTuple):
    """The content of a file: the briefings, its format version, and the ids of the saves it is based on."""

    work: Briefings
    version: int = VERSION
    saves: tuple[str, ...] = ()


class BriefingText:
    """Converts between briefings and the text of their file."""

    def compose(self, work: Briefings, saves: Iterable[str] = (), /) -> bytes:
        """Returns the briefings as YAML."""
        data = _whole_letters(briefings_to_data(work))
        lists = {name: data.pop(name) for name in LISTS}
        version = data.pop("version")
        parts = [HEAD.encode(), b"version: %d\n" % version, top_to_yaml(data)]
        parts += [
            b"%s:\n- %s\n" % (name.encode(), b"\n- ".join(data_to_yaml(each))) for name, each in lists.items() if each
        ]
        return b"".join([*parts, f'saves: "{" ".join(saves)}"'.encode(), END, b"\n"])

    def read(self, data: bytes, path: Path, /) -> BriefingFile:
        """Parses the text of a file. Raises DamagedFile.

        Of a later format version, what can be understood is returned: it is shown, but never overwritten.
        """
        later = newer_version(data, VERSION)
        text = decode_utf8(data, path)
        try:
            top = as_json_types(parse_yaml(text, path))
        except DamagedFile:
            if not later:
                raise
            return BriefingFile(Briefings(), later)
        if not isinstance(top, dict):
            raise DamagedFile(path=path, line=1, reason="this is no file of briefings" if data else "it is empty")
        version = top.get("version")
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise DamagedFile(path=path, line=1, reason="it does not say the version of its format")
        saves = tuple(str(top.pop("saves", None) or "").split())
        if version > VERSION:
            return BriefingFile(_understood(top), version, saves)
        if not data[-100:].rstrip().endswith(END):
            raise DamagedFile(path=path, line=data.count(b"\n") + 1, reason="the end of the file is missing")
        try:
            return BriefingFile(_made_sound(briefings_from_data(top)), version, saves)
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


def _understood(top: Mapping[str, Any]) -> Briefings:
    """Returns those briefings that this version understands."""
    current = top.get("current")
    known: dict[str, Any] = {"current": current} if isinstance(current, str) else {}
    for name in LISTS:
        each = top.get(name)
        known[name] = [one for one in each if _is_briefing(name, one)] if isinstance(each, list) else []
    return briefings_from_data(known)


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
    """Returns the field of a briefing's data that does not make sense, as `.layout`; empty where that is not told."""
    try:
        from_data(data if isinstance(data, Mapping) else {})
    except (msgspec.ValidationError, RecursionError) as error:
        told = re.search(r"`\$(\.[^`]*)`", str(error))
        return told[1] if told else ""
    return ""


def _whole_letters(value: Any) -> Any:
    """Returns plain data with a mark in the place of each half of a letter."""
    if isinstance(value, str):
        return _HALF_LETTERS.sub("�", value)
    if isinstance(value, dict):
        return {_whole_letters(key): _whole_letters(each) for key, each in value.items()}
    return [_whole_letters(each) for each in value] if isinstance(value, list | tuple) else value
