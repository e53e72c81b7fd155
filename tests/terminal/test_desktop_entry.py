"""The program in one user's menu: what is written works, and taking it out leaves nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.packs.pack_format import MANIFEST
from ascl_reader.terminal.desktop_entry import quoted
from tests.conftest import run_program, run_python

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have installers for this")

MENU = paths.resources() / "desktop" / "menu"


def files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def test_installed_and_removed_nothing_else_is_touched(tmp_path: Path) -> None:
    (tmp_path / "applications").mkdir()
    other = tmp_path / "applications" / "other.desktop"
    other.write_text("[Desktop Entry]\n", encoding="utf-8")
    done = run_program("--install-desktop", XDG_DATA_HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    written = [Path(line) for line in done.stdout.splitlines()]
    assert all(each.is_file() for each in written)
    assert {each.name for each in written} >= {"ascl-reader.desktop", "ascl-reader.svg", "ascl-reader.xml"}
    again = run_program("--install-desktop", XDG_DATA_HOME=str(tmp_path))
    assert again.stdout == done.stdout
    gone = run_program("--remove-desktop", XDG_DATA_HOME=str(tmp_path))
    assert gone.stdout == done.stdout
    assert other.exists()
    assert not [each for each in files(tmp_path) if "ascl-reader" in str(each)]
    assert run_program("--remove-desktop", XDG_DATA_HOME=str(tmp_path)).stdout == "Nothing of it is there.\n"


def test_the_entry_starts_this_program_with_these_files(tmp_path: Path) -> None:
    run_program("--install-desktop", XDG_DATA_HOME=str(tmp_path))
    entry = (tmp_path / "applications" / "ascl-reader.desktop").read_text(encoding="utf-8")
    (line,) = [each for each in entry.splitlines() if each.startswith("Exec=")]
    assert f'"ASCL_READER_HOME={paths.user_data().parent}"' in line
    assert line.endswith(" --review %f")


def test_the_desktop_knows_a_pack_by_its_ending_and_by_its_content(tmp_path: Path) -> None:
    run_program("--install-desktop", XDG_DATA_HOME=str(tmp_path / "data"))
    for name in ("trust.ascl.zip", "trust", "other.zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as pack:
            pack.writestr("another.txt" if name == "other.zip" else MANIFEST, "")
    code = """
import sys
from PySide6.QtCore import QMimeDatabase
print(*(QMimeDatabase().mimeTypeForFile(name).name() for name in sys.argv[1:]))
"""
    named = [str(tmp_path / name) for name in ("trust.ascl.zip", "trust", "other.zip")]
    told = run_python(code, *named, XDG_DATA_HOME=str(tmp_path / "data")).stdout.split()
    assert told == ["application/x-ascl-reader-pack", "application/x-ascl-reader-pack", "application/zip"]


def test_where_it_cannot_be_written_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("in the way", encoding="utf-8")
    done = run_program("--install-desktop", XDG_DATA_HOME=str(tmp_path))
    assert done.returncode == 3
    assert "could not be saved" in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["/usr/bin/ascl-reader"], '"/usr/bin/ascl-reader"'),
        (["/our school/100 %/x"], '"/our school/100 %%/x"'),
        (['/a"b$c`d\\e'], r'"/a\\"b\\$c\\`d\\\\e"'),
    ],
)
def test_what_is_special_in_a_command_is_escaped(command: list[str], line: str) -> None:
    assert quoted(command) == line


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("desktop-file-validate", ["ascl-reader.desktop"]),
        ("appstreamcli", ["validate", "--no-net", "ascl-reader.metainfo.xml"]),
    ],
)
def test_the_systems_own_checkers_find_no_fault(tool: str, arguments: list[str]) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([tool, *arguments], cwd=MENU, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_kind_of_file_is_told_by_what_every_pack_begins_with() -> None:
    told = (MENU / "ascl-reader.mime.xml").read_text(encoding="utf-8")
    assert f'value="{MANIFEST}" offset="30"' in told
    kind = "application/x-ascl-reader-pack"
    assert kind in told
    assert f"MimeType={kind};" in (MENU / "ascl-reader.desktop").read_text(encoding="utf-8")
