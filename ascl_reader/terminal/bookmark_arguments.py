"""The arguments of `ascl-reader bookmark`: its actions and their options."""

from __future__ import annotations

import argparse
from pathlib import Path

from ascl_reader.bookmarks.entries import Stance
from ascl_reader.library.statement import Section
from ascl_reader.terminal.arguments import Commands, add_command

STANCES = tuple(stance.value for stance in Stance)
SECTIONS = tuple(section.value for section in Section)
FORMATS = ("yaml", "csv", "md", "html")


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command and its actions to the parser."""
    actions = commands.add_parser(
        "bookmark", help="your bookmarks and notes: list, add, remove, write, export, import"
    ).add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = add_command(actions, "list", "list folders, bookmarks and notes")
    listing.add_argument("--folder", metavar="PATH", help="only this one, such as “Governors / Finance” or Unfiled")
    listing.add_argument(
        "--search", metavar="WORDS", help="only notes that hold these words; filters work as in “search”"
    )
    adding = add_command(actions, "add", "bookmark statements, or a section or passage of one")
    adding.add_argument("ids", metavar="ID", nargs="+", help="the ids of statements")
    adding.add_argument("--folder", metavar="PATH", help="the folder to put them into; it is made if it is missing")
    adding.add_argument("--section", choices=SECTIONS, help="bookmark this section alone")
    adding.add_argument("--passage", metavar="WORDS", help="words of the section, exactly as they stand there")
    removing = add_command(actions, "remove", "move bookmarks to the bin, where they stay for 90 days")
    removing.add_argument(
        "keys", metavar="ID", nargs="+", help="a bookmark’s id, or a statement’s, for all bookmarks on it"
    )
    noting = add_command(actions, "note", "show or change the note on a statement")
    noting.add_argument("id", metavar="ID", help="the statement’s id")
    noting.add_argument("--text", metavar="TEXT", help="the whole text of the note; - reads it from standard input")
    noting.add_argument("--stance", choices=STANCES, help="our school’s stance on the position")
    noting.add_argument(
        "--question", action="append", metavar="TEXT", help="replaces the questions there are; may be repeated"
    )
    noting.add_argument(
        "--look-again", type=_day, metavar="YYYY-MM-DD", help="the day to look at it again; “never” removes it"
    )
    noting.add_argument("--delete", action="store_true", help="move the note to the bin; not with any of the above")
    exporting = add_command(actions, "export", "write all bookmarks and notes into one file")
    exporting.add_argument("file", metavar="FILE", type=Path, help="the file to write")
    exporting.add_argument(
        "--format", choices=FORMATS, help="by default that of the file’s ending; yaml holds everything"
    )
    exporting.add_argument("--force", action="store_true", help="replace the file if it exists")
    importing = add_command(actions, "import", "merge bookmarks and notes from YAML or CSV; nothing is deleted")
    importing.add_argument("file", metavar="FILE", type=Path, help="a .yaml or .csv file")
    importing.add_argument("--dry-run", action="store_true", help="print what it would do and write nothing")
    add_command(actions, "bin", "list what was deleted")
    restoring = add_command(actions, "restore", "restore what is in the bin")
    restoring.add_argument("keys", metavar="KEY", nargs="+", help="the key of an entry, as “bookmark bin” lists it")


def _day(text: str) -> str:
    """Returns a typed day, empty for "never". Raises argparse.ArgumentTypeError for what is no day."""
    from ascl_reader.files.timestamps import is_day

    if text == "never":
        return ""
    if not is_day(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2027-01-31, nor “never”")
    return text
