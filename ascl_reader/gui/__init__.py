"""The window: everything that needs Qt. Nothing outside this folder imports it but `terminal.open_window`.

PySide6 puts an import of its own in the place of Python's. That reads the source of every module that is imported, to
see whether it might ask for PySide6's `__feature__`, and keeps it all: 7 MB and a tenth of the start. Nothing asks for
it here, so the import that was there before is put back, and what was kept of Python's modules is dropped.
"""

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  after this its import is in place

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
linecache.clearcache()
