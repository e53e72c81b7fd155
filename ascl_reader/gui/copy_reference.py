"""Copies a passage of a statement with its reference: whose position it is, from when, in whose words, from where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.dates import long_date
from ascl_reader.library import Library
from ascl_reader.statement import Statement, Wording


def with_reference(passage: str, statement: Statement, wording: Wording, library: Library) -> str:
    """Return a passage and, below it, its reference; published words stand in quotation marks."""
    quoted = f"“{passage.strip()}”" if wording is Wording.FULL else passage.strip()
    return f"{quoted}\n\n{reference(statement, wording, library)}"


def reference(statement: Statement, wording: Wording, library: Library) -> str:
    """Return the reference of a statement in one line: title, ASCL, period, wording, source and the day it was read."""
    tr = QCoreApplication.translate
    period = statement.period.label
    if statement.period.inferred:
        period = tr("reference", "{period} (inferred)").format(period=period)
    parts = [tr("reference", "{title}. ASCL policy position, {period}.").format(title=statement.title, period=period)]
    if wording is Wording.FULL and statement.full is not None:
        parts.append(tr("reference", "Published text."))
        pages = "; ".join(dict.fromkeys(f"“{origin.heading}”" for origin in statement.full.origins))
        read = long_date(statement.full.read)
        parts.append(tr("reference", "Source: {pages}, read {day}.").format(pages=pages, day=read))
    else:
        parts.append(tr("reference", "Summary by the editors of ASCL Reader, not the published words."))
        headings = {document.id: document.heading for document in library.documents}
        pages = "; ".join(f"“{headings.get(each.document, each.document)}”, {each.n}" for each in statement.sources)
        if pages:
            parts.append(tr("reference", "Source: {pages}.").format(pages=pages))
    if statement.not_listed is not None:
        gone = tr("reference", "Not on its page any more on {day}.")
        parts.append(gone.format(day=long_date(statement.not_listed.day)))
    return " ".join(parts)
