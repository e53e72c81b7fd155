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
