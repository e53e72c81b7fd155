"""Refuses paths that are longer than the system allows, or lead from a folder that is gone, before anything is done."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ascl_reader import paths
from ascl_reader.errors import ErrorKind, ReaderError

if TYPE_CHECKING:
    import argparse

SHOWN = 120
"""Letters of such a path that are shown."""


def refuse_long_paths(options: argparse.Namespace) -> None:
    """Raises ReaderError if a path of the command line, or a folder of the user's, is too long."""
    refuse_long_folders(*_named(vars(options).values()))


def refuse_long_folders(*named: Path) -> None:
    """Raises ReaderError if one of these paths, or a folder of the user's, is too long.

    From Python 3.14 on a path that is too long counts as one where nothing is: the window would open with defaults.
    """
    _refuse_lost_folder([*named, Path(os.environ.get(paths.HOME_VARIABLE) or os.sep)])
    for path in (*named, paths.user_data(), paths.user_cache(), paths.user_settings()):
        try:
            os.lstat(path)
        except ValueError:  # a sign that no path has is told where the path is used
            continue
        except OSError as error:
            if told := too_long(error):
                raise told from error


def too_long(error: OSError) -> ReaderError | None:
    """Returns the error to show where a system error says that a path is too long, None for any other error."""
    if error.errno != errno.ENAMETOOLONG:
        return None
    path = str(error.filename or "")
    return ReaderError(ErrorKind.LONG_PATH, path=path if len(path) <= SHOWN else f"{path[:SHOWN]}…")


def _refuse_lost_folder(named: list[Path]) -> None:
    """Raises ReaderError if one of these paths begins in the present folder, and that was removed."""
    if all(path.is_absolute() or (path.parts[:1] and path.parts[0].startswith("~")) for path in named):
        return
    try:
        Path.cwd()
    except FileNotFoundError as error:
        raise ReaderError(ErrorKind.LOST_FOLDER) from error


def _named(values: Any) -> Iterator[Path]:
    for value in values:
        if isinstance(value, Path):
            yield value
        elif isinstance(value, list | tuple):
            yield from _named(value)
