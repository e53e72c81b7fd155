"""A project as small as can be, set up by the real scripts: packages of one file each, a folder instead of PyPI."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import PROJECT

SCRIPTS = PROJECT / ".ci"

PACKAGES = {
    "pyside6-essentials": "PySide6/QtCore",
    "whoosh-reloaded": "whoosh/index",
    "pyyaml": "yaml",
    "msgspec": "msgspec",
    "rapidfuzz": "rapidfuzz",
    "pyroaring": "pyroaring",
    "selectolax": "selectolax/lexbor",
    "pypdfium2": "pypdfium2",
    "ftfy": "ftfy",
    "charset-normalizer": "charset_normalizer",
    "typst": "typst",
    "python-docx": "docx",
    "packaging": "",
}
"""What the reader imports, and the module of each; packaging is the real one, by which the lock file is read."""

BACKEND = """
import pathlib, zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "ascl_reader-1-py3-none-any.whl"
    info = "ascl_reader-1.dist-info/"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        wheel.writestr("ascl_reader.pth", str(pathlib.Path.cwd()))
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: ascl-reader\\nVersion: 1\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "entry_points.txt", "[console_scripts]\\nascl-reader = ascl_reader.__main__:main\\n")
        wheel.writestr(info + "RECORD", "ascl_reader.pth,,\\n" + info + "METADATA,,\\n" + info + "RECORD,,\\n")
    return name
"""

READER = """
import os, sys
def main():
    print(os.getcwd(), sys.argv[1:])
    return 0
"""

QUICK_VENV = """
import shutil, sys
from pathlib import Path

here = Path(__file__).parents[1]
sys.path.remove(str(here))
del sys.modules["venv"]
import venv

venv.EnvBuilder(symlinks=True).create(sys.argv[1])
(packages,) = Path(sys.argv[1]).glob("lib/python3*/site-packages")
for each in (here / "pip").iterdir():
    shutil.copytree(each, packages / each.name)
"""
"""Makes an environment as Python does, with the pip that it unpacked the first time, which took 4 seconds."""

INSTALLED_BY = ("INSTALLER", "REQUESTED")
"""Files that whatever installs a package writes beside it."""

LARGE = ("pip", "setuptools", "pkg_resources")
"""What stands in an environment besides our packages: many times as many files."""


PATIENCE = 400
"""Seconds until a set-up is given up: on a busy machine, where it takes a turn with all others, it took over 100."""


class SmallProject:
    """A folder with the real set-up scripts, a lock file of small packages, and a reader that tells where it stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "the | prójéct"
        self.venv = self.folder / ".venv"
        self.shop = folder / "shop"
        self._quick = folder / "quick"
        self.shop.mkdir(parents=True)
        self.folder.mkdir()
        shutil.copytree(SCRIPTS, self.folder / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
        package = self.folder / "ascl_reader"
        package.mkdir()
        (package / "__init__.py").write_text("", encoding="utf-8")
        (package / "__main__.py").write_text(READER, encoding="utf-8")
        (self.folder / "small_backend.py").write_text(BACKEND, encoding="utf-8")
        settings = '[build-system]\nrequires = []\nbuild-backend = "small_backend"\nbackend-path = ["."]\n'
        (self.folder / "pyproject.toml").write_text(settings, encoding="utf-8")
        self.lock_at("1")

    def lock_at(self, version: str) -> None:
        """Put packages of this version into the shop, and write a lock file that names them with their digests."""
        lines = []
        for name, module in PACKAGES.items():
            wheel = self._real(name) if not module else self._made(name, version, module)
            digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
            lines.append(f"{name}=={wheel.name.split('-')[1]} \\\n    --hash=sha256:{digest}\n")
        lines.append("nowhere==1 ; sys_platform == 'another' \\\n    --hash=sha256:00\n")
        (self.folder / "requirements.lock").write_text("".join(lines), encoding="utf-8")

    def run(
        self, *arguments: str, cwd: Path | None = None, python: str = sys.executable, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Give a command of the README's there, with the shop in PyPI's place unless `variables` say otherwise."""
        begun = self.begin(*arguments, cwd=cwd, python=python, **variables)
        told, errors = begun.communicate(timeout=PATIENCE)
        return subprocess.CompletedProcess(begun.args, begun.returncode, told, errors)

    def begin(
        self, *arguments: str, cwd: Path | None = None, python: str = sys.executable, **variables: str
    ) -> subprocess.Popen[str]:
        """Begin such a command, in a group of its own that can be ended as a whole."""
        shop = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.shop.as_uri(), "PIP_CONFIG_FILE": os.devnull}
        usual = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        if self._quick.is_dir():
            usual["PYTHONPATH"] = str(self._quick)
        return subprocess.Popen(
            [python, str(self.folder / ".ci" / "fresh.py"), *arguments],
            cwd=cwd or self.folder,
            env={**usual, **shop, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def keep_pip(self) -> None:
        """Let each later environment take the pip of the present one."""
        for each in self._packages().glob("pip*"):
            shutil.copytree(each, self._quick / "pip" / each.name)
        (self._quick / "venv").mkdir()
        (self._quick / "venv" / "__init__.py").write_text("", encoding="utf-8")
        (self._quick / "venv" / "__main__.py").write_text(QUICK_VENV, encoding="utf-8")

    def faults(self, patience: float = 60) -> str:
        """Return what the set-up finds wrong with the environment, as it prints, with so many seconds' patience."""
        code = f"import environment as e; e.PATIENCE = {patience}; "
        code += "print(e.faults(e.PROJECT / '.venv', e.LOCK.read_text()))"
        command = [sys.executable, "-S", "-c", code]
        environment = {**os.environ, "PYTHONPATH": str(self.folder / ".ci")}
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True).stdout

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """Put the environment back afterwards as it is now; what is large and not ours is not there meanwhile."""
        packages, aside, copy = self._packages(), self.folder.parent / "aside", self.folder.parent / "kept"
        aside.mkdir()
        for name in LARGE:
            if (packages / name).is_dir():
                (packages / name).rename(aside / name)
        shutil.copytree(self.venv, copy, symlinks=True)
        try:
            yield
        finally:
            if self.venv.is_dir() and not self.venv.is_symlink():
                shutil.rmtree(self.venv)
            elif os.path.lexists(self.venv):
                self.venv.unlink()
            copy.rename(self.venv)
            for each in aside.iterdir():
                each.rename(packages / each.name)
            aside.rmdir()

    def _packages(self) -> Path:
        (found,) = self.venv.glob("lib/python3*/site-packages")
        return found

    def _made(self, name: str, version: str, module: str) -> Path:
        known = name.replace("-", "_")
        info = f"{known}-{version}.dist-info"
        written = f"{version}.0" if name == "typst" else version  # the same version, as some packages write theirs
        files = {
            f"{module}.py": f"VERSION = {version!r}\n",
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {written}\n",
            f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: small\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        if "/" in module:
            files[f"{module.partition('/')[0]}/__init__.py"] = ""
        record = "".join(f"{path},sha256={_digest(text)},{len(text)}\n" for path, text in files.items())
        wheel = self.shop / f"{known}-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for path, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
                archive.writestr(path, text)
        return wheel

    def _real(self, name: str) -> Path:
        """Pack an installed pure Python package into a wheel again."""
        from importlib.metadata import distribution

        found = distribution(name)
        wheel = self.shop / f"{name}-{found.version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for each in found.files or []:
                if each.suffix == ".pyc" or ".." in each.parts or each.name in INSTALLED_BY:
                    continue
                content = each.locate().read_bytes()
                if each.name == "RECORD":  # who installed it there is not who will install it here
                    lines = content.decode().splitlines(keepends=True)
                    content = "".join(
                        line for line in lines if not line.partition(",")[0].endswith(INSTALLED_BY)
                    ).encode()
                archive.writestr(str(each), content)
        return wheel


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
