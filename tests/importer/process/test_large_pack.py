"""The largest pack that there may be: it is read within the limits of the reading process, or refused in a sentence."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ascl_reader.errors import ReaderError
from ascl_reader.importer.process.limits import LARGEST
from ascl_reader.importer.process.messages import PackRead
from ascl_reader.importer.process.reading_process import reading_process
from ascl_reader.packs.pack_format import MOST_STATEMENTS
from ascl_reader.progress import finish
from tests.conftest import LONG
from tests.importer.packs import MEALS, pack, statement, wording

COUNT = MOST_STATEMENTS if LONG else 450
"""Statements; the process tells 200 at once."""

PEOPLE = "so many people"


def large_pack(folder: Path, count: int) -> Path:
    """Write a pack of so many statements, each with its own number in it; all else is that of a pack of one."""
    small = pack(folder, statement("meals-0", wording(f"{MEALS} {PEOPLE}", context=MEALS * 3, rationale=MEALS * 4)))
    path = folder / "large.zip"
    with zipfile.ZipFile(small) as one, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as many:
        for name in one.namelist():
            text = one.read(name).decode()
            if "meals-0" not in name:
                for counted in ("statements", "full"):
                    text = text.replace(f"\n{counted}: 1\n", f"\n{counted}: {count}\n")
                many.writestr(name, text)
                continue
            for number in range(count):
                own = text.replace("meals-0", f"meals-{number}").replace(PEOPLE, f"said {number} people")
                many.writestr(name.replace("meals-0", f"meals-{number}"), own)
    return path


def test_a_large_pack_is_read_within_the_limits_or_refused_in_a_sentence(tmp_path: Path) -> None:
    path = large_pack(tmp_path, COUNT)
    with reading_process() as process:
        try:
            read = finish(process.reading_page_or_pack(path))
        except ReaderError as error:
            assert COUNT == MOST_STATEMENTS and str(error).endswith(".")
            return
        assert isinstance(read, PackRead)
        assert len({each.id for each in read.statements}) == COUNT
        peak = Path(f"/proc/{process._process.pid if process._process else 0}/status")
        if peak.exists():
            most = int(peak.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) / 1000
            assert most < LARGEST
