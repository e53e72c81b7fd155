"""The log: by subject and level, in one file that does not grow for ever, and never a problem of its own."""

from __future__ import annotations

import ast
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader import log
from tests.conftest import run_python
from tests.rooms import MODULES

NOBODY_ELSE = pytest.mark.skipif(os.name != "posix", reason="nobody puts aside what another has open on this system")


@pytest.fixture(autouse=True)
def no_log_left() -> Iterator[None]:
    yield
    for handler in list(log.ALL.handlers):
        log.ALL.removeHandler(handler)
        handler.close()


def test_lines_tell_when_how_grave_and_what_about(tmp_path: Path) -> None:
    log.open_log(tmp_path)
    logging.getLogger("ascl_reader.saving").info("%s bookmarks", 3)
    logging.getLogger("ascl_reader.search").debug("not told unless asked for")
    (line,) = (tmp_path / log.NAME).read_text(encoding="utf-8").splitlines()
    assert line.endswith(" INFO ascl_reader.saving: 3 bookmarks")


def test_more_is_told_where_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(log.LEVEL_VARIABLE, "debug")
    log.open_log(tmp_path)
    logging.getLogger("ascl_reader.search").debug("a query")
    assert "DEBUG ascl_reader.search: a query" in (tmp_path / log.NAME).read_text(encoding="utf-8")


def test_a_level_that_is_none_is_the_usual_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(log.LEVEL_VARIABLE, "loud")
    log.open_log(tmp_path)
    assert log.ALL.level == logging.INFO


def test_it_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 500)
    log.open_log(tmp_path)
    for number in range(100):
        logging.getLogger("ascl_reader.window").info("line %s", number)
    assert sorted(path.name for path in tmp_path.iterdir()) == [log.NAME, f"{log.NAME}.1"]
    assert all(path.stat().st_size <= 500 for path in tmp_path.iterdir())
    assert "line 99" in (tmp_path / log.NAME).read_text(encoding="utf-8")


def process(folder: Path) -> logging.Handler:
    """Return the log as another process has it, until the test ends."""
    handler = log._log_file(folder)
    log.ALL.addHandler(handler)
    return handler


def told_by(handler: logging.Handler, words: str) -> str:
    """Write a line as one of several processes, each of which has the log open; return its words."""
    handler.emit(logging.LogRecord("ascl_reader.window", logging.INFO, "", 0, words, None, None))
    return words


def in_both(folder: Path) -> str:
    """Return what the log and the one before it tell."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir(), reverse=True))


@NOBODY_ELSE
def test_of_two_processes_that_share_it_the_second_does_not_put_aside_what_the_first_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST", 2000)
    first, second = process(tmp_path), process(tmp_path)
    told = [told_by(second, "of the second")]
    while not (tmp_path / f"{log.NAME}.1").exists():
        told.append(told_by(first, f"line {len(told)}"))
    told += [told_by(second, "x" * 90), told_by(first, "the last")]
    assert [each for each in told if each not in in_both(tmp_path)] == []
    assert "of the second" in (tmp_path / f"{log.NAME}.1").read_text(encoding="utf-8")


@NOBODY_ELSE
def test_a_process_that_has_an_old_one_open_goes_on_in_the_one_that_stands_there(tmp_path: Path) -> None:
    first = process(tmp_path)
    told_by(first, "before")
    (tmp_path / log.NAME).unlink()
    told_by(first, "once it is deleted")
    assert "once it is deleted" in in_both(tmp_path)


@NOBODY_ELSE
def test_while_another_process_puts_it_aside_a_line_is_written_and_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST", 200)
    first = process(tmp_path)
    told_by(first, "one " * 20)
    with log._alone_in(tmp_path) as is_alone:
        assert is_alone
        told_by(first, "two " * 20)
        assert [path.name for path in tmp_path.iterdir()] == [log.NAME] and "two two" in in_both(tmp_path)
    told_by(first, "three")
    assert "three" in (tmp_path / log.NAME).read_text(encoding="utf-8")
    assert "one one" in (tmp_path / f"{log.NAME}.1").read_text(encoding="utf-8")


def test_where_the_full_one_cannot_be_put_aside_nothing_else_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(log, "LARGEST", 200)
    (tmp_path / f"{log.NAME}.1" / "in the way").mkdir(parents=True)
    log.open_log(tmp_path)
    for number in range(10):
        logging.getLogger("ascl_reader.window").info("line %s", number)
    assert capsys.readouterr().err == ""
    assert (tmp_path / log.NAME).stat().st_size <= 200


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells which files are open")
def test_the_full_one_is_put_aside_while_nothing_has_it_open_as_windows_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST", 200)
    opened, replace = [], Path.replace

    def put_aside(path: Path, target: Path | str) -> Path:
        opened.append([each.name for each in Path("/proc/self/fd").iterdir() if each.resolve() == path])
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", put_aside)
    log.open_log(tmp_path)
    log.note_crashes(tmp_path)
    for number in range(10):
        logging.getLogger("ascl_reader.window").info("line %s", number)
    assert len(opened) > 1 and not any(opened)


def test_no_sockets_are_loaded_for_it() -> None:
    assert run_python("import ascl_reader.log, sys; print('socket' in sys.modules)").stdout == "False\n"


def test_opened_twice_each_line_is_written_once(tmp_path: Path) -> None:
    log.open_log(tmp_path / "one")
    log.open_log(tmp_path / "two")
    logging.getLogger("ascl_reader.window").info("once")
    assert not (tmp_path / "one" / log.NAME).exists()
    assert (tmp_path / "two" / log.NAME).read_text(encoding="utf-8").count("once") == 1


@pytest.mark.parametrize("in_the_way", ["folder", "log"])
def test_where_it_cannot_be_written_nothing_else_happens(
    in_the_way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "cache"
    folder.write_text("a file", encoding="utf-8") if in_the_way == "folder" else (folder / log.NAME).mkdir(parents=True)
    log.open_log(folder)
    logging.getLogger("ascl_reader.window").info("lost")
    assert capsys.readouterr().err == ""


def test_every_logger_is_named_after_a_subject() -> None:
    names = set()
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "getLogger" in text else ():
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "logging.getLogger" and node.args:
                names.add(ast.literal_eval(node.args[0]))
    assert {name for name in names if name.startswith("ascl_reader.")} <= {
        f"ascl_reader.{each}" for each in log.SUBJECTS
    }
    assert all(name.startswith("ascl_reader") for name in names)


@pytest.mark.parametrize("lines", [0, 10])
def test_a_crash_in_a_library_is_in_the_log_also_after_it_began_anew(lines: int, tmp_path: Path) -> None:
    crash = f"""
import logging, pathlib, resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from ascl_reader import log
log.LARGEST = 200
log.open_log(pathlib.Path({str(tmp_path)!r}))
log.note_crashes(pathlib.Path({str(tmp_path)!r}))
for number in range({lines}):
    log.ALL.info("line %s", number)
import ctypes
ctypes.string_at(0)
"""
    assert run_python(crash).returncode != 0
    told = (tmp_path / log.NAME).read_text(encoding="utf-8")
    assert "Fatal Python error" in told and "string_at" in told


def test_a_crash_is_in_the_log_that_stands_there_where_another_process_put_the_one_before_aside(tmp_path: Path) -> None:
    crash = f"""
import logging, pathlib, resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from ascl_reader import log
folder = pathlib.Path({str(tmp_path)!r})
log.open_log(folder)
log.note_crashes(folder)
for number in range(2):
    log.ALL.info("line %s", number)
    (folder / log.NAME).replace(folder / "aside")
log.ALL.info("the last line")
import ctypes
ctypes.string_at(0)
"""
    assert run_python(crash).returncode != 0
    told = (tmp_path / log.NAME).read_text(encoding="utf-8")
    assert "the last line" in told and "Fatal Python error" in told


def test_crashes_are_not_noted_where_nothing_can_be_written(tmp_path: Path) -> None:
    log.note_crashes(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.name != "posix", reason="there are no such files on this system")
@pytest.mark.timeout(20)
def test_a_link_a_pipe_or_a_device_in_its_place_is_neither_followed_nor_waited_for(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("Somebody else's.", encoding="utf-8")
    for number, put in enumerate((lambda path: path.symlink_to(precious), os.mkfifo, Path.mkdir)):
        folder = tmp_path / str(number)
        folder.mkdir()
        put(folder / log.NAME)
        log.open_log(folder)
        logging.getLogger("ascl_reader.saving").info("not told")
        log.note_crashes(folder)
    assert precious.read_text(encoding="utf-8") == "Somebody else's."
