"""ascl-reader brief: what it writes, what it says, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark, Folder, Note, Stance
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.paths import user_data
from ascl_reader.terminal.command_line import run
from tests.briefing.sheets.paper import Paper
from tests.conftest import run_program, statement_data, write_library

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of two statements."""
    return write_library(tmp_path / "library", statement_data("one"), statement_data("two"))


def brief(folder: Path, *arguments: str) -> int:
    """Run the command on a library; return its exit code."""
    return run(["brief", *arguments, "--library", str(folder)])


@pytest.mark.parametrize("ending", ["pdf", "html", "docx", "md", "txt", "png"])
def test_every_format(folder: Path, tmp_path: Path, capsys: Capture, ending: str) -> None:
    path = tmp_path / f"sheet.{ending}"
    assert brief(folder, "two", "one", "--title", "Money", "--output", str(path)) == 0
    out, error = capsys.readouterr()
    assert path.stat().st_size > 300
    pages = "1 page, " if ending in ("pdf", "png") else ""
    assert out == f"{path}: {pages}2 statements.\n"
    assert error == ""


def test_the_options_reach_the_paper(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    code = brief(
        folder, "one", "two", "--title", "Money & plans", "--for", "the governing body", "--date", "Wed 2nd Dec 2026",
        "--meeting", "Full governors", "--prepared-by", "the head", "--school", "Example School", "--layout", "pack",
        "--profile", "large-print", "--paper", "us-letter", "--parts", "position,facts", "--acronyms", "list",
        "--wording", "summary", "--output", str(path),
    )  # fmt: skip
    assert code == 0
    paper = Paper(path.read_bytes())
    assert (round(paper.width), len(paper.pages)) == (612, 3)
    for said in ("Briefing pack · for the governing body", "2 December 2026", "Full governors", "Prepared by the head"):
        assert said in paper.text
    assert "Figures and sources" in paper.text
    assert "Context" not in paper.text


@pytest.mark.parametrize("days", ["1 and 8 December 2026", "2026-12-01 to 2026-12-02", "after half term"])
def test_several_days_and_words_for_a_day_stay_as_they_are_typed(folder: Path, tmp_path: Path, days: str) -> None:
    path = tmp_path / "sheet.txt"
    assert brief(folder, "one", "--date", days, "--output", str(path)) == 0
    assert days in path.read_text(encoding="utf-8")


def test_json_tells_what_was_written_and_nothing_else(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "sheet.md"
    assert brief(folder, "one", "--output", str(path), "--json") == 0
    out, error = capsys.readouterr()
    assert error == ""
    assert json.loads(out) == {
        "files": [str(path)],
        "pages": 1,
        "fits": True,
        "statements": ["one"],
        "missing": [],
        "left_out": [],
        "agenda": {},
    }


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["one"], 2, "--output"),
        (["one", "--output", "sheet.doc"], 2, "does not end in one of"),
        (["one", "--output", "sheet.pdf", "--date", "2 December"], 2, "is not a day such as"),
        (["one", "--output", "sheet.pdf", "--parts", "context,poem"], 2, "poem: no such part"),
        (["one", "--output", "sheet.pdf", "--layout", "poster"], 2, "poster"),
        (["onw", "--output", "sheet.pdf"], 1, "Did you mean one"),
        (["--output", "sheet.pdf"], 1, "no statement was chosen"),
        (["--from-folder", "Autumn", "--output", "sheet.pdf"], 1, "there is no folder “Autumn”. Your folders: none."),
        (["one", "--output", "sheet.pdf", "--logo", "none.png"], 3, "none.png cannot be used as a logo"),
        (["one", "--output", "taken/sheet.pdf"], 3, "taken/sheet.pdf could not be saved"),
    ],
)
def test_what_goes_wrong(folder: Path, capsys: Capture, arguments: list[str], code: int, said: str) -> None:
    place = folder.parent
    (place / "taken").touch()
    given = [str(place / each) if each.startswith(("sheet.", "taken/")) else each for each in arguments]
    assert brief(folder, *given) == code
    out, error = capsys.readouterr()
    assert said in error.replace("\n", " ")
    assert out == ""
    assert not (place / "sheet.pdf").exists()


MOMENT = "2026-11-20T08:00:00.000Z"


def save_own_work() -> None:
    """Save a folder with a folder in it, three bookmarks (one of a statement that is gone) and a note."""
    bookmarks = [
        Bookmark("b-1", "two", MOMENT, MOMENT, folders={"f-2": 1.0}),
        Bookmark("b-2", "gone", MOMENT, MOMENT, folders={"f-2": 2.0}),
        Bookmark("b-3", "one", MOMENT, MOMENT, folders={"f-1": 1.0}),
    ]
    folders = [Folder("f-1", "Autumn term", MOMENT, MOMENT), Folder("f-2", "Governors", MOMENT, MOMENT, parent="f-1")]
    note = Note("two", MOMENT, "Ask the *panel*.\n\n- by May", Stance.DIFFERS, ("Who pays?",), "2027-03-01")
    work = Bookmarks({each.id: each for each in folders}, {each.id: each for each in bookmarks}, {"two": note})
    BookmarkStore(user_data()).save(work)


def test_a_folder_of_bookmarks_and_the_school_s_words(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    save_own_work()
    path = tmp_path / "sheet.txt"
    options = ("--parts", "stance,note,questions", "--output", str(path))
    assert brief(folder, "--from-folder", "governors", *options) == 1
    assert "in the folder, but no longer in the library: gone." in capsys.readouterr().err
    text = path.read_text(encoding="utf-8")
    assert "1. About two" in text
    for said in ("Ask the *panel*.\n- by May", "Our school takes a different view. To be looked at", "- Who pays?"):
        assert said in text
    assert brief(folder, "two", "--from-folder", "Autumn term", "--json", "--force", *options) == 1
    assert json.loads(capsys.readouterr().out)["statements"] == ["two", "one"]
    assert brief(folder, "--from-folder", "Spring", *options) == 1
    assert "Your folders: “Autumn term”, “Governors”." in capsys.readouterr().err


def test_a_wording_that_was_not_imported_is_said(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    assert brief(folder, "one", "--wording", "full", "--output", str(tmp_path / "sheet.txt")) == 0
    assert capsys.readouterr().err == "ascl-reader: not imported, so in summary: one.\n"
    assert "Summary in the editors’ words" in (tmp_path / "sheet.txt").read_text(encoding="utf-8")


def test_what_one_page_left_out_is_said(tmp_path: Path, capsys: Capture) -> None:
    long = {
        "context": "Money is short. " * 300,
        "position": "ASCL asks for more.",
        "rationale": "Pupils need it. " * 300,
    }
    folder = write_library(tmp_path / "long", statement_data("one", summary=long))
    path = tmp_path / "one.pdf"
    assert brief(folder, "one", "--layout", "one-page", "--output", str(path)) == 0
    assert "left out for lack of room: context" in capsys.readouterr().err
    assert len(Paper(path.read_bytes()).pages) == 1
    never = {**long, "position": "ASCL asks for more. " * 400}
    folder = write_library(tmp_path / "longer", statement_data("one", summary=never))
    assert brief(folder, "one", "--layout", "one-page", "--force", "--output", str(path)) == 1
    assert "even the positions alone take 2 pages" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["sheet.pdf", "sheet.png"])
def test_a_file_that_is_there_is_replaced_only_when_asked_for(
    folder: Path, tmp_path: Path, capsys: Capture, name: str
) -> None:
    pages = ["sheet-1.png", "sheet-2.png", "sheet-3.png"] if name == "sheet.png" else [name]
    (tmp_path / pages[-1]).write_bytes(b"the clerk's own")
    wanted = ("one", "two", "--layout", "pack", "--output", str(tmp_path / name))
    assert brief(folder, *wanted) == 3
    assert f"{tmp_path / pages[-1]} is there already and was left as it is." in capsys.readouterr().err
    assert [path.name for path in tmp_path.glob("*.*")] == [pages[-1]]
    assert (tmp_path / pages[-1]).read_bytes() == b"the clerk's own"
    assert brief(folder, *wanted, "--force") == 0
    assert sorted(path.name for path in tmp_path.glob("*.*")) == pages
    assert (tmp_path / pages[-1]).read_bytes() != b"the clerk's own"


def test_no_qt_is_loaded_and_the_process_ends_well(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    done = run_program("brief", "one", "--library", str(folder), "--output", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_bytes().startswith(b"%PDF")


def test_the_agenda_the_cover_and_the_limit_reach_the_paper(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "agenda.pdf"
    code = brief(
        folder, "one", "two", "--date", "2026-12-02", "--time", "6.30pm", "--place", "Library", "--cover", "Dear all",
        "--item", "two=7", "--purpose", "two=for decision", "--recommendation", "two=That governors agree.",
        "--colour", "#8a1538", "--page-limit", "1", "--json", "--output", str(path),
    )  # fmt: skip
    told = json.loads(capsys.readouterr().out)
    assert (code, told["pages"], told["fits"]) == (0, 1, True)
    assert told["agenda"] == {"two": "Agenda item 7 · for decision"}
    text = Paper(path.read_bytes()).text
    for said in ("2 December 2026, 6.30pm", "Library", "Dear all", "Agenda item 7 · for decision", "governors agree"):
        assert said in text


@pytest.mark.parametrize(
    "arguments",
    [
        ("--item", "one"), ("--purpose", "one=for lunch"), ("--time", "25:00"), ("--colour", "navy"),
        ("--page-limit", "0"), ("--page-limit", "two"),
    ],
)  # fmt: skip
def test_words_that_make_no_sense_are_refused(
    folder: Path, tmp_path: Path, capsys: Capture, arguments: tuple[str, str]
) -> None:
    assert brief(folder, "one", *arguments, "--output", str(tmp_path / "a.txt")) == 2
    assert f"argument {arguments[0]}: " in capsys.readouterr().err


def test_the_agenda_of_a_statement_that_is_not_in_the_briefing_is_refused(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert brief(folder, "one", "--item", "two=7", "--output", str(tmp_path / "a.txt")) == 1
    assert "two is not in the briefing" in capsys.readouterr().err
    assert not (tmp_path / "a.txt").exists()
