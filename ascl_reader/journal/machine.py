"""Which machine this is: a random id, made once, that names its journal. Kept with the settings, which stay here.

A profile that was copied to another place or computer is another machine: two that wrote under one name would take each
other's lines for their own. So the id is kept together with the place it was made for, and one is made for each.
"""

from __future__ import annotations

import hashlib
import logging
import platform
import re
import secrets
from pathlib import Path

import msgspec

from ascl_reader.errors import ReaderError, UnreadableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes

FILE = "machine.json"
LARGEST = 100_000
"""Bytes; an id takes forty, and there is one for each place."""

_IS_ID = re.compile("[0-9a-f]{12}").fullmatch

_log = logging.getLogger("ascl_reader.saving")


def machine_id(settings: Path | None, keeps: bool = True) -> str:
    """Returns this machine's id, a new one at the first start here, which is kept if `keeps`.

    Without settings it is one for this start alone; so it is where the file with the ids cannot be read for now.
    """
    if settings is None:
        return secrets.token_bytes(6).hex()
    path, place = settings / FILE, place_of(settings)
    try:
        known = msgspec.json.decode(read_bytes(path, LARGEST), type=dict[str, str])
    except UnreadableFile as error:
        known, keeps = {}, keeps and isinstance(error.__cause__, FileNotFoundError)
    except (ReaderError, msgspec.MsgspecError, ValueError, RecursionError):
        known = {}
    found = known.get(place, "")
    if _IS_ID(found):
        return found
    new = secrets.token_bytes(6).hex()
    if not keeps:
        return new
    try:
        write_safely(path, msgspec.json.format(msgspec.json.encode({**known, place: new})))
    except ReaderError as error:
        _log.info("this machine’s id could not be kept: %s", error)
    return new


def place_of(settings: Path) -> str:
    """Returns a short name of the computer and the folder of settings, which a copy of them does not share."""
    told = [platform.node(), str(settings.absolute())]
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            told.append(path.read_text(encoding="utf-8").strip())
            break
        except (OSError, ValueError):
            continue
    return hashlib.blake2b("\0".join(told).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
