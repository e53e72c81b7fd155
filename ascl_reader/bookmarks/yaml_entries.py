"""Writes the YAML of single entries, readable by people and checked by reading it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.bookmarks import UnreadEntry
from ascl_reader.bookmarks.entries import Entry
from ascl_reader.errors import DamagedFile
from ascl_reader.files.plain_data import as_json_types, to_plain_data
from ascl_reader.files.yaml_text import dump_yaml, parse_yaml

_AT_THE_MARGIN = re.compile(rb"\n[^ \n]")
"""A line of a piece that is not set in: it would belong to the text around it."""


def entries_to_yaml(entries: Sequence[Entry | UnreadEntry]) -> list[bytes]:
    """Returns the YAML of each entry, checked by reading it back."""
    return data_to_yaml([each.data if isinstance(each, UnreadEntry) else to_plain_data(each) for each in entries])


def data_to_yaml(data: list[Any]) -> list[bytes]:
    """Returns the YAML of each entry that is plain data already, checked by reading it back."""
    if not data:
        return []
    cores = _core(data).split(b"\n- ")
    inside = not any(_AT_THE_MARGIN.search(core) for core in cores)
    if inside and len(cores) == len(data) and as_json_types(_parsed_back(cores)) == as_json_types(data):
        return cores
    if len(data) == 1:
        return [_worded_as_json(data[0])]
    half = len(data) // 2
    return data_to_yaml(data[:half]) + data_to_yaml(data[half:])


def _worded_as_json(data: Any) -> bytes:
    """Returns a piece as JSON, which is YAML too, for what YAML's own writer words in a way that reads otherwise."""
    core = _escaped(data)
    if as_json_types(_parsed_back([core])) != [as_json_types(data)]:
        raise ValueError(f"this cannot be written as YAML: {data!r:.200}")
    return core


def _escaped(data: Any) -> bytes:
    """Returns plain data on one line, in ASCII, every text in quotes."""
    if isinstance(data, dict):
        return b"{%s}" % b", ".join(b"%s: %s" % (_escaped(key), _escaped(value)) for key, value in data.items())
    if isinstance(data, list):
        return b"[%s]" % b", ".join(map(_escaped, data))
    if isinstance(data, float):
        mantissa, exponent, power = repr(data).partition("e")
        return (mantissa + ("" if "." in mantissa else ".0") + exponent + power).encode()  # YAML wants the dot
    text = msgspec.json.encode(data).decode()
    return "".join(each if " " <= each <= "~" else _escape(each) for each in text).encode()


def _escape(letter: str) -> str:
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"


def top_to_yaml(extra: dict[str, Any]) -> bytes:
    """Returns the unknown keys at the top of the file as YAML, checked by reading it back."""
    text = dump_yaml(extra)
    try:
        good = as_json_types(parse_yaml(f"{text.decode()}after: 1\n", Path())) == {**as_json_types(extra), "after": 1}
    except DamagedFile:
        good = False
    lines = [b"%s: %s\n" % (_escaped(key), _escaped(value)) for key, value in extra.items()]
    return text if good else b"".join(lines)


def _core(data: list[Any]) -> bytes:
    return dump_yaml(data).removeprefix(b"- ").removesuffix(b"\n")


def _parsed_back(cores: list[bytes]) -> list[Any]:
    try:
        parsed = parse_yaml((b"- " + b"\n- ".join(cores) + b"\n").decode(), Path())
    except (DamagedFile, UnicodeDecodeError):
        return []
    return parsed if isinstance(parsed, list) else []
