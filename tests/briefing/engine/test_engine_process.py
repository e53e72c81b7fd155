"""An engine in a process of its own: the same files as here, and whatever happens to it nobody waits for ever."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.engine import engine_process as subject
from ascl_reader.briefing.engine.engine_process import EngineProcess
from ascl_reader.briefing.engine.requests import (
    CannotBeSet,
    EngineRequest,
    LogoRequest,
    SheetQuestion,
    SheetRequest,
)
from ascl_reader.briefing.engine.typst_engine import TypstEngine, engine_here
from ascl_reader.briefing.sheets.layout_input import layout_data
from ascl_reader.briefing.sheets.print_styles import LOGO_DPI
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.errors import ErrorKind
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, SETS, briefing
from tests.conftest import PROJECT, run_python
from tests.errors import raises_kind

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'

SABOTAGE = """
import os, sys, time
sys.path[:] = {path!r}
from ascl_reader.briefing.engine import engine_child, typst_engine
sound = typst_engine.TypstEngine.answer
def act(engine, request):
    what = request.drawing if hasattr(request, "drawing") else ""
    if what == "ends": os._exit(3)
    if what == "crashes": os.abort()
    if what == "panics": raise BaseException("a panic")
    if what.startswith("waits for "):
        while not os.path.exists(what[10:]): time.sleep(0.01)
        return [b"waited"]
    if what == "speaks": os.write(1, b"x" * 999); print("words"); return [b"spoke"]
    if what == "babbles": engine_child.packed = lambda told: bytes([0, 0, 0, 1, 0xc1]); return []
    if what.startswith("once "):
        try: os.open(what[5:], os.O_CREAT | os.O_EXCL)
        except FileExistsError: return [b"again"]
        os._exit(3)
    return sound(engine, request)
typst_engine.TypstEngine.answer = act
engine_child.set_sheets()
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[EngineProcess]:
    """Give an engine, and end its process."""
    engine = EngineProcess(resources(), tmp_path)
    yield engine
    engine.free_memory()
    assert engine._child is None


@pytest.fixture
def sabotaged(engine: EngineProcess, monkeypatch: pytest.MonkeyPatch) -> EngineProcess:
    """Give an engine whose process does what the drawing of a logo says."""
    command = [sys.executable, "-c", SABOTAGE.format(path=[str(PROJECT), *sys.path])]
    monkeypatch.setattr(subject, "_command", lambda: command)
    return engine


def does(what: str) -> LogoRequest:
    """Return a request at which the sabotaged process does something."""
    return LogoRequest(what, LOGO_DPI)


def pid_of(engine: EngineProcess) -> int:
    """Return the number of the process that is at work."""
    assert engine._child is not None
    return engine._child._process.pid


def is_gone(pid: int, within: float = 10) -> bool:
    """Return whether a process ends within so many seconds."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
            told = Path(f"/proc/{pid}/stat")
            if told.exists() and told.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
                return True  # it ended, and nobody asked how: there is no init that does
        except OSError:
            return True
        time.sleep(0.02)
    return False


def requests(maker: SheetMaker) -> list[EngineRequest]:
    """Return one request of each kind."""
    made = maker.prepare(briefing(SETS["four"], Layout.PACK, Profile.STANDARD), OURS, PRINTED)
    layout, data = made.sheet.layout.value, layout_data(made.sheet, None, made.body)
    return [
        SheetRequest(layout, data, "pdf", day=made.sheet.printed_on),
        SheetRequest(layout, data, "svg"),
        SheetRequest(layout, data, "png", 50),
        SheetQuestion(layout, data, "<extent>", one=True),
        SheetQuestion(layout, data, "<beside>"),
        LogoRequest(LOGO, LOGO_DPI),
    ]


def test_every_answer_is_that_of_an_engine_here(engine: EngineProcess, maker: SheetMaker, tmp_path: Path) -> None:
    here = engine_here(resources(), tmp_path)
    asked = requests(maker)
    assert [engine.answer(each) for each in asked] == [here.answer(each) for each in asked]
    assert len(engine.answer(asked[1])) > 1


def test_several_threads_ask_one_process_at_the_same_time(engine: EngineProcess, maker: SheetMaker) -> None:
    asked = requests(maker)
    engine.answer(asked[3])
    pid = pid_of(engine)
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(engine.answer, asked * 2))
    assert together == [engine.answer(each) for each in asked] * 2
    assert pid_of(engine) == pid


def test_what_cannot_be_set_is_told_in_the_same_words(engine: EngineProcess, tmp_path: Path) -> None:
    wrong = does("no drawing")
    with pytest.raises(CannotBeSet) as there:
        engine.answer(wrong)
    with pytest.raises(CannotBeSet) as here:
        engine_here(resources(), tmp_path).answer(wrong)
    assert str(there.value) == str(here.value) != ""


def test_freeing_the_memory_ends_the_process_and_the_next_question_starts_one(engine: EngineProcess) -> None:
    engine.answer(does(LOGO))
    first = pid_of(engine)
    engine.free_memory()
    assert is_gone(first)
    assert engine.answer(does(LOGO))
    assert pid_of(engine) != first


def test_memory_that_is_freed_meanwhile_goes_with_the_last_answer(sabotaged: EngineProcess, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(sabotaged.answer, does(f"waits for {tmp_path / 'end'}"))
        while sabotaged._child is None or not sabotaged._child.is_asked:
            time.sleep(0.01)
        pid = pid_of(sabotaged)
        sabotaged.free_memory()
        (tmp_path / "end").touch()
        assert answer.result() == [b"waited"]
    assert is_gone(pid)


@pytest.mark.timeout(60)
def test_what_takes_long_holds_up_nothing_that_is_asked_after_it(sabotaged: EngineProcess, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(sabotaged.answer, does(f"waits for {tmp_path / 'end'}"))
        while sabotaged._child is None or not sabotaged._child.is_asked:
            time.sleep(0.01)
        assert sabotaged.answer(does(LOGO)) and not answer.done()
        (tmp_path / "end").touch()
        assert answer.result() == [b"waited"]


def test_a_process_that_ended_is_started_once_more(sabotaged: EngineProcess, tmp_path: Path) -> None:
    sabotaged.answer(does(LOGO))
    os.kill(pid_of(sabotaged), 9)
    assert sabotaged.answer(does(LOGO))
    assert sabotaged.answer(does(f"once {tmp_path / 'there'}")) == [b"again"]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", ["ends", "crashes", "babbles"])
def test_where_it_ends_again_or_says_what_is_no_answer_that_is_told(sabotaged: EngineProcess, what: str) -> None:
    with raises_kind(ErrorKind.STOPPED_ENGINE, match="try again"):
        sabotaged.answer(does(what))
    assert sabotaged.answer(does(LOGO))


def test_one_request_that_ends_it_again_lets_no_other_be_refused(sabotaged: EngineProcess, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        other = pool.submit(sabotaged.answer, does(f"waits for {tmp_path / 'end'}"))
        while sabotaged._child is None or not sabotaged._child.is_asked:
            time.sleep(0.01)
        with raises_kind(ErrorKind.STOPPED_ENGINE):
            sabotaged.answer(does("ends"))
        (tmp_path / "end").touch()
        assert other.result() == [b"waited"]


def test_where_none_can_be_started_any_more_what_ended_one_does_not_end_the_program(
    sabotaged: EngineProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotaged.answer(does(LOGO))
    monkeypatch.setattr(subject, "_command", lambda: [str(tmp_path / "absent")])
    monkeypatch.setattr(TypstEngine, "answer", lambda engine, request: pytest.fail("it was asked here"))
    with raises_kind(ErrorKind.STOPPED_ENGINE):
        sabotaged.answer(does("ends"))


def test_a_panic_is_a_fault_of_the_program_and_ends_nothing_else(sabotaged: EngineProcess) -> None:
    sabotaged.answer(does(LOGO))
    pid = pid_of(sabotaged)
    with pytest.raises(RuntimeError, match="a panic"):
        sabotaged.answer(does("panics"))
    assert sabotaged.answer(does(LOGO))
    assert pid_of(sabotaged) == pid


def test_what_is_printed_in_the_process_is_no_answer(sabotaged: EngineProcess) -> None:
    assert sabotaged.answer(does("speaks")) == [b"spoke"]


def test_where_no_process_can_be_started_the_engine_works_here(
    engine: EngineProcess, maker: SheetMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "_command", lambda: [str(tmp_path / "absent")])
    asked = requests(maker)[:4]
    here = engine_here(resources(), tmp_path)
    assert [engine.answer(each) for each in asked] == [here.answer(each) for each in asked]
    engine.free_memory()
    assert engine.answer(asked[0])


def test_missing_fonts_are_told(engine: EngineProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ascl_reader.briefing.engine.print_fonts.FILES", (("no_such_package", "None.ttf"),))
    with raises_kind(ErrorKind.MISSING_FONTS, match=r"None\.ttf"):
        engine.answer(does(LOGO))


def test_the_process_goes_with_the_engine(tmp_path: Path) -> None:
    engine = cast(EngineProcess | None, EngineProcess(resources(), tmp_path))
    assert engine is not None
    engine.answer(does(LOGO))
    pid = pid_of(engine)
    engine = None
    gc.collect()
    assert is_gone(pid)


def test_how_long_pages_took_is_in_the_log(
    engine: EngineProcess, maker: SheetMaker, caplog: pytest.LogCaptureFixture
) -> None:
    made = maker.prepare(briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED)
    with caplog.at_level("DEBUG", "ascl_reader.paper"):
        SheetMaker(LIBRARY, engine).pdf(made)
    assert any(each.startswith("sheet as pdf in ") for each in caplog.messages)


STARTS = """
import os, sys
from pathlib import Path
from ascl_reader.briefing.engine.engine_process import EngineProcess
from ascl_reader.briefing.engine.requests import LogoRequest
from ascl_reader.paths import resources
engine = EngineProcess(resources(), Path(sys.argv[1]))
engine.answer(LogoRequest(sys.argv[2], 72))
print(engine._child._process.pid, [name for name in sys.modules if name == "typst"], flush=True)
{end}
"""


@pytest.mark.parametrize("end", ["", "os._exit(0)", "os.abort()"])
def test_the_process_ends_with_the_program_which_never_loads_typst(end: str, tmp_path: Path) -> None:
    done = run_python(STARTS.format(end=end), str(tmp_path), LOGO)
    pid, loaded = done.stdout.split(maxsplit=1)
    assert loaded.strip() == "[]"
    assert is_gone(int(pid))


def test_a_bundle_starts_itself(engine: EngineProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    bundle = subject._command()
    assert bundle == [sys.executable, subject.SET_SHEETS]
    monkeypatch.setattr(subject, "_command", lambda: [bundle[0], "-m", "ascl_reader", *bundle[1:]])
    assert engine.answer(does(LOGO))
