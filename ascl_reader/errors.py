"""What can go wrong and be put right by the person at the screen.

An error carries plain values and one English sentence pattern. Whoever shows it words it: the window translates the
pattern, the command line prints it as it is. Anything that is not a ReaderError is a bug of ours.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar


class ErrorKind(str, Enum):
    """The kinds of error, by the names that `--json` gives."""

    UNREADABLE_FILE = "UnreadableFile"
    DAMAGED_FILE = "DamagedFile"
    UNWRITABLE_FILE = "UnwritableFile"
    NEWER_FORMAT = "NewerFormat"
    MISSING_LIBRARY = "MissingLibrary"
    UNKNOWN_STATEMENT = "UnknownStatement"
    MISSING_SYSTEM_LIBRARY = "MissingSystemLibrary"
    MISSING_FONTS = "MissingFonts"
    STOPPED_ENGINE = "StoppedEngine"
    UNSUITABLE_LOGO = "UnsuitableLogo"
    UNSUITABLE_DOCUMENT = "UnsuitableDocument"
    UNKNOWN_ENDING = "UnknownEnding"
    NOT_WHAT_ITS_ENDING_SAYS = "NotWhatItsEndingSays"
    ANOTHER_KIND = "AnotherKind"
    OWN_PAPER = "OwnPaper"
    EMPTY_DOCUMENT = "EmptyDocument"
    LARGE_DOCUMENT = "LargeDocument"
    UNDECODABLE_TEXT = "UndecodableText"
    LOCKED_DOCUMENT = "LockedDocument"
    SCANNED_DOCUMENT = "ScannedDocument"
    UNREADABLE_LETTERS = "UnreadableLetters"
    UNSUITABLE_PACK = "UnsuitablePack"
    DAMAGED_PACK = "DamagedPack"
    NEWER_PACK = "NewerPack"
    LARGE_PACK = "LargePack"
    NOT_A_PACK = "NotAPack"
    LARGE_LIBRARY = "LargeLibrary"
    EXISTING_FILE = "ExistingFile"
    OWN_FILE = "OwnFile"
    UNKNOWN_FOLDER = "UnknownFolder"
    DEEP_FOLDER = "DeepFolder"
    MISSING_SECTION = "MissingSection"
    UNKNOWN_WORDS = "UnknownWords"
    DELETION_WITH_MORE = "DeletionWithMore"
    MISSING_NOTE = "MissingNote"
    UNREADABLE_INPUT = "UnreadableInput"
    UNKNOWN_FORMAT = "UnknownFormat"
    LONG_PATH = "LongPath"
    DEAD_DISPLAY = "DeadDisplay"
    NO_HOME = "NoHome"
    LOST_FOLDER = "LostFolder"
    NO_MENU_ENTRY = "NoMenuEntry"


PATTERNS = {
    ErrorKind.UNREADABLE_FILE: "{path} could not be read: {reason}. Check that it is there and that you may open it.",
    ErrorKind.DAMAGED_FILE: "{path}, line {line}: {reason}. Correct the file, or put back an earlier copy of it.",
    ErrorKind.UNWRITABLE_FILE: (
        "{path} could not be saved: {reason}. Nothing was lost; make room or choose another folder, and try again."
    ),
    ErrorKind.NEWER_FORMAT: (
        "{path} was written by a newer ASCL Reader (format {version}). It can be read here but not changed. "
        "Install the newer version on this computer too."
    ),
    ErrorKind.MISSING_LIBRARY: (
        "There is no library of statements at {path}. Install ASCL Reader again, or name another folder with --library."
    ),
    ErrorKind.UNKNOWN_STATEMENT: "No statement has the id “{id}”. {nearest}",
    ErrorKind.MISSING_SYSTEM_LIBRARY: "The window needs the system library {library}, which is missing. {advice}",
    ErrorKind.MISSING_FONTS: "The fonts for printing are missing: {names}. Install ASCL Reader again.",
    ErrorKind.STOPPED_ENGINE: (
        "The pages could not be set: the part of the program that sets them stopped. "
        "Close other programs, which may be using up the memory, and try again."
    ),
    ErrorKind.UNSUITABLE_LOGO: (
        "{path} cannot be used as a logo: {reason}. Choose a PNG, JPEG or SVG picture of at most 10 MB."
    ),
    ErrorKind.UNSUITABLE_DOCUMENT: (
        "{path} cannot be imported: {reason}. Save the page again, or ask for another copy, and import that."
    ),
    ErrorKind.UNKNOWN_ENDING: (
        "{path} is of a kind that cannot be imported. "
        "Save it as a web page, PDF, Word file or text ({endings}), and import that."
    ),
    ErrorKind.NOT_WHAT_ITS_ENDING_SAYS: (
        "{path} ends in {ending}, but it contains {found}. "
        "Give the file the right ending, or save the page again, and import that."
    ),
    ErrorKind.ANOTHER_KIND: "{path} is {found}. {advice}",
    ErrorKind.OWN_PAPER: "{path} was made with ASCL Reader and is no page of ASCL’s: {found}. {advice}",
    ErrorKind.EMPTY_DOCUMENT: (
        "{path} has no text in it. Open it to see whether it is the right file, save it again, and import that."
    ),
    ErrorKind.LARGE_DOCUMENT: (
        "{path} has more than {limit}. Save only the page that holds the statements, and import that."
    ),
    ErrorKind.UNDECODABLE_TEXT: (
        "{path}, line {line}: "
        "some letters cannot be read, because the text is not stored in a way this program knows. "
        "Open it in the program that made it, save it as UTF-8 text, and import that."
    ),
    ErrorKind.LOCKED_DOCUMENT: (
        "{path} is protected with a password. Open it, save a copy without protection, and import that."
    ),
    ErrorKind.SCANNED_DOCUMENT: (
        "{path} has no text in it, only pictures of pages: it was scanned. "
        "Ask for the web page or the Word file, or have the text recognised by a scanning program, and import "
        "that."
    ),
    ErrorKind.UNREADABLE_LETTERS: (
        "{path} has text in it whose letters cannot be read: its fonts ({fonts}) do not say which letters they are. "
        "Ask for the web page or the Word file, or have the text recognised by a scanning program, and import "
        "that."
    ),
    ErrorKind.UNSUITABLE_PACK: (
        "{path} cannot be imported: {reason}. Ask whoever made the pack for another copy, and import that."
    ),
    ErrorKind.DAMAGED_PACK: (
        "{path} cannot be imported: in {file}, line {line}: {reason}. "
        "Ask whoever made the pack for another copy, and import that."
    ),
    ErrorKind.NEWER_PACK: (
        "{path} was made by a newer ASCL Reader (its format is {version}, this program knows up to {known}). "
        "Install the newest ASCL Reader, and import the pack again."
    ),
    ErrorKind.LARGE_PACK: (
        "{path} has more than {limit}, which no library has. Ask whoever made it for another pack, and import that."
    ),
    ErrorKind.NOT_A_PACK: (
        "{path} is not a library pack of ASCL Reader. "
        "If it is a packed file with saved pages, unpack it and import those."
    ),
    ErrorKind.LARGE_LIBRARY: (
        "{path} was not written: the library has more than {limit}, which is too much for one pack. "
        "Export a library with less in it."
    ),
    ErrorKind.EXISTING_FILE: (
        "{path} is there already and was left as it is. Choose another name, or replace it with --force."
    ),
    ErrorKind.OWN_FILE: (
        "{path} was not written: the program keeps its own files there, and one of them could be lost. "
        "Choose another name in another folder."
    ),
    ErrorKind.UNKNOWN_FOLDER: "There is no folder “{folder}”. “ascl-reader bookmark list” lists them all.",
    ErrorKind.DEEP_FOLDER: (
        "Folders are at most two deep, and “{folder}” names more. Name one such as “Governors / Finance”."
    ),
    ErrorKind.MISSING_SECTION: "A passage needs --section. Say in which section the words stand.",
    ErrorKind.UNKNOWN_WORDS: (
        "The {section} of {id} does not hold these words. Give them exactly as they stand there."
    ),
    ErrorKind.DELETION_WITH_MORE: (
        "--delete takes the whole note away: give it without --text, --stance, --question and --look-again."
    ),
    ErrorKind.MISSING_NOTE: "There is no note on {id}.",
    ErrorKind.UNREADABLE_INPUT: ("The text on standard input cannot be read. Save it as UTF-8 text, and try again."),
    ErrorKind.LONG_PATH: "{path} is longer than this system lets a path be. Choose a shorter name, or another folder.",
    ErrorKind.DEAD_DISPLAY: (
        "No window can open on the display {display}: {reason}. Start the program on the desktop itself, or name "
        "another display; “ascl-reader list”, “show” and “search” need none."
    ),
    ErrorKind.LOST_FOLDER: (
        "The folder in which this command was given is no longer there. Go to another one, or give the whole path."
    ),
    ErrorKind.NO_HOME: (
        "The system knows no home folder of this user. "
        "Name one with HOME, or a folder for the program’s own files with ASCL_READER_HOME."
    ),
    ErrorKind.NO_MENU_ENTRY: ("A menu entry is made by this command on Linux only; elsewhere the installer makes it."),
    ErrorKind.UNKNOWN_FORMAT: (
        "{path} does not end in one of {endings}. Choose one of these endings, or name the format with --format."
    ),
}
"""English sentence patterns. A line is 1-based, 0 if unknown; a reason has no full stop; a limit has its unit."""


class ReaderError(Exception):
    """An error that the user can act on: it says which file or name, what is wrong, and what to do next.

    `values` fill the placeholders of the kind's pattern. Only errors that are caught by name have a class of their own.
    """

    usual_kind: ClassVar[ErrorKind]

    def __init__(self, kind: ErrorKind | None = None, **values: object) -> None:
        self.kind = kind or self.usual_kind
        self.pattern = PATTERNS[self.kind]
        self.values = values
        super().__init__(self.pattern.format(**values))


class UnreadableFile(ReaderError):
    """A file that is not there or may not be opened."""

    usual_kind = ErrorKind.UNREADABLE_FILE


class DamagedFile(ReaderError):
    """A file whose content does not make sense."""

    usual_kind = ErrorKind.DAMAGED_FILE


class UnwritableFile(ReaderError):
    """A file that could not be saved; what stood there before is untouched."""

    usual_kind = ErrorKind.UNWRITABLE_FILE


class NewerFormat(ReaderError):
    """A file that a later version of the program wrote: it may be read and is never written."""

    usual_kind = ErrorKind.NEWER_FORMAT


class MissingLibrary(ReaderError):
    """The folder of statements is not there."""

    usual_kind = ErrorKind.MISSING_LIBRARY


class UnknownStatement(ReaderError):
    """An id that no statement has; `nearest` are ids that look like it, joined by commas, or empty."""

    usual_kind = ErrorKind.UNKNOWN_STATEMENT


class MissingSystemLibrary(ReaderError):
    """A library of the operating system that Qt needs."""

    usual_kind = ErrorKind.MISSING_SYSTEM_LIBRARY


class UnsuitableDocument(ReaderError):
    """A document or library pack that cannot be imported."""

    usual_kind = ErrorKind.UNSUITABLE_DOCUMENT


class UnsuitableLogo(ReaderError):
    """A picture that cannot be printed as a logo."""

    usual_kind = ErrorKind.UNSUITABLE_LOGO
