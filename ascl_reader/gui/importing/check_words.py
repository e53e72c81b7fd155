"""Why a found statement is to be checked, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ascl_reader.importer.finding.doubts import sentence_parts


def worded_check(sentence: str) -> str:
    """Returns a reason to check in the language of the window; words of the page in it stay as they are."""
    pattern, reason, words = sentence_parts(sentence)
    translate, context = QCoreApplication.translate, "reasons to check"
    return translate(context, pattern).format(reason=translate(context, reason), words=words)
