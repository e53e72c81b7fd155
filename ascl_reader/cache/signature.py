"""Signs what the program leaves in its cache, with a secret of this user: what others put there is never taken for it.

The secret is made once, of 32 random bytes, in the folder of the settings, for this user's eyes alone. Where it cannot
be made or read, nothing counts as signed: the program then works without its cache, as at the first start.

This module is loaded before the first page is shown: hashlib, which loads OpenSSL, would take 3 ms.
"""

from __future__ import annotations

import os
from pathlib import Path

from ascl_reader import paths
from ascl_reader.cache.private_files import read_own_file

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

SECRET = "cache.key"
LENGTH = 32
"""Bytes of the secret and of a signature."""


class NoSecret(Exception):
    """There is no secret of this user's own, and none could be made."""


def sign(purpose: str, *parts: bytes) -> bytes:
    """Returns the signature (64 hexadecimal digits) of these bytes, for one purpose alone. Raises NoSecret."""
    return _signature(_secret() or _new_secret(), purpose, parts)


def is_signed(signature: bytes, purpose: str, *parts: bytes) -> bool:
    """Returns whether this user's program signed these bytes for this purpose."""
    secret = _secret()
    return secret is not None and signature == _signature(secret, purpose, parts)


def _signature(secret: bytes, purpose: str, parts: tuple[bytes, ...]) -> bytes:
    keyed = blake2b(key=secret, person=purpose.encode(), digest_size=LENGTH)
    for part in parts:
        keyed.update(len(part).to_bytes(8, "big"))
        keyed.update(part)
    return keyed.hexdigest().encode()


def _path() -> Path:
    return paths.user_settings() / SECRET


def _secret() -> bytes | None:
    """Returns the secret; None if there is none, or others could have read or made it."""
    try:
        secret = read_own_file(_path(), shut=0o077)
    except OSError:
        return None
    return secret if len(secret) == LENGTH else None


def _new_secret() -> bytes:
    """Makes a secret in the place of what may be there; of two programs that do so at once the later one's counts."""
    from ascl_reader.errors import UnwritableFile
    from ascl_reader.files.safe_write import write_safely

    try:
        write_safely(_path(), os.urandom(LENGTH), lambda new: new.chmod(0o600))
    except UnwritableFile as error:
        raise NoSecret from error
    secret = _secret()
    if secret is None:
        raise NoSecret
    return secret
