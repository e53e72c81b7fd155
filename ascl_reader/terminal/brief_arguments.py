"""Declares and checks the arguments of ascl-reader brief."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from ascl_reader.briefing.briefing import Acronyms, Layout, Paper, Part, Profile, Purpose
from ascl_reader.briefing.school_colour import parse_colour
from ascl_reader.library.statement import Wording
from ascl_reader.library.typed_days import UnclearDay, days_in_span, is_meant_as_day, parse_day
from ascl_reader.library.typed_times import is_impossible_time

ENDINGS = (".pdf", ".html", ".docx", ".md", ".txt", ".png")
PARTS = ("position", *(part.value for part in Part))

MOST_PAGES = 999


def values(kind: type[Layout] | type[Profile] | type[Paper] | type[Wording] | type[Acronyms]) -> list[str]:
    """Returns the words by which the values of an option are chosen."""
    return [each.value for each in kind]


def day(text: str) -> str:
    """Returns a day typed as 2026-11-21, 21/11/26 or 21 November 2026. Raises argparse.ArgumentTypeError.

    Several days, and words that mean no day of the calendar, stay as they are typed, as in the window.
    """
    found = parse_day(text)
    if not isinstance(found, UnclearDay):
        return found
    if is_meant_as_day(text) and isinstance(days_in_span(text, date.today().year), UnclearDay):
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-11-21 or 21 November 2026")
    return text.strip()


def parts(text: str) -> tuple[Part, ...]:
    """Returns parts that were typed with commas. Raises argparse.ArgumentTypeError."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: no such part; there are {', '.join(PARTS)}")
    return tuple(part for part in Part if part.value in names)


def output(text: str) -> Path:
    """Returns a path whose ending is one that can be written. Raises argparse.ArgumentTypeError."""
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text!r} does not end in one of {', '.join(ENDINGS)}")
    return path


def a_time(text: str) -> str:
    """Returns a time of day as it was typed. Raises argparse.ArgumentTypeError."""
    if is_impossible_time(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 6.30pm or 18:30")
    return text


def colour(text: str) -> str:
    """Returns a colour typed as #1f5fa8, empty for none. Raises argparse.ArgumentTypeError."""
    found = parse_colour(text) if text else ""
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a colour such as #1f5fa8")
    return found


def pages(text: str) -> int:
    """Returns a number of pages, 1 or more. Raises argparse.ArgumentTypeError."""
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= MOST_PAGES:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of pages from 1 to {MOST_PAGES}")
    return int(text)


def agenda_word(text: str) -> tuple[str, str]:
    """Returns a statement's id and what is said of it, typed as ID=WORDS. Raises argparse.ArgumentTypeError."""
    key, sign, words = text.partition("=")
    if not (sign and key.strip() and words.strip()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a statement’s id and its words, such as ID=7")
    return key.strip(), words.strip()


def purpose(text: str) -> tuple[str, Purpose]:
    """Returns a statement's id and what the meeting is to do with it. Raises argparse.ArgumentTypeError."""
    key, words = agenda_word(text)
    found = next((each for each in Purpose if each.value == words.lower().removeprefix("for ")), None)
    if found is None:
        names = ", ".join(each.value for each in Purpose)
        raise argparse.ArgumentTypeError(f"{words!r}: a statement is for one of {names}")
    return key, found
