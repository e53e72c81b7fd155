"""Work off the window's thread at the end: what has to be done is done, and its failures are known."""

from __future__ import annotations

import threading
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.background import Background
from tests.gui.widgets.background_jobs import Door, Heard


def test_at_the_end_what_runs_is_waited_for_and_nothing_is_told(
    qtbot: QtBot, background: Background, heard: Heard
) -> None:
    door, done = Door(), []

    def last() -> None:
        door.work()
        done.append("last")

    background.run("one", last)
    background.run("two", lambda: done.append("never"))
    assert door.entered.wait(10)
    threading.Timer(0.1, door.opened.set).start()
    background.close()
    assert done == ["last"], "it was waited for, and what had not begun is not done"
    qtbot.wait(20)
    assert heard.told == []


def test_at_the_end_the_job_of_a_kind_is_waited_for_though_it_has_not_begun(
    qtbot: QtBot, background: Background, heard: Heard
) -> None:
    door, done = Door(), []

    def steps() -> Generator[int, None, None]:
        yield from range(3)
        done.append("saved")

    background.run("one", door.work)
    background.run("save", steps)
    background.run("two", lambda: done.append("never"))
    assert door.entered.wait(10)
    threading.Timer(0.05, door.opened.set).start()
    background.close(ends="save")
    qtbot.wait(20)
    assert done == ["saved"] and heard.told == []


def test_at_the_end_it_is_returned_why_jobs_of_a_kind_failed(
    qtbot: QtBot, background: Background, heard: Heard
) -> None:
    done, first, second = threading.Event(), OSError("the disk is full"), OSError("the share is gone")

    def failing(error: OSError) -> None:
        done.set()
        raise error

    background.run("save", lambda: failing(first))
    assert done.wait(10), "its answer waits for the window's thread"
    background.run("save too", lambda: failing(second))
    background.run("search", lambda: failing(OSError("nobody asks any more")))
    assert background.close(ends="save") == [first, second]
    qtbot.wait(20)
    assert heard.told == [] and background.close(ends="save") == []
