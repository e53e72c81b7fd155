"""YAML of bookmarks and notes that people edit by hand: what looks like a number or a time stays the text it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.bookmarks.exchange.importing import read_import
from ascl_reader.errors import DamagedFile
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library

LIBRARY = Library(Contents())

WRITTEN = ["17:30", "2025", "no", "1e3", "0x1F", "1:20:30", "2026-05-01", "true", "null", "1_000", "9" * 5_000]

EXPORT = """version: 1
folders:
- id: f-1
  name: {text}
  created: 2026-01-01T10:00:00Z
  changed: 2026-01-01T10:00:00Z
bookmarks:
- id: b-1
  statement: one
  created: 2026-01-02T10:00:00Z
  changed: 2026-01-02T10:00:00Z
  folders: {{f-1: 2.5}}
notes:
- statement: one
  text: {text}
  questions: [{text}]
  created: 2026-01-03T10:00:00Z
  changed: {{text: 2026-01-03T10:00:00Z}}
"""


@pytest.mark.parametrize("text", WRITTEN, ids=lambda text: text[:20])
def test_texts_stay_as_they_were_written(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(EXPORT.format(text=text), encoding="utf-8")
    work = read_import(path, LIBRARY)
    assert work.unread == ()
    assert work.folders["f-1"].name == text
    assert work.notes["one"].text == text and work.notes["one"].questions == (text,)
    assert work.bookmarks["b-1"].folders == {"f-1": 2.5}
    assert work.bookmarks["b-1"].created == "2026-01-02T10:00:00.000Z"


HARMFUL = {
    "an alias bomb": "version: 1\na: &a [x]\nnotes: [*a, *a]\n",
    "an object": "version: 1\nnotes: !!python/object/apply:os.mkdir [proof]\n",
    "lists in lists": "version: 1\nnotes: " + "[" * 5_000,
    "base-60 numbers": "version: 1\nnotes:\n- statement: one\n  created: " + "1:" * 100_000 + "1\n",
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_harmful_files_are_refused_or_read_at_once(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "mine.yaml"
    path.write_text(HARMFUL[kind], encoding="utf-8")
    try:
        assert len(read_import(path, LIBRARY).unread) <= 1
    except DamagedFile as error:
        assert error.values["line"]
    assert [each.name for each in tmp_path.iterdir()] == ["mine.yaml"]
