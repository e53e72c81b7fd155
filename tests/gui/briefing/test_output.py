"""What goes out of a briefing beside paper: saved in every format, copied as text."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from ascl_reader.briefing.briefing import (
    Briefing,
    Layout,
    Part,
)
from ascl_reader.gui.briefing.output import SAVE, BriefingOutput
from ascl_reader.gui.briefing.paper.pages import FREE
from ascl_reader.gui.widgets.message import Message
from ascl_reader.library.library import Library


@pytest.mark.parametrize(("ending", "begins"), [(".pdf", b"%PDF"), (".docx", b"PK"), (".html", b"<!"), (".md", b"#")])
def test_a_briefing_is_saved_in_the_format_of_its_ending(
    output: BriefingOutput, briefing: Briefing, tmp_path: Path, ending: str, begins: bytes
) -> None:
    with SignalBlocker(timeout=10_000) as told:
        told.connect(output.told)
        output.save(briefing, {}, tmp_path / f"briefing{ending}")
    assert told.args == [f"Saved: briefing{ending}"]
    written = (tmp_path / f"briefing{ending}").read_bytes()
    assert written.lstrip(b"\xef\xbb\xbf\n -")[: len(begins)].startswith(begins) or begins in written[:200]


def test_one_page_as_word_says_that_other_fonts_may_make_it_two(
    output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    one_page = msgspec.structs.replace(briefing, layout=Layout.ONE_PAGE)
    told: list[object] = []
    output.told.connect(told.append)
    for ending in (".docx", ".pdf"):
        with SignalBlocker(timeout=10_000) as saved:
            saved.connect(output.saved)
            output.save(one_page, {}, tmp_path / f"sheet{ending}")
    fonts = "as Word it may take a second page where the fonts differ"
    assert told == [f"Saved: sheet.docx ({fonts})", "Saved: sheet.pdf"]


def test_the_file_that_was_chosen_is_written_and_told(
    qtbot: QtBot, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    told: list[object] = []
    output.told.connect(told.append)
    dialog = output.ask_save(briefing, {}, ".docx")
    with qtbot.waitSignal(output.saved) as saved:
        dialog.fileSelected.emit(str(tmp_path / "Report v1.2"))
    dialog.reject()
    assert (told, saved.args) == (["Saved: Report v1.2.docx"], [tmp_path / "Report v1.2.docx"])
    assert (tmp_path / "Report v1.2.docx").read_bytes().startswith(b"PK")


def test_a_file_that_cannot_be_written_gets_a_sentence_and_stays(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    (tmp_path / "there.pdf").mkdir()
    output.save(briefing, {}, tmp_path / "there.pdf")
    qtbot.waitUntil(lambda: any("there.pdf" in each.text() for each in host.findChildren(Message)))
    assert (tmp_path / "there.pdf").is_dir() and list(tmp_path.glob("*.pdf")) == [tmp_path / "there.pdf"]


@pytest.mark.own_engine
@pytest.mark.parametrize("end", ["written", "failed", "cancelled"])
def test_the_engine_ends_with_what_was_written_however_that_ends(
    qtbot: QtBot, output: BriefingOutput, briefing: Briefing, tmp_path: Path, end: str
) -> None:
    typesetter = output._typesetter
    typesetter.start()
    started = typesetter._engine._child
    path = tmp_path / "briefing.pdf"
    if end == "failed":
        path.mkdir()
    output.save(briefing, {}, path)
    if end == "cancelled":
        assert output._progress.dialog is not None
        output._progress.dialog.canceled.emit()
    qtbot.waitUntil(lambda: started is not None and started._process.poll() is not None)
    assert typesetter._engine._child is None


@pytest.mark.own_engine
def test_the_engine_of_what_was_cancelled_does_not_end_the_progress_of_the_next(
    qtbot: QtBot, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    output.save(briefing, {}, tmp_path / "first.pdf")
    assert output._progress.dialog is not None
    output._progress.dialog.canceled.emit()
    with qtbot.waitSignal(output._background.finished, check_params_cb=lambda kind, result: kind == FREE):
        output._show_progress("Writing second.pdf…", SAVE)
    assert output._progress.dialog is not None
    output._progress.end()


def test_a_briefing_is_copied_as_text(
    qtbot: QtBot, output: BriefingOutput, briefing: Briefing, shipped: Library
) -> None:
    with qtbot.waitSignal(output.told):
        output.copy_text(briefing.choosing(briefing.ids[0], [Part.CONTEXT]), {})
    text = QApplication.clipboard().text()
    assert text.startswith("SEND: funding / plans\n=====")
    assert all(shipped.find(each).title in text for each in briefing.ids)
