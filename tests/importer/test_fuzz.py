"""Some cases of the long hunt for files that break the importer (see fuzz.py), and those that once did."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from ascl_reader.library.library import Library
from tests.conftest import LONG, run_python
from tests.importer.fuzz import try_case
from tests.importer.mutations import ENDINGS, mutated

ONCE_FAILED = (1980, 2530, 501586)
SOME = 400 if LONG else 40


def test_the_same_seed_gives_the_same_file_and_all_formats_come() -> None:
    code = "import hashlib\nfrom tests.importer.mutations import mutated\n"
    code += "print([hashlib.md5(mutated(seed)[1]).hexdigest() for seed in range(20)])"
    assert run_python(code).stdout == f"{[hashlib.md5(mutated(seed)[1]).hexdigest() for seed in range(20)]}\n"
    assert {mutated(seed)[0] for seed in range(SOME)} == set(ENDINGS)


@pytest.mark.parametrize("seed", [*range(SOME), *ONCE_FAILED])
def test_a_changed_file_is_refused_in_plain_words_or_gives_sound_statements(
    seed: int, shipped: Library, tmp_path: Path
) -> None:
    told = try_case(seed, shipped, tmp_path)
    assert told["seconds"] < 20
