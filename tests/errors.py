"""How tests say which error a reader should meet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ascl_reader.errors import ErrorKind, ReaderError


@contextmanager
def raises_kind(*kinds: ErrorKind, match: str | None = None) -> Iterator[pytest.ExceptionInfo[ReaderError]]:
    """Expect an error of one of these kinds, its sentence matching a pattern."""
    with pytest.raises(ReaderError, match=match) as caught:
        yield caught
    assert caught.value.kind in kinds
