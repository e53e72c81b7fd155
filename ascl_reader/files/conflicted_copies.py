"""Copies that a program for synchronising folders left beside the file, because two machines had changed it.

Dropbox and Nextcloud write "bookmarks (… conflicted copy …).yaml", OneDrive "bookmarks-MACHINE.yaml", Google Drive
"bookmarks (1).yaml", iCloud "bookmarks 2.yaml", Syncthing "bookmarks.sync-conflict-….yaml", Synology Drive and ownCloud
"bookmarks_….yaml". Any such name counts: merging is only offered, and a copy that holds nothing else adds nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

_SEPARATOR = r"[ _.(-]"


def conflicted_copies(file: Path) -> tuple[Path, ...]:
    """Returns the conflicted copies beside a file, sorted by name."""
    pattern = re.compile(rf"{re.escape(file.stem)}{_SEPARATOR}.*{re.escape(file.suffix)}", re.IGNORECASE | re.DOTALL)
    try:
        found = [path for path in file.parent.iterdir() if pattern.fullmatch(path.name) and path.is_file()]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda path: path.name))
