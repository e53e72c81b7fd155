"""Changes modules in one place at a time and tells which changes no test notices.

    python -m tests.mutants.sample                     # 14 mutants of each module in TESTS
    python -m tests.mutants.sample list_model --all    # every mutant of one module

The same seed gives the same mutants as long as the module is the same. The project is copied into a temporary folder;
nothing is changed here. Survivors that change nothing a user could notice are in harmless.txt, with the reason, and are
counted as killed. pytest does not collect this: a run takes minutes.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.changes import Mutant, mutants

PROJECT = Path(__file__).resolve().parents[2]
HARMLESS = Path(__file__).with_name("harmless.txt")
COPIED = ("ascl_reader", "data", "resources", "tests", "pyproject.toml")

LIMIT = 300
"""Seconds; a mutant that does not come to an end is noticed."""

IMPORTS = " ".join(f"tests/library/test_{name}.py" for name in ("imported", "earlier_layout", "foreign_files"))

TESTS = {
    "gui.listing.list_model": " ".join(
        f"tests/gui/listing/test_{name}.py" for name in ("list_model", "hit_headings", "many_hits")
    ),
    "gui.memory.open_dialogs": "tests/gui/memory/test_open_dialogs.py",
    "far_screen.letter_store": "tests/far_screen/test_letter_store.py",
    "gui.browsing.listed_branch": "tests/gui/browsing/test_listed_branch.py",
    "gui.browsing.browsing_session": "tests/gui/browsing/test_browsing_session*.py",
    "gui.browsing.reading_session": "tests/gui/browsing/test_*_session*.py",
    "gui.searching.index_opening": "tests/gui/searching/test_index_opening.py tests/gui/searching/test_build_line.py",
    "gui.widgets.background": "tests/gui/widgets/test_background*.py tests/gui/widgets/test_shared_memory.py",
    "importer.blocks.contents": "tests/importer/blocks/test_contents.py",
    "importer.blocks.labels": "tests/importer/blocks/test_labels*.py",
    "importer.blocks.site_sections": "tests/importer/blocks/test_site_sections.py",
    "importer.finding.doubts": " ".join(
        f"tests/importer/finding/test_{name}.py" for name in ("set_apart", "pages_as_they_are", "headings_of_pages")
    ),
    "importer.readers.text_signs": "tests/importer/readers/test_text_signs.py",
    "importer.review.drafts": " ".join(
        f"tests/importer/review/test_{name}.py" for name in ("drafts", "same_statement", "importing")
    ),
    "journal.fold": "tests/journal/test_fold.py tests/journal/test_journal.py tests/journal/test_faults.py",
    "library.earlier_layout": IMPORTS,
    "library.import_folders": f"{IMPORTS} tests/library/test_import_folders.py",
    "library.imported": f"{IMPORTS} tests/library/test_import_folders.py",
    "search.engine.deciding": " ".join(
        f"tests/search/engine/test_{name}.py"
        for name in ("asking", "subjects_elsewhere", "words_as_typed", "honest_answers", "while_typing")
    ),
    "search.engine.other_ways": "tests/search/engine/test_other_ways.py",
    "search.spelling_mistakes": "tests/search/test_spelling_mistakes.py tests/search/test_mistakes_while_typing.py",
}
"""The modules, and the files of the tests that should notice."""


def main() -> int:
    """Make the mutants, run the tests, print what survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", help="ends of module names; all where none is given")
    parser.add_argument("--all", action="store_true", help="every mutant, not a sample")
    parser.add_argument("--count", type=int, default=14)
    parser.add_argument("--seed", type=int, default=10)
    given = parser.parse_args()
    wanted = [name for name in TESTS if not given.modules or name.endswith(tuple(given.modules))]
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        for name in COPIED:
            place = PROJECT / name
            (shutil.copytree if place.is_dir() else shutil.copy)(place, _made(copy) / name)
        for name in wanted:
            survived += try_module(copy, name, None if given.all else given.count, given.seed)
    return 1 if survived else 0


def try_module(project: Path, name: str, count: int | None, seed: int) -> int:
    """Run a module's tests against its mutants; print what they did not notice and return how many that are."""
    path = project / "ascl_reader" / f"{name.replace('.', '/')}.py"
    source = path.read_text(encoding="utf-8")
    found = list(mutants(source))
    chosen = found if count is None else random.Random(seed).sample(found, min(count, len(found)))
    harmless = known_as_harmless(name)
    if noticed(project, TESTS[name]):
        raise SystemExit(f"{TESTS[name]} fails without any change")
    alive: list[Mutant] = []
    for mutant in sorted(chosen, key=lambda each: each.line):
        path.write_text(mutant.source, encoding="utf-8")
        if mutant.change not in harmless and not noticed(project, TESTS[name]):
            alive.append(mutant)
            print(f"  {name}:{mutant.line}  {mutant.change}", flush=True)
    path.write_text(source, encoding="utf-8")
    print(f"{name}: {len(chosen) - len(alive)} of {len(chosen)} noticed", flush=True)
    return len(alive)


def noticed(project: Path, tests: str) -> bool:
    """Return whether the tests fail."""
    files = sorted(str(path) for pattern in tests.split() for path in project.glob(pattern))
    if not files:
        raise SystemExit(f"there is no test {tests}")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n0", "-p", "no:cacheprovider", *files]
    environment = {**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=project, env=environment, capture_output=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def known_as_harmless(name: str) -> set[str]:
    """Return the changes of a module that change nothing; each line has the module, the change, and after # why."""
    lines = [line.rpartition("  # ")[0].strip() for line in HARMLESS.read_text(encoding="utf-8").splitlines()]
    return {line.partition(": ")[2] for line in lines if line.startswith(f"{name}: ")}


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
