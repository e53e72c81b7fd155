"""Keeps network libraries out of the process while a library is imported that asks for them and never uses them.

Whoosh imports urllib.request (and with it http.client, email and ssl) for a function that nothing here calls, and
cached_property imports asyncio: together 9 MB of memory and 40 ms, in a program that never uses a network. hashlib
loads OpenSSL for digests that Python itself can make: 3.5 MB.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import sys
import types
from collections.abc import Iterator

OWN_DIGESTS = (("_md5",), ("_sha1",), ("_sha3",), ("_blake2",), ("_sha2", "_sha256"), ("_sha2", "_sha512"))
"""Python's own modules for digests, of each the names since 3.12 and before; some systems build Python without."""


def leave_openssl_out() -> bool:
    """Lets hashlib make its digests by Python's own modules, if it has all of them; returns whether it will."""
    if "hashlib" in sys.modules or not all(any(map(importlib.util.find_spec, names)) for names in OWN_DIGESTS):
        return False
    sys.modules["_hashlib"] = None  # type: ignore[assignment]
    return True


@contextlib.contextmanager
def network_left_out() -> Iterator[None]:
    """Gives stand-ins for urllib.request (until the end) and cached_property (for good: Whoosh's parts load later)."""
    if "cached_property" not in sys.modules:
        cached = types.ModuleType("cached_property")
        cached.cached_property = functools.cached_property  # type: ignore[attr-defined]
        sys.modules["cached_property"] = cached
    needed = "urllib.request" not in sys.modules
    if needed:
        request = types.ModuleType("urllib.request")
        request.urlretrieve = None  # type: ignore[attr-defined]
        sys.modules["urllib.request"] = request
    try:
        yield
    finally:
        if needed:
            sys.modules.pop("urllib.request", None)
