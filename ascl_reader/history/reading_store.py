"""Loads and saves the reading log: a small YAML file that is merged with what other windows wrote.

Nobody wrote it by hand, so a damaged one is set aside and begun anew; it has no backups.
"""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import DamagedFile, NewerFormat, UnwritableFile
from ascl_reader.files import folder_lock, timestamps
from ascl_reader.files.autosaved_store import BACKUPS
from ascl_reader.files.backups import Backups, reading_back
from ascl_reader.files.disk_file import DiskFile
from ascl_reader.files.plain_data import as_json_types, from_plain_data, to_plain_data
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.temporary_files import remove_temporary_files
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_text import dump_yaml, parse_yaml
from ascl_reader.history.reading_log import ReadingLog, merge_logs

_log = logging.getLogger("ascl_reader.saving")

FILE = "history.yaml"
VERSION = 1


class ReadingStore:
    """The file of the reading log in the user's data folder."""

    def __init__(self, folder: Path) -> None:
        self._file = DiskFile(folder / FILE)
        self._backups = Backups(folder / BACKUPS)

    def load(self) -> ReadingLog:
        """Returns the log; an empty one if there is no file or it is damaged. Raises UnreadableFile."""
        try:
            return self._read() or ReadingLog()
        except (DamagedFile, NewerFormat):
            return ReadingLog()

    def save(self, log: ReadingLog) -> ReadingLog:
        """Merges the log with what is on the disk, writes it, and returns the merged log.

        Raises UnwritableFile, UnreadableFile or NewerFormat.
        """
        folder = self._file.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with folder_lock.locked(folder) as has_lock:
                remove_temporary_files(folder, self._file.path.stem, has_lock)
                try:
                    there = self._read()
                except DamagedFile:
                    self._backups.set_aside(self._file.path, "damaged", timestamps.now())
                    _log.info("%s: damaged, set aside and begun anew", FILE)
                    there = None
                log = merge_logs(log, there) if there is not None else log
                data = dump_yaml({"version": VERSION, **to_plain_data(log)})
                if data != self._file.known:
                    write_safely(self._file.path, data, reading_back(data))
                    self._file.remember_written(data)
                    _log.debug("%s: saved, %s bytes", FILE, len(data))
        except OSError as error:
            raise UnwritableFile(path=self._file.path, reason=error.strerror or str(error)) from error
        return log

    def _read(self) -> ReadingLog | None:
        data = self._file.read()
        if data is None:
            return None
        path = self._file.path
        top: Any = as_json_types(parse_yaml(decode_utf8(data, path), path))
        if not isinstance(top, dict):
            raise DamagedFile(path=path, line=1, reason="this is no history")
        version = top.pop("version", 0)
        if isinstance(version, int) and version > VERSION:
            raise NewerFormat(path=path, version=version)
        with contextlib.suppress(msgspec.ValidationError):
            log: ReadingLog = from_plain_data(top, ReadingLog)
            self._file.remember(data)
            return log
        raise DamagedFile(path=path, line=1, reason="this is no history")
