"""What can go wrong and be put right by the person at the screen.

An error carries plain values and one English sentence pattern; whoever shows it words it (the window translates the
pattern, the command line prints it as it is). Anything that is not a ReaderError is a bug of ours.
"""

from __future__ import annotations

from typing import ClassVar


class ReaderError(Exception):
    """Something the reader can act on: it says which file or name, what is wrong, and what to do next."""

    pattern: ClassVar[str] = "{reason}"

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.pattern.format(**values))


class UnreadableFile(ReaderError):
    """A file that is not there or may not be opened. Values: path, reason."""

    pattern = "{path} could not be read: {reason}. Check that it is there and that you may open it."


class DamagedFile(ReaderError):
    """A file whose content does not make sense. Values: path, line (1-based, 0 where unknown), reason."""

    pattern = "{path}, line {line}: {reason}. Mend the file, or put back an earlier copy of it."


class UnwritableFile(ReaderError):
    """A file that could not be saved; what stood there before is untouched. Values: path, reason."""

    pattern = (
        "{path} could not be saved: {reason}. Nothing was lost; make room or choose another folder, and try again."
    )


class MissingLibrary(ReaderError):
    """The folder of statements is not there. Values: path."""

    pattern = (
        "There is no library of statements at {path}. Install ASCL Reader again, or name another folder with --library."
    )


class UnknownStatement(ReaderError):
    """An id that no statement has. Values: id, nearest (ids that look like it, joined by commas, may be empty)."""

    pattern = "No statement has the id “{id}”. {nearest}"


class MissingSystemLibrary(ReaderError):
    """A library of the operating system that Qt needs. Values: library (file name), advice."""

    pattern = "The window needs the system library {library}, which is missing. {advice}"


class UnsuitableDocument(ReaderError):
    """A document that cannot be imported. Values: path, reason (what is wrong with it, without a full stop)."""

    pattern = "{path} cannot be imported: {reason}. Save the page again, or ask for another copy, and import that."


class UnknownEnding(UnsuitableDocument):
    """A file whose ending no reader knows. Values: path, endings (those that are known, joined by commas)."""

    pattern = (
        "{path} is of a kind that cannot be imported. "
        "Save it as a web page, PDF, Word file or text ({endings}), and import that."
    )


class NotWhatItsEndingSays(UnsuitableDocument):
    """A file whose content is of another kind than its ending. Values: path, ending, found (what it is)."""

    pattern = (
        "{path} ends in {ending}, but what is in it is {found}. "
        "Give the file the right ending, or save the page again, and import that."
    )


class EmptyDocument(UnsuitableDocument):
    """A document without a word in it. Values: path."""

    pattern = "{path} has no text in it. Open it to see whether it is the right file, save it again, and import that."


class LargeDocument(UnsuitableDocument):
    """A document beyond what is read at once. Values: path, limit (with its unit: 20 MB, 200,000 paragraphs)."""

    pattern = "{path} has more than {limit}. Save only the page that holds the statements, and import that."


class UndecodableText(UnsuitableDocument):
    """A text whose letters cannot be told from its bytes. Values: path, line (1-based, 0 where unknown)."""

    pattern = (
        "{path}, line {line}: some letters cannot be read, because the text is not stored in a way this program knows. "
        "Open it in the program that made it, save it as UTF-8 text, and import that."
    )


class LockedDocument(UnsuitableDocument):
    """A document protected with a password. Values: path."""

    pattern = "{path} is protected with a password. Open it, save a copy without protection, and import that."


class ScannedDocument(UnsuitableDocument):
    """A PDF of pictures. Values: path."""

    pattern = (
        "{path} has no text in it, only pictures of pages: it was scanned. "
        "Ask for the web page or the Word file, or have the text recognised by a scanning program, and import that."
    )


class OtherImport(ReaderError):
    """Another window or program imports into the same folder at this moment. Values: path."""

    pattern = (
        "Another window or program is importing into {path} at this moment. "
        "Nothing of yours was written; wait until it has finished, and try again."
    )


class UnsuitablePack(UnsuitableDocument):
    """A library pack that cannot be imported. Values: path, reason (what is wrong with it, without a full stop)."""

    pattern = "{path} cannot be imported: {reason}. Ask whoever made the pack for another copy, and import that."


class DamagedPack(UnsuitablePack):
    """A pack with a file that does not make sense. Values: path, file (in the pack), line (0: unknown), reason."""

    pattern = (
        "{path} cannot be imported: in {file}, line {line}: {reason}. "
        "Ask whoever made the pack for another copy, and import that."
    )


class NewerPack(UnsuitablePack):
    """A pack of a later format than this program knows. Values: path, version (its own), known (the newest known)."""

    pattern = (
        "{path} was made by a newer ASCL Reader (its format is {version}, this program knows up to {known}). "
        "Install the newest ASCL Reader, and import the pack again."
    )


class LargePack(UnsuitablePack):
    """A pack beyond what any library has. Values: path, limit (with its unit)."""

    pattern = "{path} has more than {limit}, as no library has. Ask whoever made it for another pack, and import that."


class NotAPack(UnsuitableDocument):
    """A .zip that is no library pack, or no packed file at all. Values: path."""

    pattern = (
        "{path} is not a library pack of ASCL Reader. "
        "If it is a packed file with saved pages, unpack it and import those."
    )


class LargeLibrary(ReaderError):
    """A library that does not fit into a pack; nothing was written. Values: path (of the pack), limit."""

    pattern = (
        "{path} was not written: the library has more than {limit}, which is too much for one pack. "
        "Export a library with less in it."
    )


class UnsuitableLogo(ReaderError):
    """A picture that cannot be printed as a logo. Values: path, reason (what is wrong with it, without a full stop)."""

    pattern = "{path} cannot be used as a logo: {reason}. Choose a PNG or SVG picture of at most 2 MB."


class MissingFonts(ReaderError):
    """The fonts of paper are not installed. Values: names (file names)."""

    pattern = "The fonts for printing are missing: {names}. Install ASCL Reader again."


class NewerFormat(ReaderError):
    """A file that a later version of the program wrote: it may be read and is never written. Values: path, version."""

    pattern = (
        "{path} was written by a newer ASCL Reader (format {version}). It can be read here but not changed. "
        "Install the newer version on this machine too."
    )
