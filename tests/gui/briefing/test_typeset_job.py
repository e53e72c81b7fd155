"""Typesetting behind the window: only what is different is set, a page too many brings an offer, and it can be left."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.gui.briefing.paper.pages import Typesetter
from ascl_reader.gui.briefing.typeset_job import BriefingSetting
from tests.benchmarks.measures import ROOT
from tests.conftest import LONG


@pytest.fixture
def job(host: QWidget, typesetter: Typesetter) -> Iterator[BriefingSetting]:
    failed: list[object] = []
    job = BriefingSetting(typesetter, QObject(host))
    job.failed.connect(failed.append)
    yield job
    job.close()
    assert not failed


def test_pages_come_once_and_anew_only_for_a_difference_on_them(
    qtbot: QtBot, job: BriefingSetting, briefing: Briefing
) -> None:
    began: list[int] = []
    job.began.connect(began.append)
    with qtbot.waitSignal(job.done) as done:
        job.want(briefing, {})
    assert done.args == [job.pages]
    assert job.pages is not None and job.pages.briefing == briefing and job.pages.drawings
    job.want(msgspec.structs.replace(briefing, changed="2026-11-20T10:00:00.000Z"), {})
    assert began == [4], "when it was changed is not on the pages"
    with qtbot.waitSignal(job.done):
        job.want(msgspec.structs.replace(briefing, title="Another"), {})
    assert began == [4, 4]
    assert job.pages.made.sheet.title == "Another"


def test_what_would_make_it_shorter_is_looked_for_once_nothing_changes(
    qtbot: QtBot, job: BriefingSetting, briefing: Briefing
) -> None:
    with qtbot.waitSignal(job.offered) as offered:
        job.want(briefing, {})
    assert job.pages is not None
    [offer] = offered.args
    assert offer.pages < job.pages.made.pages
    assert offer.parts


def test_what_was_stopped_does_not_come_and_is_set_again_once_it_is_forgotten(
    qtbot: QtBot, job: BriefingSetting, briefing: Briefing
) -> None:
    with qtbot.assertNotEmitted(job.done, wait=300):
        job.want(briefing, {})
        job.stop()
        job.want(briefing, {})
    job.forget()
    with qtbot.waitSignal(job.done):
        job.want(briefing, {})


@pytest.mark.skipif(not LONG or sys.platform != "linux", reason="types 300 letters in a minute: ASCL_READER_LONG=1")
def test_a_title_of_300_letters_stays_under_300_megabytes_and_closing_gives_them_back() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.title_memory"]
    found = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=300).stdout)
    assert found["most"] < 300
    assert found["closed"] < found["set"] + 20
