"""Packs that are damaged, made to do harm, or no packs at all: one sentence each, and nothing is touched."""

from __future__ import annotations

import io
import os
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.importer.process.reading_process import ReadingProcess, reading_process
from ascl_reader.importer.review.review import review
from ascl_reader.importer.review.review_content import ReadPage
from ascl_reader.packs import zip_reading
from ascl_reader.packs.pack_format import MANIFEST, TextAmount
from ascl_reader.packs.read_pack import open_pack
from ascl_reader.packs.write_pack import export_library
from ascl_reader.progress import finish
from tests.conftest import run_python
from tests.errors import raises_kind
from tests.importer.packs import DAY, MEALS, OTHER, library, statement, wording

Files = dict[str, bytes]
Problem = Callable[[bytes], str]
MEALS_FILE = "statements/meals.yaml"


def whole() -> bytes:
    """Return a sound pack of two statements."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trust.zip")
        export_library(
            library(statement("meals", wording(MEALS)), statement("milk", wording(OTHER))), path, "Ours", DAY
        )
        return path.read_bytes()


WHOLE = whole()
END = len(WHOLE) - 22
"""Where the end record of the pack begins."""


def files() -> Files:
    """Return the files of the sound pack."""
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: Files | Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a .zip of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, each in content.items() if isinstance(content, dict) else content:
            archive.writestr(name, each)
    return data.getvalue()


def page_of(folder: Path, data: bytes, name: str = "trust.zip") -> ReadPage:
    path = folder / name
    path.write_bytes(data)
    found = review([path], library(statement("here", None)))
    assert bool(found.drafts) is (found.pages[0].document is not None)
    assert [each.name for each in folder.iterdir() if each.name != "home"] == [name]
    return found.pages[0]


@pytest.fixture(scope="module", autouse=True)
def process() -> Iterator[ReadingProcess]:
    """Give the process that reads what problem() asks for; it is started once."""
    with reading_process() as process:
        yield process


@pytest.fixture
def problem(process: ReadingProcess, tmp_path: Path) -> Problem:
    """Give what says why a pack is refused, without the pack's name."""

    def told(data: bytes) -> str:
        """Return the sentence."""
        path = tmp_path / "trust.zip"
        path.write_bytes(data)
        with pytest.raises(ReaderError) as caught:
            finish(process.reading_page_or_pack(path))
        assert str(caught.value).startswith(str(path)) and process.is_running
        return str(caught.value).removeprefix(str(path))

    return told


def test_the_sound_pack_is_read(tmp_path: Path) -> None:
    assert page_of(tmp_path, WHOLE).heading == "Ours"
    assert page_of(tmp_path, packed({**files(), "statements/": b""})).document is not None


@pytest.mark.parametrize("name", ["trust.docx", "trust.zip.txt", "TRUST", "trust.ZIP"])
def test_a_pack_is_known_by_its_content_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    assert page_of(tmp_path, WHOLE, name).heading == "Ours"


def test_what_is_no_pack_is_not_taken_for_one(problem: Problem, tmp_path: Path) -> None:
    assert "is not a library pack" in problem(packed({"picture.png": b"<p>Food</p>"}))
    assert "no position statement" in str(page_of(tmp_path, packed({"page.html": b"<p>Food</p>"})).refusal)
    assert "no position statement" in str(page_of(tmp_path, b"<!DOCTYPE html><p>Food</p>").refusal)
    assert "is not a library pack" in problem(b"A text.\n" * 9)
    assert "is not a library pack" in problem(b"")
    assert "is not a library pack" in problem(packed({}))
    (tmp_path / "trust.zip").unlink()
    assert "no position statement" in str(page_of(tmp_path, packed({"page.html": b"<p>Food</p>"}), "page.txt").refusal)
    refused = page_of(tmp_path, packed({"picture.png": b"<p>Food</p>"}), "page.txt").refusal
    assert "is not a library pack" in str(refused)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_pack_that_was_not_copied_to_its_end(problem: Problem, tmp_path: Path, share: float) -> None:
    assert "was not copied to its end" in problem(WHOLE[: int(len(WHOLE) * share)])


def test_a_letter_changed_on_the_way_is_noticed(problem: Problem, tmp_path: Path) -> None:
    stored = packed(files(), zipfile.ZIP_STORED)
    assert page_of(tmp_path, stored).document is not None
    assert "the pack is damaged" in problem(stored.replace(b"warm meal", b"cold meal"))


def test_a_pack_of_a_newer_program(problem: Problem, tmp_path: Path) -> None:
    newer = files()[MANIFEST].replace(b"version: 1", b"version: 2\nkeys: 3") + b"more: things\n"
    told = problem(packed({**files(), MANIFEST: newer, "new.yaml": b"a: 1"}))
    assert "made by a newer ASCL Reader (its format is 2, this program knows up to 1)" in told
    assert "Install the newest ASCL Reader" in told


@pytest.mark.parametrize(
    "name",
    [
        *("/etc/statement.yaml", "../statement.yaml", "statements/../../a.yaml", "statements/.."),
        *(r"statements\a.yaml", "C:/a.yaml", r"\\server\a.yaml", "a.yaml\0.txt"),
    ],
)
def test_a_file_that_would_lie_outside(problem: Problem, tmp_path: Path, name: str) -> None:
    data = packed([*files().items(), (name.replace("\0", "!"), b"version: 1\n")])
    told = problem(data.replace(name.replace("\0", "!").encode(), name.encode()))
    assert f"“{name.replace(chr(0), '?')}” in it would lie outside its folder" in told


@pytest.mark.parametrize(
    "name",
    [
        *("readme.txt", "notes.yaml", "bookmarks.yaml", "Themes.yaml", "other/", ".yaml"),
        *("statements/A.yaml", "statements/a.yml", "statements/a/b.yaml", "statements/a.yaml\n"),
    ],
)
def test_an_unknown_file_is_named(problem: Problem, tmp_path: Path, name: str) -> None:
    told = problem(packed({**files(), name: b"version: 1\n"}))
    assert f"“{zip_reading.printable_name(name)}” in it is no part of a library pack" in told


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_twice(problem: Problem, tmp_path: Path) -> None:
    twice = packed([*files().items(), (MEALS_FILE, b"version: 1\n")])
    assert f"“{MEALS_FILE}” stands in it twice" in problem(twice)


@pytest.mark.parametrize("kind", [0o120777, 0o060600, 0o010600, 0o040700])
def test_a_link_or_a_device(problem: Problem, tmp_path: Path, kind: int) -> None:
    link = zipfile.ZipInfo("statements/link.yaml")
    link.external_attr = kind << 16
    assert "is a link or a device" in problem(packed([*files().items(), (link, b"/etc/passwd")]))


def test_a_locked_pack(problem: Problem, tmp_path: Path) -> None:
    at = WHOLE.rindex(b"PK\1\2")
    locked = WHOLE[: at + 8] + b"\1" + WHOLE[at + 9 :]
    assert "is protected with a password" in problem(locked)
    with raises_kind(ErrorKind.LOCKED_DOCUMENT), open_pack(tmp_path / "trust.zip"):
        pass


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_cannot_be_read_in_portions(problem: Problem, tmp_path: Path, method: int) -> None:
    assert "packed in a way that ASCL Reader does not use" in problem(packed(files(), method))


@pytest.mark.parametrize("name", ["themes.yaml", "documents.yaml"])
def test_a_part_that_is_missing(problem: Problem, tmp_path: Path, name: str) -> None:
    assert f"{name} is missing in it" in problem(packed({k: v for k, v in files().items() if k != name}))


Change = Callable[[bytes], bytes]


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (lambda text: b"title: [\n" + text, 3, ""),
        (lambda text: text.replace(b"title:", b"heading:"), 3, "heading"),
        (lambda text: text.replace(b"version: 1", b"version: 2"), 1, "version"),
        (lambda text: text.replace(b"version: 1\n", b""), 1, "version"),
        (lambda text: text.replace(b"id: meals", b"id: milk"), 2, "should be called milk.yaml"),
        (lambda text: text.replace(b"About meals", b'"About\\0meals"'), 3, "a character that no text has"),
        (lambda text: b"# \xff\n" + text, 1, "not UTF-8"),
        (lambda text: b"id: &a meals\ntitle: *a\n", 2, "stands for another part"),
        (lambda text: b"[" * 99_999, 1, "more than 40 deep"),
        (lambda text: b"", 1, ""),
        (lambda text: b"\0" * 400, 1, "U+0000"),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(
    problem: Problem, tmp_path: Path, change: Change, line: int, reason: str
) -> None:
    content = files()
    told = problem(packed({**content, MEALS_FILE: change(content[MEALS_FILE])}))
    assert f"in {MEALS_FILE}, line {line}: " in told and reason in told


def test_sources_of_a_pack_made_elsewhere_lead_nowhere(tmp_path: Path) -> None:
    content = files()
    led = content[MEALS_FILE].replace(b"food.html", b"../../food.html").replace(b"address: ''", b"address: file:///etc")
    assert led.count(b"file:///etc") == 1
    (tmp_path / "trust.zip").write_bytes(packed({**content, MEALS_FILE: led}))
    with open_pack(tmp_path / "trust.zip") as pack:
        assert [each.full for each in pack.statements()] == [wording(MEALS), wording(OTHER)]


def test_a_fault_in_the_other_files(problem: Problem, tmp_path: Path) -> None:
    for name in (MANIFEST, "themes.yaml", "documents.yaml", "glossary.yaml"):
        assert f"in {name}, line 2: " in problem(packed({**files(), name: b"version: 1\nwrong: 1\n"}))
    assert f"in {MANIFEST}, line 2: " in problem(packed({**files(), MANIFEST: b"version: 1\n: [\n"}))


def test_a_file_that_unfolds_without_end(problem: Problem, tmp_path: Path) -> None:
    bomb = zipfile.ZipInfo(MEALS_FILE)
    bomb.compress_type = zipfile.ZIP_DEFLATED
    data = packed([*((name, each) for name, each in files().items() if name != MEALS_FILE), (bomb, bytes(10**9 // 5))])
    (tmp_path / "trust.zip").write_bytes(data)
    size = struct.pack("<I", 10**9 // 5)
    lying = data.replace(size, struct.pack("<I", 900))
    assert lying != data
    code = (
        "import resource, sys\nfrom pathlib import Path\nfrom ascl_reader.packs.read_pack import open_pack\n"
        "from ascl_reader.errors import ReaderError\nbefore = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try:\n    with open_pack(Path(sys.argv[1])) as pack:\n        list(pack.statements())\n"
        "except ReaderError as error:\n    print(error)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    for content, expected in ((data, "100 MB when unpacked"), (lying, "the pack is damaged")):
        (tmp_path / "trust.zip").write_bytes(content)
        told, grown = run_python(code, str(tmp_path / "trust.zip")).stdout.splitlines()
        assert expected in told and int(grown) < 40_000
    large = packed({**files(), MEALS_FILE: os.urandom(300_000).hex().encode()})
    assert f"500 kB in one of its files ({MEALS_FILE})" in problem(large)
    assert "unfolds to far more than any text" in problem(packed({**files(), MEALS_FILE: b"#" * 499_999}))


def test_more_than_memory_should_hold(problem: Problem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [(f"statements/s-{number}.yaml", b"") for number in range(20_100)]
    assert "20,010 files in it" in problem(packed([*files().items(), *many]))
    monkeypatch.setattr(zip_reading, "LARGEST_UNPACKED", len(b"".join(files().values())) - 1)
    (tmp_path / "trust.zip").write_bytes(WHOLE)
    monkeypatch.setattr(zip_reading.PackedFiles, "check", lambda self: None)  # it believes what the .zip tells
    with pytest.raises(ReaderError, match="when unpacked"), open_pack(tmp_path / "trust.zip") as pack:
        list(pack.statements())
    monkeypatch.undo()
    monkeypatch.setattr(TextAmount, "add", lambda self, each: "3 lines" if each.id == "milk" else "")
    with pytest.raises(ReaderError, match="has more than 3 lines"), open_pack(tmp_path / "trust.zip") as pack:
        list(pack.statements())


def test_what_a_pack_may_hold_in_all() -> None:
    assert not TextAmount().add(statement("meals", wording("a\n" * 299_998)))
    assert TextAmount().add(statement("meals", wording("a\n" * 300_000))) == "300,000 lines and sources"
    amount = TextAmount()
    each = statement("meals", wording("a" * 10_000_000), earlier=(wording("a" * 10_000_000),))
    assert [amount.add(each), amount.add(each), amount.add(each)] == ["", "", "40 million letters of full text"]


def test_an_end_that_tells_one_thing_and_means_another(problem: Problem, tmp_path: Path) -> None:
    many = WHOLE[: END + 12] + struct.pack("<I", 0x7FFFFFFF) + WHOLE[END + 16 :]
    assert "20,010 files in it" in problem(many)
    count, length, start = struct.unpack("<10xHII2x", WHOLE[END:])
    larger = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, start)
    larger += struct.pack("<4sLQL", b"PK\6\7", 0, END, 1)
    comment, elsewhere = WHOLE[:-2] + b"\4\0more", WHOLE[: END + 16] + struct.pack("<IH", start + 99, 0)
    for data in (WHOLE[:END] + larger + WHOLE[END:], comment, WHOLE[:-2] + b"\1\0", elsewhere, WHOLE + b"\0"):
        assert "the pack is damaged" in problem(data)
    at = WHOLE.rindex(b"PK\1\2") + 24
    longer = struct.pack("<I", struct.unpack("<I", WHOLE[at : at + 4])[0] + 1)
    assert "the pack is damaged" in problem(WHOLE[:at] + longer + WHOLE[at + 4 :])


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "folder.zip").mkdir()
    os.mkfifo(tmp_path / "pipe.zip")
    os.mkfifo(tmp_path / "pipe")
    names = ("folder.zip", "pipe.zip", "pipe", "missing.zip", "a\0.zip")
    for page in review([tmp_path / name for name in names], library()).pages:
        assert page.document is None and page.refusal
