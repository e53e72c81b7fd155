"""Bookmarks and notes as YAML, as they are exported and imported, and as versions before the journal saved them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.bookmarks import SECTIONS, Bookmarks, UnreadEntry, bin_entry_for
from ascl_reader.bookmarks.entries import UNFILED, BinReason, Entry, Item
from ascl_reader.bookmarks.entry_moments import make_sound
from ascl_reader.bookmarks.yaml_entries import entries_to_yaml, top_to_yaml
from ascl_reader.errors import DamagedFile
from ascl_reader.files.plain_data import from_plain_data, has_only_known_keys, is_nested_deeper
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_fields import NOTHING, Unquoted, as_fields
from ascl_reader.files.yaml_text import DEEPEST_YAML, newer_version, parse_yaml

VERSION = 1
"""The version of the YAML that this program writes."""

HEAD = "# Bookmarks and notes from ASCL Reader; “ascl-reader bookmark import” and the window take them in.\n"

END = b"\n..."
"""YAML's mark of the end of a document. A file without it was cut off: what is missing might look like deleted."""

DEEPEST_ENTRY = DEEPEST_YAML - 5
"""Lists and mappings in one another in an entry; it stands one deeper in the bin, and can be read there still."""


def work_to_yaml(work: Bookmarks) -> bytes:
    """Returns the work as YAML; each entry was read back and gave the same."""
    parts = [HEAD.encode(), f"version: {VERSION}\n".encode()]
    if work.extra:
        parts.append(top_to_yaml(work.extra))
    for name in SECTIONS:
        entries: list[Any] = sorted(work.section(name).values(), key=_order)
        entries += [each for each in work.unread if each.section == name]
        if entries:
            parts += [f"{name}:\n- ".encode(), b"\n- ".join(entries_to_yaml(entries)), b"\n"]
    parts.append(b'saves: ""%s\n' % END)
    return b"".join(parts)


def read_work(data: bytes, path: Path, whole: bool = True) -> tuple[Bookmarks, int]:
    """Returns the work in a text and the version of its format; `path` is only used in the error. Raises DamagedFile.

    With `whole`, a text without the mark of its end counts as damaged. Of a later version nothing is read.
    """
    later = newer_version(data, VERSION)
    if later:
        return Bookmarks(), later
    if whole and not data[-100:].rstrip().endswith(END):
        line = data.count(b"\n") + 1
        raise DamagedFile(path=path, line=line, reason="the end of the file is missing" if data else "it is empty")
    top = parse_yaml(decode_utf8(data, path), path, Unquoted)
    if not isinstance(top, dict):
        raise DamagedFile(path=path, line=1, reason="this is no file of bookmarks and notes")
    sections: dict[str, list[Any]] = {}
    for name in SECTIONS:
        values = top.pop(name, [])
        values = [] if isinstance(values, str) and values in NOTHING else values
        if not isinstance(values, list):
            raise DamagedFile(path=path, line=1, reason=f"“{name}” is not a list")
        sections[name] = [_entry(name, value) for value in values]
    top = as_fields(top, dict[str, Any])
    version = top.pop("version", None)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedFile(path=path, line=1, reason="it does not say the version of its format")
    top.pop("saves", None)
    return _gathered(sections, top), version


def _entry(section: str, value: Any) -> Any:
    """Returns an entry with each value as the text that was written; one that cannot be read stays as YAML has it."""
    read = entry_from_data(section, as_fields(value, SECTIONS[section]))
    return entry_from_data(section, as_fields(value, Any)) if isinstance(read, UnreadEntry) else read


def entry_from_data(section: str, value: Any) -> Any:
    """Returns the entry that plain data holds, or the data kept as it is with the reason why it holds none."""
    shape, is_plain = SECTIONS[section], has_only_known_keys(value, SECTIONS[section])
    if not is_plain and is_nested_deeper(value, DEEPEST_ENTRY):
        return UnreadEntry(section, value, f"lists and mappings are nested more than {DEEPEST_ENTRY} deep in it")
    try:
        entry: Any = msgspec.convert(value, shape) if is_plain else from_plain_data(value, shape)
    except (msgspec.ValidationError, RecursionError) as error:
        return UnreadEntry(section, value, str(error))
    make_sound([entry])
    reserved = section == "folders" and entry.key == UNFILED
    return UnreadEntry(section, value, "the program keeps this id for itself") if reserved else entry


def _order(entry: Entry) -> tuple[str, str]:
    """Returns the key by which the entries of a section are sorted in the file: the order in which they were made."""
    return (entry.created, entry.key) if isinstance(entry, Item) else ("", entry.key)


def _gathered(sections: dict[str, list[Any]], extra: dict[str, Any]) -> Bookmarks:
    """Returns the entries as one work; of two with the same key the older goes to the bin."""
    work: dict[str, dict[str, Any]] = {name: {} for name in SECTIONS}
    twice: list[Item] = []
    for name, entries in sections.items():
        for entry in entries:
            if isinstance(entry, UnreadEntry):
                continue
            known = work[name].get(entry.key)
            if known is not None and known != entry and isinstance(entry, Item):
                twice.append(min(known, entry, key=lambda each: each.version))
                work[name][entry.key] = max(entry, known, key=lambda each: each.version)
            else:
                work[name][entry.key] = entry
    unread = tuple(each for entries in sections.values() for each in entries if isinstance(each, UnreadEntry))
    gathered = Bookmarks(**work, unread=unread, extra=extra)
    return gathered.with_entries("bin", [bin_entry_for(each, BinReason.MERGED, each.version) for each in twice])
