"""A long hunt for files that break the importer: changed files go through reader, finder, drafts, saving and back.

Run as `nice python -m tests.importer.fuzz --minutes 10 [--start SEED]`; a single case as `--case SEED`. Every file must
be refused in plain words or give statements, within 20 seconds of a processor, in less than 500 MB. The work is done in
a process of its own, which a case that hangs or takes all memory cannot outlive. The exit code is 1 where one failed.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any
from unittest.mock import patch

from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.process import reading_process
from ascl_reader.importer.process.messages import PackRead
from ascl_reader.importer.process.reading_process import ReadingProcess
from ascl_reader.importer.readers.read_file import reading_file
from ascl_reader.importer.review.drafts import LONGEST_TITLE
from ascl_reader.importer.review.import_report import review_as_json
from ascl_reader.importer.review.review import accept, review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.packs.pack_format import is_pack
from ascl_reader.packs.read_pack import open_pack
from ascl_reader.paths import shipped_library
from tests.importer.mutations import mutated

LONGEST = 20.0
"""Seconds of a processor."""

PATIENCE = 120.0
"""Seconds by the clock after which a case counts as hanging, however busy the machine is."""

MOST = 500
"""MB of resident memory."""

CASES_OF_A_PROCESS = 150
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class ReadsHere(ReadingProcess):
    """Reads files in this process, so that the fault of a reader is seen here and not told in a sentence."""

    def start(self) -> None:
        """Start no process."""

    def reading_page_or_pack(self, path: Path) -> Generator[float, None, SourceDocument | PackRead]:
        """Read a file in this process."""
        if not is_pack(path):
            return (yield from reading_file(path))
        with open_pack(path) as pack:
            return PackRead(pack.manifest.name, pack.themes, tuple(pack.statements()))


def try_case(seed: int, library: Library, folder: Path) -> dict[str, Any]:
    """Put one changed file through the importer and return what became of it; raise where something is wrong."""
    with patch.object(reading_process, "ReadingProcess", ReadsHere):
        return _tried(seed, library, folder)


def _tried(seed: int, library: Library, folder: Path) -> dict[str, Any]:
    ending, data = mutated(seed)
    path = folder / f"page{ending}"
    path.write_bytes(data)
    began = time.process_time()
    found = review([path], library)
    (page,) = found.pages
    assert (page.document is None) == bool(page.refusal) == (not found.drafts)
    assert not page.refusal or str(path) in str(page.refusal)
    for draft in found.drafts:
        assert ID.fullmatch(draft.id) and len(draft.id) <= 80, draft.id
        assert 0 < len(draft.title) <= LONGEST_TITLE and draft.title == " ".join(draft.title.split()), repr(draft.title)
        assert draft.themes and draft.found.text and draft.found.first <= draft.found.last
    json.dumps(review_as_json(found)).encode()
    store = ImportedLibrary(folder / f"saved-{seed}")
    accept(found, library, store)
    saved, faults = store.read()
    assert faults == [] and set(saved) == {draft.id for draft in found.drafts}
    for entry in saved.values():
        assert any(entry.full.texts == draft.texts for draft in found.drafts if draft.id == entry.id)
    return {"ending": ending, "read": not page.refusal, "seconds": time.process_time() - began}


def work() -> None:
    """Try the cases whose seeds are read line by line, and print a line of JSON for each."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
    library = Library(read_library(shipped_library()))
    for line in sys.stdin:
        with tempfile.TemporaryDirectory() as folder:
            try:
                told = try_case(int(line), library, Path(folder))
            except BaseException as error:
                told = {"error": f"{type(error).__name__}: {error}"[:300]}
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        told["memory"] = int(status.split("VmHWM:")[1].split()[0]) // 1024
        print(json.dumps(told), flush=True)


class Worker:
    """A process that tries cases."""

    def __init__(self) -> None:
        command = [sys.executable, "-W", "error", "-m", "tests.importer.fuzz", "--work"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._answers: Queue[str] = Queue()
        self.tried = 0
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put("")

    def ask(self, seed: int) -> dict[str, Any]:
        """Return what became of a case."""
        assert self._process.stdin is not None
        self.tried += 1
        self._process.stdin.write(f"{seed}\n")
        self._process.stdin.flush()
        try:
            answer = self._answers.get(timeout=PATIENCE)
        except Empty:
            return {"error": f"hangs for {PATIENCE:.0f} seconds"}
        return json.loads(answer) if answer else {"error": f"the process ended ({self._process.wait()})"}

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def worker() -> Iterator[list[Worker]]:
    """Hold the worker that is at work, and end it at last."""
    held = [Worker()]
    try:
        yield held
    finally:
        held[0].end()


def hunt(minutes: float, start: int) -> int:
    """Try cases for so long and print what was found; return 1 where one failed."""
    counts: Counter[str] = Counter()
    failed: list[str] = []
    longest, most, seed = (0.0, 0), (0, 0), start
    end = time.monotonic() + 60 * minutes
    with worker() as held:
        while time.monotonic() < end:
            told = held[0].ask(seed)
            wrong = told.get("error") or ""
            wrong = wrong or (f"{told['seconds']:.1f} s" if told["seconds"] > LONGEST else "")
            wrong = wrong or (f"{told['memory']} MB" if told["memory"] > MOST else "")
            if wrong:
                failed.append(f"case {seed}, {mutated(seed)[0]}: {wrong}")
                print(failed[-1], flush=True)
            else:
                counts[f"{told['ending']} {'read' if told['read'] else 'refused'}"] += 1
                longest, most = max(longest, (told["seconds"], seed)), max(most, (told["memory"], seed))
            seed += 1
            if wrong or held[0].tried >= CASES_OF_A_PROCESS:
                held[0].end()
                held[0] = Worker()
    print(f"{seed - start} cases from {start} in {minutes:g} minutes, {len(failed)} failed")
    print(f"longest {longest[0]:.1f} s of a processor (case {longest[1]}), most memory {most[0]} MB (case {most[1]})")
    print(", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    return 1 if failed else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Hunt, or try one case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--start", type=int, default=1, help="the first seed")
    parser.add_argument("--case", type=int, help="try only this case, and show where it fails")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args(arguments)
    if wanted.work:
        work()
    elif wanted.case is not None:
        with tempfile.TemporaryDirectory() as folder:
            print(try_case(wanted.case, Library(read_library(shipped_library())), Path(folder)))
    else:
        return hunt(wanted.minutes, wanted.start)
    return 0


if __name__ == "__main__":
    sys.exit(main())
