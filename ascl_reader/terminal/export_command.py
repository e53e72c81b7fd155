"""ascl-reader export: the library as one .zip that another school imports, at a terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.library.library import Library
from ascl_reader.terminal import printing
from ascl_reader.terminal.arguments import Commands, add_command
from ascl_reader.window_request import DONE, FOUND_NOTHING


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "export", "write the library with its full texts as one .zip for others to import")
    parser.add_argument("file", metavar="FILE.zip", type=Path, help="the file to write")
    parser.add_argument("--name", default="", metavar="TEXT", help="what the pack is called when it is imported")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def run(library: Library, options: argparse.Namespace) -> int:
    """Runs the command; returns the exit code. Raises ReaderError if the file exists or cannot be written."""
    from ascl_reader.packs.write_pack import export_library

    path: Path = options.file
    if not library.statements:
        print("ascl-reader: the library has no statements; nothing was written.", file=sys.stderr)
        return FOUND_NOTHING
    if not options.force and (path.exists() or path.is_symlink()):
        raise ReaderError(ErrorKind.EXISTING_FILE, path=path)
    exported = export_library(library, path, options.name)
    manifest = exported.manifest
    if options.json:
        told = {"file": str(path), "name": manifest.name, "made": manifest.made}
        counts = {"statements": manifest.statements, "full": manifest.full, "bytes": exported.size}
        printing.print_json({**told, **counts})
    else:
        statements = printing.counted(manifest.statements, "statement")
        print(f"{path}: {statements}, {manifest.full} with the full text.")
    if not manifest.full:
        print("ascl-reader: without a full text there is nothing in it to import.", file=sys.stderr)
    if library.faults:
        advice = "What is faulty may be missing in the pack; ascl-reader check lists it."
        print(f"ascl-reader: the library has faults ({len(library.faults)}). {advice}", file=sys.stderr)
    return DONE
