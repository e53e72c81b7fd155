"""The output of the commands: JSON for programs, wrapped text for people."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, passages
from ascl_reader.library.themes import Theme
from ascl_reader.search.extracts import Extract
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult

if TYPE_CHECKING:
    from ascl_reader.bookmarks.note_search import NoteHit

NO_SECTION = "The published statement gives none."


def print_json(data: Any) -> None:
    """Prints plain data as indented JSON."""
    print(json.dumps(msgspec.to_builtins(data), ensure_ascii=False, indent=2))


def list_entry(statement: Statement) -> dict[str, Any]:
    """Returns a statement as `list --json` prints it."""
    data = whole_entry(statement)
    return {key: data[key] for key in ("id", "title", "themes", "period", "brief")} | {
        "wording": statement.wording.value
    }


def whole_entry(statement: Statement) -> dict[str, Any]:
    """Returns a whole statement as plain data, with the names that its file uses."""
    data: dict[str, Any] = msgspec.to_builtins(statement)
    return data


def print_tree(library: Library) -> None:
    """Prints the theme tree; each statement under its home theme, with its id."""
    for theme in library.themes.themes:
        _print_theme(library, theme, 0)
    known = {theme.id for theme in library.themes.walk()}
    for statement in library.statements:
        if statement.home not in known:
            print(f"{statement.title}  [{statement.id}]{_superseded(library, statement)}")


def _print_theme(library: Library, theme: Theme, depth: int) -> None:
    print(f"{'  ' * depth}{theme.name}")
    for statement in library.statements:
        if statement.home == theme.id:
            print(f"{'  ' * (depth + 1)}- {statement.title}  [{statement.id}]{_superseded(library, statement)}")
    for child in theme.children:
        _print_theme(library, child, depth + 1)


def print_statement(library: Library, statement: Statement) -> None:
    """Prints a statement for reading: its details, its three sections, and its related statements."""
    inferred = " (inferred)" if statement.period.inferred else ""
    themes = " · ".join(library.themes.name(theme) for theme in statement.themes)
    print(_bold(statement.title))
    print(_wrapped(f"{themes} · {statement.period.label}{inferred}{_superseded(library, statement)}"))
    print(_wrapped(_wording(statement)))
    for section in Section:
        print(f"\n{_bold(section.value.upper())}")
        found = passages(statement.texts().of(section))
        for number, passage in enumerate(found):
            if number and not (passage.bullet and found[number - 1].bullet):
                print()
            print(_wrapped(passage.text, "- " if passage.bullet else ""))
        if not found:
            print(NO_SECTION)
    links = library.related(statement.id)
    if links:
        print(f"\n{_bold('RELATED')}")
    for link in links:
        other = f"{library.find(link.id).title} [{link.id}]" if link.id else "an earlier statement"
        print(_wrapped(f"{link.direction.value} {other}: {link.why}", "- "))


def _superseded(library: Library, statement: Statement) -> str:
    """Returns the line that says which later statements took the place of one; empty if it is the latest."""
    return " · superseded" if library.superseded_by(statement.id) else ""


def _wording(statement: Statement) -> str:
    """Returns whose words are printed."""
    if statement.full is None:
        return "Summary in the editors’ words, not ASCL’s; title, themes and dates are the editors’ too."
    pages = ", ".join(dict.fromkeys(f"“{origin.heading}”" for origin in statement.full.origins))
    gone = f" Not on the page of {statement.not_listed.day} any more." if statement.not_listed else ""
    return f"Full text of {pages}, read {statement.full.read}.{gone} Title, themes and dates are the editors’."


def print_hits(
    library: Library,
    result: SearchResult,
    shown: Sequence[tuple[Hit, Extract]],
    notes: Mapping[str, tuple[NoteHit, Extract]],
) -> None:
    """Prints hits with their extracts, what was found marked, each with the hit in its note."""
    for typed, mended in result.corrected:
        print(f"Searched for {mended} instead of {typed}")
    for also in dict.fromkeys(also for _, also in result.also_searched):
        print(f"Also searched: {also}")
    if result.left_out:
        print(f"Left out: {', '.join(result.left_out)}")
    for hit, extract in shown:
        title = _marked(extract) if hit.section == "title" else _bold(library.find(hit.id).title)
        print(f"{title}  [{hit.id}]")
        told = library.find(hit.id).brief if hit.section == "title" else _marked(extract)
        print(_wrapped(told if hit.section == "title" else f"{hit.section}: {told}", "    "))
        if hit.id in notes:
            print(_wrapped(f"also {_in_note(*notes[hit.id])}", "    "))


def print_hits_in_notes(library: Library, shown: Sequence[tuple[NoteHit, Extract]], gone: str) -> None:
    """Prints the hits that are only in notes; `gone` marks statements that the library does not have."""
    for hit, extract in shown:
        if hit.statement in library:
            print(f"{_bold(library.find(hit.statement).title)}  [{hit.statement}]")
        else:
            print(f"{_bold(hit.statement)}  ({gone})")
        print(_wrapped(_in_note(hit, extract), "    "))


def print_rest(result: SearchResult, shown: int, total: int) -> None:
    """Prints how many hits were left out; if nothing was found, which words are missing and what to try."""
    if shown < total:
        print(f"{total - shown} more; --limit {total} shows all.")
    if not total:
        missing = ", ".join(f"“{word}”" for word in result.missing)
        print(f"Nothing found. No statement holds {missing}." if missing else "Nothing found with all these words.")
    for suggestion in result.suggestions:
        print(f"Try: {suggestion}")


def print_near(library: Library, shown: Sequence[tuple[Hit, Extract]]) -> None:
    """Prints the statements that are nearest to what was asked, each with the words that it does not have."""
    for hit, extract in shown:
        missing = ", ".join(f"“{word}”" for word in hit.missing)
        print(f"Nearest, without {missing}: {_bold(library.find(hit.id).title)}  [{hit.id}]")
        print(_wrapped(f"{hit.section}: {_marked(extract)}", "    "))


def _in_note(hit: NoteHit, extract: Extract) -> str:
    part = "" if hit.part == "note" else f", {hit.part}"
    return f"in our note{part}: {_marked(extract)}"


def print_faults(places: str, contents: Contents) -> None:
    """Prints each fault as file, line and sentence, and their number in the folders that were looked at."""
    for fault in contents.faults:
        place = f"{fault.path}:{fault.line}" if fault.line else fault.path
        print(f"{place}: {fault.sentence()}")
    statements = counted(len(contents.statements), "statement")
    if contents.faults or not contents.statements:
        print(f"{statements}, {counted(len(contents.faults), 'fault')} in {places}")
    else:
        print(f"{statements}, no fault in {places}")


def counted(number: int, what: str) -> str:
    """Returns how many there are of something: 1 statement, 2 statements."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _marked(extract: Extract) -> str:
    start, end = ("\033[1;7m", "\033[0m") if sys.stdout.isatty() else ("[", "]")
    text = extract.text
    for at, size in reversed(extract.marks):
        text = text[:at] + start + text[at : at + size] + end + text[at + size :]
    return text


def _bold(text: str) -> str:
    return f"\033[1m{text}\033[0m" if sys.stdout.isatty() else text


def _wrapped(text: str, lead: str = "") -> str:
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    after = " " * len(lead)
    return textwrap.fill(text, max(width, 20), initial_indent=lead, subsequent_indent=after, break_on_hyphens=False)
