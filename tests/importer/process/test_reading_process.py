"""Documents are read by a process of its own: the same content and sentences, and nothing that a file does gets out."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind, ReaderError, UnreadableFile
from ascl_reader.importer.process import reading_process as subject
from ascl_reader.importer.process.child import AT_ONCE
from ascl_reader.importer.process.messages import READ_DOCUMENTS, READ_OF_PACK, PackRead
from ascl_reader.importer.process.reading_process import ReadingProcess, reading_process
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.packs.read_pack import open_pack
from ascl_reader.progress import Steps, finish
from tests.conftest import PROJECT, run_python
from tests.errors import raises_kind
from tests.importer.packs import MEALS, pack, statement, wording
from tests.importer.pages import PAGE, save_in_all_formats

SABOTAGE = """
import os, sys, time
sys.path[:] = {path!r}
from ascl_reader.importer.process import child, limits
limits.LARGEST, limits.LONGEST = 150, 1
sound = child.reading_file
def spin():
    while True:
        pass
def act(path, ask=None):
    yield 0.5
    what = path.stem
    if what == "exits": os._exit(3)
    if what == "crashes": os.abort()
    if what == "spins": spin()
    if what == "hangs": time.sleep(60)
    if what == "fills": held = [bytes(1000) * 1000 for _ in range(10 ** 6)]
    if what == "grabs": held = bytearray(10 ** 11)
    if what == "nests": act.deeper = lambda: act.deeper(); act.deeper()
    if what == "speaks": os.write(1, b"x" * 999); print("words")
    return (yield from sound(path))
child.reading_file = act
sound_pack = child.open_pack
def act_at_pack(path):
    for _ in act(path) if path.stem != "good" else (): pass
    return sound_pack(path)
child.open_pack = act_at_pack
child.read_documents()
"""


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    """Give a reading process and end it."""
    process = ReadingProcess()
    yield process
    process.close()
    assert process._process is None


@pytest.fixture
def sabotaged(monkeypatch: pytest.MonkeyPatch, process: ReadingProcess) -> ReadingProcess:
    """Give a reading process that does what a file's name says, and has little memory and time."""
    command = [sys.executable, "-c", SABOTAGE.format(path=[str(PROJECT), *sys.path])]
    monkeypatch.setattr(subject, "_command", lambda: command)
    return process


def pid_of(process: ReadingProcess) -> int:
    """Return the number of the process that is at work."""
    assert process._process is not None
    return process._process.pid


def is_alive(pid: int) -> bool:
    """Return whether a process is there and at work."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_every_format_gives_what_it_gives_in_this_process(process: ReadingProcess, tmp_path: Path) -> None:
    pids = set()
    for path in save_in_all_formats(tmp_path).values():
        assert finish(process.reading(path)) == read_document(path)
        pids.add(pid_of(process))
    assert len(pids) == 1


def test_what_is_refused_is_refused_with_the_same_sentence(process: ReadingProcess, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (tmp_path / "torn.docx").write_bytes(b"PK\x03\x04")
    for name in ("empty.txt", "old.doc", "torn.docx", "absent.txt", "."):
        path = tmp_path / name
        with pytest.raises(ReaderError) as here:
            read_document(path)
        with pytest.raises(type(here.value)) as there:
            finish(process.reading(path))
        assert (str(there.value), there.value.kind) == (str(here.value), here.value.kind)
    pid = pid_of(process)
    with pytest.raises(UnreadableFile):
        finish(process.reading(tmp_path / "nul\0.txt"))
    assert pid_of(process) == pid


def test_a_name_that_is_no_utf_8_is_read(process: ReadingProcess, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Beans grow.", encoding="utf-8")
    assert [block.text for block in finish(process.reading(path)).blocks] == ["Beans grow."]


FAULTS = {
    "exits": "stopped at it",
    "crashes": "stopped at it",
    "nests": "stopped at it",
    "spins": "seconds",
    "hangs": "seconds",
    "fills": "memory",
    "grabs": "memory",
}


@pytest.mark.skipif("sys.platform != 'linux'", reason="the limits are those of Linux")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_breaks_its_reader_ends_with_a_sentence_and_the_next_is_read(
    fault: str, sabotaged: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PATIENCE", 3.0 if fault == "hangs" else 60.0)
    bad, good = tmp_path / f"{fault}.txt", tmp_path / "good.txt"
    for path in (bad, good):
        path.write_text("Beans grow.", encoding="utf-8")
    with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, match=FAULTS[fault]) as caught:
        finish(sabotaged.reading(bad))
    assert str(bad) in str(caught.value)
    assert finish(sabotaged.reading(good)).blocks == read_document(good).blocks


@pytest.mark.skipif("sys.platform != 'linux'", reason="the limits are those of Linux")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_pack_that_breaks_its_reader_ends_with_a_sentence_and_the_next_is_read(
    fault: str, sabotaged: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PATIENCE", 3.0 if fault == "hangs" else 60.0)
    good = pack(tmp_path, statement("meals", wording(MEALS)))
    bad = good.rename(tmp_path / f"{fault}.zip")
    with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, match=FAULTS[fault]) as caught:
        finish(sabotaged.reading_page_or_pack(bad))
    assert str(bad) in str(caught.value)
    read = finish(sabotaged.reading_page_or_pack(bad.rename(tmp_path / "good.zip")))
    assert isinstance(read, PackRead) and [each.id for each in read.statements] == ["meals"]


def test_a_pack_is_read_whole_and_as_it_is_read_here(process: ReadingProcess, tmp_path: Path) -> None:
    statements = [statement(f"meals-{number}", wording(f"{MEALS} {number}")) for number in range(AT_ONCE + 1)]
    path = pack(tmp_path, *statements)
    reading = Steps(process.reading_page_or_pack(path))
    shares = list(reading)
    with open_pack(path) as here:
        told = (here.manifest.name, here.themes, tuple(here.statements()))
    read = reading.result
    assert isinstance(read, PackRead) and (read.name, read.themes, read.statements) == told
    assert shares == sorted(shares) and max(shares) <= READ_OF_PACK
    path.write_text("Beans grow.", encoding="utf-8")
    with raises_kind(ErrorKind.NOT_A_PACK):
        finish(process.reading_page_or_pack(path))
    page = path.rename(tmp_path / "page.txt")
    assert finish(process.reading_page_or_pack(page)) == read_document(page)


@pytest.mark.skipif("sys.platform != 'linux'", reason="processes are looked up as Linux shows them")
def test_whoever_goes_away_ends_the_reading_of_a_pack_at_once(sabotaged: ReadingProcess, tmp_path: Path) -> None:
    path = pack(tmp_path, statement("meals", wording(MEALS))).rename(tmp_path / "hangs.zip")
    reading = sabotaged.reading_page_or_pack(path)
    next(reading)
    pid = pid_of(sabotaged)
    reading.close()
    assert not is_alive(pid)


def test_what_a_parser_prints_does_not_speak_in_between(sabotaged: ReadingProcess, tmp_path: Path) -> None:
    path = tmp_path / "speaks.txt"
    path.write_text("Beans grow.", encoding="utf-8")
    assert finish(sabotaged.reading(path)).blocks == read_document(path).blocks


@pytest.mark.skipif("sys.platform != 'linux'", reason="processes are looked up as Linux shows them")
def test_whoever_goes_away_ends_the_process_at_once(sabotaged: ReadingProcess, tmp_path: Path) -> None:
    path = tmp_path / "hangs.txt"
    path.write_text("Beans grow.", encoding="utf-8")
    reading = sabotaged.reading(path)
    while next(reading) == 0:
        pass
    pid = pid_of(sabotaged)
    assert next(reading) == 0.5  # it hangs, and that it does is told again and again
    assert is_alive(pid)
    reading.close()
    assert not is_alive(pid)


@pytest.mark.skipif("sys.platform != 'linux'", reason="processes are looked up as Linux shows them")
def test_the_process_ends_with_the_program_that_started_it(tmp_path: Path) -> None:
    path = tmp_path / "hangs.txt"
    path.write_text("Beans grow.", encoding="utf-8")
    command = [sys.executable, "-c", SABOTAGE.format(path=[str(PROJECT), *sys.path])]
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from ascl_reader.importer.process import reading_process as subject\n"
        f"subject._command = lambda: {command!r}\n"
        "process = subject.ReadingProcess()\nreading = process.reading(Path(sys.argv[1]))\n"
        "while next(reading) == 0: pass\n"
        "print(process._process.pid, flush=True)\nos._exit(0)"
    )
    pid = int(run_python(code, str(path)).stdout)
    end = time.monotonic() + 20
    while is_alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    assert not is_alive(pid)


def test_a_process_that_cannot_be_started_is_told(
    process: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "_command", lambda: [str(tmp_path / "absent")])
    with pytest.raises(UnreadableFile, match="could not start"):
        finish(process.reading(tmp_path / "a.txt"))


def test_a_bundle_starts_itself(process: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Beans grow.", encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    bundle = subject._command()
    assert bundle == [sys.executable, READ_DOCUMENTS]
    monkeypatch.setattr(subject, "_command", lambda: [bundle[0], "-m", "ascl_reader", *bundle[1:]])
    assert finish(process.reading(path)).blocks == read_document(path).blocks


def test_nothing_that_lies_beside_the_page_is_run(tmp_path: Path) -> None:
    for path in (tmp_path / "page.zip", tmp_path / "page.txt"):
        path.write_text("Beans grow.", encoding="utf-8")
    for name in ("zipfile", "msgspec", "ascl_reader", "re"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(5)", encoding="utf-8")
    command = subject._command()
    done = subprocess.run(command, cwd=tmp_path, input=b"", capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_program_itself_imports_no_parser(tmp_path: Path) -> None:
    paths = save_in_all_formats(tmp_path, PAGE)
    code = """if True:
        import sys
        from pathlib import Path
        from ascl_reader.importer.review.review import review
        from ascl_reader.library.library import Library
        from ascl_reader.library.read_library import read_library
        from ascl_reader.paths import shipped_library
        found = review([Path(name) for name in sys.argv[1:]], Library(read_library(shipped_library())))
        print([len(page.document.blocks) > 9 for page in found.pages])
        heavy = ("mammoth", "selectolax", "pypdf", "pypdfium2", "xml.etree", "zipfile", "email", "charset_normalizer")
        print([name for name in heavy if name in sys.modules])
    """
    assert run_python(code, *map(str, paths.values())).stdout == f"{[True] * len(paths)}\n[]\n"


def test_the_process_ends_with_its_use(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Beans grow.", encoding="utf-8")
    with reading_process() as process:
        assert finish(process.reading(path)) == read_document(path) and process.is_running
    assert not process.is_running
