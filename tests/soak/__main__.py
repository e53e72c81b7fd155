"""Uses the program for a long time, by chance: thousands of random acts over every command, then looks what is left.

Run as `python -m tests.soak [--seed 1] [--acts 5000]`. The same seed does the same acts. Printed every 500 acts:
widgets, threads, open files, timers, memory; at the end what there is more of, and which acts became slower. The start
(0) is counted after every act was done a few times: libraries, fonts and dictionaries that are loaded once and stay are
no part of what grows.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.soak.counts import grown, slower
from tests.soak.soak import Soak

SETTLED = 6.0
"""Seconds until it is counted: pages of a closed window that are still being set take some."""


def main() -> int:
    """Soaks a program of its own and tells what is left; returns 1 where something is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--acts", type=int, default=5_000)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ASCL_READER_HOME"] = folder
        from ascl_reader.gui.app import Program
        from ascl_reader.gui.widgets.application import make_application

        make_application()
        program = Program()
        bugs: list[str] = []
        program.problems.bug.connect(bugs.append)
        program.window.show()
        place = Path(folder) / "files"
        place.mkdir()
        soak = Soak(place, arguments.seed)
        soak.wait(3)
        soak.import_pages()
        soak.warm_up()
        before = now = soak.go_home(SETTLED)
        print(f"{0:6} {before.line()}", flush=True)
        for done in range(0, arguments.acts, 500):
            soak.run(min(500, arguments.acts - done))
            now = soak.go_home(SETTLED)
            print(f"{done + 500:6} {now.line()}", now.more_than(before), flush=True)
        late = slower(soak.took)
        print("slower:", late)
        more = grown(now, before)
        print("grown:", *more)
        print("bugs:", *bugs[:3], sep="\n")
        program.window.close()
        return int(bool(bugs or late or more))


if __name__ == "__main__":
    sys.exit(main())
