"""What people read at a terminal, and output that cannot go where it should."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ascl_reader.library.library import Library
from ascl_reader.terminal.command_line import run
from tests.conftest import run_python, statement_data, without_display, write_library

Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *arguments: str) -> str:
    """Run a command and return what it prints; it must succeed."""
    assert run(arguments) == 0
    out, error = capsys.readouterr()
    assert error == ""
    return out


def test_list_prints_the_theme_tree_with_titles_and_ids(shipped: Library, capsys: Capture) -> None:
    out = printed(capsys, "list")
    themes = [line.strip() for line in out.splitlines() if not line.strip().startswith("- ")]
    assert themes == [theme.name for theme in shipped.themes.walk()]
    for statement in shipped.statements:
        assert out.count(f"- {statement.title}  [{statement.id}]") == 1


def test_a_statement_without_a_known_theme_is_listed_too(tmp_path: Path, capsys: Capture) -> None:
    write_library(tmp_path, statement_data("stray", themes=["gardening"]))
    assert printed(capsys, "list", "--library", str(tmp_path)).endswith("About stray  [stray]\n")


@pytest.mark.parametrize("width", [30, 60, 90])
def test_show_wraps_the_three_sections_to_the_width(
    width: int, shipped: Library, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    statement = next(each for each in shipped.statements if each.texts().context and each.texts().rationale)
    out = printed(capsys, "show", statement.id)
    assert [out.index(name) for name in ("CONTEXT", "POSITION", "RATIONALE")] == sorted(
        out.index(name) for name in ("CONTEXT", "POSITION", "RATIONALE")
    )
    lines = out.splitlines()[1:]
    assert max(len(line) for line in lines if " " in line.strip()) <= width
    assert " ".join(statement.summary.position.split()) in " ".join(out.split())


def test_show_says_whose_words_these_are_and_where_a_section_is_missing(shipped: Library, capsys: Capture) -> None:
    statement = next(each for each in shipped.statements if not each.texts().context and not each.texts().rationale)
    out = printed(capsys, "show", statement.id)
    assert "not ASCL’s" in out
    assert out.count("The published statement gives none.") == 2


def test_show_marks_an_inferred_period_and_bullets_and_relations(tmp_path: Path, capsys: Capture) -> None:
    period = {"from": None, "to": None, "label": "some year", "confidence": "low", "why": "Guessed."}
    related = [
        {"id": "two", "how": "supersedes", "why": "newer", "back": "older"},
        {"id": None, "how": "extends", "why": "older one"},
    ]
    summary = {"position": "It asks for:\n\n- more money\n- more time\n\nAnd soon."}
    write_library(
        tmp_path,
        statement_data("one", period=period, related=related, summary=summary),
        statement_data("two"),
    )
    out = printed(capsys, "show", "one", "--library", str(tmp_path))
    assert "some year (inferred)" in out
    assert "It asks for:\n\n- more money\n- more time\n\nAnd soon.\n" in out
    assert "- supersedes About two [two]: newer" in out
    assert "- extends an earlier statement: older one" in out
    older = printed(capsys, "show", "two", "--library", str(tmp_path))
    assert "- superseded by About one [one]: older" in older
    assert " · superseded" in older.splitlines()[1] and " · superseded" not in out
    listed = printed(capsys, "list", "--library", str(tmp_path)).splitlines()
    assert [line for line in listed if line.endswith("[two] · superseded")]
    assert [line for line in listed if line.endswith("[one]")]


@pytest.mark.usefixtures("cached")
def test_search_prints_hits_with_what_was_found_marked(capsys: Capture) -> None:
    out = printed(capsys, "search", "EHCP", "--limit", "1")
    assert out.startswith("Also searched: education, health and care plan\n")
    assert "[EHCP" in out
    assert "more; --limit" in out


@pytest.mark.usefixtures("cached")
def test_search_says_which_word_is_missing_and_what_to_try(capsys: Capture) -> None:
    assert run(["search", "behaviour", "xylophones"]) == 1
    out = capsys.readouterr().out
    assert "“xylophones”" in out
    assert "Try: behaviour\n" in out


@pytest.mark.usefixtures("cached")
def test_search_tells_what_it_did_beyond_the_letters_typed(capsys: Capture) -> None:
    assert run(["search", "problem", "refugee"]) == 0
    assert "Left out: problem\n" in capsys.readouterr().out
    assert run(["search", "safegaurding"]) == 0
    assert "Searched for safeguarding instead of safegaurding\n" in capsys.readouterr().out


@pytest.mark.usefixtures("cached")
def test_search_prints_the_nearest_with_what_they_lack(capsys: Capture) -> None:
    assert run(["search", "refugee", "mindfulness"]) == 1
    assert "Nearest, without “mindfulness”: " in capsys.readouterr().out


def test_check_prints_the_count_of_faults(tmp_path: Path, capsys: Capture) -> None:
    write_library(tmp_path, statement_data("one"))
    assert "1 statement, no fault" in printed(capsys, "check", "--library", str(tmp_path))
    (tmp_path / "themes.yaml").write_bytes(b"\xff")
    assert run(["check", "--library", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "themes.yaml:1: The file is damaged: this is not UTF-8 text." in out
    assert "1 statement, 2 faults in" in out


def program(
    *arguments: str | bytes, encoding: str = "utf-8", stdout: int | None = subprocess.PIPE
) -> tuple[int, bytes, bytes]:
    """Run the program with output in this encoding and return its exit code and both outputs."""
    done = subprocess.run(
        [sys.executable, "-m", "ascl_reader", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**without_display(), "PYTHONIOENCODING": encoding},
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout or b"", done.stderr


def test_a_terminal_of_another_encoding_gets_utf_8() -> None:
    code, out, _ = program("list", encoding="ascii")
    assert code == 0
    assert out.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="arguments are text on this system")
@pytest.mark.parametrize("arguments", [["search", b"\xff"], ["show", b"\xff"], ["check", "--library", b"/none-\xff"]])
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_arguments_that_are_not_text_are_answered(arguments: list[str | bytes], json: list[str]) -> None:
    code, out, error = program(*arguments, *json)
    assert code in (1, 3)
    assert b"Traceback" not in error
    assert (out + error).decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device on this system")
def test_a_full_disk_behind_the_output_ends_with_3_and_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, error = program("list", stdout=full.fileno())
    assert code == 3
    assert error.decode("utf-8").startswith("ascl-reader: the output could not be written")
    assert len(error.splitlines()) == 1


def test_a_program_without_standard_output_still_runs() -> None:
    code = "import sys; sys.stdout = None; from ascl_reader.terminal.command_line import run; sys.exit(run(['list']))"
    done = run_python(code)
    assert (done.returncode, done.stderr) == (0, "")
