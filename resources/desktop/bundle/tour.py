"""Tries a bundle as a user would: every command, every format that is written or read, and the window.

    .venv/bin/python resources/desktop/bundle/tour.py dist/ascl-reader

Run with the Python of the tests, which makes the documents to import. Prints each step with its seconds; ends with 1 at
the first that fails. The bundle gets an empty home, no Python of the machine's, and a `portable` folder of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

STATEMENT = "alternative-provision-equity-of-access"
TITLE = "School milk – June 2018"
POSITION = "Milk in primary schools should be fresh, local and free for all children under the age of eight."
OUTPUTS = ("pdf", "html", "docx", "md", "txt", "png")
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    "{}</office:text></office:body></office:document-content>"
)


class Failed(Exception):
    """A step did not do what it should."""


def main() -> int:
    """Take the tour."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        tour = Tour(Path(sys.argv[1]).resolve(), work)
        try:
            tour.take()
        except Failed as fault:
            print(f"FAILED: {fault}")
            return 1
    return 0


class Tour:
    """A copy of a bundle on its own, in a folder whose name has a space, as a memory stick's may."""

    def __init__(self, bundle: Path, work: Path) -> None:
        self.folder = work / "memory stick" / "ascl-reader"
        shutil.copytree(bundle, self.folder, symlinks=True)
        (self.folder / "portable").mkdir()
        self.home, self.files = work / "home", work / "files"
        for each in (self.home, self.files):
            each.mkdir()
        self.environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

    def take(self) -> None:
        """Try everything; raises Failed at the first thing that does not work."""
        if "unknown" in self.reads("--version", "--verbose", holds="PySide6-Essentials 6"):
            raise Failed("the version of a library is not known")
        self.reads("list", holds=STATEMENT)
        self.starts_without_qt()
        self.reads("show", STATEMENT, holds="POSITION")
        self.reads("search", "exclusion", holds="[")
        self.reads("check")
        self.reads("bookmark", "add", STATEMENT)
        self.reads("bookmark", "list", holds=STATEMENT)
        for each in OUTPUTS:
            self.reads("brief", STATEMENT, "--output", f"briefing.{each}")
            if not (self.files / f"briefing.{each}").stat().st_size:
                raise Failed(f"briefing.{each} is empty")
        for path in documents(self.files):
            told = json.loads(self.reads("import", path.name, "--dry-run", "--json", doubtful=True))
            if POSITION[:40] not in json.dumps(told, ensure_ascii=False):
                raise Failed(f"the statement in {path.name} was not found")
        self.reads("import", "page.html", "--accept-all", doubtful=True)
        self.reads("export", "library.ascl.zip")
        self.reads("--screenshot", "window.png", "--open", STATEMENT)
        self.reads("--screenshot", "found.png", "--search", "exclusion", "--appearance", "dark")
        self.opens_a_window()
        if any(self.home.iterdir()):
            raise Failed(f"the portable program wrote into the home: {sorted(self.home.rglob('*'))[:3]}")

    def reads(self, *arguments: str, holds: str = "", doubtful: bool = False) -> str:
        """Run a command and return what it prints, in which `holds` has to stand; 1 is its end where it has doubts."""
        began = time.monotonic()
        command = [str(self.folder / "ascl-reader"), *arguments]
        done = subprocess.run(
            command, cwd=self.files, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        print(f"{time.monotonic() - began:5.1f} s  {' '.join(arguments)}", flush=True)
        if done.returncode not in ((0, 1) if doubtful else (0,)) or holds not in done.stdout:
            raise Failed(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr or done.stdout}")
        return done.stdout

    def starts_without_qt(self) -> None:
        """Have Linux tell which libraries a command loads that needs no window: Qt would double the time it takes."""
        told = {**self.environment, "LD_DEBUG": "files"}
        command = [str(self.folder / "ascl-reader"), "--version"]
        done = subprocess.run(command, env=told, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if "libQt6Core" in done.stderr:
            raise Failed("a command without a window loads Qt")

    def opens_a_window(self) -> None:
        """Open the window on a virtual screen, wait until it stands, and end it as a session ends."""
        if not all(map(shutil.which, ("Xvfb", "xdotool"))):
            print("         no window: Xvfb or xdotool is not installed")
            return
        read, write = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(write)], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            with os.fdopen(read) as told:
                environment = {**self.environment, "DISPLAY": f":{told.readline().strip()}"}
            began = time.monotonic()
            program = subprocess.Popen([str(self.folder / "ascl-reader")], env=environment, cwd=self.files)
            look = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "ASCL Reader"]
            try:
                subprocess.run(look, env=environment, check=True, capture_output=True, timeout=60)
                print(f"{time.monotonic() - began:5.1f} s  the window stands", flush=True)
            finally:
                program.terminate()
            if program.wait(30) != 0:
                raise Failed(f"the window ended with {program.returncode}")
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fault:
            raise Failed(f"no window came: {fault}") from fault
        finally:
            screen.kill()
            screen.wait()


def documents(folder: Path) -> Iterator[Path]:
    """Yield a document of each kind that can be imported, with the same statement in it."""
    lines = ["Food", TITLE, f"ASCL position: {POSITION}"]
    paragraphs = "".join(f"<p>{line}</p>" for line in lines[1:])
    page = f"<html><body><h1>{lines[0]}</h1>{paragraphs}</body></html>"
    written = {
        "page.html": page,
        "page.txt": "\n\n".join(lines),
        "page.md": f"# {lines[0]}\n\n## {lines[1]}\n\n{lines[2]}\n",
        "page.rtf": "{\\rtf1\\ansi "
        + "".join(f"{line.replace('–', chr(92) + 'endash ')}\\par\\par " for line in lines)
        + "}",
        "page.eml": "Subject: Food\nFrom: a@example.org\nDate: Mon, 4 Jun 2018 10:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + page,
    }
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
        yield folder / name
    with zipfile.ZipFile(folder / "page.odt", "w") as odt:
        odt.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        odt.writestr("content.xml", ODT.format("".join(f"<text:p>{line}</text:p>" for line in lines)))
    yield folder / "page.odt"
    with zipfile.ZipFile(folder / "pages.zip", "w") as packed:
        packed.writestr("page.html", page)
    yield folder / "pages.zip"
    import docx
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    word.save(str(folder / "page.docx"))
    yield folder / "page.docx"
    style = getSampleStyleSheet()["Normal"]
    SimpleDocTemplate(str(folder / "page.pdf")).build([Paragraph(line, style) for line in lines])
    yield folder / "page.pdf"


if __name__ == "__main__":
    sys.exit(main())
