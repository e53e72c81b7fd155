"""Where what the program ships with is, and what belongs to the user.

The only module that knows the three places shipped files can be in (a frozen bundle, the installed package, the
project's own folder) and the only one that reads ASCL_READER_HOME.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath

NAME = "ascl-reader"
HOME_VARIABLE = "ASCL_READER_HOME"
STORE_PYTHON = "PythonSoftwareFoundation.Python."
"""How the folder of a Python from Microsoft's Store begins: its name, version, system and publisher, divided by `_`."""


class NoHome(Exception):
    """The system knows no home folder of the user, and no other place was named."""


def resources() -> Path:
    """Returns the folder of icons, print layouts, the manual and the list of English words."""
    return _shipped("resources", _bundle())


def shipped_library() -> Path:
    """Returns the folder of the library that the program ships with."""
    return _shipped("data", _bundle())


def user_data() -> Path:
    """Returns the folder of what the user made and nobody could make again: imported statements, bookmarks, notes."""
    return _user("data")


def user_cache() -> Path:
    """Returns the folder of what can be made again at any time: the search index, parsed copies, the log."""
    return _user("cache")


def user_settings() -> Path:
    """Returns the folder of the program's settings."""
    return _user("settings")


def _bundle() -> str | None:
    return getattr(sys, "_MEIPASS", None)


def _shipped(name: str, bundle: str | None) -> Path:
    """Returns where a folder is that the program ships with; once found, its place is kept while the program runs.

    One that is missing is looked for again each time: a network share may answer later.
    """
    found = _FOUND.get((name, bundle))
    if found is None:
        package = Path(__file__).resolve().parent
        candidates = [Path(bundle) / name] if bundle else []
        candidates += [package / f"_{name}", package.parent / name]
        found = next((folder for folder in candidates if folder.is_dir()), None)
        if found is None:
            return candidates[-1]
        _FOUND[name, bundle] = found
    return found


_FOUND: dict[tuple[str, str | None], Path] = {}


def _user(kind: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        try:
            return _below(Path(home).expanduser().absolute(), kind)
        except RuntimeError as error:  # ~ of somebody whom the system does not know
            raise NoHome from error
    portable = _program_folder() / "portable"
    if portable.is_dir():
        return _below(portable, kind)
    return _system_folder(kind)


def _below(home: Path, kind: str) -> Path:
    """Returns a folder below one that several users may share: the data of all, the cache and settings of each.

    The first user gets the plain name, everybody else one with their user number. Where that belongs to somebody else
    too, it is the system's usual folder.
    """
    if kind == "data" or sys.platform == "win32":
        return home / kind
    user = os.geteuid()
    mine = (each for each in (home / kind, home / f"{kind}-{user}") if _may_be_of(user, each))
    return next(mine, None) or _system_folder(kind)


def _may_be_of(user: int, folder: Path) -> bool:
    try:
        return folder.lstat().st_uid == user
    except OSError:
        return True


def _program_folder() -> Path:
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def _system_folder(kind: str) -> Path:
    """Returns the platform's usual folder (XDG base directories; Apple's Library; Windows' AppData). Raises NoHome."""
    if sys.platform == "win32":
        return _app_data("Local" if kind == "cache" else "Roaming") / "ASCL Reader" / kind
    if sys.platform == "darwin":
        home = user_home()
        if kind == "cache":
            return home / "Library" / "Caches" / "ASCL Reader"
        return home / "Library" / "Application Support" / "ASCL Reader" / kind
    variable, default = {
        "data": ("XDG_DATA_HOME", ".local/share"),
        "cache": ("XDG_CACHE_HOME", ".cache"),
        "settings": ("XDG_CONFIG_HOME", ".config"),
    }[kind]
    named = Path(os.environ.get(variable, ""))
    place = named if named.is_absolute() else user_home() / default  # XDG says that a relative one is to be ignored
    return place / NAME


def _app_data(place: str) -> Path:
    """Returns AppData's folder Local or Roaming. What the Store's Python writes there, Windows puts elsewhere.

    That other place is returned then, so that the folder that is shown is the one that is used: see “Using Python on
    Windows”, Redirection of local data, in Python's documentation.
    """
    local = Path(os.environ.get("LOCALAPPDATA") or user_home() / "AppData" / "Local")
    store = next((each for each in PureWindowsPath(sys.base_prefix).parts if each.startswith(STORE_PYTHON)), "")
    if store:
        name, *_, publisher = store.split("_")
        return local / "Packages" / f"{name}_{publisher}" / "LocalCache" / place
    return local if place == "Local" else Path(os.environ.get("APPDATA") or user_home() / "AppData" / "Roaming")


def user_home() -> Path:
    """Returns the user's home; a HOME that is empty, or a relative path, does not count.

    Raises NoHome if there is none, as for a user whom the system does not know.
    """
    try:
        if sys.platform == "win32" or Path(os.environ.get("HOME", "")).is_absolute():
            return Path.home()
        import pwd

        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except (RuntimeError, KeyError) as error:
        raise NoHome from error
