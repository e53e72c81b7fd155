"""There is one application, made the first time it is asked for."""

from __future__ import annotations

import os
import re
import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFileSystemModel,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.memory import settings
from ascl_reader.gui.widgets.application import ENGLISH, LANGUAGES, WELSH, make_application, speak
from ascl_reader.importer.finding.check_sentences import LOOKS_LIKE
from ascl_reader.importer.review.drafts import NO_TITLE, OTHER_DOCUMENT
from ascl_reader.importer.review.pack_review import OTHER_TEXT
from ascl_reader.library.statement import Section
from tests.conftest import PROJECT, run_python
from tests.gui.conftest import OpenProgram
from tests.gui.spoken import english_afterwards

FIRST = """
from PySide6.QtWidgets import QApplication
from ascl_reader.gui.widgets.application import make_application
assert QApplication.instance() is None
made = make_application()
assert made is QApplication.instance() and make_application() is made
print(made.arguments())
"""


def test_the_one_that_is_there_is_returned(qapp: QApplication) -> None:
    assert make_application() is qapp


def test_the_first_time_it_is_made_without_the_words_of_the_command_line(home: object) -> None:
    done = run_python(FIRST, "--search", "funding", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['-c']"


@pytest.mark.skipif(os.name != "posix", reason="links to folders")
@pytest.mark.parametrize("name", ["School, shared", "a;b", 'a"b', "a\\b", "ü 'x' 10%20"])
def test_it_starts_from_a_folder_of_any_name(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for package in (PySide6, shiboken6):
        (folder / package.__name__).symlink_to(Path(package.__file__).parent)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from ascl_reader.gui.widgets.application import make_application\n"
        "import PySide6; assert PySide6.__file__.startswith(sys.argv[1])\n"
        "print(make_application().platformName())"
    )
    done = run_python(code, str(folder), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (0, "offscreen\n"), done.stderr


TRANSLATIONS = PROJECT / "resources" / "translations"


@pytest.fixture(autouse=True)
def speaks_english_afterwards(qapp: QApplication) -> Iterator[None]:
    with english_afterwards(qapp):
        yield


def texts(file: Path) -> dict[tuple[str, str], str]:
    """Return what each text of a file is translated to, by context and text; nothing where it is not."""
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message.findtext("translation") or ""
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def test_the_lists_of_words_are_those_of_the_program(tmp_path: Path) -> None:
    file = Path(shutil.copy(TRANSLATIONS / "ascl-reader_cy.ts", tmp_path))
    runpy.run_path(str(TRANSLATIONS / "update.py"))["update"](tmp_path)
    assert texts(file) == texts(TRANSLATIONS / file.name), "run resources/translations/update.py"
    assert file.with_suffix(".qm").read_bytes() == (TRANSLATIONS / "ascl-reader_cy.qm").read_bytes()


def test_no_words_are_asked_of_another_object_whose_kind_the_tools_do_not_know() -> None:
    asked = re.compile(r"\b(?!self\b)\w+\.tr\(")
    files = (PROJECT / "ascl_reader" / "gui").rglob("*.py")
    assert [file.name for file in files if asked.search(file.read_text(encoding="utf-8"))] == []


def test_what_is_translated_keeps_its_places_and_dots() -> None:
    for (_, text), translated in texts(TRANSLATIONS / "ascl-reader_cy.ts").items():
        if translated:
            assert translated.count("{") == text.count("{") and translated.endswith("…") is text.endswith("…"), text
            assert translated.count("&") == text.count("&"), text


WHOLE = (
    *("Actions", "Menus", "ContextMenus", "LinkMenu", "CardMenu"),  # menus
    *("TopBar", "BriefingButton", "StarButton", "AddToBriefingButton", "WordingSwitch", "SearchBox"),  # the bar
    *(
        "TreePane",
        "BookmarkTreePane",
        "bookmark tree",
        "ListPane",
        "ListHead",
        "SectionHeading",
        "sections",
    ),  # headings
    *("ImportCommands", "steps", "hit headings"),  # the menu of a review, what can be undone, what is found where
    *("HeaderPane", "FiguresRow", "RelatedPane", "NotePane", "NoteDetails", "NoteButton", "FindBar", "StatusLine"),
)
"""What is translated whole: menus, the bar at the top, and the headings of tree, list and panes."""


def test_menus_bar_and_headings_are_translated_whole() -> None:
    known = texts(TRANSLATIONS / "ascl-reader_cy.ts")
    assert {context for context, _ in known} >= set(WHOLE)
    assert [text for (context, text), translated in known.items() if context in WHOLE and not translated] == []


def test_every_entry_and_button_with_a_letter_for_the_keys_is_translated() -> None:
    """So are menus that change their words, as that of undoing, and those of dialogs."""
    known = texts(TRANSLATIONS / "ascl-reader_cy.ts")
    assert [text for (_, text), translated in known.items() if re.search(r"&\w", text) and not translated] == []


@pytest.mark.parametrize("reason", [NO_TITLE, OTHER_DOCUMENT, OTHER_TEXT, LOOKS_LIKE])
def test_reasons_to_check_that_no_list_names_are_translated(reason: str) -> None:
    assert texts(TRANSLATIONS / "ascl-reader_cy.ts")["reasons to check", reason]


def test_menus_and_headings_are_in_welsh_where_it_was_chosen(open_program: OpenProgram) -> None:
    first = open_program()
    language = next(each for each in first.preferences.preferences() if each.key == settings.LANGUAGE.name)
    assert language.read() == ENGLISH and set(language.options) == set(LANGUAGES)
    language.write(WELSH)
    first.window.close()
    window = open_program().window
    assert [menu.title() for menu in window.menus.menus][:2] == ["&Ffeil", "&Golygu"]
    assert section_names()[Section.POSITION] == "Safbwynt"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_qt_says_in_fields_and_questions_is_in_welsh_too(
    qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    speak(WELSH, PROJECT / "resources")
    field, question = kind(), QInputDialog()
    qtbot.addWidget(field)
    qtbot.addWidget(question)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    entries = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert entries == ["&Dadwneud", "&Ailwneud", "&Torri", "&Copïo", "&Gludo", "Dileu", "Dewis y Cyfan"]
    question.setVisible(True)
    buttons = question.findChildren(QPushButton)
    assert [each.text().replace("&", "") for each in buttons] == ["Iawn", "Canslo"]


def test_the_dialog_for_files_is_in_welsh_where_the_system_has_none(qtbot: QtBot, tmp_path: Path) -> None:
    speak(WELSH, PROJECT / "resources")
    (tmp_path / "folder").mkdir()
    dialog = QFileDialog(None, "Cadw", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.show()
    told = [each.text() for kind in (QLabel, QPushButton) for each in dialog.findChildren(kind) if each.text()]
    assert told == ["&Edrych yn:", "E&nw’r ffeil:", "Ffeiliau o’r &math:", "&Cadw", "Canslo"]
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert headings == ["Enw", "Maint", "Math", "Newidiwyd"]


@pytest.mark.parametrize("language", [ENGLISH, "xx", "../cy", ""])
def test_a_language_that_is_not_there_is_passed_over(qapp: QApplication, language: str) -> None:
    speak(language, PROJECT / "resources")
    assert section_names()[Section.POSITION] == "Position"
