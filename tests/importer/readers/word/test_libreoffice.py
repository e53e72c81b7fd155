"""A document that LibreOffice itself wrote in every format gives the same blocks; skipped where it is not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from ascl_reader.importer.readers.read_file import read_document
from tests.importer.readers.word.word_files import left_out, texts

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

EXPECTED = [
    "# Gardens",
    "# Beans",
    "Every school grows “beans” – café £5, tŷ 😀.",
    "- broad",
    "- 1. first",
    "- 2. second",
    "What is the context?",
    "Text 0 is here.",
    "ASCL position:",
    "Text 1 is here.",
    "The end.",
]


def write(path: Path) -> None:
    """Write a Word file with what tends to be lost between programs."""
    word = docx.Document()
    word.add_heading("Gardens", 0)
    word.add_heading("Beans", 2)
    paragraph = word.add_paragraph("Every school ")
    paragraph.add_run("secret ").font.hidden = True
    paragraph.add_run("once ").font.strike = True
    paragraph.add_run("grows “beans” – café £5, tŷ 😀.")
    word.add_paragraph("broad", style="List Bullet")
    for words in ("first", "second"):
        word.add_paragraph(words, style="List Number")
    table = word.add_table(rows=2, cols=2)
    for column, label in enumerate(("What is the context?", "ASCL position:")):
        table.cell(0, column).text, table.cell(1, column).text = label, f"Text {column} is here."
    word.add_paragraph("The end.")
    word.sections[0].header.paragraphs[0].text = "running head"
    word.save(str(path))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.timeout(300)
def test_every_format_of_libreoffice_gives_the_same(tmp_path: Path, office: Path) -> None:
    write(tmp_path / "page.docx")
    profile = f"-env:UserInstallation={office.as_uri()}"
    made = [tmp_path / "page.docx"]
    for ending in ("odt", "rtf", "docx"):
        command = [str(OFFICE), profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path / "made")]
        subprocess.run([*command, str(made[0])], check=True, capture_output=True, timeout=250)
        made.append(tmp_path / "made" / f"page.{ending}")
    for path in made:
        document = read_document(path)
        assert texts(document) == EXPECTED, path
        assert sorted(left_out(document)) == [
            ("once", "STRUCK_OUT"),
            ("running head", "RUNNING_LINE"),
            ("secret", "HIDDEN"),
        ], path
