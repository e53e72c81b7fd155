"""Files of the cache: read and written only where this user alone may write, whoever laid out the folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.cache.private_files import is_private, make_private, read_private, write_private

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the system itself keeps the folders of users apart")

NOBODY = 65534


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the root of a cache in which a file of ours lies two folders deep."""
    write_private(tmp_path / "cache" / "a" / "b" / "file", b"ours", tmp_path / "cache")
    return tmp_path / "cache"


def file(root: Path) -> Path:
    return root / "a" / "b" / "file"


def linked(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def given_away(path: Path) -> None:
    if os.geteuid():
        pytest.skip("only root can give a file away")
    os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


SPOILT: dict[str, Callable[[Path], object]] = {
    "writable by all": lambda path: path.chmod(0o777),
    "writable by a group": lambda path: path.chmod(0o770),
    "a link": linked,
    "another user's": given_away,
}


def test_what_was_written_is_read(root: Path) -> None:
    assert read_private(file(root), root) == b"ours"
    assert all(not stat.S_IMODE(each.stat().st_mode) & 0o077 for each in (root, root / "a", file(root)))


@pytest.mark.parametrize("place", ["", "a", "a/b", "a/b/file"])
@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_file_is_not_read_where_others_could_have_written(spoilt: str, place: str, root: Path) -> None:
    SPOILT[spoilt](root / place)
    with pytest.raises(OSError):
        read_private(file(root), root)


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(root: Path) -> None:
    file(root).unlink()
    os.mkfifo(file(root))
    with pytest.raises(OSError):
        read_private(file(root), root)


def test_folders_of_ours_that_others_may_write_to_are_shut(root: Path) -> None:
    for folder in (root, root / "a"):
        folder.chmod(0o777)
    write_private(file(root), b"again", root)
    assert read_private(file(root), root) == b"again"


@pytest.mark.parametrize("spoilt", ["a link", "another user's"])
def test_nothing_is_written_where_a_folder_is_not_ours(spoilt: str, root: Path) -> None:
    SPOILT[spoilt](root / "a")
    before = (root / "a" / "b" / "file").read_bytes()
    with pytest.raises(OSError):
        write_private(file(root), b"again", root)
    with pytest.raises(OSError):
        make_private(root / "a" / "new", root)
    assert (root / "a" / "b" / "file").read_bytes() == before


def test_a_folder_that_is_not_below_the_root_is_never_private(tmp_path: Path, root: Path) -> None:
    assert is_private(root, root)
    assert not is_private(tmp_path, root)
    assert not is_private(root / "missing", root)
