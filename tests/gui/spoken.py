"""Lets windows speak another language for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication


@contextmanager
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """Let what speaks another language within speak English again afterwards."""
    before = set(qapp.findChildren(QTranslator))
    yield
    for each in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(each)
        each.deleteLater()
