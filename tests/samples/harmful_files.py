"""Makes the harmful files that the tests of foreign data lay out: none of them lies in the repository itself."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import zlib
from pathlib import Path

MARKUP = "<img src='{picture}'><b>bold</b> & more &amp; <a href=\"file:///etc/passwd\">here</a>"
"""A text that is read as HTML wherever a text is not taken for a text."""


class _Runs:
    def __init__(self, proof: Path) -> None:
        self._proof = proof

    def __reduce__(self) -> object:
        return (os.mkdir, (str(self._proof),))


def pickle_that_runs(proof: Path) -> bytes:
    """Return a pickle that makes the folder `proof` when it is read."""
    return pickle.dumps(_Runs(proof))


def lay_pickles_into_index(folder: Path, proof: Path, signature: bytes) -> None:
    """Put code in the place of all files of a search index that Whoosh unpickles, with right checksums for them."""
    listed = {}
    for path in folder.iterdir():
        if path.suffix in (".toc", ".seg"):
            path.write_bytes(pickle_that_runs(proof))
        if path.name != "checksums.json":
            data = path.read_bytes()
            listed[path.name] = [f"{zlib.crc32(data):08x}", hashlib.blake2b(data, digest_size=32).hexdigest()]
    (folder / "checksums.json").write_bytes(signature + b"\n" + json.dumps(listed).encode())
