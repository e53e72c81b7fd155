"""A library as a pack: what is in it, that it comes back whole, and at a terminal."""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader import paths
from ascl_reader.errors import ErrorKind, UnwritableFile
from ascl_reader.importer.review.review import review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.library.statement import (
    Confidence,
    FullWording,
    NotListed,
    Origin,
    Period,
    Statement,
    Texts,
)
from ascl_reader.packs.pack_format import MANIFEST
from ascl_reader.packs.write_pack import export_library, exporting_library
from ascl_reader.terminal.command_line import run
from tests.bookmarks.works import FEWER
from tests.conftest import statement_data, write_library
from tests.errors import raises_kind
from tests.importer.packs import DAY, MEALS, OTHER, after, library, pack, statement, wording

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=30)
lines = st.text(st.one_of(st.characters(exclude_categories=("Cc", "Cs")), st.sampled_from("\n\t\r-: ")), max_size=80)
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
days = st.dates().map(lambda day: day.isoformat())
months = st.from_regex(r"\d{4}-(0[1-9]|1[0-2])", fullmatch=True)
origins = st.builds(
    Origin,
    heading=words,
    n=st.integers(1, 99),
    file=words.filter(lambda name: not set(name) & set("/\\:")),
    read=days,
    address=st.just("") | words.map(lambda rest: f"https://example.org/{rest}"),
)
wordings = st.builds(
    FullWording,
    texts=st.builds(Texts, lines, lines.filter(str.strip), lines),
    origins=st.lists(origins, max_size=3).map(tuple),
)
THEME_IDS = ("funding", "behaviour", "access")
filled = st.builds(
    Statement,
    version=st.just(1),
    id=st.just("to-be-replaced"),
    title=words.filter(bool),
    themes=st.lists(st.sampled_from(THEME_IDS), min_size=1, unique=True).map(tuple),
    period=st.builds(Period, st.none() | months, st.none() | months, words, st.sampled_from(Confidence), words),
    brief=words,
    summary=st.builds(Texts, lines, lines, lines),
    facts=st.lists(words, max_size=2).map(tuple),
    full=wordings,
    earlier=st.lists(wordings, max_size=2).map(tuple),
    not_listed=st.none() | st.builds(NotListed, words, days),
)


def test_a_pack_is_a_library_folder_and_the_same_library_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = write_library(tmp_path / "library", statement_data("meals"), statement_data("milk"))
    shared = Library(read_library(folder))
    one, other = tmp_path / "one" / "pack.zip", tmp_path / "other" / "pack.zip"
    exported = export_library(shared, one, today=DAY)
    export_library(shared, other, today=DAY)
    assert one.read_bytes() == other.read_bytes() and exported.size == one.stat().st_size
    with zipfile.ZipFile(one) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "unpacked")
    assert names[0] == MANIFEST
    assert set(names[1:]) == {f"{name}.yaml" for name in ("themes", "documents", "glossary")} | {
        "statements/meals.yaml",
        "statements/milk.yaml",
    }
    unpacked = read_library(tmp_path / "unpacked")
    assert unpacked == shared.contents and not unpacked.faults
    assert "full" not in (tmp_path / "unpacked" / "statements" / "milk.yaml").read_text(encoding="utf-8")


def test_nothing_in_a_pack_tells_of_the_machine(tmp_path: Path) -> None:
    origins = (
        Origin("Food", 1, "/home/someone/food.html", "2026-01-10", "file:///home/someone/food.html"),
        Origin("Milk", 2, r"C:\Users\someone\milk.html", "2026-01-10", "https://example.org/milk"),
    )
    full = FullWording(Texts(position=MEALS), origins)
    path = pack(tmp_path, statement("meals", full, earlier=(FullWording(Texts(position=OTHER), origins),)))
    with zipfile.ZipFile(path) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"someone" not in whole and str(tmp_path).encode() not in whole
    assert b"https://example.org/milk" in whole and b"food.html" in whole


def test_exporting_tells_its_progress_and_replaces_the_file_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "trust.zip"
    path.write_bytes(b"former")
    steps = exporting_library(library(statement("meals", wording(MEALS)), statement("milk", None)), path)
    assert [next(steps), next(steps)] == [(0, 2), (1, 2)]
    steps.close()
    assert path.read_bytes() == b"former" and [each.name for each in tmp_path.iterdir()] == ["trust.zip"]


def test_a_library_that_no_pack_could_give_back_is_not_written(tmp_path: Path) -> None:
    with raises_kind(ErrorKind.LARGE_LIBRARY, match=r"kB in statements/meals\.yaml"):
        pack(tmp_path, statement("meals", wording("word " * 120_000)))
    with pytest.raises(UnwritableFile):
        (tmp_path / "trust.zip").mkdir()
        pack(tmp_path, statement("meals", wording(MEALS)))


@FEWER
@given(st.dictionaries(ids, filled, max_size=3))
def test_any_library_comes_back_whole(made: dict[str, Statement]) -> None:
    statements = [msgspec.structs.replace(each, id=key) for key, each in made.items()]
    there, empty = library(*statements, themes=THEME_IDS), library(themes=THEME_IDS)
    with tempfile.TemporaryDirectory() as folder:
        export_library(there, Path(folder, "trust.zip"))
        found = review([Path(folder, "trust.zip")], empty)
        assert (found.pages[0].document is None) == (not made)
        assert [draft.texts for draft in found.drafts] == [each.full and each.full.texts for each in there.statements]
        here = after(found, empty, ImportedLibrary(Path(folder)))
    told = ("id", "title", "themes", "period", "full", "earlier", "not_listed")
    assert [[getattr(each, name) for name in told] for each in here.statements] == [
        [getattr(each, name) for name in told] for each in there.statements
    ]


@pytest.fixture
def shared(tmp_path: Path) -> list[str]:
    """Return the beginning of a command line with a library of one full text and one summary."""
    data = msgspec.to_builtins(statement("meals", wording(MEALS)))
    return ["--library", str(write_library(tmp_path / "library", data, statement_data("milk")))]


def test_a_library_goes_from_one_terminal_to_another(
    tmp_path: Path, shared: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "trust.zip")
    assert run([*shared, "export", file, "--name", "Our schools", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["file"], told["name"], told["statements"], told["full"]) == (file, "Our schools", 2, 1)
    assert told["bytes"] == Path(file).stat().st_size
    here = ["--library", str(write_library(tmp_path / "here", statement_data("milk")))]
    assert run([*here, "import", file, "--dry-run", "--json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert (document["file"], document["heading"], document["problems"]) == (file, "Our schools", [])
    (found,) = document["statements"]
    assert set(found) == {"n", "id", "known", "title", "period", "themes", "check", "sections"}
    assert (found["id"], found["known"], found["check"]) == ("meals", False, [])
    assert found["sections"] == {"position": {"lines": [3, 3], "text": MEALS}}
    assert not ImportedLibrary(paths.user_data()).read()[0]
    for expected in ("1 added", "Nothing was written"):
        assert run([*here, "import", file]) == 0
        assert expected in capsys.readouterr().out


def test_what_is_to_be_checked_is_written_only_when_all_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(pack(tmp_path, statement("meals", wording(MEALS), themes=("canteens",)), statement("tea", None)))
    here = ["--library", str(write_library(tmp_path / "here", statement_data("milk")))]
    assert run([*here, "import", file]) == 1
    printed = capsys.readouterr().out
    assert "check this: your library does not have the theme “canteens”" in printed and "summary" in printed
    assert not ImportedLibrary(paths.user_data()).read()[0]
    assert run([*here, "import", file, "--accept-all"]) == 0
    assert set(ImportedLibrary(paths.user_data()).read()[0]) == {"meals"}


def test_a_file_that_is_there_is_replaced_only_when_asked(
    tmp_path: Path, shared: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "trust.zip"
    file.write_bytes(b"former")
    assert run([*shared, "export", str(file), "--json"]) == 3
    out = capsys.readouterr()
    assert json.loads(out.out)["error"]["kind"] == "ExistingFile" and "--force" in out.err
    assert file.read_bytes() == b"former"
    assert run([*shared, "export", str(file), "--force"]) == 0
    assert "2 statements, 1 with the full text" in capsys.readouterr().out
    assert run([*shared, "export", str(tmp_path / "library"), "--force"]) == 3


def test_an_export_without_full_texts_or_statements_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    only_summaries = write_library(tmp_path / "summaries", statement_data("milk"))
    assert run(["--library", str(only_summaries), "export", str(tmp_path / "trust.zip")]) == 0
    assert "nothing in it to import" in capsys.readouterr().err
    nothing = write_library(tmp_path / "nothing")
    assert run(["--library", str(nothing), "export", str(tmp_path / "empty.zip")]) == 1
    assert not (tmp_path / "empty.zip").exists()
