"""ascl-reader brief with templates: those of the window by name, those in files, and what is given besides."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.briefing import Briefing, Layout, Part, Profile
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.briefing.templates import template_bytes
from ascl_reader.paths import user_data, user_settings
from ascl_reader.terminal.command_line import run
from tests.briefing.sheets.paper import Paper
from tests.conftest import statement_data, write_library

NOW = "2026-11-21T10:00:00Z"
GOVERNORS = Briefing(
    id="t1",
    title="Governors’ pack",
    template=True,
    created=NOW,
    changed=NOW,
    layout=Layout.PACK,
    profile=Profile.LARGE,
    cover="Please read before we meet.",
    new_parts=(Part.FACTS,),
)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of two statements."""
    return write_library(tmp_path / "library", statement_data("one"), statement_data("two"))


def saved(*templates: Briefing) -> None:
    """Save templates as the window does."""
    store = BriefingStore(own_work(user_data(), user_settings()))
    store.load()
    work = Briefings()
    for each in templates:
        work = work.keeping(each)
    store.save(work)


def brief(folder: Path, *arguments: str) -> int:
    """Run the command on a library; return its exit code."""
    return run(["brief", *arguments, "--library", str(folder)])


def test_a_template_is_taken_by_its_name_and_options_go_before_it(folder: Path, tmp_path: Path) -> None:
    saved(GOVERNORS)
    path = tmp_path / "a.pdf"
    assert brief(folder, "one", "two", "--template", " governors’  PACK", "--output", str(path)) == 0
    paper = Paper(path.read_bytes())
    for said in ("Briefing pack", "Please read before we meet.", "Figures and sources"):
        assert said in paper.text
    assert "Context" not in paper.text
    more = ("--layout", "sheet", "--cover", "Another note.", "--parts", "context", "--force", "--output", str(path))
    assert brief(folder, "one", "--template", "Governors’ pack", *more) == 0
    text = Paper(path.read_bytes()).text
    assert "Another note." in text and "Context" in text
    assert "Briefing pack" not in text and "Please read" not in text and "Figures and sources" not in text


def test_a_template_may_be_a_file(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "exported.json"
    file.write_bytes(template_bytes(msgspec.structs.replace(GOVERNORS, layout=Layout.CARD, new_parts=None)))
    path = tmp_path / "a.pdf"
    assert brief(folder, "one", "--template", str(file), "--output", str(path)) == 0
    assert "Position card" in Paper(path.read_bytes()).text
    file.write_text("{}")
    capsys.readouterr()
    assert brief(folder, "one", "--template", str(file), "--output", str(path)) == 3
    assert "this is no template of ASCL Reader" in capsys.readouterr().err


def test_the_templates_are_listed_and_named_where_one_is_not_there(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert brief(folder, "--templates") == 1
    saved(GOVERNORS)
    assert brief(folder, "--templates") == 0
    assert capsys.readouterr().out == "Governors’ pack: pack, large-print, a4\n"
    assert brief(folder, "--templates", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["name"] == "Governors’ pack"
    path = tmp_path / "a.pdf"
    assert brief(folder, "one", "--template", "Parents", "--output", str(path)) == 1
    assert "no template “Parents”. Your templates: “Governors’ pack”." in capsys.readouterr().err
    assert not path.exists()


def test_without_a_file_nothing_is_made(folder: Path, capsys: Capture) -> None:
    assert brief(folder, "one") == 2
    assert "--output" in capsys.readouterr().err


def test_one_page_as_word_is_told_what_the_window_tells(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    more = ("--layout", "one-page", "--output", str(tmp_path / "a.docx"))
    assert brief(folder, "one", *more) == 0
    assert "as Word it may take a second page where the fonts differ" in capsys.readouterr().err
    assert brief(folder, "one", "--layout", "one-page", "--output", str(tmp_path / "a.pdf")) == 0
    assert capsys.readouterr().err == ""
    assert brief(folder, "one", *more, "--force", "--cover", "Please read this. " * 600) == 1
    assert "may take a second page" not in capsys.readouterr().err, "it takes more than that on paper too"
