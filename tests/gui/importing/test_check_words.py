"""Why to check a statement is told in the language of the window, in its form and in the list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.check_words import worded_check
from ascl_reader.gui.widgets.grouped_list_delegate import META
from ascl_reader.importer.finding.doubts import LIKELY_MEANT
from ascl_reader.importer.finding.found_statement import CheckReason
from tests.gui.importing.reviews import read
from tests.gui.pseudo_language import PseudoLanguage


@pytest.fixture
def other_language(qapp: QApplication) -> Iterator[None]:
    """Have the window speak another language."""
    language = PseudoLanguage()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


@pytest.mark.usefixtures("other_language")
def test_words_of_the_page_stay(qtbot: QtBot) -> None:
    reason = CheckReason.NO_POSITION.value
    told = worded_check(LIKELY_MEANT.format(reason=reason, words="every school"))
    assert f"⟦{reason} " in told and "“every school”" in told


@pytest.mark.usefixtures("other_language")
def test_the_list_and_the_form_tell_it(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    chosen = dialog.review.list.currentIndex()
    assert "⟦no label under this heading" in chosen.data(META)
    assert "⟦no label under this heading" in dialog.review.form.why.text()
    dialog.reject()
