"""Reading YAML with the line of what is wrong; writing files so that the old or the new content is always there."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.errors import DamagedFile, UnreadableFile, UnwritableFile
from ascl_reader.files.safe_write import LEFT_BEHIND, delete_left_behind, write_safely
from ascl_reader.files.text_files import read_text
from ascl_reader.files.yaml_text import line_of, parse_yaml
from tests.conftest import IS_ROOT, run_python
from tests.damaged_files import DAMAGED

TEXT = """\
version: 1
id: one
period:
  from: 2020-01
  to: null
related:
  - id: two
    how: relates
  - {id: three, how: extends}
summary:
  position: |
    Text.
"""


def read_yaml(path: Path) -> Any:
    """Return what a file holds as YAML."""
    return parse_yaml(read_text(path), path)


def test_yaml_is_read_as_plain_values(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufefftitle: Ysgolion ŵ ŷ\r\nlist: [1, two]\r\n".encode())
    assert read_yaml(path) == {"title": "Ysgolion ŵ ŷ", "list": [1, "two"]}


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"")
    assert read_yaml(path) is None


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_told_with_file_and_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(DAMAGED[name].data)
    with pytest.raises(DamagedFile) as caught:
        read_yaml(path)
    assert caught.value.values["path"] == path
    assert caught.value.values["line"] == DAMAGED[name].line
    assert caught.value.values["reason"] and DAMAGED[name].reason in str(caught.value.values["reason"])
    assert f"line {DAMAGED[name].line}" in str(caught.value)


def test_the_same_key_in_two_mappings_is_no_damage() -> None:
    assert parse_yaml("a: {id: 1}\nb: {id: 2}\n", Path("a.yaml")) == {"a": {"id": 1}, "b": {"id": 2}}


def test_stars_inside_a_text_are_no_damage() -> None:
    assert parse_yaml("brief: Schools need *all* of it & more.\n", Path("a.yaml"))["brief"].startswith("Schools")


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=os.strerror(errno.ENOENT)):
        read_yaml(tmp_path / "none.yaml")


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="not a file"):
        read_yaml(tmp_path)


def test_a_pipe_is_unreadable_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(UnreadableFile, match="not a file"):
        read_yaml(tmp_path / "a.yaml")


def test_a_loop_of_links_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "a.yaml")
    with pytest.raises(UnreadableFile):
        read_yaml(tmp_path / "a.yaml")


@pytest.mark.skipif(IS_ROOT, reason="root may read everything")
def test_a_file_without_the_right_to_read_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match=os.strerror(errno.EACCES)):
        read_yaml(path)


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("$.id", 2),
        ("$.period.from", 4),
        ("$.period.to", 5),
        ("$.related[0].how", 8),
        ("$.related[1].how", 9),
        ("$.summary.position", 11),
        ("$.period.why", 4),
        ("$.related[7].id", 7),
        ("$.nowhere", 1),
        ("$", 1),
    ],
)
def test_a_field_is_found_on_its_line(field: str, line: int) -> None:
    assert line_of(TEXT, field) == line


@pytest.mark.parametrize("text", ["", "a: [", "plain words"])
def test_a_field_of_no_mapping_is_on_the_first_line(text: str) -> None:
    assert line_of(text, "$.id") == 1


def test_writing_makes_the_folder_and_replaces_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.txt"
    write_safely(path, b"old")
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX systems have pipes with names")
def test_a_pipe_or_a_device_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "briefing.txt"
    os.mkfifo(pipe)
    with pytest.raises(UnwritableFile, match="pipe"):
        write_safely(pipe, b"text")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_writing_keeps_the_rights_of_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_safely(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_gets_the_usual_rights(tmp_path: Path) -> None:
    usual = tmp_path / "usual.txt"
    usual.write_bytes(b"")
    write_safely(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").stat().st_mode == usual.stat().st_mode


def test_a_folder_in_the_way_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(UnwritableFile):
        write_safely(tmp_path / "a.txt", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_where_the_folder_should_be_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(UnwritableFile):
        write_safely(tmp_path / "file" / "a.txt", b"new")
    assert (tmp_path / "file").read_bytes() == b"kept"


def test_a_full_disk_leaves_the_old_content_and_no_leftover(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    code = """if True:
        import resource, sys
        from pathlib import Path
        from ascl_reader.errors import UnwritableFile
        from ascl_reader.files.safe_write import write_safely
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_safely(Path(sys.argv[1]), b"new" * 1000)
        except UnwritableFile as error:
            print(error)
    """
    done = run_python(code, str(path))
    assert "could not be saved" in done.stdout
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["a.txt"]


def test_a_check_sees_the_new_file_before_it_takes_the_old_ones_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_safely(path, b"old")
    seen: list[tuple[bytes, bytes]] = []
    write_safely(path, b"new", lambda new: seen.append((new.read_bytes(), path.read_bytes())))
    assert seen == [(b"new", b"old")]
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(("raised", "told"), [(OSError("reads otherwise"), UnwritableFile), (KeyError("x"), KeyError)])
def test_what_a_check_raises_leaves_the_old_file_and_no_leftover(
    tmp_path: Path, raised: Exception, told: type[Exception]
) -> None:
    path = tmp_path / "a.txt"
    write_safely(path, b"old")

    def check(new: Path) -> None:
        raise raised

    with pytest.raises(told):
        write_safely(path, b"new", check)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_what_a_killed_write_left_is_deleted_once_it_is_a_day_old_and_nothing_else(tmp_path: Path) -> None:
    folder, outside = tmp_path / "settings", tmp_path / "outside"
    left = [".session.json.ab_c1234.new", "deeper/.x.jsonl.00000000.new", f".{'é' * 90}.abcdefgh.new"]
    kept = ["session.json", "x.new", ".x.new", ".x.ABCDEFGH.new", ".x.abcdefg.new", "session.json.abcdefgh.new"]
    for name in [*left, *kept, ".young.abcdefgh.new"]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
        if "young" not in name:
            os.utime(path, (time.time() - 25 * 3600,) * 2)
    outside.mkdir()
    (outside / ".x.abcdefgh.new").write_bytes(b"somebody's")
    os.utime(outside / ".x.abcdefgh.new", (0, 0))
    (folder / "link").symlink_to(outside)
    (folder / ".link.abcdefgh.new").symlink_to(outside / ".x.abcdefgh.new")
    (folder / ".folder.abcdefgh.new").mkdir()
    delete_left_behind(folder)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    assert there == {*kept, ".young.abcdefgh.new", "deeper", "link", ".link.abcdefgh.new", ".folder.abcdefgh.new"}
    assert (outside / ".x.abcdefgh.new").read_bytes() == b"somebody's"
    delete_left_behind(tmp_path / "not there")


def test_a_write_that_is_under_way_is_called_as_what_is_left_behind(tmp_path: Path) -> None:
    seen: list[Path] = []
    write_safely(tmp_path / ("é" * 120), b"new", seen.append)
    assert LEFT_BEHIND.fullmatch(seen[0].name)


@pytest.mark.parametrize(("call", "code"), [("chmod", errno.EPERM), ("fsync", errno.EINVAL)])
def test_a_mounted_folder_that_knows_no_rights_or_no_flushing_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, refuse)
    write_safely(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_disk_that_cannot_be_flushed_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.EIO, "the disk is failing")

    (tmp_path / "file").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UnwritableFile, match="the disk is failing"):
        write_safely(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"old"
