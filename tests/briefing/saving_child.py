"""A process that saves briefings in a loop, to be killed, or to run beside another one.

Run as `python -m tests.briefing.saving_child FOLDER NAME COUNT`. It prints the number of each briefing once its save
has returned; a COUNT of 0 goes on until the process is killed. It imports no test, so that it starts at once.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

import msgspec

from ascl_reader.briefing.briefing import Briefing, Layout
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.briefing.undo import EditedBriefings


def main() -> None:
    """Save until the count is reached."""
    folder, name, wanted = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    here = BriefingStore(folder)
    edited = EditedBriefings(here.load().work)
    first = len(edited.work.briefings) if not wanted else 0
    for number in range(wanted) if wanted else count(first):
        briefing = Briefing(id=f"{name}-{number}", title=f"{name}-{number}", layout=Layout.PACK)
        now = edited.work
        edited.do(msgspec.structs.replace(now, briefings=(*now.briefings, briefing)), "new")
        sent = edited.work
        edited.adopt(sent, here.save(sent).work)
        os.write(1, b"%d\n" % number)


if __name__ == "__main__":
    main()
