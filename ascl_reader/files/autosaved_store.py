"""The user's own work on the disk: loaded, saved in one step, merged with what others wrote, restored from backups.

Used from one thread at a time; nothing of it touches a window. A save holds the folder's lock while it compares, merges
and replaces; where there are no locks it looks again afterwards. What a save returns is on the disk, and is to be taken
over (`EditedBookmarks.adopt`) before the next save.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Generic

import msgspec

from ascl_reader.errors import DamagedFile, NewerFormat, ReaderError, UnwritableFile
from ascl_reader.files import folder_lock, timestamps
from ascl_reader.files.backups import Backups, reading_back
from ascl_reader.files.conflicted_copies import conflicted_copies
from ascl_reader.files.disk_file import LARGEST, DiskFile
from ascl_reader.files.file_kind import (
    Content,
    FileContent,
    FileKind,
    FileText,
)
from ascl_reader.files.recovery import Recovery
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.save_ancestry import SaveAncestry
from ascl_reader.files.save_results import LoadResult, MergedCopies, RecoveryReport, SaveResult
from ascl_reader.files.temporary_files import remove_temporary_files

_log = logging.getLogger("ascl_reader.saving")

BACKUPS = "backups"
"""The folder of backups, in the user's data folder."""

WITHOUT_LOCK = 0.15
"""Seconds after which it is looked whether another program wrote at the same moment, where there are no locks."""

TRIES = 50

LONGEST_PAUSE = 120
"""Days since the last change after which nothing is cleared from the bin at a start: the clock may be years ahead.
After a pause as long as that it is cleared at the start that follows the next change."""


class _ChangedMeanwhile(Exception):
    """Raised when another program wrote the file between our read and our write; `work` still has to be saved."""

    def __init__(self, work: Any) -> None:
        super().__init__()
        self.work = work


class AutosavedStore(Generic[Content]):
    """Loads and saves one file of the user's data folder; `text` replaces the kind's usual text format."""

    def __init__(
        self, folder: Path, kind: FileKind[Content], clock: Callable[[], str], text: FileText[Content] | None = None
    ) -> None:
        self._kind = kind
        self._file = DiskFile(folder / kind.file)
        self._clock = clock
        self._backups = Backups(folder / BACKUPS, Path(kind.file).stem)
        self._text = text or kind.text()
        self._recovery = Recovery(self._file.path, self._backups, kind, self._text, clock)
        self._ancestry: SaveAncestry[Content] = SaveAncestry()
        self._version = kind.version
        self._backed_up = False

    @property
    def path(self) -> Path:
        """The path of the file, which may not exist yet."""
        return self._file.path

    @property
    def empty(self) -> Content:
        """The content of a file that does not exist."""
        return self._kind.empty

    def load(self) -> LoadResult[Content]:
        """Returns the content of the file, or of the newest good backup if the file is damaged.

        Raises UnreadableFile if the file exists but the system does not let it be read.
        """
        recovered = None
        try:
            content = self._read()
        except DamagedFile:
            content, recovered = self._recover_locked()
        if content is None and recovered is None:
            content, recovered = self._recovery.newest()
        if content is None:
            return LoadResult(self._kind.empty, recovered)
        if recovered is not None:
            self._ancestry.remember(content.work, content.saves)
        self._write_parsed_copy()
        if content.version > self._kind.version:
            return LoadResult(content.work, recovered, content.version)
        return LoadResult(self._without_expired(content.work), recovered)

    def save(self, work: Content) -> SaveResult[Content]:
        """Merges the work with what other programs wrote since the last save, writes it, and returns it.

        Raises UnwritableFile, UnreadableFile or NewerFormat; nothing on the disk is lost then.
        """
        given = work
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            for _ in range(TRIES):
                with folder_lock.locked(self.path.parent) as has_lock:
                    try:
                        saved = self._save(work, has_lock)
                    except _ChangedMeanwhile as meanwhile:
                        work = meanwhile.work
                    else:
                        return msgspec.structs.replace(saved, merged=saved.work is not given)
        except OSError as error:
            raise UnwritableFile(path=self.path, reason=error.strerror or str(error)) from error
        raise UnwritableFile(path=self.path, reason="another program writes it all the time")

    def refresh(self, work: Content) -> SaveResult[Content]:
        """Returns the work merged with what is on the disk now, without writing. Raises what `save` raises.

        The disk is behind where the file is gone or damaged, and where another one took its place that lacks something:
        an older copy that was put back, or the other machine's where a synchronising program took that.
        """
        try:
            data = self._file.read()
            content = None if data is None else self._text.read(data, self.path)
        except DamagedFile:  # to be set aside by the next save
            return SaveResult(work, behind=True)
        if content is None:
            return SaveResult(work, behind=work != self._kind.empty)
        if content.version > self._kind.version:
            return SaveResult(work)
        found = self._kind.merge(self._ancestry.common_ancestor(content.saves), work, content.work, self._clock())
        behind = self._kind.differs(content.work, found.work)
        return SaveResult(found.work, found.work is not work, found.lost, behind=behind)

    def changed_on_disk(self) -> bool:
        """Returns whether the file changed since it was last read or written here; checks its size and time only."""
        return self._file.is_changed

    def copies(self) -> tuple[Path, ...]:
        """Returns the conflicted copies that a synchronising program left beside the file."""
        return conflicted_copies(self.path)

    def merge_copies(self, work: Content, paths: Iterable[Path]) -> MergedCopies[Content]:
        """Returns the work with conflicted copies merged into it; they stay where they are until they are set aside."""
        lost, refused = 0, []
        for path in paths:
            try:
                content = self._recovery.content_of(path)
            except ReaderError as error:
                refused.append((path, str(error)))
                _log.info("%s: the copy %s cannot be merged (%s)", self._kind.file, path.name, error.kind.value)
                continue
            if content is None:
                continue
            found = self._kind.merge(self._ancestry.common_ancestor(content.saves), work, content.work, self._clock())
            work, lost = found.work, lost + found.lost
            _log.info("%s: merged with the copy %s", self._kind.file, path.name)
        return MergedCopies(work, lost, tuple(refused))

    def set_aside_copies(self, paths: Iterable[Path]) -> list[Path]:
        """Moves merged copies into the backups folder, to be called after a save; returns their new paths."""
        moved = (self._backups.set_aside(path, "merged", self._clock()) for path in paths)
        return [path for path in moved if path is not None]

    def _without_expired(self, work: Content) -> Content:
        """Returns the work without what has been in its bin too long; all of it where the clock cannot be believed."""
        now, latest = self._clock(), self._kind.latest_change(work)
        believed = not latest or timestamps.days_before(now, LONGEST_PAUSE) <= latest
        return self._kind.without_expired(work, now) if believed else work

    def _read(self) -> FileContent[Content] | None:
        data = self._file.read()
        return None if data is None else self._known(data, self._text.read(data, self.path))

    def _known(self, data: bytes, content: FileContent[Content]) -> FileContent[Content]:
        self._file.remember(data)
        self._ancestry.remember(content.work, content.saves)
        self._version = content.version
        return content

    def _save(self, work: Content, has_lock: bool) -> SaveResult[Content]:
        now = self._clock()
        for folder in (self.path.parent, self._backups.folder):
            remove_temporary_files(folder, self.path.stem, has_lock)
        recovered, content, data = None, None, None
        try:
            data = self._file.read()
            if data is not None and not self._file.is_known(data):
                content = self._text.read(data, self.path)
        except DamagedFile as error:
            if self._file.wait_until_still():
                raise _ChangedMeanwhile(work) from error
            content, recovered = self._recovery.replace(error)
            data = None
        version = content.version if content is not None else self._version
        if data is not None and version > self._kind.version:
            raise NewerFormat(path=self.path, version=version)
        lost = 0
        if content is not None:
            found = self._kind.merge(self._ancestry.common_ancestor(content.saves), work, content.work, now)
            work, lost = found.work, found.lost
            _log.info("%s: merged with what was on the disk, %s older states to the bin", self._kind.file, lost)
        elif data is not None and work is self._ancestry.newest:
            return SaveResult(work)
        if data is not None and content is not None and work is content.work:
            self._known(data, content)
            return SaveResult(work, lost=lost)
        problem = self._write(work, content, data, has_lock)
        return SaveResult(work, False, lost, recovered, problem)

    def _write(self, work: Content, content: FileContent[Content] | None, old: bytes | None, has_lock: bool) -> str:
        """Puts the work in the place of what was read; returns why no backup was made, empty where one was."""
        saves = self._ancestry.next_saves(content.saves if content else ())
        new = self._text.compose(work, saves)
        if len(new) > LARGEST:
            raise UnwritableFile(path=self.path, reason=f"it would have more than {LARGEST // 1024 // 1024} MB")
        reads_the_same = reading_back(new)

        def check(path: Path) -> None:
            reads_the_same(path)
            if self._file.read_again() != old:
                raise _ChangedMeanwhile(work)

        now = self._clock()
        problem = "" if old is None or (self._backed_up and content is None) else self._back_up(old, now)
        write_safely(self.path, new, check)
        if not has_lock:
            time.sleep(WITHOUT_LOCK)
            if self._file.read_again() != new:
                self._ancestry.remember(work, saves)
                raise _ChangedMeanwhile(work)
        self._file.remember_written(new)
        self._ancestry.remember(work, saves)
        self._version = self._kind.version
        self._write_parsed_copy()
        problem = self._back_up(new, now, new=True) or problem
        self._backed_up = not problem
        _log.info("%s: saved, %s bytes, backup %s", self._kind.file, len(new), problem or "made")
        return problem

    def _back_up(self, data: bytes, now: str, new: bool = False) -> str:
        """Adds a backup of what is saved now, or of what it replaces; returns why that failed, else an empty text."""
        try:
            self._backups.add(data, now) if new else self._backups.add_earlier(data, self._file.written_at, now)
        except ReaderError as error:
            return str(error.values.get("reason", error))
        return ""

    def _recover_locked(self) -> tuple[FileContent[Content] | None, RecoveryReport | None]:
        """Sets the damaged file aside and return the newest good backup, unless it is whole by now.

        Another program may have set it aside already, or may only just have finished writing it.
        """
        self._file.wait_until_still()
        with contextlib.ExitStack() as stack:
            with contextlib.suppress(OSError):
                stack.enter_context(folder_lock.locked(self.path.parent))
            try:
                return self._read(), None
            except DamagedFile as error:
                try:
                    return self._recovery.replace(error)
                except UnwritableFile:
                    return self._recovery.newest_for(RecoveryReport(str(error.values["reason"])))

    def _write_parsed_copy(self) -> None:
        """Writes a parsed copy for a quick start, for kinds of file that have one."""
