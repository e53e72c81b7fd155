"""How far five everyday acts go through the program: the modules they enter, and the calls from one to another.

Run as `flows.py [--modules] [TREE ...]`, each TREE a checkout of the program; without one it is this checkout. The
program is started as the command starts it and driven by its keys, its menus and what its parts are called on the
screen, so that trees with other modules can be compared. Each act is done once before it is counted: what is loaded or
made at the first time is no part of it. Counted until the program has been quiet for a moment:

- modules: different modules of the program in which a function was entered;
- hops: calls that came from another module of the program, or from outside it (from Qt, or from a library).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any


class Calls:
    """Counts calls between the modules of the program, in every thread, while it is asked to."""

    def __init__(self) -> None:
        self.last = 0.0
        self.entered: Counter[str] | None = None

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        if event != "call" or self.entered is None:
            return
        module = _module(frame)
        if module:
            self.last = time.monotonic()
            caller: FrameType | None = frame.f_back
            while caller is not None and not _module(caller):
                caller = caller.f_back
            self.entered[module] += caller is None or _module(caller) != module

    def install(self) -> None:
        """Watch this thread and every one in which Qt runs a job of the program, be it an object or a function."""
        from PySide6 import QtCore

        calls = self

        class WatchedRunnable(QtCore.QRunnable):
            def __init_subclass__(cls) -> None:
                super().__init_subclass__()
                run = cls.run

                def watched(self: Any) -> None:
                    sys.setprofile(calls)
                    run(self)

                cls.run = watched  # type: ignore[method-assign]

        class WatchedPool(QtCore.QThreadPool):
            def start(self, job: Any, *rest: Any) -> None:
                def watched() -> None:
                    sys.setprofile(calls)
                    job()

                super().start(job if isinstance(job, WatchedRunnable) else watched, *rest)

        QtCore.QRunnable = WatchedRunnable  # type: ignore[misc]
        QtCore.QThreadPool = WatchedPool  # type: ignore[misc]
        sys.setprofile(self)


def _module(frame: FrameType) -> str:
    name = frame.f_globals.get("__name__", "")
    return name if isinstance(name, str) and name.partition(".")[0] == "ascl_reader" else ""


def child() -> None:
    """Start the program as the command does, and drive it in the place of Qt's own loop."""
    from driven_visit import PAGE, Visit
    from PySide6.QtWidgets import QApplication

    calls = Calls()
    calls.install()
    found: dict[str, dict[str, int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.md").write_text(PAGE, encoding="utf-8")

        def drive(*_: object) -> int:
            visit = Visit(calls, Path(folder))
            visit.make()
            found.update(visit.found)
            return 0

        QApplication.exec = staticmethod(drive)  # type: ignore[assignment,method-assign]
        sys.argv[1:] = []
        from ascl_reader.__main__ import main

        code = main()
    sys.setprofile(None)
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(code)


def measure(tree: Path) -> dict[str, dict[str, int]]:
    """Return, for each act, how often each module of a tree was come to from another one."""
    from measures import ROOT, begin_as_seen

    with tempfile.TemporaryDirectory() as home:
        begin_as_seen(Path(home))
        path = os.pathsep.join((str(tree), str(ROOT / "tests")))  # what drags and drops is this checkout's own
        environment = {**os.environ, "ASCL_READER_HOME": home, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, str(Path(__file__).resolve()), "--child"]
        done = subprocess.run(command, env=environment, cwd=home, capture_output=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    found: dict[str, dict[str, int]] = json.loads(done.stdout.decode().splitlines()[-1])
    return found


def main() -> None:
    """Measure the trees and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", nargs="*", type=Path, default=[Path(__file__).resolve().parents[2]])
    parser.add_argument("--modules", action="store_true", help="tell the modules of each act too")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child()
    found = {tree: measure(tree.resolve()) for tree in arguments.trees}
    acts = list(next(iter(found.values())))
    print(f"| Modules / hops | {' | '.join(map(str, found))} |\n|{'---|' * (len(found) + 1)}")
    for act in acts:
        cells = [f"{len(each[act])} / {sum(each[act].values()):,}" for each in found.values()]
        print(f"| {act} | {' | '.join(cells)} |")
    if arguments.modules:
        for tree, each in found.items():
            for act, modules in each.items():
                print(f"\n{tree}: {act}")
                for module, hops in modules.items():
                    print(f"{hops:6} {module}")


if __name__ == "__main__":
    main()
