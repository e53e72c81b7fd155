"""A tour of every window with a picture's HTML in every field: it is shown as it was written, and nothing is drawn.

The program speaks a made-up language meanwhile, so that a text that was left out of translation is found, and one that
has no room for a longer translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.elided import ElidedLabel, ElidedLink
from ascl_reader.gui.searching.elided_button import ElidedButton
from ascl_reader.gui.widgets.application import LANGUAGES
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.journal.journaled_store import SaveResult
from ascl_reader.library.outline import View
from ascl_reader.terminal.command_line import run
from tests.conftest import as_yaml, statement_data, write_library
from tests.gui.conftest import OpenProgram, search_for
from tests.gui.controls import faults_of
from tests.gui.look.test_plain_text import as_qt_shows
from tests.gui.pseudo_language import PseudoLanguage, is_left_out
from tests.gui.test_offline import leave_every_question

pytestmark = pytest.mark.qt_log_ignore("plugin does not support propagateSizeHints", extend=True)

MAGENTA = b"\xfe\x00\xff\xff"
"""A pixel of the picture, as 32-bit images hold it."""

WINDOWS = {
    "BinDialog", "BriefingWindow", "BriefingsDialog", "EarlierVersions", "EarlierWordings", "FolderDialog",
    "FolderNameDialog", "ImportWindow", "MainWindow",
}  # fmt: skip
"""The windows in which texts of the library or of the user stand."""


@pytest.fixture
def markup(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what is written into every field: the HTML of a picture that lies on the disk, and signs of a menu."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 254))
    image.save(str(tmp_path / "drawn.png"))
    monkeypatch.chdir(tmp_path)
    return "<img src=drawn.png><b>&M"


@pytest.fixture
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    """Let the program speak the made-up language."""
    language = PseudoLanguage()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


def hostile_library(folder: Path, markup: str) -> Path:
    """Write a library with the markup in each field that holds a text."""
    period = {"from": "2020-01", "to": "2020-06", "label": markup, "confidence": "low", "why": markup}
    texts = {section: f"{markup} {section}" for section in ("context", "position", "rationale")}
    origin = {"heading": markup, "n": 1, "file": markup, "read": "2024-01-02", "address": markup}
    full = {"texts": {name: f"Full {text}" for name, text in texts.items()}, "origins": [dict(origin)]}
    earlier = {"texts": {name: f"Earlier {text}" for name, text in texts.items()}, "origins": [dict(origin)]}
    related = [{"id": "two", "how": "relates", "why": markup}, {"id": None, "how": "extends", "why": markup}]
    fields = {"title": markup, "period": period, "brief": markup, "summary": texts, "facts": [markup]}
    write_library(
        folder,
        statement_data("one", **fields, related=related, full=full, earlier=[earlier], themes=["funding", "behaviour"]),
        statement_data("two", **fields),
    )
    themes = [{"id": "funding", "name": f"{markup}1", "children": [{"id": "send-funding", "name": f"{markup}2"}]}]
    themes += [{"id": "behaviour", "name": f"{markup}3", "source_area": True}]
    documents = [{"id": "first-page", "heading": markup, "dated": markup}]
    glossary = [{"acronym": "EHCP", "long": markup, "also": [markup]}]
    for name, data in (("themes", themes), ("documents", documents), ("entries", glossary)):
        file = "glossary" if name == "entries" else name
        (folder / f"{file}.yaml").write_text(as_yaml({"version": 1, name: data}), encoding="utf-8")
    return folder


def texts_of_model(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    """Yield what a view's model shows and tells, with all below it."""
    for row in range(min(model.rowCount(above), 30)):
        for column in range(3):
            index = model.index(row, column, above)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(index.data(role) or "")
            yield as_qt_shows(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
        yield from texts_of_model(model, model.index(row, 0, above))


def without_letters(text: str) -> str:
    """Return what is drawn of a text in which “&” stands before the letter that is its key."""
    return re.sub("&(.)", r"\1", text)


def shown_by(widget: QWidget) -> Iterator[str]:
    """Yield the texts that a widget draws, shows on hover, and tells a screen reader."""
    yield from (widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription())
    yield from (as_qt_shows(each) for each in (widget.toolTip(), widget.whatsThis()))
    yield widget.statusTip()
    if isinstance(widget, QLabel):
        plain = widget.textFormat() is Qt.TextFormat.PlainText
        text = widget.text() if plain else as_qt_shows(widget.text())
        yield without_letters(text) if widget.buddy() else text
    elif isinstance(widget, QAbstractButton | QGroupBox):
        yield without_letters(widget.text() if isinstance(widget, QAbstractButton) else widget.title())
    elif isinstance(widget, QMenu):
        yield without_letters(widget.title())
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from texts_of_model(widget.model(), QModelIndex())
    elif callable(words := getattr(widget, "toPlainText", None)):
        yield words()
    if isinstance(widget, QMessageBox):
        yield widget.text() if widget.textFormat() is Qt.TextFormat.PlainText else as_qt_shows(widget.text())
    for action in widget.actions():
        yield from shown_by_action(action)


def shown_by_action(action: QAction) -> Iterator[str]:
    yield without_letters(action.text())
    yield as_qt_shows(action.toolTip())
    yield action.statusTip()


def is_of_qt(widget: QWidget | None) -> bool:
    """Return whether a widget is in Qt's own dialog for files, whose words are Qt's and the disk's."""
    while widget is not None:
        if isinstance(widget, QFileDialog):
            return True
        widget = widget.parentWidget()
    return False


def is_cut(widget: QWidget) -> TypeGuard[QLabel | QAbstractButton]:
    """Return whether a text has less room than it needs, and neither wraps nor ends in dots."""
    if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, ElidedButton | ElidedLabel | ElidedLink):
        return False
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    return widget.isVisible() and bool(widget.text()) and not wraps and widget.width() + 1 < widget.sizeHint().width()


class Tour:
    """Looks at all windows that are open: the markup is whole wherever it stands, and its picture is nowhere."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.seen: set[str] = set()
        self.untranslated: set[str] = set()
        self.cut: set[str] = set()
        self.faults: set[str] = set()

    def look(self, place: str) -> None:
        QApplication.processEvents()
        for top in QApplication.topLevelWidgets():
            if not top.isVisible():
                continue
            for widget in (top, *top.findChildren(QWidget)):
                where = f"{place}: {type(top).__name__}: {type(widget).__name__}"
                for text in shown_by(widget):
                    self._check(text, where)
                    if text not in LANGUAGES.values() and is_left_out(text, self.markup) and not is_of_qt(widget):
                        self.untranslated.add(f"{where}: {text}")
                if not is_of_qt(widget):
                    self.faults.update(f"{where}: {widget.accessibleName()}: {each}" for each in faults_of(widget))
                if is_cut(widget):
                    self.cut.add(f"{where}: {widget.text()}")
            self._check_picture(top, place)

    def _check(self, text: str, where: str) -> None:
        for at in re.finditer(re.escape(self.markup[:4]), text, re.IGNORECASE):
            rest = text[at.start() :]
            cut = rest.partition("…")[0] if "…" in rest[: len(self.markup)] else None
            assert (
                self.markup.lower().startswith(cut.lower())
                if cut is not None
                else (rest[: len(self.markup)].lower() == self.markup.lower())
            ), (where, rest[:80])
            self.seen.add(where.split(": ")[-2])

    @staticmethod
    def _check_picture(top: QWidget, place: str) -> None:
        image = top.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert MAGENTA not in bytes(image.constBits()), (place, type(top).__name__)


def close_dialogs(program: Program) -> None:
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog | QMenu) and top.isVisible():
            top.done(0) if isinstance(top, QDialog) else top.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def test_the_tour_would_see_what_is_taken_for_html(qtbot: QtBot, markup: str) -> None:
    label = QLabel(markup)
    qtbot.addWidget(label)
    label.show()
    with pytest.raises(AssertionError):
        Tour(markup).look("label")
    with pytest.raises(AssertionError):
        Tour(markup)._check_picture(label, "label")


@pytest.mark.usefixtures("pseudo_language")
def test_every_window_shows_every_text_as_it_was_written(
    qtbot: QtBot, open_program: OpenProgram, markup: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = hostile_library(tmp_path / "library", markup)
    place = ["--library", str(folder)]
    assert run([*place, "bookmark", "add", "one", "two", "--folder", f"{markup} / {markup}"]) == 0
    for text in (f"{markup} before", markup):
        assert run([*place, "bookmark", "note", "one", "--text", text, "--question", markup]) == 0
    assert run([*place, "bookmark", "add", "two", "--folder", f"{markup} 2"]) == 0
    assert run([*place, "bookmark", "remove", "two"]) == 0
    leave_every_question(monkeypatch)
    monkeypatch.setattr(TextDialog, "exec", TextDialog.open)
    program, tour = open_program(folder), Tour(markup)
    window = program.window
    qtbot.waitUntil(lambda: hasattr(program, "at_close") and program.bookmark_autosave.ready)
    qtbot.waitUntil(lambda: program.briefing_autosave.ready)
    for statement in ("one", "two"):
        window.session.show_statement(statement)
        tour.look(statement)
    for view in View:
        window.session.choose_view(view)
        tour.look(view.name)
    window.session.show_statement("one")
    for words in ("theme:", "context", markup, f"zzz{markup}", "EHCP"):
        search_for(qtbot, program, words)
        tour.look(f"search {words}")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    program.bookmark_files.changed_elsewhere.note(SaveResult(None, elsewhere=(("note", "one"), ("note", "two"))))
    assert markup in window.unsaved.whole
    tour.look("changed elsewhere")
    window.unsaved.more.click()
    tour.look("what happened")
    close_dialogs(program)
    window.session.show_statement("one")
    window.commands.add_to_briefing.trigger()
    autosave = program.briefing_autosave
    current = autosave.briefings.current
    assert current is not None
    names = ("title", "meeting", "audience", "time", "place", "cover", "prepared_by", "school")
    chosen = tuple(msgspec.structs.replace(each, item=markup, recommendation=markup) for each in current.chosen)
    named: dict[str, Any] = {**dict.fromkeys(names, markup), "chosen": chosen}
    autosave.do("x", autosave.briefings.changing(msgspec.structs.replace(current, **named), "2026-01-01T00:00:00Z"))
    for action in window.commands:
        windows = (window.commands.news, window.commands.check, window.commands.briefing, window.commands.hints)
        if action.text().endswith("…") or action in windows:
            action.trigger()
            tour.look(without_letters(action.text()))
            close_dialogs(program)
    page = tmp_path / "page.html"
    escaped = markup.replace("&", "&amp;").replace("<", "&lt;")
    page.write_text(
        f"<h1>{escaped}</h1>"
        + "".join(
            f"<h2>{escaped} {number}</h2><p><b>What is the context?</b> {escaped}</p><p><b>ASCL position:</b> {escaped}"
            f" asks.</p><p><b>Why are we saying it?</b> {escaped}</p>"
            for number in range(2)
        ),
        encoding="utf-8",
    )
    importing = program.library_commands.importing
    importing.read([page])
    qtbot.waitUntil(lambda: importing.dialog is None or importing.dialog.review.opened is not None)
    tour.look("import")
    close_dialogs(program)
    assert tour.seen >= WINDOWS
    assert (tour.untranslated, tour.cut, tour.faults) == (set(), set(), set())
