"""Names of files as long as a disk takes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ascl_reader.files.safe_write import shortened, write_safely


@pytest.mark.parametrize("letter", ["a", "é", "€", "𝔸"])
def test_a_name_is_cut_between_letters(letter: str) -> None:
    short = shortened(255 * letter, 200)
    assert set(short) == {letter}
    assert 200 - len(os.fsencode(letter)) < len(os.fsencode(short)) <= 200


@pytest.mark.parametrize("name", [251 * "a" + ".pdf", 125 * "é" + "x.pdf"])
def test_a_file_is_written_whose_name_is_as_long_as_the_disk_takes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_safely(path, b"once")
    write_safely(path, b"twice")
    assert path.read_bytes() == b"twice"
    assert [each.name for each in tmp_path.iterdir()] == [name]
