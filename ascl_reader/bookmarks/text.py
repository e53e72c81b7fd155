"""Reads and writes the YAML of the file of bookmarks and notes piece by piece: one piece for each entry.

A piece that was read or written before is not parsed or worded again, so a file of 10 MB in which one note changed
costs what one note costs. A text that is not laid out as this module does it (edited by hand, say) is parsed whole.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ascl_reader.bookmarks.bookmarks import SECTIONS, Bookmarks, UnreadEntry, bin_entry_for
from ascl_reader.bookmarks.entries import UNFILED, BinReason, Entry, Item
from ascl_reader.bookmarks.parsed_cache import ParsedCache, SectionText
from ascl_reader.bookmarks.yaml_entries import entries_to_yaml, top_to_yaml
from ascl_reader.errors import DamagedFile
from ascl_reader.files.plain_data import as_json_types, from_plain_data, is_nested_deeper
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_text import DEEPEST_YAML, newer_version, parse_yaml

VERSION = 1
"""The version of the file's format that this program writes; it never writes over a higher one."""

EXPORT_HEAD = "# Bookmarks and notes from ASCL Reader; “ascl-reader bookmark import” and the window take them in.\n"
HEAD = (
    "# ASCL Reader: your bookmarks and notes. Copies of this file are in the folder “backups” beside it.\n"
    "# You may edit it while the program is closed; keep the last line, which shows that the file is whole.\n"
)

END = b"\n..."
"""YAML's mark of the end of a document. A file without it was cut off: what is missing might look like deleted."""


DEEPEST_ENTRY = DEEPEST_YAML - 5
"""Lists and mappings in one another in an entry; it stands one deeper in the bin, and can be read there still."""


class BookmarkFile(NamedTuple):
    """The content of a file: the work, its format version, and the ids of the saves it is based on, newest last."""

    work: Bookmarks
    version: int = VERSION
    saves: tuple[str, ...] = ()


class BookmarkText:
    """Converts between the work and YAML, and remembers the pieces it had last."""

    def __init__(self, parsed: ParsedCache | None = None) -> None:
        self._parsed = parsed
        self._last = {name: SectionText([]) for name in SECTIONS}
        self.new = 0
        """Pieces that had to be parsed or worded since `parts` was last called."""

    def compose(self, work: Bookmarks, saves: Iterable[str] = (), head: str = HEAD) -> bytes:
        """Returns the work as YAML; each piece was read back and gave the same entry."""
        parts = [head.encode(), f"version: {VERSION}\n".encode()]
        if work.extra:
            parts.append(top_to_yaml(work.extra))
        for name in SECTIONS:
            body = self._body(name, work)
            if body:
                parts += [f"{name}:\n- ".encode(), body, b"\n"]
        parts.append(f'saves: "{" ".join(saves)}"{END.decode()}\n'.encode())
        return b"".join(parts)

    def read(self, data: bytes, path: Path, whole: bool = True) -> BookmarkFile:
        """Parses a text; with `whole`, one without the mark of its end counts as damaged. Raises DamagedFile.

        Of a later format version, what can be understood is returned:
        it is shown, but never overwritten.
        """
        later = newer_version(data, VERSION)
        if later:
            return BookmarkFile(self._understood(data, path), later)
        if whole and not data[-100:].rstrip().endswith(END):
            line = data.count(b"\n") + 1
            raise DamagedFile(path=path, line=line, reason="the end of the file is missing" if data else "it is empty")
        top, sections = self._read_sections(data, path)
        version = top.pop("version", None)
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise DamagedFile(path=path, line=1, reason="it does not say the version of its format")
        saves = tuple(str(top.pop("saves", None) or "").split())
        return BookmarkFile(_gathered(sections, top), version, saves)

    def parts(self) -> dict[str, SectionText]:
        """Returns the sections of the last text, for the parsed copy."""
        self.new = 0
        return self._last

    def _body(self, name: str, work: Bookmarks) -> bytes:
        """Returns the text of a section; the pieces of entries that changed are worded anew."""
        last = self._last[name]
        known = {entry.key: (entry, piece) for entry, piece in zip(last.entries, last.pieces, strict=True)}
        entries: list[Any] = sorted(work.section(name).values(), key=_order)
        entries += [each for each in work.unread if each.section == name]
        changed = [each for each in entries if (had := known.get(each.key)) is None or had[0] != each]
        new = dict(zip((each.key for each in changed), entries_to_yaml(changed), strict=True))
        self.new += len(changed)
        self._last[name] = SectionText(entries, pieces=[new.get(each.key) or known[each.key][1] for each in entries])
        return self._last[name].body

    def _understood(self, data: bytes, path: Path) -> Bookmarks:
        """Returns what of a later version's text is as in ours; nothing where it cannot be read at all."""
        try:
            return _gathered(self._read_sections(data, path)[1], {})
        except DamagedFile:
            return Bookmarks()

    def _read_sections(self, data: bytes, path: Path) -> tuple[dict[str, Any], dict[str, list[Any]]]:
        """Returns the top of a text and its sections, by pieces where it is laid out in them."""
        with contextlib.suppress(DamagedFile):
            found = self._read_pieces(data, path)
            if found is not None:
                return found
        return _read_whole(data, path)

    def _read_pieces(self, data: bytes, path: Path) -> tuple[dict[str, Any], dict[str, list[Any]]] | None:
        """Returns the top of the text and its sections; none where the text is not laid out in pieces."""
        split = _split(data)
        if split is None:
            return None
        rest, bodies = split
        top = as_json_types(parse_yaml(decode_utf8(rest, path), path))
        if not isinstance(top, dict) or top.keys() & SECTIONS.keys():
            return None
        parts = {name: SectionText([]) for name in SECTIONS}
        for name, body in bodies.items():
            entries = self._entries(name, body, path)
            if entries is None:
                return None
            parts[name] = SectionText(entries, body)
        self._last = parts
        return top, {name: part.entries for name, part in parts.items()}

    def _entries(self, name: str, body: bytes, path: Path) -> list[Any] | None:
        """Returns the entries of a section's text, known or parsed; none where they are not one to a piece."""
        last = self._last[name]
        if body == last.body:
            return last.entries
        copied = self._parsed.section_entries(name, body) if self._parsed is not None and not last.entries else None
        if copied is not None:
            return copied
        pieces = SectionText([], body).pieces
        known: dict[bytes, Any] = dict(zip(last.pieces, last.entries, strict=True))
        if self._parsed is not None:
            known.update(self._parsed.entries(name, [piece for piece in pieces if piece not in known]))
        missing = [piece for piece in pieces if piece not in known]
        self.new += len(missing)
        text = decode_utf8(b"- " + b"\n- ".join(missing) + b"\n", path) if missing else "[]"
        parsed = parse_yaml(text, path)
        if not isinstance(parsed, list) or len(parsed) != len(missing):
            return None
        known.update((piece, _entry(name, as_json_types(value))) for piece, value in zip(missing, parsed, strict=True))
        return [known[piece] for piece in pieces]


def _order(entry: Entry) -> tuple[str, str]:
    """Returns by what entries stand in the file: as they came, so that it grows at the end of each section."""
    return (entry.created, entry.key) if isinstance(entry, Item) else ("", entry.key)


def _split(data: bytes) -> tuple[bytes, dict[str, bytes]] | None:
    """Returns what stands around the sections, and the text of each; none where the text is not laid out so."""
    starts: list[tuple[str, int, int]] = []
    at = 0
    for name in SECTIONS:
        heading = f"\n{name}:\n- ".encode()
        found = data.find(heading, at)
        if found >= 0:
            starts.append((name, found + 1, found + len(heading)))
            at = found
    end = data.rfind(b"\nsaves: ") + 1
    if end <= at:
        return None
    stops = [*(start for _, start, _ in starts), end][1:]
    bodies = {name: data[first : stop - 1] for (name, _, first), stop in zip(starts, stops, strict=True)}
    return data[: starts[0][1] if starts else end] + data[end:], bodies


def _read_whole(data: bytes, path: Path) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    top = as_json_types(parse_yaml(decode_utf8(data, path), path))
    if not isinstance(top, dict):
        raise DamagedFile(path=path, line=1, reason="this is no file of bookmarks and notes")
    sections: dict[str, list[Any]] = {}
    for name in SECTIONS:
        values = top.pop(name, None) or []
        if not isinstance(values, list):
            raise DamagedFile(path=path, line=1, reason=f"“{name}” is not a list")
        sections[name] = [_entry(name, value) for value in values]
    return top, sections


def _entry(name: str, value: Any) -> Any:
    """Returns the entry that plain data holds, or the data kept as it is with the reason why it holds none."""
    if is_nested_deeper(value, DEEPEST_ENTRY):
        return UnreadEntry(name, value, f"lists and mappings stand more than {DEEPEST_ENTRY} deep in it")
    try:
        entry = from_plain_data(value, SECTIONS[name])
    except (msgspec.ValidationError, RecursionError) as error:
        return UnreadEntry(name, value, str(error))
    reserved = name == "folders" and entry.key == UNFILED
    return UnreadEntry(name, value, "this id is the program’s own") if reserved else entry


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
