"""Brings the translations up to date: finds the words of the window, keeps what is translated, compiles what is read.

    python resources/translations/update.py

Uses Qt's own tools, which come with PySide6. A text that is new stands in each .ts file as unfinished; a translator
fills it in there (with Qt Linguist, or an editor) and runs this again.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
TOOLS = Path(PySide6.__file__).parent

FILES = (
    *("&Look in:", "Back", "Go back", "Forward", "Go forward", "Parent Directory", "Go to the parent directory"),
    *("Create New Folder", "Create a New Folder", "List View", "Change to list view mode", "Detail View"),
    *("Change to detail view mode", "Sidebar", "List of places and bookmarks", "Files", "Files of &type:"),
    *("File &name:", "Directory:", "Directories", "Open", "&Open", "&Save", "&Choose", "Save As", "Find Directory"),
    *("All Files (*)", "Show ", "&Rename", "&Delete", "Show &hidden files", "&New Folder", "New Folder", "Remove"),
    *("Recent Places", "%1 already exists.\nDo you want to replace it?"),
    "%1\nFile not found.\nPlease verify the correct file name was given.",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
    *("Are you sure you want to delete '%1'?", "'%1' is write protected.\nDo you want to delete it anyway?"),
    "Could not delete directory.",
)
EDITING = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
QT_WORDS = {
    "QPlatformTheme": ("OK", "Cancel", "Open", "Save", "&Yes", "&No"),
    "QFileDialog": FILES,
    "QFileSystemModel": ("Computer", "Name", "Size", "Type", "Date Modified"),
    "QAbstractFileIconProvider": ("Drive", "Folder"),
    "QLineEdit": EDITING,
    "QWidgetTextControl": EDITING,
    "QKeySequenceEdit": ("Press shortcut",),
}
"""Words that Qt itself puts on the screen, by the context in which it looks for their translation: the buttons of a
question, the menus of fields, an empty field for keys, and the dialog for files where the system has none.
PySide6-Essentials ships no Welsh for them.
"""


def update(folder: Path = HERE) -> None:
    """Update and compile each .ts file of a folder; raises CalledProcessError where a tool cannot do it."""
    with tempfile.TemporaryDirectory() as made:
        patterns = Path(made) / "patterns.py"
        patterns.write_text(worded_elsewhere(), encoding="utf-8")
        words = [*sorted(map(str, (PROJECT / "ascl_reader" / "gui").rglob("*.py"))), str(patterns)]
        for file in sorted(folder.glob("*.ts")):
            run("lupdate", "-silent", "-locations", "none", "-no-obsolete", *words, "-ts", str(file))
            run("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def worded_elsewhere() -> str:
    """Return the sentences of the core, which the window translates, and Qt's own words, as lines for Qt's tools."""
    sys.path.insert(0, str(PROJECT))
    from ascl_reader.errors import PATTERNS
    from ascl_reader.gui.look.reasons import REASONS
    from ascl_reader.importer.blocks.document import DoubtReason
    from ascl_reader.importer.finding.check_sentences import WITH_WORDS
    from ascl_reader.importer.finding.found_statement import CheckReason
    from ascl_reader.importer.review.drafts import NO_TITLE, OTHER_DOCUMENT, SAME_TITLE, TWICE
    from ascl_reader.importer.review.pack_review import OTHER_TEXT
    from ascl_reader.library.faults import FAULT_PATTERNS

    told = [(context, word) for context, words in QT_WORDS.items() for word in words]
    told += [("errors", each) for each in PATTERNS.values()]
    told += [("reasons", each) for each in REASONS]
    told += [("faults", each) for each in FAULT_PATTERNS.values()]
    reasons = [each.value for each in (*CheckReason, *DoubtReason)]
    reasons += [SAME_TITLE, TWICE, NO_TITLE, OTHER_DOCUMENT, OTHER_TEXT, *WITH_WORDS]
    told += [("reasons to check", each) for each in reasons]
    return "".join(f"QT_TRANSLATE_NOOP({quoted(context)}, {quoted(text)})\n" for context, text in told)


def quoted(text: str) -> str:
    """Return a text between double quotes, as Qt's tools read it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools."""
    there = next(each for each in (TOOLS / tool, TOOLS / f"{tool}.exe", TOOLS / "libexec" / tool) if each.exists())
    subprocess.run([str(there), *arguments], check=True)


if __name__ == "__main__":
    update()
