"""The one place where the program deletes: only what is proved to lie inside the folder that it deletes from."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def delete_inside(folder: Path, path: Path) -> None:
    """Deletes a file, a link (never what it leads to), or a folder with all that is in it. Raises OSError.

    Nothing is deleted that is not inside `folder`, by its name or because a folder on the way is a link that leads out.
    """
    around, home = os.path.realpath(path.parent), os.path.realpath(folder)
    inside = path.name not in ("", ".", "..") and os.path.commonpath([around, home]) == home
    if not inside:
        raise PermissionError(f"{path} is not inside {folder}, and was not deleted")
    if stat.S_ISDIR(path.lstat().st_mode):
        import shutil

        shutil.rmtree(path)
    else:
        path.unlink()
