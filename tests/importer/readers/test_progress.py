"""An import tells how far it is, can be left between two steps, and costs nothing where nobody imports."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from ascl_reader.importer.review.review import reviewing
from ascl_reader.importer.review.review_content import Review
from ascl_reader.library.library import Library
from ascl_reader.progress import finish
from ascl_reader.terminal.command_line import run
from tests.conftest import LONG, run_python
from tests.importer.pages import PAGE, save_in_all_formats, write_pdf

pytestmark = pytest.mark.usefixtures("one_reading_process")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return save_in_all_formats(tmp_path_factory.mktemp("progress"))


def told(files: list[Path], library: Library) -> tuple[list[float], Review]:
    """Return the shares that an import tells, and its review."""
    shares: list[float] = []
    review = finish(reviewing(files, library), lambda step: shares.append(step[0] / step[1]))
    return shares, review


def test_progress_goes_up_from_nothing_to_all(files: dict[str, Path], shipped: Library, tmp_path: Path) -> None:
    shares, review = told([*files.values(), tmp_path / "missing.txt"], shipped)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert len(set(shares)) > 2 * len(files)
    assert len(review.drafts) == 3 * len(files)
    assert [bool(page.refusal) for page in review.pages] == [False] * len(files) + [True]


def test_a_pdf_is_told_page_by_page_and_drafts_one_by_one(tmp_path: Path, shipped: Library) -> None:
    path = tmp_path / "many.pdf"
    write_pdf(PAGE * 4, path)
    shares, review = told([path], shipped)
    assert len({share for share in shares if share <= 0.5}) >= 8
    assert len({share for share in shares if share > 0.5}) >= len(review.drafts)


def test_an_import_can_be_left_between_two_steps(files: dict[str, Path], shipped: Library, tmp_path: Path) -> None:
    count = len(told(list(files.values()), shipped)[0])
    for stop in range(0, count, 7 if LONG else 25):
        steps = reviewing(list(files.values()), shipped)
        for _ in range(stop):
            next(steps, None)  # a quicker run has fewer steps: they come by the clock
        steps.close()
        assert list(steps) == []


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_a_person_at_a_terminal_sees_progress_and_then_no_more_of_it(
    files: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    run(["import", str(files[".pdf"]), "--dry-run"])
    lines = shown.getvalue().split("\r")
    assert "Reading … 50 %" in lines and "Reading … 100 %" in lines
    assert lines[-2:] == [" " * len("Reading … 100 %"), ""]
    assert "Reading …" not in capsys.readouterr().out


def test_a_program_sees_no_progress(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    run(["import", str(files[".txt"]), "--dry-run", "--json"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [["list"], ["show", "acknowledging-inequity"], ["check"]])
def test_other_commands_load_nothing_of_the_importer(command: list[str]) -> None:
    code = (
        "import sys\nfrom ascl_reader.terminal.command_line import run\nrun(sys.argv[1:])\n"
        "assert not [name for name in sys.modules if name.startswith('ascl_reader.importer')]\n"
    )
    done = run_python(code, *command)
    assert done.returncode == 0, done.stderr


def test_the_package_itself_loads_nothing_until_it_is_used() -> None:
    code = (
        "import sys\nimport ascl_reader.importer\n"
        "assert not [name for name in sys.modules if name.startswith('ascl_reader.importer.')]\n"
    )
    done = run_python(code)
    assert done.returncode == 0, done.stderr
