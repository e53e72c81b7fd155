"""A data folder that several users of one group share, each with the usual umask of 022."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.files.safe_write import write_safely
from tests.bookmarks.works import marked
from tests.conftest import IS_ROOT, run_python

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights of groups are of POSIX systems")

GROUP = 3000
SAVES = """if True:
    import os, sys
    from pathlib import Path
    from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
    from ascl_reader.bookmarks.store import BookmarkStore

    data, user, group = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    warmed = BookmarkStore(Path(sys.argv[4]))
    warmed.save(warmed.load().work)  # what is imported late is imported now
    os.setgroups([group])
    os.setgid(group)
    os.setuid(user)
    os.umask(0o077)
    store = BookmarkStore(data, Path(sys.argv[4]) / str(user))
    saved = store.save(add_folder(store.load().work, new_folder(f"of {user}")))
    print(len(saved.work.folders), repr(saved.backup_problem))
"""


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def shared(tmp_path: Path, usual_umask: None) -> Path:
    """Return a folder that its group may write to."""
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o2775)
    return folder


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_journal_and_the_backups_are_for_the_group_of_the_folder(shared: Path) -> None:
    store = BookmarkStore(shared)
    saved = store.save(marked("a"))
    assert saved.backup_problem == ""
    assert rights(store.path) == 0o664
    assert rights(shared / "backups") & 0o777 == rights(store.path.parent) & 0o777 == 0o775


def test_whatever_is_written_into_it_is_for_the_group_whatever_the_umask_is(shared: Path) -> None:
    os.umask(0o077)
    write_safely(shared / "library" / "statements" / "one.yaml", b"text")
    assert rights(shared / "library" / "statements" / "one.yaml") == 0o660
    assert rights(shared / "library" / "statements") & 0o777 == rights(shared / "library") & 0o777 == 0o770


def test_in_a_folder_of_ones_own_they_are_as_the_umask_says(shared: Path) -> None:
    shared.chmod(0o755)
    store = BookmarkStore(shared)
    store.save(marked("a"))
    assert rights(store.path) == 0o644
    assert rights(shared / "backups") & 0o777 == 0o755


def test_a_folder_of_backups_that_was_there_stays_as_it_is(shared: Path) -> None:
    (shared / "backups").mkdir(0o700)
    (shared / "backups").chmod(0o700)
    BookmarkStore(shared).save(marked("a"))
    assert rights(shared / "backups") & 0o777 == 0o700


@pytest.mark.skipif(not IS_ROOT, reason="only root can be two users")
def test_two_users_of_one_group_save_in_turn() -> None:
    with tempfile.TemporaryDirectory(prefix="ascl-reader-warm-") as warm:
        shared = Path(tempfile.mkdtemp(prefix="ascl-reader-shared-"))  # tmp_path is closed to other users
        try:
            os.chown(shared, 0, GROUP)
            shared.chmod(0o2775)
            told = [run_python(SAVES, str(shared), str(user), str(GROUP), warm) for user in (3001, 3002, 3001)]
        finally:
            shutil.rmtree(shared)
    assert [each.stdout for each in told] == ["1 ''\n", "2 ''\n", "3 ''\n"], told[1].stderr
