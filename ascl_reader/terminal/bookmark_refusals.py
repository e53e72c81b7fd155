"""What `ascl-reader bookmark` does not do, because of how it was typed or of what is not there."""

from __future__ import annotations

from typing import ClassVar

from ascl_reader.errors import ReaderError
from ascl_reader.window_request import FAILED, FOUND_NOTHING, WRONG_USAGE


class Refusal(ReaderError):
    """A command that was not carried out; `code` is what the program ends with."""

    code: ClassVar[int] = FOUND_NOTHING


class UnknownFolder(Refusal):
    """A folder of bookmarks that is not there. Values: folder."""

    pattern = "There is no folder “{folder}”. “ascl-reader bookmark list” names them all."


class DeepFolder(Refusal):
    """A folder in a folder in a folder. Values: folder."""

    code = WRONG_USAGE
    pattern = "Folders are two deep at the most, and “{folder}” names more. Name one such as “Governors / Finance”."


class MissingSection(Refusal):
    """A passage without the section that it stands in. No values."""

    code = WRONG_USAGE
    pattern = "A passage needs --section. Say in which section the words stand."


class UnknownWords(Refusal):
    """A passage that is not in the section. Values: section, id."""

    pattern = "The {section} of {id} does not hold these words. Give them exactly as they stand there."


class DeletionWithMore(Refusal):
    """A note that is to be both deleted and written. No values."""

    code = WRONG_USAGE
    pattern = "--delete takes the whole note away: give it without --text, --stance, --question and --look-again."


class MissingNote(Refusal):
    """A statement that has no note. Values: id."""

    pattern = "There is no note on {id}."


class UnreadableInput(Refusal):
    """A text on standard input whose letters cannot be told. No values."""

    code = FAILED
    pattern = "The text on standard input cannot be read as letters. Store it as UTF-8 text, and try again."


class UnknownFormat(Refusal):
    """A file whose ending names no format. Values: path, endings (joined by commas)."""

    code = WRONG_USAGE
    pattern = "{path} does not end in one of {endings}. Choose one of these endings, or name the format with --format."
