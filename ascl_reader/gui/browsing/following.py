"""Whether what is shown follows what changed elsewhere, so that nobody asked for it."""

from __future__ import annotations

from types import TracebackType


class Following:
    """Is on within a `with`: what is shown there takes the place of nothing that the user looks at."""

    def __init__(self) -> None:
        self._depth = 0

    @property
    def is_on(self) -> bool:
        """Whether what is shown now was asked for by nobody."""
        return self._depth > 0

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
