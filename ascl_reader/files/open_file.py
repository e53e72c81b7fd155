"""What the system does with an open file: it locks it, and waits until what was written is on the disk.

The lock ends with the program, however that ends.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys

if sys.platform == "win32":
    import msvcrt

    def lock(handle: int, offset: int = 0) -> None:
        """Locks an open file; on Windows the one byte at `offset`, which others then cannot read.

        Raises BlockingIOError or PermissionError if another program has it, OSError if the disk has no locks.
        """
        os.lseek(handle, offset, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def unlock(handle: int, offset: int = 0) -> None:
        """Gives the lock back."""
        os.lseek(handle, offset, os.SEEK_SET)
        with contextlib.suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def lock(handle: int, offset: int = 0) -> None:
        """Locks an open file, whole, whatever the offset.

        Raises BlockingIOError if another program has it, OSError if the disk has no locks.
        """
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def unlock(handle: int, offset: int = 0) -> None:
        """Gives the lock back."""
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)


def flush_to_disk(handle: int) -> None:
    """Waits until what was written is on the disk, where the file system can tell. Raises OSError."""
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise
