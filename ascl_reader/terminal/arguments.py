"""Declares and checks the arguments that commands share."""

from __future__ import annotations

import argparse
from pathlib import Path

Commands = argparse._SubParsersAction  # argparse has no public name for it


def add_command(commands: Commands[argparse.ArgumentParser], name: str, help_text: str) -> argparse.ArgumentParser:
    """Adds a command with the options that every command has; returns its parser."""
    command = commands.add_parser(name, help=help_text, description=help_text)
    command.add_argument("--json", action="store_true", help="print JSON and nothing else")
    command.add_argument("--library", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return command


def size(text: str) -> tuple[int, int]:
    """Returns a size in pixels typed as 1360x850. Raises argparse.ArgumentTypeError."""
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1360x850 (200 to 8000 each)")
    return int(width), int(height)


def percent(text: str) -> int:
    """Returns a text size in percent. Raises argparse.ArgumentTypeError."""
    if not text.isdigit() or not 80 <= int(text) <= 250:
        raise argparse.ArgumentTypeError(f"{text!r} is not a text size from 80 to 250")
    return int(text)


def count(text: str) -> int:
    """Returns a number of hits, 1 or more. Raises argparse.ArgumentTypeError for anything else."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of hits, 1 or more")
    return int(text)
