"""The package that is built: what a package index shows of it, and that it holds nothing twice."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections import defaultdict
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from tests.conftest import PROJECT

pytest.importorskip("hatchling", reason="builds the package; fresh.py installs it")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the project as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def told(wheel: Path) -> Message:
    """Return what the wheel tells about itself; its text is the page of the index."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        return message_from_bytes(archive.read(name))


def test_no_file_is_in_it_twice(wheel: Path) -> None:
    held = defaultdict(list)
    with zipfile.ZipFile(wheel) as archive:
        for each in archive.infolist():
            if each.file_size:
                held[archive.read(each)].append(each.filename)
    assert [names for names in held.values() if len(names) > 1] == []


def test_its_page_leads_to_no_file_that_is_not_there(told: Message) -> None:
    page = str(told.get_payload())
    assert told["Description-Content-Type"] == "text/markdown"
    assert page.startswith("# ASCL Reader") and "## Two commands" in page
    assert [each for each in re.findall(r"\]\(([^)]*)\)", page) if not each.startswith("http")] == []


def test_the_words_of_the_readme_are_all_on_its_page(told: Message) -> None:
    page = str(told.get_payload(decode=True), "utf-8").split()
    without = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", (PROJECT / "README.md").read_text(encoding="utf-8"))
    assert re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", without).split() == page


def test_it_tells_author_home_licence_and_pythons(told: Message) -> None:
    assert told["Author-Email"].startswith("The ASCL Reader developers <")
    assert told["License-Expression"] == "MIT" and told["Project-URL"]
    assert told["Requires-Python"] == ">=3.10"
    pythons = [each for each in told.get_all("Classifier", []) if re.search(r"Python :: 3\.\d", each)]
    assert len(pythons) == 6


def test_nothing_under_the_agpl_is_asked_for(told: Message) -> None:
    assert not [each for each in told.get_all("Requires-Dist", []) if re.match("pymupdf|outloud", each, re.IGNORECASE)]
