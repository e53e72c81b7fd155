"""The bound on what one file of a pack can take: packs are read in the program's own process."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from ascl_reader.errors import DamagedFile
from ascl_reader.files.yaml_fields import MOST, Unquoted
from ascl_reader.files.yaml_text import parse_yaml
from ascl_reader.packs.pack_format import LARGEST_FILE

WORST = {
    "brackets": "[" * LARGEST_FILE,
    "closed brackets": "[" * (LARGEST_FILE // 2) + "]" * (LARGEST_FILE // 2),
    "anchors": "".join(f"- &a{number} x\n" for number in range(LARGEST_FILE // 13)),
    "names of names": "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 999)),
    "keys": "".join(f"k{number}: 1\n" for number in range(LARGEST_FILE // 11)),
    "tags": "- !!str x\n" * (LARGEST_FILE // 10),
    "entries within entries": "- " * (LARGEST_FILE // 2),
    "documents": "---\n" * (LARGEST_FILE // 4),
}


@pytest.mark.timeout(60)  # some 0.4 s on an idle machine
@pytest.mark.parametrize("case", WORST)
def test_the_worst_file_of_a_pack_holds_nobody_up(case: str) -> None:
    assert len(WORST[case]) <= LARGEST_FILE
    with suppress(DamagedFile):
        parse_yaml(WORST[case], Path("a.yaml"), Unquoted, MOST)
