"""How much memory this process has, as Linux counts it; read by both windows alike, from within."""

from __future__ import annotations

from pathlib import Path

WANTED = {
    "VmRSS": "resident: all pages in memory, shared libraries whole, as the system's monitor shows it",
    "VmHWM": "the most that was ever resident",
    "Pss": "fair share: shared pages divided by the number of processes that use them",
    "Private_Dirty": "what is this process's own and could not be shared",
}
"""The figures and what they mean; the first two stand in status, the others in smaps_rollup."""

SOURCES = ("status", "smaps_rollup")


def process_memory() -> dict[str, float]:
    """Return this process's figures in MB; a file that the kernel does not offer is left out."""
    found: dict[str, float] = {}
    for source in SOURCES:
        try:
            lines = Path("/proc/self", source).read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        found.update(_figures(lines))
    return found


def _figures(lines: list[str]) -> dict[str, float]:
    figures = {}
    for line in lines:
        name, _, rest = line.partition(":")
        if name in WANTED:
            kilobytes = int(rest.split()[0])
            figures[name] = kilobytes / 1024
    return figures


if __name__ == "__main__":
    for each, megabytes in process_memory().items():
        print(f"{each}: {megabytes:.1f} MB ({WANTED[each]})")
