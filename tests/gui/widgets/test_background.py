"""Work off the window's thread: answered once, by the newest job of a kind, and never after the end."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Generator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.background import Background, is_any_under_way
from tests.gui.widgets.background_jobs import Door, Heard


def test_the_answer_comes_on_the_windows_thread_and_the_work_is_done_elsewhere(
    qtbot: QtBot, background: Background, heard: Heard
) -> None:
    background.run("sum", QThread.currentThread)
    qtbot.waitUntil(lambda: bool(heard.told))
    [(name, kind, thread)] = heard.told
    assert (name, kind) == ("finished", "sum")
    assert thread is not QThread.currentThread()
    assert heard.threads == {QThread.currentThread()}


def test_a_failure_is_told_as_such_and_the_next_job_is_done(qtbot: QtBot, background: Background, heard: Heard) -> None:
    wrong = ValueError("no")

    def fail() -> None:
        raise wrong

    background.run("sum", fail)
    background.run("other", lambda: None)
    qtbot.waitUntil(lambda: len(heard.told) == 2)
    assert heard.told == [("failed", "sum", wrong), ("finished", "other", None)]


def test_a_failure_that_nobody_asked_to_be_told_of_is_a_fault_of_the_program(
    qtbot: QtBot, background: Background
) -> None:
    done: list[object] = []
    background.finished.connect(lambda kind, result: done.append(result))

    def fail() -> None:
        raise ValueError("no")

    with qtbot.captureExceptions() as faults:
        background.run("sum", fail)
        background.run("other", lambda: "done")
        qtbot.waitUntil(lambda: bool(done))
    assert [str(error) for _, error, _ in faults] == ["no"] and done == ["done"]


def test_steps_are_told_one_by_one_and_then_the_result(qtbot: QtBot, background: Background, heard: Heard) -> None:
    def steps() -> Generator[int, None, str]:
        yield from (1, 1, 2, 2)  # the same twice in a row is told once
        return "done"

    background.run("sum", steps)
    qtbot.waitUntil(lambda: len(heard.told) == 3)
    assert heard.told == [("progressed", "sum", 1), ("progressed", "sum", 2), ("finished", "sum", "done")]


def test_a_failure_between_two_steps_is_told(qtbot: QtBot, background: Background, heard: Heard) -> None:
    def steps() -> Generator[int, None, str]:
        yield 1
        raise ValueError("no")

    background.run("sum", steps)
    qtbot.waitUntil(lambda: len(heard.told) == 2)
    assert [each[0] for each in heard.told] == ["progressed", "failed"]


def test_one_job_is_done_after_the_other(qtbot: QtBot, background: Background, heard: Heard) -> None:
    door = Door("first")
    background.run("one", door.work)
    background.run("two", lambda: "second")
    assert door.entered.wait(10)
    qtbot.wait(50)
    assert heard.told == []
    door.opened.set()
    qtbot.waitUntil(lambda: len(heard.told) == 2)
    assert [each[2] for each in heard.told] == ["first", "second"]


def test_only_the_newest_of_a_kind_is_answered_and_those_between_are_not_even_done(
    qtbot: QtBot, background: Background, heard: Heard
) -> None:
    door, done = Door("old"), []
    background.run("search", door.work)
    assert door.entered.wait(10)
    background.run("search", lambda: done.append("between"))
    background.run("search", lambda: "new")
    door.opened.set()
    qtbot.waitUntil(lambda: bool(heard.told))
    qtbot.wait(20)
    assert heard.told == [("finished", "search", "new")]
    assert done == []


def test_steps_stop_where_a_newer_job_of_the_kind_waits(qtbot: QtBot, background: Background, heard: Heard) -> None:
    closed, begun, go_on = threading.Event(), threading.Event(), threading.Event()

    def endless() -> Generator[int, None, None]:
        try:
            begun.set()
            assert go_on.wait(10)
            while True:
                yield 1
        finally:
            closed.set()

    background.run("search", endless)
    assert begun.wait(10)
    background.run("search", lambda: "new")
    go_on.set()
    qtbot.waitUntil(lambda: ("finished", "search", "new") in heard.told)
    assert closed.is_set()
    assert heard.told == [("finished", "search", "new")]


def test_jobs_of_other_kinds_do_not_take_an_answer_away(qtbot: QtBot, background: Background, heard: Heard) -> None:
    background.run("one", lambda: 1)
    background.run("two", lambda: 2)
    qtbot.waitUntil(lambda: len(heard.told) == 2)
    assert heard.told == [("finished", "one", 1), ("finished", "two", 2)]


def test_what_was_dropped_is_answered_no_more_and_can_be_asked_for_again(
    qtbot: QtBot, background: Background, heard: Heard
) -> None:
    door = Door("old")
    background.drop("search")
    background.run("search", door.work)
    assert door.entered.wait(10)
    background.drop("search")
    background.run("other", lambda: "other")
    door.opened.set()
    qtbot.waitUntil(lambda: bool(heard.told))
    assert heard.told == [("finished", "other", "other")]
    background.run("search", lambda: "new")
    qtbot.waitUntil(lambda: len(heard.told) == 2)
    assert heard.told[1] == ("finished", "search", "new")


@pytest.mark.parametrize("give_up", [lambda each: each.drop("search"), Background.let_go], ids=["drop", "let go"])
def test_what_was_given_up_is_not_taken_for_what_is_asked_anew(
    qtbot: QtBot, background: Background, heard: Heard, give_up: Callable[[Background], None]
) -> None:
    door = Door("old")
    background.run("search", door.work)
    assert door.entered.wait(10)
    give_up(background)
    background.run("search", lambda: "new")
    door.opened.set()
    qtbot.waitUntil(lambda: bool(heard.told))
    qtbot.wait(20)
    assert heard.told == [("finished", "search", "new")]


def test_letting_go_waits_for_nobody(qtbot: QtBot, background: Background, heard: Heard) -> None:
    door, done = Door(), []
    background.run("one", door.work)
    background.run("two", lambda: done.append("never"))
    assert door.entered.wait(10)
    background.let_go()
    door.opened.set()
    background.run("three", lambda: 3)
    qtbot.waitUntil(lambda: bool(heard.told))
    assert heard.told == [("finished", "three", 3)]
    assert done == []


def test_it_goes_with_its_owner(qapp: object) -> None:
    owner = QObject()
    background = Background(owner)
    assert background.parent() is owner
    background.close()


@pytest.mark.parametrize("give_up", [lambda each: None, Background.let_go], ids=["done", "let go"])
def test_a_job_that_was_done_or_let_go_holds_nothing(
    background: Background, give_up: Callable[[Background], None]
) -> None:
    class Library:
        pass

    library, door = Library(), Door()
    held = weakref.ref(library)
    background.run("before", door.work)
    background.run("one", partial(str, library))
    del library
    give_up(background)
    door.opened.set()
    background.close()
    gc.collect()
    assert held() is None


def test_of_many_jobs_none_is_lost_and_none_done_twice(qtbot: QtBot, background: Background, heard: Heard) -> None:
    done: list[int] = []
    for number in range(500):
        background.run(f"kind {number}", partial(done.append, number))
    qtbot.waitUntil(lambda: len(heard.told) == 500)
    assert done == list(range(500))


def test_a_job_is_under_way_until_it_ends_though_nobody_waits_for_it(qtbot: QtBot, background: Background) -> None:
    door = Door()
    background.run("slow", door.work)
    assert door.entered.wait(10)
    background.let_go()
    assert is_any_under_way()
    door.opened.set()
    qtbot.waitUntil(lambda: not is_any_under_way())
