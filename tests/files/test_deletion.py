"""Deleting: nothing but what is inside the folder, however the path to it is written or linked."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from ascl_reader.files.deletion import delete_inside
from tests.rooms import MODULES, module_name

DELETES = {"unlink", "remove", "removedirs", "rmdir", "rmtree", "move"}


@pytest.fixture
def inside(tmp_path: Path) -> Path:
    """Return a folder with a file and a folder in it; beside it lies what is not to be deleted."""
    for place in ("inside/file", "inside/deep/file", "outside/file"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text("x", encoding="utf-8")
    (tmp_path / "inside" / "way").symlink_to(tmp_path / "outside")
    (tmp_path / "inside-too").mkdir()
    return tmp_path / "inside"


@pytest.mark.parametrize("name", ["file", "deep", "deep/file", "way", "../inside/file"])
def test_what_is_inside_is_deleted(name: str, inside: Path) -> None:
    delete_inside(inside, inside / name)
    assert not (inside / name).exists() and not (inside / name).is_symlink()
    assert (inside.parent / "outside" / "file").exists()


@pytest.mark.parametrize("name", ["", ".", "..", "../outside/file", "way/file", "../inside-too", "deep/.."])
def test_what_is_outside_is_not(name: str, inside: Path) -> None:
    before = sorted(inside.parent.rglob("*"))
    with pytest.raises(PermissionError, match="not inside"):
        delete_inside(inside, inside / name)
    assert sorted(inside.parent.rglob("*")) == before


def test_no_other_module_deletes() -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        if module_name(path) != "files.deletion" and any(f".{each}" in text for each in DELETES):
            for node in ast.walk(ast.parse(text)):
                owner = node.value if isinstance(node, ast.Attribute) else None
                if isinstance(node, ast.Attribute) and node.attr in DELETES:
                    assert not (isinstance(owner, ast.Name) and owner.id in ("os", "shutil")), path
                    assert node.attr not in ("unlink", "rmdir", "rmtree"), path
