"""What an import worked out of the library, for the next one: pages are imported one after another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ascl_reader.importer.review.known_library import KnownLibrary
from ascl_reader.library.library import Library

KEPT = 5 * 60_000
"""Milliseconds after the last import for which it is kept: of a large library it takes hundreds of MB."""


class LibraryForImports(QObject):
    """Gives a library as imports know it: the same one again while its contents are the same, for some minutes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: KnownLibrary | None = None
        self._kept = QTimer(self, singleShot=True, interval=KEPT)
        self._kept.timeout.connect(self.forget)

    def of(self, library: Library) -> KnownLibrary:
        """Returns a library as imports know it."""
        if self._known is None or not self._known.is_of(library):
            self._known = KnownLibrary(library)
        self._kept.start()
        return self._known

    def forget(self) -> None:
        """Lets go of the library, as after a time, or once the program has other contents."""
        self._known = None
